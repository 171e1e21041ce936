import type { Cell, Sheet } from '../../world';
import type { Box } from './a1';

/*
 * Cells and rows are never changed in place: a write puts a new row into `sheet.rows`. So a copy of the list of rows
 * is a copy of the sheet, and a batch of updates can be thrown away however many rows there are.
 */

export function cellAt(sheet: Sheet, row: number, column: number): Cell | null {
  return sheet.rows[row]?.[column] ?? null;
}

/** Puts a cell; null or an object without anything in it empties it. */
export function setCell(sheet: Sheet, row: number, column: number, cell: Cell | null): void {
  changeRow(sheet, row, { left: column, right: column + 1 }, () => cell);
}

/** Changes the cells of one row from `left` to before `right`, also the empty ones. */
export function changeRow(
  sheet: Sheet,
  row: number,
  { left, right }: Pick<Box, 'left' | 'right'>,
  change: (cell: Cell | null, column: number) => Cell | null,
): void {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const cells = (sheet.rows[row] ?? []).slice();
  while (cells.length < right) cells.push(null);
  for (let column = left; column < right; column++)
    cells[column] = orNull(change(cells[column] ?? null, column));
  sheet.rows[row] = cells;
}

function orNull(cell: Cell | null): Cell | null {
  return cell && Object.keys(cell).length > 0 ? cell : null;
}

export function hasValue(
  cell: Cell | null | undefined,
): cell is Cell & { value: NonNullable<Cell['value']> } {
  return cell?.value !== undefined;
}

/** The cell with this value in it (undefined: nothing); format, validation and note stay. */
export function withValue(cell: Cell | null, value: Cell['value'], formula?: string): Cell {
  const next: Cell = { ...cell };
  delete next.value;
  delete next.formula;
  if (value !== undefined) next.value = value;
  if (formula !== undefined) next.formula = formula;
  return next;
}

/** Adds rows at the bottom and columns at the right until the grid is at least this large, as people do with "Add rows". */
export function ensureSize(sheet: Sheet, rowCount: number, columnCount: number): void {
  sheet.rowCount = Math.max(sheet.rowCount, rowCount);
  sheet.columnCount = Math.max(sheet.columnCount, columnCount);
}

/** The 0-based row after the last row with data in any column: where `appendCells` writes. */
export function appendPosition(sheet: Sheet): number {
  return lastWith(sheet.rows, (row) => row.some(hasValue)) + 1;
}

function lastWith<T>(list: readonly T[], holds: (item: T) => boolean): number {
  for (let index = list.length - 1; index >= 0; index--) {
    if (holds(list[index] as T)) return index;
  }
  return -1;
}

/**
 * Changes every cell of a box in the same way, also the empty ones. Cells and rows that were the same object stay one
 * object: a rule put on a column of 10,000 rows then takes the room of one.
 */
export function mapCells(sheet: Sheet, box: Box, change: (cell: Cell | null) => Cell | null): void {
  const none: (Cell | null)[] = [];
  while (sheet.rows.length < box.bottom) sheet.rows.push(none);
  const changedCell = memoized((cell: Cell | null) => orNull(change(cell)));
  const changedRow = memoized((row: (Cell | null)[]) => {
    const next = row.slice();
    while (next.length < box.right) next.push(null);
    for (let column = box.left; column < box.right; column++) {
      next[column] = changedCell(next[column] ?? null);
    }
    return next;
  });
  for (let row = box.top; row < box.bottom; row++) sheet.rows[row] = changedRow(sheet.rows[row] ?? none);
}

function memoized<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** Calls for every cell of a box that is not empty. */
export function forEachCell(
  sheet: Sheet,
  box: Box,
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  for (let row = box.top; row < Math.min(box.bottom, sheet.rows.length); row++) {
    for (let column = box.left; column < box.right; column++) {
      const cell = cellAt(sheet, row, column);
      if (cell) visit(cell, row, column);
    }
  }
}

/** Everything of a cell that a new row or column takes over from its neighbour. */
export function formatOnly(cell: Cell | null | undefined): Cell | null {
  if (!cell) return null;
  const { format, style, validation } = cell;
  return {
    ...(format && { format }),
    ...(style && { style }),
    ...(validation && { validation }),
  };
}
