import type { Spreadsheet } from '../world';
import { Exception } from './exception';
import type { SpreadsheetRun } from './spreadsheetRun';

/** What of a `Sheet` and of a `Range` says where it is; rows and columns 1-based. */
interface SheetOfScript {
  getSheetId: () => number;
  getParent: () => { getId: () => string };
}

interface RangeOfScript {
  getSheet: () => SheetOfScript;
  getRow: () => number;
  getColumn: () => number;
}

/** Takes the person to the first cell of a sheet. @returns the sheet, for chaining */
export function selectSheet(run: SpreadsheetRun, spreadsheet: Spreadsheet, sheet: unknown): unknown {
  if (!isSheet(sheet)) throw wrongSignature('setActiveSheet');
  select(run, spreadsheet, { sheet, row: 0, column: 0 });
  return sheet;
}

/** Takes the person to the first cell of a range. @returns the range, for chaining */
export function selectRange(run: SpreadsheetRun, spreadsheet: Spreadsheet, range: unknown): unknown {
  if (!isRange(range)) throw wrongSignature('setActiveRange');
  const { getSheet, getRow, getColumn } = range;
  select(run, spreadsheet, { sheet: getSheet(), row: getRow() - 1, column: getColumn() - 1 });
  return range;
}

/** A run without anybody at a keyboard takes nobody anywhere. */
function select(
  run: SpreadsheetRun,
  spreadsheet: Spreadsheet,
  { sheet, row, column }: { sheet: SheetOfScript; row: number; column: number },
): void {
  const sheetId = sheet.getSheetId();
  if (sheet.getParent().getId() !== spreadsheet.id) throw new Exception(`Sheet ${sheetId} not found`);
  if (run.ui && run.spreadsheet?.id === spreadsheet.id) run.ui.activeCell = { sheetId, row, column };
}

const isSheet = (value: unknown): value is SheetOfScript =>
  typeof value === 'object' && value !== null && 'getSheetId' in value;

const isRange = (value: unknown): value is RangeOfScript =>
  typeof value === 'object' && value !== null && 'getSheet' in value;

const wrongSignature = (method: string): Exception =>
  new Exception(`The parameters don't match the method signature for SpreadsheetApp.Spreadsheet.${method}.`);
