import type { Course } from '../../../src/redAccounts/course';
import { hourMs } from '../../../src/time/instant';
import { relapsesText, stateText, timesInStates } from '../../../src/run/redAccounts/homeState';
import {
  clipped,
  cutTo,
  dayOf,
  daysText,
  dayWords,
  momentOf,
  personName,
  waitedName,
} from '../../../src/run/redAccounts/homeWording';
import { at, day, email, RedWorld } from '../../redAccounts/world';

/** Somebody looks on Tuesday 2026-12-29 in Berlin. */
const situation = new RedWorld().clock('2026-12-29 10:00').situation;

test.each([
  ['2026-11-03', 'Tue 3 Nov'],
  ['2027-01-04', 'Mon 4 Jan 2027'],
  ['2025-12-31', 'Wed 31 Dec 2025'],
])('the day %s is worded %s, with the year only where it is another', (text, words) => {
  expect(dayWords(day(text), situation)).toBe(words);
});

test.each([
  ['2026-11-03T13:00:00Z', 'Tue 3 Nov', 'Tue 3 Nov 14:00'],
  ['2026-11-03T23:05:00Z', 'Wed 4 Nov', 'Wed 4 Nov 00:05'],
  ['2026-07-03T13:09:00Z', 'Fri 3 Jul', 'Fri 3 Jul 15:09'],
  ['2026-12-31T23:00:00Z', 'Fri 1 Jan 2027', 'Fri 1 Jan 2027 00:00'],
])('the moment %s is the day %s, and %s on the programme’s clock', (iso, dayThere, moment) => {
  expect([dayOf(at(iso), situation), momentOf(at(iso), situation)]).toEqual([dayThere, moment]);
});

test('days are counted in words', () => {
  expect([0, 1, 2].map(daysText)).toEqual(['0 days', '1 day', '2 days']);
});

test('people are named by the name in their address, else by address', () => {
  expect([email('jo.doe'), email('cem'), 'someone', 'CRM'].map((who) => personName(who as never))).toEqual([
    'Jo Doe',
    'cem@example.com',
    'Someone',
    'CRM',
  ]);
});

test('who is waited for is named with their role, unless they have none or nobody is named', () => {
  const waited = { what: '', since: at('2026-11-03T13:00:00Z') };
  const named = (role: Parameters<typeof waitedName>[0]['role'], who = email('jo.doe')): string =>
    waitedName({ ...waited, role, who });
  expect([named('ae'), named('ce'), named('sponsor'), named('person'), named('coordinator')]).toEqual([
    'AE Jo Doe',
    'CE Jo Doe',
    'Sponsor Jo Doe',
    'Jo Doe',
    'Jo Doe',
  ]);
  expect(waitedName({ ...waited, role: 'coordinator', who: undefined })).toBe('Coordinators');
});

test('a long text ends in a sign that says so, and is no longer than what is allowed', () => {
  expect(clipped('12345', 5)).toBe('12345');
  expect(clipped('123456', 5)).toBe('1234…');
  expect(clipped('123😀😀', 5)).toBe('123…');
  expect(clipped('1😀😀😀', 4)).toBe('1😀…');
  expect(clipped('😀12345', 5)).toBe('😀12…');
});

test('a long list ends in how many more there are', () => {
  const cut = (items: readonly string[]): string[] =>
    cutTo(items, 2, (next, more) => `${more} more from ${next} on`);
  expect(cut(['a'])).toEqual(['a']);
  expect(cut(['a', 'b'])).toEqual(['a', 'b']);
  expect(cut(['a', 'b', 'c'])).toEqual(['a', 'b', '1 more from c on']);
  expect(cut(['a', 'b', 'c', 'd'])).toEqual(['a', 'b', '2 more from c on']);
});

describe('what has become of an account', () => {
  const moment = at('2026-11-03T13:00:00Z');
  const course: Course = {
    ...{ state: 'red', health: 'Red', redSince: moment, openSince: moment, stateSince: moment },
    ...{ lastRed: moment, notRedSince: undefined, relapses: 0, reopenings: 0, daysRed: 0 },
    spent: { Red: 0, Yellow: 0, Green: 0, Lost: 0 },
    reopensUntil: undefined,
  };

  test('is said in a word or two', () => {
    const states = ['red', 'waiting', 'resolved', 'lost', 'joined'] as const;
    expect(states.map((state) => stateText({ ...course, state }))).toEqual([
      'Red',
      'Waiting for resolution',
      'Resolved',
      'Lost',
      'Goes on in another row',
    ]);
  });

  test('is told by the whole days in each health that it had', () => {
    const spent = { Red: 48 * hourMs, Yellow: 24 * hourMs - 1, Green: 0, Lost: 24 * hourMs };
    expect(timesInStates({ ...course, spent })).toEqual([
      'Red 2 days',
      'Yellow less than a day',
      'Lost 1 day',
    ]);
    expect(timesInStates({ ...course, spent: { Red: 1, Yellow: 0, Green: 0, Lost: 0 } })).toEqual([
      'Red less than a day',
    ]);
  });

  test.each([
    [0, 0, ''],
    [1, 0, 'Turned red again once'],
    [2, 0, 'Turned red again 2 times'],
    [0, 1, 'Reopened once'],
    [3, 2, 'Turned red again 3 times, reopened 2 times'],
  ])('says of %i relapses and %i reopenings: %s', (relapses, reopenings, text) => {
    expect(relapsesText({ ...course, relapses, reopenings })).toBe(text);
  });
});
