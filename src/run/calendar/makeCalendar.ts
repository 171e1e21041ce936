import type { Attempt, Platform } from '../ports';
import { keepNewest, newestCalendar } from './whoManages';

/** As people see it in Google Calendar. */
export const calendarTitle = 'Customer call shadowing';

const description =
  'Made and kept by Ridealong: one event for each engineer and seat. Change calls in the sheet, not here. Do not share it with everybody: invites name customers.';

/**
 * A calendar for the programme, which belongs to this account: one that an earlier run made and died over, else a new one.
 *
 * @param instead the calendar that is gone; '' when there was none
 */
export function makeCalendar(platform: Platform, zone: string, instead: string): Attempt<string> {
  const made = newestCalendar(platform);
  if (made !== '' && made !== instead && platform.calendar.look(made).ok) return { ok: true, value: made };
  const calendar = platform.calendar.create(calendarTitle, description, zone);
  if (calendar.ok) keepNewest(platform, calendar.value);
  return calendar;
}
