import { quoted } from '../decodeText';
import { isRule, validationRule } from '../look';
import type { PlacedColumn } from '../columnRequests';
import { calledIn, headerKey, readTab } from '../reading';
import type { CellValue, Column, Tab } from '../tab';
import { keptPlaces, knownAgain, placeBetween, placeSeen } from './knownAgain';
import type { Looked } from './looked';
import type { Values } from './mending';

/** How the headers of a tab stand; columns are 0-based. */
export interface HeadersFound {
  readonly headerRow: number;
  /** Columns that go by another name, or by none, and are known for ours by what is theirs. */
  readonly renamed: readonly (PlacedColumn & { readonly instead: string })[];
  /** Columns of which nothing is left, with what stands where they stood. */
  readonly gone: readonly { readonly column: Column; readonly inPlace: number | undefined }[];
  /** Columns of people's that cannot be told from those of which nothing is known, as these are called. */
  readonly asked: readonly { readonly column: Column; readonly among: readonly string[] }[];
  /** Headers of people's own columns that were cleared together with ours. */
  readonly cleared: readonly { readonly at: number; readonly name: string }[];
  /** Columns that have the name of another, with a name that is free. */
  readonly doubled: readonly { readonly header: string; readonly at: number; readonly name: string }[];
  /** Columns that are there under their name. */
  readonly present: ReadonlyMap<string, number>;
}

/**
 * Tells columns that were renamed from those that were deleted. A column is known by the note that set-up left on its header,
 * by what the ledger remembers of its rows, or by its validation; by its place alone it is not, since people put columns of
 * their own where one was deleted.
 */
export function findHeaders(looked: Looked): HeadersFound {
  const { tab, values } = looked;
  const { headerRow } = readTab(tab, values);
  const headers = values[headerRow] ?? [];
  const { present, doubled } = named(looked, headerRow, headers);
  const missing = tab.columns.filter(({ header }) => !present.has(header));
  const own = new Set(present.values());
  const free = Array.from({ length: widthOf(looked) }, (_, at) => at).filter((at) => !own.has(at));
  const fresh = free.filter((at) => isFresh(looked, headerRow, at));
  const again = knownAgain(looked, headerRow, missing, { free, fresh });
  const known = new Set(again.map(({ at }) => at));
  const renamed = [
    ...again,
    ...recognised(
      looked,
      headerRow,
      missing.filter((column) => !again.some((one) => one.column === column)),
      free.filter((at) => !known.has(at)),
      new Set(doubled.map(({ at }) => at)),
    ),
  ];
  const taken = new Set(renamed.map(({ at }) => at));
  const left = missing.filter((column) => !renamed.some((one) => one.column === column));
  const among = fresh.filter((at) => !taken.has(at)).map((at) => String(headers[at]).trim());
  const asked = left.filter(({ owner }) => tab.adopted && owner === 'people' && among.length > 0);
  const places = new Map([...present, ...renamed.map(({ column, at }) => [column.header, at] as const)]);
  return {
    headerRow,
    present,
    doubled: withFreeNames(
      doubled.filter(({ at }) => !taken.has(at)),
      headers,
    ),
    renamed: renamed.map(({ column, at }) => ({ column, at, instead: String(headers[at] ?? '') })),
    gone: left
      .filter((column) => !asked.includes(column))
      .map((column) => ({ column, inPlace: inPlaceOf(tab, column, places, headers) })),
    asked: asked.map((column) => ({ column, among })),
    cleared: clearedWith(looked, headers, renamed),
  };
}

/** Whether a column that is filled is called as none was when all was well. */
function isFresh({ values, remembered }: Looked, headerRow: number, at: number): boolean {
  const name = headerKey(values[headerRow]?.[at] ?? '');
  const before = (remembered.headers?.headers ?? []).map(headerKey);
  return name !== '' && !before.includes(name) && filledIn(values, headerRow, at) > 0;
}

/** Where headers of ours were cleared, those beside them that were people's own. */
function clearedWith(
  { remembered }: Looked,
  headers: readonly CellValue[],
  renamed: readonly PlacedColumn[],
): HeadersFound['cleared'] {
  const seen = remembered.headers;
  const isBlank = (at: number): boolean => headerKey(headers[at] ?? '') === '';
  if (!seen || !renamed.some(({ at }) => isBlank(at))) return [];
  const kept = keptPlaces(seen, headers);
  return seen.headers.flatMap((name, old) => {
    const at = name === '' ? undefined : placeBetween(kept, old);
    const isOurs = renamed.some((one) => one.at === at);
    return at === undefined || isOurs || kept.has(old) || !isBlank(at) ? [] : [{ at, name }];
  });
}

function filledIn(values: Values, headerRow: number, at: number): number {
  return values.slice(headerRow + 1).filter((row) => isFilled(row[at])).length;
}

function widthOf({ values, sheet }: Looked): number {
  return Math.min(sheet.columnCount, values.reduce((most, row) => Math.max(most, row.length), 0) + 1);
}

/** Declared columns by name; of several with one name the one that is known for ours. */
function named(
  looked: Looked,
  headerRow: number,
  headers: readonly CellValue[],
): { present: Map<string, number>; doubled: { header: string; at: number }[] } {
  const present = new Map<string, number>();
  const doubled: { header: string; at: number }[] = [];
  for (const column of looked.tab.columns) {
    const name = headerKey(calledIn(looked.tab, column.header));
    const places = [...headers.keys()].filter((at) => headerKey(headers[at] ?? '') === name);
    if (places.length === 0) continue;
    const own = places.length === 1 ? places[0] : likeliest(looked, headerRow, column, places);
    if (own === undefined) continue;
    present.set(column.header, own);
    for (const at of places) if (at !== own) doubled.push({ header: String(headers[at]).trim(), at });
  }
  return { present, doubled };
}

/**
 * The one by which most rows say what is remembered of them; else the one that stands where it stood; else of a filled and an empty
 * one the filled; else the one that set-up made; else the left one.
 */
function likeliest(
  looked: Looked,
  headerRow: number,
  column: Column,
  places: readonly number[],
): number | undefined {
  const seen = looked.remembered.headers;
  const old = placeSeen(looked, column);
  const place =
    seen && old !== undefined
      ? placeBetween(keptPlaces(seen, looked.values[headerRow] ?? []), old)
      : undefined;
  const signs: readonly ((at: number) => number)[] = [
    (at) => rowsRemembered(looked, headerRow, column, at, places),
    (at) => (at === place ? 1 : 0),
    (at) => Math.min(1, filledIn(looked.values, headerRow, at)),
    (at) => (looked.sheet.noteAt(headerRow, at) === column.help ? 1 : 0),
  ];
  return signs.reduce((among, sign) => {
    const most = Math.max(...among.map(sign));
    return among.filter((at) => sign(at) === most);
  }, places)[0];
}

type Evidence = (column: Column, at: number) => boolean;

/**
 * Matches what is missing with what is unknown, the surest evidence first; what fits two ways stays unmatched.
 *
 * @param doubled places of those that have the name of another: they may be copies of it, which allow what it allows
 */
function recognised(
  looked: Looked,
  headerRow: number,
  missing: readonly Column[],
  unknown: readonly number[],
  doubled: ReadonlySet<number>,
): PlacedColumn[] {
  const evidences: readonly Evidence[] = [
    (column, at) => looked.sheet.noteAt(headerRow, at) === column.help,
    (column, at) => {
      const filled = filledIn(looked.values, headerRow, at);
      return filled > 0 && rowsRemembered(looked, headerRow, column, at) * 2 >= filled;
    },
    (column, at) => {
      const rule = looked.tab.adopted || doubled.has(at) ? undefined : validationRule(column);
      return rule !== undefined && isRule(looked.sheet.ruleAt(headerRow + 1, at), rule);
    },
  ];
  const found: PlacedColumn[] = [];
  for (const evidence of evidences) {
    const open = missing.filter((column) => !found.some((one) => one.column === column));
    const free = unknown.filter((at) => !found.some((one) => one.at === at));
    for (const column of open) {
      const places = free.filter((at) => evidence(column, at));
      const [at] = places;
      const rivals = open.filter((one) => at !== undefined && evidence(one, at));
      if (at !== undefined && places.length === 1 && rivals.length === 1) found.push({ column, at });
    }
  }
  return found;
}

/**
 * How many rows say what the ledger remembers of them, if this column were that one. What it remembers tells of people's cells
 * and of ids: of Ridealong's other columns nothing follows.
 */
function rowsRemembered(
  { tab, values, remembered }: Looked,
  headerRow: number,
  column: Column,
  at: number,
  instead: readonly number[] = [],
): number {
  if (remembered.rows.size === 0 || (column.owner === 'ridealong' && column.kind !== 'id')) return 0;
  const headers = [...(values[headerRow] ?? [])];
  for (const other of instead) headers[other] = '';
  headers[at] = calledIn(tab, column.header);
  const filledIn = Array.from({ length: headers.length }, (_, at) => headers[at] ?? '');
  const tried = [...values.slice(0, headerRow), filledIn, ...values.slice(headerRow + 1)];
  return readTab(tab, tried).rows.filter(
    ({ row, id, content }) => isFilled(values[row]?.[at]) && remembered.rows.get(id)?.has(content),
  ).length;
}

function isFilled(cell: CellValue | undefined): boolean {
  return cell !== undefined && cell !== '';
}

/** The unknown column that stands between the same neighbours as this one did; undefined when none does. */
function inPlaceOf(
  tab: Tab,
  column: Column,
  places: ReadonlyMap<string, number>,
  headers: readonly CellValue[],
): number | undefined {
  const index = tab.columns.indexOf(column);
  const left = places.get(tab.columns[index - 1]?.header ?? '');
  if (left === undefined) return undefined;
  const taken = [...places.values()].includes(left + 1);
  return taken || String(headers[left + 1] ?? '').trim() === '' ? undefined : left + 1;
}

/** "Customer (2)", or the next number that no header has. */
function withFreeNames(
  doubled: readonly { readonly header: string; readonly at: number }[],
  headers: readonly CellValue[],
): HeadersFound['doubled'] {
  const taken = new Set(headers.map(headerKey));
  return doubled.map(({ header, at }) => {
    let number = 2;
    while (taken.has(headerKey(`${header} (${number})`))) number += 1;
    const name = `${header} (${number})`;
    taken.add(headerKey(name));
    return { header, at, name };
  });
}

/** A header as people see it, in a sentence. */
export function headerText(text: string): string {
  return text.trim() === '' ? 'nothing' : quoted(text);
}
