import type { PostAct } from '../effects/redAccounts/postActs';
import type { Email } from '../programme/records';
import type { Instant } from '../time/instant';
import { schemaNow } from '../workbook/workbook';
import type { AnyProgramme, Book } from './book';
import { tendCalendar } from './calendar/tendCalendar';
import { coordinatorsOf } from './coordinators';
import { deliver } from './deliver';
import { foldOldLines } from './foldOldLines';
import { lineId } from './ledgerLines';
import type { Delivery } from './ledgerWriter';
import { mayGoNow } from './mayGoNow';
import { mailHash, memoryOf, remember, type Memory } from './memory';
import type { Platform } from './ports';
import { asIs, recalled } from './recalled';
import { agreementOf, tell, tellRestored, upgrade, type Agreement } from './settle';
import { noWish, type After, type RunContext, type Wish } from './task';
import { isLate } from './told';
import { transact, type Transacted } from './transact';
import type { Automation, Understanding } from './understanding';
import { firstClaims, type Work } from './work';

/** What came of it: with a delivery when one was under way, which may be gone on with. */
export interface Due<T, P, H> {
  readonly transacted: Transacted<T, P, H, Work>;
  readonly delivery: Delivery<P, H> | undefined;
}

interface DueTask<T, P, H> {
  readonly me: Email;
  readonly startedAt: Instant;
  readonly hourly: boolean;
  /** Whether this run may deliver: it holds the account's user lock. */
  readonly mayDeliver: boolean;
  decide(found: Understanding<P, H>, context: RunContext): Wish<T, P> | undefined;
}

/** What this run makes of what the account remembers. */
interface Recall {
  memory: Memory | undefined;
  agreement: Agreement;
  /** False when not all of it could be looked up. */
  isWhole: boolean;
}

/**
 * A run of the automation account: brings the workbook up to date, claims in the same commit what is wanted and not yet there,
 * and delivers it. The user lock is held to the end of the run (Apps Script frees it then), so that an open claim seen under it
 * belongs to a run that died.
 */
export function doDue<T, P extends AnyProgramme, H>(
  platform: Platform,
  book: Book<P, H>,
  task: DueTask<T, P, H>,
): Due<T, P, H> {
  const { me, startedAt, hourly, mayDeliver } = task;
  const recall: Recall = { memory: undefined, agreement: 'agrees', isWhole: true };
  const transacted = transact<T, P, H, Work>(platform, book, {
    by: me,
    hourly,
    settle: (found) => {
      // A version from before automation was on knows of no automation account; its hourly trigger is still there.
      const isMine = isAutomation(found.automation, me);
      if (!isMine && !hourly) return 'go';
      const memory = (recall.memory ??= memoryOf(platform.secrets));
      recall.agreement = agreementOf(found, memory);
      if (recall.agreement === 'older' && memory) {
        tellRestored(platform, found, me, memory);
        return 'stop';
      }
      if (!isMine) return 'go';
      const isOld = hourly && found.ledger.schema < schemaNow;
      if (isOld && upgrade(platform, found, me)) return 'again';
      if (tell(platform, found, me, tendCalendar(platform, found, me, hourly))) return 'again';
      const mayFold = hourly && mayDeliver && recall.agreement === 'agrees';
      return mayFold && foldOldLines(platform, book, found, me) ? 'again' : 'go';
    },
    decide: (found, context) => task.decide(found, context),
    ...(mayDeliver && {
      follow: (after) => {
        const workOf = (state: typeof after, asRested?: boolean): Work =>
          book.work(state, () => coordinatorsOf(platform.properties), asRested);
        const { entries, left, isWhole } =
          recall.agreement === 'reconciling'
            ? recalled(platform, after, recall.memory, workOf)
            : asIs(workOf(after));
        recall.isWhole = isWhole;
        const { now: mayGo, told } = mayGoNow(platform, left, after);
        return { entries: [...entries, ...told, ...firstClaims(mayGo, hourly)], value: mayGo };
      },
    }),
  });
  if (transacted.kind !== 'done' || !transacted.followed) return { transacted, delivery: undefined };
  const { after, lines, followed } = transacted;
  const delivery = { platform, after, startedAt, firstLine: lines + 1 };
  const firstLine = deliver(delivery, followed);
  const line = lineToRemember(recall, after, lines);
  if (line !== undefined) {
    const mails = followed.mails.map(({ key }) => mailHash(key));
    remember(platform.secrets, recall.memory, { line, mails });
  }
  if (followed.posts.some(beginsThread) && !isLate(delivery)) showThreads(platform, book, me);
  return { transacted, delivery: { ...delivery, firstLine } };
}

/**
 * The line by which a ledger is known to be no older one. After a restore it stays the one that was lost as long as not all could
 * be looked up; then it is any that is there, so that nothing is looked up again.
 */
function lineToRemember<P, H>(
  { memory, agreement, isWhole }: Recall,
  { before, context }: After<P, H>,
  lines: number,
): string | undefined {
  if (!isWhole) return memory?.line;
  if (lines > 0) return lineId(context, 1);
  return agreement === 'reconciling' ? [...before.ledger.lineIds].pop() : undefined;
}

/** Who typed the row looks there for the link, and would not find it for an hour. */
function showThreads<P extends AnyProgramme, H>(platform: Platform, book: Book<P, H>, me: Email): void {
  transact(platform, book, { by: me, hourly: false, decide: (found) => noWish(found, undefined) });
}

function beginsThread(act: PostAct): boolean {
  return act.what === 'post' && act.threadTs === '';
}

/** What is due and nothing else; undefined for anyone but the automation account, for whom nothing is done. */
export function onlyDue<P extends AnyProgramme, H>(me: Email) {
  return (found: Understanding<P, H>): Wish<undefined, P> | undefined =>
    isAutomation(found.automation, me) ? noWish(found, undefined) : undefined;
}

export function isAutomation(automation: Automation | undefined, me: Email): boolean {
  return automation?.on === true && automation.account === me;
}
