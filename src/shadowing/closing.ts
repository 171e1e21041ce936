import { addWeeks, weekOf, workingDaysBefore, type CalendarDay, type Week } from '../time/calendarDay';
import type { Instant } from '../time/instant';
import { wallTime } from '../time/zones';
import type { Settings } from './records';

/** Sign-up for a week is closed from 00:00 of this day in the programme's time zone (rule S8). */
export function closingDay(week: Week, settings: Settings): CalendarDay {
  return workingDaysBefore(week, settings.closesWorkingDays);
}

export function isClosed(week: Week, now: Instant, settings: Settings): boolean {
  return wallTime(now, settings.zone).day >= closingDay(week, settings);
}

/** The earliest week for which one can sign up; all later ones are open as well. */
export function firstOpenWeek(now: Instant, settings: Settings): Week {
  const { day } = wallTime(now, settings.zone);
  let week = addWeeks(weekOf(day), 1);
  while (day >= closingDay(week, settings)) week = addWeeks(week, 1);
  return week;
}
