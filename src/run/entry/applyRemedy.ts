import type { Email } from '../../programme/records';
import type { How } from '../../sidebar/remedies';
import type { AnyProgramme } from '../book';
import { mendWorkbook } from '../mendWorkbook';
import type { Platform } from '../ports';
import { redBook } from '../redAccounts/redBook';
import { keptOfRed } from '../remedies/keptOfRed';
import { keptOfShadowing } from '../remedies/keptOfShadowing';
import type { Remediable, Remedied } from '../remedies/remedy';
import { goOn } from '../remedies/goOn';
import { replaceCalendar } from '../remedies/replaceCalendar';
import { startAfresh } from '../remedies/startAfresh';
import { busyText } from '../sentences';
import { shadowingBook } from '../shadowing/shadowingBook';
import { takeOverAutomation } from './takeOver';
import { isRedWorkbook } from './withBook';

const lockWaitMs = 30_000;

/** Does what somebody chose about a workbook in which nothing is decided; whether they may is looked at there. */
export function applyRemedy(platform: Platform, me: Email, how: How): Remedied {
  if (how === 'takeOver') return takeOverAutomation(platform, me);
  return isRedWorkbook(platform.spreadsheet.sheetIds())
    ? applied(platform, { book: redBook, keep: keptOfRed }, me, how)
    : applied(platform, { book: shadowingBook, keep: keptOfShadowing }, me, how);
}

function applied<P extends AnyProgramme, H>(
  platform: Platform,
  remediable: Remediable<P, H>,
  me: Email,
  how: Exclude<How, 'takeOver'>,
): Remedied {
  if (how === 'makeTabs') {
    const { ok, text } = mendWorkbook(platform, remediable.book, me, true);
    return { ok, sentence: text };
  }
  const started =
    how === 'startAfresh' ? startAfresh(platform, remediable, me) : underLock(platform, remediable, me, how);
  if (!started.ok || how === 'newCalendar') return started;
  const { ok, text, isLater } = mendWorkbook(platform, remediable.book, me);
  // What was chosen is done all the same: who reads that nothing was changed would choose it once more.
  return ok || isLater ? started : { ok, sentence: text };
}

function underLock<P extends AnyProgramme, H>(
  platform: Platform,
  remediable: Remediable<P, H>,
  me: Email,
  how: 'goOn' | 'newCalendar',
): Remedied {
  if (!platform.scriptLock.acquire(lockWaitMs)) return { ok: false, sentence: busyText };
  const started = (how === 'goOn' ? goOn : replaceCalendar)(platform, remediable, me);
  platform.scriptLock.release();
  return started;
}
