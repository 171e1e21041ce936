import type { Email } from '../../../src/programme/records';
import { groupsOf } from '../../../src/run/installation/checkInstallation';
import type { Facts, WorkbookFacts } from '../../../src/run/installation/facts';
import { askedScopes, scopePrefix } from '../../../src/run/installation/scopes';
import type { Attempt } from '../../../src/run/ports';
import type { Automation } from '../../../src/run/understanding';
import { instant } from '../../../src/time/instant';
import type { Zone } from '../../../src/time/zones';
import { saidOf } from '../../support/looking';

// An installation in which all is well, as Google shows it to the account that sends.

export const casey = 'casey@example.com' as Email;
export const sam = 'sam@example.com' as Email;
export const at = instant(Date.parse('2026-05-04T08:00:00Z'));
export const yes = <T>(value: T): Attempt<T> => ({ ok: true, value });
export const no = (detail: string): Attempt<never> => ({ ok: false, failure: 'refused', detail });

export const automation: Automation = {
  on: true,
  account: casey,
  calendar: 'c1',
  since: at,
  before: new Set(),
  webApp: 'https://script.google.com/macros/s/A/exec?workbook=here',
  calendarIs: 'there',
  sharing: { isDue: false, refused: [], lacking: [] },
};

export const workbook: WorkbookFacts = {
  kind: 'shadowing',
  condition: 'ready',
  gone: [],
  missing: new Map(),
  doubled: new Map(),
  hindrances: [],
  settingsUnread: 0,
  zone: 'Europe/Berlin' as Zone,
  shownCoordinators: [casey],
  ledger: { lastRun: 3, problems: [], schema: 1 },
  automation,
  turnedOnAt: at,
  lastLineAt: at,
  lastReportAt: at,
  slackTeam: undefined,
  slackChannel: '',
  webhook: undefined,
  remedies: [],
  waiting: { mails: 2, invites: 1 },
};

export const red: WorkbookFacts = {
  ...workbook,
  kind: 'redAccounts',
  automation: { ...automation, calendar: '' },
  slackTeam: 'Example',
  slackChannel: '#red',
  webhook: { address: '', madeAt: at },
};

export const well: Facts = {
  at,
  version: '1.2.3',
  here: 'here',
  me: yes(casey),
  consent: yes({ granted: askedScopes.map(({ name }) => scopePrefix + name), address: '' }),
  scriptZone: yes('Etc/UTC'),
  about: yes({ timeZone: 'Europe/Berlin', locale: 'en_GB' }),
  workbook: yes(workbook),
  coordinators: yes([casey]),
  kept: yes(new Map([['here', 't1 t2']])),
  triggers: yes([
    { id: 't1', handler: 'everyHour', spreadsheet: '' },
    { id: 't2', handler: 'afterEdit', spreadsheet: 'here' },
  ]),
  calendar: yes(true),
  managers: yes([casey]),
  webApp: 'https://script.google.com/macros/s/A/exec?workbook=here',
  mailsLeft: yes(100),
  secrets: undefined,
};

export const redWell: Facts = {
  ...well,
  workbook: yes(red),
  triggers: yes([
    { id: 't1', handler: 'everyHourRedAccounts', spreadsheet: '' },
    { id: 't2', handler: 'afterEdit', spreadsheet: 'here' },
  ]),
  calendar: undefined,
  managers: undefined,
  secrets: yes({ slack: true, webhook: true }),
};

/** What a check says of these facts: "state: what was found → what to do". */
export const said = (name: string, facts: Partial<Facts>, of = well): string =>
  saidOf({ groups: groupsOf({ ...of, ...facts }) }, name);
export const inBook = (name: string, change: Partial<WorkbookFacts>, facts: Partial<Facts> = {}): string =>
  said(name, { workbook: yes({ ...workbook, ...change }), ...facts });
export const inRed = (name: string, change: Partial<WorkbookFacts>, facts: Partial<Facts> = {}): string =>
  said(name, { workbook: yes({ ...red, ...change }), ...facts }, redWell);
