import type { Email } from '../programme/records';
import { askWhoDeclined } from './askWhoDeclined';
import { coordinatorsOf } from './coordinators';
import { deliver } from './deliver';
import { firstClaims, workOf, type Work } from './work';
import type { Platform } from './ports';
import { noWish } from './task';
import { transact } from './transact';

/**
 * The one hourly run: brings the workbook up to date, confirms what is due, and delivers what is wanted and not yet there.
 * It does nothing for anyone but the automation account. An hour that was missed is caught up by the next.
 *
 * The user lock is held to the end of the run (Apps Script frees it then), so that an open claim seen under it belongs to a
 * run that died.
 */
export function everyHour(platform: Platform): void {
  const startedAt = platform.now();
  const me = platform.identity();
  if (me === '' || !platform.userLock.acquire(0)) return;
  const done = transact<undefined, Work>(platform, {
    by: me,
    hourly: true,
    decide: (found) => (isAutomation(found.automation, me) ? noWish(found, undefined) : undefined),
    follow: (after) => {
      const work = workOf(after, () => coordinatorsOf(platform.properties));
      return { entries: firstClaims(work), value: work };
    },
  });
  if (done.kind !== 'done' || !done.followed) return;
  const delivery = { platform, after: done.after, startedAt, firstLine: done.lines + 1 };
  const line = deliver(delivery, done.followed);
  // A look-up for answers can wait for an hour in which no mails go out.
  if (done.followed.mails.length === 0) askWhoDeclined({ ...delivery, firstLine: line });
}

function isAutomation(automation: { on: boolean; account: Email } | undefined, me: Email): boolean {
  return automation?.on === true && automation.account === me;
}
