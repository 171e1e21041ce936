import { askColumns } from '../../../src/redAccounts/columns/asks';
import { trackerColumns } from '../../../src/redAccounts/columns/tracker';
import { keyOfName } from '../../../src/redAccounts/account';
import { waitedFor } from '../../../src/redAccounts/columns/waitedFor';
import type { Health } from '../../../src/redAccounts/health';
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

  it('R1, R7 counts red again before it was resolved and after alike', () => {
    const world = redOne();
    const turns = (clock: string, health: Health) => world.clock(clock).type('e1', { health }).run();
    turns('2026-05-05 10:00', 'Green');
    turns('2026-05-06 10:00', 'Red');
    turns('2026-05-07 10:00', 'Green');
    world.close('e1');
    expect(row(world).status).toBe('Resolved');
    turns('2026-05-08 10:00', 'Red');
    expect(row(world).status).toBe('Red again 2 times');
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
    expect(row(world, 'new')).toEqual({
      status: '',
      waitingFor: '',
      redSince: undefined,
      daysRed: undefined,
      thread: undefined,
      updated: undefined,
    });
  });

  it('R2 takes the link to the thread of another account away', () => {
    const theirs = 'https://x.slack.com/archives/C0123456/p1780000000000100';
    const world = redOne().type('e1', { thread: theirs });
    const threadIn = (owner: string) => {
      const owners = new Map([['C0123456/1780000000.000100', keyOfName(owner)]]);
      return trackerColumns(world.situation, noPosts, owners).get(episodeId('e1'))?.thread;
    };
    expect([threadIn('Harbor'), threadIn('Fjord')]).toEqual(['', theirs]);
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
      updated: undefined,
    });
  });

  it('R3 says today, 1 day and then days, and the year of what began in another one', () => {
    const world = redOne();
    const ae = (clock: string) =>
      row(world.clock(clock))
        .waitingFor.split('\n')[0]
        ?.replace(/^.*, since/, 'since');
    expect(ae('2026-05-04 23:59')).toBe('since Mon 4 May (today)');
    expect(ae('2026-05-05 00:00')).toBe('since Mon 4 May (1 day)');
    expect(ae('2027-05-04 00:00')).toBe('since Mon 4 May 2026 (365 days)');
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
    const lines = (): readonly string[] => row(world).waitingFor.split('\n');
    expect([lines().length, lines()[8]]).toEqual([9, 'and 24 more']);
    for (let n = 7; n <= 30; n += 1)
      world.ledger({
        kind: 'askEdited',
        ask: askId(`a${n}`),
        who: 'someone',
        values: { status: 'Answered' },
      });
    expect([lines().length, lines()[7]]).toEqual([8, expect.stringMatching(/“Ask 6”/)]);
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

  it('stands by name among those who have waited as long for as many, up to what a chart can show', () => {
    const world = new RedWorld();
    const red = (name: string, ae: string) =>
      world.type(name, { account: name, health: 'Red', ae: email(ae), ce: email('z') });
    for (let n = 0; n < 12; n += 1) red(`e${n}`, `p${String((n * 7) % 12).padStart(2, '0')}`);
    world.run();
    red('more', 'p03').clock('2026-05-05 10:00').run();
    const found = waitedFor(world.situation).map(
      ({ who, accounts }) => `${who.replace(/@.*/, '')} ${accounts}`,
    );
    const others = ['00', '01', '02', '04', '05', '06', '07', '08', '09', '10'];
    expect(found).toEqual(['z 13', 'p03 2', ...others.map((n) => `p${n} 1`)]);
  });

  it('are the coordinators where nobody is named', () => {
    const world = new RedWorld().type('e1', { account: 'Fjord', health: 'Red' });
    world.run();
    expect(waitedFor(world.situation)).toEqual([{ who: 'Coordinators', accounts: 1, days: 0 }]);
  });
});
