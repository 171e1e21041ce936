import type { Email } from '../programme/records';
import type { Instant } from '../time/instant';
import { isoText } from '../time/zones';
import { listed } from '../programme/listing';
import type { Entry, LoggedEntry } from './entries';
import { rootOf } from './folded';
import { entriesIn, foldedRuns, lineOf, linesThatCount, runOf, type LedgerLine } from './ledgerLine';
import { readTab } from './reading';
import type { CellValue } from './tab';
import { ledgerTab } from './tabsOfBoth';

/** The ledger as it stands. Rows may be in any order; a line that stands twice counts once. */
export interface LedgerReading {
  /** Id of the spreadsheet that the ledger was last started in; undefined when it was not, or cannot be told. */
  readonly spreadsheet: string | undefined;
  /** Version of the workbook's form, by its last start or upgrade; 0 when it cannot be told. */
  readonly schema: number;
  /** Highest number of a run; 0 when there was none. */
  readonly lastRun: number;
  /** By run, then line, from the last start on: what a copy brought along stands before it, and counts no more. */
  readonly entries: readonly LoggedEntry[];
  /** Of the lines that stand there. */
  readonly lineIds: ReadonlySet<string>;
  /** Runs whose lines others stand for: their numbers by the root of the ids of their lines. */
  readonly folded: ReadonlyMap<string, number>;
  /** Damage, a sentence each: runs that are gone, lines that do not read. */
  readonly problems: readonly string[];
}

/** Where and when a line was written. */
export interface Stamp {
  readonly run: number;
  /** From 1 within its run. */
  readonly line: number;
  readonly id: string;
  readonly at: Instant;
  readonly by: Email;
}

/** The columns are the same wherever it stands. */
const anyLedger = ledgerTab(0);

/** An entry as the cells of a line of the ledger. */
export function ledgerRow(entry: Entry, stamp: Stamp): Record<string, CellValue> {
  return {
    Run: stamp.run,
    Line: stamp.line,
    Id: stamp.id,
    At: isoText(stamp.at),
    By: stamp.by,
    Kind: entry.kind,
    Data: dataText(entry),
  };
}

/** What stands in Data: all but the kind, as JSON. */
export function dataText({ kind: _, ...data }: Entry): string {
  return JSON.stringify(data);
}

/** Reads the tab's values. Nothing in it can make this throw: a line of another form is left out and reported. */
export function readLedger(values: readonly (readonly CellValue[])[]): LedgerReading {
  const read: LedgerLine[] = [];
  const unreadable: number[] = [];
  const runs = new Set<number>();
  for (const row of readTab(anyLedger, values).rows) {
    const run = runOf(row);
    if (run !== undefined) runs.add(run);
    const line = lineOf(row);
    if (line) read.push(line);
    if (!line || line.holds.includes(undefined)) unreadable.push(row.row + 1);
  }
  const folded = foldedRuns(read);
  for (const run of folded.values()) runs.add(run);
  const entries = entriesIn(linesThatCount(read));
  const started = entries[0];
  const lastRun = [...runs].reduce((most, run) => Math.max(most, run), 0);
  return {
    spreadsheet: started?.kind === 'started' ? started.spreadsheet : undefined,
    schema: schemaOf(entries),
    lastRun,
    entries,
    lineIds: new Set(read.map(({ id }) => id)),
    folded,
    problems: [...unreadableLines(unreadable), ...missingRuns(runs, lastRun)],
  };
}

/** Whether a line of this id is in the ledger, or was before its run was folded. */
export function hasLine({ lineIds, folded }: LedgerReading, id: string): boolean {
  return lineIds.has(id) || folded.has(rootOf(id));
}

function schemaOf(entries: readonly LoggedEntry[]): number {
  return entries.reduce(
    (schema, entry) => (entry.kind === 'started' || entry.kind === 'upgraded' ? entry.schema : schema),
    0,
  );
}

function unreadableLines(rows: readonly number[]): readonly string[] {
  if (rows.length === 0) return [];
  const first = rows.slice(0, 5).map(String);
  const places =
    rows.length > first.length ? `${first.join(', ')} and ${rows.length - first.length} more` : listed(first);
  return [`Lines of the ledger cannot be read, in its ${rows.length === 1 ? 'row' : 'rows'} ${places}.`];
}

function missingRuns(runs: ReadonlySet<number>, lastRun: number): readonly string[] {
  const missing = lastRun - runs.size;
  if (missing <= 0) return [];
  const sorted = [...runs].sort((a, b) => a - b);
  const before = sorted.findIndex((run, n) => run !== n + 1) + 1;
  return [
    `${missing} ${missing === 1 ? 'run is' : 'runs are'} missing from the ledger, the first of them number ${before}: ` +
      'lines were deleted, or an older version was restored.',
  ];
}
