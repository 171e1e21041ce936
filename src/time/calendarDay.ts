/** A day of the calendar as YYYY-MM-DD, in whatever zone its owner says. Sorts as text. */
export type CalendarDay = string & { readonly brand: 'CalendarDay' };

/** A Monday: it names the rotation from its Monday to its Sunday (rule S1). */
export type Week = CalendarDay & { readonly monday: true };

/** 1 is Monday, 7 is Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Days from one to another, both included. */
export interface DayRange {
  readonly from: CalendarDay;
  readonly until: CalendarDay;
}

const dayMs = 86_400_000;

/** Sheets counts days since 1899-12-30 (Sheets API, DateTimeRenderOption SERIAL_NUMBER). */
const serialOfEpoch = 25_569;

/** First and last serial number that stands for a day of the years 1900 to 9999. */
const firstSerial = 2;
const lastSerial = 2_958_465;

/** Reads YYYY-MM-DD; undefined for another form and for days that no calendar has (2026-02-30). */
export function calendarDay(text: string): CalendarDay | undefined {
  const match = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  return dayOfParts(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The day with this year (1000 to 9999), month (1 to 12) and day of the month; undefined when there is none. */
export function dayOfParts(year: number, month: number, day: number): CalendarDay | undefined {
  if (!(year >= 1000 && year <= 9999)) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  // What there is no day for, Date counts on into the next month.
  const isThatDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isThatDay ? (date.toISOString().slice(0, 10) as CalendarDay) : undefined;
}

/** Days since 1970-01-01. */
export function dayNumber(day: CalendarDay): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / dayMs;
}

/** The day so many days after 1970-01-01; the years 1000 to 9999 can be written. */
export function dayFromNumber(days: number): CalendarDay {
  return new Date(days * dayMs).toISOString().slice(0, 10) as CalendarDay;
}

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return dayFromNumber(dayNumber(day) + days);
}

/** Days from the first to the second, negative when the second is earlier. */
export function daysBetween(from: CalendarDay, until: CalendarDay): number {
  return dayNumber(until) - dayNumber(from);
}

export function weekdayOf(day: CalendarDay): Weekday {
  // 1970-01-01 was a Thursday.
  return (((((dayNumber(day) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The rotation in which a day lies (rule S1). */
export function weekOf(day: CalendarDay): Week {
  return addDays(day, 1 - weekdayOf(day)) as Week;
}

export function addWeeks(week: Week, weeks: number): Week {
  return addDays(week, 7 * weeks) as Week;
}

/** The calendar year; of a week it is the year of its Monday, never an ISO week-year (rule S2). */
export function yearOf(day: CalendarDay): number {
  return Number(day.slice(0, 4));
}

/** The day that is n working days (Monday to Friday) before a day, which need not be one itself. */
export function workingDaysBefore(day: CalendarDay, n: number): CalendarDay {
  let found = day;
  for (let left = n; left > 0;) {
    found = addDays(found, -1);
    if (weekdayOf(found) <= 5) left -= 1;
  }
  return found;
}

/**
 * The day of a Sheets serial number; a fraction is the time of day and falls away. Undefined for numbers that stand for no
 * day of the years 1900 to 9999: a cell may hold any number.
 */
export function dayOfSerial(serial: number): CalendarDay | undefined {
  const isDay = firstSerial <= serial && serial < lastSerial + 1;
  return isDay ? dayFromNumber(Math.floor(serial) - serialOfEpoch) : undefined;
}

/** The Sheets serial number of a day. */
export function serialOfDay(day: CalendarDay): number {
  return dayNumber(day) + serialOfEpoch;
}

export function isWithin(day: CalendarDay, range: DayRange): boolean {
  return range.from <= day && day <= range.until;
}
