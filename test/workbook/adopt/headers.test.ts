import {
  headersIn,
  isMappable,
  isReadOnce,
  matchTab,
  type Chosen,
  type Match,
} from '../../../src/workbook/adopt/match';
import { redTabs } from '../../../src/workbook/redAccounts/tabs';
import { shadowingTabs } from '../../../src/workbook/shadowing/tabs';
import type { CellValue, Tab } from '../../../src/workbook/tab';
import { sheetOf } from './sheets';

const { calls, signUps, engineers, rotations } = shadowingTabs;
const { tracker, asks } = redTabs;

/** The header of theirs that one of ours is found at; undefined where it is not found. */
function foundAt({ sheet, headerRow, columns, readOnce }: Match, header: string): CellValue | undefined {
  const at = [...columns, ...readOnce].find(({ column }) => column.header === header)?.at;
  return at === undefined ? undefined : sheet.values[headerRow]?.[at];
}

/** The header of theirs at which one of ours is found, in a sheet of these columns, each from its header down. */
function ourColumn(tab: Tab, header: string, theirs: readonly CellValue[][], chosen: Chosen = {}) {
  const rows = Math.max(...theirs.map(({ length }) => length));
  const values = Array.from({ length: rows }, (_, row) => theirs.map((cells) => cells[row] ?? ''));
  return foundAt(matchTab(tab, sheetOf(values), chosen), header);
}

describe('columns of ours that may be one of people’s', () => {
  test.each<[string, Tab, string[]]>([
    ['Calls', calls, ['Call id', 'Check']],
    ['Sign-ups', signUps, ['Sign-up id', 'Check', 'Rotation', 'Status', 'Signed up']],
    ['Engineers', engineers, ['Check', 'Rotation this year', 'Last rotation']],
    ['Rotations', rotations, ['Calls', 'Seats left']],
    ['Account Tracker', tracker, ['Episode id', 'Check', 'Status', 'Waiting for', 'Days red', 'Updated']],
    ['Asks', asks, ['Ask id', 'Check', 'Thread', 'Asked by', 'Asked at']],
  ])('of %s are all but those that Ridealong alone fills', (_title, tab, notThese) => {
    const never = tab.columns.filter((column) => !isMappable(tab, column));
    expect(never.map(({ header }) => header)).toEqual(notThese);
  });

  test('are read once where they say what happened before: since when red, and who shadows', () => {
    const once = [calls, signUps, engineers, rotations, tracker, asks].flatMap((tab) =>
      tab.columns.filter((column) => isReadOnce(tab, column)).map(({ header }) => [tab.key, header]),
    );
    expect(once).toEqual([
      ['calls', 'Shadowed by'],
      ['tracker', 'Red since'],
    ]);
    const [redSince] = tracker.columns.filter(({ header }) => header === 'Red since');
    expect(isReadOnce(calls, redSince!)).toBe(false);
    const [shadowedBy] = calls.columns.filter(({ header }) => header === 'Shadowed by');
    expect(isReadOnce(tracker, shadowedBy!)).toBe(false);
  });

  test('and are read once stand apart from those that stay', () => {
    const match = matchTab(
      calls,
      sheetOf([
        ['Date', 'Shadow(s)'],
        [46175, 'eva@example.com'],
      ]),
    );
    expect(match.columns.map(({ column }) => column.header)).toEqual(['Date']);
    expect(match.readOnce.map(({ column }) => column.header)).toEqual(['Shadowed by']);
  });
});

describe('headers that a column can be found by', () => {
  test('stand at their places, without spaces around them, be they texts or not', () => {
    const sheet = sheetOf([['x'], ['', ' Date ', ' ', 2026, 'Call  type']]);
    expect([...headersIn(sheet, 1)]).toEqual([
      [1, 'Date'],
      [3, '2026'],
      [4, 'Call  type'],
    ]);
  });

  test('are each there once: of two with one name, in any case, the left one', () => {
    const sheet = sheetOf([['Call type', 'CALL  TYPE ', 'AE', 'ae']]);
    expect([...headersIn(sheet, 0)]).toEqual([
      [0, 'Call type'],
      [2, 'AE'],
    ]);
  });

  test('are none in a row that is not there', () => {
    expect(headersIn(sheetOf([['Date']]), 1).size).toBe(0);
  });
});

describe('the row of headers', () => {
  const headers = ['Date', 'Start', 'AE'];

  test('is the first of those with most of our columns', () => {
    expect(matchTab(calls, sheetOf([['Date'], headers, ['x'], headers])).headerRow).toBe(1);
  });

  test('is looked for in the first ten', () => {
    const above = (rows: number) => Array.from({ length: rows }, () => ['x']);
    expect(matchTab(calls, sheetOf([...above(9), headers])).headerRow).toBe(9);
    const tooLow = matchTab(calls, sheetOf([...above(10), headers]));
    expect([tooLow.headerRow, tooLow.columns.length]).toEqual([0, 0]);
  });

  test('is the first in a sheet in which nothing stands, which lacks all that is needed', () => {
    const match = matchTab(calls, sheetOf([]));
    expect([match.headerRow, match.columns.length, match.readOnce.length]).toEqual([0, 0, 0]);
    expect(match.lacks).toEqual(['Date', 'Start', 'Minutes', 'Customer', 'AE']);
    expect(match.likeness).toBe('none');
  });
});

describe('of several columns that may be one of ours', () => {
  test('the one with the likelier name is taken, wherever it stands', () => {
    expect(ourColumn(calls, 'Customer', [['Client'], ['Company']])).toBe('Company');
    expect(ourColumn(calls, 'Customer', [['Company'], ['Client']])).toBe('Company');
  });

  test('the left one is taken where both have our name in other signs', () => {
    expect(ourColumn(calls, 'AE', [['A.E.'], ['A-E']])).toBe('A.E.');
  });

  test('the one is taken whose content fits better, where their names are as good', () => {
    const days = ['Termin', 46175, 46176, 46177];
    expect(ourColumn(calls, 'Date', [['Datum', 46175, 'x', 'x'], days])).toBe('Termin');
    expect(
      ourColumn(calls, 'Date', [
        ['Datum', 46175, 46176, 'x'],
        ['Termin', 46175, 'x', 'x'],
      ]),
    ).toBe('Datum');
  });

  test('one in which nothing stands yet comes between those that fit and those that hardly do', () => {
    expect(ourColumn(calls, 'Date', [['Datum'], ['Termin', 46175]])).toBe('Termin');
    expect(ourColumn(calls, 'Date', [['Datum'], ['Termin', 46175, 'x', 'x']])).toBe('Datum');
  });

  test('our own name in other signs comes before another name, whose content fits better', () => {
    expect(
      ourColumn(calls, 'Date', [
        ['Datum', 46175, 46176],
        ['DA.TE', 46175, 'x'],
      ]),
    ).toBe('DA.TE');
  });

  test('one whose whole name tells comes before one of whose words one does', () => {
    expect(ourColumn(calls, 'Customer', [['Kunde, Ort'], ['Kunde']])).toBe('Kunde');
  });

  test('none is taken twice', () => {
    const match = matchTab(calls, sheetOf([['Notes, Slack']]));
    expect(match.columns.map(({ column }) => column.header)).toEqual(['Notes link']);
    const [one, another] = [
      ['Email', 'eva@example.com', 'tom@example.com'],
      ['x', 'a@example.com', 'b@example.com'],
    ];
    expect(ourColumn(engineers, 'Email', [one, another])).toBe('Email');
  });
});

describe('what a person chose', () => {
  test('is told by the header in any case, and comes before our name', () => {
    const theirs = [['Customer'], ['Client']];
    expect(ourColumn(calls, 'AE', theirs, { AE: ' CUSTOMER ' })).toBe('Customer');
    expect(ourColumn(calls, 'Customer', theirs, { AE: 'customer' })).toBe('Client');
  });

  test('is no other column where that header is not there', () => {
    const theirs = [
      ['Email', 'eva@example.com'],
      ['x', 'a@example.com', 'b@example.com'],
    ];
    expect(ourColumn(engineers, 'Email', theirs, { Email: 'E-Mail' })).toBeUndefined();
  });

  test('is no column at all, not even one that our name or its content tells', () => {
    const theirs = [['Email', 'eva@example.com', 'tom@example.com']];
    expect(ourColumn(engineers, 'Email', theirs, { Email: null })).toBeUndefined();
  });
});
