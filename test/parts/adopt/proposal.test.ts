import type { BroughtIn } from '../../../src/run/adopt/broughtIn';
import { proposalOf } from '../../../src/run/adopt/proposal';
import type { Question } from '../../../src/run/adopt/rehearse';
import type { ProposedTab, SetUpProposal } from '../../../src/sidebar/adopt/requests';
import type { SheetLooked } from '../../../src/workbook/adopt/match';
import { planAdoption, workbookOf, type TabChoice } from '../../../src/workbook/adopt/plan';
import { shadowingWorkbook } from '../../../src/workbook/shadowing/workbook';
import type { CellValue, TabKey } from '../../../src/workbook/tab';
import { germanCalls, sheetOf } from '../../workbook/adopt/sheets';

// What the panel shows before Go.

const nothing: BroughtIn = {
  rotations: [],
  entries: [],
  changes: [],
  notes: new Map(),
  once: new Map(),
  historyRows: 0,
};

interface Showing {
  choices?: readonly TabChoice[];
  questions?: ReadonlyMap<TabKey, readonly Question[]>;
  broughtIn?: Partial<BroughtIn>;
  titles?: readonly string[];
}

function proposed(
  sheets: readonly SheetLooked[],
  {
    choices = [],
    questions = new Map(),
    broughtIn = {},
    titles = sheets.map(({ title }) => title),
  }: Showing = {},
): SetUpProposal {
  const plan = planAdoption(shadowingWorkbook, sheets, titles, choices);
  const shown = { workbook: workbookOf(plan), questions, broughtIn: { ...nothing, ...broughtIn } };
  return proposalOf(plan, titles, shown);
}

function tabOf({ tabs }: SetUpProposal, key: TabKey): ProposedTab {
  const found = tabs.find(({ tab }) => tab === key);
  if (!found) throw new Error(`${key} is not proposed`);
  return found;
}

const calls = (values: SheetLooked['values'], title = 'Termine', sheetId = 7) =>
  sheetOf([], { values, title, sheetId });
/** A sheet of calls with all that is needed, and these columns more. */
const fullCalls = (more: Record<string, CellValue> = {}, title?: string, sheetId?: number): SheetLooked =>
  calls(
    [
      ['Date', 'Start', 'Minutes', 'Customer', 'AE', ...Object.keys(more)],
      ['2026-05-12', '14:00', 30, 'Fjord', 'ae@example.com', ...Object.values(more)],
    ],
    title,
    sheetId,
  );

test('a German sheet of calls: which of its columns are ours, with what stands in them, and what is added', () => {
  const questions = new Map([['calls' as const, [{ row: 3, sentence: 'Add AE.' }]]]);
  const proposal = proposed([germanCalls()], { questions, titles: ['Termine', 'Calls', 'Leer'] });
  const { columns, ...rest } = tabOf(proposal, 'calls');
  expect(rest).toEqual({
    tab: 'calls',
    title: 'Calls',
    becomes: 'adopt',
    historyOnly: false,
    sheet: 7,
    sentence: '',
    added: [
      ...['Call id', 'Check', 'Shadowed by', 'Customer no.', 'What to expect', 'Notes link', 'Slack channel'],
      ...['Seats', 'Status', 'Shadow if red'],
    ],
    headers: ['Kunde', 'Datum', 'Uhrzeit', 'Dauer (Min)', 'Umsatz', 'Vertrieb', 'Ampel', 'Zoom-Link'],
    leftAlone: ['Umsatz', 'Ampel'],
    rows: 2,
    questions: 1,
    questionRows: [{ row: 3, sentence: 'Add AE.' }],
  });
  expect(
    columns.map(({ column, required, header, guessed, example }) => [
      column,
      required,
      header,
      guessed,
      example,
    ]),
  ).toEqual([
    ['Shadowed by', false, null, false, ''],
    ['Date', true, 'Datum', false, '31.05.2026'],
    ['Start', true, 'Uhrzeit', false, '12:00'],
    ['Minutes', true, 'Dauer (Min)', false, '30'],
    ['Customer', true, 'Kunde', false, 'Fjord Telecom'],
    ['Customer no.', false, null, false, ''],
    ['AE', true, 'Vertrieb', false, 'ae@example.com'],
    ['What to expect', false, null, false, ''],
    ['Notes link', false, null, false, ''],
    ['Slack channel', false, null, false, ''],
    ['Meeting link', false, 'Zoom-Link', false, 'https://zoom.example.com/1'],
    ['Seats', false, null, false, ''],
    ['Status', false, null, false, ''],
    ['Shadow if red', false, null, false, ''],
  ]);
  expect(proposal.sheets).toEqual([{ sheet: 7, title: 'Termine' }]);
  expect(proposal.leftAlone).toEqual(['Calls', 'Leer']);
  expect(proposal.made.filter(({ instead }) => instead !== '')).toEqual([]);
});

test('tabs that are made under another title, since theirs is taken', () => {
  const { made, leftAlone } = proposed([fullCalls()], { titles: ['Termine', 'Settings', 'Notizen'] });
  expect(made).toContainEqual({ title: 'Settings (Ridealong)', instead: 'Settings' });
  expect(made).toContainEqual({ title: 'Ledger', instead: '' });
  expect(leftAlone).toEqual(['Settings', 'Notizen']);
});

test('a tab that is made has nothing to be looked at', () => {
  expect(tabOf(proposed([germanCalls()]), 'signUps')).toEqual({
    tab: 'signUps',
    title: 'Sign-ups',
    becomes: 'new',
    historyOnly: false,
    sheet: null,
    sentence: '',
    columns: [],
    headers: [],
    added: [],
    leftAlone: [],
    rows: 0,
    questions: 0,
    questionRows: [],
  });
});

const callsAs = (sheet: number | null, columns: TabChoice['columns'] = {}): TabChoice => ({
  tab: 'calls',
  sheet,
  columns,
});
const questions = new Map([['calls' as const, [{ row: 3, sentence: 'Add AE.' }]]]);

test('what is left open says why, and neither rows nor questions', () => {
  const two = proposed([fullCalls({}, 'Liste A'), fullCalls({}, 'Liste B', 8)], { questions });
  expect(tabOf(two, 'calls')).toMatchObject({
    becomes: 'open',
    sheet: 7,
    sentence: '“Liste A” may be meant. Another sheet, or another tab, fits as well. Please choose.',
    rows: 0,
    questions: 0,
    questionRows: [],
  });
  expect(two.leftAlone).toEqual(['Liste A', 'Liste B']);
  const lacking = calls([
    ['Date', 'Start', 'Customer'],
    ['2026-05-12', '14:00', 'Fjord'],
  ]);
  expect(tabOf(proposed([lacking]), 'calls')).toMatchObject({
    becomes: 'open',
    sentence: '“Termine” may be meant. It has no column for Minutes and AE. Please choose.',
  });
});

test('a sheet that was chosen, and is gone by now', () => {
  expect(tabOf(proposed([germanCalls()], { choices: [callsAs(99)] }), 'calls')).toMatchObject({
    becomes: 'open',
    sheet: null,
    sentence: 'That sheet is gone, or was chosen for another tab: choose again.',
    columns: [],
  });
});

test('a sheet that was chosen although it lacks columns', () => {
  const lacking = calls([
    ['Date', 'Start', 'Customer'],
    ['2026-05-12', '14:00', 'Fjord'],
  ]);
  expect(tabOf(proposed([lacking], { choices: [callsAs(7)] }), 'calls')).toMatchObject({
    becomes: 'adopt',
    sentence:
      'It has no column for Minutes and AE. An empty one is added, and each row says so in Check until it is filled.',
  });
});

test('a column that is read once says what it is good for, after what is lacking', () => {
  const once = new Map([['calls' as const, 'Nobody in it can be taken up.']]);
  const full = fullCalls({ ' Hospitant ': 'eva' });
  const adopted = tabOf(proposed([full], { broughtIn: { once } }), 'calls');
  expect(adopted).toMatchObject({
    sentence: '“Hospitant” is read once, and stays as it is. Nobody in it can be taken up.',
    leftAlone: [],
  });
  expect(adopted.columns.find(({ column }) => column === 'Shadowed by')).toMatchObject({
    header: 'Hospitant',
    example: 'eva',
    help: expect.stringMatching(
      /[^ ] A column that says so is read once, at Go, and stays as it is\.$/,
    ) as string,
  });
  expect(adopted.columns.filter(({ help }) => help.includes('read once'))).toHaveLength(1);
  const lacking = calls([
    ['Date', 'Start', 'Minutes', 'Customer', 'Shadowed by'],
    ['2026-05-12', '14:00', 30, 'Fjord', 'eva'],
  ]);
  expect(tabOf(proposed([lacking], { choices: [callsAs(7)], broughtIn: { once } }), 'calls').sentence).toBe(
    'It has no column for AE. An empty one is added, and each row says so in Check until it is filled. “Shadowed by” is read once, and stays as it is. Nobody in it can be taken up.',
  );
});

test('of a table of rotations only its history is taken', () => {
  const table = sheetOf(
    [
      ['Rotation', 'Engineer', 'Customer'],
      [46027, 'eva', '676'],
      [46034, 'tom', '9'],
    ],
    {
      title: 'Rotationen',
    },
  );
  const notes = new Map([['rotations' as const, [{ row: 3, sentence: '“tom” is the name of nobody.' }]]]);
  const { columns, ...rest } = tabOf(
    proposed([table], { broughtIn: { historyRows: 2, notes } }),
    'rotations',
  );
  expect(rest).toEqual({
    tab: 'rotations',
    title: 'Rotations',
    becomes: 'adopt',
    historyOnly: true,
    sheet: 7,
    sentence:
      'Ridealong writes its Rotations alone, so “Rotationen” stays as it is, and its history is brought in.',
    added: [],
    headers: ['Rotation', 'Engineer', 'Customer'],
    leftAlone: [],
    rows: 2,
    questions: 1,
    questionRows: [{ row: 3, sentence: '“tom” is the name of nobody.' }],
  });
  expect(columns.map(({ column, example }) => [column, example])).toEqual([
    ['Rotation', 'Mon 5 Jan 2026'],
    ['Engineer', 'eva'],
    ['Customer', '676'],
  ]);
});

test('at most 20 questions are shown, those about rows before those about what is brought in', () => {
  const rows = (from: number, to: number): Question[] =>
    Array.from({ length: to - from + 1 }, (_, n) => ({ row: from + n, sentence: `Row ${from + n}.` }));
  const shown = proposed([fullCalls()], {
    questions: new Map([['calls' as const, rows(2, 12)]]),
    broughtIn: { notes: new Map([['calls' as const, rows(13, 22)]]) },
  });
  expect(tabOf(shown, 'calls')).toMatchObject({ questions: 21, questionRows: rows(2, 21) });
});

test('at most 100 headers are shown, and 100 columns that are left alone', () => {
  const many = Object.fromEntries(Array.from({ length: 120 }, (_, n) => [`Extra ${n + 1}`, 'x']));
  const { headers, leftAlone } = tabOf(proposed([fullCalls(many)]), 'calls');
  expect([headers.length, headers[99], leftAlone.length, leftAlone[99]]).toEqual([
    100,
    'Extra 95',
    100,
    'Extra 100',
  ]);
});

const example = (column: string, value: CellValue): string | undefined => {
  const row = {
    Date: '2026-05-12',
    Start: '14:00',
    Minutes: 30,
    Customer: 'Fjord',
    AE: 'ae@example.com',
    [column]: value,
  };
  const sheet = calls([Object.keys(row), Object.values(row)]);
  return tabOf(proposed([sheet], { choices: [callsAs(7)] }), 'calls').columns.find(
    (one) => one.column === column,
  )?.example;
};

test.each<[string, CellValue, string]>([
  ['Date', 46154, 'Tue 12 May 2026'],
  ['Date', 2, 'Mon 1 Jan 1900'],
  ['Date', 1, '1'],
  ['Date', 0.5, '0.5'],
  ['Date', 2_958_465, 'Fri 31 Dec 9999'],
  ['Date', 2_958_466, '2958466'],
  ['Date', 1e300, '1e+300'],
  ['Date', 'morgen', 'morgen'],
  ['Start', 0, '00:00'],
  ['Start', 0.58333, '14:00'],
  ['Start', 1, '1'],
  ['Start', -1, '-1'],
  ['Minutes', 30, '30'],
  ['Customer', 'x'.repeat(60), 'x'.repeat(60)],
  ['Customer', 'x'.repeat(61), `${'x'.repeat(59)}…`],
])('what stands in %s is shown as it is meant: %s', (column, value, shown) => {
  expect(example(column, value)).toBe(shown);
});

test('the example is of the first row in which something stands', () => {
  const sheet = calls([
    ['Date', 'Start', 'Minutes', 'Customer', 'AE', 'Seats'],
    ['2026-05-12', '14:00', 30, '', 'ae@example.com'],
    ['2026-05-13', '14:00', 30, 'Fjord', 'ae@example.com'],
  ]);
  const { columns } = tabOf(proposed([sheet]), 'calls');
  const of = (name: string) => columns.find(({ column }) => column === name)?.example;
  expect([of('Customer'), of('Seats'), of('Date')]).toEqual(['Fjord', '', '2026-05-12']);
});

test('a column that is told by what stands in it alone is to be looked at', () => {
  const sheet = calls([
    ['Date', 'Start', 'Minutes', 'Customer', 'XYZ'],
    ['2026-05-12', '14:00', 30, 'Fjord', 'ae@example.com'],
    ['2026-05-13', '14:00', 30, 'Alder', 'ae@example.com'],
  ]);
  const guessed = tabOf(proposed([sheet]), 'calls').columns.filter((column) => column.guessed);
  expect(guessed.map(({ column, header }) => [column, header])).toEqual([['AE', 'XYZ']]);
});

describe('a proposal is the same', () => {
  const { id } = proposed([fullCalls({ Extra: 'x' })]);
  const row = ['2026-05-13', '15:00', 30, 'Alder', 'ae@example.com', ''];
  const { values } = fullCalls({ Extra: 'x' });

  test('while only rows are typed', () => {
    expect(id).toMatch(/^[\da-f]{16}$/);
    expect(proposed([calls([...values, row])]).id).toBe(id);
  });

  test.each<[string, SheetLooked[], Showing]>([
    ['another sheet is meant', [fullCalls({ Extra: 'x' }, 'Termine', 8)], {}],
    ['a header is another', [fullCalls({ Other: 'x' })], {}],
    ['a row stands above the headers', [calls([['Title'], ...values])], {}],
    [
      'a column is chosen',
      [fullCalls({ Extra: 'x' })],
      { choices: [callsAs(7, { 'Slack channel': 'Extra' })] },
    ],
    ['the tab is made anew', [fullCalls({ Extra: 'x' })], { choices: [callsAs(null)] }],
    ['a title is taken', [fullCalls({ Extra: 'x' })], { titles: ['Termine', 'Ledger'] }],
  ])('but not where %s', (_which, sheets, showing) => {
    expect(proposed(sheets, showing).id).not.toBe(id);
  });
});
