import { headerFormat } from '../../../src/workbook/look';
import { lostHeaders } from '../../../src/workbook/repair/lostHeaders';
import type { Values } from '../../../src/workbook/repair/mending';
import { adopted, guests, looked, visits, withoutHeaders } from './looking';

const tab = adopted(visits, { Guest: 'Besucher' });
const names = ['Day', 'Mine', 'Besucher', 'Visit id', 'Minutes', 'Host'];
const rows: Values = [
  [46175, 'a', 'Ann', 'v-1', 30, 'host@example.com'],
  [46176, 'b', 'Bob', 'v-2', 45, 'host@example.com'],
];
const before: Values = [['Visits 2026'], [], names, ...rows];

const lost = (values: Values, one = looked(tab, values, before)) => lostHeaders(one)!;
const isGone = (values: Values, one = looked(tab, values, before)): boolean =>
  lost(values, one).mending.open.join().includes('its row of headers is gone');

const insertedAt = (row: number) => ({
  insertDimension: {
    range: { sheetId: 7, dimension: 'ROWS', startIndex: row, endIndex: row + 1 },
    inheritFromBefore: false,
  },
});

const mendedIn = (row: number): string =>
  `Visits: its row of headers was gone and is there again, in row ${String(row)}. Please look whether each column has its own header.`;

describe('the headers of a tab of people’s', () => {
  it('that were cleared come back in their row, people’s own too, and keep their look', () => {
    expect(lost([['Visits 2026'], [], ['', ' '], ...rows])).toEqual({
      mending: {
        requests: [
          {
            updateCells: {
              start: { sheetId: 7, rowIndex: 2, columnIndex: 0 },
              rows: [{ values: names.map((stringValue) => ({ userEnteredValue: { stringValue } })) }],
              fields: 'userEnteredValue',
            },
          },
        ],
        mended: [mendedIn(3)],
        open: [],
      },
      headerRow: 2,
      places: new Map([
        ['Visit id', 3],
        ['Day', 0],
        ['Guest', 2],
        ['Minutes', 4],
        ['Host', 5],
      ]),
    });
  });

  it('that were deleted come back in a row of their own: people’s bold, ours as set-up makes them', () => {
    const { mending, headerRow } = lost([['Visits 2026'], [], ...rows]);
    const bold = { userEnteredFormat: { textFormat: { bold: true } } };
    const id = visits.columns[0]!;
    expect(mending.requests).toEqual([
      insertedAt(2),
      {
        updateCells: {
          start: { sheetId: 7, rowIndex: 2, columnIndex: 0 },
          rows: [
            {
              values: names.map((stringValue) => ({
                userEnteredValue: { stringValue },
                ...(stringValue === 'Visit id'
                  ? { userEnteredFormat: headerFormat(id), note: id.help }
                  : bold),
              })),
            },
          ],
          fields: 'userEnteredValue,userEnteredFormat,note',
        },
      },
    ]);
    expect([headerRow, mending.mended, mending.open]).toEqual([2, [mendedIn(3)], []]);
  });

  it('that were deleted with all above them come back above the first row', () => {
    const { mending, headerRow } = lost(rows);
    expect([mending.requests[0], headerRow]).toEqual([insertedAt(0), 0]);
  });

  it('are not put into a row in which something stands', () => {
    const { mending, headerRow } = lost([['Visits 2026'], [], ['', 'x'], ...rows]);
    expect([mending.requests[0], headerRow]).toEqual([insertedAt(2), 2]);
    expect(mending.requests).toHaveLength(2);
  });

  it('are left to people when it is not known how they stood', () => {
    expect(isGone(rows, withoutHeaders(looked(tab, rows, before)))).toBe(true);
    expect(isGone(rows, looked(tab, rows, [names.slice(0, 5), ...rows]))).toBe(true);
  });

  it('are left to people when no row is one that was known', () => {
    expect(isGone([[46175, 'a', 'Ann', 'v-9', 30, 'host@example.com']])).toBe(true);
  });

  it('are left to people when the rows say something else below them', () => {
    expect(
      isGone(rows.map(([day, own, guest, id, minutes, host]) => [guest!, own!, day!, id!, host!, minutes!])),
    ).toBe(true);
  });

  it('come back above rows whose ids have spaces around them', () => {
    const spaced = rows.map((row) => row.map((cell, at) => (at === 3 ? ` ${String(cell)} ` : cell)));
    expect(isGone(spaced)).toBe(false);
  });
});

describe('the headers of a tab whose rows have no ids', () => {
  const list = adopted(guests);
  const old: Values = [
    ['Guest', 'Day', 'Minutes', 'Host'],
    ['Ann', 46175, 30, 'host@example.com'],
  ];
  const gone = (values: Values): boolean => isGone(values, looked(list, values, old));

  it('come back above the first row that has what it needs', () => {
    const values = [['My guests'], ['Ann', 46175, 30, 'host@example.com']];
    const { mending, headerRow } = lost(values, looked(list, values, [['My guests'], ...old]));
    expect([mending.requests[0], headerRow]).toEqual([insertedAt(1), 1]);
  });

  it('are left to people when no row has it, or the others do not fit', () => {
    expect(gone([['Ann', 46175, 30, 'host@example.com']])).toBe(false);
    expect(gone([['Ann', 'never', 30, 'host@example.com']])).toBe(true);
    expect(gone([['Ann', '', 30, 'host@example.com']])).toBe(true);
    expect(gone([['Ann', 46175, 30, 'nobody']])).toBe(true);
  });
});
