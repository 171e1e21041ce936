import fc from 'fast-check';
import type { Call } from '../../src/shadowing/records';
import { closeRedCalls, isClosedAsRed } from '../../src/shadowing/redCalls';
import { openSeats } from '../../src/shadowing/seats';
import { knownCalls } from '../../src/shadowing/situation';
import { World } from './world';

describe('S17 whatever is red, typed and seen', () => {
  const names = ['Granite', 'Fjord', 'Alder'];
  const aCallOf = fc.record({
    customer: fc.constantFrom(...names),
    dayOn: fc.nat(20),
    seats: fc.nat(2),
    shadowIfRed: fc.boolean(),
    status: fc.constantFrom('Offered', 'Offered', 'Closed', 'Cancelled'),
  });
  const calls = fc.array(aCallOf, { minLength: 1, maxLength: 6 });
  const looks = fc.array(fc.oneof(fc.subarray(names), fc.constantFrom('noAccess' as const)), {
    maxLength: 5,
  });

  type Typed = { readonly [K in 'customer' | 'dayOn' | 'seats' | 'shadowIfRed' | 'status']: unknown };

  /** A world after so many looks; rows in their order, or the other way round. */
  function after(rows: readonly Typed[], seen: readonly World['red'][], backwards = false): World {
    const world = new World({ redWorkbook: 'other' });
    const numbered = rows.map((row, n) => ({ row, id: `c${n}` }));
    for (const { row, id } of backwards ? numbered.reverse() : numbered) {
      const { dayOn, ...cells } = row;
      world.call(id, `2026-05-${String(11 + Number(dayOn)).padStart(2, '0')} 11:00`, cells as Partial<Call>);
    }
    ['ada', 'bo', 'cy'].forEach((name) => world.signUp(name, 'any'));
    world.run();
    for (const red of seen) {
      world.red = red;
      world.run(true);
      world.clock('2026-05-12 10:00');
    }
    return world;
  }

  const closedOf = (world: World): readonly string[] =>
    knownCalls(world.programme)
      .filter((call) => isClosedAsRed(world.situation, call))
      .map(({ id }) => id)
      .sort();

  it('a run on the result of a run decides nothing', () => {
    fc.assert(
      fc.property(calls, looks, (rows, seen) => {
        const world = after(rows, seen);
        world.run(true);
        expect(world.run(true)).toEqual([]);
        expect(closeRedCalls(world.situation)).toEqual([]);
      }),
    );
  });

  it('a closed call that is to come has no engineer and no open seat', () => {
    fc.assert(
      fc.property(calls, looks, (rows, seen) => {
        const world = after(rows, seen);
        const closed = closedOf(world);
        for (const { call, start, state } of world.history.placements.values()) {
          if (state !== 'released' && start > world.now) expect(closed).not.toContain(call);
        }
        for (const call of knownCalls(world.programme)) {
          if (closed.includes(call.id)) expect(openSeats(world.situation, call)).toBe(0);
        }
      }),
    );
  });

  it('opting in opens: as if the account were not red', () => {
    fc.assert(
      fc.property(calls, looks, (rows, seen) => {
        const optedIn = rows.map((row) => ({ ...row, shadowIfRed: true }));
        const world = after(optedIn, seen);
        const places = (of: World): readonly string[] => ['ada', 'bo', 'cy'].map((name) => of.place(name));
        expect(closedOf(world)).toEqual([]);
        expect(places(world)).toEqual(
          places(
            after(
              optedIn,
              seen.map(() => []),
            ),
          ),
        );
      }),
    );
  });

  it('the order of rows does not matter, nor that of accounts', () => {
    fc.assert(
      fc.property(calls, looks, (rows, seen) => {
        const turned = seen.map((red) => (typeof red === 'string' ? red : [...red].reverse()));
        expect(closedOf(after(rows, turned, true))).toEqual(closedOf(after(rows, seen)));
      }),
    );
  });
});
