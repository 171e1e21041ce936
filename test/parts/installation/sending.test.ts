import { groupsOf } from '../../../src/run/installation/checkInstallation';
import type { Facts, WorkbookFacts } from '../../../src/run/installation/facts';
import { hourMs, instant } from '../../../src/time/instant';
import { at, automation, inBook, inRed, no, redWell, sam, well, workbook, yes } from './wellFacts';

// Who sends, when it last did, and what is due, in whole sentences.

const turnOn =
  'A coordinator chooses Turn on automation in the menu, as the account that is to send everything; a role account is best.';
const on = 'It is on: casey@example.com sends everything since Mon 4 May 2026, 10:00.';

test.each<[string, Partial<WorkbookFacts>, Partial<Facts>, string]>([
  ['on', {}, {}, `fine: ${on}`],
  [
    'on, since nobody knows when',
    { turnedOnAt: undefined },
    {},
    'fine: It is on: casey@example.com sends everything.',
  ],
  ['on, while nobody knows who coordinates', {}, { coordinators: no('?') }, `fine: ${on}`],
  [
    'on, as an account that is no coordinator',
    {},
    { coordinators: yes([sam]) },
    `look: ${on} It is no coordinator: it sends, but cannot turn itself off or be connected. → A coordinator adds it in the panel, under Programme.`,
  ],
  [
    'on, where nothing is decided',
    { condition: 'restored' },
    {},
    `wrong: ${on} But nothing is decided or sent: see “This spreadsheet”.`,
  ],
  [
    'never turned on',
    { automation: undefined },
    {},
    `look: It was never turned on, so nothing goes out. → ${turnOn}`,
  ],
  [
    'off',
    { automation: { ...automation, on: false } },
    {},
    `look: It is off, so nothing goes out. → ${turnOn}`,
  ],
  [
    'forgotten with the ledger',
    { condition: 'ledgerGone', automation: undefined },
    {},
    'wrong: Without the ledger nobody knows who sends, and nothing goes out.',
  ],
  ['of a copy', { condition: 'copy', automation: undefined }, {}, 'fine: Nothing is sent from a copy.'],
])('automation that is %s', (_how, change, facts, sentence) => {
  expect(inBook('Automation', change, facts)).toBe(sentence);
});

const days = 24 * hourMs;
const wrote = (when: string): string =>
  `casey@example.com last wrote into the ledger on ${when}. An hour in which nothing is due leaves no line there; the panel says under Status when automation last ran.`;

test.each([
  ['now', at, `fine: ${wrote('Mon 4 May 2026, 10:00')}`],
  ['eight days ago', instant(at - 8 * days), `fine: ${wrote('Sun 26 Apr 2026, 10:00')}`],
  [
    'longer ago',
    instant(at - 8 * days - 1),
    `look: ${wrote('Sun 26 Apr 2026, 09:59')} → casey@example.com looks under https://script.google.com/home/executions whether everyHour runs, and how it ends.`,
  ],
])('the last line is of %s', (_when, lastLineAt, sentence) => {
  expect(inBook('Last run', { lastLineAt })).toBe(sentence);
});

const namesOf = (facts: Partial<Facts>, of = well): string[] =>
  (groupsOf({ ...of, ...facts }).find(({ title }) => title === 'Sending')?.checks ?? []).map(
    ({ name }) => name,
  );

const all = [
  'Automation',
  'Last run',
  'Triggers',
  'Google Calendar',
  'Calendar of invites',
  'Mails left today',
];
const inWeb = ['Web app', 'Web app’s account'];

test.each<[string, Partial<WorkbookFacts>, readonly string[]]>([
  ['all is well', {}, [...all, 'Invites due', ...inWeb]],
  [
    'there is no line yet',
    { lastLineAt: undefined },
    [...all.filter((name) => name !== 'Last run'), 'Invites due', ...inWeb],
  ],
  [
    'automation is off',
    { automation: { ...automation, on: false }, waiting: undefined },
    [...all.filter((name) => name !== 'Last run'), ...inWeb],
  ],
  [
    'automation was never on',
    { automation: undefined, waiting: undefined },
    [...all.filter((name) => name !== 'Last run'), ...inWeb],
  ],
  ['it is a copy', { condition: 'copy', automation: undefined }, ['Automation']],
])('what is looked at where %s', (_when, change, names) => {
  expect(namesOf({ workbook: yes({ ...workbook, ...change }) })).toEqual(names);
});

test('what is looked at in Red Accounts, and where nothing can be read', () => {
  expect(namesOf({}, redWell)).toEqual(['Automation', 'Last run', 'Triggers', 'Mails left today', ...inWeb]);
  expect(namesOf({ workbook: no('?') })).toEqual([]);
});

const due = 'The next hourly run wants to send 2 mails.';
const off = { automation: { ...automation, on: false }, waiting: undefined };

test.each<[string, Partial<WorkbookFacts>, Partial<Facts>, string]>([
  [
    'as many as are due',
    {},
    { mailsLeft: yes(2) },
    `fine: This account may write to 2 more readers today. ${due}`,
  ],
  [
    'fewer than are due',
    {},
    { mailsLeft: yes(1) },
    `wrong: This account may write to 1 more reader today. ${due} → Nobody can raise it. What is left over goes out when Google’s day is over, as long as it still makes sense then.`,
  ],
  [
    'enough for one',
    { waiting: { mails: 1, invites: 0 } },
    { mailsLeft: yes(5) },
    'fine: This account may write to 5 more readers today. The next hourly run wants to send 1 mail.',
  ],
  [
    'none, while nothing is sent',
    off,
    { mailsLeft: yes(0) },
    'fine: This account may write to 0 more readers today.',
  ],
  [
    'none, seen by another while nobody sends',
    off,
    { me: yes(sam), mailsLeft: yes(0) },
    'fine: This account may write to 0 more readers today.',
  ],
  [
    'as only who sends can see',
    {},
    { me: yes(sam) },
    `unseen: Only casey@example.com, which sends them, can see how many it has left. ${due}`,
  ],
  [
    'as Google does not say',
    {},
    { mailsLeft: no('?') },
    `unseen: Google does not say how many mails this account may still send. ${due}`,
  ],
])('mails that are left: %s', (_how, change, facts, sentence) => {
  expect(inBook('Mails left today', change, facts)).toBe(sentence);
});

test.each([
  [1, 'fine: The next hourly run makes, changes or removes 1 invite.'],
  [100, 'fine: The next hourly run makes, changes or removes 100 invites.'],
  [
    101,
    'look: The next hourly run makes, changes or removes 101 invites. → Google may stop the calendar for some hours after so many; what is refused then goes out afterwards by itself.',
  ],
])('%d invites are due', (invites, sentence) => {
  expect(inBook('Invites due', { waiting: { mails: 0, invites } })).toBe(sentence);
});

const exec = 'https://script.google.com/macros/s/A/exec';
const other = 'https://script.google.com/macros/s/B/exec';
const dev = 'https://script.google.com/macros/s/A/dev';
const ofDomain = 'https://script.google.com/a/macros/example.com/s/A/exec';
const manage =
  'Whoever deploys the add-on compares it with Deploy › Manage deployments in the script editor.';
const usable =
  'Senders use the address that ends in /exec and begins with https://script.google.com/macros/s/.';
const note = 'The automation account chooses Turn on automation once more, which notes it.';

test.each<[string, string, string, string]>([
  ['is where it was', `${exec}?workbook=here`, `${exec}?workbook=here`, `fine: It is deployed at ${exec}.`],
  ['is only noted', '', exec, `fine: It is deployed at ${exec}.`],
  [
    'is nowhere',
    '',
    '',
    'fine: It is not deployed: what people decide goes out at the hourly run, not within seconds. Nothing else needs it.',
  ],
  [
    'is new',
    exec,
    '',
    `look: It is deployed at ${exec}, but was not when automation was turned on. → ${note}`,
  ],
  [
    'moved',
    other,
    exec,
    `look: Google tells ${other} now, and told ${exec} when automation was turned on. → ${manage} If it is the new one: ${note}`,
  ],
  [
    'is that of the editor',
    dev,
    dev,
    `look: Google tells an address that senders cannot use: ${dev}. → ${manage} ${usable}`,
  ],
  [
    'is that of a domain, and new',
    ofDomain,
    '',
    `look: Google tells an address that senders cannot use: ${ofDomain}. It is deployed at ${ofDomain}, but was not when automation was turned on. → ${manage} ${usable} ${note}`,
  ],
  [
    'moved to that of the editor',
    dev,
    exec,
    `look: Google tells an address that senders cannot use: ${dev}. Google tells ${dev} now, and told ${exec} when automation was turned on. → ${manage} ${usable} If it is the new one: ${note}`,
  ],
  [
    'only begins like that of the editor',
    'https://script.google.com/dev/exec',
    'https://script.google.com/dev/exec',
    'fine: It is deployed at https://script.google.com/dev/exec.',
  ],
])('the web app %s', (_how, webApp, noted, sentence) => {
  expect(inBook('Web app', { automation: { ...automation, webApp: noted } }, { webApp })).toBe(sentence);
});

const nobodyTells = 'unseen: Google does not say which account runs it.';

test('without a web app the CRM cannot report, and nothing is said of whose it is', () => {
  const nowhere = { automation: { ...automation, webApp: '' } };
  expect(inRed('Web app', nowhere, { webApp: '' })).toBe(
    'look: It is not deployed: the CRM cannot report, and what people decide goes out at the hourly run, not within seconds. → The automation account deploys it, or whoever deploys the add-on does so as that account; then it makes a webhook key anew.',
  );
  expect(namesOf({ workbook: yes({ ...workbook, ...nowhere }), webApp: '' })).not.toContain(
    'Web app’s account',
  );
});

test.each<[string, Partial<WorkbookFacts>, string]>([
  [
    'which took a report',
    {},
    'fine: It ran as casey@example.com on Mon 4 May 2026, 10:00, when it took a report of the CRM.',
  ],
  [
    'which took none',
    { lastReportAt: undefined },
    `${nobodyTells} It has to be casey@example.com: as another one it takes and sends nothing. → ${manage} Execute as has to name casey@example.com; else that account deploys it.`,
  ],
  [
    'before anybody sent',
    { lastReportAt: undefined, automation: undefined },
    `${nobodyTells} It has to be the automation account: as another one it takes and sends nothing. → ${manage} Execute as has to name the automation account; else that account deploys it.`,
  ],
])('whose web app it is, %s', (_which, change, sentence) => {
  expect(inRed('Web app’s account', change)).toBe(sentence);
});
