import type { Email } from '../../programme/records';
import { hasSheet } from '../../workbook/workbook';
import type { AnyProgramme, Book } from '../book';
import { mendWorkbook, type Mended } from '../mendWorkbook';
import type { Platform } from '../ports';
import { redBook } from '../redAccounts/redBook';
import { logRefusal, whyRefused } from '../refusals';
import { nobodyText, notSetUpText } from '../sentences';
import { shadowingBook } from '../shadowing/shadowingBook';
import { isRedWorkbook } from './withBook';

/**
 * Makes the programme's tabs in an empty spreadsheet. One in which something stands already is shown first what would become of
 * it; one that was set up is repaired instead. Who sets a spreadsheet up is its first coordinator; from then on only coordinators
 * may.
 */
export function setUp(platform: Platform): void {
  setUpAs(platform, shadowingBook);
}

/** The same for a Red Accounts workbook. */
export function setUpRedAccounts(platform: Platform): void {
  setUpAs(platform, redBook);
}

function setUpAs<P extends AnyProgramme, H>(platform: Platform, book: Book<P, H>): void {
  const isShadowing = book.workbook.key === 'shadowing';
  if (isInUse(platform)) {
    platform.ui.showSidebar(isShadowing ? 'setUpShadowing' : 'setUpRedAccounts');
    return;
  }
  const result = asSomebody(platform, (me) => mendWorkbook(platform, book, me));
  if (!result.ok) logRefusal(platform, isShadowing ? 'setUp' : 'setUpRedAccounts', whyRefused(result.text));
  platform.ui.say(result.ok ? 'Ridealong is set up' : 'Not set up', result.text);
}

/** Whether something stands in it, and nothing of ours. */
function isInUse({ spreadsheet }: Platform): boolean {
  const { sheets } = spreadsheet.shape();
  const isOurs = [shadowingBook, redBook].some(({ workbook }) =>
    sheets.some(({ sheetId }) => hasSheet(workbook, sheetId)),
  );
  return !isOurs && sheets.some(({ empty }) => !empty);
}

/**
 * Menu: mends a spreadsheet that was set up, and says what it found, what it did, and what only people can do. It deletes nothing
 * that people typed, and makes no ledger where there was one. Run again it finds nothing and writes nothing.
 */
export function repair(platform: Platform): void {
  const result = asSomebody(platform, (me) => {
    const sheets = platform.spreadsheet.sheetIds();
    if (isRedWorkbook(sheets)) return mendWorkbook(platform, redBook, me);
    const isSetUp = sheets.some((sheetId) => hasSheet(shadowingBook.workbook, sheetId));
    return isSetUp ? mendWorkbook(platform, shadowingBook, me) : { ok: false, text: notSetUpText };
  });
  if (!result.ok) logRefusal(platform, 'repair', whyRefused(result.text));
  platform.ui.say(result.ok ? 'Repaired' : 'Not repaired', result.text);
}

function asSomebody(platform: Platform, act: (me: Email) => Mended): Mended {
  const me = platform.identity();
  return me === '' ? { ok: false, text: nobodyText } : act(me);
}
