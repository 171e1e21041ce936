import type { Sheet, Spreadsheet } from '../../world';
import { boxOf, type GridRange } from './a1';
import { displayText } from './display';
import { cellAt } from './grid';

interface BasicFilter {
  range?: GridRange;
  filterSpecs?: { columnIndex?: number; filterCriteria?: { hiddenValues?: string[] } }[];
}

/**
 * The rows, 0-based, that the tab's filter hides: below its first row, those that show one of the hidden texts. Sheets
 * looks again when the filter is set; the workbench always.
 */
export function filteredRows(spreadsheet: Spreadsheet, sheet: Sheet): number[] {
  const { range, filterSpecs = [] } = (sheet.basicFilter ?? {}) as BasicFilter;
  const hiding = filterSpecs.map(({ columnIndex = 0, filterCriteria }) => ({
    column: columnIndex,
    texts: new Set(filterCriteria?.hiddenValues ?? []),
  }));
  if (!range || hiding.every(({ texts }) => texts.size === 0)) return [];
  const { top, bottom } = boxOf(sheet, range);
  const rows = Array.from({ length: Math.max(0, bottom - top - 1) }, (_, index) => top + 1 + index);
  return rows.filter((row) =>
    hiding.some(({ column, texts }) =>
      texts.has(displayText(cellAt(sheet, row, column), spreadsheet.locale)),
    ),
  );
}
