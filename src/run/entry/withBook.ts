import { hasSheet } from '../../workbook/workbook';
import type { AnyProgramme, Book } from '../book';
import type { Platform } from '../ports';
import { redBook } from '../redAccounts/redBook';
import { shadowingBook } from '../shadowing/shadowingBook';

/** Something that is done alike with the workbook of either programme. */
export type InBook<R> = <P extends AnyProgramme, H>(book: Book<P, H>) => R;

/** Which workbook this spreadsheet is: told by the sheets that are there, a round trip. One that is neither counts as shadowing. */
export function withBook<R>(platform: Platform, act: InBook<R>): R {
  return isRedWorkbook(platform.spreadsheet.sheetIds()) ? act(redBook) : act(shadowingBook);
}

/** The same, of an edit that names a sheet; undefined when it is none of ours. */
export function withBookOf<R>(sheetId: unknown, act: InBook<R>): R | undefined {
  if (hasSheet(redBook.workbook, sheetId)) return act(redBook);
  return hasSheet(shadowingBook.workbook, sheetId) ? act(shadowingBook) : undefined;
}

export function isRedWorkbook(sheetIds: readonly number[]): boolean {
  return sheetIds.some((sheetId) => hasSheet(redBook.workbook, sheetId));
}
