import type { Email } from '../programme/records';
import type { Instant } from '../time/instant';
import type { Change } from '../workbook/change';
import type { Entry } from '../workbook/entries';
import type { CellValue, TabKey } from '../workbook/tab';
import type { Understanding } from './understanding';

/** Who runs, when, and which ids and numbers the run gives out. */
export interface RunContext {
  readonly now: Instant;
  readonly by: Email;
  readonly spreadsheet: string;
  /** Running number of this run in the ledger. */
  readonly run: number;
  /** Root of the ids of this run's ledger lines. */
  readonly nonce: string;
  readonly newId: (prefix: string) => string;
}

/** A row to be added, with what people would have typed in it; Ridealong's columns are filled in by the run. */
export interface NewRow {
  readonly tab: TabKey;
  /** The row's id; for engineers their address. */
  readonly id: string;
  readonly cells: Readonly<Record<string, CellValue>>;
}

/**
 * What somebody wants of a run, as far as rules allow it: nothing for a plain check of the workbook. The run adds what follows
 * from it (placements, columns) and commits all of it at once.
 */
export interface Wish<T, P> {
  readonly entries: readonly Entry[];
  readonly newRows: readonly NewRow[];
  readonly edits: readonly Change[];
  /** The records with the new and edited rows in them. */
  readonly programme: P;
  readonly outcome: T;
}

/** The workbook after a decision, as it will be when the commit is done. */
export interface After<P, H> {
  readonly before: Understanding<P, H>;
  readonly programme: P;
  readonly history: H;
  readonly context: RunContext;
  readonly newRows: readonly NewRow[];
  /** Sentences for `Check` that only the rules can say, by row id. */
  readonly problems: ReadonlyMap<TabKey, ReadonlyMap<string, readonly string[]>>;
  /** What this run adds to the ledger. */
  readonly entries: readonly Entry[];
}

/** What a task adds once everything is decided, and what it wants to know of it afterwards. */
interface Followed<W> {
  readonly entries: readonly Entry[];
  readonly value: W;
}

export interface Task<T, P, H, W = undefined> {
  readonly by: Email;
  /** Whether rows that are missing are counted: only the hourly run does (design: missing counts as cancelled after two). */
  readonly hourly: boolean;
  /** Asked once the lock is held; false leaves without reading, since a later run does the work. */
  readonly stillNeeded?: () => boolean;
  /**
   * Asked of a workbook that is ready, before anything is decided. again: it was changed, so it is read anew · stop: it is older
   * than what was done, which now stands in its ledger.
   */
  readonly settle?: (found: Understanding<P, H>) => 'go' | 'again' | 'stop';
  /**
   * Asked of a copy: lines of the ledger by which it becomes a programme of its own. They are written together with all that follows
   * from them. Undefined leaves it a copy.
   */
  readonly begin?: (found: Understanding<P, H>, context: RunContext) => readonly Change[] | undefined;
  /** Undefined: nothing is to be done with this workbook by this person. */
  decide(found: Understanding<P, H>, context: RunContext): Wish<T, P> | undefined;
  /** What follows from the state after the decision: the claims of what is delivered next. */
  readonly follow?: (after: After<P, H>) => Followed<W>;
}

/** The wish of a run that only brings the workbook up to date. */
export function noWish<T, P>(found: { readonly programme: P }, outcome: T): Wish<T, P> {
  return { entries: [], newRows: [], edits: [], programme: found.programme, outcome };
}
