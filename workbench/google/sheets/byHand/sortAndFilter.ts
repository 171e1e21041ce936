import type { Sheet } from '../../../world';
import type { Box } from '../a1';
import { filteredRows } from '../filter';
import { invalid } from '../refusal';
import { sortRows } from '../sorting';
import type { Cells } from './cells';
import { columnNamed, mayChange, type ColumnName, type Hand } from './place';

/**
 * Sorts the whole tab below its frozen rows (Data › Sort sheet; a header that is not frozen is sorted along), or only
 * `range` (Data › Sort range), which may be one column by mistake. Rows that the filter hides stay where they are
 * (unproven on the real Google).
 */
export function sortCells(
  hand: Hand,
  { sheet, box }: { sheet: Sheet; box?: Box },
  column: number,
  descending: boolean,
): Cells {
  const { frozenRowCount: top, rowCount, columnCount } = sheet;
  const range = box ?? { top, bottom: rowCount, left: 0, right: columnCount };
  if (column < range.left || column >= range.right)
    throw invalid('The column to sort by is outside the range.');
  const filled = { ...range, bottom: Math.max(range.top, Math.min(range.bottom, sheet.rows.length)) };
  mayChange(hand, sheet, filled);
  const hidden = new Set(filteredRows(hand.spreadsheet, sheet));
  sortRows(sheet, filled, [{ column, descending }], (row) => hidden.has(row));
  return { sheet, box: filled };
}

/** Texts, as shown, that a filter hides, by column. */
export type HiddenTexts = readonly { column: ColumnName; texts: readonly string[] }[];

/** Data › Create a filter: on the header and all below it, or on `box`. Hiding nothing, it is just on. */
export function setFilter(hand: Hand, { sheet, box }: { sheet: Sheet; box?: Box }, hide: HiddenTexts): void {
  const range = box ?? dataOf(sheet);
  const filterSpecs = hide.map(({ column, texts }) => ({
    columnIndex: columnNamed(hand, sheet, column),
    filterCriteria: { hiddenValues: [...texts] },
  }));
  sheet.basicFilter = {
    range: {
      sheetId: sheet.sheetId,
      startRowIndex: range.top,
      endRowIndex: range.bottom,
      startColumnIndex: range.left,
      endColumnIndex: range.right,
    },
    ...(filterSpecs.length > 0 && { filterSpecs }),
  };
}

function dataOf(sheet: Sheet): Box {
  const top = Math.max(0, sheet.frozenRowCount - 1);
  return { top, bottom: sheet.rowCount, left: 0, right: sheet.columnCount };
}

export function clearFilter(sheet: Sheet): void {
  delete sheet.basicFilter;
}
