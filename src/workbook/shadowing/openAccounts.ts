import { headerOf } from '../../redAccounts/columns/headers';
import { textOf } from '../decodeText';
import { readLedger } from '../ledger';
import { readTab } from '../reading';
import { redWorkbook } from '../redAccounts/workbook';
import { markOf, type CellValue } from '../tab';
import { tabOf, withAdopted } from '../workbook';

type Values = readonly (readonly CellValue[])[];

/**
 * The tabs of Red Accounts that shadowing looks at, and no other (rule S17), by their marks: the tracker, and the ledger, which
 * says by what headers people know a tracker that was theirs.
 */
export const lookedAt = {
  tracker: markOf(tabOf(redWorkbook, 'tracker')),
  ledger: markOf(tabOf(redWorkbook, 'ledger')),
};

const statusHeader = 'Status';

/**
 * Names of the accounts that are red, or wait for resolution, as Account Tracker shows them. Undefined when it is no Account
 * Tracker, or lacks one of the two columns that tell.
 *
 * @param tracker all that stands in the tab
 * @param ledger of that workbook; without one the tracker is one that set-up made
 */
export function openAccounts(tracker: Values, ledger: Values = []): readonly string[] | undefined {
  const adopted = readLedger(ledger).entries.filter((entry) => entry.kind === 'adopted');
  const reading = readTab(tabOf(withAdopted(redWorkbook, adopted), 'tracker'), tracker);
  if ([headerOf.account, statusHeader].some((header) => reading.missing.includes(header))) return undefined;
  return reading.rows
    .filter((row) => isOpen(textOf(row.cell(statusHeader))))
    .map((row) => textOf(row.cell(headerOf.account)))
    .filter((name) => name !== '');
}

/** Of the words in the column Status: "Red again once", "Yellow, waiting for resolution"; not "Resolved" and "Lost". */
function isOpen(status: string): boolean {
  return /^red\b/i.test(status) || /\bwaiting for resolution\b/i.test(status);
}
