import { fold } from '../shadowing/fold';
import { reconcile } from '../shadowing/reconcile';
import { commitRequests } from '../workbook/encode';
import { rowsSeen } from '../workbook/identity';
import { columnChanges, settingChanges } from './columns';
import { withNewcomers } from './engineerRow';
import { isShadowing } from './entryKinds';
import { allLanded, readBackOf } from './landed';
import { newRowsSeen } from './newRows';
import { ledgerChanges, lineId, logged } from './ledgerLines';
import type { Attempt, Platform, SheetValues } from './ports';
import { putRight, type Meant } from './putRight';
import { readWorkbook } from './readWorkbook';
import { noWish } from './task';
import type { After, RunContext, Task, Wish } from './task';
import type { Understanding } from './understand';
import type { Change } from '../workbook/change';
import type { Entry } from '../workbook/entries';

const lockWaitMs = 30_000;
const attemptsMax = 4;

/**
 * How a run ended. done: decided and committed · unready: the workbook is not set up, a copy, or has lost something, so
 * nothing was decided · busy: the lock could not be had · left: nothing was to be done · failed: Google did not take it.
 */
export type Transacted<T, W = undefined> =
  | Done<T, W>
  | Unready
  | { readonly kind: 'busy' | 'left' }
  | { readonly kind: 'failed'; readonly detail: string };

interface Unready {
  readonly kind: 'unready';
  readonly found: Understanding;
}

interface Done<T, W> {
  readonly kind: 'done';
  readonly outcome: T;
  /** What the task's `follow` gave, where it has one. */
  readonly followed: W | undefined;
  readonly after: After;
  /** Ledger lines that this run has written so far. */
  readonly lines: number;
}

/** Lock → read → decide → commit → unlock: the only way in which anything in the workbook changes (design section 4). */
export function transact<T, W = undefined>(platform: Platform, task: Task<T, W>): Transacted<T, W> {
  if (!platform.scriptLock.acquire(lockWaitMs)) return { kind: 'busy' };
  try {
    if (task.stillNeeded && !task.stillNeeded()) return { kind: 'left' };
    return readDecideCommit(platform, task);
  } finally {
    platform.scriptLock.release();
  }
}

/**
 * Usually once. Again when Google refused a commit that rested on rows which moved meanwhile, when its outcome is unknown
 * (then the ledger is asked whether it happened), or when it landed beside its rows (then only what is wrong is put right).
 */
function readDecideCommit<T, W>(platform: Platform, task: Task<T, W>): Transacted<T, W> {
  const spreadsheet = platform.spreadsheet.id();
  const root = platform.nonce();
  let committed: Done<T, W> | undefined;
  let unsure: Done<T, W> | undefined;
  let meant: Meant | undefined;
  let detail = '';
  for (let attempt = 0; attempt < attemptsMax; attempt++) {
    const now = platform.now();
    const nonce = root + String(attempt);
    const newId = counter(nonce);
    const { values, found } = readWorkbook(platform, now, newId);
    if (found.condition !== 'ready') return unready(platform, found, values);
    if (unsure && found.ledger.lineIds.has(lineId(unsure.after.context, 1))) committed = unsure;
    const amends = committed && meant ? putRight(meant, found) : [];
    if (amends.length > 0) {
      commitChanges(platform, found, values, amends);
      continue;
    }
    const run = found.ledger.lastRun + 1;
    const context: RunContext = { now, by: task.by, spreadsheet, run, nonce, newId };
    const wish = committed ? noWish(found, committed.outcome) : task.decide(found, context);
    if (!wish) return { kind: 'left' };
    if (!committed) meant = { edits: wish.edits, found };
    const { done, changes } = decide(found, wish, task, context);
    const commit = commitChanges(platform, found, values, changes);
    if (commit.ok && commit.value) return committed ?? done;
    if (commit.ok) committed = committed ?? done;
    else {
      unsure = commit.failure === 'unknown' ? done : undefined;
      detail = commit.detail;
    }
  }
  return committed ?? { kind: 'failed', detail };
}

/** Nothing is decided; only a setting that stands in the way is named in its row. */
function unready(platform: Platform, found: Understanding, values: SheetValues): Unready {
  if (found.condition === 'settingsUnclear') commitChanges(platform, found, values, settingChanges(found));
  return { kind: 'unready', found };
}

interface Decision<T, W> {
  readonly done: Done<T, W>;
  readonly changes: readonly Change[];
}

/** Everything that follows from a wish: rules, columns, the ledger's lines. Pure. */
function decide<T, W>(
  found: Understanding,
  wish: Wish<T>,
  task: Task<T, W>,
  context: RunContext,
): Decision<T, W> {
  const wished = wish.entries.filter(isShadowing);
  const joined = withNewcomers(found, wish.programme);
  const { programme } = joined;
  const reconciled = reconcile(
    programme,
    fold(
      found.history,
      wished.map((entry) => logged(entry, context)),
    ),
    {
      now: context.now,
      run: context.run,
      by: context.by,
      newId: context.newId,
      hourly: task.hourly,
    },
  );
  const after: After = { before: found, programme, history: reconciled.history, context };
  const entries: Entry[] = [
    ...rowsSeen('calls', found.calls.changed),
    ...rowsSeen('signUps', found.signUps.changed),
    ...newRowsSeen(wish.newRows),
    ...wish.entries,
    ...reconciled.entries,
  ];
  const followed = task.follow?.(after);
  entries.push(...(followed?.entries ?? []));
  const changes = [
    ...wish.edits,
    ...columnChanges(after, [...wish.newRows, ...joined.newRows]),
    ...ledgerChanges(entries, context, 1),
  ];
  return {
    done: { kind: 'done', outcome: wish.outcome, followed: followed?.value, after, lines: entries.length },
    changes,
  };
}

/** One atomic write; true when every row was written where it was meant. Nothing to write is no call at all. */
function commitChanges(
  platform: Platform,
  found: Understanding,
  values: SheetValues,
  changes: readonly Change[],
): Attempt<boolean> {
  if (changes.length === 0) return { ok: true, value: true };
  const requests = commitRequests(changes, found.readings);
  const expected = readBackOf(changes, found, values);
  const commit = platform.spreadsheet.commit(requests, expected);
  return commit.ok ? { ok: true, value: allLanded(expected, commit.value, found) } : commit;
}

/** Ids that no other run gives: its nonce and a count. */
function counter(nonce: string): (prefix: string) => string {
  let count = 0;
  return (prefix) => {
    count += 1;
    return [prefix, nonce, count.toString(36)].join('-');
  };
}
