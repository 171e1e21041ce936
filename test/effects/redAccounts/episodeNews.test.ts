import { episodeNews } from '../../../src/effects/redAccounts/episodeNews';
import { keyOfName } from '../../../src/redAccounts/account';
import { at, episodeId, RedWorld } from '../../redAccounts/world';
import { agreesPlan, owners, redWorld } from './sayings';

// Rules R1, R4, R7: what the thread of an episode is told.

const id = (world: RedWorld) => world.episodeOf('acme').id;
const news = (world: RedWorld) => episodeNews(world.situation, world.episodeOf('acme'));

/** What is told, at Tuesday 10:00 unless said otherwise. */
const told = (world: RedWorld, name: string, text: string, when = '2026-05-05 10:00') => [
  { key: `reply/${id(world)}/${name}/${new Date(at(when)).toISOString()}`, from: at(when), text },
];

describe('R1 a change of health', () => {
  const turned = (to: 'Yellow' | 'Green' | 'Lost', why: string): RedWorld => {
    const world = redWorld().clock('2026-05-05 10:00');
    world.report('acme', to, undefined, { why });
    return world;
  };
  const note = 'To close it: a note of what turned it, and the word of both owners.';

  it('R1 is told with by whom, why, and what is needed to close it', () => {
    const yellow = turned('Yellow', 'Calm\nagain');
    const health = '*Health is now yellow*, said by the CRM.';
    expect(news(yellow)).toEqual(told(yellow, 'Yellow', `${health} ${note}\n>Calm\n>again`));
    const lost = turned('Lost', ' \n');
    const retro = 'To close it: a short retro, and the word of both owners.';
    expect(news(lost)).toEqual(told(lost, 'Lost', `*Health is now lost*, said by the CRM. ${retro}`));
  });

  it('R1 is not told of the red that opened the episode, which the first post tells', () => {
    expect(news(redWorld())).toEqual([]);
  });

  it('R1 is told of red again before it was resolved', () => {
    const world = turned('Yellow', '').clock('2026-05-05 11:00');
    world.report('acme', 'Red', undefined, { why: 'Slow' });
    const text = '🔴 *Red again*, before it was resolved.\n>Slow';
    expect(news(world)).toEqual(told(world, 'Red', text, '2026-05-05 11:00'));
  });

  it('R1 is told of red again after it was closed', () => {
    const world = turned('Green', '');
    world.clock('2026-05-05 11:00').close(id(world)).clock('2026-05-06 10:00').report('acme', 'Red');
    const text = '🔴 *Red again*, and open again: the same row and thread go on.';
    expect(news(world)).toEqual(told(world, 'reopened', text, '2026-05-06 10:00'));
  });

  it('R1 is told as it was heard first; of two that were heard together as the earlier one', () => {
    const world = turned('Yellow', 'Calm');
    const before = news(world);
    world.clock('2026-05-05 11:00').report('acme', 'Yellow', '2026-05-05 09:00', { why: 'Heard late' });
    world.report('acme', 'Yellow', undefined, { why: 'Still calm' });
    expect(news(world)).toEqual(before);
    const both = redWorld().clock('2026-05-05 12:00');
    both.report('acme', 'Yellow', '2026-05-05 11:00', { why: 'Later' });
    both.report('acme', 'Yellow', '2026-05-05 10:00', { why: 'Earlier' });
    expect(news(both)).toEqual([
      expect.objectContaining({ key: `reply/${id(both)}/Yellow/2026-05-05T08:00:00.000Z` }),
    ]);
  });

  it('R1 is nothing of which the line is lost', () => {
    const world = new RedWorld();
    const account = keyOfName('acme');
    world.ledger({ kind: 'opened', episode: episodeId('e1'), account, red: world.now });
    expect(news(world)).toEqual([]);
  });
});

describe('R4 the plan', () => {
  it('R4 is told when both owners have signed it, and not before', () => {
    const world = redWorld();
    agreesPlan(world.clock('2026-05-05 10:00'));
    expect(news(world)).toEqual(told(world, 'agreed', '🤝 *The plan is agreed* by AE and CE.'));
  });
});

describe('R7 the end', () => {
  /** It was closed on Tuesday at 10:00. */
  function ended(resolution: string, outcome: 'resolved' | 'lost'): RedWorld {
    const world = redWorld().clock('2026-05-05 09:00');
    world.report('acme', outcome === 'lost' ? 'Lost' : 'Green');
    const values = { resolution };
    world.ledger({ kind: 'edited', episode: id(world), who: owners.ae, values });
    return world.clock('2026-05-05 10:00').close(id(world), outcome);
  }

  it.each<[outcome: 'resolved' | 'lost', resolution: string, text: string]>([
    ['resolved', 'A new\nrelease', '✅ *Resolved.* What turned it:\n>A new\n>release'],
    ['lost', 'We came late', '⚫ *Lost.* What is learned from it:\n>We came late'],
    ['resolved', '', '✅ *Resolved.* What turned it:\n>–'],
    ['lost', ' \n', '⚫ *Lost.* What is learned from it:\n>–'],
  ])('R7 is told as %s with what was written: %j', (outcome, resolution, text) => {
    const world = ended(resolution, outcome);
    expect(news(world)).toEqual(told(world, outcome, text));
  });

  it('R7 is told anew when it was reopened and closed again; the note of before counts no more', () => {
    const world = ended('A new release', 'resolved');
    world.clock('2026-05-06 10:00').report('acme', 'Red');
    world.clock('2026-05-07 10:00').report('acme', 'Green');
    world.clock('2026-05-08 10:00').close(id(world));
    const text = '✅ *Resolved.* What turned it:\n>–';
    expect(news(world)).toEqual(told(world, 'resolved', text, '2026-05-08 10:00'));
  });

  it('R1 R7 is not told of a row that counts no more, nor of one that was not closed itself', () => {
    const world = redWorld();
    const [first, second] = [world.episodeOf('acme'), episodeId('e9')];
    const { account, red } = first;
    world.ledger({ kind: 'opened', episode: second, account, red });
    world.clock('2026-05-05 09:00').report('acme', 'Green');
    world.clock('2026-05-05 10:00').close(second);
    world.ledger({ kind: 'joined', episode: second, into: first.id });
    const { situation } = world;
    expect(world.episodesOf('acme').flatMap((episode) => episodeNews(situation, episode))).toEqual([]);
  });
});
