import type { CalendarDay } from '../time/calendarDay';
import { wallTime } from '../time/zones';
import type { RedSituation } from './situation';

/** Thousands of rows ask for the same day. */
const known = new WeakMap<RedSituation, CalendarDay>();

/** Today in the programme's time zone. */
export function todayOf(situation: RedSituation): CalendarDay {
  const today = known.get(situation) ?? wallTime(situation.now, situation.tracker.settings.zone).day;
  known.set(situation, today);
  return today;
}
