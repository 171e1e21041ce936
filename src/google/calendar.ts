import type { EffectKey } from '../effects/delivery';
import type { EventSeen } from '../effects/eventsSeen';
import type { BatchMessage, CalendarPort, GuestAnswer } from '../run/ports';
import { instant, type Instant } from '../time/instant';
import { isoText } from '../time/zones';
import type { Email } from '../programme/records';
import { calendarApi } from './advanced';
import { attempt } from './attempt';

const batchAddress = 'https://www.googleapis.com/batch/calendar/v3';

/** The programme's calendar: made and shared by the Calendar advanced service, events written in batches over HTTP. */
export function googleCalendar(): CalendarPort {
  return {
    create: (title, description, zone) =>
      attempt(() => calendarApi().Calendars.insert({ summary: title, description, timeZone: zone }).id ?? ''),
    share: (calendar, manager) =>
      attempt(() => {
        calendarApi().Acl.insert({ role: 'owner', scope: { type: 'user', value: manager } }, calendar, {
          sendNotifications: false,
        });
        return true as const;
      }),
    unshare: (calendar, manager) =>
      attempt(() => {
        calendarApi().Acl.remove(calendar, `user:${manager}`);
        return true as const;
      }),
    look: (calendar) =>
      attempt(() => {
        calendarApi().Calendars.get(calendar);
        return true as const;
      }),
    managers: (calendar) => attempt(() => managersOf(calendar)),
    batch: (message) => attempt(() => postBatch(message)),
    eventsAfter: (calendar, from) => attempt(() => eventsAfter(calendar, from)),
    answersSince: (calendar, since) => attempt(() => answersSince(calendar, since)),
  };
}

function managersOf(calendar: string): readonly Email[] {
  const rules = calendarApi().Acl.list(calendar).items ?? [];
  return rules
    .filter(({ role, scope }) => role === 'owner' && scope?.type === 'user')
    .map(({ scope }) => (scope?.value ?? '').toLowerCase() as Email);
}

function postBatch(message: BatchMessage): BatchMessage {
  const answer = UrlFetchApp.fetch(batchAddress, {
    method: 'post',
    contentType: message.contentType,
    payload: message.payload,
    headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() },
    muteHttpExceptions: true,
    followRedirects: false,
  });
  const code = answer.getResponseCode();
  if (code !== 200)
    throw Object.assign(new Error('The calendar answered ' + String(code) + '.'), { details: { code } });
  const headers = answer.getHeaders() as Record<string, string>;
  return {
    contentType: headers['Content-Type'] ?? headers['content-type'] ?? '',
    payload: answer.getContentText(),
  };
}

type ListOptions = Readonly<Record<string, string | number | boolean>>;
type ListedEvent = GoogleAppsScript.Calendar.Schema.Event;

/** Events page by page, and whether these are all. */
function listed(
  calendar: string,
  options: ListOptions,
  pagesMax: number,
): { readonly events: readonly ListedEvent[]; readonly isAll: boolean } {
  const events: ListedEvent[] = [];
  let pageToken: string | undefined;
  for (let page = 0; page < pagesMax; page++) {
    const answer = calendarApi().Events.list(calendar, {
      ...options,
      ...(pageToken === undefined ? {} : { pageToken }),
    });
    events.push(...(answer.items ?? []));
    pageToken = answer.nextPageToken;
    if (!pageToken) return { events, isAll: true };
  }
  return { events, isAll: false };
}

/** What guests say to events that changed since, some 2,500 of them at most: more do not change between two hours. */
function answersSince(calendar: string, since: Instant): readonly GuestAnswer[] {
  const fields = 'nextPageToken,items(id,attendees(email,responseStatus))';
  const options = { updatedMin: isoText(since), maxResults: 250, fields };
  return listed(calendar, options, 10).events.flatMap(answersTo);
}

function answersTo(event: ListedEvent): GuestAnswer[] {
  return (event.attendees ?? []).map(({ email, responseStatus }) => ({
    eventId: event.id ?? '',
    guest: (email ?? '').toLowerCase() as Email,
    declined: responseStatus === 'declined',
  }));
}

/** All or none: of an event that is not among them it is believed that it is gone. */
function eventsAfter(calendar: string, from: Instant): readonly EventSeen[] {
  const fields = 'nextPageToken,items(id,status,summary,description,location,start,end,extendedProperties)';
  const options = { timeMin: isoText(from), showDeleted: true, maxResults: 2500, fields };
  const { events, isAll } = listed(calendar, options, 8);
  if (!isAll) throw new Error('The calendar holds more events than can be looked at.');
  return events.map(seenOf);
}

/** Of one that was deleted only the id is promised (Calendar API, Events: status). */
function seenOf({
  id,
  status,
  summary,
  description,
  location,
  start,
  end,
  extendedProperties,
}: ListedEvent): EventSeen {
  const properties = (extendedProperties?.private ?? {}) as Readonly<Record<string, string>>;
  return {
    id: id ?? '',
    key: (properties['ridealong'] ?? '') as EffectKey | '',
    isLive: status !== 'cancelled',
    start: momentOf(start?.dateTime),
    end: momentOf(end?.dateTime),
    summary: summary ?? '',
    description: description ?? '',
    location: location ?? '',
  };
}

function momentOf(text: string | undefined): string {
  const ms = Date.parse(text ?? '');
  return Number.isNaN(ms) ? '' : isoText(instant(ms));
}
