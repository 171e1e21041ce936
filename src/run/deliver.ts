import { decodeBatch, encodeBatch } from '../effects/calendarBatch';
import { outcomeOf, type InviteAct } from '../effects/calendarActs';
import type { Claim, DeliveryEntry, Outcome } from '../effects/delivery';
import type { MailAct } from '../effects/mailActs';
import { deliverPost } from '../effects/redAccounts/deliverPost';
import type { PostAct } from '../effects/redAccounts/postActs';
import { minuteMs } from '../time/instant';
import { refOf } from '../effects/redAccounts/slackRef';
import type { SlackReply } from '../effects/redAccounts/slackReply';
import type { SlackRequest } from '../effects/redAccounts/slackRequests';
import { slackToken } from './secretNames';
import { LedgerWriter, type Delivery } from './ledgerWriter';
import type { Platform } from './ports';
import { batchMax, claimsOf, inGroups, mailGroupMax, type Work } from './work';

/** Google ends a run after 6 minutes; nothing new is started after these. */
const startNothingAfterMs = 4.5 * minuteMs;

/** What came of an act; undefined is not known, so its claim stays open. */
type Told = { readonly outcome: Outcome; readonly detail: string; readonly ref?: string } | undefined;

const noTime: Told = { outcome: 'notDone', detail: 'There was no time left in this run.' };

/**
 * Brings about what was claimed and records what came of it: invites in batches, mails in groups, each group claimed before
 * its first mail goes. Gives the next free line of the ledger.
 */
export function deliver(delivery: Delivery, work: Work): number {
  const ledger = new LedgerWriter(delivery);
  const told = inGroups(work.invites, batchMax).flatMap((batch) => sendBatch(delivery, batch));
  if (!ledger.append(record(work.invites, told))) return ledger.next;
  if (!deliverPosts(delivery, ledger, work.posts)) return ledger.next;
  deliverMails(delivery, ledger, work.mails);
  return ledger.next;
}

/** Posts are looked up when their run died, so that they need no groups; but the fewer there are to look up, the better. */
const postGroupMax = 10;

/** Posts one after another, which were all claimed already. False when it may not have been recorded. */
function deliverPosts(delivery: Delivery, ledger: LedgerWriter, posts: readonly PostAct[]): boolean {
  if (posts.length === 0) return true;
  const token = delivery.platform.secrets.get(slackToken);
  const noToken: Told = { outcome: 'notDone', detail: 'This account has no Slack token.' };
  let stopped: Told = token === undefined ? noToken : undefined;
  const deleted = new Set<string>();
  return inGroups(posts, postGroupMax).every((group) => {
    const told = group.map((act) => {
      if (isLate(delivery)) stopped = noTime;
      if (stopped) return stopped;
      if (deleted.has(threadOf(act))) return threadDeleted;
      const posted = post(delivery, act, token ?? '');
      if (posted?.outcome === 'notDone') stopped = posted;
      if (posted?.outcome === 'gone' && act.what === 'edit') deleted.add(act.ref);
      return posted;
    });
    return ledger.append(record(group, told));
  });
}

/** What would answer to a message that was just seen to be deleted would stand in the channel, for all to wonder at. */
const threadDeleted: Told = { outcome: 'notDone', detail: 'Somebody deleted the thread in Slack.' };

function threadOf(act: PostAct): string {
  return act.what === 'post' && act.threadTs !== '' ? refOf({ channel: act.channel, ts: act.threadTs }) : '';
}

/** Slack takes about one message a second into a channel; when it asks to wait for longer, the next run goes on. */
const longestPauseMs = 20_000;

function post({ platform }: Delivery, act: PostAct, token: string): Told {
  const ask = (request: SlackRequest): SlackReply => platform.slack.ask(request, token);
  const first = deliverPost(act, ask);
  const pauseMs = (first?.retryAfter ?? 0) * 1000;
  if (first?.outcome !== 'notDone' || pauseMs === 0 || pauseMs > longestPauseMs) return first;
  platform.pause(pauseMs);
  return deliverPost(act, ask);
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

/** Whether the run is so long under way that it should begin nothing new. */
export function isLate({ platform, startedAt }: Delivery): boolean {
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
    if (!one) return [];
    const { outcome, detail, ref } = one;
    return [{ key, generation, outcome, detail, ...(ref === undefined ? {} : { ref }) }];
  });
  return inGroups(outcomes, outcomesPerLine).map((group) => ({ kind: 'delivered', outcomes: group }));
}
