import type { Chart } from './charts';
import type { SettingRow } from './setting';
import type { Tab, TabKey } from './tab';

/**
 * Version of the workbooks' form: tabs, columns and settings as they are declared. It grows when a spreadsheet that was set up
 * before has to be brought up to date: by the automation account's hourly run, or by Repair.
 * 1: as it was first · 2: tabs carry marks; Calls has Shadow if red, Settings has Red Accounts workbook.
 */
export const schemaNow = 2;

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

/** A tab that people made, and that stands in for one of ours since set-up was told so. */
export interface AdoptedTab {
  readonly tab: TabKey;
  readonly sheetId: number;
  /** By our header, what people call the column, where they call it otherwise. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The workbook as one spreadsheet has it, with the tabs that were adopted there; of two for one tab the later counts. */
export function withAdopted(workbook: Workbook, adopted: readonly AdoptedTab[]): Workbook {
  if (adopted.length === 0) return workbook;
  const byTab = new Map(adopted.map((one) => [one.tab, one]));
  const tabs = workbook.tabs.map((tab) => {
    const own = tab.adoptable ? byTab.get(tab.key) : undefined;
    return own ? { ...tab, sheetId: own.sheetId, adopted: { mark: tab.sheetId, headers: own.headers } } : tab;
  });
  return { ...workbook, tabs };
}

/** Whether any of the workbook's tabs has this sheet id. */
export function hasSheet({ tabs }: Workbook, sheetId: unknown): boolean {
  return tabs.some((tab) => tab.sheetId === sheetId);
}
