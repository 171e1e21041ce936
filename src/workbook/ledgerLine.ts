import * as v from 'valibot';
import type { Email } from '../programme/records';
import { instantOfIso } from '../time/zones';
import type { Entry, Folded, LoggedEntry } from './entries';
import { rootOf, unfolded, type PlacedEntry } from './folded';
import { ledgerSchemas } from './ledgerSchemas';
import type { TabRow } from './reading';
import type { CellValue } from './tab';

/** A row of the ledger, as far as it reads. */
export interface LedgerLine extends PlacedEntry {
  readonly id: string;
  /** Of a line that stands for others, what it holds; undefined stands for what does not read. */
  readonly holds: readonly (PlacedEntry | undefined)[];
}

/** Undefined for a row of another form. Nothing in it can make this throw. */
export function lineOf(row: TabRow): LedgerLine | undefined {
  const run = runOf(row);
  const line = whole(row.cell('Line'));
  const at = instantOfIso(String(row.cell('At')));
  if (row.id === '' || run === undefined || line === undefined || at === undefined) return undefined;
  const entry = readEntry(String(row.cell('Kind')), parsedJson(String(row.cell('Data'))));
  if (!entry) return undefined;
  const logged: LoggedEntry = { ...entry, at, by: String(row.cell('By')) as Email, run };
  const holds = entry.kind === 'folded' ? unfolded(entry, readEntry) : [];
  return { id: row.id, run, line, entry: logged, holds };
}

/** The number of the run that wrote a row, also where the rest of it does not read. */
export function runOf(row: TabRow): number | undefined {
  return whole(row.cell('Run'));
}

/**
 * The lines that count, each once: those that stand for others, and those that nothing stands for. Of a run that was folded a line
 * may be there all the same, where somebody sorted the tab at that very moment or pasted old rows.
 */
export function linesThatCount(lines: Iterable<LedgerLine>): readonly LedgerLine[] {
  const byId = new Map<string, LedgerLine>();
  for (const line of lines) if (!byId.has(line.id)) byId.set(line.id, line);
  const folded = foldedRuns(byId.values());
  return [...byId.values()].filter(({ id }) => !folded.has(rootOf(id)));
}

/** Number of each run that was folded, by the root of the ids of its lines. */
export function foldedRuns(lines: Iterable<LedgerLine>): ReadonlyMap<string, number> {
  const runs = new Map<string, number>();
  for (const { entry } of lines) {
    if (!isFolded(entry)) continue;
    for (const [root, run] of Object.entries(entry.runs)) runs.set(root, run);
  }
  return runs;
}

/** What a line says: itself, or what it stands for as far as that reads. */
export function heldIn(line: LedgerLine): readonly PlacedEntry[] {
  return isFolded(line.entry) ? line.holds.flatMap((held) => held ?? []) : [line];
}

/** What counts of these lines: by run, then line, from the last start on. */
export function entriesIn(lines: readonly LedgerLine[]): readonly LoggedEntry[] {
  const all = lines
    .flatMap((line) => heldIn(line).map(({ run, line: n, entry }) => ({ run, line: n, entry, id: line.id })))
    .sort((a, b) => a.run - b.run || a.line - b.line || (a.id < b.id ? -1 : 1))
    .map(({ entry }) => entry);
  return all.slice(Math.max(0, all.map(({ kind }) => kind).lastIndexOf('started')));
}

export function isFolded(entry: LoggedEntry): entry is LoggedEntry & Folded {
  return entry.kind === 'folded';
}

function readEntry(kind: string, data: unknown): Entry | undefined {
  if (!isKind(kind)) return undefined;
  const parsed = v.safeParse(ledgerSchemas[kind], data);
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
