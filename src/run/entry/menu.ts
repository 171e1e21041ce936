import type { Platform } from '../ports';
import { turnOffAutomation, turnOnAutomation } from './automation';
import { checkInstallation, openSidebar } from './pages';
import { repair, setUp, setUpRedAccounts } from './setUp';
import { tellFault } from './tellFault';

const items = {
  openSidebar,
  setUp,
  setUpRedAccounts,
  repair,
  checkInstallation,
  turnOnAutomation,
  turnOffAutomation,
};

/** What the menu offers, by the function of main.ts. */
export type MenuItem = keyof typeof items;

/** Those that only look. */
const looking: ReadonlySet<MenuItem> = new Set<MenuItem>(['openSidebar', 'checkInstallation']);

/** Does what a person chose in the menu. Whatever goes wrong in it, they are told in words of ours. */
export function choose(platform: Platform, item: MenuItem): void {
  try {
    items[item](platform);
  } catch (error) {
    tellFault(platform, { what: item, mayChange: !looking.has(item), error });
  }
}
