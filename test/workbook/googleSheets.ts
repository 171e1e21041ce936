import type { SheetsRequest } from '../../src/workbook/encode';
import type { CellValue } from '../../src/workbook/tab';
import { applyRequests, checkRequests } from '../../workbench/google/sheets/api/batchUpdate';
import type { Sheet, Spreadsheet } from '../../workbench/world';

/** What set-up is told of who makes a workbook, and where. */
export const context = {
  domain: 'example.com',
  timeZone: 'Europe/Berlin',
  coordinators: 'cora@example.com',
  remembered: new Map(),
  makeEmpty: false,
};

/** A new spreadsheet as Google makes it. */
export function newSpreadsheet(): Spreadsheet {
  const sheet: Sheet = {
    sheetId: 0,
    title: 'Sheet1',
    hidden: false,
    rowCount: 1000,
    columnCount: 26,
    frozenRowCount: 0,
    frozenColumnCount: 0,
    rows: [],
    columns: [],
    protectedRanges: [],
    charts: [],
  };
  return {
    id: 'sheet-1',
    kind: 'shadowing',
    title: 'Shadowing',
    locale: 'en_US',
    timeZone: 'Europe/Berlin',
    owner: 'cora@example.com',
    sheets: [sheet],
  };
}

/** Does the requests as strictly as the workbench's Google. */
export function send(spreadsheet: Spreadsheet, requests: readonly SheetsRequest[]): void {
  if (requests.length === 0) return;
  let id = 1;
  applyRequests(checkRequests(requests), { spreadsheet, person: 'cora@example.com', newId: () => (id += 1) });
}

export function valuesOf(sheet: Sheet): CellValue[][] {
  return sheet.rows.map((row) => Array.from(row, (cell): CellValue => cell?.value ?? ''));
}

/** What set-up is told of a spreadsheet. */
export function seen(spreadsheet: Spreadsheet) {
  const sheets = spreadsheet.sheets.map((sheet) => ({
    sheetId: sheet.sheetId,
    title: sheet.title,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    protectedRangeIds: sheet.protectedRanges.map((range) => Number(range['protectedRangeId'])),
    chartIds: sheet.charts.map((chart) => Number(chart['chartId'])),
    marks: (sheet.metadata ?? []).map(({ metadataId }) => metadataId),
    empty: sheet.rows.every((row) => row.every((cell) => cell?.value === undefined)),
    rowsTold: sheet.rows.length,
    noteAt: (row: number, column: number) => sheet.rows[row]?.[column]?.note ?? '',
    ruleAt: (row: number, column: number) => sheet.rows[row]?.[column]?.validation,
  }));
  const values = new Map(spreadsheet.sheets.map((sheet) => [sheet.sheetId, valuesOf(sheet)]));
  return { shape: { sheets }, values };
}
