import { addWeeks, dayOfParts, weekOf, yearOf, type CalendarDay, type Week } from './calendarDay';

/** The Monday of a week by its number as in ISO 8601, where the week of 4 January is the first; undefined when there is none. */
export function weekNumbered(year: number, number: number): Week | undefined {
  const first = firstOf(year);
  const next = firstOf(year + 1);
  if (first === undefined || next === undefined || number < 1) return undefined;
  const week = addWeeks(first, number - 1);
  return week < next ? week : undefined;
}

function firstOf(year: number): Week | undefined {
  const day = dayOfParts(year, 1, 4);
  return day && weekOf(day);
}

/** So far ahead nobody doubts which year is meant, without it being said. */
const surelyWeeks = 26;

/** What is meant by a week, or a day, that is said without its year: the next one, or that and the last, where it is far off. */
export function meantFrom(
  seen: CalendarDay,
  inYear: (year: number) => CalendarDay | undefined,
): readonly CalendarDay[] {
  const thisWeek = weekOf(seen);
  const years = [-1, 0, 1, 2].map((n) => yearOf(seen) + n);
  const days = years.flatMap((year) => inYear(year) ?? []);
  const next = days.find((day) => weekOf(day) >= thisWeek);
  if (next === undefined || weekOf(next) <= addWeeks(thisWeek, surelyWeeks)) return next ? [next] : [];
  const last = days.filter((day) => weekOf(day) < thisWeek).slice(-1);
  return [...last, next];
}
