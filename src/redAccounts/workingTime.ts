import { addDays, weekdayOf, type CalendarDay } from '../time/calendarDay';
import { hourMs, instant, type Instant } from '../time/instant';
import { startOfDay, wallTime, type Zone } from '../time/zones';

function isWorkingDay(day: CalendarDay): boolean {
  return weekdayOf(day) <= 5;
}

/** The day that is n working days (Monday to Friday) after a day, which need not be one itself. */
export function workingDaysAfter(day: CalendarDay, n: number): CalendarDay {
  let found = day;
  for (let left = n; left > 0;) {
    found = addDays(found, 1);
    if (isWorkingDay(found)) left -= 1;
  }
  return found;
}

/** The moment when so many hours of working days have gone by since `from`; their nights count, Saturdays and Sundays do not. */
export function afterWorkingHours(from: Instant, hours: number, zone: Zone): Instant {
  let { day } = wallTime(from, zone);
  let left = hours * hourMs;
  let begin: number = from;
  for (;;) {
    const next = addDays(day, 1);
    const end = startOfDay(next, zone);
    if (isWorkingDay(day)) {
      if (left <= end - begin) return instant(begin + left);
      left -= end - begin;
    }
    day = next;
    begin = end;
  }
}
