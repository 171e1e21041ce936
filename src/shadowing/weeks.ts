import { addWeeks, weekOf, yearOf, type Week } from '../time/calendarDay';
import type { Instant } from '../time/instant';
import { wallTime } from '../time/zones';
import type { Settings, WeekRange, Weeks } from './records';

/** How many weeks ahead can be ticked, and are shown (rule S9). */
const weeksAhead = 12;

export function includes(weeks: Weeks, week: Week): boolean {
  return weeks.kind === 'any' || weeks.ranges.some(({ from, until }) => from <= week && week <= until);
}

/** The form in which weeks are typed: "2026-05-11, 2026-06-01..2026-06-15", or "any". */
export function weeksText(weeks: Weeks): string {
  if (weeks.kind === 'any') return 'any';
  return merged(weeks.ranges)
    .map(({ from, until }) => (from === until ? from : `${from}..${until}`))
    .join(', ');
}

/** Whether both name the same weeks, however they are put. */
export function sameWeeks(a: Weeks, b: Weeks): boolean {
  return isSpelledAlike(a, b) || weeksText(a) === weeksText(b);
}

/** The usual case, found without sorting. */
function isSpelledAlike(a: Weeks, b: Weeks): boolean {
  if (a.kind === 'any' || b.kind === 'any') return a.kind === b.kind;
  return (
    a.ranges.length === b.ranges.length &&
    a.ranges.every(({ from, until }, i) => from === b.ranges[i]?.from && until === b.ranges[i].until)
  );
}

/** In their order, without overlaps; weeks that follow each other as one range. */
function merged(ranges: readonly WeekRange[]): readonly WeekRange[] {
  const sorted = ranges
    .filter(({ from, until }) => from <= until)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const result: WeekRange[] = [];
  for (const range of sorted) {
    const last = result[result.length - 1];
    if (last && range.from <= addWeeks(last.until, 1)) {
      result[result.length - 1] = {
        from: last.from,
        until: last.until > range.until ? last.until : range.until,
      };
    } else {
      result.push(range);
    }
  }
  return result;
}

/**
 * The weeks that can be ticked (rule S9): the 12 after the present one, whose Monday is past, so that it is always closed.
 * The first of them may have closed already; it is listed so that people see why.
 */
export function next12(now: Instant, settings: Settings): readonly Week[] {
  const thisWeek = weekOf(wallTime(now, settings.zone).day);
  return Array.from({ length: weeksAhead }, (_, i) => addWeeks(thisWeek, i + 1));
}

/** The last week that can be ticked and that is shown without anything in it. */
export function horizon(now: Instant, settings: Settings): Week {
  return addWeeks(weekOf(wallTime(now, settings.zone).day), weeksAhead);
}

/** Every week from one to another, both included. */
export function weeksBetween(from: Week, until: Week): readonly Week[] {
  const weeks: Week[] = [];
  for (let week = from; week <= until; week = addWeeks(week, 1)) weeks.push(week);
  return weeks;
}

/** What is left of the weeks between two of them, both included; undefined is no bound. */
export function clipped(
  weeks: readonly WeekRange[],
  from: Week,
  until: Week | undefined,
): readonly WeekRange[] {
  return weeks
    .map((range) => ({
      from: range.from < from ? from : range.from,
      until: until !== undefined && until < range.until ? until : range.until,
    }))
    .filter((range) => range.from <= range.until);
}

/** The calendar years of the weeks, by their Mondays (rule S2). */
export function yearsOf(ranges: readonly WeekRange[]): readonly number[] {
  const years = new Set<number>();
  for (const { from, until } of ranges) {
    for (let year = yearOf(from); year <= yearOf(until); year += 1) years.add(year);
  }
  return [...years].sort((a, b) => a - b);
}
