import { agenda } from '../../src/redAccounts/agenda';
import { redBoard } from '../../src/redAccounts/board';
import { waitedText, waitingFor } from '../../src/redAccounts/waiting';
import { redYear } from '../../src/redAccounts/yearReport';
import { agrees, redWorld, saves } from './asking';
import { at, day, email, RedWorld } from './world';

describe('the board', () => {
  it('R3 counts, and says who is waited for, the longest first', () => {
    const world = redWorld().clock('2026-05-05 10:00');
    world.report('beta', 'Red', '2026-05-01 10:00', { ae: email('bo'), ce: email('cem') });
    world.report('gamma', 'Red', '2026-05-04 12:00');
    world.report('gamma', 'Yellow');
    world.report('delta', 'Red', '2026-05-04 13:00');
    world.report('delta', 'Green');
    world.report('eps', 'Red', '2026-05-04 13:00');
    world.report('eps', 'Lost');
    world.close(world.episodeOf('eps').id, 'lost');
    const board = redBoard(world.situation);
    expect(board).toMatchObject({ red: 2, yellow: 1, waiting: 2 });
    expect(board.waitingFor.map((one) => `${one.account}: ${waitedText(one)}`)).toEqual([
      'acme: AE ann@example.com: Why red and Current state',
      'gamma: Coordinator: a name under AE',
      'delta: Coordinator: a name under AE',
      // Red for longer, but bo was named only when the event came.
      'beta: AE bo@example.com: Why red and Current state',
    ]);
  });

  it('R4 R6 lists overdue plans of red accounts, stale ones, and renewals of the next 90 days', () => {
    const world = redWorld().clock('2026-05-05 10:00');
    world.report('beta', 'Red', undefined, { renewal: day('2026-08-10') });
    world.report('gamma', 'Red', undefined, { renewal: day('2026-05-20') });
    world.clock('2026-05-12 10:00').report('gamma', 'Yellow');
    const board = redBoard(world.situation);
    expect(board).toMatchObject({ red: 2, yellow: 1, waiting: 1 });
    expect(board.plansOverdue.map(({ account, dueOn }) => [account, dueOn])).toEqual([
      ['acme', '2026-05-06'],
      ['beta', '2026-05-07'],
    ]);
    expect(board.stale.map(({ account, days }) => [account, days])).toEqual([['acme', 8]]);
    expect(board.renewals.map(({ account, day: on }) => [account, on])).toEqual([
      ['gamma', '2026-05-20'],
      ['beta', '2026-08-10'],
    ]);
    expect(redBoard(world.clock('2026-05-11 00:00').situation).renewals.length).toBe(1);
    expect(redBoard(world.clock('2026-05-12 00:00').situation).renewals.length).toBe(2);
    expect(redBoard(world.clock('2026-05-21 00:00').situation).renewals.length).toBe(1);
  });
});

describe('what stands first on the board', () => {
  it('R4 R6 is what is overdue for longest, whichever account was red first', () => {
    const world = redWorld();
    agrees(world);
    world.clock('2026-05-05 10:00').report('beta', 'Red');
    saves(world.clock('2026-05-06 10:00'), 'omar', { currentState: 'Angry again' });
    world.clock('2026-05-14 10:00').report('gamma', 'Red');
    const board = redBoard(world.situation);
    expect(board.plansOverdue).toEqual([
      { episode: world.episodeOf('beta').id, account: 'beta', dueOn: '2026-05-07' },
      { episode: world.episodeOf('acme').id, account: 'acme', dueOn: '2026-05-08' },
    ]);
    expect(board.stale.map(({ account, days }) => [account, days])).toEqual([
      ['beta', 9],
      ['acme', 8],
    ]);
  });

  it('shows a renewal up to its day', () => {
    const world = redWorld();
    saves(world, 'ann', { renewal: '2026-05-20' });
    const renewalsAt = (clock: string) => redBoard(world.clock(clock).situation).renewals.length;
    expect(['2026-05-19 10:00', '2026-05-20 23:00', '2026-05-21 00:00'].map(renewalsAt)).toEqual([1, 1, 0]);
  });
});

describe('the agenda of the review meeting', () => {
  it('R5 says what is red longest, what nobody answered, and which plans do not say when it is over', () => {
    const world = redWorld();
    agrees(world);
    world.typeAsk('q1', { account: 'acme', ask: 'A fix date', due: day('2026-05-06') }).run();
    world.clock('2026-05-07 12:00').report('beta', 'Red', '2026-05-01 10:00');
    expect(agenda(world.situation)).toBe(
      [
        'Red accounts, Thu 7 May 2026',
        '',
        'Red longest:',
        '- beta: red for 6 days, waiting for Coordinator: a name under AE',
        '- acme: red for 3 days, waiting for leader@example.com: the answer to “A fix date”',
        '',
        'Asks without an answer:',
        '- acme: “A fix date”, asked of leader@example.com on Mon 4 May, 1 day overdue',
        '',
        'Plans without exit criteria:',
        '- beta',
      ].join('\n'),
    );
  });

  it('R5 names what is red, whether or not anybody is waited for, and what nobody answered, the oldest first', () => {
    const world = redWorld();
    agrees(world);
    world.report('beta', 'Red', '2026-05-01 10:00');
    world.report('gamma', 'Red');
    world.clock('2026-05-05 10:00').report('beta', 'Yellow');
    world.typeAsk('q1', { account: 'gamma', ask: 'A call', due: day('2026-05-08') });
    world.typeAsk('q2', { account: 'gamma', ask: 'A visit' }).run();
    world.typeAsk('q2', { status: 'Answered', answer: 'Next week' });
    world.clock('2026-05-06 10:00').typeAsk('q3', { account: 'beta', ask: 'A discount' });
    world.typeAsk('q3', { due: day('2026-05-07') }).run();
    expect(agenda(world.clock('2026-05-07 12:00').situation)).toBe(
      [
        'Red accounts, Thu 7 May 2026',
        '',
        'Red longest:',
        '- acme: red for 3 days',
        '- gamma: red for 3 days, waiting for Coordinator: a name under AE',
        '',
        'Asks without an answer:',
        '- gamma: “A call”, asked of leader@example.com on Tue 5 May, due Fri 8 May',
        '- beta: “A discount”, asked of leader@example.com on Wed 6 May, due Thu 7 May',
        '',
        'Plans without exit criteria:',
        '- gamma',
      ].join('\n'),
    );
  });

  it('says that there is nothing, and counts what is too much for a meeting', () => {
    expect(agenda(new RedWorld().situation)).toMatch(/Red longest:\n- none/);
    const world = redWorld();
    for (let n = 0; n < 20; n += 1) world.typeAsk(`q${n}`, { account: 'acme', due: day('2026-05-12') });
    world.run();
    expect(agenda(world.situation)).toMatch(/due Tue 12 May\n- and 5 more\n/);
  });
});

describe('R7 the report of a year', () => {
  const closes = (world: RedWorld, account: string, red: string, end: string, note: string) => {
    world.clock(red).report(account, 'Red');
    world.clock(end).report(account, note.startsWith('Lost') ? 'Lost' : 'Green');
    const id = world.episodeOf(account).id;
    world.type(id, { resolution: note }).run();
    world.close(id, note.startsWith('Lost') ? 'lost' : 'resolved');
  };

  it('R7 has the episodes closed in it, in the programme’s time zone, with note and time', () => {
    const world = new RedWorld();
    closes(world, 'acme', '2025-12-01 10:00', '2025-12-31 23:30', 'Old');
    closes(world, 'beta', '2026-01-01 10:00', '2026-01-05 09:00', 'A Fix');
    closes(world, 'gamma', '2026-01-01 10:00', '2026-01-11 09:00', 'Lost to a rival');
    closes(world, 'delta', '2026-01-01 10:00', '2026-02-10 09:00', 'Patience');
    world.report('eps', 'Red');
    const report = redYear(world.situation, 2026);
    expect(report).toMatchObject({ year: 2026, years: [2026, 2025], resolved: 2, lost: 1, medianDays: 10 });
    expect(report.episodes.map(({ account }) => account)).toEqual(['delta', 'gamma', 'beta']);
    expect(report.episodes[2]).toMatchObject({
      outcome: 'resolved',
      closedAt: at('2026-01-05 09:00'),
      daysRed: 3,
      relapses: 0,
      note: 'A Fix',
    });
    expect(report.episodes[2]?.text).toContain('a fix');
    expect(redYear(world.situation, 2025).medianDays).toBe(30);
    expect(redYear(world.situation, 2024)).toMatchObject({ medianDays: undefined, episodes: [] });
  });

  it('R7 tells of an episode all that was written, to search in, and how it went', () => {
    const world = redWorld();
    agrees(world);
    saves(world, 'ann', { nextStep: 'Not searched' });
    world.clock('2026-05-05 10:00').report('acme', 'Yellow');
    world.clock('2026-05-06 10:00').report('acme', 'Red');
    world.clock('2026-05-08 10:00').report('acme', 'Green');
    saves(world, 'ann', { resolution: 'A New Export' });
    world.report('beta', 'Red');
    world.close(world.episodeOf('acme').id);
    expect(redYear(world.situation, 2026)).toStrictEqual({
      year: 2026,
      years: [2026],
      resolved: 1,
      lost: 0,
      medianDays: 4,
      episodes: [
        {
          episode: world.episodeOf('acme').id,
          account: 'acme',
          outcome: 'resolved',
          closedAt: at('2026-05-08 10:00'),
          daysRed: 3,
          relapses: 1,
          note: 'A New Export',
          text: 'acme\ntwo outages\nthey are angry\nmend it\n30 quiet days\na new export',
        },
      ],
    });
  });

  it('R7 has the lower of the two times in the middle', () => {
    const world = new RedWorld();
    closes(world, 'acme', '2026-01-01 10:00', '2026-01-11 09:00', 'A');
    closes(world, 'beta', '2026-01-01 10:00', '2026-01-03 09:00', 'B');
    expect(redYear(world.situation, 2026).medianDays).toBe(2);
    closes(world, 'gamma', '2026-01-01 10:00', '2026-01-04 09:00', 'C');
    closes(world, 'delta', '2026-01-01 10:00', '2026-01-21 09:00', 'D');
    expect(redYear(world.situation, 2026).medianDays).toBe(3);
  });

  it('R1 does not have one that was opened again', () => {
    const world = new RedWorld();
    closes(world, 'acme', '2026-01-01 10:00', '2026-01-05 09:00', 'A fix');
    world.clock('2026-01-10 09:00').report('acme', 'Red');
    expect(redYear(world.situation, 2026).episodes).toEqual([]);
  });
});

/** Counts how often somebody goes through all of its values. */
class Gone<K, V> extends Map<K, V> {
  through = 0;
  override values(): MapIterator<V> {
    this.through += 1;
    return super.values();
  }
}

describe('a large workbook', () => {
  it('R3 is gone through once, however many episodes and asks it has', () => {
    const world = redWorld();
    for (let n = 0; n < 40; n += 1) world.report(`account ${n}`, 'Red');
    for (let n = 0; n < 200; n += 1) world.typeAsk(`q${n}`, { account: `account ${n % 40}` });
    world.run();
    const asks = new Gone(world.history.asks);
    const episodes = new Gone(world.history.episodes);
    const situation = { ...world.situation, history: { ...world.history, asks, episodes } };
    redBoard(situation);
    agenda(situation);
    const waited = [...episodes.values()].flatMap((episode) => waitingFor(situation, episode));
    expect(waited.filter(({ role }) => role === 'person').length).toBe(200);
    expect(asks.through).toBe(1);
    // For the courses of accounts, for the open ones, and above.
    expect(episodes.through).toBe(3);
  });
});
