import type { Cell, Sheet } from '../../world';
import type { Box } from './a1';
import { cellAt, changeRow } from './grid';

/** A column to sort by, 0-based in the sheet, and which way. */
export interface SortKey {
  column: number;
  descending: boolean;
}

/**
 * Sorts the rows of a box, as people do with a filter or a range: numbers before texts before truth values, empty
 * cells last either way, equals as they stood. Values, formats, colours and notes move; a data validation rule stays
 * where it is (unproven on the real Google).
 *
 * @param stays says of a row, 0-based in the sheet, that it keeps its place, as one does that a filter hides
 */
export function sortRows(
  sheet: Sheet,
  box: Box,
  keys: readonly SortKey[],
  stays: (row: number) => boolean = () => false,
): void {
  const widest = sheet.rows
    .slice(box.top, box.bottom)
    .reduce((most, { length }) => Math.max(most, length), 0);
  const right = Math.max(box.left, Math.min(box.right, widest));
  const columns = Array.from({ length: right - box.left }, (_, index) => box.left + index);
  const places = Array.from({ length: box.bottom - box.top }, (_, index) => box.top + index).filter(
    (row) => !stays(row),
  );
  const rows = places.map((row) => new Map(columns.map((column) => [column, cellAt(sheet, row, column)])));
  rows.sort((one, other) => {
    for (const { column, descending } of keys) {
      const order = compare(one.get(column)?.value, other.get(column)?.value, descending);
      if (order !== 0) return order;
    }
    return 0;
  });
  rows.forEach((cells, index) => {
    const row = places[index] ?? 0;
    changeRow(sheet, row, { left: box.left, right }, (before, column) =>
      moved(cells.get(column) ?? null, before),
    );
  });
}

function moved(cell: Cell | null, before: Cell | null): Cell {
  const { validation: _left, ...rest } = cell ?? {};
  return before?.validation ? { ...rest, validation: before.validation } : rest;
}

function compare(one: Cell['value'], other: Cell['value'], descending: boolean): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  const order = kindOf(one) - kindOf(other) || compareAlike(one, other);
  return descending ? -order : order;
}

function kindOf(value: NonNullable<Cell['value']>): number {
  return ['number', 'string', 'boolean'].indexOf(typeof value);
}

function compareAlike(one: NonNullable<Cell['value']>, other: NonNullable<Cell['value']>): number {
  if (typeof one === 'string') return one.localeCompare(String(other), 'en', { sensitivity: 'base' });
  return Number(one) - Number(other);
}
