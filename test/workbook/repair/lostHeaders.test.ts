import { headerRequests } from '../../../src/workbook/columnRequests';
import { ours, theirs } from '../../../src/workbook/column';
import { lostHeaders } from '../../../src/workbook/repair/lostHeaders';
import type { Values } from '../../../src/workbook/repair/mending';
import { settingsTab } from '../../../src/workbook/tabsOfBoth';
import type { Column, Tab } from '../../../src/workbook/tab';
import { guests, looked, visits } from './looking';

const headers = visits.columns.map(({ header }) => header);
const row = ['v-1', 46175, 'Ann', 30, 'host@example.com'];

const lost = (values: Values, tab: Tab = visits) => lostHeaders(looked(tab, values));

/** Whether rows are taken for those of the tab, so that its headers are put above them. */
const isMended = (values: Values, tab: Tab = visits): boolean =>
  (lost(values, tab)?.mending.requests ?? []).length > 0;

describe('headers are not lost', () => {
  it('in a tab in which nothing stands', () => {
    expect(lost([])).toBeUndefined();
    expect(lost([['', ''], ['']])).toBeUndefined();
  });

  it('when one of them stands in the first ten rows, however it is written', () => {
    const above = (count: number): Values => [
      ...Array.from({ length: count }, () => ['']),
      ['x', ' guest'],
      row,
    ];
    expect([lost(above(0)), lost(above(9))]).toEqual([undefined, undefined]);
    expect(lost(above(10))).toBeDefined();
  });
});

describe('headers that stand too far down', () => {
  const down = (line: readonly string[]): Values => [...Array.from({ length: 11 }, () => ['x']), line];

  it('are asked to be moved up', () => {
    expect(lost(down(headers))).toEqual({
      mending: {
        requests: [],
        mended: [],
        open: [
          'Visits: its headers stand in row 12, and are looked for in the first 10 rows only. Delete rows above them, or move them up.',
        ],
      },
      headerRow: 0,
      places: new Map(),
    });
  });

  it('are those when they are more than half of them', () => {
    const text = (line: readonly string[]) => lost(down(line), guests)?.mending.open.join();
    expect(text(['Day', 'Guest', 'Host'])).toContain('row 12');
    expect(text(['Day', 'Guest', 'x'])).toContain('its row of headers is gone');
  });
});

describe('a row of headers that was deleted', () => {
  it('is put back above rows that stand as they were made, frozen, with its notes', () => {
    expect(lost([['My visits'], row, row])).toEqual({
      mending: {
        requests: [
          {
            insertDimension: {
              range: { sheetId: 700, dimension: 'ROWS', startIndex: 1, endIndex: 2 },
              inheritFromBefore: false,
            },
          },
          {
            updateSheetProperties: {
              properties: { sheetId: 700, gridProperties: { frozenRowCount: 2 } },
              fields: 'gridProperties.frozenRowCount',
            },
          },
          ...headerRequests(
            visits,
            visits.columns.map((column, at) => ({ column, at })),
            1,
          ),
        ],
        mended: [
          'Visits: its row of headers was gone and is there again, above row 3. Please look whether each column has its own header.',
        ],
        open: [],
      },
      headerRow: 1,
      places: new Map(headers.map((header, at) => [header, at])),
    });
  });

  it('is left to people when the columns do not stand as they were made', () => {
    expect(lost([[...row].reverse()])).toEqual({
      mending: {
        requests: [],
        mended: [],
        open: [
          'Visits: its row of headers is gone, and its columns do not stand as they were made. Type the headers again, or bring back an older version: File › Version history.',
        ],
      },
      headerRow: 0,
      places: new Map(),
    });
  });

  it('is put back when four of five filled rows fit, and not when fewer do', () => {
    const bad = ['no id', 'x'];
    expect(isMended([row, row, bad, row, row, [], ['']])).toBe(true);
    expect(isMended([row, row, bad, row])).toBe(false);
    // What stands above the first of them is no row of the tab.
    expect(isMended([bad, bad, row, row])).toBe(true);
  });

  it('is put back above the first ten rows only', () => {
    const under = (count: number): Values => [...Array.from({ length: count }, () => ['']), row];
    expect([isMended(under(9)), isMended(under(10))]).toEqual([true, false]);
  });
});

describe('a row could be one of a tab', () => {
  const one = (kind: Column['kind'], rest: Partial<Column> = {}): Tab => ({
    ...visits,
    columns: [{ ...theirs('A', kind, 9, 'Help.'), ...rest }, theirs('B', 'text', 9, 'Help.')],
  });

  it.each([
    ['id', 'v-1', true],
    ['id', 'x'.repeat(80), true],
    ['id', 'v1', false],
    ['id', 'x'.repeat(81), false],
    ['id', 'v 1 v', false],
    ['id', 'v11 ', false],
    ['id', ' v11', false],
    ['time', 0.5, true],
    ['time', '09:00', false],
    ['whole', 30, true],
    ['whole', '30', false],
    ['day', 46175, true],
    ['address', 'ann@example.com', true],
    ['address', 'ann', false],
  ] as const)('whose column of the kind %s says %p: %p', (kind, cell, expected) => {
    expect(isMended([[cell, 'text']], one(kind))).toBe(expected);
  });

  it('when its choice is one of them', () => {
    const tab = one('choice', { choices: ['Yes', 'No'] });
    expect(isMended([['Yes']], tab)).toBe(true);
    expect(isMended([['Perhaps']], tab)).toBe(false);
  });

  it('when a setting has any name', () => {
    expect(isMended([['Time zone', 'What it is for', '', 'UTC']], settingsTab(900))).toBe(true);
  });

  it('not when nothing in it tells', () => {
    expect(isMended([['', 'text']], one('id'))).toBe(false);
    expect(isMended([['tomorrow', 'text']], one('day'))).toBe(false);
    expect(isMended([['text', 'text']], one('text'))).toBe(false);
  });

  it('when one cell tells, whatever day is typed beside it as a text', () => {
    const tab: Tab = {
      ...visits,
      columns: [ours('A', 'id', 9, 'Help.'), theirs('B', 'day', 9, 'Help.')],
    };
    expect(isMended([['v-1', 'tomorrow']], tab)).toBe(true);
    expect(isMended([['v-1', '']], tab)).toBe(true);
  });
});
