import type { CommonSettings } from '../programme/settings';
import { addDays, addWeeks, weekOf, type Week } from '../time/calendarDay';
import { hourMs, type Instant } from '../time/instant';
import { instantsOf, startOfDay, wallTime } from '../time/zones';
import type { Sending } from './sending';

/** A reminder that did not go within two days has lost its point. */
export const reminderWindowMs = 48 * hourMs;

interface Due {
  readonly week: Week;
  readonly at: Instant;
}

/** The reminder that is due now, when automation was on by then (rule S13). One of a Sunday may go out on the Monday after. */
export function reminderDue(settings: CommonSettings, { now, automationSince }: Sending): Due | undefined {
  const thisWeek = weekOf(wallTime(now, settings.zone).day);
  return [thisWeek, addWeeks(thisWeek, -1)]
    .map((week) => ({ week, at: reminderAt(week, settings) }))
    .find(({ at }) => at <= now && now < at + reminderWindowMs && at >= automationSince);
}

function reminderAt(week: Week, { reminderWeekday, reminderMinute, zone }: CommonSettings): Instant {
  const day = addDays(week, reminderWeekday - 1);
  return instantsOf(day, reminderMinute, zone)[0] ?? startOfDay(day, zone);
}
