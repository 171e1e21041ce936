import { googleSpreadsheet } from '../../src/google/spreadsheet';
import type { AskedTab, SheetValues, TabReadBack } from '../../src/run/ports';
import type { SheetsRequest } from '../../src/workbook/encode';
import { ben, InGoogle } from './inGoogle';

// The spreadsheet through the Sheets API: what is read of it, what is written, and in how many round trips.

const callsSheet = 0;
const pairsSheet = 7;
const callsMark = 1026001;

const addPairs = { addSheet: { properties: { sheetId: pairsSheet, title: "Ben's pairs" } } };
const markCalls = markOn(callsSheet, callsMark);

const cell = (value: unknown) => ({
  userEnteredValue:
    typeof value === 'number'
      ? { numberValue: value }
      : typeof value === 'boolean'
        ? { boolValue: value }
        : { stringValue: value },
});
const written = (sheetId: number, rows: readonly (readonly unknown[])[], rowIndex = 0, columnIndex = 0) => ({
  updateCells: {
    rows: rows.map((row) => ({ values: row.map(cell) })),
    fields: 'userEnteredValue',
    start: { sheetId, rowIndex, columnIndex },
  },
});

function markOn(sheetId: number, metadataId: number): SheetsRequest {
  return {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId,
        metadataKey: 'ridealong.tab',
        metadataValue: 'calls',
        location: { sheetId },
        visibility: 'DOCUMENT',
      },
    },
  };
}

const byMark = (mark: number): AskedTab => ({ mark, marked: true, rows: undefined });
const bySheet = (mark: number, rows?: number): AskedTab => ({ mark, marked: false, rows });

describe('the spreadsheet', () => {
  let google: InGoogle;
  beforeEach(() => {
    google = new InGoogle();
    commit(
      addPairs,
      markCalls,
      written(callsSheet, [
        ['Customer', 'Week', 'Full'],
        ['Alpine', 12, true],
      ]),
    );
    commit(
      written(pairsSheet, [
        ['One', 'Other'],
        ['Ann', 'Ben'],
        ['Cem', 'Dee'],
      ]),
    );
  });
  afterEach(() => google.remove());

  const here = () => googleSpreadsheet(undefined);
  const commit = (...requests: SheetsRequest[]) => google.run(() => here().commit(requests, []));
  const read = (...tabs: AskedTab[]) => google.run(() => here().read(tabs));
  const lines = (values: SheetValues, mark: number) => values.get(mark)?.values;

  describe('which one it is', () => {
    test('the one that the run was started from, or the one that the web app was told', () => {
      expect(google.run(() => here().id())).toBe(google.workbook);
      expect(google.run(() => googleSpreadsheet('abc').id())).toBe('abc');
    });

    test('is not known where the address names none', () => {
      expect(googleSpreadsheet('').isNamed()).toBe(false);
      expect(googleSpreadsheet('abc').isNamed()).toBe(true);
      expect(here().isNamed()).toBe(true);
    });

    test('its zone costs no round trip to the Sheets API', () => {
      expect(google.run(() => here().timeZone())).toBe('Europe/Berlin');
      expect(google.lastCalls()).not.toContain('Sheets.Spreadsheets.get');
    });

    test('what it is set to, and its sheets, are told without what stands in them', () => {
      expect(google.run(() => here().about())).toEqual({
        timeZone: 'Europe/Berlin',
        locale: 'en_GB',
        sheetIds: [callsSheet, pairsSheet],
      });
      expect(google.run(() => here().sheetIds())).toEqual([callsSheet, pairsSheet]);
    });
  });

  describe('reading', () => {
    test('all tabs in one round trip, each under the title that people gave it', () => {
      const values = read(byMark(callsMark), bySheet(pairsSheet));
      expect(values.get(callsMark)).toEqual({
        title: 'Sheet1',
        values: [
          ['Customer', 'Week', 'Full'],
          ['Alpine', 12, true],
        ],
      });
      expect(values.get(pairsSheet)).toEqual({
        title: "Ben's pairs",
        values: [
          ['One', 'Other'],
          ['Ann', 'Ben'],
          ['Cem', 'Dee'],
        ],
      });
      expect(readsOf(google)).toEqual(['Sheets.Spreadsheets.Values.batchGetByDataFilter']);
    });

    test('only so far down as is asked for', () => {
      expect(lines(read(bySheet(pairsSheet, 1)), pairsSheet)).toEqual([['One', 'Other']]);
    });

    test('the first sheet by its id, of which Google says nothing since it is 0', () => {
      expect(lines(read(bySheet(callsSheet)), callsSheet)).toHaveLength(2);
    });

    test('dates as numbers, not as people see them', () => {
      commit({
        updateCells: {
          rows: [
            {
              values: [
                {
                  userEnteredValue: { numberValue: 46146 },
                  userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'd mmm yyyy' } },
                },
              ],
            },
          ],
          fields: 'userEnteredValue,userEnteredFormat.numberFormat',
          start: { sheetId: pairsSheet, rowIndex: 3, columnIndex: 0 },
        },
      });
      expect(lines(read(bySheet(pairsSheet)), pairsSheet)?.[3]).toEqual([46146]);
    });

    test('nothing costs no round trip', () => {
      expect(read().size).toBe(0);
      expect(readsOf(google)).toHaveLength(0);
    });

    test('a tab that lost its mark is found by the sheet id that set-up chose', () => {
      const values = read(byMark(pairsSheet), byMark(callsMark));
      expect(lines(values, pairsSheet)).toHaveLength(3);
      expect(lines(values, callsMark)).toHaveLength(2);
      expect(readsOf(google)).toHaveLength(3);
    });

    test('a tab that is gone is left out, and the others are read', () => {
      const values = read(bySheet(999), bySheet(pairsSheet), byMark(callsMark));
      expect([...values.keys()].sort((a, b) => a - b)).toEqual([pairsSheet, callsMark]);
    });

    test('a marked tab that is gone is left out, and no read is made for it again', () => {
      expect([...read(byMark(1026999), bySheet(pairsSheet)).keys()]).toEqual([pairsSheet]);
      expect(readsOf(google)).toEqual([
        'Sheets.Spreadsheets.Values.batchGetByDataFilter',
        'Sheets.Spreadsheets.get',
      ]);
    });

    test('that Google refuses for another reason is no missing tab', () => {
      google.workbench.breakNext({ call: 1, mode: 'error-before' });
      expect(google.seen(() => here().read([byMark(callsMark)])).error).toContain('Service error');
    });
  });

  describe('another spreadsheet', () => {
    const other = (spreadsheet: string, as?: string) =>
      google.run(() => here().readOther({ spreadsheet, tabs: [byMark(callsMark)] }), as);

    test('is read like this one', () => {
      const values = other(google.workbook);
      expect(values.ok && lines(values.value, callsMark)).toHaveLength(2);
    });

    test('that is not there is an answer, not an end', () => {
      expect(other('1nowhere')).toMatchObject({ ok: false, failure: 'refused' });
    });
  });

  describe('writing', () => {
    const back = (readBack: Partial<Parameters<ReturnType<typeof here>['commit']>[1][number]>) => {
      const asked = {
        sheetId: pairsSheet,
        title: "Ben's pairs",
        headerRow: 0,
        column: 'all' as const,
        firstRow: 1,
        lastRow: 2,
        ...readBack,
      };
      const told = google.run(() => here().commit([written(pairsSheet, [['Eve', 'Fay']], 2)], [asked]));
      if (!told.ok) throw new Error(told.detail);
      return told.value.get(asked.sheetId) as TabReadBack;
    };

    test('is one round trip, after which it stands', () => {
      expect(commit(written(pairsSheet, [['Eve', 'Fay']], 2))).toMatchObject({
        ok: true,
        value: { size: 0 },
      });
      expect(readsOf(google)).toEqual(['Sheets.Spreadsheets.batchUpdate']);
      expect(lines(read(bySheet(pairsSheet)), pairsSheet)?.[2]).toEqual(['Eve', 'Fay']);
    });

    test('tells in the same round trip what stands there by then, headers and rows', () => {
      expect(back({})).toEqual({
        headers: ['One', 'Other'],
        values: [
          ['Ann', 'Ben'],
          ['Eve', 'Fay'],
        ],
      });
      expect(readsOf(google)).toEqual(['Sheets.Spreadsheets.batchUpdate']);
    });

    test('tells one column only where one is asked for', () => {
      expect(back({ column: 1 }).values).toEqual([['Ben'], ['Fay']]);
      expect(back({ column: 0, firstRow: 2, lastRow: 2 }).values).toEqual([['Eve']]);
    });

    test('tells columns behind Z', () => {
      commit({ appendDimension: { sheetId: pairsSheet, dimension: 'COLUMNS', length: 700 } });
      commit(written(pairsSheet, [['aa']], 1, 26), written(pairsSheet, [['zz']], 1, 701));
      commit(written(pairsSheet, [['aaa']], 1, 702), written(pairsSheet, [['z']], 1, 25));
      const at = (column: number) => back({ column, lastRow: 1 }).values;
      expect([25, 26, 701, 702].map(at)).toEqual([[['z']], [['aa']], [['zz']], [['aaa']]]);
    });

    test('tells numbers and ticks as what they are, and empty cells as empty', () => {
      commit(written(pairsSheet, [[3, false]], 1));
      expect(back({ lastRow: 1 }).values).toEqual([[3, false]]);
      commit({ repeatCell: { range: rowOf(1), cell: {}, fields: 'userEnteredValue' } });
      expect(
        back({ lastRow: 1 })
          .values.flat()
          .every((value) => value === ''),
      ).toBe(true);
    });

    test('tells of the first sheet too, whose id Google leaves out', () => {
      const told = back({ sheetId: callsSheet, title: 'Sheet1', lastRow: 1 });
      expect(told).toEqual({ headers: ['Customer', 'Week', 'Full'], values: [['Alpine', 12, true]] });
    });

    test('that is refused leaves all as it was, and is an answer', () => {
      const told = commit(written(pairsSheet, [['Eve']], 2), { deleteSheet: { sheetId: 999 } });
      expect(told).toMatchObject({ ok: false, failure: 'refused' });
      expect(lines(read(bySheet(pairsSheet)), pairsSheet)?.[2]).toEqual(['Cem', 'Dee']);
    });
  });

  describe('its shape', () => {
    const shape = () => google.run(() => here().shape());
    const sheet = (sheetId: number) => {
      const found = shape().sheets.find((each) => each.sheetId === sheetId);
      if (!found) throw new Error(`There is no sheet ${sheetId}.`);
      return found;
    };

    test('tells the settings, and each sheet with its size and marks', () => {
      expect(shape()).toMatchObject({
        title: 'Scratch',
        timeZone: 'Europe/Berlin',
        locale: 'en_GB',
        sheets: [
          {
            sheetId: callsSheet,
            title: 'Sheet1',
            hidden: false,
            rowCount: 1000,
            columnCount: 26,
            protectedRangeIds: [],
            chartIds: [],
            marks: [callsMark],
            empty: false,
            rowsTold: 2,
          },
          { sheetId: pairsSheet, title: "Ben's pairs", marks: [], rowsTold: 3 },
        ],
      });
    });

    test('tells a hidden sheet, one that is protected, and one in which nothing stands', () => {
      commit(
        { addSheet: { properties: { sheetId: 9, title: 'New', hidden: true } } },
        { addProtectedRange: { protectedRange: { protectedRangeId: 77, range: { sheetId: 9 } } } },
      );
      expect(sheet(9)).toMatchObject({ hidden: true, protectedRangeIds: [77], empty: true, rowsTold: 0 });
    });

    test('tells which charts a sheet has', () => {
      const position = {
        overlayPosition: { anchorCell: { sheetId: pairsSheet, rowIndex: 0, columnIndex: 3 } },
      };
      const spec = { title: 'Coverage', basicChart: { chartType: 'COLUMN' } };
      commit({ addChart: { chart: { chartId: 12, spec, position } } });
      expect(sheet(pairsSheet).chartIds).toEqual([12]);
    });

    test('a sheet in which one cell is filled is not empty, wherever it stands', () => {
      commit({ addSheet: { properties: { sheetId: 9, title: 'New' } } }, written(9, [['x']], 4, 3));
      expect(sheet(9)).toMatchObject({ empty: false, rowsTold: 5 });
    });

    test('a sheet with nothing but a note in it is empty', () => {
      commit(
        { addSheet: { properties: { sheetId: 9, title: 'New' } } },
        { repeatCell: { range: { ...rowOf(0), sheetId: 9 }, cell: { note: 'Hello' }, fields: 'note' } },
      );
      expect(sheet(9)).toMatchObject({ empty: true, rowsTold: 1 });
    });

    test('tells notes and validations by their place, and none where there is none', () => {
      const rule = { condition: { type: 'BOOLEAN' } };
      commit(
        { repeatCell: { range: cellAt(1, 1), cell: { note: 'Who?' }, fields: 'note' } },
        { setDataValidation: { range: cellAt(2, 0), rule } },
      );
      const told = sheet(pairsSheet);
      expect(told.noteAt(1, 1)).toBe('Who?');
      expect([told.noteAt(1, 0), told.noteAt(99, 0), told.noteAt(1, 99)]).toEqual(['', '', '']);
      expect(told.ruleAt(2, 0)).toMatchObject(rule);
      expect([told.ruleAt(1, 1), told.ruleAt(99, 0), told.ruleAt(1, 99)]).toEqual(Array(3).fill(undefined));
    });

    test('is not told to who may not open it', () => {
      expect(google.seen(() => googleSpreadsheet('1nowhere').shape(), ben).error).toContain('not found');
    });
  });
});

const rowOf = (row: number) => ({ sheetId: pairsSheet, startRowIndex: row, endRowIndex: row + 1 });
const cellAt = (row: number, column: number) => ({
  ...rowOf(row),
  startColumnIndex: column,
  endColumnIndex: column + 1,
});

const readsOf = (google: InGoogle) => google.lastCalls().filter((name) => name.startsWith('Sheets.'));
