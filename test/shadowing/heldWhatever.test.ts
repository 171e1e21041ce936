import fc from 'fast-check';
import { isLive } from '../../src/shadowing/situation';
import { hourMs, instant } from '../../src/time/instant';
import { change, daysLater, full } from './manyPlaces';
import { callId, type World } from './world';

// Design section 4, mass changes: whatever is done to rows, no more than 5 places or a tenth go in a day without a word.

describe('whatever is done to rows', () => {
  const someRows = fc.uniqueArray(fc.nat(39), { maxLength: 40 });
  type Deed = (world: World) => void;
  const edit: fc.Arbitrary<Deed> = fc
    .tuple(someRows, fc.constantFrom('cancel', 'later', 'back', 'delete', 'seats', 'unread', 'withdraw'))
    .map(([ns, what]) => (world) => {
      for (const n of ns) {
        const call = world.calls.get(callId(`c${n}`));
        if (what === 'withdraw') world.withdraw(`e${n}`);
        if (typeof call !== 'object') continue;
        if (what === 'cancel') change(world, n, { status: 'Cancelled' });
        if (what === 'later') daysLater(world, n, 1);
        if (what === 'back') daysLater(world, n, -1);
        if (what === 'seats') change(world, n, { seats: 0 });
        if (what === 'delete') world.calls.delete(callId(`c${n}`));
        if (what === 'unread') world.calls.set(callId(`c${n}`), 'unreadable');
      }
    });
  const pass: fc.Arbitrary<Deed> = fc.integer({ min: 0, max: 300 }).map((minutes) => (world) => {
    world.now = instant(world.now + minutes * 60_000);
  });
  const deeds = fc.array(fc.tuple(fc.oneof(edit, edit, pass), fc.boolean()), { maxLength: 12 });

  /** Places that were there at first, and were moved or released within the last day. */
  function changedWithin(world: World): number {
    const first = [...world.history.placements.values()].filter(({ run }) => run === 1);
    return first.filter(({ movedAt, released }) =>
      [movedAt, released?.at].some((at) => at !== undefined && world.now - at < 24 * hourMs),
    ).length;
  }

  test('without a coordinator’s word no more places than allowed change within a day', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const world = full(40);
        for (const [deed, hourly] of all) {
          deed(world);
          world.run(hourly);
          expect(changedWithin(world)).toBeLessThanOrEqual(5);
          expect(world.run()).toEqual([]);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('after the rows are restored, what was held has changed nothing', () => {
    fc.assert(
      fc.property(edit, fc.boolean(), (deed, hourly) => {
        const world = full(40);
        const before = { calls: new Map(world.calls), signUpRows: new Map(world.signUpRows) };
        deed(world);
        world.run(hourly);
        fc.pre(world.history.held.rows.size > 0);
        const { placements } = world.history;
        for (const [id, row] of before.calls) world.calls.set(id, row);
        for (const [id, row] of before.signUpRows) world.signUpRows.set(id, row);
        world.run();
        expect(world.history.held.rows.size).toBe(0);
        expect(world.history.placements).toEqual(placements);
        expect([...placements.values()].every((placement) => isLive(world.situation, placement))).toBe(true);
        expect(world.run(true)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
