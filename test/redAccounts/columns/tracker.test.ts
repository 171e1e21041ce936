import { askColumns } from '../../../src/redAccounts/columns/asks';
import { trackerColumns } from '../../../src/redAccounts/columns/tracker';
import { waitedFor } from '../../../src/redAccounts/columns/waitedFor';
import type { AskId, EpisodeId } from '../../../src/redAccounts/records';
import { askId, email, episodeId, RedWorld } from '../world';

const owners = { ae: email('ann'), ce: email('cem') };
const noPosts = new Map<never, string>();

function row(world: RedWorld, id = 'e1', posts: ReadonlyMap<EpisodeId, string> = noPosts) {
  return trackerColumns(world.situation, posts, new Map()).get(episodeId(id))!;
}

function redOne(): RedWorld {
  const world = new RedWorld().type('e1', { account: 'Fjord', health: 'Red', ...owners });
  world.run();
  return world;
}

describe('Account Tracker', () => {
  it('R3 shows who is waited for, for what and since when', () => {
    const world = redOne().clock('2026-05-06 09:00');
    expect(row(world)).toMatchObject({
      status: 'Red',
      waitingFor:
        'AE ann@example.com: Why red and Current state, since Mon 4 May (2 days)\n' +
        'CE cem@example.com: Action plan and Exit criteria, since Mon 4 May (2 days)',
      redSince: '2026-05-04',
      daysRed: 1,
      updated: '2026-05-04',
    });
  });

  it('R6 says when it was left alone for too long', () => {
    expect(row(redOne().clock('2026-05-14 09:00')).status).toBe('Red, no update for 10 days');
  });

  it('R1, R7 says what has become of it, and how often it was red', () => {
    const world = redOne().clock('2026-05-05 10:00').type('e1', { health: 'Yellow' });
    world.run();
    expect(row(world).status).toBe('Yellow, waiting for resolution');
    world.clock('2026-05-06 10:00').type('e1', { health: 'Red' }).run();
    expect(row(world).status).toBe('Red again once');
    world.clock('2026-05-07 10:00').type('e1', { health: 'Lost' }).run();
    world.clock('2026-05-08 10:00').close('e1', 'lost').clock('2026-06-08 10:00');
    expect(row(world)).toMatchObject({ status: 'Lost', waitingFor: '', redSince: '2026-05-04', daysRed: 2 });
  });

  it('R2 leaves the link of another automation alone, and shows its own where it posted', () => {
    const world = redOne().type('e1', { thread: 'https://x.slack.com/theirs' });
    expect(row(world).thread).toBe('https://x.slack.com/theirs');
    const taken = { channel: 'C1', ts: '1.2', link: 'https://x.slack.com/taken' };
    world.ledger({ kind: 'threadTaken', episode: episodeId('e1'), ...taken });
    expect(row(world).thread).toBe('https://x.slack.com/taken');
    const posts = new Map([[episodeId('e1'), 'https://x.slack.com/ours']]);
    expect(row(world, 'e1', posts).thread).toBe('https://x.slack.com/ours');
    world.type('new', { account: 'Harbor', health: 'Green' });
    expect(row(world, 'new').thread).toBeUndefined();
  });

  it('shows what the ledger says of a row that does not read', () => {
    const world = redOne();
    world.rows.set(episodeId('e1'), 'unreadable');
    expect(row(world)).toMatchObject({ status: 'Red', redSince: '2026-05-04', thread: undefined });
  });

  it('R1 leaves the row of a joined episode to the other one', () => {
    const world = redOne();
    world.ledger({
      kind: 'opened',
      episode: episodeId('e2'),
      account: world.episodeOf('Fjord').account,
      red: world.now,
    });
    world.type('e2', { account: 'Fjord', health: 'Red' });
    world.ledger({ kind: 'joined', episode: episodeId('e2'), into: episodeId('e1') });
    expect(row(world, 'e2')).toMatchObject({
      status: 'Goes on in another row',
      waitingFor: '',
      redSince: undefined,
      daysRed: undefined,
    });
  });

  it('keeps its rows in sight when dozens are asked', () => {
    const world = redOne();
    for (let n = 1; n <= 30; n += 1) {
      world.typeAsk(`a${n}`, { account: 'Fjord' });
      const values = { account: 'Fjord', ask: `Ask ${n}`, owner: 'pm@example.com', due: '2026-06-01' };
      world.ledger({
        kind: 'asked',
        ask: askId(`a${n}`),
        episode: episodeId('e1'),
        who: 'someone',
        values: { ...values, answer: '', status: 'Open' },
      });
    }
    const lines = row(world).waitingFor.split('\n');
    expect([lines.length, lines[8]]).toEqual([9, 'and 24 more']);
  });
});

describe('Asks', () => {
  const asked = (): RedWorld =>
    redOne()
      .typeAsk('a1', { account: 'Fjord' })
      .typeAsk('a2', { account: 'Nobody' })
      .ledger({
        kind: 'asked',
        ask: askId('a1'),
        episode: episodeId('e1'),
        who: email('ann'),
        values: {
          account: 'Fjord',
          ask: 'x',
          owner: 'pm@example.com',
          due: '2026-06-01',
          answer: '',
          status: 'Open',
        },
      });
  const columns = (world: RedWorld, posts: ReadonlyMap<EpisodeId | AskId, string>) =>
    askColumns(world.situation, posts);

  it('say who asked and when, and lead to the ask’s own message, else to the account’s thread', () => {
    const world = asked();
    const thread = new Map<EpisodeId | AskId, string>([[episodeId('e1'), 'https://x.slack.com/e1']]);
    expect(columns(world, thread).get(askId('a1'))).toEqual({
      thread: 'https://x.slack.com/e1',
      askedBy: 'ann@example.com',
      askedAt: world.now,
    });
    const own = new Map(thread).set(askId('a1'), 'https://x.slack.com/a1');
    expect(columns(world, own).get(askId('a1'))?.thread).toBe('https://x.slack.com/a1');
  });

  it('say no thread where there is none', () => {
    expect(columns(asked(), noPosts).get(askId('a1'))?.thread).toBe('');
  });

  it('are empty of a row that is no ask', () => {
    expect(columns(asked(), noPosts).get(askId('a2'))).toEqual({
      thread: '',
      askedBy: '',
      askedAt: undefined,
    });
  });
});

describe('R3 who is waited for', () => {
  it('stands with the accounts that wait and the days of the longest, the longest first', () => {
    const world = redOne().clock('2026-05-06 10:00');
    world.type('e2', { account: 'Harbor', health: 'Red', ae: email('ann') }).run();
    expect(waitedFor(world.clock('2026-05-07 09:00').situation)).toEqual([
      { who: 'ann@example.com', accounts: 2, days: 3 },
      { who: 'cem@example.com', accounts: 1, days: 3 },
    ]);
  });

  it('are the coordinators where nobody is named', () => {
    const world = new RedWorld().type('e1', { account: 'Fjord', health: 'Red' });
    world.run();
    expect(waitedFor(world.situation)).toEqual([{ who: 'Coordinators', accounts: 1, days: 0 }]);
  });
});
