import type { CalendarEvent } from '../../world';
import { notBuilt } from '../sheets/refusal';
import { invalid } from './apiError';
import { readTimes } from './eventTimes';

/** What people write into an event; the rest is Google's. */
export type EventContent = Pick<CalendarEvent, 'start' | 'end'> & Record<string, unknown>;

const plainFields = [
  'summary',
  'description',
  'location',
  'colorId',
  'visibility',
  'transparency',
  'guestsCanInviteOthers',
  'guestsCanModify',
  'guestsCanSeeOtherGuests',
  'reminders',
  'source',
];
const writtenByPeople = [...plainFields, 'start', 'end', 'attendees', 'extendedProperties'];
const unbuilt = ['recurrence', 'conferenceData', 'attachments', 'anyoneCanAddSelf', 'eventType'];

/** Limits of extended properties: developers.google.com/calendar/api/guides/extended-properties. */
const MOST_CHARACTERS_OF_KEY = 44;
const MOST_CHARACTERS_OF_VALUE = 1024;

/** The part of an event that people wrote. */
export function contentOf(event: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(writtenByPeople.filter((key) => key in event).map((key) => [key, event[key]]));
}

/** Reads the whole content of an event from a body; what Google keeps to itself is passed over, as Google does. */
export function readContent(body: Record<string, unknown>, calendarZone: string): EventContent {
  refuseUnbuilt(body);
  const content: EventContent = readTimes(body, calendarZone);
  for (const field of plainFields) {
    if (body[field] !== undefined && body[field] !== null) content[field] = body[field];
  }
  if (Array.isArray(body['attendees'])) content['attendees'] = readAttendees(body['attendees']);
  if (isObject(body['extendedProperties']))
    content['extendedProperties'] = readProperties(body['extendedProperties']);
  return content;
}

/**
 * A patch laid over what is there: objects are merged, null clears, arrays are replaced.
 * Source: developers.google.com/calendar/api/guides/performance#patch.
 */
export function merged(
  old: Record<string, unknown>,
  patch: Record<string, unknown>,
): Record<string, unknown> {
  const result = { ...old };
  for (const [key, value] of Object.entries(patch)) {
    const before = result[key];
    if (value === null) Reflect.deleteProperty(result, key);
    else if (value !== undefined)
      result[key] = isObject(value) ? merged(isObject(before) ? before : {}, value) : value;
  }
  return result;
}

function refuseUnbuilt(body: Record<string, unknown>): void {
  const strange = unbuilt.find((key) => body[key] !== undefined);
  if (strange !== undefined) throw notBuilt(`Calendar: an event's ${strange}`);
  const { status = 'confirmed' } = body;
  if (status !== 'confirmed') throw notBuilt(`Calendar: writing the status ${String(status)}`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The list replaces the one before: a guest who is given without an answer has none any more. */
function readAttendees(list: readonly unknown[]): { email: string; responseStatus: string }[] {
  return list.map((entry) => {
    const { email, responseStatus = 'needsAction', ...rest } = isObject(entry) ? entry : {};
    if (typeof email !== 'string' || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
      throw invalid('Invalid attendee email.');
    return { ...rest, email: email.toLowerCase(), responseStatus: String(responseStatus) };
  });
}

function readProperties(properties: Record<string, unknown>): Record<string, Record<string, string>> {
  const kept: Record<string, Record<string, string>> = {};
  for (const kind of ['private', 'shared']) {
    const given = properties[kind];
    if (isObject(given)) kept[kind] = shortened(given);
  }
  return kept;
}

/** Too long a key is silently dropped, too long a value silently cut. */
function shortened(properties: Record<string, unknown>): Record<string, string> {
  const kept = Object.entries(properties).filter(([key]) => key.length <= MOST_CHARACTERS_OF_KEY);
  return Object.fromEntries(
    kept.map(([key, value]) => [key, String(value).slice(0, MOST_CHARACTERS_OF_VALUE)]),
  );
}
