import type { BatchMessage, CalendarPort, GuestAnswer } from '../run/ports';
import type { Instant } from '../time/instant';
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

const pagesMax = 10;

/** What guests say to events that changed since, some 2,500 of them at most: more do not change between two hours. */
function answersSince(calendar: string, since: Instant): readonly GuestAnswer[] {
  const answers: GuestAnswer[] = [];
  let pageToken: string | undefined;
  for (let page = 0; page < pagesMax; page++) {
    const answer = calendarApi().Events.list(calendar, {
      updatedMin: new Date(since).toISOString(),
      maxResults: 250,
      fields: 'nextPageToken,items(id,attendees(email,responseStatus))',
      ...(pageToken === undefined ? {} : { pageToken }),
    });
    answers.push(...(answer.items ?? []).flatMap(answersTo));
    pageToken = answer.nextPageToken;
    if (!pageToken) break;
  }
  return answers;
}

function answersTo(event: GoogleAppsScript.Calendar.Schema.Event): GuestAnswer[] {
  return (event.attendees ?? []).map(({ email, responseStatus }) => ({
    eventId: event.id ?? '',
    guest: (email ?? '').toLowerCase() as Email,
    declined: responseStatus === 'declined',
  }));
}
