import type { Called } from '../programme/called';
import type { CommonSettings } from '../programme/settings';
import type { Email } from '../programme/records';
import type { Instant } from '../time/instant';
import type { Change } from '../workbook/change';
import type { Entry, LoggedEntry } from '../workbook/entries';
import type { Forgetting } from '../workbook/foldLedger';
import type { TabReading } from '../workbook/reading';
import type { TabKey } from '../workbook/tab';
import type { Workbook } from '../workbook/workbook';
import type { Attempt, OtherTabs, SheetValues } from './ports';
import type { After, NewRow, RunContext, Wish } from './task';
import type { Understanding } from './understanding';
import type { Work } from './work';

/** The records of any programme. */
export interface AnyProgramme {
  readonly settings: CommonSettings;
}

/** Rows with their ids, and the ledger, as a programme reads its records and history from them. */
export interface Rows {
  readonly reading: (tab: TabKey) => TabReading;
  /** Id by 0-based row. */
  readonly ids: (tab: TabKey) => ReadonlyMap<number, string>;
  /** When the row with this id first said what it says. */
  readonly seenAt: (tab: TabKey) => (id: string) => Instant;
  readonly entries: readonly LoggedEntry[];
  /** What people call the tabs and columns of this spreadsheet. */
  readonly called: Called;
}

export interface Decoded<P, H> {
  readonly programme: P;
  readonly history: H;
  /** Sentences for a row's `Check` (in Settings: `Problem`), by 0-based row. */
  readonly problems: ReadonlyMap<TabKey, ReadonlyMap<number, readonly string[]>>;
  /** Names of settings that do not read, and without which nothing can be told of rows and people. */
  readonly hindrances: readonly string[];
}

/** What follows from a wish: `programme` and `history` are as they will be. */
export interface Decision<P, H> {
  readonly programme: P;
  readonly history: H;
  /** For the ledger, after the wish's own. */
  readonly entries: readonly Entry[];
  readonly newRows: readonly NewRow[];
  /** Cells of people's columns. */
  readonly edits: readonly Change[];
  /** Sentences for `Check` that only the rules can say, by row id. */
  readonly problems: ReadonlyMap<TabKey, ReadonlyMap<string, readonly string[]>>;
}

/** How a row of a tab is known when rows were moved about: by the cell under a header. */
export interface RowKey {
  readonly header: string;
  /** The letter that ids of this tab begin with, where Ridealong gives them. */
  readonly prefix?: string;
}

/** A programme as the one way needs it (design section 4): how it is read, what follows, what its columns should say. */
export interface Book<P extends AnyProgramme, H> {
  readonly workbook: Workbook;
  /** Tabs whose rows people move about. */
  readonly keys: ReadonlyMap<TabKey, RowKey>;
  readonly decode: (rows: Rows) => Decoded<P, H>;
  /** Tabs of another workbook at which the hourly run looks: they are read, and neither locked nor changed. */
  readonly lookAt?: (programme: P) => OtherTabs | undefined;
  readonly decide: (found: Understanding<P, H>, wish: Wish<unknown, P>, run: DecisionRun) => Decision<P, H>;
  /** Brings Ridealong's columns to what they should be: only cells that differ, and the new rows whole. */
  readonly columns: (after: After<P, H>) => readonly Change[];
  /**
   * What is wanted outside and not yet there. `coordinators` is asked only when they are to be written to; `asRested`: as if nothing had
   * been changed a moment ago.
   */
  readonly work: (after: After<P, H>, coordinators: () => readonly Email[], asRested?: boolean) => Work;
  /** What of the ledger may be forgotten when it is folded. */
  readonly forgetting: Forgetting;
}

/** What a look into another workbook gave; without values of tabs that are not there. */
export type Looked = Attempt<SheetValues>;

export interface DecisionRun {
  readonly context: RunContext;
  /** Whether this is the hourly run, which alone counts rows that are missing. */
  readonly hourly: boolean;
  /** What it saw in another workbook; undefined when it did not look into one. */
  readonly looked: Looked | undefined;
}
