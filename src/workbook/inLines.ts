import type { Entry } from './entries';
import { dataText } from './ledger';

/** Sheets refuses a cell of more characters, and with it the whole commit. */
const cellMax = 50_000;

/** An entry as entries that each fit into a line of the ledger and add up to it. */
export function inLines(entry: Entry): readonly Entry[] {
  if (dataText(entry).length <= cellMax) return [entry];
  const halves = halved(entry);
  return halves.length < 2 ? halves : halves.flatMap(inLines);
}

/** What is a list of things is a list of fewer; no other kind is ever so long. */
function halved(entry: Entry): readonly Entry[] {
  switch (entry.kind) {
    case 'claimed':
      return halvesOf(entry.claims).map((claims) => ({ ...entry, claims }));
    case 'delivered':
      return halvesOf(entry.outcomes).map((outcomes) => ({ ...entry, outcomes }));
    case 'missing':
    case 'found':
      return halvesOf(entry.ids).map((ids) => ({ ...entry, ids }));
    case 'held':
    case 'unheld':
    case 'carriedOut':
    case 'mistaken':
      return halvesOf(entry.rows).map((rows) => ({ ...entry, rows }));
    case 'redSeen':
      return halvesOf(entry.calls).map((calls) => ({ ...entry, calls }));
    case 'imported':
      return halvesOf(entry.rotations).map((rotations) => ({ ...entry, rotations }));
    case 'putBack':
      return halvesOf(entry.ids).map((ids) => ({ ...entry, ids }));
    case 'edited':
      return halvesOfRecord(entry.values).map((values) => ({ ...entry, values }));
    case 'askEdited':
      return halvesOfRecord(entry.values).map((values) => ({ ...entry, values }));
    default:
      return [entry];
  }
}

/** One where there is nothing to part. */
function halvesOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)].filter((half) => half.length > 0);
}

function halvesOfRecord<R extends object>(record: R): readonly R[] {
  return halvesOf(Object.entries(record)).map((half) => Object.fromEntries(half) as R);
}
