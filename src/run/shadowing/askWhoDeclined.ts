import { declineMails } from '../../effects/shadowing/declines';
import { outstandingMails } from '../../effects/mailActs';
import type { History } from '../../shadowing/history';
import type { Programme } from '../../shadowing/records';
import { hourMs, instant } from '../../time/instant';
import { isGone } from '../calendar/isGone';
import { deliverMails } from '../deliver';
import { LedgerWriter, type Delivery } from '../ledgerWriter';
import { claimsOf, mailGroupMax } from '../work';

/** Answers of the last day and a bit: a missed hour is caught up, and each is asked about once (its key). */
const lookBackMs = 26 * hourMs;

/** Asks engineers who declined their invite, once each, whether they want to withdraw (rule S11). */
export function askWhoDeclined(delivery: Delivery<Programme, History>): void {
  const { platform, after } = delivery;
  const { automation, deliveries } = after.before;
  const anyLive = [...deliveries.values()].some(({ act, standing }) => act !== 'mail' && standing === 'live');
  if (automation?.calendarIs !== 'there' || !anyLive) return;
  const { now, spreadsheet } = after.context;
  const answers = platform.calendar.answersSince(automation.calendar, instant(now - lookBackMs));
  const ledger = new LedgerWriter(delivery);
  if (!answers.ok) {
    const { calendar } = automation;
    if (answers.failure === 'refused' && isGone(platform, calendar))
      ledger.append([{ kind: 'calendarGone', calendar }]);
    return; // asked again next hour
  }
  const declined = answers.value.filter((answer) => answer.declined);
  const wanted = declineMails(after.programme, after.history, { now, spreadsheet, deliveries, declined });
  const acts = outstandingMails(wanted, deliveries, now);
  const group = acts.slice(0, mailGroupMax);
  if (ledger.append(claimsOf(group))) deliverMails(delivery, ledger, group);
}
