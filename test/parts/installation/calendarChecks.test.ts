import type { Facts } from '../../../src/run/installation/facts';
import { automation, casey, inBook, no, said, sam, workbook, yes } from './wellFacts';

describe('the calendar of invites', () => {
  const gone = no('API call to calendar.calendars.get failed with error: Not Found');
  const withCalendar = (calendarIs: 'gone' | 'asked') => ({
    ...workbook,
    automation: { ...automation, calendarIs },
  });
  test.each<[string, Partial<Facts>, RegExp]>([
    [
      'gone, to the account that sends',
      { calendar: gone },
      /^wrong: .*deleted, or its sharing was taken away/,
    ],
    [
      'known to be gone, to anybody',
      { calendar: gone, me: yes(sam), workbook: yes(withCalendar('gone')) },
      /^wrong: .*casey@example\.com.*a coordinator makes a new one/,
    ],
    [
      'known to be gone, to who still sees it',
      { me: yes(sam), workbook: yes(withCalendar('gone')) },
      /^wrong: It is there.*Share it with casey@example\.com again/,
    ],
    [
      'a new one was asked for',
      { calendar: gone, workbook: yes(withCalendar('asked')) },
      /^look: It is gone\. The next hourly run of casey@example\.com makes a new one/,
    ],
    [
      'not shown to a coordinator',
      { calendar: gone, me: yes(sam), coordinators: yes([casey, sam]) },
      /^unseen: .*As a coordinator you should manage it/,
    ],
    [
      'not shown to anybody else',
      { calendar: gone, me: yes(sam) },
      /^unseen: Google does not show it to this account\. Check again as casey@example.com, whose it is\.$/,
    ],
    [
      'shown, but not who manages it',
      { managers: no('You need to have owner access to this calendar.') },
      /^unseen: It is there\. Who manages it is shown to its managers only/,
    ],
    [
      'a right is missing',
      { managers: no('Request had insufficient authentication scopes.') },
      /^unseen: .*calendar\.acls/,
    ],
    [
      'a coordinator does not manage it',
      { coordinators: yes([casey, sam]) },
      /^look: .*Not by sam@example.com\. → A calendar has to outlive/,
    ],
  ])('the calendar: %s', (_what, facts, expected) => {
    expect(said('Calendar of invites', facts)).toMatch(expected);
  });

  test('a calendar service that does not answer is told apart from a calendar that is gone', () => {
    expect(said('Google Calendar', { calendar: gone })).toMatch(/^fine: /);
    expect(said('Google Calendar', { calendar: no('Calendar is not defined') })).toMatch(/^wrong: /);
    expect(inBook('Calendar of invites', { automation: undefined }, { calendar: gone })).toMatch(
      /^fine: There is none yet/,
    );
  });
});
