import fc from 'fast-check';
import { signUpColumns } from '../../src/shadowing/columns/signUps';
import { counts } from '../../src/shadowing/oneAYear';
import { seatHolders } from '../../src/shadowing/seats';
import { knownCalls } from '../../src/shadowing/situation';
import { addDays, addWeeks, yearOf } from '../../src/time/calendarDay';
import { hourMs, instant } from '../../src/time/instant';
import { callId, signUpId, week, World, zone } from './world';

const first = week('2026-12-07');
const zones = ['Europe/Berlin', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];

/** What people, and the clock, may do to a workbook. */
type Deed = (world: World) => void;

const someCall = fc.nat(4).map((n) => `c${n}`);
const someone = fc.nat(3).map((n) => `e${n}`);

const offer = fc
  .record({
    id: someCall,
    dayOn: fc.nat(60),
    hour: fc.integer({ min: 6, max: 21 }),
    seats: fc.nat(2),
    status: fc.constantFrom('Offered', 'Offered', 'Offered', 'Closed', 'Cancelled'),
    shadowIfRed: fc.boolean(),
  })
  .map(({ id, dayOn, hour, ...cells }): Deed => (world) => {
    world.call(id, `${addDays(first, dayOn)} ${String(hour).padStart(2, '0')}:00`, cells);
  });

const signUp = fc
  .record({ who: someone, row: fc.nat(1), from: fc.nat(8), more: fc.nat(6), flexible: fc.boolean() })
  .map(({ who, row, from, more, flexible }): Deed => (world) => {
    const weeks = `${addWeeks(first, from)}..${addWeeks(first, from + more)}`;
    world.signUp(who, weeks, { row: `${who}-${row}`, flexible });
  });

const withdraw = fc.tuple(someone, fc.nat(1)).map(([who, row]): Deed => (world) => {
  if (typeof world.signUpRows.get(signUpId(`${who}-${row}`)) === 'object') world.withdraw(`${who}-${row}`);
});

const live = fc
  .tuple(someone, fc.constantFrom(undefined, ...zones), fc.nat(30))
  .map(([who, where, away]): Deed => (world) => {
    const range = { from: addDays(first, away), until: addDays(first, away + 3) };
    world.engineer(who, { zone: where === undefined ? undefined : zone(where), away: [range] });
  });

const lose = fc.oneof(
  someCall.map(
    (id): Deed =>
      (world) =>
        void world.calls.delete(callId(id)),
  ),
  someCall.map(
    (id): Deed =>
      (world) =>
        void world.calls.set(callId(id), 'unreadable'),
  ),
  someone.map(
    (who): Deed =>
      (world) =>
        void world.signUpRows.delete(signUpId(`${who}-0`)),
  ),
  someone.map(
    (who): Deed =>
      (world) =>
        void world.signUpRows.set(signUpId(`${who}-0`), 'unreadable'),
  ),
);

const turnRed = fc
  .tuple(fc.subarray(['c0', 'c1', 'c2']), fc.constantFrom('', '', 'other'))
  .map(([ids, redWorkbook]): Deed => (world) => {
    world.red = ids.map((id) => `Customer of ${id}`);
    world.settings = { ...world.settings, redWorkbook };
  });

const pass = fc.integer({ min: 1, max: 24 * 9 }).map((hours): Deed => (world) => {
  world.now = instant(world.now + hours * hourMs);
});

const deeds = fc.array(
  fc.tuple(fc.oneof(offer, offer, signUp, signUp, withdraw, live, lose, turnRed, pass), fc.boolean()),
  {
    maxLength: 30,
  },
);

function always(name: string, holds: (world: World) => void): void {
  it(name, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom(undefined, 1),
        deeds,
        (where, engineersPerWeek, all) => {
          const world = new World({ zone: zone(where), engineersPerWeek }).clock('2026-12-01 10:00');
          for (const [deed, hourly] of all) {
            deed(world);
            world.run(hourly);
            holds(world);
          }
        },
      ),
      { numRuns: 120 },
    );
  });
}

describe('whatever people do', () => {
  always('a run on the result of a run decides nothing', (world) => {
    expect(world.run()).toEqual([]);
  });

  always('S3 nobody has two counting placements in a year that could be taken back', (world) => {
    const years = [...world.history.placements.values()]
      .filter(counts)
      .map(({ engineer, week: of }) => `${engineer} ${yearOf(of)}`);
    expect(new Set(years).size).toBe(years.length);
  });

  always('S7 no call that reads and is to come has more engineers than seats', (world) => {
    const toCome = knownCalls(world.programme).filter(({ start }) => start > world.now);
    const over = toCome.filter((call) => seatHolders(world.situation, call).length > call.seats);
    expect(over).toEqual([]);
  });

  always('S9 every accepted sign-up has a place, a turn, or an end', (world) => {
    const columns = signUpColumns(world.programme, world.history, world.now);
    for (const { status } of columns.values()) {
      expect(status).toMatch(
        /^(Tentative: |Confirmed: |In the queue \(\d+(st|nd|rd|th)\): \S|Withdrawn$|Not accepted$|Not placed: |$)/,
      );
    }
  });

  always('a row that is not accepted says why', (world) => {
    for (const { status, problems } of signUpColumns(world.programme, world.history, world.now).values()) {
      if (status === 'Not accepted') expect(problems).not.toEqual([]);
    }
  });
});
