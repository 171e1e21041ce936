import type { WorkbookEntry } from './entries';
import { isNameless, isUnsure } from './notKnown';
import type { TabReading, TabRow } from './reading';

/** Which row is which, and what has to be written so that the sheet and the ledger say so too. */
export interface Identity {
  /** Id by 0-based row. */
  readonly ids: ReadonlyMap<number, string>;
  /** What the id column must say in rows where it says something else; '' takes an id away. */
  readonly writes: ReadonlyMap<number, string>;
  /** Content by id, of ids that are new or whose row changed: to be kept in the ledger. */
  readonly changed: ReadonlyMap<string, string>;
}

/** Form of an id that Ridealong could have given; anything else in the id column is taken for none. */
const idForm = /^[a-z][a-z0-9-]{2,39}$/;

/** So many rows of ids and hashes stay well below the 50,000 characters that fit into a cell. */
const rowsPerEntry = 300;

/**
 * Gives every filled row its id (design, section 4, point 5).
 * - A row whose content the ledger knows by its id keeps it; so does a row that people changed.
 * - Of two rows with one id the one that the ledger knows keeps it, else the first; the other is a row of its own.
 * - A row without an id, or with one that the ledger does not know, gets the id back that its content had, unless a row with
 *   that content has it.
 * - Ids that were written beside their rows (sorted or inserted between reading and writing) go back to the rows that they
 *   were given to.
 * - A row in which nothing is typed any more loses its id: what is typed there next is something else.
 * While a column is gone that every row has, rows keep their ids whatever they seem to say, and nothing of it is kept; without
 * the column of ids no new ones are given, since they would be others in every run.
 *
 * @param known content by id, as the ledger last saw it
 * @param newId gives an id that was never given before
 */
export function identify(
  reading: TabReading,
  known: ReadonlyMap<string, string>,
  newId: () => string,
): Identity {
  const unsure = isUnsure(reading);
  const filled = reading.rows.filter((row) => !row.blank || unsure);
  const ids = keptIds(filled, known);
  dropForeignIds(filled, ids, known);
  returnStrayedIds(filled, ids, known);
  for (const { row } of isNameless(reading) ? [] : filled) {
    if (!ids.has(row)) ids.set(row, newId());
  }
  return {
    ids,
    writes: new Map(
      reading.rows
        .filter(({ row, id }) => id !== (ids.get(row) ?? ''))
        .map(({ row }) => [row, ids.get(row) ?? '']),
    ),
    changed: new Map(
      (unsure ? [] : filled)
        .map(({ row, content }) => [ids.get(row) ?? '', content] as const)
        .filter(([id, content]) => known.get(id) !== content),
    ),
  };
}

/** Lines for the ledger that keep what `identify` found changed. */
export function rowsSeen(tab: string, changed: ReadonlyMap<string, string>): readonly WorkbookEntry[] {
  const rows = [...changed];
  const entries: WorkbookEntry[] = [];
  for (let first = 0; first < rows.length; first += rowsPerEntry) {
    entries.push({
      kind: 'rowsSeen',
      tab,
      rows: Object.fromEntries(rows.slice(first, first + rowsPerEntry)),
    });
  }
  return entries;
}

/** Ids as they stand, each in one row only. */
function keptIds(rows: readonly TabRow[], known: ReadonlyMap<string, string>): Map<number, string> {
  const holders = new Map<string, TabRow>();
  for (const row of rows) {
    if (!idForm.test(row.id)) continue;
    const holder = holders.get(row.id);
    const content = known.get(row.id);
    if (holder === undefined || (holder.content !== content && row.content === content)) {
      holders.set(row.id, row);
    }
  }
  return new Map([...holders].map(([id, { row }]) => [row, id]));
}

/**
 * Something pasted over an id may have an id's form. Where the ledger does not know it, but knows the row's content by an id
 * that stands nowhere, it is none.
 */
function dropForeignIds(
  rows: readonly TabRow[],
  ids: Map<number, string>,
  known: ReadonlyMap<string, string>,
): void {
  const standing = new Set(ids.values());
  const lost = new Set([...known].filter(([id]) => !standing.has(id)).map(([, content]) => content));
  for (const { row, content } of rows) {
    const id = ids.get(row);
    if (id !== undefined && !known.has(id) && lost.has(content)) ids.delete(row);
  }
}

/**
 * Moves ids to the rows whose content they were given to. A row that says what the ledger knows of another id takes that id;
 * the row that has it takes its own in turn, or is a row of its own. It starts from rows without an id, or goes round: a row
 * that has an id gives it up only to one that takes it.
 */
function returnStrayedIds(
  rows: readonly TabRow[],
  ids: Map<number, string>,
  known: ReadonlyMap<string, string>,
): void {
  const bearers = new Map([...ids].map(([row, id]) => [id, row]));
  const unsettled = rows.filter(({ row, content }) => {
    const id = ids.get(row);
    return id === undefined || (known.has(id) && known.get(id) !== content);
  });
  const meant = meantIds(unsettled, bearers, known);
  const without = unsettled.filter(({ row }) => !ids.has(row));
  for (const { row } of [...without, ...unsettled]) {
    const { chain, displaced } = chainFrom(row, meant, bearers);
    if (chain.length === 0 || (displaced !== row && ids.has(row))) continue;
    if (displaced !== undefined) ids.delete(displaced);
    for (const link of chain) {
      ids.set(link, meant.get(link) ?? '');
      meant.delete(link);
    }
  }
}

/** By row that does not fit its id: the id that had its content, where that id's own row does not fit either. */
function meantIds(
  unsettled: readonly TabRow[],
  bearers: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, string>,
): Map<number, string> {
  const unfit = new Set(unsettled.map(({ row }) => row));
  const free = new Map<string, string[]>();
  const offer = (content: string, id: string): void => {
    const same = free.get(content);
    if (same) same.push(id);
    else free.set(content, [id]);
  };
  for (const [id, content] of known) if (!bearers.has(id)) offer(content, id);
  for (const [id, content] of known) if (unfit.has(bearers.get(id) ?? -1)) offer(content, id);
  const meant = new Map<number, string>();
  for (const { row, content } of unsettled) {
    const id = free.get(content)?.shift();
    if (id !== undefined) meant.set(row, id);
  }
  return meant;
}

/**
 * The rows whose ids move together, from a row on, and the row that has the last of these ids: the first row again when they
 * go round, undefined when it stands in no row.
 */
function chainFrom(
  start: number,
  meant: ReadonlyMap<number, string>,
  bearers: ReadonlyMap<string, number>,
): { readonly chain: readonly number[]; readonly displaced: number | undefined } {
  const chain: number[] = [];
  let row: number | undefined = start;
  while (row !== undefined) {
    const id = meant.get(row);
    if (id === undefined) break;
    chain.push(row);
    row = bearers.get(id);
    if (row === start) break;
  }
  return { chain, displaced: row };
}
