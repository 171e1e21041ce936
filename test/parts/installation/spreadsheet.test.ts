import { groupsOf } from '../../../src/run/installation/checkInstallation';
import type { Facts, WorkbookFacts } from '../../../src/run/installation/facts';
import { casey, inBook, inRed, no, said, sam, well, yes } from './wellFacts';

// This spreadsheet, in whole sentences.

const mend = 'A coordinator chooses Repair in the menu.';
const restore = 'Somebody who may edit brings it back: File › Version history.';
const stopped = `Until then nothing is decided. ${restore}`;

/** What the group says, a line each: "name — state: found → todo". */
function spreadsheet(facts: Partial<Facts>): string[] {
  const { checks = [] } =
    groupsOf({ ...well, ...facts }).find(({ title }) => title === 'This spreadsheet') ?? {};
  return checks.map(
    ({ name, state, found, todo }) => `${name} — ${state}: ${found}${todo === '' ? '' : ` → ${todo}`}`,
  );
}

const answers = 'Google Sheets — fine: The Sheets API answers.';
const locale =
  'Locale — fine: It is en_GB, by which Sheets reads a date that is typed as numbers. File › Settings changes it.';

test('of one in which all is well it says so, a line each', () => {
  expect(spreadsheet({})).toEqual([
    answers,
    'Tabs and columns — fine: Customer calls shadowing: all are there.',
    'Ledger — fine: It is this spreadsheet’s own and reads without a gap: 3 runs.',
    'Settings — fine: All can be read.',
    'Coordinators — fine: casey@example.com has the rights of a coordinator, as Settings shows.',
    'Time zones — fine: The programme and the spreadsheet are both in Europe/Berlin. The script’s own, Etc/UTC, plays no part.',
    locale,
  ]);
});

test('of one in which nothing was set up it says how, and in which zone the programme will be', () => {
  expect(spreadsheet({ workbook: yes(undefined) })).toEqual([
    answers,
    'Set-up — look: This spreadsheet is not set up yet. Choose “Set up for call shadowing” or “Set up for Red Accounts” in the Ridealong menu. → Whoever sets it up is its first coordinator.',
    'Time zones — fine: The spreadsheet is in Europe/Berlin; set-up takes that for the programme.',
    locale,
  ]);
});

test('where it cannot be read, or is not shown at all, nothing else is said of it', () => {
  const again =
    'Check again in a few minutes. If it stays so, look at Google’s status: https://www.google.com/appsstatus/dashboard/.';
  expect(spreadsheet({ workbook: no('Service failed') })).toEqual([
    answers,
    `Tabs — wrong: Google Sheets did not answer: Service failed → ${again}`,
  ]);
  expect(spreadsheet({ about: no('Service failed') })).toEqual([
    `Google Sheets — wrong: Google Sheets did not answer: Service failed → ${again}`,
  ]);
});

const shadowing = 'Customer calls shadowing:';

test.each<[string, Partial<WorkbookFacts>, string]>([
  ['one tab is gone', { gone: ['Insights'] }, `look: ${shadowing} Insights is gone. → ${mend}`],
  [
    'three are',
    { gone: ['Insights', 'Start', 'Gaps'] },
    `look: ${shadowing} Insights, Start and Gaps are gone. → ${mend}`,
  ],
  [
    'columns are missing',
    { missing: new Map([['Calls', ['Check', 'AE']]]) },
    `look: ${shadowing} Calls has no column Check and AE. → ${mend}`,
  ],
  [
    'a column is there twice',
    { doubled: new Map([['Calls', ['Date']]]) },
    `look: ${shadowing} Calls has more than one column Date. → ${mend}`,
  ],
  [
    'a tab is gone without which nothing is decided',
    { gone: ['Calls'], condition: 'tabGone' },
    `wrong: ${shadowing} Calls is gone. → ${stopped}`,
  ],
  [
    'the ledger is gone',
    { gone: ['Ledger'], condition: 'ledgerGone' },
    `wrong: ${shadowing} Ledger is gone. → ${stopped}`,
  ],
  [
    'such a tab and columns',
    {
      gone: ['Calls'],
      condition: 'tabGone',
      missing: new Map([['Engineers', ['Email']]]),
      doubled: new Map([['Sign-ups', ['Note']]]),
    },
    `wrong: ${shadowing} Calls is gone; Engineers has no column Email; Sign-ups has more than one column Note. → ${stopped} ${mend}`,
  ],
])('tabs and columns: %s', (_what, change, sentence) => {
  expect(inBook('Tabs and columns', change)).toBe(sentence);
});

test('tabs of Red Accounts', () => {
  expect(inRed('Tabs and columns', {})).toBe('fine: Red Accounts: all are there.');
  expect(inRed('Tabs and columns', { gone: ['Board'] })).toBe(`look: Red Accounts: Board is gone. → ${mend}`);
});

const runs = { lastRun: 9, problems: ['2 runs are missing.', 'Line 7 does not read.'], schema: 1 };
const lost = `What is gone from it Ridealong no longer knows. ${restore}`;
const ledgerGone =
  'The hidden tab Ledger is missing or empty, so Ridealong does not know what was decided. It decides and sends nothing until the tab is restored: File › Version history. Afterwards a coordinator opens Ridealong, should it ask how to go on.';
const restored =
  'This spreadsheet was restored to an older version, or lines of its Ledger were deleted: invites or mails have gone out that it does not know of. Nothing is decided or sent until a coordinator opens Ridealong and says how to go on.';

test.each<[string, Partial<WorkbookFacts>, string]>([
  [
    'begun just now',
    { ledger: { lastRun: 1, problems: [], schema: 1 } },
    'fine: It is this spreadsheet’s own and reads without a gap: 1 run.',
  ],
  ['with gaps', { ledger: runs }, `look: 2 runs are missing. Line 7 does not read. → ${lost}`],
  [
    'gone',
    { condition: 'ledgerGone', ledger: { ...runs, problems: [] } },
    `wrong: ${ledgerGone} → ${restore}`,
  ],
  [
    'gone, with what else is to be said of it',
    { condition: 'ledgerGone', ledger: runs },
    `wrong: ${ledgerGone} 2 runs are missing. Line 7 does not read. → ${restore}`,
  ],
  [
    'of a copy',
    { condition: 'copy' },
    'wrong: This is a copy of another spreadsheet. Nothing is decided or sent from a copy, so that nobody is invited twice. Please work in the original. If this copy is to be a programme of its own, such as next year’s, open Ridealong and choose “Start afresh here”. → A coordinator of the original tells where it is.',
  ],
  [
    'restored',
    { condition: 'restored' },
    `wrong: ${restored} → A coordinator chooses it here, or in the panel.`,
  ],
  [
    'restored, with gaps',
    { condition: 'restored', ledger: runs },
    `wrong: ${restored} 2 runs are missing. Line 7 does not read. → A coordinator chooses it here, or in the panel. ${lost}`,
  ],
  [
    'of a newer version',
    { condition: 'newer' },
    'wrong: This spreadsheet was brought up to date by a newer version of Ridealong than the one that runs here. Nothing is decided or sent, so that nothing is lost. Whoever installed Ridealong has to update it. → Whoever deploys the add-on deploys the newer version.',
  ],
])('a ledger that is %s', (_how, change, sentence) => {
  expect(inBook('Ledger', change)).toBe(sentence);
});

const problem = 'A coordinator mends it in the tab Settings, where the column Problem says what is wrong.';

test.each<[string, Partial<WorkbookFacts>, string]>([
  [
    'one',
    { settingsUnread: 1 },
    `look: 1 setting cannot be read, and the default holds instead. → ${problem}`,
  ],
  [
    'two',
    { settingsUnread: 2 },
    `look: 2 settings cannot be read, and the default holds instead. → ${problem}`,
  ],
  [
    'one without which nothing is decided',
    { hindrances: ['Time zone'], settingsUnread: 1 },
    `wrong: Time zone cannot be read, so nothing is decided or sent. → ${problem}`,
  ],
  [
    'two such, and one other',
    { hindrances: ['Time zone', 'Domain'], settingsUnread: 3 },
    `wrong: Time zone and Domain cannot be read, so nothing is decided or sent. 1 other setting cannot be read, and the default holds instead. → ${problem}`,
  ],
  [
    'one such, and two others',
    { hindrances: ['Time zone'], settingsUnread: 3 },
    `wrong: Time zone cannot be read, so nothing is decided or sent. 2 other settings cannot be read, and the default holds instead. → ${problem}`,
  ],
])('settings that do not read: %s', (_which, change, sentence) => {
  expect(inBook('Settings', change)).toBe(sentence);
});

const save = 'One of the former saves the list in the panel, under Programme.';
const has = 'casey@example.com has the rights of a coordinator';

test.each<[string, Partial<WorkbookFacts>, Partial<Facts>, string]>([
  [
    'two, in whatever order',
    { shownCoordinators: [sam, casey] },
    { coordinators: yes([casey, sam]) },
    'fine: casey@example.com and sam@example.com have the rights of a coordinator, as Settings shows.',
  ],
  [
    'one more is shown',
    { shownCoordinators: [casey, sam] },
    {},
    `look: ${has}. Settings shows casey@example.com and sam@example.com, which changes nothing. → ${save}`,
  ],
  [
    'another is shown',
    { shownCoordinators: [sam] },
    {},
    `look: ${has}. Settings shows sam@example.com, which changes nothing. → ${save}`,
  ],
  [
    'nobody is shown',
    { shownCoordinators: [] },
    {},
    `look: ${has}. Settings shows nobody, which changes nothing. → ${save}`,
  ],
  [
    'one less is shown',
    {},
    { coordinators: yes([casey, sam]) },
    `look: casey@example.com and sam@example.com have the rights of a coordinator. Settings shows casey@example.com, which changes nothing. → ${save}`,
  ],
  [
    'nobody has the rights',
    { shownCoordinators: [] },
    { coordinators: yes([]) },
    'wrong: The add-on knows no coordinators of this spreadsheet, so nobody may change anything. → It is a copy, or the add-on was installed anew: its coordinators set it up again, or work in the original.',
  ],
  [
    'Google does not tell',
    {},
    { coordinators: no('?') },
    'unseen: Google did not give the script’s properties.',
  ],
])('coordinators: %s', (_which, change, facts, sentence) => {
  expect(inBook('Coordinators', change, facts)).toBe(sentence);
});

const alike =
  'Days and times in the tabs are meant in the programme’s. A coordinator makes them alike: Time zone in Settings, or File › Settings.';

test.each<[string, Partial<Facts>, string]>([
  [
    'that differ',
    { about: yes({ timeZone: 'America/New_York', locale: 'en_US' }) },
    `look: The programme is in Europe/Berlin, the spreadsheet in America/New_York. The script’s own, Etc/UTC, plays no part. → ${alike}`,
  ],
  [
    'of which one is not told',
    { scriptZone: no('?') },
    'fine: The programme and the spreadsheet are both in Europe/Berlin.',
  ],
])('time zones %s', (_which, facts, sentence) => {
  expect(said('Time zones', facts)).toBe(sentence);
});
