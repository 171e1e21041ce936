import { ben, ScratchGoogle } from './scratchGoogle';

// Source: support.google.com/a/answer/2905486: "100 to 300"; the workbench takes the least.
test('guests outside the organisation are 100 in a day; those of it are not counted', () => {
  const google = new ScratchGoogle();
  const calendar = google.script(() => Calendar!.Calendars.insert({ summary: 'Rides' }).id!);
  const insertAs = (id: string, attendees: object[]) =>
    google.script(
      (event, of) =>
        Calendar!.Events.insert(event as GoogleAppsScript.Calendar.Schema.Event, of, { sendUpdates: 'all' })
          .id,
      {
        id,
        attendees,
        start: { dateTime: '2026-05-12T10:00:00', timeZone: 'Europe/Berlin' },
        end: { dateTime: '2026-05-12T11:00:00', timeZone: 'Europe/Berlin' },
      },
      calendar,
    );
  const guests = Array.from({ length: 100 }, (_, n) => ({ email: `guest${n}@elsewhere.test` }));
  insertAs('invite0001', guests);
  expect(() => insertAs('invite0002', [{ email: 'one.more@elsewhere.test' }])).toThrow(
    'Calendar usage limits exceeded',
  );
  expect(insertAs('invite0003', [{ email: ben }])).toBe('invite0003');
  google.remove();
});
