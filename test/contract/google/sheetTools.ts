import type { Scratch } from './statement';

export type Request = GoogleAppsScript.Sheets.Schema.Request;

/** The Sheets API; the manifest of the contract enables it. */
export function sheets(): GoogleAppsScript.Sheets {
  if (!Sheets) throw new Error('The advanced service Sheets is not enabled.');
  return Sheets;
}

export function update(
  { spreadsheet }: Scratch,
  requests: Request[],
  rest: object = {},
): GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse {
  return sheets().Spreadsheets.batchUpdate({ requests, ...rest }, spreadsheet);
}

/** One read as Ridealong does it. */
export function read(
  { spreadsheet }: Scratch,
  dataFilters: GoogleAppsScript.Sheets.Schema.DataFilter[],
): GoogleAppsScript.Sheets.Schema.MatchedValueRange[] {
  const answer = sheets().Spreadsheets.Values.batchGetByDataFilter(
    { dataFilters, valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' },
    spreadsheet,
  );
  return answer.valueRanges ?? [];
}

export const valuesOf = (scratch: Scratch, sheetId: number): unknown =>
  read(scratch, [{ gridRange: { sheetId } }])[0]?.valueRange?.values;

/** Puts texts into a tab from A1 on, as if somebody typed them. */
export function typed(sheetId: number, rows: string[][]): void {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(sheetId);
  if (!sheet) throw new Error('The tab is not there.');
  sheet.getRange(1, 1, rows.length, rows[0]?.length ?? 0).setValues(rows);
  SpreadsheetApp.flush();
}

/** A request that writes values into a row, from its first cell on. */
export function written(
  sheetId: number,
  rowIndex: number,
  values: GoogleAppsScript.Sheets.Schema.ExtendedValue[],
): Request {
  return {
    updateCells: {
      start: { sheetId, rowIndex, columnIndex: 0 },
      fields: 'userEnteredValue',
      rows: [{ values: values.map((userEnteredValue) => ({ userEnteredValue })) }],
    },
  };
}
