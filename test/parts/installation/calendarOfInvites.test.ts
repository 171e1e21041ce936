import { calendarRemedies } from '../../../src/run/installation/calendar';
import { groupsOf } from '../../../src/run/installation/checkInstallation';
import type { Facts } from '../../../src/run/installation/facts';
import type { Automation } from '../../../src/run/understanding';
import { automation, casey, inBook, no, redWell, said, sam, well, workbook, yes } from './wellFacts';

// The calendar of invites, in whole sentences, and the button that makes a new one.

const notFound = no('API call to calendar.calendars.get failed with error: Not Found');
const whose = (calendarIs: Automation['calendarIs'], calendar = 'c1', on = true): Partial<Facts> => ({
  workbook: yes({ ...workbook, automation: { ...automation, calendarIs, calendar, on } }),
});

const gone =
  'wrong: Google shows casey@example.com, which sends the invites, no such calendar: it was deleted, or its sharing was taken away. → No invite is made, changed or sent anew by itself. Where somebody still sees it in Google Calendar, they share it with casey@example.com again: Make changes and manage sharing. Where nobody does, a coordinator makes a new one: here, or in the panel under Programme.';
const notShown =
  'unseen: Google does not show it to this account. Check again as casey@example.com, whose it is.';
const shareAgain =
  'wrong: It is there, but Google did not show it to casey@example.com any more, which sends the invites. → Share it with casey@example.com again, in Google Calendar: Settings › Share with specific people › Make changes and manage sharing. The next hourly run then goes on with it.';
const byManagers = 'unseen: It is there. Who manages it is shown to its managers only.';
const outlive =
  'A calendar has to outlive an account. The next hourly run shares it with them; where Google does not let it, one of its managers does so in Google Calendar: Settings › Share with specific people › Make changes and manage sharing.';

test.each<[string, Partial<Facts>, string]>([
  ['well', {}, 'fine: It is there, and managed by casey@example.com.'],
  [
    'managed by more than coordinate',
    { managers: yes([casey, sam]) },
    'fine: It is there, and managed by casey@example.com and sam@example.com.',
  ],
  [
    'managed by who may be no coordinator, as Google does not tell who is',
    { coordinators: no('?') },
    'fine: It is there, and managed by casey@example.com.',
  ],
  [
    'not managed by a coordinator',
    { coordinators: yes([casey, sam]) },
    `look: It is there, and managed by casey@example.com. Not by sam@example.com. → ${outlive}`,
  ],
  [
    'shown to one who may not see who manages it',
    { managers: no('You need to have owner access.') },
    byManagers,
  ],
  ['shown without its managers', { managers: undefined }, byManagers],
  [
    'shown to one without the right',
    { managers: no('Request had insufficient authentication scopes.') },
    'unseen: It is there. Without the right calendar.acls Google does not say who manages it.',
  ],
  [
    'shown to one without the permissions of the script',
    { managers: no('Specified permissions are not sufficient to call Calendar.') },
    'unseen: It is there. Without the right calendar.acls Google does not say who manages it.',
  ],
  ['known to be gone, but shown to who asks', whose('gone'), shareAgain],
  ['to be made anew, but shown to who asks', whose('asked'), shareAgain],
  ['gone, to who sends', { calendar: notFound }, gone],
  ['known to be gone, to another', { me: yes(sam), calendar: notFound, ...whose('gone') }, gone],
  [
    'to be made anew',
    { calendar: notFound, ...whose('asked') },
    'look: It is gone. The next hourly run of casey@example.com makes a new one.',
  ],
  ['not shown to another', { me: yes(sam), calendar: notFound }, notShown],
  [
    'not shown to another of whom nobody knows whether they coordinate',
    { me: yes(sam), calendar: notFound, coordinators: no('?') },
    notShown,
  ],
  [
    'not shown to another coordinator',
    { me: yes(sam), calendar: notFound, coordinators: yes([casey, sam]) },
    `${notShown} → As a coordinator you should manage it: the next hourly run of casey@example.com shares it with you, unless Google does not let it. Then casey@example.com does so in Google Calendar, with Make changes and manage sharing.`,
  ],
  [
    'not made yet',
    { calendar: notFound, ...whose('there', '') },
    'fine: There is none yet: turning automation on makes it.',
  ],
])('the calendar is %s', (_how, facts, sentence) => {
  expect(said('Calendar of invites', facts)).toBe(sentence);
  expect(said('Google Calendar', facts)).toBe('fine: The Calendar API answers.');
});

test('before automation was ever on there is none', () => {
  expect(inBook('Calendar of invites', { automation: undefined }, { calendar: notFound })).toBe(
    'fine: There is none yet: turning automation on makes it.',
  );
});

test('where the service does not answer nothing is said of the calendar; Red Accounts has neither', () => {
  const names = (facts: Facts): string[] =>
    groupsOf(facts)
      .flatMap(({ checks }) => checks.map(({ name }) => name))
      .filter((name) => name.includes('Calendar'));
  const silent = { ...well, calendar: no('Calendar is not defined') };
  expect(names(silent)).toEqual(['Google Calendar']);
  expect(said('Google Calendar', silent)).toMatch(
    /^wrong: This deployment was made without .* Google Calendar\./,
  );
  expect(names(well)).toEqual(['Google Calendar', 'Calendar of invites']);
  expect(names(redWell)).toEqual([]);
});

describe('a new calendar can be made with a button', () => {
  const goneNow = { ...well, calendar: notFound };
  test('by the account that sends, a coordinator, as soon as it sees that its calendar is gone', () => {
    expect(calendarRemedies(goneNow)).toEqual([
      {
        how: 'newCalendar',
        title: 'The programme’s calendar is gone',
        sentences: [
          'Google shows it to casey@example.com no more: it was deleted, or its sharing was taken away. Until then no invite is made, changed or taken away.',
          'Where somebody still sees “Customer call shadowing” in Google Calendar, they share it with casey@example.com again, with “Make changes and manage sharing”: within the hour all goes on as before, and this is not needed.',
          'Otherwise a new one is made, and every engineer whose call is still ahead gets the invite once more. An invite from the old calendar may stay in their own beside it.',
        ],
        button: 'Make a new calendar and send the invites that are still ahead again',
      },
    ]);
  });

  test.each<[string, Partial<Facts>]>([
    ['it is there', { calendar: yes(true) }],
    ['the service does not answer', { calendar: no('Service error') }],
    ['there is no service', { calendar: undefined }],
    ['a run noted already that it is gone, and offers the button itself', whose('gone')],
    ['a new one was asked for', whose('asked')],
    ['there never was one', whose('there', '')],
    ['automation was never on', { workbook: yes({ ...workbook, automation: undefined }) }],
    ['automation is off', whose('there', 'c1', false)],
    ['nothing was set up', { workbook: yes(undefined) }],
    ['it cannot be read', { workbook: no('?') }],
    ['somebody else asks', { me: yes(sam), coordinators: yes([casey, sam]) }],
    ['who sends is no coordinator', { coordinators: yes([sam]) }],
    ['nobody knows who coordinates', { coordinators: no('?') }],
  ])('but not where %s', (_when, facts) => {
    expect(calendarRemedies({ ...goneNow, ...facts })).toEqual([]);
  });
});
