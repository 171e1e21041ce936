import { hasSheet } from '../../workbook/workbook';
import { adoptedIn } from '../adopt/adoptedSheets';
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

/** The same, of an edit that names a sheet; undefined when it is none in which people type for us. */
export function withBookOf<R>(platform: Platform, sheetId: unknown, act: InBook<R>): R | undefined {
  if (hasSheet(redBook.workbook, sheetId)) return isTypedIn(redBook, sheetId) ? act(redBook) : undefined;
  if (hasSheet(shadowingBook.workbook, sheetId))
    return isTypedIn(shadowingBook, sheetId) ? act(shadowingBook) : undefined;
  const adopted = adoptedIn(platform.properties, sheetId);
  if (adopted === undefined) return undefined;
  return adopted === 'redAccounts' ? act(redBook) : act(shadowingBook);
}

/** Whether people type in this tab of ours; of tabs that were adopted they do in each. */
function isTypedIn({ workbook }: Pick<Book<AnyProgramme, unknown>, 'workbook'>, sheetId: unknown): boolean {
  return workbook.tabs.some(
    (tab) => tab.sheetId === sheetId && tab.columns.some(({ owner }) => owner === 'people'),
  );
}

export function isRedWorkbook(sheetIds: readonly number[]): boolean {
  return sheetIds.some((sheetId) => hasSheet(redBook.workbook, sheetId));
}
