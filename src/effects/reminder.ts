import type { CommonSettings } from '../programme/settings';
import { addDays, addWeeks, weekOf, type Week } from '../time/calendarDay';
import { hourMs, instant, type Instant } from '../time/instant';
import { instantsOf, startOfDay, wallTime } from '../time/zones';
import { hasLapsed, type LookingBack } from './lapsed';
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

/** A reminder whose time is over. */
export interface Reminder {
  readonly at: Instant;
  readonly until: Instant;
}

/**
 * The reminders of the last four weeks of which nobody's mail was ever begun, the earliest first: a run that comes in time begins at
 * least one. Only those of which every mail was missed are known, since it is not known today who else would have got one.
 */
export function pastReminders(settings: CommonSettings, back: LookingBack): readonly Reminder[] {
  const begun = new Set([...back.deliveries.keys()].map((key) => key.split('/').slice(0, 2).join('/')));
  const thisWeek = weekOf(wallTime(back.now, settings.zone).day);
  return [-5, -4, -3, -2, -1, 0]
    .map((weeks) => addWeeks(thisWeek, weeks))
    .filter((week) => !begun.has(`weekly/${week}`))
    .map((week) => reminderAt(week, settings))
    .map((at) => ({ at, until: instant(at + reminderWindowMs) }))
    .filter(({ at, until }) => at >= back.automationSince && hasLapsed(until, back));
}

function reminderAt(week: Week, { reminderWeekday, reminderMinute, zone }: CommonSettings): Instant {
  const day = addDays(week, reminderWeekday - 1);
  return instantsOf(day, reminderMinute, zone)[0] ?? startOfDay(day, zone);
}
