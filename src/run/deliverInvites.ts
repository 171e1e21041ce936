import { decodeBatch, encodeBatch } from '../effects/calendarBatch';
import { outcomeOf, type CalendarReply, type InviteAct } from '../effects/calendarActs';
import type { Entry } from '../workbook/entries';
import { isGone } from './calendar/isGone';
import type { Delivery } from './ledgerWriter';
import { isLate, noTime, putOff, record, waitsForIn, type Told } from './told';
import { batchMax, inGroups } from './work';

const calendarGone = putOff('time', 'The calendar is gone.');

/**
 * Sends what was claimed to the calendar, in batches, and gives what the ledger is to be told. Where it answers that there is no
 * such thing it is asked whether the calendar itself is there: if not, nothing of it was done, and no event was removed by hand.
 */
export function deliverInvites(delivery: Delivery, acts: readonly InviteAct[]): readonly Entry[] {
  const { platform, after } = delivery;
  const calendar = after.before.automation?.calendar ?? '';
  const told: Told[] = [];
  let gone: boolean | undefined;
  let stopped: Told;
  for (const batch of inGroups(acts, batchMax)) {
    const none = gone ? calendarGone : stopped;
    const sent = none ? batch.map(() => ({ told: none, isNotFound: false })) : sendBatch(delivery, batch);
    stopped = stopped ?? whyToStop(sent);
    if (gone === undefined && sent.some(({ isNotFound }) => isNotFound)) gone = isGone(platform, calendar);
    told.push(...sent.map((one) => (gone && one.isNotFound ? calendarGone : one.told)));
  }
  return [...(gone ? [{ kind: 'calendarGone' as const, calendar }] : []), ...record(acts, told)];
}

/** Asked on, a calendar that asks to wait, or does not answer at all, only gets further behind. */
function whyToStop(sent: readonly Sent[]): Told {
  const asksToWait = sent.find(({ told }) => told?.outcome === 'notDone')?.told;
  if (asksToWait) return asksToWait;
  return sent.every(({ told }) => told === undefined) ? putOff('service', noAnswer) : undefined;
}

const noAnswer = 'Google Calendar did not answer.';

interface Sent {
  readonly told: Told;
  /** Whether the calendar answered that there is no such event, or no such calendar: it does not tell which. */
  readonly isNotFound: boolean;
}

/** One round trip for up to 50 calls, each of which has its own outcome. */
function sendBatch(delivery: Delivery, batch: readonly InviteAct[]): readonly Sent[] {
  if (isLate(delivery)) return batch.map(() => ({ told: noTime, isNotFound: false }));
  const { platform, after } = delivery;
  const message = encodeBatch(
    batch.map(({ call }) => call),
    `batch_${after.context.nonce}`,
  );
  const answer = platform.calendar.batch(message);
  if (!answer.ok) {
    const told = answer.failure === 'unknown' ? undefined : putOff(waitsForIn(answer.detail), answer.detail);
    return batch.map(() => ({ told, isNotFound: false }));
  }
  const replies = decodeBatch(answer.value, batch.length);
  return batch.map((act, index) => sentAs(act, replies[index] ?? { status: 0, reason: '' }));
}

function sentAs(act: InviteAct, reply: CalendarReply): Sent {
  const outcome = outcomeOf(act, reply);
  const detail = outcome === 'done' ? '' : `${reply.status} ${reply.reason}`.trim();
  const told = outcome === 'notDone' ? putOff('service', detail) : outcome && { outcome, detail };
  return { told, isNotFound: reply.status === 404 };
}
