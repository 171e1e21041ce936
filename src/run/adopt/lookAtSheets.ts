import type { SheetLooked } from '../../workbook/adopt/match';
import type { SpreadsheetPort, SpreadsheetShape } from '../ports';

/** A spreadsheet before set-up. */
export interface SpreadsheetLooked {
  readonly shape: SpreadsheetShape;
  /** Sheets in which something stands. */
  readonly sheets: readonly SheetLooked[];
}

/** All that stands in a spreadsheet that was not set up: two round trips. */
export function lookAtSheets(spreadsheet: SpreadsheetPort): SpreadsheetLooked {
  const shape = spreadsheet.shape();
  const filled = shape.sheets.filter(({ empty }) => !empty);
  const asked = filled.map(({ sheetId }) => ({ mark: sheetId, marked: false, rows: undefined }));
  const values = filled.length === 0 ? new Map<number, never>() : spreadsheet.read(asked);
  const sheets = filled.map(({ sheetId, title, hidden, columnCount }) => ({
    sheetId,
    title,
    hidden,
    columnCount,
    values: values.get(sheetId)?.values ?? [],
  }));
  return { shape, sheets };
}
