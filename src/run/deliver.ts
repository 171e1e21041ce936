import { decodeBatch, encodeBatch } from '../effects/calendarBatch';
import { outcomeOf, type InviteAct } from '../effects/calendarActs';
import type { Claim, DeliveryEntry, Outcome } from '../effects/delivery';
import type { MailAct } from '../effects/mailActs';
import { minuteMs } from '../time/instant';
import { LedgerWriter, type Delivery } from './ledgerWriter';
import type { Platform } from './ports';
import { batchMax, claimsOf, inGroups, mailGroupMax, type Work } from './work';

/** Google ends a run after 6 minutes; nothing new is started after these. */
const startNothingAfterMs = 4.5 * minuteMs;

/** What came of an act; undefined is not known, so its claim stays open. */
type Told = { readonly outcome: Outcome; readonly detail: string } | undefined;

const noTime: Told = { outcome: 'notDone', detail: 'There was no time left in this run.' };

/**
 * Brings about what was claimed and records what came of it: invites in batches, mails in groups, each group claimed before
 * its first mail goes. Gives the next free line of the ledger.
 */
export function deliver(delivery: Delivery, work: Work): number {
  const ledger = new LedgerWriter(delivery);
  const told = inGroups(work.invites, batchMax).flatMap((batch) => sendBatch(delivery, batch));
  if (ledger.append(record(work.invites, told))) deliverMails(delivery, ledger, work.mails);
  return ledger.next;
}

/** Sends the mails, whose first group is claimed already; the record of a group claims the next one with it. */
export function deliverMails(delivery: Delivery, ledger: LedgerWriter, mails: readonly MailAct[]): void {
  const groups = inGroups(mails, mailGroupMax);
  let stopped: Told;
  for (const [index, group] of groups.entries()) {
    const told = group.map((act) => {
      if (isLate(delivery)) stopped = noTime;
      if (stopped) return stopped;
      const sent = sendMail(delivery.platform, act);
      if (sent?.outcome === 'notDone') stopped = sent;
      return sent;
    });
    const next = stopped ? [] : claimsOf(groups[index + 1] ?? []);
    if (!ledger.append([...record(group, told), ...next]) || stopped) return;
  }
}

function isLate({ platform, startedAt }: Delivery): boolean {
  return platform.now() - startedAt > startNothingAfterMs;
}

/** One round trip for up to 50 calls, each of which has its own outcome. */
function sendBatch(delivery: Delivery, batch: readonly InviteAct[]): readonly Told[] {
  if (isLate(delivery)) return batch.map(() => noTime);
  const { platform, after } = delivery;
  const message = encodeBatch(
    batch.map(({ call }) => call),
    `batch_${after.context.nonce}`,
  );
  const answer = platform.calendar.batch(message);
  if (!answer.ok) {
    const told: Told =
      answer.failure === 'unknown' ? undefined : { outcome: 'notDone', detail: answer.detail };
    return batch.map(() => told);
  }
  const replies = decodeBatch(answer.value, batch.length);
  return batch.map((act, index) => {
    const reply = replies[index] ?? { status: 0, reason: '' };
    const outcome = outcomeOf(act, reply);
    return outcome && { outcome, detail: outcome === 'done' ? '' : `${reply.status} ${reply.reason}`.trim() };
  });
}

function sendMail(platform: Platform, { mail }: MailAct): Told {
  const sent = platform.mail.send(mail);
  if (sent.ok) return { outcome: 'done', detail: '' };
  if (sent.failure === 'unknown') return undefined;
  return { outcome: sent.failure === 'refused' ? 'refused' : 'notDone', detail: sent.detail };
}

const outcomesPerLine = 100;

/** Lines that say what came of the acts; one whose outcome is not known is left out, so that its claim stays open. */
function record(acts: readonly Claim[], told: readonly Told[]): DeliveryEntry[] {
  const outcomes = acts.flatMap(({ key, generation }, index) => {
    const one = told[index];
    return one ? [{ key, generation, ...one }] : [];
  });
  return inGroups(outcomes, outcomesPerLine).map((group) => ({ kind: 'delivered', outcomes: group }));
}
