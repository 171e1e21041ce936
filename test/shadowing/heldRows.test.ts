import { heldNow, heldText, type HeldRowOf } from '../../src/shadowing/heldRows';
import type { PlacementId } from '../../src/shadowing/history';
import { addWeeks } from '../../src/time/calendarDay';
import { hourMs, instant } from '../../src/time/instant';
import { cancel, change, daysLater, full, monday, rowOf } from './manyPlaces';
import { callId, email, signUpId, World } from './world';

// Design section 4: what coordinators are told of changes that are held.

const now = (world: World) => heldNow(world.programme, world.history, world.now);
const rowsOf = (world: World): readonly HeldRowOf[] => now(world)?.rows ?? [];

/** Twenty places, of which something befell ten, so that they are held. */
function held(deed: (world: World, n: number) => void): World {
  const world = full(20);
  for (let n = 0; n < 10; n += 1) deed(world, n);
  world.run(true);
  world.run(true);
  return world;
}

const others = (world: World, n: number): void => change(world, n, { customer: `Customer ${n + 1}` });
const isCancelled = (world: World, n: number): void => change(world, n, { status: 'Cancelled' });

/** Six calls of two seats, one a week, with both seats taken; with `isOld` the first by a line that names no customer. */
function sixOfTwo(isOld = false): World {
  const world = new World({ confirmDays: 700 });
  for (let n = 0; n < 6; n += 1) {
    const week = addWeeks(monday, n);
    world.call(`c${n}`, `${week} 15:00`, { seats: 2, customer: `Customer ${n}` }).signUp(`first${n}`, week);
    if (isOld) placeAsOnce(world, n);
    world.signUp(`second${n}`, week);
  }
  world.run();
  return world;
}

/** As the ledger kept it before it kept customers. */
function placeAsOnce(world: World, n: number): void {
  const { id: call, week, start } = rowOf(world, n);
  const by = { signUp: signUpId(`first${n}`), engineer: email(`first${n}`) };
  const weeks = { kind: 'ranges', ranges: [{ from: week, until: week }] } as const;
  const placement = `old${n}` as PlacementId;
  world.ledger(
    { kind: 'signedUp', ...by, weeks, flexible: false },
    { kind: 'placed', placement, ...by, call, week, start, confirmed: true },
  );
}

describe('Of a row that is held it is said what it was and is', () => {
  const mondayText = 'Mon 11 May 2026, 15:00';

  test.each<readonly [string, (world: World, n: number) => void, Partial<HeldRowOf>]>([
    ['cancelled', isCancelled, { tab: 'calls', id: 'c0', was: mondayText, is: 'Cancelled', isGone: false }],
    ['moved', (world, n) => daysLater(world, n, 1), { was: mondayText, is: 'Tue 12 May 2026, 15:00' }],
    ['of another customer', others, { was: 'customer 0', is: 'Customer 1' }],
    ['without seats', (world, n) => change(world, n, { seats: 0 }), { was: '1 seat', is: '0 seats' }],
    ['deleted', (world, n) => void world.calls.delete(callId(`c${n}`)), { was: mondayText, is: 'row is gone', isGone: true }],
    ['withdrawn', (world, n) => void world.withdraw(`e${n}`), { tab: 'signUps', id: 'e0', was: 'e0@example.com', is: 'Withdraw: Yes', isGone: false }],
    ['a deleted sign-up', (world, n) => void world.signUpRows.delete(signUpId(`e${n}`)), { tab: 'signUps', is: 'row is gone', isGone: true }],
  ])('%s', (_what, deed, said) => {
    const world = held(deed);
    expect(rowsOf(world)).toHaveLength(10);
    expect(rowsOf(world)[0]).toMatchObject(said);
    expect(rowsOf(world)[0]?.places.map(({ engineer }) => engineer)).toEqual(['e0@example.com']);
  }); // prettier-ignore

  test('of red accounts', () => {
    const world = full(20);
    world.settings = { ...world.settings, redWorkbook: 'other' };
    world.red = Array.from({ length: 10 }, (_, n) => `Customer ${n}`);
    world.run(true);
    expect(rowsOf(world)[0]).toMatchObject({ was: mondayText, is: 'its customer’s account is red' });
  });

  test('for other weeks, where the place is tentative', () => {
    const world = full(40, 14);
    for (let n = 20; n < 30; n += 1) world.signUp(`e${n}`, '2026-11-02');
    world.run();
    expect(rowsOf(world)[0]).toMatchObject({ id: 'e20', is: 'other weeks' });
    expect(now(world)?.guess).toBe('');
    expect(now(world)?.invites).toBe(0);
  });

  test('that does not read since, with nothing to guess from', () => {
    const world = held(isCancelled);
    world.calls.set(callId('c0'), 'unreadable');
    expect(rowsOf(world)[0]).toMatchObject({ was: mondayText, is: 'does not read', isGone: false });
    expect(now(world)?.guess).toBe('');
    const withdrawn = held((all, n) => void all.withdraw(`e${n}`));
    withdrawn.signUpRows.set(signUpId('e0'), 'unreadable');
    expect(rowsOf(withdrawn)[0]).toMatchObject({ is: 'does not read', isGone: false });
  });

  test('with fewer seats, how many of them are taken', () => {
    const world = sixOfTwo();
    for (let n = 0; n < 6; n += 1) change(world, n, { seats: 1 });
    world.run();
    expect(rowsOf(world)).toHaveLength(6);
    expect(rowsOf(world)[0]).toMatchObject({ was: '2 seats', is: '1 seat' });
  });

  test('of another customer, also where its first place is older than that the ledger keeps customers', () => {
    const world = sixOfTwo(true);
    for (let n = 0; n < 6; n += 1) change(world, n, { customer: `Customer ${(n + 1) % 6}` });
    world.run();
    expect(rowsOf(world)[0]?.places.map(({ id, customer }) => [id, customer])).toEqual([
      ['old0', undefined],
      [expect.any(String), 'customer 0'],
    ]);
    expect(rowsOf(world)[0]).toMatchObject({ was: 'customer 0', is: 'Customer 1' });
  });

  test('of who waits in the queue, with no place', () => {
    const world = full(10);
    for (let n = 0; n < 10; n += 1) world.signUp(`w${n}`, '2026-05-11..2026-06-29');
    world.run();
    for (let n = 0; n < 10; n += 1) world.withdraw(`e${n}`).withdraw(`w${n}`);
    world.run();
    const waiting = rowsOf(world).find(({ id }) => id === 'w0');
    expect(waiting).toMatchObject({ was: 'w0@example.com', is: 'Withdraw: Yes', places: [] });
    expect(now(world)).toMatchObject({ places: 10, invites: 10 });
  });

  test('of a call that has begun since, until the next run, with nothing to guess from', () => {
    const world = held((all, n) => daysLater(all, n, 1));
    world.clock('2026-05-11 15:30');
    expect(rowsOf(world)[0]).toMatchObject({ id: 'c0', was: '', is: 'Tue 12 May 2026, 15:00', places: [] });
    expect(now(world)).toMatchObject({ places: 9, guess: '' });
    world.run();
    expect(rowsOf(world)[0]).toMatchObject({ id: 'c1', was: 'Tue 12 May 2026, 15:00' });
  });

  test('in its own row, in one sentence', () => {
    expect(heldText({ tab: 'calls', id: 'c0', was: 'then', is: 'now', isGone: false, places: [] })).toBe(
      'Held: with many other rows this one changed at once, so a coordinator is asked whether that is meant. Until then it counts as before (then), and not as it says now (now).',
    );
  });
});

describe('Of all that is held together', () => {
  test('nothing is said when nothing is', () => {
    expect(now(full(1))).toBeUndefined();
  });

  test('nothing is said any more when the rows say again what they said', () => {
    const world = held(isCancelled);
    for (let n = 0; n < 10; n += 1) change(world, n, { status: 'Offered' });
    world.run();
    expect(now(world)).toBeUndefined();
  });

  test('its weeks are told in their order, each once', () => {
    const world = full(15);
    cancel(world, 15);
    world.run();
    expect(
      rowsOf(world)
        .map(({ id }) => id)
        .slice(0, 3),
    ).toEqual(['c0', 'c1', 'c10']);
    expect(now(world)?.weeks).toEqual(['2026-05-11', '2026-05-18', '2026-05-25']);
  });

  test('it is said how many places and invites, in which weeks, and since when', () => {
    const world = full(20);
    const since = world.now;
    cancel(world, 10);
    world.run();
    world.now = instant(since + hourMs);
    cancel(world, 6, 10);
    world.run();
    expect({ ...now(world), rows: rowsOf(world).length }).toEqual({
      rows: 16,
      places: 16,
      invites: 16,
      weeks: ['2026-05-11', '2026-05-18', '2026-05-25', '2026-06-01'],
      since,
      askedAt: since,
      guess: 'All of them say Cancelled.',
      mistake: undefined,
    });
    world.ledger({ kind: 'mistaken', rows: ['c0'] });
    expect(now(world)?.mistake).toBeUndefined();
    world.ledger({ kind: 'mistaken', rows: rowsOf(world).map(({ id }) => id) });
    expect(now(world)?.mistake).toBe(email('somebody'));
  });
});
