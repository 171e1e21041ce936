import * as fc from 'fast-check';
import { deleteDimension, insertDimension } from '../../../workbench/google/sheets/dimensions';
import { appendPosition, cellAt, mapCells, setCell } from '../../../workbench/google/sheets/grid';
import { sortRows } from '../../../workbench/google/sheets/sorting';
import { filled, readRange, testRun, updateBook, writeRow } from '../../support/testRun';

describe('rows and columns', () => {
  it('come back as they were when what was inserted is deleted', () => {
    const dimension = fc.constantFrom('ROWS' as const, 'COLUMNS' as const);
    fc.assert(
      fc.property(dimension, fc.nat(6), fc.integer({ min: 1, max: 4 }), (which, start, count) => {
        const { book } = testRun();
        const sheet = filled(book, [['a', 'b'], ['c'], ['', 'd', 'e']]);
        const range = {
          sheetId: 0,
          startRowIndex: 1,
          endRowIndex: 3,
          startColumnIndex: 1,
          endColumnIndex: 2,
        };
        sheet.protectedRanges.push({ protectedRangeId: 1, range });
        const values = () =>
          JSON.stringify(readRange(testRun({ world: { ...testRun().world, workbooks: [book] } }))?.values);
        const before = [values(), sheet.rowCount, sheet.columnCount, sheet.protectedRanges];
        insertDimension(book, sheet, { dimension: which, start, count });
        deleteDimension(book, sheet, { dimension: which, start, count });
        expect([values(), sheet.rowCount, sheet.columnCount, sheet.protectedRanges]).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it('take the format of the row before them, not its values', () => {
    const { book } = testRun();
    const sheet = filled(book, [['a'], ['b']]);
    const format = { type: 'TEXT', pattern: '@' };
    setCell(sheet, 0, 0, { value: 'a', format, note: 'not this' });
    insertDimension(book, sheet, { dimension: 'ROWS', start: 1, count: 1 });
    expect([cellAt(sheet, 1, 0), cellAt(sheet, 2, 0)?.value]).toEqual([{ format }, 'b']);
  });
});

describe('sorting', () => {
  it('puts numbers before texts before truth values, empty cells last either way, and moves whole rows', () => {
    const { book } = testRun();
    const sheet = filled(book, [
      ['b', '1'],
      ['', '2'],
      ['TRUE', '3'],
      ['10', '4'],
      ['A', '5'],
      ['9', '6'],
    ]);
    const box = { top: 0, bottom: 6, left: 0, right: 2 };
    const order = (descending: boolean) => {
      sortRows(sheet, box, [{ column: 0, descending }]);
      return sheet.rows.map((row) => row[1]?.value);
    };
    expect(order(false)).toEqual([6, 4, 5, 1, 3, 2]);
    expect(order(true)).toEqual([3, 1, 5, 4, 6, 2]);
  });

  it('leaves data validation where it is', () => {
    const { book } = testRun();
    const sheet = filled(book, [['2'], ['1']]);
    setCell(sheet, 0, 0, { value: 2, validation: { strict: true } });
    sortRows(sheet, { top: 0, bottom: 2, left: 0, right: 1 }, [{ column: 0, descending: false }]);
    expect(sheet.rows).toEqual([[{ value: 1, validation: { strict: true } }], [{ value: 2 }]]);
  });
});

describe('size', () => {
  it('a rule on a whole column takes the room of one cell, and is no data', () => {
    const { book } = testRun();
    const sheet = filled(book, [['head']]);
    mapCells(sheet, { top: 1, bottom: 1000, left: 2, right: 3 }, (cell) => ({
      ...cell,
      validation: { strict: true },
    }));
    expect(new Set(sheet.rows.slice(1)).size).toBe(1);
    expect(appendPosition(sheet)).toBe(1);
    setCell(sheet, 5, 2, { value: 'x' });
    expect([cellAt(sheet, 6, 2), cellAt(sheet, 5, 2)]).toEqual([
      { validation: { strict: true } },
      { value: 'x' },
    ]);
  });

  it('a small update of a large tab touches only its own rows', () => {
    const run = testRun();
    const rows = Array.from({ length: 10_000 }, (_, row) =>
      Array.from({ length: 15 }, (__, column) => `r${row}c${column}`),
    );
    const sheet = filled(run.book, rows);
    const before = sheet.rows.slice();
    updateBook(run, [writeRow(0, 7, [{ numberValue: 1 }])]);
    const changed = run.book.sheets[0]!.rows.flatMap((row, index) => (row === before[index] ? [] : [index]));
    expect(changed).toEqual([7]);
    expect(cellAt(sheet, 7, 0)).toEqual({ value: 1 });
  });
});

describe('latency', () => {
  it('counts cells read and written, and requests (performance model)', () => {
    const run = testRun();
    filled(run.book, [['a', 'b'], ['c']]);
    readRange(run, { sheetId: 0, endColumnIndex: 2 });
    updateBook(run, [
      writeRow(0, 3, [{ numberValue: 1 }, { numberValue: 2 }]),
      { appendDimension: { dimension: 'ROWS', length: 1 } },
    ]);
    expect(run.calls.map(({ ms }) => ms)).toEqual([100 + 0.02 * 4, 200 + 2 * 2 + 0.06 * 2]);
  });
});
