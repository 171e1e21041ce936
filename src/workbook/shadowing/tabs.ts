import type { Tab } from '../tab';
import { ledgerTab, settingsTab } from '../tabsOfBoth';
import { callsTab, engineersTab, insightsTab, signUpsTab } from './tabsOfPeople';
import { overviewTab, rotationsTab } from './tabsOfRidealong';

/** The tabs of *Customer calls shadowing*, in the order in which they stand at the bottom of the spreadsheet. */
export const shadowingTabs = {
  calls: callsTab,
  signUps: signUpsTab,
  rotations: rotationsTab,
  engineers: engineersTab,
  insights: insightsTab,
  overview: overviewTab,
  settings: settingsTab(1026007),
  ledger: ledgerTab(1026008),
} satisfies Readonly<Record<string, Tab>>;
