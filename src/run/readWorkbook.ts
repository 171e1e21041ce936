import type { Instant } from '../time/instant';
import { tabKeys } from '../workbook/tab';
import { tabs } from '../workbook/tabs';
import type { Platform, SheetValues } from './ports';
import { understand, type Understanding } from './understand';

/** All tabs in one round trip, as they stand and as they are understood. */
export function readWorkbook(
  platform: Platform,
  now: Instant,
  newId: (prefix: string) => string,
): { readonly values: SheetValues; readonly found: Understanding } {
  const { spreadsheet } = platform;
  const values = spreadsheet.read(tabKeys.map((key) => tabs[key].sheetId));
  return { values, found: understand(values, spreadsheet.id(), now, newId) };
}
