import fc from 'fast-check';
import { whyNotThisCall } from '../../src/shadowing/eligible';
import { byTurn, plan, type OpenCall, type PlanInput, type Waiting } from '../../src/shadowing/plan';
import type { SignUp } from '../../src/shadowing/history';
import { includes } from '../../src/shadowing/weeks';
import { addDays, addWeeks, yearOf } from '../../src/time/calendarDay';
import { instant } from '../../src/time/instant';
import { aCall, anEngineer, berlin, email, signUpId, week, zone } from './world';

const monday = week('2026-11-23');
const zones = [berlin, zone('America/New_York'), zone('Asia/Tokyo'), undefined];

const aSignUp = (id: number, by: string, changes: Partial<SignUp> = {}): SignUp => ({
  id: signUpId(`s${id}`),
  engineer: email(by),
  weeks: { kind: 'any' },
  flexible: false,
  signedUpAt: instant(0),
  turn: id,
  run: 1,
  withdrawn: false,
  lostPlace: false,
  ...changes,
});

const calls = fc
  .array(
    fc.tuple(fc.nat(55), fc.integer({ min: 7, max: 20 }), fc.integer({ min: 0, max: 3 }), fc.boolean()),
    { maxLength: 15 },
  )
  .map((all) =>
    all.map(([dayOn, hour, free, own], i): OpenCall => {
      const begins = `${addDays(monday, dayOn)} ${String(hour).padStart(2, '0')}:00`;
      return { call: aCall(`c${i}`, begins, own ? { ae: email('e1') } : {}), free };
    }),
  );

const waiting = fc
  .array(
    fc.record({
      who: fc.nat(5),
      from: fc.nat(8),
      more: fc.nat(8),
      zone: fc.constantFrom(...zones),
      flexible: fc.boolean(),
      lostPlace: fc.boolean(),
      used: fc.constantFrom([], [], [2026], [2027]),
      turn: fc.nat(5),
    }),
    { maxLength: 20 },
  )
  .map((all) =>
    all.map(({ who, from, more, zone: lives, flexible, lostPlace, used, turn }, i): Waiting => {
      const range = { from: addWeeks(monday, from), until: addWeeks(monday, from + more) };
      const weeks = { kind: 'ranges', ranges: [range] } as const;
      const signUp = aSignUp(i, `e${who}`, { weeks, flexible, lostPlace, turn });
      return { signUp, engineer: anEngineer(`e${who}`, { zone: lives }), yearsUsed: new Set(used) };
    }),
  );

const inputs: fc.Arbitrary<PlanInput> = fc.record({
  waiting,
  calls,
  engineersByWeek: fc.constant(new Map([[addWeeks(monday, 1), 1]])),
  engineersPerWeek: fc.constantFrom(undefined, 1, 2),
});

/** Runs a property over made-up queues and calls. */
function always(name: string, holds: (input: PlanInput, seats: ReturnType<typeof plan>) => void): void {
  it(name, () => {
    fc.assert(
      fc.property(inputs, (input) => {
        holds(input, plan(input));
      }),
    );
  });
}

const of = <T>(items: readonly T[], keyOf: (item: T) => unknown): number[] => {
  const counted = new Map<unknown, number>();
  for (const item of items) counted.set(keyOf(item), (counted.get(keyOf(item)) ?? 0) + 1);
  return [...counted.values()];
};

describe('S7 first come, first served', () => {
  always('S7 gives no seat twice', ({ calls: open }, seats) => {
    for (const { call, free } of open) {
      const given = [...seats.values()].filter((seat) => seat.call === call.id).length;
      expect(given).toBeLessThanOrEqual(free);
    }
  });

  always('S7 gives only seats that their engineers can take, in weeks they named', (input, seats) => {
    for (const { signUp, engineer } of input.waiting) {
      const seat = seats.get(signUp.id);
      if (!seat) continue;
      const call = input.calls.find((open) => open.call.id === seat.call)!.call;
      expect(includes(signUp.weeks, call.week)).toBe(true);
      expect(whyNotThisCall(engineer, call, signUp.flexible)).toBeUndefined();
      expect(seat).toEqual({ call: call.id, week: call.week, start: call.start });
    }
  });

  always('S3 gives nobody two in a year, nor one in a year that is used', (input, seats) => {
    const placed = input.waiting.filter(({ signUp }) => seats.has(signUp.id));
    const years = placed.map(({ signUp, yearsUsed }) => ({
      year: yearOf(seats.get(signUp.id)!.week),
      by: signUp.engineer,
      yearsUsed,
    }));
    expect(years.filter(({ year, yearsUsed }) => yearsUsed.has(year))).toEqual([]);
    expect(of(years, ({ year, by }) => `${year} ${by}`).filter((n) => n > 1)).toEqual([]);
  });

  always('S7 keeps to the number of engineers in a week', (input, seats) => {
    const byWeek = new Map(input.engineersByWeek);
    for (const seat of seats.values()) byWeek.set(seat.week, (byWeek.get(seat.week) ?? 0) + 1);
    for (const count of byWeek.values())
      expect(count).toBeLessThanOrEqual(input.engineersPerWeek ?? Infinity);
  });

  always('S7 gives the same plan whatever the order of rows', (input, seats) => {
    const turned = { ...input, waiting: [...input.waiting].reverse(), calls: [...input.calls].reverse() };
    const sorted = (plan_: typeof seats) => [...plan_].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(sorted(plan(turned))).toEqual(sorted(seats));
  });

  always('S7 leaves nobody waiting for whom a seat is left', (input, seats) => {
    const given = [...seats.values()];
    const joined = (of: string) =>
      given.filter((seat) => seat.week === of).length + (input.engineersByWeek.get(week(of)) ?? 0);
    for (const { signUp, engineer, yearsUsed } of input.waiting) {
      if (seats.has(signUp.id)) continue;
      const years = input.waiting
        .filter((other) => other.signUp.engineer === signUp.engineer && seats.has(other.signUp.id))
        .map((other) => yearOf(seats.get(other.signUp.id)!.week));
      const left = input.calls.filter(
        ({ call, free }) =>
          given.filter((seat) => seat.call === call.id).length < free &&
          joined(call.week) < (input.engineersPerWeek ?? Infinity) &&
          includes(signUp.weeks, call.week) &&
          ![...yearsUsed, ...years].includes(yearOf(call.week)) &&
          whyNotThisCall(engineer, call, signUp.flexible) === undefined,
      );
      expect(left).toEqual([]);
    }
  });

  it('S7 takes sign-ups in the order of the ledger', () => {
    const pasted = [10, 2, 9].map((id) => ({ signUp: aSignUp(id, `e${id}`), yearsUsed: new Set<number>() }));
    expect(pasted.sort(byTurn).map(({ signUp }) => signUp.id)).toEqual(['s2', 's9', 's10']);
  });

  it('S7 takes sign-ups of one turn by their ids, whatever their order', () => {
    const [first, second, third] = [1, 2, 3].map((id) => ({
      signUp: aSignUp(id, `e${id}`, { turn: 7 }),
      yearsUsed: new Set<number>(),
    }));
    for (const order of [
      [first!, second!, third!],
      [third!, second!, first!],
      [second!, third!, first!],
    ])
      expect(order.sort(byTurn).map(({ signUp }) => signUp.id)).toEqual(['s1', 's2', 's3']);
  });

  it('S7 gives of calls that begin together that of the first id, whatever the order of rows', () => {
    const queue = [1, 2, 3].map((i) => ({
      signUp: aSignUp(i, `e${i}`),
      engineer: anEngineer(`e${i}`),
      yearsUsed: new Set<number>(),
    }));
    for (const ids of ['a b c', 'c b a', 'b c a']) {
      const open = ids.split(' ').map((id) => ({ call: aCall(id, '2026-11-25 10:00'), free: 1 }));
      const input = { waiting: queue, calls: open, engineersByWeek: new Map(), engineersPerWeek: undefined };
      const given = [...plan(input).values()].map(({ call }) => call);
      expect(given).toEqual(['a', 'b', 'c']);
    }
  });

  it('S7 takes who never shadowed before first, then who did longest ago', () => {
    const years = [[2025], [], [2023, 2024], [2023, 2025], []];
    const turns = years.map((used, i) => ({ signUp: aSignUp(i, `e${i}`), yearsUsed: new Set(used) }));
    expect(turns.sort(byTurn).map(({ signUp }) => signUp.id)).toEqual(['s1', 's4', 's2', 's0', 's3']);
  });

  it('S7 gives the earliest call of the earliest week', () => {
    const open = ['2026-12-02 10:00', '2026-11-26 10:00', '2026-11-25 10:00'].map((begins, i) => ({
      call: aCall(`c${i}`, begins),
      free: 1,
    }));
    const queue = [1, 2, 3].map((i) => ({
      signUp: aSignUp(i, `e${i}`, { lostPlace: i === 3 }),
      engineer: anEngineer(`e${i}`),
      yearsUsed: new Set<number>(),
    }));
    const seats = plan({
      waiting: queue,
      calls: open,
      engineersByWeek: new Map(),
      engineersPerWeek: undefined,
    });
    expect(['s3', 's1', 's2'].map((id) => seats.get(signUpId(id))?.call)).toEqual(['c2', 'c1', 'c0']);
  });
});
