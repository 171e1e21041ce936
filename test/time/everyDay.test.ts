import { Temporal } from 'temporal-polyfill';
import { reminderDue, reminderWindowMs } from '../../src/effects/reminder';
import { afterWorkingHours, workingDaysAfter } from '../../src/redAccounts/workingTime';
import { closingDay, firstOpenWeek, isClosed } from '../../src/shadowing/closing';
import { confirmingDay } from '../../src/shadowing/confirming';
import {
  addDays,
  addWeeks,
  calendarDay,
  dayOfSerial,
  serialOfDay,
  weekdayOf,
  weekOf,
  workingDaysBefore,
  yearOf,
  type CalendarDay,
  type Week,
} from '../../src/time/calendarDay';
import { hourMs, instant, type Instant } from '../../src/time/instant';
import { weekNumbered } from '../../src/time/isoWeek';
import { momentText } from '../../src/time/wording';
import { instantsOf, startOfDay, wallTime, zoneOf } from '../../src/time/zones';
import { defaults } from '../shadowing/world';

const first = Temporal.PlainDate.from('2024-01-01');
const last = Temporal.PlainDate.from('2040-12-31');
const everyDay = Array.from({ length: first.until(last).days + 1 }, (_, n) => first.add({ days: n }));

/** Far ahead and far behind UTC, half an hour beside it, and two in which clocks change. */
const zones = [
  'Pacific/Kiritimati',
  'Asia/Kolkata',
  'Europe/Berlin',
  'America/Los_Angeles',
  'Pacific/Pago_Pago',
].map((name) => zoneOf(name)!);

const ours = (day: Temporal.PlainDate): CalendarDay => calendarDay(day.toString())!;
const mondayOf = (day: Temporal.PlainDate): Temporal.PlainDate => day.subtract({ days: day.dayOfWeek - 1 });

/** Steps one day at a time and counts those from Monday to Friday: slow, and plain to see. */
function workingDay(day: Temporal.PlainDate, step: 1 | -1, count: number): Temporal.PlainDate {
  const next = day.add({ days: step });
  const left = next.dayOfWeek <= 5 ? count - 1 : count;
  return left === 0 ? next : workingDay(next, step, left);
}

/** The first, the second and the fifth. */
function workingDays(day: Temporal.PlainDate, step: 1 | -1): string[] {
  const next = workingDay(day, step, 1);
  const second = workingDay(next, step, 1);
  return [next, second, workingDay(second, step, 3)].map((each) => each.toString());
}

/** The rows in which two columns differ: a list of none is quick to compare, where thousands of rows are not. */
function unequal<T>(rows: readonly T[], is: (row: T) => unknown, shouldBe: (row: T) => unknown): unknown[] {
  return rows.flatMap((row) => {
    const [one, other] = [is(row), shouldBe(row)];
    return JSON.stringify(one) === JSON.stringify(other)
      ? []
      : [{ row: String(row), is: one, shouldBe: other }];
  });
}

describe('every day from 2024 to 2040', () => {
  it('has the weekday, the week and the year of its Monday that Temporal says (S1, S2)', () => {
    expect(everyDay).toHaveLength(6210);
    expect(
      unequal(
        everyDay,
        (day) => [weekdayOf(ours(day)), weekOf(ours(day)), yearOf(weekOf(ours(day)))],
        (day) => [day.dayOfWeek, mondayOf(day).toString(), mondayOf(day).year],
      ),
    ).toEqual([]);
  });

  it('is found by the number of its ISO week', () => {
    expect(
      unequal(
        everyDay,
        (day) => weekNumbered(day.yearOfWeek!, day.weekOfYear!),
        (day) => mondayOf(day).toString(),
      ),
    ).toEqual([]);
  });

  it('is the day that its serial number in Sheets says', () => {
    const epoch = Temporal.PlainDate.from('1899-12-30');
    const serial = (day: Temporal.PlainDate): number => epoch.until(day).days;
    expect(
      unequal(
        everyDay,
        (day) => [serialOfDay(ours(day)), dayOfSerial(serial(day) + 0.99)],
        (day) => [serial(day), day.toString()],
      ),
    ).toEqual([]);
  });

  it('has its neighbours, and its working days before and after, where Temporal counts them (S12, R4)', () => {
    expect(
      unequal(
        everyDay,
        (day) => [
          ...[-400, -1, 1, 400].map((n) => addDays(ours(day), n)),
          ...[1, 2, 5].map((n) => workingDaysBefore(ours(day), n)),
          ...[1, 2, 5].map((n) => workingDaysAfter(ours(day), n)),
        ],
        (day) => [
          ...[-400, -1, 1, 400].map((n) => day.add({ days: n }).toString()),
          ...workingDays(day, -1),
          ...workingDays(day, 1),
        ],
      ),
    ).toEqual([]);
  });
});

describe.each(zones)('every day from 2024 to 2040 in %s', (zone) => {
  const at = (day: Temporal.PlainDate, minute = 0): Temporal.ZonedDateTime =>
    day.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 }).toZonedDateTime(zone);
  const ms = (zoned: Temporal.ZonedDateTime): Instant => instant(zoned.epochMilliseconds);
  const settings = { ...defaults, zone };

  it('begins, and shows a time of day, when Temporal says', () => {
    expect(
      unequal(
        everyDay,
        (day) => [startOfDay(ours(day), zone), instantsOf(ours(day), 9 * 60, zone), wallTimes(day)],
        (day) => [
          ms(day.toZonedDateTime(zone)),
          [ms(at(day, 9 * 60))],
          [day.subtract({ days: 1 }).toString(), day.toString(), day.toString()],
        ],
      ),
    ).toEqual([]);

    function wallTimes(day: Temporal.PlainDate): string[] {
      const start = ms(day.toZonedDateTime(zone));
      return [start - 1, start, start + 22 * hourMs].map((each) => wallTime(instant(each), zone).day);
    }
  });

  it('a moment is written as a clock on the wall shows it', () => {
    const written = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      ...written,
      hour: '2-digit',
      minute: '2-digit',
    });
    const noonUtc = (day: Temporal.PlainDate): number => Date.parse(`${day.toString()}T12:34:00Z`);
    expect(
      unequal(
        everyDay,
        (day) => momentText(instant(noonUtc(day)), zone).replace('Sep', 'Sept'),
        (day) => textOf(clock.formatToParts(noonUtc(day))),
      ),
    ).toEqual([]);

    function textOf(parts: readonly Intl.DateTimeFormatPart[]): string {
      const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
      return `${of('weekday')} ${of('day')} ${of('month')} ${of('year')}, ${of('hour')}:${of('minute')}`;
    }
  });

  it('two working days for a plan end when 48 hours outside of weekends are over (R4)', () => {
    const midnights = new Map(
      everyDay.map((day) => [day.toString(), day.toZonedDateTime(zone).epochMilliseconds]),
    );
    expect(
      unequal(
        everyDay,
        (day) => afterWorkingHours(ms(at(day, 15 * 60)), 48, zone),
        (day) => afterHours(day, ms(at(day, 15 * 60)), 48 * hourMs),
      ),
    ).toEqual([]);

    function afterHours(day: Temporal.PlainDate, from: number, left: number): number {
      const next = day.add({ days: 1 });
      const midnight = midnights.get(next.toString()) ?? next.toZonedDateTime(zone).epochMilliseconds;
      if (day.dayOfWeek > 5) return afterHours(next, midnight, left);
      const today = midnight - from;
      return left <= today ? from + left : afterHours(next, midnight, left - today);
    }
  });

  it('a week closes and is confirmed on its day, from its first moment on (S8, S9)', () => {
    const mondays = everyDay.filter((day) => day.dayOfWeek === 1);
    expect(
      unequal(
        mondays,
        (monday) => {
          const week = ours(monday) as Week;
          const closes = ms(workingDay(monday, -1, settings.closesWorkingDays).toZonedDateTime(zone));
          return [
            ...[closingDay(week, settings), confirmingDay(week, settings)],
            ...[closes - 1, closes].map((each) => isClosed(week, instant(each), settings)),
            ...[closes - 1, closes].map((each) => firstOpenWeek(instant(each), settings)),
          ];
        },
        (monday) => [
          workingDay(monday, -1, settings.closesWorkingDays).toString(),
          monday.subtract({ days: settings.confirmDays }).toString(),
          ...[false, true],
          ...[monday.toString(), addWeeks(ours(monday) as Week, 1)],
        ],
      ),
    ).toEqual([]);
  });

  it('the reminder of a week is due from its minute on, for two days, once (S13)', () => {
    const mondays = everyDay.filter((day) => day.dayOfWeek === 1);
    const due = (now: number): unknown =>
      reminderDue(settings, { now: instant(now), automationSince: instant(0) })?.week;
    expect(
      unequal(
        mondays,
        (monday) => {
          const from = ms(at(monday, settings.reminderMinute));
          return [from - 1, from, from + reminderWindowMs - 1, from + reminderWindowMs].map(due);
        },
        (monday) => [undefined, monday.toString(), monday.toString(), undefined],
      ),
    ).toEqual([]);
  });
});
