import type { AnyProgramme, Book } from '../book';
import { isAutomation } from '../doDue';
import type { Platform } from '../ports';
import { logRefusal } from '../refusals';
import { noWish } from '../task';
import { transact } from '../transact';
import { withBookOf } from './withBook';

/**
 * After somebody typed or pasted: gives ids, checks, places. The event is only a hint of where, for a page may call this
 * with anything; what is done does not depend on it. Only the last of a burst works, and only as the automation account.
 */
export function afterEdit(platform: Platform, event: unknown): void {
  const sheetId = sheetIdOf(event);
  if (sheetId === undefined) logRefusal(platform, name, 'malformed');
  withBookOf(platform, sheetId, (book) => {
    check(platform, book);
  });
}

const name = 'afterEdit';

function check<P extends AnyProgramme, H>(platform: Platform, book: Book<P, H>): void {
  const me = platform.identity();
  if (me === '') {
    logRefusal(platform, name, 'nobody');
    return;
  }
  const mark = platform.burst.mark();
  transact(platform, book, {
    by: me,
    hourly: false,
    stillNeeded: () => platform.burst.isLast(mark),
    decide: (found) => {
      if (isAutomation(found.automation, me)) return noWish(found, undefined);
      logRefusal(platform, name, 'other');
      return undefined;
    },
  });
}

/** The edited tab; undefined for what is no event of an edit. */
function sheetIdOf(event: unknown): unknown {
  try {
    return (event as { range: { getSheet(): { getSheetId(): unknown } } }).range.getSheet().getSheetId();
  } catch {
    return undefined; // a forged event: whoever called this may not be a trigger
  }
}
