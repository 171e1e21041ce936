import type { Sheet, Spreadsheet } from '../../../world';
import { boxOf, type Box, type GridRange } from '../a1';
import { invalid } from '../refusal';
import type { DimensionRange } from './types';
import type { Span } from '../dimensions';

/** The sheet with that id; one that is left out is 0. */
export function sheetById(spreadsheet: Spreadsheet, sheetId = 0): Sheet {
  const sheet = spreadsheet.sheets.find((each) => each.sheetId === sheetId);
  if (!sheet) throw invalid(`No grid with id: ${sheetId}`);
  return sheet;
}

/** The sheet of a range and the part of it that the range names. */
export function place(spreadsheet: Spreadsheet, range: GridRange | undefined): { sheet: Sheet; box: Box } {
  const { sheetId, ...bounds } = range ?? {};
  const sheet = sheetById(spreadsheet, sheetId);
  const wrong = Object.entries(bounds).find(([, index]) => index < 0);
  if (wrong) throw invalid(`${wrong[0]} must not be negative: ${wrong[1]}`);
  return { sheet, box: boxOf(sheet, bounds) };
}

/**
 * Rows or columns that a request names, with the whole dimension where an end is left out.
 */
export function spanOf(sheet: Sheet, range: DimensionRange | undefined): Span {
  const { dimension, startIndex = 0 } = range ?? {};
  if (!dimension) throw invalid('No dimension specified.');
  const end = range?.endIndex ?? sizeOf(sheet, dimension);
  if (startIndex < 0 || end <= startIndex) {
    throw invalid(`range.endIndex[${end}] must be greater than range.startIndex[${startIndex}]`);
  }
  return { dimension, start: startIndex, count: end - startIndex };
}

export function sizeOf(sheet: Sheet, dimension: 'ROWS' | 'COLUMNS'): number {
  return dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
}

/** The part of the grid that rows or columns cover. */
export function boxOfSpan(sheet: Sheet, { dimension, start, count }: Span): Box {
  return dimension === 'ROWS'
    ? { top: start, bottom: start + count, left: 0, right: sheet.columnCount }
    : { top: 0, bottom: sheet.rowCount, left: start, right: start + count };
}
