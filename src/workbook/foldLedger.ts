import { hourMs, instant, type Instant } from '../time/instant';
import type { Entry, LoggedEntry } from './entries';
import { foldableMax, foldedEntries, rootOf, type FoldedRun, type PlacedEntry } from './folded';
import {
  entriesIn,
  foldedRuns,
  heldIn,
  isFolded,
  lineOf,
  linesThatCount,
  runOf,
  type LedgerLine,
} from './ledgerLine';
import type { TabReading, TabRow } from './reading';

const dayMs = 24 * hourMs;

/** A run may be folded when the newest of its lines is so old: whatever it began has ended, and its windows have lapsed. */
const longOverMs = 8 * 7 * dayMs;

/** A line that stands for others is folded once more with them while it is younger: by then all of it is over. */
const foldedAgainMs = 12 * 7 * dayMs;

/** So many rows at least make it worth a write. */
const worthRows = 300;

/** Google advises to write no more than about 2 MB at once (Sheets API, usage limits): so many characters are folded in one run. */
const charactersAtOnce = 1_000_000;

/** How a ledger is folded: rows that go, and lines that stand for them. */
export interface Fold {
  /** 0-based, ascending. */
  readonly rows: readonly number[];
  readonly entries: readonly Entry[];
}

/**
 * What may be forgotten of a ledger, as whoever wrote into it knows: says of each entry what has to stay of it when it is folded;
 * undefined: nothing.
 *
 * @param entries all that counts, in its order
 * @param mayGo whether an entry is among those that are folded now
 * @param before what ended before it is long over
 */
export type Forgetting = (
  entries: readonly LoggedEntry[],
  mayGo: (entry: LoggedEntry) => boolean,
  before: Instant,
) => (entry: LoggedEntry) => LoggedEntry | undefined;

/** Rows of one run as they stand. */
interface Run {
  readonly root: string;
  readonly run: number;
  readonly rows: number[];
  readonly lines: LedgerLine[];
  /** How much stands in them. */
  characters: number;
  /** Whether its rows are of one run, and all of them read. */
  isSound: boolean;
}

/**
 * The rows of the ledger that may go and the lines that then stand for them (docs/decisions/0012): of runs that are long over all
 * that still says something is read as if it stood where it stood. Undefined when too little would go. A run of which a line does
 * not read is left alone, so that it stays to be looked at.
 *
 * @param worth rows that have to go at least
 */
export function foldLedger(
  ledger: TabReading,
  now: Instant,
  forgetting: Forgetting,
  worth: number = worthRows,
): Fold | undefined {
  // Most hours end here, without a line being read.
  if (ledger.rows.length < worth) return undefined;
  const before = instant(now - longOverMs);
  const { runs, stale } = runsOf(ledger);
  const over = together(runs.filter((run) => isOver(run, before)));
  const count = over.reduce((sum, { rows }) => sum + rows.length, stale.length);
  if (count < worth) return undefined;
  const taken = [...runs.filter((run) => isFoldedOfLate(run, now)), ...over];
  const entries = entriesIn(runs.flatMap(({ lines }) => lines));
  const counting = new Set(entries);
  const mayGo = new Set(taken.flatMap(({ lines }) => lines.flatMap(heldIn)).map(({ entry }) => entry));
  const left = forgetting(entries, (entry) => mayGo.has(entry), before);
  const leftOf = (placed: PlacedEntry): readonly PlacedEntry[] => {
    const entry = counting.has(placed.entry) ? left(placed.entry) : undefined;
    return entry ? [{ ...placed, entry }] : [];
  };
  return {
    rows: [...stale, ...taken.flatMap(({ rows }) => rows)].sort((a, b) => a - b),
    entries: foldedEntries(taken.flatMap((run) => foldedRunsOf(run, leftOf))),
  };
}

/** Runs whose rows stand there, the oldest first; and rows of runs that others stand for already. */
function runsOf(ledger: TabReading): { readonly runs: readonly Run[]; readonly stale: readonly number[] } {
  const read = ledger.rows.map((row) => ({ row, line: lineOf(row) }));
  const lines = read.flatMap(({ line }) => line ?? []);
  const folded = foldedRuns(lines);
  const counting = new Set(linesThatCount(lines));
  const runs = new Map<string, Run>();
  const unsound = new Set<number | string | undefined>();
  const stale: number[] = [];
  for (const { row, line } of read) {
    const root = rootOf(row.id);
    if (line && folded.has(root)) stale.push(row.row);
    else if (line && root !== '') take(runs, root, row, line, counting.has(line));
    else unsound.add(runOf(row)).add(root);
  }
  return {
    stale,
    runs: [...runs.values()]
      .map((run) => ({ ...run, isSound: run.isSound && !unsound.has(run.run) && !unsound.has(run.root) }))
      .sort((a, b) => a.run - b.run),
  };
}

function take(runs: Map<string, Run>, root: string, row: TabRow, line: LedgerLine, counts: boolean): void {
  const characters = String(row.cell('Data')).length;
  const run = runs.get(root) ?? { root, run: line.run, rows: [], lines: [], characters: 0, isSound: true };
  runs.set(root, run);
  run.rows.push(row.row);
  if (counts) run.lines.push(line);
  run.characters += characters;
  if (line.run !== run.run || characters > foldableMax) run.isSound = false;
}

function isOver({ isSound, lines }: Run, before: Instant): boolean {
  return isSound && lines.every(({ entry }) => entry.at < before && !isFolded(entry));
}

function isFoldedOfLate({ isSound, lines }: Run, now: Instant): boolean {
  return (
    isSound &&
    lines.every(
      ({ entry, holds }) => isFolded(entry) && !holds.includes(undefined) && entry.at > now - foldedAgainMs,
    )
  );
}

/** The first so many that can go in one write; one at least. */
function together(runs: readonly Run[]): readonly Run[] {
  let characters = 0;
  return runs.filter((run, n) => {
    characters += run.characters;
    return n === 0 || characters <= charactersAtOnce;
  });
}

/** A run as it is folded; for one that stands for others these, and itself, of which nothing is left. */
function foldedRunsOf(
  { root, run, lines }: Run,
  leftOf: (placed: PlacedEntry) => readonly PlacedEntry[],
): readonly FoldedRun[] {
  const left = new Map<number, PlacedEntry[]>();
  for (const one of lines.flatMap(heldIn).flatMap(leftOf))
    left.set(one.run, [...(left.get(one.run) ?? []), one]);
  const takeOf = (number: number): readonly PlacedEntry[] => {
    const of = left.get(number) ?? [];
    left.delete(number);
    return of;
  };
  const others = [...foldedRuns(lines)].map(([of, number]) => ({
    root: of,
    run: number,
    left: takeOf(number),
  }));
  return [{ root, run, left: takeOf(run) }, ...others];
}
