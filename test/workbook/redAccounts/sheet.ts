import type { RedSettings } from '../../../src/redAccounts/records';
import type { Zone } from '../../../src/time/zones';
import { readTab, type TabReading } from '../../../src/workbook/reading';
import type { CellValue, Tab } from '../../../src/workbook/tab';

export type Typed = Readonly<Record<string, CellValue>>;

/** Values of a tab with its declared headers and these rows; some headers renamed. */
export function readingOf(
  tab: Tab,
  rows: readonly Typed[],
  renamed: Readonly<Record<string, string>> = {},
): TabReading {
  const headers = tab.columns.map((column) => column.header);
  return readTab(tab, [
    headers.map((header) => renamed[header] ?? header),
    ...rows.map((row) => headers.map((header) => row[header] ?? '')),
  ]);
}

/** Ids by row, as if every row had been given one. */
export function idsOf(reading: TabReading): ReadonlyMap<number, string> {
  return new Map(reading.rows.map(({ row }) => [row, `row-${String(row)}`]));
}

export const settings: RedSettings = {
  domain: 'example.com',
  zone: 'Europe/Berlin' as Zone,
  reminderWeekday: 1,
  reminderMinute: 540,
  reopenDays: 14,
  planWorkingDays: 2,
  askClimbsHours: 48,
  askClimbsInWorkingDays: false,
  staleDays: 7,
  closeWorkingDays: 5,
  leaders: [],
  slackChannel: '',
  rowsByOthers: false,
  postsByOthers: false,
};
