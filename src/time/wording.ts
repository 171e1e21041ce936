import { addDays, weekdayOf, yearOf, type CalendarDay, type Week, type Weekday } from './calendarDay';
import type { Instant, Minute } from './instant';
import { wallTime, type Zone } from './zones';

// English words of our own: Intl's wording differs between versions, and texts must be the same for the same sheet.
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Monday, Tuesday … */
export function weekdayText(weekday: Weekday): string {
  return weekdayNames[weekday - 1] ?? '';
}

/** Tue 12 May */
export function shortDayText(day: CalendarDay): string {
  return `${weekdayText(weekdayOf(day)).slice(0, 3)} ${dayAndMonth(day)}`;
}

/** Tue 12 May 2026 */
export function dayText(day: CalendarDay): string {
  return `${shortDayText(day)} ${yearOf(day)}`;
}

/** Tue 12 May; of another year than today's Tue 12 May 2026. */
export function dayFromToday(day: CalendarDay, today: CalendarDay): string {
  return yearOf(day) === yearOf(today) ? shortDayText(day) : dayText(day);
}

/** 11–17 May 2026, 29 Jun – 5 Jul 2026, 28 Dec 2026 – 3 Jan 2027 */
export function weekText(week: Week): string {
  const sunday = addDays(week, 6);
  if (yearOf(week) !== yearOf(sunday)) {
    return `${dayAndMonth(week)} ${yearOf(week)} – ${dayAndMonth(sunday)} ${yearOf(sunday)}`;
  }
  const first = monthOf(week) === monthOf(sunday) ? `${dayOfMonth(week)}–` : `${dayAndMonth(week)} – `;
  return `${first}${dayAndMonth(sunday)} ${yearOf(sunday)}`;
}

/** 17:00; the end of a day is 24:00. */
export function clockText(minute: Minute): string {
  const pad = (n: number): string => String(n).padStart(2, '0');
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

/** Tue 12 May 2026, 17:00 */
export function momentText(at: Instant, zone: Zone): string {
  const { day, minute } = wallTime(at, zone);
  return `${dayText(day)}, ${clockText(minute)}`;
}

/** Tue 12 May, 17:00–18:00; with the day of the end where it is another: Tue 12 May, 23:45 – Wed 13 May, 00:45 */
export function whenText(start: Instant, end: Instant, zone: Zone): string {
  const from = wallTime(start, zone);
  const until = wallTime(end, zone);
  const begins = `${shortDayText(from.day)}, ${clockText(from.minute)}`;
  if (from.day === until.day) return `${begins}–${clockText(until.minute)}`;
  if (until.minute === 0 && addDays(from.day, 1) === until.day) return `${begins}–24:00`;
  return `${begins} – ${shortDayText(until.day)}, ${clockText(until.minute)}`;
}

function dayAndMonth(day: CalendarDay): string {
  return `${dayOfMonth(day)} ${monthNames[monthOf(day) - 1] ?? ''}`;
}

function dayOfMonth(day: CalendarDay): number {
  return Number(day.slice(8, 10));
}

function monthOf(day: CalendarDay): number {
  return Number(day.slice(5, 7));
}
