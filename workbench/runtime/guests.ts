import { stamp } from '../google/calendar/events';
import type { Calendar, CalendarEvent, World } from '../world';
import { WorkbenchError } from './workbenchError';

export type Answer = 'accepted' | 'declined' | 'tentative' | 'needsAction';

/** A guest answers an invitation in their own calendar. */
export function respond(world: World, eventId: string, guest: string, answer: Answer): void {
  const { calendar, event } = eventIn(world, eventId);
  const attendees = event.attendees ?? [];
  if (!attendees.some(({ email }) => email === guest)) {
    throw new WorkbenchError(`${guest} is no guest of the event "${eventId}".`);
  }
  const answered = attendees.map((each) =>
    each.email === guest ? { ...each, responseStatus: answer } : each,
  );
  put(world, calendar, { ...event, attendees: answered });
}

/** Somebody who may write the calendar deletes an event by hand, without telling the guests. */
export function deleteEvent(world: World, eventId: string): void {
  const { calendar, event } = eventIn(world, eventId);
  put(world, calendar, { ...event, status: 'cancelled' });
}

function eventIn(world: World, eventId: string): { calendar: Calendar; event: CalendarEvent } {
  for (const calendar of world.calendars) {
    const event = calendar.events.find(({ id, status }) => id === eventId && status !== 'cancelled');
    if (event) return { calendar, event };
  }
  throw new WorkbenchError(`There is no event "${eventId}".`);
}

function put(world: World, calendar: Calendar, event: CalendarEvent): void {
  const nextId = (prefix: string): string => `${prefix}${(world.counter += 1)}`;
  const next = { ...event, ...stamp({ now: () => world.now, nextId }) };
  calendar.events = calendar.events.map((each) => (each.id === event.id ? next : each));
}
