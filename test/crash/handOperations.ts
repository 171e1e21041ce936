import type { WorkbookEdit } from '../../workbench/runtime/hands';
import { coordinator } from '../support/workbook';
import { operation, type Operation, type SmallWorld } from './operation';
import { small as smallTracker } from './redOperations';
import { small } from './shadowingOperations';

/** What people do to a tab by hand. It calls nothing of Ridealong's, and may happen between any two of its calls. */
const editsOf = (tab: string, column: string): Record<string, WorkbookEdit> => ({
  'inserts a row': { action: 'insertRow', tab, at: 2 },
  'sorts by a column': { action: 'sort', tab, column, descending: true },
  'inserts a column': { action: 'insertColumn', tab, at: 2 },
  'moves a column': { action: 'moveColumn', tab, at: column, to: 3 },
  'renames the tab': { action: 'renameTab', tab, title: `Our ${tab}` },
});

function handsOn(base: () => SmallWorld, tab: string, column: string): Operation[] {
  return Object.entries(editsOf(tab, column)).map(([what, edit]) =>
    operation(`hand: somebody ${what} in ${tab}`, base, ({ bench, id }) =>
      bench.edit(id, { as: coordinator, ...edit }),
    ),
  );
}

export const handOperations: readonly Operation[] = [
  ...handsOn(small, 'Calls', 'Customer'),
  ...handsOn(small, 'Sign-ups', 'Engineer'),
  ...handsOn(smallTracker, 'Account Tracker', 'Account'),
  ...handsOn(smallTracker, 'Asks', 'Ask'),
];
