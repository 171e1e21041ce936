/*
 * The script that is pushed to a scratch spreadsheet, and that jest runs on the workbench: the same bundle.
 */
import { RunScratch } from './scratch';
import { isBad, judge, type Place, type Verdict } from './statement';
import { statements } from './statements';

/** The Sheets API takes 60 reads and 60 writes a minute. Source: developers.google.com/sheets/api/limits. */
const PAUSE_MS = 3000;

/** Menu of the scratch spreadsheet. */
export function onOpen(): void {
  SpreadsheetApp.getUi().createMenu('Contract').addItem('Check', 'checkContract').addToUi();
}

/**
 * Checks all, or those whose sentence begins with `part`. Said in the log, and in the tab _Contract_.
 *
 * @param here where the script runs; a menu and the editor hand over nothing, and are Google's
 * @throws Error when anything failed, so that the execution is marked as failed too
 */
export function checkContract(here: unknown = 'google', part: unknown = ''): Verdict[] {
  const place: Place = here === 'workbench' ? here : 'google';
  const prefix = typeof part === 'string' ? part : '';
  const scratch = new RunScratch(SpreadsheetApp.getActiveSpreadsheet().getId());
  const verdicts: Verdict[] = [];
  try {
    for (const statement of statements.filter(({ says }) => says.startsWith(prefix))) {
      verdicts.push(told(judge(statement, scratch, place)));
      if (statement.says.startsWith('Sheets')) Utilities.sleep(PAUSE_MS);
    }
  } finally {
    scratch.remove();
  }
  write(verdicts);
  const bad = verdicts.filter(isBad);
  console.log(`${verdicts.length} statements, ${bad.length} of them failed.`);
  if (bad.length > 0) throw new Error(bad.map(({ says, why }) => `${says}: ${why}`).join('\n'));
  return verdicts;
}

/** What the triggers of a statement would run; they are deleted at once. */
export function contractTrigger(): void {
  console.log('A trigger of the contract was not deleted.');
}

function told(verdict: Verdict): Verdict {
  console.log(`${verdict.verdict}: ${verdict.says}${verdict.why === '' ? '' : ` (${verdict.why})`}`);
  return verdict;
}

function write(verdicts: readonly Verdict[]): void {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  if (!sheet) return;
  const rows = verdicts.map(({ verdict, says, why }) => [verdict, says, why]);
  sheet.getRange(1, 1, rows.length + 1, 3).setValues([['Verdict', 'Statement', 'Why'], ...rows]);
}
