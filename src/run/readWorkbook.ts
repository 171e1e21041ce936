import type { Instant } from '../time/instant';
import type { AnyProgramme, Book } from './book';
import { headerRowsMax } from '../workbook/reading';
import { markOf } from '../workbook/tab';
import type { Workbook } from '../workbook/workbook';
import type { AskedTab, Platform, SheetValues } from './ports';
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
  const values = spreadsheet.read(askedTabs(book.workbook));
  return { values, found: understand(book, values, spreadsheet.id(), now, newId) };
}

/** Every tab of a workbook, for one read. */
export function askedTabs({ tabs }: Workbook): readonly AskedTab[] {
  return tabs.map((tab) => ({
    mark: markOf(tab),
    marked: tab.adoptable === true,
    rows: tab.appendOnly ? headerRowsMax : undefined,
  }));
}
