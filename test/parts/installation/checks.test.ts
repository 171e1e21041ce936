import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/project.mjs';
import { groupsOf } from '../../../src/run/installation/checkInstallation';
import type { Facts, WorkbookFacts } from '../../../src/run/installation/facts';
import { askedScopes, scopePrefix } from '../../../src/run/installation/scopes';
import { hourMs, instant } from '../../../src/time/instant';
import { namesIn } from '../../support/looking';
import {
  at,
  automation,
  casey,
  inBook,
  inRed,
  no,
  red,
  redWell,
  said,
  sam,
  well,
  workbook,
  yes,
} from './wellFacts';

// What facts mean, without a Google: each test changes one thing of an installation in which all is well.

const without = (...names: string[]): Partial<Facts> => ({
  consent: yes({
    granted: askedScopes
      .map(({ name }) => scopePrefix + name)
      .filter((name) => !names.some((n) => name.endsWith(n))),
    address: 'https://accounts.google.com/ask',
  }),
});

test.each([
  ['call shadowing', well],
  ['Red Accounts', redWell],
])('an installation in which all is well: every check is fine (%s)', (_kind, facts) => {
  const groups = groupsOf(facts);
  for (const state of ['look', 'wrong', 'unseen']) expect(namesIn({ groups }, state)).toEqual([]);
  for (const { todo, link } of groups.flatMap(({ checks }) => checks)) expect([todo, link]).toEqual(['', '']);
});

test('the groups stand in their order, and what there is nothing of is left out', () => {
  const titles = (facts: Facts) => groupsOf(facts).map(({ title }) => title);
  expect(titles(redWell)).toEqual([
    'This account',
    'This spreadsheet',
    'Sending',
    'CRM and Slack',
    'Version',
  ]);
  expect(titles(well)).toEqual(['This account', 'This spreadsheet', 'Sending', 'Version']);
  expect(titles({ ...well, workbook: yes(undefined) })).toEqual([
    'This account',
    'This spreadsheet',
    'Version',
  ]);
});

test('the rights that are looked for are those of the manifest', () => {
  const { oauthScopes } = JSON.parse(readFileSync(join(root, 'appsscript.json'), 'utf8')) as {
    oauthScopes: string[];
  };
  expect(askedScopes.map(({ name }) => scopePrefix + name)).toEqual(oauthScopes);
});

describe('This account', () => {
  test('somebody whom Google hides is told so, and what to do', () => {
    expect(said('Who you are', { me: yes('') })).toMatch(
      /^wrong: Google does not say who you are.*→ Open the sheet/,
    );
    expect(said('Who you are', { me: no('not sufficient') })).toContain('Allow the right userinfo.email');
  });

  test.each([
    [casey, 'a coordinator and the automation account'],
    [sam, 'neither a coordinator nor the automation account'],
  ])('%s is told who they are here', (me, role) => {
    expect(said('Who you are', { me: yes(me) })).toContain(`You are ${me}, ${role}`);
  });

  test('a right that is missing is named with what does not work, and how to allow it', () => {
    const facts = without('script.send_mail');
    expect(said('Rights', facts)).toMatch(
      /^wrong: .*script\.send_mail \(without it no mail can be sent\).*→ Only you can/,
    );
    expect(groupsOf({ ...well, ...facts })[0]?.checks[1]?.link).toBe('https://accounts.google.com/ask');
  });

  test('to who does not send, a right that only sending needs is not wrong', () => {
    expect(said('Rights', { ...without('calendar.acls'), me: yes(sam) })).toMatch(
      /^look: .*Only casey@example.com needs it/,
    );
    expect(said('Rights', { ...without('auth/spreadsheets'), me: yes(sam) })).toMatch(/^wrong: /);
  });

  test('rights of which Google says nothing are not guessed', () => {
    expect(said('Rights', { consent: no('?') })).toMatch(/^unseen: /);
  });
});

describe('This spreadsheet', () => {
  test.each([
    [
      'API call to sheets.spreadsheets.get failed with error: Google Sheets API has not been used in project 12 before or it is disabled. Enable it by visiting …',
      /^wrong: The Google Sheets API is turned off .*→ Whoever manages that project/,
    ],
    ['Sheets is not defined', /^wrong: .*without the advanced service Google Sheets\. → Whoever deploys/],
    ['Specified permissions are not sufficient to call Sheets.', /^unseen: .*→ If a right is missing above/],
    ['API call failed with error: The caller does not have permission', /^unseen: .*ask the owner to share/],
    [
      'Service Spreadsheets failed',
      /^wrong: Google Sheets did not answer: Service Spreadsheets failed → Check again/,
    ],
  ])('a service that says “%s”', (detail, expected) => {
    expect(said('Google Sheets', { about: no(detail), workbook: no(detail) })).toMatch(expected);
  });

  test('one in which nothing was set up says how', () => {
    expect(said('Set-up', { workbook: yes(undefined) })).toMatch(
      /^look: .*Set up for call shadowing.*first coordinator/,
    );
  });

  test.each<[Partial<WorkbookFacts>, RegExp]>([
    [{ gone: ['Insights'] }, /^look: .*Insights is gone\. → A coordinator chooses Repair/],
    [
      { missing: new Map([['Calls', ['Check', 'AE']]]) },
      /^look: .*Calls has no column Check and AE\. → .*Repair/,
    ],
    [
      { doubled: new Map([['Calls', ['Date']]]) },
      /^look: .*Calls has more than one column Date\. → .*Repair/,
    ],
    [
      { gone: ['Calls'], condition: 'tabGone' },
      /^wrong: .*Calls is gone.*nothing is decided.*Version history/,
    ],
  ])('tabs and columns: %j', (change, expected) => {
    expect(inBook('Tabs and columns', change)).toMatch(expected);
  });

  test.each<[Partial<WorkbookFacts>, RegExp]>([
    [{ condition: 'ledgerGone' }, /^wrong: The hidden tab Ledger is missing.*→ .*Version history/],
    [{ condition: 'copy' }, /^wrong: This is a copy/],
    [
      { condition: 'restored' },
      /^wrong: This spreadsheet was restored to an older version.*→ A coordinator chooses it here/,
    ],
    [{ condition: 'newer' }, /^wrong: .*a newer version of Ridealong.*→ Whoever deploys/],
    [
      { ledger: { lastRun: 9, problems: ['2 runs are missing.'], schema: 1 } },
      /^look: 2 runs are missing\. → .*Version history/,
    ],
  ])('the ledger: %j', (change, expected) => {
    expect(inBook('Ledger', change)).toMatch(expected);
  });

  test('settings that do not read: wrong where nothing can be decided, else to look at', () => {
    expect(inBook('Settings', { hindrances: ['Time zone'] })).toMatch(/^wrong: Time zone cannot be read/);
    expect(inBook('Settings', { settingsUnread: 2 })).toMatch(
      /^look: 2 settings cannot be read.*→ .*Problem/,
    );
  });

  test('coordinators: those with the rights, and where Settings shows others', () => {
    expect(inBook('Coordinators', { shownCoordinators: [sam] })).toMatch(
      /^look: casey@example.com has the rights.*Settings shows sam@example.com, which changes nothing\. → One of the former/,
    );
    expect(said('Coordinators', { coordinators: yes([]) })).toMatch(/^wrong: .*no coordinators/);
    expect(said('Coordinators', { coordinators: no('?') })).toMatch(/^unseen: /);
  });

  test('time zones that differ are shown, and which of them counts', () => {
    const about = yes({ timeZone: 'America/New_York', locale: 'en_US' });
    expect(said('Time zones', { about })).toMatch(
      /^look: The programme is in Europe\/Berlin, the spreadsheet in America\/New_York\..*Etc\/UTC, plays no part\. →/,
    );
  });
});

describe('Sending', () => {
  test.each([
    [undefined, /^look: It was never turned on.*→ A coordinator chooses Turn on automation/],
    [{ ...automation, on: false }, /^look: It is off, so nothing goes out\. →/],
  ])('automation: %j', (set, expected) => {
    expect(inBook('Automation', { automation: set })).toMatch(expected);
  });

  test('the account that sends without being a coordinator is to look at', () => {
    expect(said('Automation', { coordinators: yes([sam]) })).toMatch(/^look: .*It is no coordinator/);
  });

  test('more than a week without a line is to look at', () => {
    const lastLineAt = instant(at - 9 * 24 * hourMs);
    expect(inBook('Last run', { lastLineAt })).toMatch(
      /^look: .*Sat 25 Apr 2026, 10:00.*→ casey@example.com looks/,
    );
  });

  const edit = { id: 't2', handler: 'afterEdit', spreadsheet: 'here' };
  const clock = { id: 't1', handler: 'everyHour', spreadsheet: '' };
  test.each([
    [
      'none hourly',
      [edit],
      /^wrong: The hourly trigger is gone.*→ Choose Turn on automation in the menu once more/,
    ],
    ['none on edit', [clock], /^look: The trigger on edit is gone.*→ Choose Turn on automation/],
    ['one hourly that nobody noted', [edit, { ...clock, id: 'x' }], /^look: No hourly trigger is noted/],
    [
      'one hourly too many',
      [edit, clock, { ...clock, id: 'x' }],
      /^look: .*1 trigger too many \(2 hourly, 1 on edit\)/,
    ],
    [
      'two on edit',
      [edit, clock, { ...edit, id: 'x' }],
      /^look: .*1 trigger too many \(1 hourly, 2 on edit\)/,
    ],
    ['of another spreadsheet as well', [edit, clock, { ...edit, id: 'x', spreadsheet: 'there' }], /^fine: /],
    ['hourly, noted for another spreadsheet', [edit, clock, { ...clock, id: 'o1' }], /^fine: /],
  ])('triggers of the account that sends: %s', (_which, triggers, expected) => {
    const kept = yes(
      new Map([
        ['here', 't1 t2'],
        ['there', 'o1 o2'],
      ]),
    );
    expect(said('Triggers', { triggers: yes(triggers), kept })).toMatch(expected);
  });

  test('another account is told that only the one that sends sees its triggers, and of its own left over', () => {
    const me = yes(sam);
    expect(said('Triggers', { me, triggers: yes([]) })).toBe(
      'unseen: Only casey@example.com can see its triggers: check again as that account.',
    );
    expect(said('Triggers', { me, triggers: yes([edit]) })).toMatch(
      /This account has 1 trigger from before, which does nothing\. → Only this account/,
    );
  });

  test('triggers are needed only while automation is on', () => {
    const off = { workbook: yes({ ...workbook, automation: { ...automation, on: false } }) };
    expect(said('Triggers', off)).toMatch(/^look: None are needed.*2 triggers from before/);
    expect(said('Triggers', { ...off, triggers: yes([]) })).toMatch(/^fine: /);
    expect(said('Triggers', { triggers: no('?') })).toMatch(/^unseen: /);
  });

  test('the mails that are left are held against those that are due', () => {
    expect(said('Mails left today', { mailsLeft: yes(1) })).toMatch(
      /^wrong: .*1 more reader.*2 mails\. → Nobody can raise it/,
    );
    expect(said('Mails left today', { me: yes(sam) })).toMatch(/^unseen: Only casey@example.com/);
    expect(said('Mails left today', { mailsLeft: no('?') })).toMatch(/^unseen: /);
  });

  test('very many invites at once are to look at', () => {
    expect(inBook('Invites due', { waiting: { mails: 0, invites: 101 } })).toMatch(
      /^look: .*101 invites.*→ Google may stop/,
    );
  });

  const address = (webApp: string) => ({ ...automation, webApp });
  test.each<[string, string, string, RegExp]>([
    ['it is nowhere', '', '', /^fine: It is not deployed/],
    ['it was deployed since', 'https://a/exec', '', /^look: .*was not when automation was turned on/],
    [
      'it moved',
      'https://b/exec',
      'https://a/exec',
      /^look: Google tells https:\/\/b\/exec now, and told https:\/\/a\/exec/,
    ],
    ['of the editor', 'https://a/dev', 'https://a/dev', /^look: .*senders cannot use/],
    ['of a domain', 'https://script.google.com/a/macros/x.com/s/A/exec', '', /^look: .*senders cannot use/],
    ['Google says nothing now', '', 'https://a/exec', /^fine: It is deployed at https:\/\/a\/exec\.$/],
  ])('the web app: %s', (_what, now, noted, expected) => {
    expect(inBook('Web app', { automation: address(noted) }, { webApp: now })).toMatch(expected);
  });

  test('without a web app the CRM cannot report', () => {
    expect(inRed('Web app', { automation: address('') }, { webApp: '' })).toMatch(
      /^look: .*the CRM cannot report/,
    );
  });

  test('whose account runs the web app is not guessed', () => {
    expect(inRed('Web app’s account', { lastReportAt: undefined })).toMatch(
      /^unseen: .*It has to be casey@example.com/,
    );
    expect(inRed('Web app’s account', {})).toMatch(
      /^fine: It ran as casey@example.com on Mon 4 May 2026, 10:00/,
    );
  });
});

test('of a copy nothing is said of sending, which the original does', () => {
  const groups = groupsOf({
    ...redWell,
    workbook: yes({ ...red, condition: 'copy', automation: undefined }),
  });
  expect(groups.map(({ title, checks }) => `${title} ${checks.length}`)).toEqual([
    'This account 2',
    'This spreadsheet 7',
    'Sending 1',
    'Version 1',
  ]);
});

describe('CRM and Slack', () => {
  test.each<[string, Partial<WorkbookFacts>, Partial<Facts>, RegExp]>([
    [
      'never connected',
      { slackTeam: undefined },
      {},
      /^look: .*nothing is posted\. → .*casey@example.com does it/,
    ],
    [
      'without its token',
      {},
      { secrets: yes({ slack: false, webhook: true }) },
      /^wrong: It was connected to Example/,
    ],
    ['without a channel', { slackChannel: '' }, {}, /^look: .*No channel is named.*→ A coordinator names it/],
    ['seen by another', {}, { me: yes(sam), secrets: undefined }, /^fine: .*as the ledger says/],
  ])('Slack %s', (_what, change, facts, expected) => {
    expect(inRed('Slack', change, facts)).toMatch(expected);
  });

  test.each<[string, Partial<WorkbookFacts>, Partial<Facts>, RegExp]>([
    ['without a key', { webhook: undefined }, {}, /^look: No webhook key was made/],
    [
      'whose key is gone',
      {},
      { secrets: yes({ slack: true, webhook: false }) },
      /^wrong: .*every report is refused/,
    ],
    ['that never reported', { lastReportAt: undefined }, {}, /^look: .*No report was taken/],
  ])('a CRM %s', (_what, change, facts, expected) => {
    expect(inRed('CRM', change, facts)).toMatch(expected);
  });
});
