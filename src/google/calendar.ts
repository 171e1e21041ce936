import type { BatchMessage, CalendarPort, GuestAnswer } from '../run/ports';
import type { Instant } from '../time/instant';
import type { Email } from '../shadowing/records';
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
    batch: (message) => attempt(() => postBatch(message)),
    answersSince: (calendar, since) => attempt(() => answersSince(calendar, since)),
  };
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

/** One page of at most 250 changed events: the rest comes at the next hour, since what was seen moves `since` on. */
function answersSince(calendar: string, since: Instant): readonly GuestAnswer[] {
  const answer = calendarApi().Events.list(calendar, {
    updatedMin: new Date(since).toISOString(),
    showDeleted: false,
    maxResults: 250,
    fields: 'items(id,attendees(email,responseStatus))',
  });
  const answers: GuestAnswer[] = [];
  for (const event of answer.items ?? []) {
    for (const guest of event.attendees ?? []) {
      const email = (guest.email ?? '').toLowerCase() as Email;
      answers.push({ eventId: event.id ?? '', guest: email, declined: guest.responseStatus === 'declined' });
    }
  }
  return answers;
}
