import type { Change } from './change';
import { bodyFormat } from './look';
import type { TabReading } from './reading';
import type { CellValue, TabKey } from './tab';

/** A request of the Sheets API's batchUpdate, as plain JSON. */
export type SheetsRequest = Readonly<Record<string, unknown>>;

type Cells = Readonly<Record<string, CellValue>>;
type Readings = ReadonlyMap<TabKey, TabReading>;

/** Cells to write, by row and column. */
type Written = Map<number, Map<number, CellValue>>;

/** Neighbouring cells that one request writes; rows and columns include both ends. */
interface Block {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  lastColumn: number;
}

/** Whether two cells say something else. Numbers are compared as Sheets keeps them, to 15 digits. */
export function cellsDiffer(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a.toPrecision(15) !== b.toPrecision(15);
  return a !== b;
}

/** The cells of a 0-based row that differ from what is wanted; undefined when none does. Columns that are gone are left out. */
export function setCellsFor(reading: TabReading, row: number, wanted: Cells): Change | undefined {
  const differing = Object.entries(wanted).filter(
    ([header, value]) =>
      reading.columnOf(header) !== undefined && cellsDiffer(reading.valueAt(row, header), value),
  );
  if (differing.length === 0) return undefined;
  return { kind: 'setCells', tab: reading.tab.key, row, cells: Object.fromEntries(differing) };
}

/**
 * Changes as requests for one batchUpdate: a request for every block of neighbouring cells, and one for all rows that are
 * added to a tab. Cells are typed values, so that a text that starts with = stays a text.
 */
export function commitRequests(changes: readonly Change[], readings: Readings): readonly SheetsRequest[] {
  return [...readings.values()].flatMap((reading) => {
    const own = changes.filter((change) => change.tab === reading.tab.key);
    return [...updates(reading, own), ...legibleDays(reading, own), ...added(reading, own)];
  });
}

function updates(reading: TabReading, changes: readonly Change[]): readonly SheetsRequest[] {
  const written: Written = new Map();
  for (const change of changes) {
    if (change.kind === 'appendRow') continue;
    const row = written.get(change.row) ?? new Map<number, CellValue>();
    written.set(change.row, row);
    const cells =
      change.kind === 'putBack' ? [[change.column, change.value] as const] : placed(reading, change.cells);
    for (const [column, value] of cells) row.set(column, value);
  }
  return blocksOf(written).map((block) => ({
    updateCells: {
      start: { sheetId: reading.tab.sheetId, rowIndex: block.firstRow, columnIndex: block.firstColumn },
      rows: numbersFrom(block.firstRow, block.lastRow).map((row) => ({
        values: numbersFrom(block.firstColumn, block.lastColumn).map((column) =>
          cellData(written.get(row)?.get(column) ?? ''),
        ),
      })),
      fields: 'userEnteredValue',
    },
  }));
}

/**
 * In a tab that was adopted, columns of days need not be formatted: a day put into a cell in which nothing stood would be shown as
 * a number. Such a cell, and no other, is formatted.
 */
function legibleDays(reading: TabReading, changes: readonly Change[]): readonly SheetsRequest[] {
  return changes.flatMap((change) =>
    change.kind === 'setCells' ? legible(reading, change.row, change.cells, change.row) : [],
  );
}

/**
 * Formats for days and times that are put into people's columns of a row, where the cell whose format they would have is not
 * seen to hold one.
 *
 * @param like 0-based row of those cells, as read
 */
function legible(reading: TabReading, row: number, cells: Cells, like: number): readonly SheetsRequest[] {
  const { tab } = reading;
  if (!tab.adopted) return [];
  return tab.columns
    .filter(({ kind, owner }) => owner === 'people' && (kind === 'day' || kind === 'time'))
    .flatMap((column) => {
      const { header } = column;
      const at = reading.columnOf(header);
      if (at === undefined || typeof cells[header] !== 'number') return [];
      const there = reading.valueAt(like, header);
      if (typeof there === 'number' || (like === row && there !== '')) return [];
      const rows = { startRowIndex: row, endRowIndex: row + 1 };
      const range = { sheetId: tab.sheetId, ...rows, startColumnIndex: at, endColumnIndex: at + 1 };
      const cell = { userEnteredFormat: { numberFormat: bodyFormat(column)['numberFormat'] } };
      return [{ repeatCell: { range, cell, fields: 'userEnteredFormat.numberFormat' } }];
    });
}

/** Rows that are added below all that stands in the tab, but for rows that sum it up. */
function added(reading: TabReading, changes: readonly Change[]): readonly SheetsRequest[] {
  const { tab, headerRow, end } = reading;
  return tab.adopted && end > headerRow + 1 ? inserts(reading, changes) : appends(reading, changes);
}

/**
 * In a tab that was adopted as rows that are inserted: they look like the row above them, days like days, in columns of which we
 * know nothing as well; and nothing that somebody puts there at that moment is written over. Where the row above has no day, theirs is
 * shown as in a tab of our own.
 */
function inserts(reading: TabReading, changes: readonly Change[]): readonly SheetsRequest[] {
  const rows = changes.filter((change) => change.kind === 'appendRow');
  if (rows.length === 0) return [];
  const { tab, end } = reading;
  const range = { sheetId: tab.sheetId, dimension: 'ROWS', startIndex: end, endIndex: end + rows.length };
  const cells = rows.map((row, n): Change => ({ ...row, kind: 'setCells', row: end + n }));
  return [
    { insertDimension: { range, inheritFromBefore: true } },
    ...updates(reading, cells),
    ...rows.flatMap((row, n) => legible(reading, end + n, row.cells, end - 1)),
  ];
}

function appends(reading: TabReading, changes: readonly Change[]): readonly SheetsRequest[] {
  const rows = changes
    .filter((change) => change.kind === 'appendRow')
    .map((change) => {
      const cells = new Map(placed(reading, change.cells));
      const last = [...cells.keys()].reduce((most, column) => Math.max(most, column), -1);
      return { values: numbersFrom(0, last).map((column) => cellData(cells.get(column) ?? '')) };
    })
    .filter((row) => row.values.length > 0);
  if (rows.length === 0) return [];
  return [{ appendCells: { sheetId: reading.tab.sheetId, rows, fields: 'userEnteredValue' } }];
}

function placed(reading: TabReading, cells: Cells): readonly (readonly [number, CellValue])[] {
  return Object.entries(cells).flatMap(([header, value]) => {
    const column = reading.columnOf(header);
    return column === undefined ? [] : [[column, value] as const];
  });
}

/** Rows that follow each other within a column, then columns that follow each other with the same rows. */
function blocksOf(written: Written): readonly Block[] {
  const blocks: Block[] = [];
  const latest = new Map<string, Block>();
  for (const [column, rows] of [...rowsByColumn(written)].sort(([a], [b]) => a - b)) {
    for (const [firstRow, lastRow] of stretches(rows)) {
      const span = `${firstRow}-${lastRow}`;
      const beside = latest.get(span);
      if (beside?.lastColumn === column - 1) {
        beside.lastColumn = column;
        continue;
      }
      const block = { firstRow, lastRow, firstColumn: column, lastColumn: column };
      blocks.push(block);
      latest.set(span, block);
    }
  }
  return blocks;
}

function rowsByColumn(written: Written): ReadonlyMap<number, readonly number[]> {
  const byColumn = new Map<number, number[]>();
  for (const [row, cells] of written) {
    for (const column of cells.keys()) {
      const rows = byColumn.get(column);
      if (rows) rows.push(row);
      else byColumn.set(column, [row]);
    }
  }
  return byColumn;
}

function stretches(rows: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last && last[1] === row - 1) last[1] = row;
    else found.push([row, row]);
  }
  return found;
}

function numbersFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

/** A cell as a typed value; an empty one clears. */
export function cellData(value: CellValue): Readonly<Record<string, unknown>> {
  if (value === '') return {};
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
  if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value } };
  return { userEnteredValue: { stringValue: value } };
}
