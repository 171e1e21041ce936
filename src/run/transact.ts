import { commitRequests } from '../workbook/encode';
import { headersSeen } from '../workbook/headersSeen';
import { rowsSeen } from '../workbook/identity';
import { inLines } from '../workbook/inLines';
import type { AnyProgramme, Book, DecisionRun, Looked } from './book';
import { begun, type Begun, type Read } from './begun';
import { allLanded, readBackOf } from './landed';
import { newRowsSeen } from './newRows';
import { ledgerChanges, lineId } from './ledgerLines';
import type { Attempt, Platform, SheetValues } from './ports';
import { putRight, type Meant } from './putRight';
import { readWorkbook } from './readWorkbook';
import { withRestOfSaving } from './restOfSaving';
import { settingChanges } from './tabChanges';
import { isUnsure } from '../workbook/notKnown';
import { noWish } from './task';
import type { After, NewRow, RunContext, Task, Wish } from './task';
import type { Basics, Understanding } from './understanding';
import type { Change } from '../workbook/change';
import type { Entry } from '../workbook/entries';

const lockWaitMs = 30_000;
const attemptsMax = 4;

/**
 * How a run ended. done: decided and committed · unready: the workbook is not set up, a copy, or has lost something, so
 * nothing was decided · busy: the lock could not be had · left: nothing was to be done · failed: Google did not take it ·
 * unsure: it was not heard whether Google took the last try.
 */
export type Transacted<T, P, H, W = undefined> =
  Done<T, P, H, W> | Unready<P, H> | { readonly kind: 'busy' | 'left' | 'failed' | 'unsure' };

interface Unready<P, H> {
  readonly kind: 'unready';
  readonly found: Understanding<P, H>;
}

interface Done<T, P, H, W> {
  readonly kind: 'done';
  readonly outcome: T;
  /** What the task's `follow` gave, where it has one. */
  readonly followed: W | undefined;
  readonly after: After<P, H>;
  /** Ledger lines that this run has written so far. */
  readonly lines: number;
}

/** Lock → read → decide → commit → unlock: the only way in which anything in the workbook changes (design section 4). */
export function transact<T, P extends AnyProgramme, H, W = undefined>(
  platform: Platform,
  book: Book<P, H>,
  task: Task<T, P, H, W>,
): Transacted<T, P, H, W> {
  if (!platform.scriptLock.acquire(lockWaitMs)) return { kind: 'busy' };
  try {
    if (task.stillNeeded && !task.stillNeeded()) return { kind: 'left' };
    return readDecideCommit(platform, book, task);
  } finally {
    platform.scriptLock.release();
  }
}

/**
 * Usually once. Again when Google refused a commit that rested on rows which moved meanwhile, when its outcome is unknown
 * (then the ledger is asked whether it happened), or when it landed beside its rows (then only what is wrong is put right).
 */
function readDecideCommit<T, P extends AnyProgramme, H, W>(
  platform: Platform,
  book: Book<P, H>,
  task: Task<T, P, H, W>,
): Transacted<T, P, H, W> {
  const spreadsheet = platform.spreadsheet.id();
  const root = platform.nonce();
  const look = looker(platform, book, task.hourly);
  let committed: Done<T, P, H, W> | undefined;
  let unsure: Done<T, P, H, W> | undefined;
  let meant: Meant | undefined;
  for (let attempt = 0; attempt < attemptsMax; attempt++) {
    const now = platform.now();
    const nonce = root + String(attempt);
    const newId = counter(nonce);
    const read = (): Read<P, H> => readWorkbook(platform, book, now, newId);
    const contextOf = ({ ledger }: Basics): RunContext => {
      return { now, by: task.by, spreadsheet, run: ledger.lastRun + 1, nonce, newId };
    };
    const { values, found, first } = begun(book, task, readSettled(task, attempt, read), contextOf);
    committed = happened(unsure, found) ?? committed;
    const amends = committed && meant ? putRight(book, meant, { found, values }) : [];
    if (amends.length > 0) {
      commitChanges(platform, book, found, values, amends);
      continue;
    }
    // Only now: what landed beside its row may be what nothing can be decided with.
    if (found.condition !== 'ready') return unready(platform, book, { found, values, first });
    const context = contextOf(found);
    const wanted = committed ? noWish(found, committed.outcome) : task.decide(found, context);
    if (!wanted) return { kind: 'left' };
    const wish = withRestOfSaving(platform, found, wanted);
    const deciding = { context, hourly: task.hourly, looked: look(found) };
    const { done, changes, edits } = decide(book, found, wish, deciding, task.follow);
    if (hasNoPlace(found, wish)) return { kind: 'unready', found: { ...found, condition: 'headersGone' } };
    if (!committed) meant = { edits, changes, found, values };
    const commit = commitChanges(platform, book, found, values, [...first, ...changes]);
    if (commit.ok && commit.value) return committed ?? done;
    if (commit.ok) committed = committed ?? done;
    else unsure = commit.failure === 'unknown' ? done : undefined;
  }
  return committed ?? notTaken(unsure);
}

/** After the last try. @param unsure what nobody knows of */
function notTaken(unsure: unknown): { readonly kind: 'failed' | 'unsure' } {
  return { kind: unsure === undefined ? 'failed' : 'unsure' };
}

/** A commit of which nobody knew, when the ledger has its first line. */
function happened<T, P, H, W>(
  unsure: Done<T, P, H, W> | undefined,
  { ledger }: Basics,
): Done<T, P, H, W> | undefined {
  return unsure && ledger.lineIds.has(lineId(unsure.after.context, 1)) ? unsure : undefined;
}

/** The workbook as the task lets it stand: read anew when that has changed it, held when it is older than what was sent. */
function readSettled<T, P extends AnyProgramme, H, W>(
  task: Task<T, P, H, W>,
  attempt: number,
  read: () => Read<P, H>,
): Read<P, H> {
  const { values, found } = read();
  const settled = attempt === 0 && found.condition === 'ready' ? task.settle?.(found) : undefined;
  if (settled === 'again') return read();
  return settled === 'stop' ? { values, found: { ...found, condition: 'restored' } } : { values, found };
}

/** What is written under no headers is nobody's row: the ledger would know of what no tab shows. */
function hasNoPlace({ readings }: Basics, { newRows }: { readonly newRows: readonly NewRow[] }): boolean {
  return newRows.some(({ tab }) => {
    const reading = readings.get(tab);
    return reading !== undefined && isUnsure(reading);
  });
}

/** Looks into the other workbook in an hourly run, once whatever becomes of the commits. It has a lock of its own, which is not asked for. */
function looker<P extends AnyProgramme, H>(
  platform: Platform,
  { lookAt }: Book<P, H>,
  hourly: boolean,
): (found: Understanding<P, H>) => Looked | undefined {
  let looked: Looked | undefined;
  return ({ programme }) => {
    const tab = hourly ? lookAt?.(programme) : undefined;
    if (tab) looked = looked ?? platform.spreadsheet.readOther(tab);
    return looked;
  };
}

/** Nothing is decided; only a setting that stands in the way is named in its row, and a copy that was begun is no copy any more. */
function unready<P extends AnyProgramme, H>(
  platform: Platform,
  book: Book<P, H>,
  { found, values, first }: Begun<P, H>,
): Unready<P, H> {
  const named = found.condition === 'settingsUnclear' ? settingChanges(found) : [];
  commitChanges(platform, book, found, values, [...first, ...named]);
  return { kind: 'unready', found };
}

interface Decided<T, P, H, W> {
  readonly done: Done<T, P, H, W>;
  readonly changes: readonly Change[];
  /** Those of them that are in people's columns. */
  readonly edits: readonly Change[];
}

/** Everything that follows from a wish: rules, columns, the ledger's lines. Pure. */
export function decide<T, P extends AnyProgramme, H, W>(
  book: Book<P, H>,
  found: Understanding<P, H>,
  wish: Wish<T, P>,
  run: DecisionRun,
  follow: Task<T, P, H, W>['follow'],
): Decided<T, P, H, W> {
  const { context } = run;
  const decision = book.decide(found, wish, run);
  const entries: readonly Entry[] = [
    ...[...found.identities].flatMap(([tab, { changed }]) => rowsSeen(tab, changed)),
    ...headersSeen(found.readings.values(), found.ledger.entries),
    ...newRowsSeen(book, [...wish.newRows, ...decision.newRows]),
    ...wish.entries,
    ...decision.entries,
  ];
  const { programme, history, problems } = decision;
  const newRows = [...wish.newRows, ...decision.newRows];
  const after = { before: found, programme, history, context, newRows, problems, entries };
  const followed = follow?.(after);
  const lines = [...entries, ...(followed?.entries ?? [])].flatMap(inLines);
  const edits = [...wish.edits, ...decision.edits];
  return {
    done: { kind: 'done', outcome: wish.outcome, followed: followed?.value, after, lines: lines.length },
    changes: [
      ...edits,
      ...book.columns(after),
      ...settingChanges(found),
      ...ledgerChanges(lines, context, 1),
    ],
    edits,
  };
}

/** One atomic write; true when every row was written where it was meant. Nothing to write is no call at all. */
function commitChanges<P extends AnyProgramme, H>(
  platform: Platform,
  book: Book<P, H>,
  found: Understanding<P, H>,
  values: SheetValues,
  changes: readonly Change[],
): Attempt<boolean> {
  if (changes.length === 0) return { ok: true, value: true };
  const requests = commitRequests(changes, found.readings);
  const expected = readBackOf(book.keys, changes, found, values);
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
