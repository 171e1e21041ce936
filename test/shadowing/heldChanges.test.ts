import { changesIn, isMass } from '../../src/shadowing/heldChanges';
import type { PlacementId, ReleaseReason, ShadowingEntry } from '../../src/shadowing/history';
import { hourMs, instant } from '../../src/time/instant';
import { at, callId, email, signUpId, week, weeks, World } from './world';

// Design section 4, mass changes: which of a run's decisions rows brought about, and when they are too many at once.

const monday = week('2026-05-11');
const start = at('2026-05-12 15:00');
const placementId = (n: number): PlacementId => `p${n}` as PlacementId;

const signedUp = (n: number): ShadowingEntry => ({
  kind: 'signedUp',
  signUp: signUpId(`e${n}`),
  engineer: email(`e${n}`),
  weeks: weeks('any'),
  flexible: false,
});

const placed = (n: number, confirmed = true, of = n): ShadowingEntry => ({
  kind: 'placed',
  placement: placementId(n),
  signUp: signUpId(`e${of}`),
  engineer: email(`e${of}`),
  call: callId(`c${n}`),
  week: monday,
  start,
  confirmed,
});

const released = (n: number, reason: ReleaseReason = 'callCancelled'): ShadowingEntry => ({
  kind: 'released',
  placement: placementId(n),
  reason,
  counts: false,
});

const moved = (n: number): ShadowingEntry => ({
  kind: 'moved',
  placement: placementId(n),
  week: monday,
  start: instant(start + hourMs),
});

const withdrew = (n: number): ShadowingEntry => ({ kind: 'withdrew', signUp: signUpId(`e${n}`) });

const customerChanged = (n: number, customer: string): ShadowingEntry => ({
  kind: 'customerChanged',
  placement: placementId(n),
  customer,
});

/** Of so many numbers. */
const each = (count: number, entry: (n: number) => ShadowingEntry, from = 0): ShadowingEntry[] =>
  Array.from({ length: count }, (_, n) => entry(from + n));

/** Places p0, p1 … of the sign-ups e0, e1 … in the calls c0, c1 … of the next week; the first so many have an invite. */
function withPlaces(count: number, confirmed = count): World {
  return new World().ledger(...each(count, signedUp), ...each(count, (n) => placed(n, n < confirmed)));
}

type Changes = ReturnType<typeof changesIn>;

const changes = (world: World, ...entries: ShadowingEntry[]): Changes => changesIn(world.situation, entries);

const isHeld = (world: World, ...entries: ShadowingEntry[]): boolean =>
  isMass(world.situation, changes(world, ...entries));

describe('what rows change', () => {
  test.each<[ReleaseReason, string]>([
    ['callCancelled', 'c0'],
    ['callMoved', 'c0'],
    ['seatGone', 'c0'],
    ['callGone', 'c0'],
    ['accountRed', 'c0'],
    ['withdrawn', 'e0'],
  ])('a place that ends as %s rests on the row %s', (reason, row) => {
    const only = { row, place: placementId(0), isConfirmed: true };
    expect(changes(withPlaces(2), released(0, reason))).toStrictEqual([only]);
  });

  test('a place that is moved rests on the row of its call, and counts as what it was: invite or tentative', () => {
    expect(changes(withPlaces(2, 1), moved(0), moved(1))).toStrictEqual([
      { row: 'c0', place: placementId(0), isConfirmed: true },
      { row: 'c1', place: placementId(1), isConfirmed: false },
    ]);
  });

  test('the later of two in a year goes by a rule, and no row is asked about (rule S3)', () => {
    expect(changes(withPlaces(1), released(0, 'secondInYear'))).toHaveLength(0);
  });

  test('another customer counts, and a name that was never heard of is the same customer spelt otherwise', () => {
    const world = withPlaces(2).ledger({ kind: 'numbered', customer: 'granite', no: 7 });
    const entries = [customerChanged(0, 'granite'), customerChanged(1, 'granite ltd')];
    expect(changes(world, ...entries)).toStrictEqual([
      { row: 'c0', place: placementId(0), isConfirmed: true },
    ]);
  });

  test('what is confirmed, numbered or given to the queue takes nothing from anyone', () => {
    const world = withPlaces(1, 0).ledger(signedUp(1));
    const given: ShadowingEntry[] = [
      { kind: 'confirmed', placement: placementId(0) },
      { kind: 'numbered', customer: 'granite', no: 7 },
      placed(1),
    ];
    expect(changes(world, ...given)).toHaveLength(0);
  });

  test('a place that the run itself gave is known to nobody yet', () => {
    const world = new World().ledger(signedUp(0));
    const entries = [placed(0), moved(0), customerChanged(0, 'granite'), released(0)];
    expect(changes(world, ...entries)).toHaveLength(0);
  });

  test('one place that changes in two ways counts once', () => {
    const world = withPlaces(1).ledger({ kind: 'numbered', customer: 'granite', no: 7 });
    expect(changes(world, moved(0), customerChanged(0, 'granite'))).toHaveLength(1);
  });

  test('of a call that begins this moment, or has begun, nothing can be taken away any more', () => {
    const world = withPlaces(1);
    world.now = instant(start - 1);
    expect(changes(world, released(0))).toHaveLength(1);
    world.now = start;
    expect(changes(world, released(0))).toHaveLength(0);
    world.now = instant(start + 1);
    expect(changes(world, released(0))).toHaveLength(0);
  });
});

describe('what sign-ups change', () => {
  test('who withdraws counts once: the place, or the turn in the queue, for which there is no invite', () => {
    const world = withPlaces(1).ledger(signedUp(1));
    const entries = [withdrew(0), released(0, 'withdrawn'), withdrew(1)];
    expect(changes(world, ...entries)).toStrictEqual([
      { row: 'e0', place: placementId(0), isConfirmed: true },
      { row: 'e1', place: signUpId('e1'), isConfirmed: false },
    ]);
  });

  test('weeks that were typed count, and only for the sign-up whose row says so', () => {
    const world = withPlaces(2, 0);
    const entries = [signedUp(0), released(0, 'weeksChanged'), released(1, 'weeksChanged')];
    expect(changes(world, ...entries)).toStrictEqual([
      { row: 'e0', place: placementId(0), isConfirmed: false },
    ]);
  });

  test('weeks that engineers changed in the panel are their own doing, also when they are placed anew at once', () => {
    const world = withPlaces(1, 0);
    expect(changes(world, released(0, 'weeksChanged'), placed(1, false, 0))).toHaveLength(0);
  });
});

describe('what a coordinator said', () => {
  test('is meant counts no more in that run, and anything else does, then and later', () => {
    const world = withPlaces(2).ledger({ kind: 'carriedOut', rows: ['c0'] });
    const rows = (): readonly string[] => changes(world, released(0), released(1)).map(({ row }) => row);
    expect(rows()).toStrictEqual(['c1']);
    world.now = instant(world.now + hourMs);
    expect(rows()).toStrictEqual(['c0', 'c1']);
  });
});

describe('too many at once', () => {
  test.each([
    { gone: 5, of: 8, held: false },
    { gone: 6, of: 8, held: true },
    { gone: 6, of: 59, held: true },
    { gone: 6, of: 60, held: false },
  ])('$gone of $of invites: $held', ({ gone, of, held }) => {
    expect(isHeld(withPlaces(of), ...each(gone, released))).toBe(held);
  });

  test('invites are measured by the invites alone, however many places are tentative', () => {
    expect(isHeld(withPlaces(80, 20), ...each(6, released))).toBe(true);
    expect(isHeld(withPlaces(80, 20), ...each(6, released, 20))).toBe(false);
    expect(isHeld(withPlaces(80, 20), ...each(9, released, 20))).toBe(true);
  });

  test('what changed earlier in the day counts with it, and what stayed as it was does not', () => {
    const world = withPlaces(50).ledger(...each(4, released));
    world.now = instant(world.now + hourMs);
    expect(isHeld(world, released(4))).toBe(false);
    expect(isHeld(world, released(4), moved(5))).toBe(true);
  });

  test('invites that went earlier in the day count as invites, and tentative places that went as tentative', () => {
    const tentative = withPlaces(60, 30).ledger(...each(4, released, 30));
    expect(isHeld(tentative, ...each(2, released))).toBe(false);
    const invited = withPlaces(60, 30).ledger(...each(4, released));
    expect(isHeld(invited, ...each(2, released, 4))).toBe(true);
  });

  test('a run that changes nothing has nothing to hold, even when the day had many changes', () => {
    const world = withPlaces(50).ledger(...each(10, released));
    expect(isHeld(world)).toBe(false);
    expect(isHeld(world, released(10))).toBe(true);
  });
});
