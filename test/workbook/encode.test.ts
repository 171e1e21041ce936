import fc from 'fast-check';
import type { Change } from '../../src/workbook/change';
import { cellData, cellsDiffer, commitRequests, setCellsFor } from '../../src/workbook/encode';
import { readTab } from '../../src/workbook/reading';
import type { CellValue } from '../../src/workbook/tab';
import { shadowingTabs as tabs } from '../../src/workbook/shadowing/tabs';
import { readingOf } from './sheet';

const reading = readingOf('calls', [
  { 'Call id': 'c-1', Check: '', Customer: 'Fjord Telecom' },
  { 'Call id': 'c-2', Check: 'Add AE.', Customer: 'Alder Freight' },
]);
const readings = new Map([['calls', reading] as const]);
const set = (row: number, cells: Record<string, CellValue>): Change => ({
  kind: 'setCells',
  tab: 'calls',
  row,
  cells,
});

describe('cells that are wanted', () => {
  it('are written only where they differ', () => {
    expect(setCellsFor(reading, 1, { 'Call id': 'c-1', Check: '' })).toBeUndefined();
    expect(setCellsFor(reading, 2, { 'Call id': 'c-2', Check: '' })).toEqual(set(2, { Check: '' }));
    expect(setCellsFor(reading, 3, { Check: '' })).toBeUndefined();
  });

  it('are not written where their column is gone', () => {
    expect(setCellsFor(readTab(tabs.calls, [['Check']]), 1, { 'Shadowed by': 'Ann' })).toBeUndefined();
  });

  it('differ by value and type, but not by what a sheet does not keep', () => {
    expect([cellsDiffer('1', 1), cellsDiffer(1, 2), cellsDiffer('', 0), cellsDiffer(false, '')]).toEqual(
      Array(4).fill(true),
    );
    expect([cellsDiffer(1, '1'), cellsDiffer(0, '')]).toEqual([true, true]);
    expect([cellsDiffer(0.1 + 0.2, 0.3), cellsDiffer('a', 'a')]).toEqual([false, false]);
  });
});

describe('a commit', () => {
  const blocks = (changes: readonly Change[]) => commitRequests(changes, readings);

  it('writes cells as typed values, so that a text that starts with = stays a text', () => {
    expect(blocks([set(1, { Check: '=1+1', 'Shadowed by': '', Date: 46154 })])).toEqual([
      {
        updateCells: {
          start: { sheetId: 1026001, rowIndex: 1, columnIndex: 1 },
          rows: [
            {
              values: [
                { userEnteredValue: { stringValue: '=1+1' } },
                {},
                { userEnteredValue: { numberValue: 46154 } },
              ],
            },
          ],
          fields: 'userEnteredValue',
        },
      },
    ]);
  });

  it('writes a tick as a tick, and clears what is to be empty', () => {
    expect([cellData(true), cellData(false), cellData(0), cellData('')]).toEqual([
      { userEnteredValue: { boolValue: true } },
      { userEnteredValue: { boolValue: false } },
      { userEnteredValue: { numberValue: 0 } },
      {},
    ]);
  });

  it('puts a cell back where it stood, also in a column of people’s own', () => {
    const back: Change = { kind: 'putBack', tab: 'calls', row: 2, column: 30, value: 'Mine' };
    expect(blocks([back])).toEqual([
      {
        updateCells: {
          start: { sheetId: 1026001, rowIndex: 2, columnIndex: 30 },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'Mine' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
  });

  it('writes into each tab what is meant for it, and nothing where nothing is to be written', () => {
    const signUps = readingOf('signUps', [{ 'Sign-up id': 's-1' }]);
    const both = new Map([['calls', reading] as const, ['signUps', signUps] as const]);
    const changes: Change[] = [
      { kind: 'setCells', tab: 'signUps', row: 1, cells: { Check: 'Add weeks.' } },
      { kind: 'appendRow', tab: 'calls', cells: { 'Call id': 'c-3' } },
    ];
    expect(commitRequests(changes, both)).toMatchObject([
      { appendCells: { sheetId: 1026001 } },
      { updateCells: { start: { sheetId: 1026002 } } },
    ]);
    expect(commitRequests(changes, both)).toHaveLength(2);
    expect(commitRequests([], both)).toHaveLength(0);
  });

  it('leaves out what has no column, and a row of which nothing is left', () => {
    const gone = new Map([['calls', readTab(tabs.calls, [['Mine', 'Customer']])] as const]);
    const added = (cells: Record<string, CellValue>): Change => ({ kind: 'appendRow', tab: 'calls', cells });
    expect(commitRequests([set(1, { Check: 'Add AE.' }), added({ Date: 1 })], gone)).toHaveLength(0);
    expect(commitRequests([added({ Date: 1 }), added({ Customer: 'Alder' })], gone)).toMatchObject([
      { appendCells: { rows: [{ values: [{}, { userEnteredValue: { stringValue: 'Alder' } }] }] } },
    ]);
  });

  it('writes neighbours in one request, in whatever order they come', () => {
    const rows = [9, 10, 2, 1].map((row) => set(row, { 'Shadowed by': 'Ann', Check: '', 'Call id': 'c-1' }));
    expect(blocks(rows)).toMatchObject([
      { updateCells: { start: { rowIndex: 1, columnIndex: 0 } } },
      { updateCells: { start: { rowIndex: 9, columnIndex: 0 } } },
    ]);
    expect(blocks(rows)).toHaveLength(2);
    expect(blocks([set(1, { Check: '' }), set(1, { 'Shadowed by': 'Ann' })])).toHaveLength(1);
  });

  it('adds rows at the columns where the headers stand', () => {
    const moved = readTab(tabs.calls, [['Mine', 'Customer', 'Call id']]);
    const change: Change = {
      kind: 'appendRow',
      tab: 'calls',
      cells: { 'Call id': 'c-3', Customer: 'Harbor', Date: 1 },
    };
    expect(commitRequests([change, change], new Map([['calls', moved] as const]))).toEqual([
      {
        appendCells: {
          sheetId: 1026001,
          rows: Array(2).fill({
            values: [
              {},
              { userEnteredValue: { stringValue: 'Harbor' } },
              { userEnteredValue: { stringValue: 'c-3' } },
            ],
          }),
          fields: 'userEnteredValue',
        },
      },
    ]);
  });

  it('checks 500 pasted rows in a request or two', () => {
    const changes = Array.from({ length: 500 }, (_, n) =>
      set(n + 1, { 'Call id': `c-${n}`, Check: 'Add AE.' }),
    );
    expect(blocks(changes)).toHaveLength(1);
    expect(blocks([...changes, set(7, { 'Shadowed by': 'Ann' })])).toHaveLength(2);
  });

  it('writes every wanted cell once, and no other', () => {
    const headers = tabs.calls.columns.map((column) => column.header);
    const cell = fc.record({
      row: fc.integer({ min: 1, max: 8 }),
      header: fc.constantFrom(...headers),
      value: fc.nat(99),
    });
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: ({ row, header }) => `${row} ${header}` }), (cells) => {
        const requests = blocks(cells.map(({ row, header, value }) => set(row, { [header]: value })));
        const written = requests.flatMap((request) => {
          const { start, rows } = request['updateCells'] as {
            start: { rowIndex: number; columnIndex: number };
            rows: { values: { userEnteredValue: { numberValue: number } }[] }[];
          };
          return rows.flatMap(({ values }, r) =>
            values.map((data, c) => [
              start.rowIndex + r,
              headers[start.columnIndex + c],
              data.userEnteredValue.numberValue,
            ]),
          );
        });
        const wanted = cells.map(({ row, header, value }) => [row, header, value]);
        expect(written.map(String).sort()).toEqual(wanted.map(String).sort());
      }),
    );
  });
});
