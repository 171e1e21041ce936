import { isDeepStrictEqual } from 'node:util';
import type { Calendar, CalendarEvent } from '../../world';
import { calendarFor, requireScope, type Caller } from './access';
import { CalendarApiError, invalid, notFound } from './apiError';
import { contentOf, merged, readContent, type EventContent } from './eventContent';
import { dateTimeIn, instantOf } from './eventTimes';
import { useToday } from '../dailyCounts';
import { seenByGuests, tellGuests, type SendUpdates } from './notices';
import { knowOnly, sendUpdatesOf, type Parameters } from './parameters';
import { usageLimitsExceeded } from './refusals';

/** Scopes that allow a method. Source: Calendar v3 reference of each method; `.owned` variants are left out. */
const toWrite = ['calendar', 'calendar.events', 'calendar.app.created'];
export const toReadEvents = [...toWrite, 'calendar.readonly', 'calendar.events.readonly'];

type Body = Record<string, unknown>;

/** Which event is meant, and how it is asked for. */
export interface EventCall {
  calendarId: string;
  eventId: string;
  parameters: Parameters;
  /** Only changes it when it still is as this tag says; undefined changes it in any case. */
  ifMatch: string | undefined;
}

/** An event as the API answers it: instants as text in the calendar's zone, and what Google adds. */
export function shownEvent(calendar: Calendar, event: CalendarEvent): Body {
  const time = ({ dateTime, timeZone }: CalendarEvent['start']) => ({
    dateTime: dateTimeIn(calendar.timeZone, Date.parse(dateTime)),
    timeZone,
  });
  return structuredClone({
    ...event,
    kind: 'calendar#event',
    updated: new Date(event.updated).toISOString(),
    start: time(event.start),
    end: time(event.end),
    organizer: { email: calendar.id, displayName: calendar.summary, self: true },
    iCalUID: `${event.id}@google.com`,
    eventType: 'default',
  });
}

/**
 * An id of one's own may be used once in a calendar's life: 409 also when the event was deleted.
 * Source: reliability.md section 2; Stack Overflow 27542721.
 */
export function insertEvent(caller: Caller, calendarId: string, body: Body, parameters: Parameters): Body {
  requireScope(caller, toWrite);
  knowOnly('Events.insert', parameters, ['sendUpdates']);
  const sendUpdates = sendUpdatesOf(parameters);
  const calendar = calendarFor(caller, calendarId, 'writer');
  const id = body['id'] ?? caller.nextId('event');
  // Source: the Calendar v3 reference of `id`: base32hex characters, 5 to 1024 of them.
  if (typeof id !== 'string' || !/^[a-v0-9]{5,1024}$/.test(id)) throw invalid('Invalid resource id value.');
  const content = readContent(body, calendar.timeZone);
  if (calendar.events.some((event) => event.id === id)) {
    throw new CalendarApiError(409, 'duplicate', 'The requested identifier already exists.');
  }
  countOutside(caller, sendUpdates, [], guestsIn(content));
  const created = new Date(caller.now()).toISOString();
  const event: CalendarEvent = {
    ...content,
    id,
    status: 'confirmed',
    sequence: 0,
    created,
    creator: { email: caller.as },
    ...stamp(caller),
  };
  calendar.events.push(event);
  tellGuests({ caller, calendar, sendUpdates }, null, event, false);
  return shownEvent(calendar, event);
}

/** A deleted event is still found; the organiser's calendar keeps its content. */
export function getEvent(caller: Caller, call: EventCall): Body {
  requireScope(caller, toReadEvents);
  knowOnly('Events.get', call.parameters, []);
  const calendar = calendarFor(caller, call.calendarId, 'reader');
  return shownEvent(calendar, find(calendar, call.eventId));
}

export function patchEvent(caller: Caller, call: EventCall, body: Body): Body {
  return change(caller, 'Events.patch', call, (event) => merged(contentOf(event), body));
}

export function updateEvent(caller: Caller, call: EventCall, body: Body): Body {
  return change(caller, 'Events.update', call, () => body);
}

/** Once deleted, an event stays as cancelled; deleting it again is 410. Source: reliability.md section 2. */
export function removeEvent(caller: Caller, call: EventCall): void {
  const { calendar, event, sendUpdates } = forWriting(caller, 'Events.remove', call);
  if (event.status === 'cancelled') throw new CalendarApiError(410, 'deleted', 'Resource has been deleted');
  requireMatch(event, call.ifMatch);
  const gone: CalendarEvent = { ...event, status: 'cancelled', ...stamp(caller) };
  replace(calendar, gone);
  tellGuests({ caller, calendar, sendUpdates }, event, null, true);
}

/** A deleted event cannot be written any more: 403. Source: googleapis/google-api-ruby-client issue 1811 (others saw 410). */
function change(
  caller: Caller,
  method: string,
  call: EventCall,
  bodyFrom: (event: CalendarEvent) => Body,
): Body {
  const { calendar, event, sendUpdates } = forWriting(caller, method, call);
  requireMatch(event, call.ifMatch);
  if (event.status === 'cancelled') throw new CalendarApiError(403, 'forbidden', 'Forbidden');
  const content = readContent(bodyFrom(event), calendar.timeZone);
  const before = contentOf(event);
  if (isDeepStrictEqual(content, before)) return shownEvent(calendar, event);
  countOutside(caller, sendUpdates, guestsIn(event), guestsIn(content));
  const next = changed(caller, event, content);
  replace(calendar, next);
  const news = !isDeepStrictEqual(seenByGuests(content), seenByGuests(before));
  tellGuests({ caller, calendar, sendUpdates }, event, next, news);
  return shownEvent(calendar, next);
}

/**
 * Google stops an account for hours that invites some hundreds of guests outside its organisation: "100 to 300", so 100 here.
 * Source: support.google.com/a/answer/2905486.
 */
const MOST_OUTSIDE_A_DAY = 100;

function countOutside(
  caller: Caller,
  sendUpdates: SendUpdates,
  before: readonly string[],
  after: readonly string[],
): void {
  const domain = caller.as.split('@')[1] ?? '';
  const outside = after.filter((guest) => !guest.endsWith(`@${domain}`) && !before.includes(guest));
  if (sendUpdates === 'none' || outside.length === 0) return;
  const counts = ((caller.world.daily ??= {}).outsideGuests ??= {});
  if (!useToday(counts, caller.as, caller.now(), outside.length, MOST_OUTSIDE_A_DAY))
    throw usageLimitsExceeded();
}

function guestsIn(content: EventContent): string[] {
  return ((content['attendees'] ?? []) as { email: string }[]).map(({ email }) => email);
}

function changed(caller: Caller, event: CalendarEvent, content: EventContent): CalendarEvent {
  const { id, status } = event;
  const moved =
    instantOf(event.start) !== instantOf(content.start) || instantOf(event.end) !== instantOf(content.end);
  const sequence = Number(event['sequence'] ?? 0) + (moved ? 1 : 0);
  const { created, creator } = event;
  return { ...content, id, status, sequence, created, creator, ...stamp(caller) };
}

function forWriting(caller: Caller, method: string, { calendarId, eventId, parameters }: EventCall) {
  requireScope(caller, toWrite);
  knowOnly(method, parameters, ['sendUpdates']);
  const sendUpdates = sendUpdatesOf(parameters);
  const calendar = calendarFor(caller, calendarId, 'writer');
  return { calendar, event: find(calendar, eventId), sendUpdates };
}

function find(calendar: Calendar, eventId: string): CalendarEvent {
  const event = calendar.events.find(({ id }) => id === eventId);
  if (!event) throw notFound();
  return event;
}

/** A tag that is out of date is 412. Source: developers.google.com/calendar/api/guides/version-resources. */
function requireMatch(event: CalendarEvent, ifMatch: string | undefined): void {
  if (ifMatch === undefined || ifMatch === '*' || ifMatch === event.etag) return;
  throw new CalendarApiError(412, 'conditionNotMet', 'Precondition Failed');
}

function replace(calendar: Calendar, event: CalendarEvent): void {
  const index = calendar.events.findIndex(({ id }) => id === event.id);
  calendar.events[index] = event;
}

/** What every change leaves on an event. */
export function stamp(caller: Pick<Caller, 'now' | 'nextId'>): { etag: string; updated: number } {
  return { etag: `"${caller.nextId('')}"`, updated: caller.now() };
}
