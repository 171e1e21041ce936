import { newCalendar, remediesOf } from '../../../src/run/remedies/remedies';
import type { Basics } from '../../../src/run/understanding';
import { redWorkbook } from '../../../src/workbook/redAccounts/workbook';
import { email } from '../../shadowing/world';
import { automation, basics, coordinatedBy, sender } from '../basics';

const casey = email('casey');

/** A workbook that Casey coordinates. */
const of = (changes: Partial<Basics>): Basics =>
  basics({ readings: coordinatedBy('robin@example.com, casey@example.com'), ...changes });
const ofRed = (changes: Partial<Basics>): Basics =>
  of({ workbook: redWorkbook, readings: coordinatedBy('casey@example.com', 'redAccounts'), ...changes });

const notMeant =
  'If it was not meant, go back instead: File › Version history, and restore the newest version.';
const ownProgramme = 'This copy becomes a programme of its own, and you its first coordinator.';
const nothingSent =
  'Nothing is sent for what stands here from before. Nothing is sent at all until automation is turned on here.';

test.each<[string, Basics, ReturnType<typeof remediesOf>]>([
  [
    'a version of call shadowing that was restored goes on',
    of({ condition: 'restored' }),
    [
      {
        how: 'goOn',
        title: 'Go on from here',
        sentences: [
          notMeant,
          'Invites are looked up in the calendar and brought to what this version says: one that is not there any more is made again, none is sent twice, and no mail is repeated.',
          'What was decided after this version is forgotten. Invites of that time that it does not know stay in the programme’s calendar: look there, and delete those that are not meant.',
        ],
        button: 'Go on from here',
      },
    ],
  ],
  [
    'a version of Red Accounts that was restored goes on',
    ofRed({ condition: 'restored' }),
    [
      {
        how: 'goOn',
        title: 'Go on from here',
        sentences: [
          notMeant,
          'Threads that this version knows are looked up in Slack; none is posted twice, and no mail is repeated.',
          'What was decided after this version is forgotten; messages of that time stay in Slack.',
        ],
        button: 'Go on from here',
      },
    ],
  ],
  [
    'a copy of call shadowing starts afresh',
    of({ condition: 'copy' }),
    [
      {
        how: 'startAfresh',
        title: 'Start afresh here',
        sentences: [
          ownProgramme,
          'Kept: engineers, settings, insights, who had a rotation when, and customers’ numbers.',
          'Left behind: sign-ups that wait and places in calls to come, which stay with the other spreadsheet. In the tab Sign-ups they are shown as withdrawn; whoever wants a rotation signs up here.',
          'Calls stand as they are typed: delete those that belong to the other spreadsheet, or they are filled here as well.',
          nothingSent,
        ],
        button: 'Start afresh here',
      },
    ],
  ],
  [
    'a copy of Red Accounts starts afresh',
    ofRed({ condition: 'copy' }),
    [
      {
        how: 'startAfresh',
        title: 'Start afresh here',
        sentences: [
          ownProgramme,
          'Kept: all accounts, open and closed, with their plans, asks, history and links to their threads, and settings.',
          'Left behind: all that was sent. Slack and the CRM have to be connected here.',
          'Accounts that are open in both spreadsheets would be followed twice, and both would write into their threads: turn automation off in the other one.',
          nothingSent,
        ],
        button: 'Start afresh here',
      },
    ],
  ],
  [
    'tabs that are gone are made anew',
    of({ condition: 'tabGone', gone: ['Calls', 'Anmeldungen'] }),
    [
      {
        how: 'makeTabs',
        title: 'Make the missing tabs anew',
        sentences: [
          'Calls, Anmeldungen: what stood there does not come back by this. File › Version history brings it back; rows that are copied from there into the new tab are known again.',
          'What no longer stands in a tab counts as taken back after two hours: invites to calls that are gone are withdrawn.',
        ],
        button: 'Make them, empty',
      },
    ],
  ],
  [
    'a calendar that is gone is replaced',
    of({ automation: automation({ calendarIs: 'gone' }) }),
    [
      {
        how: 'newCalendar',
        title: 'The programme’s calendar is gone',
        sentences: [
          'Google shows it to ridealong@example.com no more: it was deleted, or its sharing was taken away. Until then no invite is made, changed or taken away.',
          'Where somebody still sees “Customer call shadowing” in Google Calendar, they share it with ridealong@example.com again, with “Make changes and manage sharing”: within the hour all goes on as before, and this is not needed.',
          'Otherwise a new one is made, and every engineer whose call is still ahead gets the invite once more. An invite from the old calendar may stay in their own beside it.',
        ],
        button: 'Make a new calendar and send the invites that are still ahead again',
      },
    ],
  ],
])('%s', (_what, found, remedies) => {
  expect(remediesOf(found, casey)).toEqual(remedies);
});

test('the calendar is replaced in words for who sends', () => {
  expect(newCalendar(sender)).toEqual(
    remediesOf(of({ automation: automation({ calendarIs: 'gone' }) }), casey)[0],
  );
});

test.each<[string, Partial<Basics>]>([
  ['all is well', {}],
  ['the calendar was asked for already', { automation: automation({ calendarIs: 'asked' }) }],
  ['automation was never on', { automation: undefined }],
  ['the ledger is gone, which only a version brings back', { condition: 'ledgerGone' }],
  ['a newer version is needed', { condition: 'newer' }],
  ['it is not set up', { condition: 'notSetUp' }],
  ['settings are unclear', { condition: 'settingsUnclear', gone: ['Overview'] }],
])('nothing is offered where %s', (_where, changes) => {
  expect(remediesOf(of(changes), casey)).toEqual([]);
});

test('only coordinators are offered anything, but in a copy, which has none', () => {
  const broken: Partial<Basics>[] = [
    { condition: 'restored' },
    { condition: 'tabGone', gone: ['Calls'] },
    { automation: automation({ calendarIs: 'gone' }) },
    { condition: 'copy' },
  ];
  const offered = (me: Parameters<typeof remediesOf>[1]) =>
    broken.map((changes) => remediesOf(of(changes), me).map(({ how }) => how));
  expect(offered(email('robin'))).toEqual([['goOn'], ['makeTabs'], ['newCalendar'], ['startAfresh']]);
  expect(offered(email('eng1'))).toEqual([[], [], [], ['startAfresh']]);
  expect(offered('')).toEqual([[], [], [], []]);
  const restored = of({ condition: 'restored' });
  expect([remediesOf(restored, email('eng1')), remediesOf(restored, '')]).toEqual([[], []]);
});
