import { heldNow, heldText, type HeldRowOf } from '../../src/shadowing/heldRows';
import { hourMs, instant, minuteMs } from '../../src/time/instant';
import { cancel, change, daysLater, full, rowOf } from './manyPlaces';
import { callId, email, signUpId, type World } from './world';

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

describe('Of a row that is held it is said what it was and is', () => {
  const monday = 'Mon 11 May 2026, 15:00';

  test.each<readonly [string, (world: World, n: number) => void, Partial<HeldRowOf>]>([
    ['cancelled', isCancelled, { tab: 'calls', id: 'c0', was: monday, is: 'Cancelled', isGone: false }],
    ['moved', (world, n) => daysLater(world, n, 1), { was: monday, is: 'Tue 12 May 2026, 15:00' }],
    ['of another customer', others, { was: 'customer 0', is: 'Customer 1' }],
    ['without seats', (world, n) => change(world, n, { seats: 0 }), { was: '1 seat', is: '0 seats' }],
    ['deleted', (world, n) => void world.calls.delete(callId(`c${n}`)), { was: monday, is: 'row is gone', isGone: true }],
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
    expect(rowsOf(world)[0]).toMatchObject({ was: monday, is: 'its customer’s account is red' });
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
    expect(rowsOf(world)[0]).toMatchObject({ was: monday, is: 'does not read', isGone: false });
    expect(now(world)?.guess).toBe('');
    const withdrawn = held((all, n) => void all.withdraw(`e${n}`));
    withdrawn.signUpRows.set(signUpId('e0'), 'unreadable');
    expect(rowsOf(withdrawn)[0]).toMatchObject({ is: 'does not read', isGone: false });
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

  const startsLater = (minutes: number) => (world: World, n: number) =>
    change(world, n, { start: instant(rowOf(world, n).start + minutes * minuteMs) });

  test.each<readonly [string, (world: World, n: number) => void]>([
    ['All of these rows are gone: they were deleted, or cut and not pasted again.', (world, n) => void world.calls.delete(callId(`c${n}`))],
    ['All of them name another customer at the same time: was the column Customer sorted or moved alone?', others],
    ['All times are one hour earlier: was the programme’s time zone changed, or the column Start?', startsLater(-60)],
    ['All times are 90 minutes later: was the programme’s time zone changed, or the column Start?', startsLater(90)],
    ['All dates are one day earlier.', (world, n) => daysLater(world, n, -1)],
    ['', (world, n) => startsLater(n)(world, n)],
    ['', (world, n) => (n === 0 ? others : isCancelled)(world, n)],
    ['', (world, n) => (n === 0 ? void world.withdraw('e0') : isCancelled(world, n))],
  ])('it is guessed: %j', (guess, deed) => {
    expect(now(held(deed))?.guess).toBe(guess);
  }); // prettier-ignore
});
