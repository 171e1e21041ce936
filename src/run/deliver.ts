import type { MailAct } from '../effects/mailActs';
import { deliverPost } from '../effects/redAccounts/deliverPost';
import type { PostAct } from '../effects/redAccounts/postActs';
import { refOf } from '../effects/redAccounts/slackRef';
import type { PostTold, SlackReply } from '../effects/redAccounts/slackReply';
import type { SlackRequest } from '../effects/redAccounts/slackRequests';
import { instant } from '../time/instant';
import { deliverInvites } from './deliverInvites';
import { slackToken } from './secretNames';
import { LedgerWriter, type Delivery } from './ledgerWriter';
import { toldOnce } from './mayGoNow';
import type { Platform } from './ports';
import { isLate, noTime, noToken, putOff, record, waitsForIn, type Told } from './told';
import { claimsOf, inGroups, mailGroupMax, type Work } from './work';

/**
 * Brings about what was claimed and records what came of it: invites in batches, mails in groups, each group claimed before
 * its first mail goes. Gives the next free line of the ledger.
 */
export function deliver(delivery: Delivery, work: Work): number {
  const ledger = new LedgerWriter(delivery);
  if (!ledger.append(deliverInvites(delivery, work.invites))) return ledger.next;
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
  let stopped: Told = token === undefined ? noToken : undefined;
  let unanswered = 0;
  const deleted = new Set<string>();
  return inGroups(posts, postGroupMax).every((group) => {
    const told = group.map((act) => {
      if (isLate(delivery)) stopped = noTime;
      if (stopped) return stopped;
      if (deleted.has(threadOf(act))) return threadDeleted;
      const posted = post(delivery, act, token ?? '');
      unanswered = posted ? 0 : unanswered + 1;
      if (posted?.outcome === 'notDone') stopped = posted;
      if (unanswered === unansweredMax) stopped = putOff('service', 'Slack did not answer.');
      if (posted?.outcome === 'gone' && act.what === 'edit') deleted.add(act.ref);
      return posted;
    });
    return ledger.append(record(group, told));
  });
}

/** One answer may get lost; of a service that does not answer the next run finds out more. */
const unansweredMax = 2;

/** What would answer to a message that was just seen to be deleted would stand in the channel, for all to wonder at. */
const threadDeleted = putOff('time', 'Somebody deleted the thread in Slack.');

function threadOf(act: PostAct): string {
  return act.what === 'post' && act.threadTs !== '' ? refOf({ channel: act.channel, ts: act.threadTs }) : '';
}

/** Slack takes about one message a second into a channel; when it asks to wait for longer, the next run goes on. */
const longestPauseMs = 20_000;

function post({ platform }: Delivery, act: PostAct, token: string): Told {
  const ask = (request: SlackRequest): SlackReply => platform.slack.ask(request, token);
  const first = deliverPost(act, ask);
  const pauseMs = (first?.retryAfter ?? 0) * 1000;
  if (first?.outcome !== 'notDone' || pauseMs === 0 || pauseMs > longestPauseMs)
    return toldAt(platform, first);
  platform.pause(pauseMs);
  return toldAt(platform, deliverPost(act, ask));
}

function toldAt(platform: Platform, posted: PostTold | undefined): Told {
  if (posted?.outcome !== 'notDone') return posted;
  const { detail, retryAfter } = posted;
  const put = putOff(waitsForIn(detail), detail);
  return retryAfter > 0 ? { ...put, notBefore: instant(platform.now() + retryAfter * 1000) } : put;
}

/**
 * Sends the mails, whose first group is claimed already; the record of a group claims the next one with it. Where Gmail takes no more, the
 * ledger is told of all that are left, so that none loses its point unseen.
 */
export function deliverMails(delivery: Delivery, ledger: LedgerWriter, mails: readonly MailAct[]): void {
  const groups = inGroups(mails, mailGroupMax);
  let stopped: Told;
  let unanswered = 0;
  for (const [index, group] of groups.entries()) {
    const told = group.map((act) => {
      if (isLate(delivery)) stopped = noTime;
      if (stopped) return stopped;
      const sent = sendMail(delivery.platform, act);
      unanswered = sent ? 0 : unanswered + 1;
      if (sent?.outcome === 'notDone') stopped = sent;
      if (unanswered === unansweredMax) stopped = putOff('service', 'Gmail did not answer.');
      return sent;
    });
    const next = stopped
      ? toldOnce(groups.slice(index + 1).flat(), stopped, delivery.after.before)
      : claimsOf(groups[index + 1] ?? []);
    if (!ledger.append([...record(group, told), ...next]) || stopped) return;
  }
}

function sendMail(platform: Platform, { mail }: MailAct): Told {
  const sent = platform.mail.send(mail);
  if (sent.ok) return { outcome: 'done', detail: '' };
  if (sent.failure === 'unknown') return undefined;
  if (sent.failure === 'refused') return { outcome: 'refused', detail: sent.detail };
  return putOff(waitsForIn(sent.detail), sent.detail);
}
