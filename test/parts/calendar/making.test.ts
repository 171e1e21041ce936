import { googlePlatform } from '../../../src/google/platform';
import { isGone } from '../../../src/run/calendar/isGone';
import { makeCalendar } from '../../../src/run/calendar/makeCalendar';
import { newestCalendar } from '../../../src/run/calendar/whoManages';
import { later, notFound, refused, says, silent, WithCalendar, type Answers } from './calendarOf';

// The programme's calendar: how it is made, and when it is gone.

let google: WithCalendar;
beforeEach(() => (google = new WithCalendar()));
afterEach(() => google.remove());

const made = (instead: string, answers: Answers = {}) =>
  google.asks((platform) => makeCalendar(platform, 'America/New_York', instead), answers);

test('it says whose it is and what not to do with it, in the programme’s zone, and is noted', () => {
  const [calendar] = google.workbench.world.calendars;
  expect(calendar).toMatchObject({
    id: google.calendar,
    summary: 'Customer call shadowing',
    description:
      'Made and kept by Ridealong: one event for each engineer and seat. Change calls in the sheet, not here. Do not share it with everybody: invites name customers.',
    timeZone: 'Europe/Berlin',
  });
  expect(google.asks(newestCalendar)).toBe(google.calendar);
});

test('one that an earlier run made and died over is taken', () => {
  expect(made('')).toEqual({ ok: true, value: google.calendar });
  expect(google.calendarCalls()).toEqual(['Calendar.Calendars.get']);
  expect(google.workbench.world.calendars).toHaveLength(1);
});

test.each<[string, () => string, Answers]>([
  ['the one that is gone', () => google.calendar, {}],
  ['one that Google does not show any more', () => '', { 'Calendars.get': notFound }],
])('%s is not taken: a new one is made, and noted', (_which, instead, answers) => {
  const calendar = made(instead(), answers);
  const newest = google.workbench.world.calendars[1];
  expect(calendar).toEqual({ ok: true, value: newest?.id });
  expect(newest?.timeZone).toBe('America/New_York');
  expect(google.asks(newestCalendar)).toBe(newest?.id);
});

test('where there was none none is looked for', () => {
  google.asks(({ properties }) => properties.set('calendarManagers', ''));
  expect(google.asks(newestCalendar)).toBe('');
  made('');
  expect(google.calendarCalls()).toEqual(['Calendar.Calendars.insert']);
});

test('one that Google does not make is not noted', () => {
  expect(made(google.calendar, { 'Calendars.insert': later })).toEqual({
    ok: false,
    failure: 'later',
    detail: 'Rate Limit Exceeded',
  });
  expect(google.asks(newestCalendar)).toBe(google.calendar);
});

test.each<[string, Answers, boolean]>([
  ['is there', {}, false],
  ['is not found', { 'Calendars.get': notFound }, true],
  ['may not be seen', { 'Calendars.get': refused }, false],
  ['is not told of', { 'Calendars.get': silent }, false],
  ['is not found by a service that breaks', { 'Calendars.get': says(500, 'Backend not found') }, false],
])('a calendar that %s: gone is %s', (_how, answers, gone) => {
  expect(google.asks((platform) => isGone(platform, google.calendar), answers)).toBe(gone);
});

test('before any was made there is none', () => {
  const other = googlePlatform('another');
  expect(google.run(() => newestCalendar(other))).toBe('');
});
