import * as v from 'valibot';
import type { Email } from '../programme/records';
import type { Entry, Folded, LoggedEntry } from './entries';
import { instantMs } from './ledgerForms';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const foldedSchema = v.object({
  runs: v.record(v.string(), count),
  people: v.array(
    v.pipe(
      v.string(),
      v.maxLength(254),
      v.transform((value) => value as Email),
    ),
  ),
  lines: v.array(v.tuple([count, count, instantMs, count, v.string(), v.unknown()])),
});

/** An entry with its place in the ledger. */
export interface PlacedEntry {
  readonly run: number;
  readonly line: number;
  readonly entry: LoggedEntry;
}

/** A run whose lines are folded: what is left of them, which may be nothing. */
export interface FoldedRun {
  readonly root: string;
  readonly run: number;
  readonly left: readonly PlacedEntry[];
}

/** What stands before the last dash of a line's id, the same for all lines of a run. */
export function rootOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('-')));
}

/** Sheets takes 50,000 characters in a cell; the rest is for brackets. */
const charactersMax = 45_000;

/** The longest entry, as JSON, that can be folded with what stands around it. */
export const foldableMax = 40_000;

/** Runs as few entries that each fit into a line of the ledger. A run that does not fit into one is in several. */
export function foldedEntries(runs: readonly FoldedRun[]): readonly Entry[] {
  const sheaves: Sheaf[] = [];
  const sheafFor = (length: number): Sheaf => {
    const last = sheaves[sheaves.length - 1];
    if (last?.hasRoomFor(length)) return last;
    const sheaf = new Sheaf();
    sheaves.push(sheaf);
    return sheaf;
  };
  for (const { root, run, left } of runs) {
    sheafFor(0).names(root, run);
    for (const one of left) {
      const sheaf = sheafFor(lengthOf(one));
      sheaf.names(root, run);
      sheaf.takes(one);
    }
  }
  return sheaves.map((each) => each.entry());
}

/** A line of the ledger in the making. */
class Sheaf {
  private length = 0;
  private readonly runs: Record<string, number> = {};
  private readonly people: Email[] = [];
  private readonly lines: Folded['lines'][number][] = [];

  hasRoomFor(length: number): boolean {
    return this.length + length < charactersMax;
  }

  names(root: string, run: number): void {
    if (this.runs[root] !== undefined) return;
    this.runs[root] = run;
    this.length += root.length + 12;
  }

  takes(one: PlacedEntry): void {
    const { kind, at, by, run: _, ...data } = one.entry;
    if (!this.people.includes(by)) {
      this.people.push(by);
      this.length += by.length + 3;
    }
    this.lines.push([one.run, one.line, at, this.people.indexOf(by), kind, data]);
    this.length += lengthOf(one);
  }

  entry(): Entry {
    return { kind: 'folded', runs: this.runs, people: this.people, lines: this.lines };
  }
}

/** With who and when instead of numbers it is no shorter than folded. */
function lengthOf({ entry }: PlacedEntry): number {
  return JSON.stringify(entry).length + 20;
}

/**
 * What was folded, entry by entry. Undefined stands for one that does not read.
 *
 * @param read an entry by its kind and data
 */
export function unfolded(
  { people, lines }: Folded,
  read: (kind: string, data: unknown) => Entry | undefined,
): readonly (PlacedEntry | undefined)[] {
  return lines.map(([run, line, at, by, kind, data]) => {
    const who = people[by];
    // One that stands for others stands in no other.
    const entry = kind === 'folded' ? undefined : read(kind, data);
    if (who === undefined || entry === undefined) return undefined;
    return { run, line, entry: { ...entry, at, by: who, run } };
  });
}
