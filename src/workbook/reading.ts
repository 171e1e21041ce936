import { hashOf } from '../effects/hash';
import { idColumn } from './column';
import type { CellValue, Tab } from './tab';
import { isTotals } from './totals';

/** A row in which somebody typed, or that has an id. */
export interface TabRow {
  /** 0-based, as in the sheet. */
  readonly row: number;
  /** As it stands in the id column; '' where there is none. */
  readonly id: string;
  /** Short hash of people's cells: equal for rows that say the same. '' in a tab without id or people's columns. */
  readonly content: string;
  /** Whether nobody typed anything in it, so that an id is all there is. */
  readonly blank: boolean;
  /** The cell under a header; '' when it is empty or the column is gone. */
  cell(header: string): CellValue;
  /** What the column is called in this tab, for sentences to who typed there. */
  called(header: string): string;
}

/** The headers of a tab that was adopted, as they stood when all of its columns were there: by them Repair knows columns again. */
export interface HeadersSeen {
  /** 0-based. */
  readonly row: number;
  /** From the first column on; '' where none stood. */
  readonly headers: readonly string[];
}

/** A tab as it stands, by header and row, whatever the order of its columns. */
export interface TabReading {
  readonly tab: Tab;
  /** 0-based row of the headers; people may have put a title above them. */
  readonly headerRow: number;
  /** That row as it stands. */
  readonly headers: readonly CellValue[];
  /** Declared headers that are not there. */
  readonly missing: readonly string[];
  readonly rows: readonly TabRow[];
  /** 0-based rows that are not among these, but in which something of Ridealong's stands. */
  readonly strays: readonly number[];
  /** What stands in the id column above the headers, where nothing is read. */
  readonly above: readonly string[];
  /** Ids that the ledger knows and that stand in no row, while nothing says that their rows are gone. */
  readonly lost: readonly string[];
  readonly isEmpty: boolean;
  /** 0-based row at which rows are added: below all that stands in it, but above rows at its end that sum it up. */
  readonly end: number;
  /** 0-based position of a declared column; undefined when it is gone. */
  columnOf(header: string): number | undefined;
  /** The cell in a 0-based sheet row; '' when it is empty or gone. */
  valueAt(row: number, header: string): CellValue;
}

/** So far down the headers are looked for. */
export const headerRowsMax = 10;

/**
 * Finds the headers, which are the first row that has most of them; columns by header (any case, spaces around it fall away; of two
 * the left one in which something stands); and the rows that are filled. Columns that Ridealong does not know are people's own and left alone.
 */
export function readTab(tab: Tab, values: readonly (readonly CellValue[])[]): TabReading {
  const headerRow = headerRowOf(tab, values);
  const headers = values[headerRow] ?? [];
  const positions = positionsOf(tab, headers, values.slice(headerRow + 1));
  const valueAt = (row: number, header: string): CellValue => {
    const column = positions.get(header);
    return column === undefined ? '' : (values[row]?.[column] ?? '');
  };
  const rows = filledRows(tab, values, positions, headerRow);
  const filled = new Set(rows.map(({ row }) => row));
  const known = [...positions.values()];
  const idAt = positions.get(idColumn(tab)?.header ?? '');
  return {
    tab,
    headerRow,
    headers,
    missing: tab.columns.map((column) => column.header).filter((header) => !positions.has(header)),
    rows,
    strays: [...values.keys()]
      .slice(headerRow + 1)
      .filter((row) => !filled.has(row) && known.some((column) => !isBlank(values[row]?.[column]))),
    above: idAt === undefined ? [] : values.slice(0, headerRow).map((row) => String(row[idAt] ?? '').trim()),
    lost: [],
    isEmpty: rows.length === 0,
    end: endOf(tab, values, positions, headerRow),
    columnOf: (header) => positions.get(header),
    valueAt,
  };
}

function endOf(
  tab: Tab,
  values: readonly (readonly CellValue[])[],
  positions: ReadonlyMap<string, number>,
  headerRow: number,
): number {
  let end = values.length;
  for (let row = values.length - 1; row > headerRow; row -= 1) {
    const cells = values[row] ?? [];
    if (isTotals(tab, cells, positions)) end = row;
    else if (!cells.every(isBlank)) break;
  }
  return end;
}

function headerRowOf(tab: Tab, values: readonly (readonly CellValue[])[]): number {
  const wanted = new Set(tab.columns.map(({ header }) => headerKey(calledIn(tab, header))));
  const known = values
    .slice(0, headerRowsMax)
    .map((row) => row.filter((cell) => wanted.has(headerKey(cell))).length);
  return Math.max(0, known.indexOf(Math.max(...known)));
}

function positionsOf(
  tab: Tab,
  headers: readonly CellValue[],
  below: readonly (readonly CellValue[])[],
): ReadonlyMap<string, number> {
  const isEmpty = (column: number): boolean => below.every((row) => isBlank(row[column]));
  const found = new Map<string, number>();
  headers.forEach((cell, column) => {
    const name = headerKey(cell);
    if (name === '') return;
    const other = found.get(name);
    if (other === undefined || (isEmpty(other) && !isEmpty(column))) found.set(name, column);
  });
  const positions = new Map<string, number>();
  for (const { header } of tab.columns) {
    const column = found.get(headerKey(calledIn(tab, header)));
    if (column !== undefined) positions.set(header, column);
  }
  return positions;
}

/**
 * What a column is called: in a tab that was adopted only as people do, where they do otherwise than we, since another column of
 * theirs may have our name for it.
 */
export function calledIn({ adopted }: Tab, header: string): string {
  return adopted?.headers[header] ?? header;
}

/** Headers are compared without regard to case and spaces. */
export function headerKey(cell: CellValue): string {
  return String(cell).trim().replace(/\s+/g, ' ').toLowerCase();
}

function filledRows(
  tab: Tab,
  values: readonly (readonly CellValue[])[],
  positions: ReadonlyMap<string, number>,
  headerRow: number,
): readonly TabRow[] {
  const id = idColumn(tab);
  const idAt = id === undefined ? undefined : positions.get(id.header);
  const typed = tab.columns.filter((column) => column.owner === 'people');
  // Where people type nothing, a row is filled when Ridealong wrote anything in it.
  const telling = (typed.length > 0 ? typed : tab.columns).map(({ header }) => ({
    header,
    column: positions.get(header) ?? -1,
  }));
  const called = (header: string): string => calledIn(tab, header);
  const hashed = id !== undefined && typed.length > 0;
  const rows: TabRow[] = [];
  for (let row = headerRow + 1; row < values.length; row += 1) {
    const cells = values[row] ?? [];
    const rowId = idAt === undefined ? '' : String(cells[idAt] ?? '').trim();
    const blank = !telling.some(({ column }) => !isBlank(cells[column]));
    if ((blank && rowId === '') || isTotals(tab, cells, positions)) continue;
    rows.push({
      row,
      id: rowId,
      content: hashed ? contentOf(cells, telling) : '',
      blank,
      cell: (header) => {
        const column = positions.get(header);
        return column === undefined ? '' : (cells[column] ?? '');
      },
      called,
    });
  }
  return rows;
}

function isBlank(cell: CellValue | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** Twelve hex digits; empty cells fall away, so that a new column changes no row's hash. */
function contentOf(
  cells: readonly CellValue[],
  columns: readonly { readonly header: string; readonly column: number }[],
): string {
  const filled = columns
    .map(({ header, column }) => [header, cells[column] ?? ''] as const)
    .filter(([, value]) => value !== '');
  return hashOf(JSON.stringify(filled)).slice(0, 12);
}
