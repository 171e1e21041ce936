/*
 * Keys: [CR] developers.google.com/calendar/api/v3/reference/events · [CB] developers.google.com/calendar/api/guides/batch ·
 * [CE] …/guides/errors · [SO] stackoverflow.com/questions/27542721
 */
import { like, refused, same, type Scratch, type Statement } from './statement';

type Event = GoogleAppsScript.Calendar.Schema.Event;

function api(): GoogleAppsScript.Calendar {
  if (!Calendar) throw new Error('The advanced service Calendar is not enabled.');
  return Calendar;
}

const times = {
  start: { dateTime: '2026-05-12T10:00:00', timeZone: 'Europe/Berlin' },
  end: { dateTime: '2026-05-12T11:00:00', timeZone: 'Europe/Berlin' },
};
const silently = { sendUpdates: 'none' };

/** An event without guests, so that nobody is written to. */
function inserted(scratch: Scratch, more: object = {}): { calendar: string; id: string; event: Event } {
  const calendar = scratch.calendar();
  const id = `c${scratch.unique()}`;
  const event = api().Events.insert({ id, summary: 'Contract', ...times, ...more }, calendar, silently);
  return { calendar, id, event };
}

const ids = (calendar: string, options: object): (string | undefined)[] =>
  (api().Events.list(calendar, options).items ?? []).map(({ id }) => id);

const events: readonly Statement[] = [
  {
    says: 'Calendar: an event id of one’s own may be used once, also when the event was deleted',
    source: '[CR], [SO]',
    holds: (scratch) => {
      const { calendar, id } = inserted(scratch);
      const again = () => api().Events.insert({ id, summary: 'Contract', ...times }, calendar, silently);
      const error = refused(again, /^API call to calendar\.events\.insert failed with error: /);
      same(error.details?.code, 409);
      api().Events.remove(calendar, id, silently);
      same(refused(again).details?.code, 409);
    },
  },
  {
    says: 'Calendar: an event id in other letters than a to v and digits is refused',
    source: '[CR]',
    holds: (scratch) => {
      const calendar = scratch.calendar();
      for (const id of ['wxyz1', 'a-b-c-d', 'abcd'])
        same(refused(() => api().Events.insert({ id, ...times }, calendar)).details?.code, 400);
    },
  },
  {
    says: 'Calendar: times are answered with the offset of the zone that they were given in',
    source: '[CR]',
    holds: (scratch) => {
      const { event } = inserted(scratch);
      same(new Date(event.start?.dateTime ?? '').toISOString(), '2026-05-12T08:00:00.000Z');
    },
  },
  {
    says: 'Calendar: a patch merges private properties, clears with null, and leaves the rest',
    source: '[CR]',
    holds: (scratch) => {
      const properties = (values: object) => ({ extendedProperties: { private: values } });
      const { calendar, id } = inserted(scratch, { location: 'Room 1', ...properties({ key: 'a' }) });
      const change = { location: null, ...properties({ more: 'b' }) } as unknown as Event;
      api().Events.patch(change, calendar, id, silently);
      const { location, summary, extendedProperties } = api().Events.get(calendar, id);
      same(
        [location, summary, extendedProperties?.private],
        [undefined, 'Contract', { key: 'a', more: 'b' }],
      );
    },
  },
  {
    says: 'Calendar: a tag that is out of date is refused',
    source: '[CE]',
    holds: (scratch) => {
      const { calendar, id, event } = inserted(scratch);
      const patch = (summary: string) =>
        api().Events.patch({ summary }, calendar, id, silently, { 'If-Match': event.etag });
      patch('A');
      same(refused(() => patch('B')).details?.code, 412);
    },
  },
  {
    says: 'Calendar: a deleted event is there as cancelled, listed when asked for, and cannot be deleted again',
    source: '[CR]',
    holds: (scratch) => {
      const { calendar, id } = inserted(scratch);
      api().Events.remove(calendar, id, silently);
      same(api().Events.get(calendar, id).status, 'cancelled');
      same(
        [ids(calendar, {}).includes(id), ids(calendar, { showDeleted: true }).includes(id)],
        [false, true],
      );
      same(refused(() => api().Events.remove(calendar, id, silently)).details?.code, 410);
    },
  },
  {
    says: 'Calendar: events are found by a private property',
    source: '[CR]',
    holds: (scratch) => {
      const key = scratch.unique();
      const { calendar, id } = inserted(scratch, { extendedProperties: { private: { key } } });
      inserted(scratch);
      same(ids(calendar, { privateExtendedProperty: `key=${key}` }), [id]);
    },
  },
  {
    says: 'Calendar: events that changed since an instant are listed, the deleted ones too',
    source: '[CR]',
    holds: (scratch) => {
      const { calendar, id } = inserted(scratch);
      api().Events.remove(calendar, id, silently);
      const updatedMin = new Date(Date.now() - 600_000).toISOString();
      same(ids(calendar, { updatedMin, fields: 'items(id)' }).includes(id), true);
    },
  },
  {
    says: 'Calendar: guests may be kept from seeing and inviting others',
    source: '[CR]',
    holds: (scratch) => {
      const { event } = inserted(scratch, { guestsCanSeeOtherGuests: false, guestsCanInviteOthers: false });
      same([event.guestsCanSeeOtherGuests, event.guestsCanInviteOthers], [false, false]);
    },
  },
  {
    says: 'Calendar: a calendar that the script made is owned by who ran it',
    source: 'reference of acl.list',
    holds: (scratch) => {
      const rules = api().Acl.list(scratch.calendar()).items ?? [];
      const owners = rules.filter(({ role }) => role === 'owner').map(({ scope }) => scope?.value);
      same(owners.includes(Session.getEffectiveUser().getEmail()), true);
    },
  },
];

const lines = (...parts: string[]): string => parts.join('\r\n');

function part(contentId: string, request: string, body?: object): string {
  const content = body ? ['Content-Type: application/json', '', JSON.stringify(body)] : [''];
  return lines(
    '--limit',
    'Content-Type: application/http',
    `Content-ID: <${contentId}>`,
    '',
    request,
    ...content,
    '',
  );
}

function posted(parts: string[], token = ScriptApp.getOAuthToken()): GoogleAppsScript.URL_Fetch.HTTPResponse {
  return UrlFetchApp.fetch('https://www.googleapis.com/batch/calendar/v3', {
    method: 'post',
    contentType: 'multipart/mixed; boundary=limit',
    payload: `${parts.join('')}--limit--`,
    headers: { Authorization: `Bearer ${token}` },
    muteHttpExceptions: true,
  });
}

const batch: readonly Statement[] = [
  {
    says: 'Calendar batch: the token of the script’s scopes is taken, and every part has its own status',
    source: '[CB]; unproven: a token of calendar.app.created',
    holds: (scratch) => {
      const calendar = scratch.calendar();
      const path = `/calendar/v3/calendars/${encodeURIComponent(calendar)}/events`;
      const id = `c${scratch.unique()}`;
      const body = { id, summary: 'Contract', ...times };
      same(posted([part('a', `POST ${path}?sendUpdates=none`, body)]).getResponseCode(), 200);
      const answer = posted([
        part('b', `POST ${path}?sendUpdates=none`, body),
        part('c', `PATCH ${path}/${id}?sendUpdates=none`, { summary: 'Other' }),
        part('d', `DELETE ${path}/c${scratch.unique()}?sendUpdates=none`),
      ]);
      const found: string[] = [];
      const pattern = /Content-ID: <([^>]+)>\r?\n(?:[^\r\n]+\r?\n)*\r?\nHTTP\/1\.1 (\d+)/gi;
      const content = answer.getContentText();
      for (let hit = pattern.exec(content); hit; hit = pattern.exec(content))
        found.push(`${hit[1] ?? ''} ${hit[2] ?? ''}`);
      same(found.sort(), ['response-b 409', 'response-c 200', 'response-d 404']);
      same(api().Events.get(calendar, id).summary, 'Other');
    },
  },
  {
    says: 'Calendar batch: the answer names the boundary of its parts in Content-Type',
    source: '[CB]',
    holds: (scratch) => {
      const calendar = encodeURIComponent(scratch.calendar());
      const answer = posted([part('a', `GET /calendar/v3/calendars/${calendar}/events?maxResults=1`)]);
      const headers = answer.getHeaders() as Record<string, string>;
      like(headers['Content-Type'] ?? headers['content-type'] ?? '', /^multipart\/mixed; ?boundary=/);
    },
  },
  {
    says: 'Calendar batch: a token that is none is answered, when muted, with a code of 400 or more',
    source: '[CB]',
    holds: () =>
      same(posted([part('a', 'GET /calendar/v3/users/me/settings')], 'none').getResponseCode() >= 400, true),
  },
];

export const calendarStatements: readonly Statement[] = [...events, ...batch];
