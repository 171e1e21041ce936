import { headerOf } from '../../redAccounts/columns/headers';
import { textOf } from '../decodeText';
import { readTab } from '../reading';
import { trackerTab } from '../redAccounts/tabsOfPeople';
import { markOf, type CellValue } from '../tab';

/** The tab of Red Accounts that shadowing looks at, and no other (rule S17). */
export const lookedAt = markOf(trackerTab);

const statusHeader = 'Status';

/**
 * Names of the accounts that are red, or wait for resolution, as Account Tracker shows them. Undefined when it is no Account
 * Tracker, or lacks one of the two columns that tell.
 *
 * @param values all that stands in the tab
 */
export function openAccounts(values: readonly (readonly CellValue[])[]): readonly string[] | undefined {
  const reading = readTab(trackerTab, values);
  if ([headerOf.account, statusHeader].some((header) => reading.missing.includes(header))) return undefined;
  return reading.rows
    .filter((row) => isOpen(textOf(row.cell(statusHeader))))
    .map((row) => textOf(row.cell(headerOf.account)))
    .filter((name) => name !== '');
}

/** Of the words in the column Status: "Red, 2 times", "Yellow, waiting for resolution"; not "Resolved" and "Lost". */
function isOpen(status: string): boolean {
  return /^red\b/i.test(status) || /\bwaiting for resolution\b/i.test(status);
}
