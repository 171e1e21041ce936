import type { Tab, TabKey } from './tab';
import { callsTab, engineersTab, insightsTab, signUpsTab } from './tabsOfPeople';
import { ledgerTab, overviewTab, rotationsTab, settingsTab } from './tabsOfRidealong';

/** The tabs of *Customer calls shadowing*, in the order in which they stand at the bottom of the spreadsheet. */
export const tabs: Readonly<Record<TabKey, Tab>> = {
  calls: callsTab,
  signUps: signUpsTab,
  rotations: rotationsTab,
  engineers: engineersTab,
  insights: insightsTab,
  overview: overviewTab,
  settings: settingsTab,
  ledger: ledgerTab,
};
