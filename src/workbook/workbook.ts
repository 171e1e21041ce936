import type { Chart } from './charts';
import type { SettingRow } from './setting';
import type { Tab, TabKey } from './tab';

/** A kind of spreadsheet that Ridealong keeps: all that it is made of, declared once. */
export interface Workbook {
  readonly key: 'shadowing' | 'redAccounts';
  /** As people call the programme. */
  readonly title: string;
  /** In the order in which they stand at the bottom of the spreadsheet. */
  readonly tabs: readonly Tab[];
  readonly settings: readonly SettingRow[];
  /** Of the tab Overview. */
  readonly charts: readonly Chart[];
}

/** The tab of that name; asking for one that the workbook does not have is a mistake of ours. */
export function tabOf({ tabs, title }: Workbook, key: TabKey): Tab {
  const tab = tabs.find((one) => one.key === key);
  if (!tab) throw new Error(`${title} has no tab ${key}.`);
  return tab;
}

/** Whether any of the workbook's tabs has this sheet id. */
export function hasSheet({ tabs }: Workbook, sheetId: unknown): boolean {
  return tabs.some((tab) => tab.sheetId === sheetId);
}
