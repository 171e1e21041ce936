import { googleCalendar } from '../../src/google/calendar';
import type { Email } from '../../src/programme/records';
import { instant } from '../../src/time/instant';
import { refuseNextCalls } from '../../workbench/google/calendar/refusals';
import { ada, ben, InGoogle, withMethods } from './inGoogle';

// The programme's calendar, one call after the other, as Google takes and answers it.

const asEmail = (text: string): Email => text as Email;
const when = (iso: string) => instant(Date.parse(iso));

const talk = {
  id: 'invite0001',
  summary: 'Alpine Rail: renewal',
  description: 'Listen.',
  location: 'https://meet.example.com/abc',
  start: { dateTime: '2026-05-12T10:00:00', timeZone: 'Europe/Berlin' },
  end: { dateTime: '2026-05-12T11:00:00', timeZone: 'Europe/Berlin' },
  attendees: [{ email: ben }],
  extendedProperties: { private: { ridealong: 'invite/1' } },
};

describe('the calendar of the programme', () => {
  let google: InGoogle;
  let calendar: string;
  beforeEach(() => {
    google = new InGoogle();
    const made = google.run(() => googleCalendar().create('Rides', 'Customer calls', 'Europe/Berlin'));
    calendar = made.ok ? made.value : '';
  });
  afterEach(() => google.remove());

  const write = (event: object) =>
    google.run(() => Calendar!.Events.insert(event as GoogleAppsScript.Calendar.Schema.Event, calendar));
  const seen = (from = '2026-05-01T00:00:00Z') =>
    google.run(() => googleCalendar().eventsAfter(calendar, when(from)));
  const answers = (since: string) => google.run(() => googleCalendar().answersSince(calendar, when(since)));

  test('is made with its name, what it is for and its zone', () => {
    expect(google.workbench.world.calendars).toMatchObject([
      { id: calendar, summary: 'Rides', description: 'Customer calls', timeZone: 'Europe/Berlin' },
    ]);
  });

  describe('its managers', () => {
    const share = (manager: string) => google.run(() => googleCalendar().share(calendar, asEmail(manager)));

    test('are who owns it, and whom it was shared with, to whom nothing is sent', () => {
      expect(share(ben)).toEqual({ ok: true, value: true });
      expect(google.run(() => googleCalendar().managers(calendar))).toEqual({ ok: true, value: [ada, ben] });
      expect(google.workbench.outtray().mails).toHaveLength(0);
    });

    test('are no more those with whom it is not shared any longer', () => {
      share(ben);
      const ended = google.run(() => googleCalendar().unshare(calendar, asEmail(ben)));
      expect(ended).toEqual({ ok: true, value: true });
      expect(google.run(() => googleCalendar().managers(calendar))).toEqual({ ok: true, value: [ada] });
    });

    test('are neither readers nor whole domains or groups', () => {
      google.run(() => {
        const rule = (role: string, type: string, value: string) =>
          Calendar!.Acl.insert({ role, scope: { type, value } }, calendar, { sendNotifications: false });
        rule('reader', 'user', ben);
        rule('owner', 'group', 'everyone@example.com');
      });
      expect(google.run(() => googleCalendar().managers(calendar))).toEqual({ ok: true, value: [ada] });
    });

    test('are told in small letters, as addresses are compared', () => {
      google.run(() =>
        Calendar!.Acl.insert({ role: 'owner', scope: { type: 'user', value: 'Ben@Example.com' } }, calendar, {
          sendNotifications: false,
        }),
      );
      expect(google.run(() => googleCalendar().managers(calendar))).toEqual({ ok: true, value: [ada, ben] });
    });

    test('are asked for in vain by who is none', () => {
      expect(google.run(() => googleCalendar().managers(calendar), ben)).toMatchObject({
        failure: 'refused',
      });
      expect(google.run(() => googleCalendar().share(calendar, asEmail(ben)), ben)).toMatchObject({
        ok: false,
      });
      expect(google.run(() => googleCalendar().unshare(calendar, asEmail(ada)), ben)).toMatchObject({
        ok: false,
      });
    });
  });

  test('is there for its owner, and for nobody else', () => {
    expect(google.run(() => googleCalendar().look(calendar))).toEqual({ ok: true, value: true });
    expect(google.run(() => googleCalendar().look(calendar), ben)).toMatchObject({ failure: 'refused' });
    expect(google.run(() => googleCalendar().look('gone@group.calendar.google.com'))).toMatchObject({
      failure: 'refused',
    });
  });

  describe('events', () => {
    test('are told with their key, time in UTC, and what people read of them', () => {
      write(talk);
      expect(seen()).toEqual({
        ok: true,
        value: [
          {
            id: 'invite0001',
            key: 'invite/1',
            isLive: true,
            start: '2026-05-12T08:00:00.000Z',
            end: '2026-05-12T09:00:00.000Z',
            summary: 'Alpine Rail: renewal',
            description: 'Listen.',
            location: 'https://meet.example.com/abc',
          },
        ],
      });
    });

    test('that somebody wrote by hand have no key, and an empty text for what they lack', () => {
      write({ id: 'manual0001', start: talk.start, end: talk.end });
      expect(seen()).toMatchObject({
        ok: true,
        value: [{ id: 'manual0001', key: '', isLive: true, summary: '', description: '', location: '' }],
      });
    });

    test('that were deleted are told as well, as not there', () => {
      write(talk);
      google.workbench.deleteEvent('invite0001');
      expect(seen()).toMatchObject({ ok: true, value: [{ id: 'invite0001', isLive: false }] });
    });

    test('that ended before the moment asked for are left out', () => {
      write(talk);
      write({ ...talk, id: 'invite0002', start: at('2026-06-12T10:00:00'), end: at('2026-06-12T11:00:00') });
      expect(seen('2026-06-01T00:00:00Z')).toMatchObject({ ok: true, value: [{ id: 'invite0002' }] });
    });

    test('are looked at page by page, all of them', () => {
      for (let number = 1000; number < 1005; number += 1) write({ ...talk, id: `invite${number}` });
      const pages = inPagesOf(2, () => googleCalendar().eventsAfter(calendar, when('2026-05-01T00:00:00Z')));
      expect(pages).toMatchObject({ ok: true, value: { length: 5 } });
      expect(new Set(pages.ok ? pages.value.map(({ id }) => id) : [])).toHaveProperty('size', 5);
      expect(google.lastCalls()).toEqual(Array(3).fill('Calendar.Events.list'));
    });

    test('are not told at all where there are more than eight pages: one that is missing would be taken for gone', () => {
      for (let number = 1000; number < 1009; number += 1) write({ ...talk, id: `invite${number}` });
      const pages = inPagesOf(1, () => googleCalendar().eventsAfter(calendar, when('2026-05-01T00:00:00Z')));
      expect(pages).toEqual({
        ok: false,
        failure: 'unknown',
        detail: 'The calendar holds more events than can be looked at.',
      });
      expect(google.lastCalls()).toHaveLength(8);
    });
  });

  describe('answers of guests', () => {
    test('are told by event and guest, and whether they declined', () => {
      write({ ...talk, attendees: [{ email: 'Ben@Example.com' }] });
      expect(answers('2026-05-01T00:00:00Z')).toEqual({
        ok: true,
        value: [{ eventId: 'invite0001', guest: ben, declined: false }],
      });
      google.workbench.respond('invite0001', ben, 'declined');
      expect(answers('2026-05-01T00:00:00Z')).toEqual({
        ok: true,
        value: [{ eventId: 'invite0001', guest: ben, declined: true }],
      });
    });

    test('are told of events that changed since only, and there is none where nobody was invited', () => {
      write(talk);
      write({ ...talk, id: 'manual0001', attendees: undefined });
      google.workbench.advance('2026-05-05T08:00:00Z');
      const later = answers('2026-05-05T00:00:00Z');
      expect(later).toMatchObject({ ok: true, value: { length: 0 } });
      expect(answers('2026-05-01T00:00:00Z')).toMatchObject({ ok: true, value: { length: 1 } });
    });

    test('are read ten pages at most, and what was read counts', () => {
      for (let number = 1000; number < 1012; number += 1) write({ ...talk, id: `invite${number}` });
      const told = inPagesOf(1, () => googleCalendar().answersSince(calendar, when('2026-05-01T00:00:00Z')));
      expect(told).toMatchObject({ ok: true, value: { length: 10 } });
    });
  });

  describe('a batch', () => {
    const payload = [
      '--x',
      'Content-Type: application/http',
      'Content-ID: <1>',
      '',
      `POST /calendar/v3/calendars/CALENDAR/events?sendUpdates=all`,
      'Content-Type: application/json',
      '',
      JSON.stringify(talk),
      '--x--',
      '',
    ];
    const send = () =>
      google.run(() =>
        googleCalendar().batch({
          contentType: 'multipart/mixed; boundary=x',
          payload: payload.join('\r\n').replace('CALENDAR', encodeURIComponent(calendar)),
        }),
      );

    test('is one exchange, and its answer tells what became of each part', () => {
      const sent = send();
      expect(sent).toMatchObject({
        ok: true,
        value: {
          contentType: expect.stringMatching(/^multipart\/mixed; boundary=/) as string,
          payload: expect.stringContaining('HTTP/1.1 200 OK') as string,
        },
      });
      expect(google.lastCalls()).toEqual(['UrlFetchApp.fetch']);
      expect(seen()).toMatchObject({ ok: true, value: [{ id: 'invite0001' }] });
    });

    test('that the calendar refuses as a whole is told by its status', () => {
      refuseNextCalls(google.workbench.world, 1, { status: 429, whole: true });
      expect(send()).toEqual({ ok: false, failure: 'later', detail: 'The calendar answered 429.' });
      refuseNextCalls(google.workbench.world, 1, { status: 503, whole: true });
      expect(send()).toMatchObject({ failure: 'unknown' });
      refuseNextCalls(google.workbench.world, 1, { status: 412, whole: true });
      expect(send()).toMatchObject({ failure: 'refused' });
    });
  });

  /** As `work` comes to when Google gives so many events at once and no more: how many it gives is its own choice. */
  function inPagesOf<T>(size: number, work: () => T): T {
    return google.run(() => {
      const events = Calendar!.Events;
      const list = events.list.bind(events);
      const smaller = (id: string, options: object) => list(id, { ...options, maxResults: size });
      return withMethods(events, { list: smaller }, work);
    });
  }
});

const at = (dateTime: string) => ({ dateTime, timeZone: 'Europe/Berlin' });
