import { outstandingMails } from '../../effects/mailActs';
import { heldNewsQuestion } from '../../effects/redAccounts/heldNewsMails';
import { outstandingPosts, type PostAct } from '../../effects/redAccounts/postActs';
import { redNotices } from '../../effects/redAccounts/redNotices';
import type { RedSending } from '../../effects/redAccounts/redSending';
import { redWeeklyMails } from '../../effects/redAccounts/redWeekly';
import { wantedPosts } from '../../effects/redAccounts/wantedPosts';
import { reminderDue } from '../../effects/reminder';
import type { Email } from '../../programme/records';
import { heldNewsNow } from '../../redAccounts/heldNow';
import { noWork, type Work } from '../work';
import { lacksToken, slackOf } from './connections';
import type { RedAfter } from './found';
import { redAttention } from './redAttention';
import { sendingOf } from './sendingOf';
import { situationAfter } from './situationAfter';

/** Wanted − present (design section 4). `coordinators` is asked only when they are to be written to. */
export function redWorkOf(after: RedAfter, coordinators: () => readonly Email[], asRested = false): Work {
  const { before, context, programme } = after;
  const { automation, deliveries } = before;
  if (!automation?.on) return noWork;
  const { now, spreadsheet } = context;
  const sending = { ...sendingOf(before, automation, spreadsheet), asRested };
  const situation = situationAfter(after);
  const weekly = reminderDue(programme.settings, { now, automationSince: automation.since })
    ? redWeeklyMails(situation, {
        ...sending,
        coordinators: coordinators(),
        attention: redAttention(before, after.history, now),
      })
    : [];
  const held = heldNewsNow(after.history, now);
  const wanted = new Map([
    ...redNotices(situation, sending),
    ...weekly,
    ...(held && held.mistake === undefined
      ? heldNewsQuestion(held, programme.settings.zone, coordinators, spreadsheet)
      : []),
  ]);
  return { ...noWork, posts: postsOf(after, sending), mails: outstandingMails(wanted, deliveries, now) };
}

/** None as long as no workspace is connected. Those of one that another account had connected are wanted, and wait for a token. */
function postsOf(after: RedAfter, sending: RedSending): readonly PostAct[] {
  const { before, context } = after;
  if (!slackOf(before.ledger.entries) && !lacksToken(before)) return [];
  const wanted = wantedPosts(situationAfter(after), sending);
  return outstandingPosts(wanted, before.deliveries, context);
}
