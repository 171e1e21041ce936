import type { Weekday } from '../time/calendarDay';
import type { Minute } from '../time/instant';
import type { Zone } from '../time/zones';
import type { Called } from './called';

/** What every programme needs to know of the organisation and its week. */
export interface CommonSettings {
  readonly domain: string;
  /** The programme's time zone: days and times in its sheets are meant in it. */
  readonly zone: Zone;
  /** When the weekly reminder is due, in the programme's time zone (rule S13). */
  readonly reminderWeekday: Weekday;
  readonly reminderMinute: Minute;
  /** Where people's own tabs stand in for ours. */
  readonly called?: Called;
}
