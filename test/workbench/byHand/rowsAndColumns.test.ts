import { ada, ben } from '../../contract/scratchGoogle';
import { ScratchSheet } from './scratchSheet';

describe('rows and columns by hand', () => {
  let s: ScratchSheet;
  beforeEach(() => {
    s = new ScratchSheet();
  });
  afterEach(() => s.remove());
  const tab = 'Sheet1';

  const rule = { condition: { type: 'TEXT_IS_EMAIL' } };
  const protect = (warningOnly: boolean, range: object) =>
    s.sheet().protectedRanges.push({ protectedRangeId: 1, warningOnly, range: { sheetId: 0, ...range } });

  test('a row is inserted before or after one, with its validation and without what is in it', () => {
    s.sheet().rows[2] = [{ value: 'r2', validation: rule, note: 'x' }];
    s.do({ action: 'insertRow', tab, at: 3 });
    s.do({ action: 'insertRow', tab, at: 4, side: 'after', count: 2 });
    expect(s.lines()).toEqual([
      'Id|Name|Day',
      'r1|Cobalt|2026-06-03',
      '',
      'r2',
      '',
      '',
      'r3|Birch|2026-06-02',
    ]);
    expect([2, 4, 5].map((row) => s.sheet().rows[row]?.[0])).toEqual(Array(3).fill({ validation: rule }));
    expect(s.sheet().rowCount).toBe(1003);
  });

  test('protections, filter, merged cells, frozen rows and charts follow inserted and deleted rows and columns', () => {
    protect(true, { startRowIndex: 1, endRowIndex: 4, startColumnIndex: 1, endColumnIndex: 2 });
    s.do({ action: 'setFilter', tab, range: 'A1:C4', hide: { Name: ['Alder'] } });
    s.do({ action: 'mergeCells', tab, range: 'E1:F1' });
    s.sheet().charts.push({
      chartId: 9,
      position: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 5, columnIndex: 4 } } },
    });
    s.do({ action: 'insertRow', tab, at: 1 });
    s.do({ action: 'insertColumn', tab, at: 'Id' });
    s.do({ action: 'deleteRow', tab, at: 4 });
    expect(s.sheet().protectedRanges[0]?.['range']).toEqual({
      sheetId: 0,
      startRowIndex: 2,
      endRowIndex: 4,
      startColumnIndex: 2,
      endColumnIndex: 3,
    });
    expect(s.sheet().basicFilter).toMatchObject({
      range: { startRowIndex: 1, endRowIndex: 4, startColumnIndex: 1, endColumnIndex: 4 },
      filterSpecs: [{ columnIndex: 2 }],
    });
    expect(s.sheet().merges).toMatchObject([{ startRowIndex: 1, startColumnIndex: 5, endColumnIndex: 7 }]);
    expect(s.sheet().charts[0]).toMatchObject({
      position: { overlayPosition: { anchorCell: { rowIndex: 5, columnIndex: 5 } } },
    });
    expect(s.sheet().frozenRowCount).toBe(2);
  });

  test('deleting through a protection that only warns works, with the warning; elsewhere there is none', () => {
    protect(true, { startRowIndex: 1, endRowIndex: 2 });
    expect(s.do({ action: 'deleteRow', tab, at: 4 }, ben)).toEqual({ warning: null });
    expect(s.do({ action: 'deleteRow', tab, at: 2 }, ben).warning).toMatch(/^Heads up!/);
    expect(s.lines()).toEqual(['Id|Name|Day', 'r2|Alder|2026-06-01']);
    expect(s.sheet().protectedRanges).toEqual([]);
  });

  test('a protection that stops people stops all of it', () => {
    protect(false, { startRowIndex: 1, endRowIndex: 2 });
    expect(() => s.do({ action: 'deleteRow', tab, at: 2, count: 2 }, ben)).toThrow(/protected cell/);
    expect(() => s.do({ action: 'sort', tab, column: 'Name' }, ben)).toThrow(/protected cell/);
    expect(s.lines()).toHaveLength(4);
    s.do({ action: 'deleteRow', tab, at: 2 }, ada);
    expect(s.lines()).toHaveLength(3);
  });

  test.each([
    [
      'all rows',
      { action: 'deleteRow', tab: 'Sheet1', at: 1, count: 1000 },
      "You can't delete all the rows on the sheet.",
    ],
    [
      'all but the frozen',
      { action: 'deleteRow', tab: 'Sheet1', at: 2, count: 999 },
      /not possible to delete all non-frozen rows/,
    ],
    [
      'all columns',
      { action: 'deleteColumn', tab: 'Sheet1', at: 1, count: 26 },
      "You can't delete all the columns on the sheet.",
    ],
    ['what is not there', { action: 'deleteRow', tab: 'Sheet1', at: 1001 }, /has 1000 rows/],
    [
      'an unknown header',
      { action: 'deleteColumn', tab: 'Sheet1', at: 'Nme' },
      'Tab "Sheet1" has no column "Nme".',
    ],
  ] as const)('%s cannot be deleted', (_, edit, sentence) => {
    expect(() => s.do(edit)).toThrow(sentence);
  });

  test('the grid is as much shorter as rows were deleted', () => {
    s.do({ action: 'deleteRow', tab, at: 500, count: 10 });
    expect(s.sheet().rowCount).toBe(990);
  });

  test('a moved column takes its width, its formulas and its protection along', () => {
    protect(true, { startColumnIndex: 0, endColumnIndex: 1 });
    s.paste('B2', '=1+1');
    s.sheet().columns = [{ pixelSize: 50 }, { pixelSize: 70 }];
    s.do({ action: 'moveColumn', tab, at: 'Id', to: 4 });
    expect(s.lines()[1]).toBe('2|2026-06-03|r1');
    expect(s.sheet().rows[1]?.[0]?.formula).toBe('=1+1');
    expect(s.sheet().columns.slice(0, 3)).toEqual([{ pixelSize: 70 }, {}, { pixelSize: 50 }]);
    expect(s.sheet().protectedRanges[0]?.['range']).toMatchObject({ startColumnIndex: 2, endColumnIndex: 3 });
    s.do({ action: 'moveColumn', tab, at: 'Id', to: 1 });
    expect(s.lines()[1]).toBe('r1|2|2026-06-03');
  });

  test('a range of which one column is moved out keeps to what stays, and takes in what is moved into it', () => {
    protect(true, { startColumnIndex: 0, endColumnIndex: 3 });
    const range = () => s.sheet().protectedRanges[0]?.['range'];
    s.do({ action: 'moveColumn', tab, at: 1, to: 9 });
    expect(range()).toMatchObject({ startColumnIndex: 0, endColumnIndex: 2 });
    s.do({ action: 'moveColumn', tab, at: 8, to: 2 });
    expect(range()).toMatchObject({ startColumnIndex: 0, endColumnIndex: 3 });
  });

  test('rows are moved to before another, counted before the move', () => {
    s.do({ action: 'moveRow', tab, at: 2, to: 4 });
    expect(s.lines().map((line) => line.slice(0, 2))).toEqual(['Id', 'r2', 'r1', 'r3']);
    s.do({ action: 'moveRow', tab, at: 3, count: 2, to: 2 });
    expect(s.lines().map((line) => line.slice(0, 2))).toEqual(['Id', 'r1', 'r3', 'r2']);
  });

  test('hidden columns stay what they are; one column stays in sight', () => {
    s.do({ action: 'hideColumn', tab, at: 'Name' });
    expect(s.sheet().columns[1]).toEqual({ hiddenByUser: true });
    s.do({ action: 'showColumn', tab, at: 'Name' });
    expect(s.sheet().columns[1]).toEqual({});
    expect(() => s.do({ action: 'hideColumn', tab, at: 1, count: 26 })).toThrow(/hide all the columns/);
  });

  test('edit triggers learn of moved rows and columns that had something in them, of nothing else', () => {
    s.do({ action: 'insertRow', tab, at: 2 });
    s.do({ action: 'deleteRow', tab, at: 2 });
    s.do({ action: 'insertColumn', tab, at: 9 });
    s.do({ action: 'moveColumn', tab, at: 9, to: 12 });
    s.do({ action: 'hideColumn', tab, at: 1 });
    expect(s.told()).toBe('');
    s.do({ action: 'moveColumn', tab, at: 'Id', to: 4 });
    expect(s.told()).toBe('Sheet1!C1:C1000;');
  });

  test('an edit between the read and the write of a run is done on what there is then', () => {
    s.bench.hooks.afterCall = ({ method }) => {
      if (method !== 'Spreadsheets.get') return;
      delete s.bench.hooks.afterCall;
      s.do({ action: 'insertRow', tab, at: 2 }, ben);
    };
    s.google.script((id: string) => {
      Sheets!.Spreadsheets.get(id);
      const start = { sheetId: 0, rowIndex: 1, columnIndex: 1 };
      const rows = [{ values: [{ userEnteredValue: { stringValue: 'late' } }] }];
      Sheets!.Spreadsheets.batchUpdate(
        { requests: [{ updateCells: { start, rows, fields: 'userEnteredValue' } }] },
        id,
      );
    }, s.id);
    expect(s.lines().slice(1, 3)).toEqual(['|late', 'r1|Cobalt|2026-06-03']);
  });
});
