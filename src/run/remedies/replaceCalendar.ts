import type { Email } from '../../programme/records';
import type { Entry } from '../../workbook/entries';
import type { AnyProgramme } from '../book';
import { isGone } from '../calendar/isGone';
import { newCalendar } from '../calendar/tendCalendar';
import { coordinatorsOf } from '../coordinators';
import { isAutomation } from '../doDue';
import type { Platform } from '../ports';
import { readWorkbook } from '../readWorkbook';
import { notCoordinatorText } from '../sentences';
import { whyNotTold } from '../settle';
import type { Automation } from '../understanding';
import type { Remediable, Remedied } from './remedy';

/**
 * A new calendar in place of one that is gone: made at once by the automation account, since it is to be its own; for any other
 * coordinator it is noted, and made by that account's next run. To be called under the script lock.
 */
export function replaceCalendar<P extends AnyProgramme, H>(
  platform: Platform,
  { book }: Remediable<P, H>,
  me: Email,
): Remedied {
  if (!coordinatorsOf(platform.properties).includes(me)) return no(notCoordinatorText);
  const { found } = readWorkbook(platform, book, platform.now(), (prefix) => prefix);
  const { automation, condition, programme } = found;
  const isMine = isAutomation(automation, me);
  if (condition !== 'ready' || !automation || !isKnownGone(platform, automation, isMine))
    return no(notGoneText);
  const entries: readonly Entry[] = isMine
    ? newCalendar(platform, automation, programme.settings.zone, me)
    : [{ kind: 'calendarAsked', calendar: automation.calendar }];
  if (entries.length === 0) return no(notMadeText);
  const whyNot = whyNotTold(platform, found, me, entries);
  if (whyNot !== undefined) return no(whyNot);
  return { ok: true, sentence: isMine ? madeText : askedText(automation) };
}

/** The ledger says so, or the automation account sees it at this moment; of a programme without one it is not. */
function isKnownGone(platform: Platform, { calendar, calendarIs }: Automation, isMine: boolean): boolean {
  if (calendarIs !== 'there') return calendarIs === 'gone';
  return isMine && calendar !== '' && isGone(platform, calendar);
}

const notGoneText = 'The programme’s calendar is not known to be gone, so nothing was changed.';
const notMadeText = 'Google did not say that it made a calendar. Please try again in a minute.';
const madeText = 'The new calendar is made. The invites go out with the next hourly run.';

function askedText({ account, on }: Automation): string {
  const when = on ? `with the next hourly run of ${account}` : 'when automation is turned on';
  return `A new calendar is made ${when}, and the invites go out with it.`;
}

function no(sentence: string): Remedied {
  return { ok: false, sentence };
}
