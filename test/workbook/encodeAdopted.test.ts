import type { Change } from '../../src/workbook/change';
import { commitRequests } from '../../src/workbook/encode';
import { readTab } from '../../src/workbook/reading';
import type { CellValue, Tab } from '../../src/workbook/tab';
import { shadowingTabs as tabs } from '../../src/workbook/shadowing/tabs';

const adopted: Tab = { ...tabs.calls, sheetId: 7, adopted: { mark: tabs.calls.sheetId, headers: {} } };
const headers = ['Customer', 'Date', 'Start', 'Minutes', 'Check'];

type Cells = Readonly<Record<string, CellValue>>;
const set = (row: number, cells: Cells): Change => ({ kind: 'setCells', tab: 'calls', row, cells });
const append = (cells: Cells): Change => ({ kind: 'appendRow', tab: 'calls', cells });

function requests(rows: CellValue[][], changes: readonly Change[], tab = adopted) {
  return commitRequests(changes, new Map([['calls', readTab(tab, rows)] as const]));
}

const formatsOnly = (all: ReturnType<typeof commitRequests>) => all.filter((one) => 'repeatCell' in one);

const formatted = (row: number, column: number, numberFormat: object) => ({
  repeatCell: {
    range: {
      sheetId: 7,
      startRowIndex: row,
      endRowIndex: row + 1,
      startColumnIndex: column,
      endColumnIndex: column + 1,
    },
    cell: { userEnteredFormat: { numberFormat } },
    fields: 'userEnteredFormat.numberFormat',
  },
});
const asDay = (row: number) => formatted(row, 1, { type: 'DATE', pattern: 'ddd d mmm yyyy' });
const asTime = (row: number) => formatted(row, 2, { type: 'TIME', pattern: 'hh:mm' });

describe('a day or time put into a sheet that people brought along', () => {
  const formats = (there: CellValue[], cells: Cells, tab?: Tab) =>
    formatsOnly(requests([headers, there], [set(1, cells)], tab));

  it('is shown as one where nothing stood in the cell', () => {
    const cells = { Date: 46147, Start: 0.5, Minutes: 30, Check: 'Add AE.' };
    expect(formats(['Alder', '', '', '', ''], cells)).toEqual([asDay(1), asTime(1)]);
    expect(formats(['Alder', '', 0.25, '', ''], cells)).toEqual([asDay(1)]);
  });

  it('leaves a cell as people formatted it where something stood in it', () => {
    expect(formats(['Alder', 46140, 'noon', '', ''], { Date: 46147, Start: 0.5 })).toHaveLength(0);
  });

  it('is none when it is a text, is cleared, is not written, or has no column', () => {
    expect(formats(['Alder', '', ''], { Date: 'soon', Start: '' })).toHaveLength(0);
    expect(formats(['Alder', '', ''], { Customer: 'Birch' })).toHaveLength(0);
    expect(formatsOnly(requests([['Customer']], [set(1, { Date: 46147 })]))).toHaveLength(0);
  });

  it('is formatted in no column of ours', () => {
    const checked = tabs.calls.columns.map((column) =>
      column.header === 'Check' ? { ...column, kind: 'day' as const } : column,
    );
    expect(formats(['Alder'], { Check: 46147 }, { ...adopted, columns: checked })).toHaveLength(0);
  });

  it('needs no format in a tab of our own, which has them', () => {
    expect(formats(['Alder', '', ''], { Date: 46147, Start: 0.5 }, tabs.calls)).toHaveLength(0);
  });

  it('is not formatted when a cell is put back as it was', () => {
    const back: Change = { kind: 'putBack', tab: 'calls', row: 1, column: 1, value: 46147 };
    expect(formatsOnly(requests([headers, ['Alder', '']], [back]))).toHaveLength(0);
  });
});

describe('rows added to a sheet that people brought along', () => {
  const call = ['Alder', 46147, 0.5, 30, ''];

  it('are inserted below its rows and look like them, above a row that sums up', () => {
    const totals = ['Total', '', '', 30, ''];
    const added = [append({ Customer: 'Birch', Date: 46148, Start: 0.75 }), append({ Customer: 'Cedar' })];
    expect(requests([headers, call, totals], added)).toEqual([
      {
        insertDimension: {
          range: { sheetId: 7, dimension: 'ROWS', startIndex: 2, endIndex: 4 },
          inheritFromBefore: true,
        },
      },
      {
        updateCells: {
          start: { sheetId: 7, rowIndex: 2, columnIndex: 0 },
          rows: ['Birch', 'Cedar'].map((name) => ({ values: [{ userEnteredValue: { stringValue: name } }] })),
          fields: 'userEnteredValue',
        },
      },
      {
        updateCells: {
          start: { sheetId: 7, rowIndex: 2, columnIndex: 1 },
          rows: [
            {
              values: [
                { userEnteredValue: { numberValue: 46148 } },
                { userEnteredValue: { numberValue: 0.75 } },
              ],
            },
          ],
          fields: 'userEnteredValue',
        },
      },
    ]);
  });

  it('show days and times as such where the row above them holds none, whatever else stands there', () => {
    const added = [append({ Customer: 'Birch' }), append({ Customer: 'Cedar', Date: 46148, Start: 0.75 })];
    const below = (last: CellValue[]) => formatsOnly(requests([headers, last], added));
    expect(below(call)).toHaveLength(0);
    expect(below(['Alder', 'next Tuesday', '', 30, ''])).toEqual([asDay(3), asTime(3)]);
    expect(below(['Alder', 46147, '', 30, ''])).toEqual([asTime(3)]);
  });

  it('come beside changes of other rows, which are no rows to add', () => {
    const [write, insert, fill, ...more] = requests(
      [headers, call],
      [set(1, { Check: 'Add AE.' }), append({ Customer: 'Birch' })],
    );
    expect(write).toMatchObject({ updateCells: { start: { rowIndex: 1, columnIndex: 4 } } });
    expect(insert).toMatchObject({ insertDimension: { range: { startIndex: 2, endIndex: 3 } } });
    expect(fill).toMatchObject({ updateCells: { start: { rowIndex: 2, columnIndex: 0 } } });
    expect(more).toHaveLength(0);
  });

  it('are none where none is to be added', () => {
    expect(requests([headers, call], [])).toHaveLength(0);
    expect(requests([headers, call], [set(1, { Check: 'Add AE.' })])).toHaveLength(1);
  });

  it('are appended where no row stands yet whose look they could have, and in a tab of our own', () => {
    const kinds = (rows: CellValue[][], tab?: Tab) =>
      requests(rows, [append({ Customer: 'Birch' })], tab).flatMap((one) => Object.keys(one));
    expect(kinds([headers])).toEqual(['appendCells']);
    expect(kinds([['Our calls'], headers])).toEqual(['appendCells']);
    expect(kinds([headers, call], tabs.calls)).toEqual(['appendCells']);
    expect(kinds([['Our calls'], headers, call])).toEqual(['insertDimension', 'updateCells']);
  });
});
