import type { Cell, Sheet, Spreadsheet } from '../world';
import { Exception } from './exception';
import type { SpreadsheetRun } from './spreadsheetRun';
import { a1OfBox, type Box } from './sheets/a1';
import { displayText } from './sheets/display';
import { appendPosition, cellAt, hasValue } from './sheets/grid';
import { notBuilt, throwingWhenUnbuilt } from './sheets/refusal';
import { selectRange, selectSheet } from './spreadsheetSelection';
import { scriptValue, writeValues } from './spreadsheetValues';

/** Virtual milliseconds: reference/performance.md, section 1. */
export const navigationMs = 0.5;
const readMs = { call: 100, cell: 0.03 };
/** Writes are not gathered here until the next read, as Google does: each is a commit. */
const writeMs = { call: 200, cell: 0.08 };

/** A `Spreadsheet` of SpreadsheetApp: knows who it is and where the person at the keyboard is in it. */
export function spreadsheetObject(run: SpreadsheetRun, spreadsheet: Spreadsheet): object {
  const known = <T>(value: () => T) => navigated(run, value);
  const property = (method: string, value: () => string) => () =>
    run.call('SpreadsheetApp', `Spreadsheet.${method}`, readMs.call, value);
  return throwingWhenUnbuilt('Spreadsheet', {
    getId: known(() => spreadsheet.id),
    getUrl: known(() => `https://docs.google.com/spreadsheets/d/${spreadsheet.id}/edit`),
    getName: property('getName', () => spreadsheet.title),
    getSpreadsheetTimeZone: property('getSpreadsheetTimeZone', () => spreadsheet.timeZone),
    getSpreadsheetLocale: property('getSpreadsheetLocale', () => spreadsheet.locale),
    getSheetByName: (name: unknown) => {
      run.charge(navigationMs);
      const sheet = spreadsheet.sheets.find((each) => each.title === name);
      return sheet ? sheetObject(run, spreadsheet, sheet.sheetId) : null;
    },
    getSheets: known(() => spreadsheet.sheets.map(({ sheetId }) => sheetObject(run, spreadsheet, sheetId))),
    getSheetById: (id: unknown) => {
      run.charge(navigationMs);
      const sheet = spreadsheet.sheets.find((each) => each.sheetId === id);
      return sheet ? sheetObject(run, spreadsheet, sheet.sheetId) : null;
    },
    getActiveSheet: known(() => activeSheet(run, spreadsheet)),
    getActiveRange: known(() => activeRange(run, spreadsheet)),
    getActiveCell: known(() => activeRange(run, spreadsheet)),
    getCurrentCell: known(() => activeRange(run, spreadsheet)),
    setActiveSheet: (sheet: unknown) => selectSheet(run, spreadsheet, sheet),
    setActiveRange: (range: unknown) => selectRange(run, spreadsheet, range),
    // A run without anybody at a keyboard shows it to nobody.
    toast: (text: unknown, title: unknown = '') => {
      run.charge(navigationMs);
      run.ui?.toasts.push({ title: String(title), text: String(text) });
    },
  });
}

/** Whether the run's person is in this very spreadsheet. */
function placeIn(
  run: SpreadsheetRun,
  spreadsheet: Spreadsheet,
): { sheetId: number; row: number; column: number } | null {
  const place = run.spreadsheet?.id === spreadsheet.id ? (run.ui?.activeCell ?? null) : null;
  return place && spreadsheet.sheets.some((sheet) => sheet.sheetId === place.sheetId) ? place : null;
}

/** The sheet that the person is on; for a run without anybody, the first. */
export function activeSheet(run: SpreadsheetRun, spreadsheet: Spreadsheet): object {
  const sheetId = placeIn(run, spreadsheet)?.sheetId ?? spreadsheet.sheets[0]?.sheetId ?? 0;
  return sheetObject(run, spreadsheet, sheetId);
}

/** The one cell that is selected. For a run without anybody it is the first of the first sheet, as Google answers. */
export function activeRange(run: SpreadsheetRun, spreadsheet: Spreadsheet): object {
  const first = { sheetId: spreadsheet.sheets[0]?.sheetId ?? 0, row: 0, column: 0 };
  const { sheetId, row, column } = placeIn(run, spreadsheet) ?? first;
  return rangeObject(run, spreadsheet, {
    sheetId,
    top: row,
    bottom: row + 1,
    left: column,
    right: column + 1,
  });
}

function sheetObject(run: SpreadsheetRun, spreadsheet: Spreadsheet, sheetId: number): object {
  const sheet = (): Sheet => sheetNow(spreadsheet, sheetId);
  return throwingWhenUnbuilt('Sheet', {
    getSheetId: navigated(run, () => sheetId),
    getName: navigated(run, () => sheet().title),
    getSheetName: navigated(run, () => sheet().title),
    getIndex: navigated(run, () => spreadsheet.sheets.indexOf(sheet()) + 1),
    getParent: navigated(run, () => spreadsheetObject(run, spreadsheet)),
    getLastRow: () => edge(run, 'getLastRow', () => appendPosition(sheet())),
    getLastColumn: () => edge(run, 'getLastColumn', () => lastColumn(sheet())),
    // Of an empty sheet it is A1. Source: developers.google.com/apps-script/reference/spreadsheet/sheet#getdatarange.
    getDataRange: () => {
      const size = edge(run, 'getDataRange', () => [appendPosition(sheet()), lastColumn(sheet())] as const);
      const [bottom, right] = size.map((count) => Math.max(1, count));
      return rangeObject(run, spreadsheet, {
        sheetId,
        top: 0,
        left: 0,
        bottom: bottom ?? 1,
        right: right ?? 1,
      });
    },
    getRange: (...numbers: unknown[]) => {
      run.charge(navigationMs);
      return rangeObject(run, spreadsheet, { sheetId, ...boxOf(sheet(), numbers) });
    },
  });
}

/** Where the data of a sheet end is asked of the server. */
const edge = <T>(run: SpreadsheetRun, method: string, value: () => T): T =>
  run.call('SpreadsheetApp', `Sheet.${method}`, readMs.call, value);

const lastColumn = ({ rows }: Sheet): number =>
  Math.max(0, ...rows.map((row) => row.reduce((end, cell, at) => (hasValue(cell) ? at + 1 : end), 0)));

/** getRange(row, column, numRows, numColumns), counted from 1; the last two may be left out. Other forms are not built. */
function boxOf({ rowCount, columnCount }: Sheet, numbers: readonly unknown[]): Box {
  if (numbers.length < 2 || numbers.some((number) => typeof number !== 'number')) {
    throw notBuilt('Sheet.getRange with anything but two to four numbers');
  }
  const [row = 0, column = 0, rows = 1, columns = 1] = numbers as number[];
  const box = { top: row - 1, bottom: row - 1 + rows, left: column - 1, right: column - 1 + columns };
  const isEmpty = rows < 1 || columns < 1;
  if (isEmpty || box.top < 0 || box.left < 0 || box.bottom > rowCount || box.right > columnCount) {
    throw new Exception('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return box;
}

function sheetNow(spreadsheet: Spreadsheet, sheetId: number): Sheet {
  const sheet = spreadsheet.sheets.find((each) => each.sheetId === sheetId);
  if (!sheet) throw new Exception(`Sheet ${sheetId} not found`);
  return sheet;
}

/** A part of a sheet; numbers that it tells are 1-based. */
export function rangeObject(
  run: SpreadsheetRun,
  spreadsheet: Spreadsheet,
  box: Box & { sheetId: number },
): object {
  const { sheetId, top, bottom, left, right } = box;
  const read = <T>(method: string, of: (cell: Cell | null) => T) => {
    const ms = readMs.call + readMs.cell * (bottom - top) * (right - left);
    return run.call('SpreadsheetApp', `Range.${method}`, ms, () =>
      table(sheetNow(spreadsheet, sheetId), box, of),
    );
  };
  const value = (cell: Cell | null): unknown => scriptValue(run, cell, spreadsheet.timeZone);
  const shown = (cell: Cell | null): string => displayText(cell, spreadsheet.locale);
  const write = (method: string, values: unknown): object => {
    const ms = writeMs.call + writeMs.cell * (bottom - top) * (right - left);
    run.refuseInNone(`Range.${method}`);
    run.call('SpreadsheetApp', `Range.${method}`, ms, () => {
      writeValues(run, spreadsheet, { sheet: sheetNow(spreadsheet, sheetId), box }, values);
    });
    return range;
  };
  const everywhere = (value: unknown): unknown[][] =>
    Array.from({ length: bottom - top }, () => Array.from({ length: right - left }, () => value));
  const range: object = throwingWhenUnbuilt('Range', {
    getSheet: navigated(run, () => sheetObject(run, spreadsheet, sheetId)),
    getRow: navigated(run, () => top + 1),
    getColumn: navigated(run, () => left + 1),
    getLastRow: navigated(run, () => bottom),
    getLastColumn: navigated(run, () => right),
    getNumRows: navigated(run, () => bottom - top),
    getNumColumns: navigated(run, () => right - left),
    getHeight: navigated(run, () => bottom - top),
    getWidth: navigated(run, () => right - left),
    getA1Notation: navigated(run, () => a1OfBox(sheetNow(spreadsheet, sheetId), box).replace(/^.*!/, '')),
    getValue: () => read('getValue', value)[0]?.[0],
    getValues: () => read('getValues', value),
    setValue: (given: unknown) => write('setValue', everywhere(given)),
    setValues: (values: unknown) => write('setValues', values),
    getDisplayValue: () => read('getDisplayValue', shown)[0]?.[0],
    getDisplayValues: () => read('getDisplayValues', shown),
    // Events of the real Google carry these too, on the range itself.
    rowStart: top + 1,
    rowEnd: bottom,
    columnStart: left + 1,
    columnEnd: right,
  });
  return range;
}

function table<T>(sheet: Sheet, box: Box, of: (cell: Cell | null) => T): T[][] {
  return Array.from({ length: box.bottom - box.top }, (_, row) =>
    Array.from({ length: box.right - box.left }, (__, column) =>
      of(cellAt(sheet, box.top + row, box.left + column)),
    ),
  );
}

function navigated<T>(run: SpreadsheetRun, value: () => T): () => T {
  return () => {
    run.charge(navigationMs);
    return value();
  };
}
