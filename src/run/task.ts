import type { History } from '../shadowing/history';
import type { Programme } from '../shadowing/records';
import type { Email } from '../programme/records';
import type { Instant } from '../time/instant';
import type { Change } from '../workbook/change';
import type { Entry } from '../workbook/entries';
import type { CellValue, TabKey } from '../workbook/tab';
import type { Understanding } from './understand';

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
export interface Wish<T> {
  readonly entries: readonly Entry[];
  readonly newRows: readonly NewRow[];
  readonly edits: readonly Change[];
  /** The records with the new and edited rows in them. */
  readonly programme: Programme;
  readonly outcome: T;
}

/** The workbook after a decision, as it will be when the commit is done. */
export interface After {
  readonly before: Understanding;
  readonly programme: Programme;
  readonly history: History;
  readonly context: RunContext;
}

/** What a task adds once everything is decided, and what it wants to know of it afterwards. */
interface Followed<W> {
  readonly entries: readonly Entry[];
  readonly value: W;
}

export interface Task<T, W = undefined> {
  readonly by: Email;
  /** Whether rows that are missing are counted: only the hourly run does (design: missing counts as cancelled after two). */
  readonly hourly: boolean;
  /** Asked once the lock is held; false leaves without reading, since a later run does the work. */
  readonly stillNeeded?: () => boolean;
  /** Undefined: nothing is to be done with this workbook by this person. */
  decide(found: Understanding, context: RunContext): Wish<T> | undefined;
  /** What follows from the state after the decision: the claims of what is delivered next. */
  readonly follow?: (after: After) => Followed<W>;
}

/** The wish of a run that only brings the workbook up to date. */
export function noWish<T>(found: Understanding, outcome: T): Wish<T> {
  return { entries: [], newRows: [], edits: [], programme: found.programme, outcome };
}
