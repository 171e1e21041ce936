import { keptOfShadowing } from '../../../src/run/remedies/keptOfShadowing';
import { replaceCalendar } from '../../../src/run/remedies/replaceCalendar';
import { shadowingBook } from '../../../src/run/shadowing/shadowingBook';
import { ada, ben } from '../../google/inGoogle';
import { email } from '../../shadowing/world';
import { InWorkbook } from '../inWorkbook';

const remediable = { book: shadowingBook, keep: keptOfShadowing };
const no = (sentence: string) => ({ ok: false, sentence });
const notGone = no('The programme’s calendar is not known to be gone, so nothing was changed.');

describe('a calendar in place of one that is gone', () => {
  let google: InWorkbook;
  let lines: number;
  let calendar: string;
  beforeEach(() => {
    google = new InWorkbook();
    google.asks(({ properties }) => properties.set('coordinators', `${ada}, ${ben}`));
    calendar = google.workbench.world.calendars[0]?.id ?? '';
    lines = google.ledger().length;
  });
  afterEach(() => google.remove());

  const isNoted = () => google.tells({ kind: 'calendarGone', calendar });
  const isDeleted = () => (google.workbench.world.calendars = []);
  const replaces = (as = ada, hindered: Parameters<InWorkbook['hindered']>[0] = {}) =>
    google.asks(
      (platform) => replaceCalendar({ ...platform, ...google.hindered(hindered) }, remediable, email(as)),
      as,
    );
  const calendars = () => google.workbench.world.calendars.map(({ id }) => id);

  const made = {
    ok: true,
    sentence: 'The new calendar is made. The invites go out with the next hourly run.',
  };

  test('is made at once by the account that sends, and shared', () => {
    isNoted();
    isDeleted();
    expect(replaces()).toEqual(made);
    const [anew] = calendars();
    expect(google.ledger(lines + 1)).toEqual([
      ['calendarMade', { calendar: anew }],
      ['calendarShared', { calendar: anew, refused: [] }],
    ]);
    expect(anew).not.toBe(calendar);
  });

  test('is made also where that account alone sees that it is gone', () => {
    isDeleted();
    expect(replaces()).toEqual(made);
    expect(google.ledger(lines).map(([kind]) => kind)).toEqual(['calendarMade', 'calendarShared']);
  });

  test('is asked for by another coordinator, and made by the next run of the account that sends', () => {
    isNoted();
    expect(replaces(ben)).toEqual({
      ok: true,
      sentence:
        'A new calendar is made with the next hourly run of ada@example.com, and the invites go out with it.',
    });
    expect(google.ledger(lines + 1)).toEqual([['calendarAsked', { calendar }]]);
    expect(replaces()).toEqual(notGone);
  });

  test('is asked for while automation is off, by whoever it is', () => {
    isNoted();
    google.turnOff();
    expect(replaces()).toEqual({
      ok: true,
      sentence: 'A new calendar is made when automation is turned on, and the invites go out with it.',
    });
    expect(google.ledger().at(-1)).toEqual(['calendarAsked', { calendar }]);
  });

  test('is not made while it is there, nor by whom cannot know', () => {
    expect(replaces()).toEqual(notGone);
    isDeleted();
    expect(replaces(ben)).toEqual(notGone);
    expect([google.ledger(lines), calendars()]).toEqual([[], []]);
  });

  test('is not made where automation was never on, or nothing is decided', () => {
    const never = new InWorkbook('shadowing', false);
    expect(never.asks((platform) => replaceCalendar(platform, remediable, email(ada)))).toEqual(notGone);
    never.remove();
    isNoted();
    google.tells({ kind: 'restoredSeen', lost: 'l1' });
    expect(replaces()).toEqual(notGone);
  });

  test('is not made where the programme has none', () => {
    const account = email(ada);
    google.tells({ kind: 'automationOff' }, { kind: 'automationOn', account, calendar: '' });
    expect(replaces()).toEqual(notGone);
    expect(google.lastCalls()).not.toContain('Calendar.CalendarList.get');
  });

  test('is a coordinator’s', () => {
    isNoted();
    google.asks(({ properties }) => properties.set('coordinators', ada));
    expect(replaces(ben)).toEqual(
      no('Only a coordinator can do this. Ask one of those whom its settings name.'),
    );
  });

  test('can be tried again where Google does not make it, or does not take what was noted', () => {
    isNoted();
    isDeleted();
    expect(replaces(ada, { create: 'later' })).toEqual(
      no('Google did not say that it made a calendar. Please try again in a minute.'),
    );
    expect(replaces(ada, { commit: 'refused' })).toEqual(
      no('Google Sheets did not take the change, so nothing was changed. Please try again in a minute.'),
    );
    expect(replaces(ada, { commit: 'unknown' })).toEqual(
      no(
        'Google Sheets did not answer, so this may be done or not. What is done stays: please do it once more.',
      ),
    );
    expect(replaces()).toEqual(made);
    expect(calendars()).toHaveLength(1);
  });
});
