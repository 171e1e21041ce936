import * as v from 'valibot';
import type { Email } from '../programme/records';
import type { Instant } from '../time/instant';
import { instantOfIso, isoText } from '../time/zones';
import { listed } from './decoded';
import type { Entry, LoggedEntry } from './entries';
import { ledgerSchemas } from './ledgerSchemas';
import { readTab, type TabRow } from './reading';
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
  readonly lineIds: ReadonlySet<string>;
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

interface Line {
  readonly id: string;
  readonly run: number;
  readonly line: number;
  readonly entry: LoggedEntry;
}

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
  const lines = new Map<string, Line>();
  const unreadable: number[] = [];
  const runs = new Set<number>();
  for (const row of readTab(anyLedger, values).rows) {
    const run = whole(row.cell('Run'));
    if (run !== undefined) runs.add(run);
    const line = readLine(row);
    if (line === undefined) unreadable.push(row.row + 1);
    else if (!lines.has(line.id)) lines.set(line.id, line);
  }
  const sorted = [...lines.values()].sort(
    (a, b) => a.run - b.run || a.line - b.line || (a.id < b.id ? -1 : 1),
  );
  const all = sorted.map(({ entry }) => entry);
  const start = all.map(({ kind }) => kind).lastIndexOf('started');
  const started = all[start];
  const entries = all.slice(Math.max(0, start));
  const lastRun = [...runs].reduce((most, run) => Math.max(most, run), 0);
  return {
    spreadsheet: started?.kind === 'started' ? started.spreadsheet : undefined,
    schema: schemaOf(entries),
    lastRun,
    entries,
    lineIds: new Set(lines.keys()),
    problems: [...unreadableLines(unreadable), ...missingRuns(runs, lastRun)],
  };
}

function schemaOf(entries: readonly LoggedEntry[]): number {
  return entries.reduce(
    (schema, entry) => (entry.kind === 'started' || entry.kind === 'upgraded' ? entry.schema : schema),
    0,
  );
}

function readLine(row: TabRow): Line | undefined {
  const run = whole(row.cell('Run'));
  const line = whole(row.cell('Line'));
  const at = instantOfIso(String(row.cell('At')));
  if (row.id === '' || run === undefined || line === undefined || at === undefined) return undefined;
  const entry = readEntry(String(row.cell('Kind')), String(row.cell('Data')));
  return (
    entry && { id: row.id, run, line, entry: { ...entry, at, by: String(row.cell('By')) as Email, run } }
  );
}

function readEntry(kind: string, data: string): Entry | undefined {
  if (!isKind(kind)) return undefined;
  const parsed = v.safeParse(ledgerSchemas[kind], parsedJson(data));
  // The schema of a kind gives the data of that kind; the compiler cannot follow that through the union.
  return parsed.success ? ({ kind, ...parsed.output } as Entry) : undefined;
}

function isKind(kind: string): kind is Entry['kind'] {
  return Object.prototype.hasOwnProperty.call(ledgerSchemas, kind);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the only way to learn that it is no JSON; no schema takes undefined
  }
}

/** A number of a run or line. Bounded, so that one odd cell cannot stand for a million missing runs. */
function whole(cell: CellValue): number | undefined {
  return typeof cell === 'number' && Number.isInteger(cell) && cell >= 1 && cell <= 10_000_000
    ? cell
    : undefined;
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
