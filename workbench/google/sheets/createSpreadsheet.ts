import type { Sheet, Spreadsheet } from '../../world';
import { localeNamed } from './locale';

/** A sheet as Google makes it: 1000 rows and 26 columns of nothing. */
export function createSheet(sheetId: number, title: string): Sheet {
  return {
    sheetId,
    title,
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
}

/**
 * A new spreadsheet as `sheets.new` gives it: one empty sheet, "Sheet1", with id 0.
 *
 * @throws Error by name for a locale that is not built.
 */
export function createSpreadsheet(about: Omit<Spreadsheet, 'sheets'>): Spreadsheet {
  localeNamed(about.locale);
  return { ...about, sheets: [createSheet(0, 'Sheet1')] };
}
