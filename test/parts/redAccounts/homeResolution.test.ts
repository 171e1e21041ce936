import { requestWord } from '../../../src/redAccounts/requestWord';
import { resolutionView } from '../../../src/run/redAccounts/homeResolution';
import type { ResolutionView } from '../../../src/sidebar/redAccounts/requests';
import { acme, carryOut, saves, seenBy } from '../../redAccounts/asking';
import { email } from '../../redAccounts/world';
import { ViewedWorld } from './viewing';

type Settings = ConstructorParameters<typeof ViewedWorld>[0];

const team = { ae: email('ann.berg'), ce: email('cem'), sponsor: email('sam') };

/** acme, red since Monday 2026-05-04, 10:00, of which something else was said on Tuesday at 10:00. */
function turned(health: 'Green' | 'Lost' = 'Green', settings: Settings = {}, people = team): ViewedWorld {
  const world = new ViewedWorld(settings);
  world.report('acme', 'Red', undefined, people);
  world.clock('2026-05-05 10:00').report('acme', health);
  return world;
}

function seen(world: ViewedWorld, name = 'ann.berg'): ResolutionView {
  return resolutionView(seenBy(world, name), world.episodeOf('acme'));
}

const gives = (world: ViewedWorld, name: string): void =>
  carryOut(world, requestWord(seenBy(world, name), acme(world)));

const afterwards = 'After 5 working days of waiting, the word of one owner and the sponsor is enough.';
const silent = [
  'Ann Berg (AE) has not given their word yet.',
  'cem@example.com (CE) has not given their word yet.',
];

describe('R7 how an account comes to its end', () => {
  it('is not asked while it is red', () => {
    const world = new ViewedWorld();
    world.report('acme', 'Red', undefined, team);
    expect(seen(world)).toEqual({
      isWaiting: false,
      kind: 'resolved',
      question: '',
      sentences: [],
      isNoteAsked: false,
      mayGiveWord: false,
    });
  });

  it('is by a note and two words', () => {
    const world = turned();
    expect(seen(world)).toEqual({
      isWaiting: true,
      kind: 'resolved',
      question: 'What turned it?',
      sentences: ['The note of what turned it is missing.', ...silent, afterwards],
      isNoteAsked: true,
      mayGiveWord: false,
    });
    saves(world, 'ann.berg', { resolution: 'A new release' });
    const asked = { isWaiting: true, kind: 'resolved', question: 'What turned it?', isNoteAsked: false };
    expect(seen(world)).toEqual({ ...asked, sentences: [...silent, afterwards], mayGiveWord: true });
    world.clock('2026-05-06 11:30');
    gives(world, 'cem');
    const sentences = [silent[0], 'cem@example.com (CE) gave their word on Wed 6 May 11:30.', afterwards];
    expect(seen(world, 'cem')).toEqual({ ...asked, sentences, mayGiveWord: false });
  });

  it('is by a retro where it was lost', () => {
    expect(seen(turned('Lost'))).toEqual({
      isWaiting: true,
      kind: 'lost',
      question: 'What do we learn from losing it? A few sentences will do.',
      sentences: ['The retro is missing.', ...silent, afterwards],
      isNoteAsked: true,
      mayGiveWord: false,
    });
  });

  it('takes a new note when it turned red again meanwhile', () => {
    const world = turned();
    saves(world, 'ann.berg', { resolution: 'A new release' });
    world.clock('2026-05-06 10:00').report('acme', 'Red');
    world.clock('2026-05-07 10:00').report('acme', 'Green');
    const { sentences, isNoteAsked } = seen(world);
    expect([sentences[0], isNoteAsked]).toEqual([
      'The note of what turned it is from before it turned red again.',
      true,
    ]);
  });

  it('asks the sponsor as well once it has waited long', () => {
    const world = turned();
    saves(world, 'ann.berg', { resolution: 'A new release' });
    world.clock('2026-05-12 00:00');
    expect(seen(world, 'sam')).toMatchObject({
      sentences: [
        ...silent,
        'sam@example.com (Sponsor) has not given their word yet.',
        'It has waited so long that the word of one owner and the sponsor is enough.',
      ],
      mayGiveWord: true,
    });
    expect(seen(world.clock('2026-05-11 23:59')).sentences).toEqual([...silent, afterwards]);
  });

  it('tells of a word that the sponsor gave before', () => {
    const world = turned();
    saves(world, 'ann.berg', { resolution: 'A new release' });
    gives(world, 'sam');
    expect(seen(world).sentences).toEqual([
      ...silent,
      'sam@example.com (Sponsor) gave their word on Tue 5 May 10:00.',
      afterwards,
    ]);
  });

  it('says where nobody is named who could give their word', () => {
    const world = turned('Green', { closeWorkingDays: 1 }, { ...team, ce: email('ann.berg') });
    expect(seen(world).sentences).toEqual([
      'The note of what turned it is missing.',
      silent[0],
      'Nobody is named as CE who could give their word.',
      'After 1 working day of waiting, the word of one owner and the sponsor is enough.',
    ]);
  });

  it('counts no word of somebody who has the role no more', () => {
    const world = turned();
    saves(world, 'ann.berg', { resolution: 'A new release' });
    gives(world, 'cem');
    saves(world, 'ann.berg', { ce: 'dan@example.com' });
    expect(seen(world).sentences[1]).toBe('dan@example.com (CE) has not given their word yet.');
  });
});

describe('R7 an account that was closed', () => {
  function closed(outcome: 'resolved' | 'lost', settings: Settings = {}): ViewedWorld {
    const world = turned(outcome === 'lost' ? 'Lost' : 'Green', settings);
    return world.close(acme(world), outcome);
  }
  const nothingAsked = { isWaiting: false, question: '', isNoteAsked: false, mayGiveWord: false };

  it.each([
    ['resolved', 'Closed as resolved on Tue 5 May 10:00.'],
    ['lost', 'Closed as lost on Tue 5 May 10:00.'],
  ] as const)('as %s says so, and until when red opens it again', (outcome, sentence) => {
    expect(seen(closed(outcome))).toEqual({
      ...nothingAsked,
      kind: outcome,
      sentences: [sentence, 'Red again until Tue 19 May opens it again.'],
    });
  });

  it('as lost is lost, whatever was said of it since', () => {
    const world = closed('lost').clock('2026-05-06 10:00');
    world.report('acme', 'Green');
    expect(seen(world).kind).toBe('lost');
  });

  it('says no more that it could be opened again when that time is over', () => {
    const world = closed('resolved');
    const sentences = (text: string): number => seen(world.clock(text)).sentences.length;
    expect(sentences('2026-05-19 10:00')).toBe(2);
    expect(sentences('2026-05-19 10:01')).toBe(1);
  });

  it('is never opened again where the setting says so', () => {
    expect(seen(closed('resolved', { reopenDays: 0 })).sentences).toEqual([
      'Closed as resolved on Tue 5 May 10:00.',
    ]);
  });

  it('is asked for nothing when it goes on in another row', () => {
    const world = new ViewedWorld().type('e1', { account: 'acme', health: 'Red' });
    world.run();
    world.report('globex', 'Red');
    const e1 = acme(world);
    world.ledger({ kind: 'joined', episode: e1, into: world.episodeOf('globex').id });
    const joined = world.history.episodes.get(e1);
    if (!joined) throw new Error('it is not there');
    expect(resolutionView(world.situation, joined)).toEqual({
      ...nothingAsked,
      kind: 'resolved',
      sentences: [],
    });
  });
});
