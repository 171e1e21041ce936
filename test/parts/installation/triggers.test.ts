import type { Facts, TriggerSeen } from '../../../src/run/installation/facts';
import { automation, no, redWell, said, sam, workbook, yes } from './wellFacts';

// Triggers, in whole sentences: to the account that sends, to another, and while nobody sends.

const edit = { id: 't2', handler: 'afterEdit', spreadsheet: 'here' };
const clock = { id: 't1', handler: 'everyHour', spreadsheet: '' };
const stray = { ...clock, id: 'x' };
const redClock = { ...clock, handler: 'everyHourRedAccounts' };

/** So many of another spreadsheet, noted for it. */
const elsewhere = (count: number): TriggerSeen[] =>
  Array.from({ length: count }, (_, n) => ({ ...edit, id: `o${n}`, spreadsheet: 'there' }));

const kept = yes(
  new Map([
    ['here', 't1 t2'],
    ['there', 'o1 o2'],
  ]),
);

const again = 'Choose Turn on automation in the menu once more, as this account: it makes what is missing.';
const free =
  'Choose Turn off automation in a spreadsheet that needs it no more, as this account, or let another account send here: every spreadsheet takes two.';
const full = 'This account has 20 of the 20 triggers that Google allows it, for all its spreadsheets';
const gone = 'The hourly trigger is gone: nothing goes out.';
const noEdit = 'The trigger on edit is gone: what is typed is checked once an hour instead of at once.';
const unnoted =
  'No hourly trigger is noted for this spreadsheet, although this account has one that is noted for none.';
const both = 'fine: This account has both, the hourly one and the one on edit, once each.';
const useless =
  'Nothing is sent twice for it, but it uses up the account’s time. → Choose Turn off automation as this account, delete what is left of Ridealong at https://script.google.com/home/triggers, and turn it on again.';

test.each<[string, readonly TriggerSeen[], string]>([
  ['both', [edit, clock], both],
  ['both, and those of other spreadsheets', [edit, clock, ...elsewhere(18)], both],
  ['both, and the clock of another spreadsheet', [edit, clock, { ...clock, id: 'o1' }], both],
  ['none', [], `wrong: ${gone} ${noEdit} → ${again}`],
  [
    'none of its own, of as many as it may have but one',
    elsewhere(19),
    `wrong: ${gone} ${noEdit} → ${again}`,
  ],
  [
    'none of its own, of as many as it may have',
    elsewhere(20),
    `wrong: ${gone} ${noEdit} ${full}, so that none can be made. → ${free} Then: ${again}`,
  ],
  ['none hourly', [edit], `wrong: ${gone} → ${again}`],
  ['none on edit', [clock], `look: ${noEdit} → ${again}`],
  ['none on edit here', [clock, { ...edit, spreadsheet: 'there' }], `look: ${noEdit} → ${again}`],
  ['one hourly that nobody noted', [edit, stray], `look: ${unnoted} → ${again}`],
  ['one hourly that nobody noted, and none on edit', [stray], `look: ${unnoted} ${noEdit} → ${again}`],
  ['one of the other programme under its own number', [edit, redClock], `wrong: ${gone} → ${again}`],
  [
    'one hourly too many',
    [edit, clock, stray],
    `look: This account has both, and 1 trigger too many (2 hourly, 1 on edit). ${useless}`,
  ],
  [
    'one hourly of the other programme too many',
    [edit, clock, { ...redClock, id: 'x' }],
    `look: This account has both, and 1 trigger too many (2 hourly, 1 on edit). ${useless}`,
  ],
  [
    'two of each',
    [edit, clock, { ...edit, id: 'y' }, stray],
    `look: This account has both, and 2 triggers too many (2 hourly, 2 on edit). ${useless}`,
  ],
])('the account that sends has %s', (_which, triggers, sentence) => {
  expect(said('Triggers', { triggers: yes(triggers), kept })).toBe(sentence);
});

test.each<[string, TriggerSeen, string]>([
  ['its own clock', redClock, both],
  ['that of call shadowing', clock, `wrong: ${gone} → ${again}`],
])('the account that sends for Red Accounts has %s', (_which, hourly, sentence) => {
  expect(said('Triggers', { triggers: yes([edit, hourly]) }, redWell)).toBe(sentence);
});

test('a spreadsheet for which nothing was ever noted has no clock of its own', () => {
  const facts = { triggers: yes([edit, clock]), kept: yes(new Map([['there', 't1']])) };
  expect(said('Triggers', facts)).toBe(`wrong: ${gone} → ${again}`);
});

const remove = 'Only this account can delete them: https://script.google.com/home/triggers.';

describe('another account', () => {
  const only = 'unseen: Only casey@example.com can see its triggers: check again as that account.';
  test.each<[string, readonly TriggerSeen[], string]>([
    ['none', [], only],
    ['as many as it may have, for other spreadsheets', elsewhere(20), only],
    [
      'one from before',
      [clock],
      `${only} This account has 1 trigger from before, which does nothing. → ${remove}`,
    ],
    [
      'two from before',
      [clock, edit],
      `${only} This account has 2 triggers from before, which do nothing. → ${remove}`,
    ],
  ])('has %s', (_which, triggers, sentence) => {
    expect(said('Triggers', { me: yes(sam), triggers: yes(triggers), kept })).toBe(sentence);
  });
});

describe('while automation is off', () => {
  const off = { workbook: yes({ ...workbook, automation: { ...automation, on: false } }), kept };
  const none = 'fine: None are needed while automation is off, and this account has none here.';
  test.each<[string, readonly TriggerSeen[], string]>([
    ['has none', [], none],
    ['has some for other spreadsheets', elsewhere(19), none],
    [
      'has as many as it may have',
      elsewhere(20),
      `look: None are needed while automation is off. ${full}, so that it cannot be turned on as this account. → Where it is to be this account: ${free}`,
    ],
    [
      'has as many as it may have, one of them here',
      [edit, ...elsewhere(19)],
      `look: None are needed while automation is off. This account has 1 trigger from before, which does nothing. → ${remove}`,
    ],
    [
      'has two here',
      [edit, clock],
      `look: None are needed while automation is off. This account has 2 triggers from before, which do nothing. → ${remove}`,
    ],
  ])('an account %s', (_which, triggers, sentence) => {
    expect(said('Triggers', { ...off, triggers: yes(triggers) })).toBe(sentence);
  });
});

test.each<[string, Partial<Facts>]>([
  ['its triggers', { triggers: no('?') }],
  ['what was noted', { kept: no('?') }],
])('where Google does not tell %s, nothing is said of them', (_what, facts) => {
  expect(said('Triggers', facts)).toBe('unseen: Google does not show this account its triggers.');
});
