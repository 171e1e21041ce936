import { ada, ben, ScratchGoogle } from './scratchGoogle';

const call = {
  id: 'invite0001',
  summary: 'Customer call',
  description: 'Listen &amp; learn.<br>Then share.',
  start: { dateTime: '2026-05-12T10:00:00', timeZone: 'Europe/Berlin' },
  end: { dateTime: '2026-05-12T11:00:00', timeZone: 'Europe/Berlin' },
  attendees: [{ email: ben }],
  guestsCanSeeOtherGuests: false,
  extendedProperties: { private: { key: 'invite/1' } },
};

// Source: developers.google.com/calendar/api/v3/reference; what it does not say: reference on reliability, section 2.
describe('Calendar', () => {
  let google: ScratchGoogle;
  let calendar: string;
  beforeEach(() => {
    google = new ScratchGoogle();
    calendar = google.script(
      () => Calendar!.Calendars.insert({ summary: 'Rides', timeZone: 'Europe/Berlin' }).id!,
    );
  });
  afterEach(() => google.remove());

  const insert = (event: object = call, options: object = { sendUpdates: 'all' }) =>
    google.script(
      (body, id, optional) =>
        Calendar!.Events.insert(body as GoogleAppsScript.Calendar.Schema.Event, id, optional),
      event,
      calendar,
      options,
    );
  const patch = (body: object, options: object = { sendUpdates: 'all' }, headers: object = {}) =>
    google.attempt(
      ada,
      (event, id, optional, head) => Calendar!.Events.patch(event, id, 'invite0001', optional, head),
      body,
      calendar,
      options,
      headers,
    );
  const remove = () =>
    google.attempt(ada, (id) => Calendar!.Events.remove(id, 'invite0001', { sendUpdates: 'all' }), calendar);
  const get = () => google.script((id) => Calendar!.Events.get(id, 'invite0001'), calendar);
  const list = (options: object) =>
    google.script(
      (id, optional) => Calendar!.Events.list(id, optional).items!.map((event) => event.id),
      calendar,
      options,
    );
  const mails = () => google.workbench.outtray().mails.map(({ to, subject }) => `${to} ${subject}`);

  describe('rights', () => {
    const insertAsBen = (id: string) =>
      google.attempt(
        ben,
        (body, calendarId) =>
          Calendar!.Events.insert(body as GoogleAppsScript.Calendar.Schema.Event, calendarId),
        call,
        id,
      );
    const share = (role: string) =>
      google.script(
        (id, wanted, value) =>
          Calendar!.Acl.insert({ role: wanted, scope: { type: 'user', value } }, id, {
            sendNotifications: false,
          }),
        calendar,
        role,
        ben,
      );

    test('a calendar belongs to who made it, and does not exist for others', () => {
      expect(calendar).toMatch(/^c_[0-9a-f]{64}@group\.calendar\.google\.com$/);
      expect(insertAsBen(calendar).error).toBe(
        'GoogleJsonResponseException: API call to calendar.events.insert failed with error: Not Found',
      );
    });

    test('who may only read it cannot write it, who may write can', () => {
      share('reader');
      expect(insertAsBen(calendar).error).toContain('You need to have writer access to this calendar.');
      share('writer');
      expect(insertAsBen(calendar).error).toBeNull();
    });

    test('an owner shares; others may not', () => {
      share('writer');
      const { error } = google.attempt(ben, (id) => Calendar!.Acl.list(id), calendar);
      expect(error).toContain('You need to have owner access to this calendar.');
      const rules = google.script(
        (id) => Calendar!.Acl.list(id).items!.map((rule) => `${rule.id!} ${rule.role!}`),
        calendar,
      );
      expect(rules).toEqual([`user:${ada} owner`, `user:${ben} writer`]);
    });

    test('a share that is taken back is gone; the own one cannot be', () => {
      share('writer');
      google.script((id, rule) => Calendar!.Acl.remove(id, rule), calendar, `user:${ben}`);
      expect(insertAsBen(calendar).error).toContain('Not Found');
      const own = google.attempt(ada, (id, rule) => Calendar!.Acl.remove(id, rule), calendar, `user:${ada}`);
      expect(own.error).toContain('Cannot change your own access level.');
    });

    test('a missing scope is 403', () => {
      const poorer = new ScratchGoogle({ without: ['calendar.app.created'] });
      const { error } = poorer.attempt(ada, () => Calendar!.Calendars.insert({ summary: 'x' }));
      poorer.remove();
      expect(error).toContain('Request had insufficient authentication scopes.');
    });
  });

  describe('ids', () => {
    const failure = (event: object) =>
      google.script(
        (body, id) => {
          try {
            Calendar!.Events.insert(body, id);
            return null;
          } catch (error) {
            return [(error as Error).message, (error as { details: { code: number } }).details.code] as const;
          }
        },
        event,
        calendar,
      );

    test("an id of one's own may be used once", () => {
      insert();
      expect(failure(call)).toEqual([
        'API call to calendar.events.insert failed with error: The requested identifier already exists.',
        409,
      ]);
    });

    test('also when the event was deleted', () => {
      insert();
      remove();
      expect(failure(call)?.[1]).toBe(409);
    });

    test.each(['abcd', 'wxyz1', 'Abcde', 'a-b-c-d'])('"%s" is none', (id) => {
      expect(failure({ ...call, id })?.[1]).toBe(400);
    });
  });

  describe('times', () => {
    const errorOf = (change: object) =>
      google.attempt(
        ada,
        (body, id) => Calendar!.Events.insert(body as GoogleAppsScript.Calendar.Schema.Event, id),
        { ...call, ...change },
        calendar,
      ).error;

    test.each([
      [
        'without offset and zone',
        { start: { dateTime: '2026-05-12T10:00:00' } },
        'Missing time zone definition for start time.',
      ],
      [
        'in a zone that is none',
        { start: { dateTime: '2026-05-12T10:00:00', timeZone: 'Mars/Olympus' } },
        'Invalid time zone definition for start time.',
      ],
      ['without an end', { end: undefined }, 'Missing end time.'],
      [
        'that end before they start',
        { end: { dateTime: '2026-05-12T09:00:00+02:00' } },
        'The specified time range is empty.',
      ],
    ])('%s are refused', (_, change, message) => {
      expect(errorOf(change)).toContain(message);
    });

    test('are answered with the offset of the calendar, whatever they were given in', () => {
      insert({ ...call, start: { dateTime: '2026-05-12T08:00:00Z' } });
      expect(get().start).toEqual({ dateTime: '2026-05-12T10:00:00+02:00', timeZone: 'Europe/Berlin' });
    });
  });

  describe('guests', () => {
    test('are told only when sendUpdates says so', () => {
      insert(call, {});
      expect(mails()).toEqual([]);
      patch({ location: 'Room 1' }, { sendUpdates: 'none' });
      expect(mails()).toEqual([]);
      patch({ location: 'Room 2' });
      expect(mails()).toEqual([
        `${ben} Updated invitation: Customer call @ Tue 12 May 2026 10:00 – 11:00 (Europe/Berlin)`,
      ]);
    });

    test('hear of the invitation, of a change that they see, and of the end, once each', () => {
      insert();
      patch({ start: { dateTime: '2026-05-12T09:30:00+02:00' } });
      patch({ start: { dateTime: '2026-05-12T09:30:00+02:00' } });
      patch({ extendedProperties: { private: { key: 'other' } } });
      remove();
      expect(mails().map((mail) => mail.split(':')[0])).toEqual([
        `${ben} Invitation`,
        `${ben} Updated invitation`,
        `${ben} Canceled event`,
      ]);
    });

    test('read the time in the zone of their own calendar', () => {
      google.workbench.addPerson(ben, 'Ben Okri', 'Asia/Kolkata');
      insert();
      expect(mails()).toEqual([
        `${ben} Invitation: Customer call @ Tue 12 May 2026 13:30 – 14:30 (Asia/Kolkata)`,
      ]);
    });

    test('come and go with the list', () => {
      insert();
      patch({ attendees: [{ email: 'cy@example.com' }] });
      expect(
        mails()
          .slice(1)
          .map((mail) => mail.split(':')[0]),
      ).toEqual(['cy@example.com Invitation', `${ben} Canceled event`]);
    });

    test('read the description as text and as HTML, and not who else comes when that is off', () => {
      insert();
      const [mail] = google.workbench.outtray().mails;
      expect(mail?.text).toContain('Listen & learn.\nThen share.');
      expect(mail?.html).toContain(call.description);
      expect(mail?.text).not.toContain('Guests');
      expect(mail?.kind).toBe('calendar');
    });

    test('answer, and a list that is given anew without the answer has lost it', () => {
      insert();
      google.workbench.respond('invite0001', ben, 'declined');
      expect(get().attendees).toEqual([{ email: ben, responseStatus: 'declined' }]);
      patch({ summary: 'Other' });
      expect(get().attendees?.[0]?.responseStatus).toBe('declined');
      patch({ attendees: [{ email: ben }] });
      expect(get().attendees?.[0]?.responseStatus).toBe('needsAction');
    });

    test('must have an address', () => {
      expect(
        google.attempt(
          ada,
          (body, id) => Calendar!.Events.insert(body, id),
          { ...call, attendees: [{ email: 'ben' }] },
          calendar,
        ).error,
      ).toContain('Invalid attendee email.');
    });
  });

  describe('changes', () => {
    test('a patch merges objects, clears with null, and leaves the rest', () => {
      insert({ ...call, location: 'Room 1' });
      patch({ location: null, extendedProperties: { private: { more: 'x' } } });
      const event = get();
      expect(event.location).toBeUndefined();
      expect(event.extendedProperties).toEqual({ private: { key: 'invite/1', more: 'x' } });
      expect(event.summary).toBe('Customer call');
    });

    test('an update replaces everything', () => {
      insert();
      google.script(
        (body, id) => Calendar!.Events.update(body, id, 'invite0001', { sendUpdates: 'none' }),
        { start: call.start, end: call.end, summary: 'New' },
        calendar,
      );
      expect([get().summary, get().attendees, get().description]).toEqual(['New', undefined, undefined]);
    });

    test('the sequence grows when the time changes, the tag with every change, neither with none', () => {
      const { etag } = insert();
      patch({ summary: 'Customer call' });
      expect([get().sequence, get().etag]).toEqual([0, etag]);
      patch({ summary: 'Other' });
      expect(get().sequence).toBe(0);
      expect(get().etag).not.toBe(etag);
      patch({ end: { dateTime: '2026-05-12T12:00:00+02:00' } });
      expect(get().sequence).toBe(1);
    });

    test('a tag that is out of date is refused', () => {
      const { etag } = insert();
      expect(patch({ summary: 'A' }, {}, { 'If-Match': etag }).error).toBeNull();
      expect(patch({ summary: 'B' }, {}, { 'If-Match': etag }).error).toContain('Precondition Failed');
      expect(get().summary).toBe('A');
    });
  });

  describe('a deleted event', () => {
    beforeEach(() => {
      insert();
      remove();
    });

    test('is still there, as cancelled', () => {
      expect(get().status).toBe('cancelled');
      expect(google.workbench.outtray().events).toMatchObject([
        { id: 'invite0001', calendar, status: 'cancelled' },
      ]);
    });

    test('cannot be deleted again, nor changed', () => {
      expect(remove().error).toContain('calendar.events.delete failed with error: Resource has been deleted');
      expect(patch({ summary: 'x' }).error).toContain('Forbidden');
    });

    test('is listed only when asked for, or when it changed since', () => {
      expect(list({})).toEqual([]);
      expect(list({ showDeleted: true })).toEqual(['invite0001']);
      expect(list({ updatedMin: '2026-05-04T00:00:00Z' })).toEqual(['invite0001']);
    });

    test('may also have been deleted by hand, silently', () => {
      insert({ ...call, id: 'invite0002' });
      const before = mails().length;
      google.workbench.deleteEvent('invite0002');
      expect([list({}), mails().length]).toEqual([[], before]);
    });
  });

  describe('lists', () => {
    beforeEach(() => {
      [1, 2, 3].forEach((n) =>
        insert({ ...call, id: `invite000${n}`, extendedProperties: { private: { n: String(n % 2) } } }, {}),
      );
    });

    test('by private property', () => {
      expect(list({ privateExtendedProperty: 'n=1' })).toEqual(['invite0001', 'invite0003']);
      expect(list({ privateExtendedProperty: ['n=1', 'n=0'] })).toEqual([]);
    });

    test('by time: what ends after timeMin and starts before timeMax', () => {
      expect(list({ timeMin: '2026-05-12T08:59:59Z', timeMax: '2026-05-12T08:00:01Z' })).toHaveLength(3);
      expect(list({ timeMin: '2026-05-12T09:00:00Z' })).toEqual([]);
      expect(list({ timeMax: '2026-05-12T08:00:00Z' })).toEqual([]);
      expect(list({ timeMin: '2026-05-12T10:59:59+0200' })).toHaveLength(3);
    });

    test('by kind, of which people make but one', () => {
      expect(['focusTime', 'default'].map((kind) => list({ eventTypes: kind }).length)).toEqual([0, 3]);
    });

    test('page by page', () => {
      const pages = google.script((id) => {
        const first = Calendar!.Events.list(id, { maxResults: 2 });
        const second = Calendar!.Events.list(id, { maxResults: 2, pageToken: first.nextPageToken });
        return [first, second].map((page) => [page.items!.length, page.nextPageToken === undefined]);
      }, calendar);
      expect(pages).toEqual([
        [2, false],
        [1, true],
      ]);
    });

    test('changed since an instant, and only the fields asked for', () => {
      google.workbench.advance('2026-05-04T10:00:00Z');
      google.workbench.respond('invite0002', ben, 'accepted');
      const answer = google.script(
        (id) =>
          Calendar!.Events.list(id, {
            updatedMin: '2026-05-04T09:00:00Z',
            fields: 'items(id,attendees(email,responseStatus))',
          }),
        calendar,
      );
      expect(answer).toEqual({
        items: [{ id: 'invite0002', attendees: [{ email: ben, responseStatus: 'accepted' }] }],
      });
    });

    test('not from too long ago', () => {
      const ask = (id: string) => Calendar!.Events.list(id, { updatedMin: '2026-03-01T00:00:00Z' });
      expect(google.attempt(ada, ask, calendar).error).toContain('lies too far in the past');
    });
  });

  test('a read takes 150 ms, a write 400, each one round trip', () => {
    insert();
    get();
    expect(
      google.workbench
        .executions()
        .slice(-2)
        .flatMap(({ calls }) => calls),
    ).toEqual([
      { service: 'Calendar', method: 'Events.insert', ms: 400 },
      { service: 'Calendar', method: 'Events.get', ms: 150 },
    ]);
  });
});
