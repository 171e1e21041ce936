import type { WorkbookEntry } from '../workbook/entries';
import { rowsSeen } from '../workbook/identity';
import { readTab } from '../workbook/reading';
import { tabOf, type Workbook } from '../workbook/workbook';
import type { RowKey } from './book';
import type { NewRow } from './task';
import type { TabKey } from '../workbook/tab';

/** Rows that the run itself adds are known by their content from the start: nobody is still typing in them. */
export function newRowsSeen(
  { workbook, keys }: { readonly workbook: Workbook; readonly keys: ReadonlyMap<TabKey, RowKey> },
  newRows: readonly NewRow[],
): readonly WorkbookEntry[] {
  return [...keys].flatMap(([tab, { prefix }]) => {
    const ofTab = prefix === undefined ? [] : newRows.filter((row) => row.tab === tab);
    return rowsSeen(tab, new Map(ofTab.map((row) => [row.id, contentOf(workbook, row)])));
  });
}

function contentOf(workbook: Workbook, { tab, cells }: NewRow): string {
  const headers = Object.keys(cells);
  const values = headers.map((header) => cells[header] ?? '');
  return readTab(tabOf(workbook, tab), [headers, values]).rows[0]?.content ?? '';
}
