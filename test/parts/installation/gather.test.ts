import type { Facts } from '../../../src/run/installation/facts';
import { gather } from '../../../src/run/installation/gather';
import { scopePrefix } from '../../../src/run/installation/scopes';
import { slackToken, webhookKeys } from '../../../src/run/secretNames';
import { ada, ben, InGoogle, withMethods } from '../../google/inGoogle';
import { version } from '../../support/inPlace';
import { InWorkbook } from '../inWorkbook';
import { yes } from './wellFacts';

// What is looked at, on a Google that answers, and on one that does not.

const shadowing = new InWorkbook();
const red = new InWorkbook('redAccounts');
const empty = new InGoogle();
afterAll(() => [shadowing, red, empty].forEach((google) => google.remove()));

const now = Date.parse('2026-05-04T08:00:00Z');
const rights = [
  ...['spreadsheets', 'script.container.ui', 'script.scriptapp', 'script.send_mail'],
  ...['script.external_request', 'userinfo.email', 'calendar.app.created', 'calendar.acls'],
].map((name) => scopePrefix + name);
const webAppOf = (id: string): string =>
  `https://script.google.com/macros/s/AKfycbWorkbenchRidealong/exec?workbook=${id}`;

test('to who sends for call shadowing everything is shown', () => {
  const facts = shadowing.asks(gather);
  const here = shadowing.workbook;
  const [clock = '', edit = ''] = shadowing.workbench.world.triggers.map(({ uid }) => uid);
  expect(facts).toEqual({
    at: now,
    version,
    here,
    me: yes(ada),
    consent: yes({ granted: rights, address: '' }),
    scriptZone: yes('Etc/UTC'),
    about: yes({
      timeZone: 'Europe/Berlin',
      locale: 'en_GB',
      sheetIds: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => 1_026_000 + n),
    }),
    workbook: yes({
      kind: 'shadowing',
      condition: 'ready',
      gone: [],
      missing: new Map(),
      doubled: new Map(),
      hindrances: [],
      settingsUnread: 0,
      zone: 'Europe/Berlin',
      shownCoordinators: [ada],
      ledger: { lastRun: 2, problems: [], schema: 2 },
      automation: {
        on: true,
        account: ada,
        calendar: shadowing.workbench.world.calendars[0]?.id,
        since: now,
        before: new Set([now]),
        webApp: webAppOf(here),
        calendarIs: 'there',
        sharing: { isDue: false, refused: [], lacking: [] },
      },
      turnedOnAt: now,
      lastLineAt: now,
      lastReportAt: undefined,
      slackTeam: undefined,
      slackChannel: '',
      webhook: undefined,
      remedies: [],
      waiting: { mails: 0, invites: 0 },
    }),
    coordinators: yes([ada]),
    kept: yes(new Map([[here, `${clock} ${edit}`]])),
    triggers: yes([
      { id: clock, handler: 'everyHour', spreadsheet: '', remove: expect.any(Function) as () => void },
      { id: edit, handler: 'afterEdit', spreadsheet: here, remove: expect.any(Function) as () => void },
    ]),
    calendar: yes(true),
    managers: yes([ada]),
    webApp: webAppOf(here),
    mailsLeft: yes(1500),
    secrets: undefined,
  });
});

test('to another of Red Accounts: no calendar, no triggers, and nothing of what the account that sends keeps', () => {
  const { workbook, triggers, calendar, managers, secrets, me } = red.asks(gather, ben);
  expect(workbook).toMatchObject(yes({ kind: 'redAccounts', condition: 'ready' }));
  expect([me, triggers, calendar, managers, secrets]).toEqual([
    yes(ben),
    yes([]),
    undefined,
    undefined,
    undefined,
  ]);
});

test.each([
  ['none', {}, { slack: false, webhook: false }],
  ['those that were taken back', { [slackToken]: '', [webhookKeys]: '' }, { slack: false, webhook: false }],
  ['the token of Slack', { [slackToken]: 'xoxb-1' }, { slack: true, webhook: false }],
  ['a webhook key', { [webhookKeys]: 'k1 k2' }, { slack: false, webhook: true }],
])(
  'of secrets of who sends for Red Accounts only is told whether they are there: %s',
  (_which, kept, there) => {
    const facts = red.asks((platform) => {
      for (const name of [slackToken, webhookKeys]) platform.secrets.forget(name);
      for (const [name, value] of Object.entries(kept)) platform.secrets.set(name, value);
      return gather(platform);
    });
    expect(facts.secrets).toEqual(yes(there));
  },
);

test('who sent and does no more has no secrets to be told of', () => {
  const off = new InWorkbook('redAccounts', false);
  expect(off.asks(gather).secrets).toBeUndefined();
  off.remove();
});

const notFound = 'API call to calendar.calendars.get failed with error: Not Found';

test('in a spreadsheet in which nothing was set up nothing of a programme is looked for', () => {
  const facts = empty.run(() => gather(shadowing.platform()));
  expect(facts).toMatchObject({
    workbook: yes(undefined),
    coordinators: yes([]),
    kept: yes(new Map()),
    triggers: yes([]),
    calendar: undefined,
    managers: undefined,
    secrets: undefined,
  });
});

test('where there is no calendar yet, one that nobody has tells whether the service answers', () => {
  const before = new InWorkbook('shadowing', false);
  const asked: string[] = [];
  const { calendar, managers } = before.asks((platform) => {
    const look = (id: string) => (asked.push(id), platform.calendar.look(id));
    return gather({ ...platform, calendar: { ...platform.calendar, look } });
  });
  before.remove();
  expect([calendar, managers]).toEqual([{ ok: false, failure: 'refused', detail: notFound }, undefined]);
  expect(asked).toEqual(['ridealong-has-no-such-calendar@group.calendar.google.com']);
});

const broken = (): never => {
  throw new Error('broken');
};
const failed = { ok: false, failure: 'unknown', detail: 'broken' };

test.each<[string, () => object, string[], Partial<Record<keyof Facts, unknown>>]>([
  ['who asks', () => Session, ['getEffectiveUser'], { me: failed, secrets: undefined }],
  ['what was allowed', () => ScriptApp, ['getAuthorizationInfo'], { consent: failed }],
  ['the zone of the script', () => Session, ['getScriptTimeZone'], { scriptZone: failed }],
  ['triggers', () => ScriptApp, ['getProjectTriggers'], { triggers: failed }],
  ['the web app', () => ScriptApp, ['getService'], { webApp: '' }],
  [
    'the script’s properties',
    () => PropertiesService,
    ['getScriptProperties'],
    { coordinators: failed, kept: failed },
  ],
  [
    'which spreadsheet it is',
    () => SpreadsheetApp,
    ['getActiveSpreadsheet', 'getActive'],
    { here: '', about: failed, workbook: failed, coordinators: failed },
  ],
  ['mails that are left', () => MailApp, ['getRemainingDailyQuota'], { mailsLeft: failed }],
])('a Google that does not tell %s: all else is looked at', (_what, service, methods, facts) => {
  const replaced = Object.fromEntries(methods.map((name) => [name, broken]));
  const found = shadowing.asks((platform) => withMethods(service(), replaced, () => gather(platform)));
  expect(found).toMatchObject(facts);
  const well = Object.entries(found).filter(([name]) => !(name in facts));
  for (const [name, fact] of well)
    expect([name, fact]).not.toEqual([name, expect.objectContaining({ ok: false })]);
});
