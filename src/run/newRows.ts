import type { WorkbookEntry } from '../workbook/entries';
import { rowsSeen } from '../workbook/identity';
import { readTab } from '../workbook/reading';
import type { TabKey } from '../workbook/tab';
import { tabs } from '../workbook/tabs';
import type { NewRow } from './task';

/** Rows that the run itself adds are known by their content from the start: nobody is still typing in them. */
export function newRowsSeen(newRows: readonly NewRow[]): readonly WorkbookEntry[] {
  return (['calls', 'signUps'] as const).flatMap((tab) =>
    rowsSeen(
      tab,
      new Map(newRows.filter((row) => row.tab === tab).map((row) => [row.id, contentOf(tab, row)])),
    ),
  );
}

function contentOf(tab: TabKey, { cells }: NewRow): string {
  const headers = Object.keys(cells);
  return readTab(tabs[tab], [headers, headers.map((header) => cells[header] ?? '')]).rows[0]?.content ?? '';
}
