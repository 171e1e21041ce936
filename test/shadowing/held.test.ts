import { callColumns } from '../../src/shadowing/columns/calls';
import { heldNow } from '../../src/shadowing/heldRows';
import type { ShadowingEntry } from '../../src/shadowing/history';
import { hourMs, instant } from '../../src/time/instant';
import { cancel, change, daysLater, full, monday, rowOf } from './manyPlaces';
import { callId, email, kinds, signUpId, World } from './world';

// Design section 4: a run that would withdraw or move more than 5 invites and a tenth of the open ones holds them and asks.

const gone = (world: World): number =>
  [...world.history.placements.values()].filter(({ released }) => released?.reason === 'callCancelled')
    .length;

const heldRows = (world: World): readonly string[] => [...world.history.held.rows.keys()].sort();

const rows = (...ns: number[]): string[] => ns.map((n) => `c${n}`).sort();

/** A coordinator's word about everything that is held. */
function say(world: World, kind: 'carriedOut' | 'mistaken'): void {
  world.ledger({ kind, rows: heldRows(world) });
}

describe('how many may go at once', () => {
  test.each([
    { cancelled: 5, of: 10, held: false },
    { cancelled: 5, of: 5, held: false },
    { cancelled: 6, of: 10, held: true },
    { cancelled: 6, of: 60, held: false },
    { cancelled: 7, of: 60, held: true },
    { cancelled: 6, of: 59, held: true },
    { cancelled: 6, of: 50, held: true },
    { cancelled: 40, of: 60, held: true },
  ])('$cancelled of $of invites are held: $held', ({ cancelled, of, held }) => {
    const world = full(of);
    cancel(world, cancelled);
    world.run();
    expect(world.history.held.rows.size).toBe(held ? cancelled : 0);
    expect(gone(world)).toBe(held ? 0 : cancelled);
  });

  test('seats are what counts, not rows', () => {
    const world = new World().call('c', '2026-05-12 15:00', { seats: 6 });
    for (let n = 0; n < 6; n += 1) world.signUp(`e${n}`, monday);
    world.run();
    cancel(world.call('c0', '2026-05-13 15:00'), 1);
    world.calls.set(callId('c'), { ...rowOf(world, 0), id: callId('c'), start: instant(world.now + hourMs) });
    world.run();
    expect(heldRows(world)).toEqual(['c']);
  });

  test('tentative places, of which people are told too, are counted and held with the others', () => {
    const world = full(60, 14);
    expect(world.place('e0')).toBe('c0 confirmed');
    expect(world.place('e59')).toBe('c59 tentative');
    for (let n = 20; n < 60; n += 1) daysLater(world, n, 1);
    world.run();
    expect(world.history.held.rows.size).toBe(40);
    expect(world.placement('e59')?.movedAt).toBeUndefined();
  });

  test('few invites are held although many tentative places are open', () => {
    const world = full(80, 14);
    const confirmed = [...world.history.placements.values()].filter(({ state }) => state === 'confirmed');
    expect(confirmed.length).toBeLessThan(20);
    cancel(world, 6);
    world.run();
    expect(world.history.held.rows.size).toBe(6);
  });

  test('what happens in several runs of a day counts together, and only the rest is held', () => {
    const world = full(50);
    cancel(world, 4);
    world.run();
    world.now = instant(world.now + 2 * hourMs);
    cancel(world, 2, 4);
    world.run();
    expect(gone(world)).toBe(4);
    expect(heldRows(world)).toEqual(rows(4, 5));
  });

  test('a day later it begins anew', () => {
    const world = full(50).clock('2026-05-05 10:00');
    cancel(world, 4, 40);
    world.run();
    world.clock('2026-05-06 10:00');
    cancel(world, 4, 44);
    world.run();
    expect(gone(world)).toBe(8);
    expect(heldRows(world)).toEqual([]);
  });

  test('before automation was ever on, nobody was invited and nothing is held', () => {
    const world = full(50);
    world.holds = false;
    cancel(world, 20);
    world.run();
    expect(gone(world)).toBe(20);
  });
});

describe('what is held', () => {
  const deeds: readonly (readonly [string, (world: World, n: number) => void])[] = [
    ['calls that say Cancelled', (world, n) => change(world, n, { status: 'Cancelled' })],
    ['calls a day later', (world, n) => daysLater(world, n, 1)],
    ['calls a year later', (world, n) => daysLater(world, n, 365)],
    ['calls without seats', (world, n) => change(world, n, { seats: 0 })],
    ['calls of other customers', (world, n) => change(world, n, { customer: `Customer ${(n + 1) % 20}` })],
    ['sign-ups that say Withdraw', (world, n) => void world.withdraw(`e${n}`)],
    ['sign-ups for other weeks', (world, n) => void world.signUp(`e${n}`, '2026-11-02')],
  ];

  test.each(deeds)('%s, and they end by themselves when the rows say again what they said', (_, deed) => {
    const world = full(60, 14);
    const before = { calls: new Map(world.calls), signUpRows: new Map(world.signUpRows) };
    const { placements, signUps } = world.history;
    for (let n = 20; n < 40; n += 1) deed(world, n);
    expect(kinds(world.run())).toEqual(['held']);
    expect(world.history.held.rows.size).toBe(20);
    expect(world.history.placements).toEqual(placements);
    expect(world.run()).toEqual([]);
    expect(world.run(true)).toEqual([]);

    for (const [id, row] of before.calls) world.calls.set(id, row);
    for (const [id, row] of before.signUpRows) world.signUpRows.set(id, row);
    expect(kinds(world.run())).toEqual(['unheld']);
    expect(world.history.placements).toEqual(placements);
    expect(world.history.signUps).toEqual(signUps);
    expect(world.run(true)).toEqual([]);
  });

  test('rows that are gone are held in the second hour, and found again when they are back', () => {
    const world = full(50);
    const before = new Map(world.calls);
    const { placements } = world.history;
    for (let n = 0; n < 30; n += 1) world.calls.delete(callId(`c${n}`));
    expect(kinds(world.run(true))).toEqual(['missing']);
    expect(kinds(world.run(true))).toEqual(['held']);
    expect(world.run(true)).toEqual([]);
    expect(world.run()).toEqual([]);
    for (const [id, row] of before) world.calls.set(id, row);
    expect(kinds(world.run())).toEqual(['unheld', 'found']);
    expect(world.history.placements).toEqual(placements);
  });

  test('a wrong look at Red Accounts, until the accounts are no longer red', () => {
    const world = full(50);
    world.settings = { ...world.settings, redWorkbook: 'other' };
    world.red = Array.from({ length: 30 }, (_, n) => `Customer ${n}`);
    expect(kinds(world.run(true))).toEqual(['held', 'redSeen']);
    expect(world.run()).toEqual([]);
    expect(world.run(true)).toEqual([]);
    world.red = [];
    expect(kinds(world.run(true))).toEqual(['unheld', 'redSeen']);
    expect(world.history.held.rows.size).toBe(0);
  });

  test('turns in the queue that a paste over Withdraw would take are held with the places', () => {
    const world = full(10);
    for (let n = 0; n < 10; n += 1) world.signUp(`w${n}`, '2026-05-11..2026-06-29');
    world.run();
    for (let n = 0; n < 10; n += 1) world.withdraw(`e${n}`).withdraw(`w${n}`);
    world.run();
    expect(world.history.held.rows.size).toBe(20);
    expect(world.row('w0').status).toMatch(/^In the queue/);
  });

  test('a customer of a new name is the same customer spelt otherwise', () => {
    const world = full(20);
    for (let n = 0; n < 20; n += 1) change(world, n, { customer: `Customer ${n} Ltd` });
    world.run();
    expect(heldRows(world)).toEqual([]);
  });

  test('their places stand in the columns as before, and only those that are meant go', () => {
    const world = full(20);
    cancel(world, 10);
    world.run();
    const columns = callColumns(world.programme, world.history, world.now);
    expect(columns.get(callId('c3'))?.shadowedBy).toBe('E3');
    expect(world.row('e3').status).toMatch(/^Confirmed: /);
  });

  test('a row that then does not read, or is gone, stays held', () => {
    const world = full(20);
    cancel(world, 10);
    world.run();
    world.calls.set(callId('c1'), 'unreadable');
    world.calls.delete(callId('c2'));
    expect(world.run(true)).toEqual([]);
    change(world, 3, { status: 'Offered' });
    expect(world.run()).toEqual([{ kind: 'unheld', rows: ['c3'] }]);
    expect(world.history.held.rows.size).toBe(9);
  });

  test('engineers withdraw, new calls are filled and single calls are cancelled meanwhile', () => {
    const world = full(20);
    cancel(world, 10);
    world.run();
    world.call('new', '2026-07-01 15:00').signUp('zoe', '2026-06-29');
    cancel(world, 1, 15);
    expect(kinds(world.run())).toEqual(['signedUp', 'released callCancelled', 'placed']);
    world.now = instant(world.now + 25 * hourMs);
    const withdrawn: ShadowingEntry = {
      kind: 'released',
      placement: world.placement('e1')!.id,
      reason: 'withdrawn',
      counts: false,
    };
    world.ledger({ kind: 'withdrew', signUp: signUpId('e1') }, withdrawn);
    expect(world.run()).toEqual([{ kind: 'unheld', rows: ['c1'] }]);
  });

  test('engineers who withdraw themselves do not count, however many', () => {
    const world = full(20);
    for (let n = 0; n < 12; n += 1) {
      const { id } = world.placement(`e${n}`)!;
      world.ledgerBy(
        `e${n}`,
        { kind: 'withdrew', signUp: signUpId(`e${n}`) },
        { kind: 'released', placement: id, reason: 'withdrawn', counts: false },
      );
    }
    cancel(world, 5, 12);
    world.run();
    expect(gone(world)).toBe(5);
  });
});

describe('a coordinator’s word', () => {
  test('that it is meant carries it out at once, and does not count against the day', () => {
    const world = full(60);
    cancel(world, 30);
    world.run();
    say(world, 'carriedOut');
    world.run();
    expect(gone(world)).toBe(30);
    expect(heldRows(world)).toEqual([]);
    world.now = instant(world.now + hourMs);
    cancel(world, 5, 30);
    world.run();
    expect(gone(world)).toBe(35);
  });

  test('that rows which are gone are meant to be gone is enough: they are not missed once more', () => {
    const world = full(20);
    for (let n = 0; n < 10; n += 1) world.calls.delete(callId(`c${n}`));
    world.run(true);
    world.run(true);
    say(world, 'carriedOut');
    expect(kinds(world.run()).filter((kind) => kind === 'released callGone')).toHaveLength(10);
  });

  test('that it is a mistake keeps holding, until the rows are as they were', () => {
    const world = full(20);
    cancel(world, 10);
    world.run();
    say(world, 'mistaken');
    expect(world.run()).toEqual([]);
    expect(heldNow(world.programme, world.history, world.now)?.mistake).toBe(email('somebody'));
    for (let n = 0; n < 10; n += 1) change(world, n, { status: 'Offered' });
    expect(kinds(world.run())).toEqual(['unheld']);
    expect(gone(world)).toBe(0);
    expect(world.run()).toEqual([]);
  });
});

describe('what probably happened', () => {
  const guess = (world: World): string | undefined =>
    heldNow(world.programme, world.history, world.now)?.guess;

  test.each<readonly [string, (world: World, n: number) => void]>([
    ['All dates are one day later.', (world, n) => daysLater(world, n, 1)],
    ['All dates are 2 days earlier.', (world, n) => daysLater(world, n, -2)],
    ['All dates are one year later.', (world, n) => daysLater(world, n, 365)],
    ['All of them say Cancelled.', (world, n) => change(world, n, { status: 'Cancelled' })],
    ['All of them say Yes under Withdraw.', (world, n) => void world.withdraw(`e${n}`)],
    [
      'All times are 2 hours later: was the programme’s time zone changed, or the column Start?',
      (world, n) => change(world, n, { start: instant(rowOf(world, n).start + 2 * hourMs) }),
    ],
    [
      'The same dates stand in other rows now: was the column Date sorted alone?',
      (world, n) => {
        const { start, end, day, week: of } = rowOf(full(20), 19 - n);
        change(world, n, { start, end, day, week: of });
      },
    ],
  ])('%s', (sentence, deed) => {
    const world = full(20);
    for (let n = 5; n < 15; n += 1) deed(world, n);
    world.run();
    expect(guess(world)).toBe(sentence);
  });

  test('nothing is said when the rows changed each in its own way', () => {
    const world = full(20);
    for (let n = 0; n < 5; n += 1) daysLater(world, n, n + 20);
    cancel(world, 5, 5);
    world.run();
    expect(guess(world)).toBe('');
  });
});
