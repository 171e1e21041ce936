import type { Tab } from '../tab';
import { ledgerTab, settingsTab } from '../tabsOfBoth';
import { asksTab, trackerTab } from './tabsOfPeople';
import { historyTab, overviewTab } from './tabsOfRidealong';

/** The tabs of *Red Accounts*, in the order in which they stand at the bottom of the spreadsheet. */
export const redTabs = {
  tracker: trackerTab,
  asks: asksTab,
  history: historyTab,
  overview: overviewTab,
  settings: settingsTab(1026015),
  ledger: ledgerTab(1026016),
} satisfies Readonly<Record<string, Tab>>;
