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
 */
export function sortRows(sheet: Sheet, box: Box, keys: readonly SortKey[]): void {
  const columns = Array.from({ length: box.right - box.left }, (_, index) => box.left + index);
  const rows = Array.from({ length: box.bottom - box.top }, (_, index) => {
    const row = box.top + index;
    return new Map(columns.map((column) => [column, cellAt(sheet, row, column)]));
  });
  rows.sort((one, other) => {
    for (const { column, descending } of keys) {
      const order = compare(one.get(column)?.value, other.get(column)?.value, descending);
      if (order !== 0) return order;
    }
    return 0;
  });
  rows.forEach((cells, index) => {
    changeRow(sheet, box.top + index, box, (before, column) => moved(cells.get(column) ?? null, before));
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
