import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { instantAt, wallClockAt } from '../../../workbench/google/zone';
import { createScriptDate } from '../../../workbench/runtime/scriptDate';

const zones = [
  'Europe/Berlin',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Etc/UTC',
];
const noon = Date.parse('2026-05-04T12:00:00Z');

describe("the script's Date", () => {
  const ScriptDate = createScriptDate(() => noon, 'America/Los_Angeles');

  test("knows only the run's instant", () => {
    expect([ScriptDate.now(), new ScriptDate().getTime()]).toEqual([noon, noon]);
  });

  test("counts local hours in the script's zone", () => {
    const date = new ScriptDate('2026-05-04T06:30:00Z');
    expect([
      date.getFullYear(),
      date.getMonth(),
      date.getDate(),
      date.getDay(),
      date.getHours(),
      date.getMinutes(),
    ]).toEqual([2026, 4, 3, 0, 23, 30]);
    expect(date.getTimezoneOffset()).toBe(420);
    expect(new ScriptDate(2026, 4, 3, 23, 30).getTime()).toBe(date.getTime());
    expect(String(date)).toMatch(/^Sun May 03 2026 23:30:00 GMT-0700/);
  });

  // Source: reference on dates: new Date("2026-03-01") is UTC midnight, with a time part it is the script's zone.
  test('reads a day alone as UTC, a time without offset in its zone', () => {
    expect(new ScriptDate('2026-03-01').toISOString()).toBe('2026-03-01T00:00:00.000Z');
    expect(new ScriptDate('2026-03-01T00:00').toISOString()).toBe('2026-03-01T08:00:00.000Z');
    expect(Number.isNaN(new ScriptDate('no day').getTime())).toBe(true);
  });

  test('takes the dates of services for dates', () => {
    expect(new Date() instanceof ScriptDate).toBe(true);
    expect({} instanceof ScriptDate).toBe(false);
  });

  test('changes local parts in its zone, also beyond their range', () => {
    const date = new ScriptDate('2026-03-08T09:30:00Z');
    date.setHours(12, 15);
    expect(date.toISOString()).toBe('2026-03-08T19:15:00.000Z');
    date.setMonth(date.getMonth() + 11);
    expect(date.toISOString()).toBe('2027-02-08T20:15:00.000Z');
    date.setDate(0);
    expect(date.toLocaleDateString()).toBe('1/31/2027');
    expect(date.toLocaleTimeString()).toMatch(/^12:15:00\sPM$/);
  });

  test('says so where it would have to guess', () => {
    expect(() => new ScriptDate('5/4/2026')).toThrow('is not built');
  });
});

describe('zones', () => {
  const instants = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2045, 0) });

  test('show the wall clock that Temporal shows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (zone, instant) => {
        const { year, month, day, hour, minute, second, millisecond } = wallClockAt(zone, instant);
        const shown = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
        expect([year, month, day, hour, minute, second, millisecond]).toEqual([
          shown.year,
          shown.month,
          shown.day,
          shown.hour,
          shown.minute,
          shown.second,
          shown.millisecond,
        ]);
      }),
    );
  });

  test('give the instant that Temporal gives, also around the change of summer time', () => {
    const around = fc.constantFrom('2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-06-15');
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        around,
        fc.integer({ min: 0, max: 1439 }),
        (zone, day, minutes) => {
          const plain = Temporal.PlainDate.from(day).toPlainDateTime().add({ minutes });
          const { year, month, day: dayOfMonth, hour, minute } = plain;
          const wall = { year, month, day: dayOfMonth, hour, minute, second: 0, millisecond: 0 };
          expect(instantAt(zone, wall)).toBe(plain.toZonedDateTime(zone).epochMilliseconds);
        },
      ),
    );
  });
});
