import type { Email } from '../../programme/records';
import type { AnyProgramme, Book } from '../book';
import { doDue, isAutomation, onlyDue, type Due } from '../doDue';
import { noteIdled, noteRan, type HourlyRun } from '../lastRun';
import type { Platform } from '../ports';
import { redBook } from '../redAccounts/redBook';
import { logRefusal } from '../refusals';
import { askWhoDeclined } from '../shadowing/askWhoDeclined';
import { shadowingBook } from '../shadowing/shadowingBook';
import { removeTriggers } from '../triggers';
import type { Basics } from '../understanding';
import { isNoWork } from '../work';

/**
 * The one hourly run of a shadowing workbook: brings it up to date, confirms what is due, and delivers what is wanted and not
 * yet there. It does nothing for anyone but the automation account. An hour that was missed is caught up by the next.
 */
export function everyHour(platform: Platform): void {
  const due = doHourly(platform, shadowingBook, 'everyHour');
  if (!due?.delivery || due.transacted.kind !== 'done') return;
  // A look-up for answers can wait for an hour in which no mails go out.
  if (due.transacted.followed?.mails.length === 0) askWhoDeclined(due.delivery);
}

/** The same of a Red Accounts workbook; its trigger names it, so that nothing has to be looked up. */
export function everyHourRedAccounts(platform: Platform): void {
  doHourly(platform, redBook, 'everyHourRedAccounts');
}

function doHourly<P extends AnyProgramme, H>(
  platform: Platform,
  book: Book<P, H>,
  name: 'everyHour' | 'everyHourRedAccounts',
): Due<undefined, P, H> | undefined {
  const startedAt = platform.now();
  const me = platform.identity();
  if (me === '') logRefusal(platform, name, 'nobody');
  if (me === '' || !platform.userLock.acquire(0)) return undefined;
  let seen: Basics | undefined;
  const due = doDue(platform, book, {
    me,
    startedAt,
    hourly: true,
    mayDeliver: true,
    decide: (found) => {
      seen = found;
      return onlyDue<P, H>(me)(found);
    },
  });
  const { transacted } = due;
  if (transacted.kind === 'unready') seen = transacted.found;
  if (isAutomation(seen?.automation, me)) {
    const isInLedger = transacted.kind === 'done' && transacted.followed && !isNoWork(transacted.followed);
    const isThrough = transacted.kind === 'done' || transacted.kind === 'unready';
    if (isThrough && !isInLedger) noteRan(platform.properties, { at: startedAt, as: me });
  } else if (seen) {
    logRefusal(platform, name, 'other');
    if (wasAutomation(seen, me)) leave(platform, seen, { at: startedAt, as: me });
  }
  return due;
}

/**
 * The triggers of whom others took over from go with their next run, which nobody else could do for them. Not where nothing is
 * decided, since such a ledger may be wrong about who sends.
 */
function leave(platform: Platform, { condition, automation }: Basics, idled: HourlyRun): void {
  const isReplaced = condition === 'ready' && automation?.on === true;
  if (!isReplaced || removeTriggers(platform) === 0) noteIdled(platform.properties, idled);
}

/** Anybody may call this from a page; only whom others took over from has a trigger to be told of. */
function wasAutomation({ ledger }: Basics, me: Email): boolean {
  return ledger.entries.some((entry) => entry.kind === 'automationOn' && entry.account === me);
}
