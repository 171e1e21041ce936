import type { Act } from '../../src/effects/delivery';
import { googlePlatform } from '../../src/google/platform';
import { nounOf } from '../../src/run/nounOf';
import { refused } from '../../src/run/reply';
import { logRefusal, whyRefused } from '../../src/run/refusals';
import { heldUpText, lookIntoText, refusedByGoogleText } from '../../src/run/serviceWords';
import { instant } from '../../src/time/instant';
import { waiting } from './basics';

// Small words about what services did, and what was refused.

const invite = { one: 'calendar invite', many: 'calendar invites', service: 'Google Calendar' };
const message = { one: 'Slack message', many: 'Slack messages', service: 'Slack' };

test.each<[Act, ReturnType<typeof nounOf>]>([
  ['insert', invite],
  ['update', invite],
  ['cancel', invite],
  ['mail', { one: 'mail', many: 'mails', service: 'Gmail' }],
  ['post', message],
  ['edit', message],
])('what %s is about has a name', (act, noun) => {
  expect(nounOf(act)).toEqual(noun);
});

test('the first try of which nothing is known may be a run that was cut off, the second hardly', () => {
  const unknown = (tries: number) => heldUpText('post', waiting(instant(0), { waitsFor: undefined, tries }));
  expect([unknown(1), unknown(2)]).toEqual([
    'Slack did not answer, or a run was cut off',
    'Slack does not answer, or runs are cut off',
  ]);
});

const status = 'https://www.google.com/appsstatus/dashboard';

test.each<[Act, string, string]>([
  ['insert', 'Google Calendar', status],
  ['mail', 'Gmail', status],
  ['edit', 'Slack', 'https://slack-status.com'],
])('where one looks into trouble with %s', (act, service, page) => {
  expect(lookIntoText(act)).toBe(
    `Should this still stand here tomorrow, choose Check installation in the menu, and see at ${page} whether ${service} itself has trouble.`,
  );
});

const notFound = {
  why: 'Google Calendar does not find the calendar, or the invite in it',
  todo: 'It is not repeated as it stands: correct anything in the row of the call, and it goes again.',
};
const noMails = {
  why: 'the account that sends may send no mails',
  todo: 'It is not repeated: choose Check installation in the menu as that account, and tell its reader.',
};

test.each<[Act, string, ReturnType<typeof refusedByGoogleText>]>([
  [
    'insert',
    '403 forbidden',
    {
      why: 'the account that sends may not change the calendar',
      todo: 'Share the calendar with it in Google Calendar, with “Make changes and manage sharing”, then correct anything in the row of the call, and it goes again.',
    },
  ],
  ['update', '404 notFound', notFound],
  ['cancel', '410 deleted', notFound],
  [
    'insert',
    '400 invalid',
    {
      why: 'Google Calendar does not take what it says, mostly an address or a time',
      todo: 'It is not repeated as it stands: correct the address or the call, and it goes again.',
    },
  ],
  ['mail', 'You do not have permission to call MailApp.sendEmail', noMails],
  ['mail', 'Access Denied: MailApp.', noMails],
  [
    'mail',
    'Invalid email: nobody',
    {
      why: 'Gmail does not take its address',
      todo: 'It is not repeated: correct the address, and tell its reader.',
    },
  ],
])('what Google refused of %s (%s) is said with what to do', (act, detail, told) => {
  expect(refusedByGoogleText(act, detail)).toEqual(told);
});

test('a refusal leaves the panel as it is', () => {
  expect(refused('No.')).toEqual({ kind: 'refused', sentence: 'No.', offer: null, home: null });
});

test('the log has why something was refused, and none of what was said', () => {
  const nobody =
    'Google does not say who you are, so nothing was done. Open the sheet with your work account in a browser profile of its own, and try again.';
  const notCoordinator = 'Only a coordinator can do this. Ask one of those whom its settings name.';
  const busy =
    'Ridealong is busy with somebody else’s change. Nothing was lost and nothing was changed: please try again in a minute.';
  expect([nobody, notCoordinator, busy, 'Fjord Telecom has no seats.'].map(whyRefused)).toEqual([
    'nobody',
    'notCoordinator',
    'busy',
    'other',
  ]);
  const lines: string[] = [];
  const platform = { ...googlePlatform(), log: (line: string) => void lines.push(line) };
  logRefusal(platform, 'request:signUp', 'other');
  expect(lines).toEqual(['{"ridealong":"refused","what":"request:signUp","why":"other"}']);
});
