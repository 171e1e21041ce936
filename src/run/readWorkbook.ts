import type { Instant } from '../time/instant';
import type { AnyProgramme, Book } from './book';
import type { Platform, SheetValues } from './ports';
import { understand } from './understand';
import type { Understanding } from './understanding';

/** All tabs in one round trip, as they stand and as they are understood. */
export function readWorkbook<P extends AnyProgramme, H>(
  platform: Platform,
  book: Book<P, H>,
  now: Instant,
  newId: (prefix: string) => string,
): { readonly values: SheetValues; readonly found: Understanding<P, H> } {
  const { spreadsheet } = platform;
  const { tabs } = book.workbook;
  const asked = tabs.map(({ sheetId, appendOnly }) => ({ sheetId, headersOnly: appendOnly === true }));
  const values = spreadsheet.read(asked);
  return { values, found: understand(book, values, spreadsheet.id(), now, newId) };
}
