import { otherNamesOf, foldedName, isTitleOf } from '../otherNames';
import { headerKey, headerRowsMax } from '../reading';
import type { CellValue, Column, Tab } from '../tab';
import { fitOf, holdsAddresses } from './fit';

/** A sheet of people's as it stands. */
export interface SheetLooked {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly columnCount: number;
  /** From its first row on. */
  readonly values: readonly (readonly CellValue[])[];
}

/** What tells that a column of people's is one of ours: its name, another name for it, what stands in it, or a person. */
type Told = 'name' | 'otherName' | 'values' | 'person';

/** A column of people's that is one of ours. */
interface MatchedColumn {
  readonly column: Column;
  /** 0-based, in people's sheet. */
  readonly at: number;
  readonly told: Told;
}

/** A sheet of people's, read as one of our tabs. */
export interface Match {
  readonly tab: Tab;
  readonly sheet: SheetLooked;
  /** 0-based. */
  readonly headerRow: number;
  readonly columns: readonly MatchedColumn[];
  /** Theirs that say what is to stand in one of ours: read once, when the sheet is adopted, and left as they are. */
  readonly readOnce: readonly MatchedColumn[];
  /** Our required columns that it has not. */
  readonly lacks: readonly string[];
  /** Whether it is surely such a tab, may be one, or is none. */
  readonly likeness: 'sure' | 'perhaps' | 'none';
  /** How many of its columns are the tab's, more or less. */
  readonly score: number;
}

/** What a person chose for our columns: a header of theirs, or null for none. */
export type Chosen = Readonly<Record<string, string | null>>;

/** Share of cells from which on a column's content speaks for it, and below which it speaks against another name. */
const fitsFrom = 0.8;
const contradictsBelow = 0.3;

/** A sheet's title speaks for a tab as much as so many columns. */
const titleWeight = 3;

/** Of a header's words, those that are a name of ours say what it is about when they are so much of it. */
const tellingShare = 0.5;

/** So many rows below the headers are looked at. */
const rowsLooked = 300;

/** Filled cells that are needed before a column is told by them alone. */
const tellingCells = 2;

/**
 * Columns of ours that may be a column of people's: theirs, the thread, which other automations fill as well, and what is read
 * once.
 */
export function isMappable(tab: Tab, column: Column): boolean {
  if (tab.key === 'rotations') return otherNamesOf(tab.key, column.header).length > 0;
  const { owner, header } = column;
  return owner === 'people' || (tab.key === 'tracker' && header === 'Thread') || isReadOnce(tab, column);
}

/** Columns that Ridealong fills and people may have kept by hand before: they say what happened before it came. */
export function isReadOnce({ key }: Tab, { header }: Column): boolean {
  return (key === 'tracker' && header === 'Red since') || (key === 'calls' && header === 'Shadowed by');
}

/** Reads a sheet as if it were one of our tabs: where its headers stand, and which of its columns are ours. */
export function matchTab(tab: Tab, sheet: SheetLooked, chosen: Chosen = {}): Match {
  const columns = tab.columns.filter((column) => isMappable(tab, column));
  const rows = sheet.values
    .slice(0, headerRowsMax)
    .map((_, row) => matchedByName(tab, columns, sheet, row, chosen));
  const counts = rows.map(({ length }) => length);
  const headerRow = Math.max(0, counts.indexOf(Math.max(...counts)));
  const named = rows[headerRow] ?? [];
  const found = [...named, ...matchedByValues(columns, sheet, headerRow, chosen, named)];
  const has = new Set(found.map(({ column }) => column.header));
  const lacks = columns.filter((column) => isNeeded(tab, column) && !has.has(column.header));
  return {
    tab,
    sheet,
    headerRow,
    columns: found.filter(({ column }) => !isReadOnce(tab, column)),
    readOnce: found.filter(({ column }) => isReadOnce(tab, column)),
    lacks: lacks.map(({ header }) => header),
    ...likenessOf(tab, sheet, found, lacks.length),
  };
}

function isNeeded(tab: Tab, { required, header }: Column): boolean {
  return required || (tab.key === 'rotations' && header !== 'Customer');
}

function likenessOf(
  tab: Tab,
  { title }: SheetLooked,
  found: readonly MatchedColumn[],
  lacking: number,
): Pick<Match, 'likeness' | 'score'> {
  const isCalledSo = isTitleOf(tab.key, title);
  const named = found.filter(({ told }) => told !== 'values').length;
  const needed = found.filter(({ column }) => isNeeded(tab, column)).length;
  const score =
    found.reduce((sum, { told }) => sum + (told === 'values' ? 0.5 : 1), isCalledSo ? titleWeight : 0) -
    lacking;
  if (lacking === 0 && (named >= 2 || (isCalledSo && named >= 1))) return { likeness: 'sure', score };
  // Half of what is needed may be anything, unless the sheet is called so.
  const isLike = named >= 2 && (isCalledSo ? needed >= lacking : needed > lacking);
  return { likeness: isLike ? 'perhaps' : 'none', score };
}

/** Headers that a column can be found by, at the 0-based places where they stand: of two with one name the left one. */
export function headersIn({ values }: SheetLooked, row: number): ReadonlyMap<number, string> {
  const keys = new Set<string>();
  const headers = new Map<number, string>();
  (values[row] ?? []).forEach((cell, at) => {
    const key = headerKey(cell);
    if (key === '' || keys.has(key)) return;
    keys.add(key);
    headers.set(at, String(cell).trim());
  });
  return headers;
}

interface Candidate extends MatchedColumn {
  readonly strength: number;
}

/** Pairs columns, the surest first, each used once. */
function matchedByName(
  tab: Tab,
  columns: readonly Column[],
  sheet: SheetLooked,
  row: number,
  chosen: Chosen,
): readonly MatchedColumn[] {
  const headers = [...headersIn(sheet, row)];
  const candidates = columns
    .filter(({ header }) => chosen[header] !== null)
    .flatMap((column) =>
      headers.flatMap(([at, name]) => candidate(tab, column, sheet, { row, at, name }, chosen)),
    )
    .sort((a, b) => b.strength - a.strength || a.at - b.at);
  const found: MatchedColumn[] = [];
  for (const { column, at, told } of candidates) {
    if (!found.some((one) => one.at === at || one.column === column)) found.push({ column, at, told });
  }
  return found;
}

function candidate(
  tab: Tab,
  column: Column,
  sheet: SheetLooked,
  { row, at, name }: { readonly row: number; readonly at: number; readonly name: string },
  chosen: Chosen,
): readonly Candidate[] {
  const wanted = chosen[column.header];
  if (typeof wanted === 'string') {
    return headerKey(wanted) === headerKey(name) ? [{ column, at, told: 'person', strength: 4 }] : [];
  }
  if (headerKey(name) === headerKey(column.header)) return [{ column, at, told: 'name', strength: 3 }];
  const likeness = nameLikeness(tab, column, name);
  const cells = below(sheet, row, at);
  const fit = fitOf(column, cells);
  if (likeness === 0 || (column.owner === 'people' && holdsAddresses(column, cells))) return [];
  if (fit === undefined ? likeness < amongOthers * tellingShare : fit < contradictsBelow) return [];
  return [{ column, at, told: 'otherName', strength: likeness + (fit ?? 0.5) / 10 }];
}

/** What a name is like at most that has other words as well. */
const amongOthers = 0.9;

/**
 * From 2, our name in other signs, and 1, another name for it, down to the share of its words that are one of these; 0 for
 * none. “Owner (sales)” is about an owner, “What is wrong” hardly about what is asked.
 */
function nameLikeness(tab: Tab, { header }: Column, name: string): number {
  const folded = foldedName(name);
  const others = otherNamesOf(tab.key, header);
  if (folded === foldedName(header)) return 2;
  const place = others.indexOf(folded);
  if (place >= 0) return 1 - place / 1000;
  const names = new Set([foldedName(header), ...others]);
  const words = name.split(/[^\p{L}\p{N}]+/u).map(foldedName);
  const telling = words.filter((word) => names.has(word));
  const all = words.filter((word) => !fillers.has(word) || names.has(word));
  const share = telling.join('').length / Math.max(1, all.join('').length);
  return amongOthers * share;
}

/** Words that say nothing about what a column is for. */
const fillers = new Set(
  'a an the of for our your my in on is are and der die das des dem den vom von für im am ist und'.split(' '),
);

/** What has no telling name, but such content as only one column of ours has, and only one of theirs that is left. */
function matchedByValues(
  columns: readonly Column[],
  sheet: SheetLooked,
  row: number,
  chosen: Chosen,
  found: readonly MatchedColumn[],
): readonly MatchedColumn[] {
  const left = columns.filter((column) => isTelling(column) && !found.some((one) => one.column === column));
  const free = [...headersIn(sheet, row).keys()].filter((at) => !found.some((one) => one.at === at));
  return left.flatMap((column) => {
    const isOnly = !left.some((other) => other !== column && other.kind === column.kind);
    if (!isOnly || chosen[column.header] !== undefined) return [];
    const [at, another] = free.filter((place) => {
      const cells = below(sheet, row, place);
      const filled = cells.filter((cell) => cell !== '').length;
      return filled >= tellingCells && (fitOf(column, cells) ?? 0) >= fitsFrom;
    });
    return at === undefined || another !== undefined ? [] : [{ column, at, told: 'values' as const }];
  });
}

/** Kinds of which hardly anything else is one by chance. */
function isTelling({ kind }: Column): boolean {
  return kind === 'address' || kind === 'zone' || kind === 'link' || kind === 'choice';
}

function below({ values }: SheetLooked, row: number, at: number): readonly CellValue[] {
  return values.slice(row + 1, row + 1 + rowsLooked).map((cells) => cells[at] ?? '');
}
