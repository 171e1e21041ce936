import type { Email } from '../../../src/programme/records';
import { tendCalendar } from '../../../src/run/calendar/tendCalendar';
import { newestCalendar } from '../../../src/run/calendar/whoManages';
import type { Automation } from '../../../src/run/understanding';
import type { Entry } from '../../../src/workbook/entries';
import { ada, ben } from '../../google/inGoogle';
import { defaults } from '../../shadowing/world';
import { automation } from '../basics';
import { later, notFound, refused, WithCalendar, type Answers } from './calendarOf';

// What a run of the account that sends does about the calendar before it decides, and what it tells the ledger.

let google: WithCalendar;
beforeEach(() => (google = new WithCalendar(ben)));
afterEach(() => google.remove());

const ours = (change: Partial<Automation>): Automation =>
  automation({ account: ada as Email, calendar: google.calendar, ...change });
const due = { isDue: true, refused: [], lacking: 'everybody' } as const;

function tended(
  automation: Automation | undefined,
  hourly: boolean,
  answers: Answers = {},
): readonly Entry[] {
  const programme = { settings: defaults };
  return google.asks(
    (platform) => tendCalendar(platform, { automation, programme }, ada as Email, hourly),
    answers,
  );
}

test.each<[string, () => Automation | undefined, boolean]>([
  ['automation was never on', () => undefined, true],
  ['there is no calendar', () => ours({ calendar: '', sharing: due }), true],
  ['it is there and shared', () => ours({}), true],
  ['it was gone, at a run between the hours', () => ours({ calendarIs: 'gone' }), false],
])('where %s nothing is done or told', (_when, automation, hourly) => {
  expect([tended(automation(), hourly), google.calendarCalls()]).toEqual([[], []]);
});

describe('one that was gone', () => {
  test('and is back is told to be', () => {
    expect(tended(ours({ calendarIs: 'gone' }), true)).toEqual([
      { kind: 'calendarBack', calendar: google.calendar },
    ]);
  });

  test('and still is, is looked at once more in the next hour', () => {
    expect(tended(ours({ calendarIs: 'gone' }), true, { 'Calendars.get': notFound })).toEqual([]);
  });
});

describe.each([true, false])('one that is still to be shared (in an hourly run: %s)', (hourly) => {
  const shared = (answers: Answers = {}) => tended(ours({ sharing: due }), hourly, answers);

  test('is, and whom Google refused is told', () => {
    const { calendar } = google;
    expect(shared({ 'Acl.insert': refused })).toEqual([{ kind: 'calendarShared', calendar, refused: [ben] }]);
    expect(shared()).toEqual([{ kind: 'calendarShared', calendar, refused: [] }]);
    expect(google.managers()).toEqual([ada, ben]);
  });

  test('and is gone, is told to be', () => {
    expect(shared({ 'Acl.list': notFound, 'Calendars.get': notFound })).toEqual([
      { kind: 'calendarGone', calendar: google.calendar },
    ]);
  });

  test('and cannot be now, is tried again', () => {
    expect(shared({ 'Acl.insert': later })).toEqual([]);
  });
});

describe.each([true, false])('a new one that was asked for (in an hourly run: %s)', (hourly) => {
  const asked = (answers: Answers = {}) => tended(ours({ calendarIs: 'asked' }), hourly, answers);

  test('is made in the programme’s zone, and shared', () => {
    const entries = asked();
    const [, made] = google.workbench.world.calendars;
    const calendar = made?.id ?? '';
    expect(entries).toEqual([
      { kind: 'calendarMade', calendar },
      { kind: 'calendarShared', calendar, refused: [] },
    ]);
    expect(made?.timeZone).toBe(defaults.zone);
    expect(google.asks(newestCalendar)).toBe(calendar);
  });

  test('and that is not shared yet, is made all the same', () => {
    expect(asked({ 'Acl.insert': later }).map(({ kind }) => kind)).toEqual(['calendarMade']);
  });

  test('and that Google does not make, is tried again', () => {
    expect(asked({ 'Calendars.insert': later })).toEqual([]);
  });
});
