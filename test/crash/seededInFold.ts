import { edit, type SeededBug } from './seededBug';

/** Mistakes in what is forgotten of a ledger, which show in what comes after it only. */
export const inFold: readonly SeededBug[] = [
  {
    name: 'a run is folded as soon as it is over',
    edits: [
      edit(
        'src/workbook/foldLedger.ts',
        'const longOverMs = 8 * 7 * dayMs;',
        'const longOverMs = 0 * 7 * dayMs;',
      ),
    ],
    operation: 'everyHour with a ledger to fold',
    caughtBy: '--folded "calls of March: nothing is done" --call 0',
  },
  {
    name: 'a fold forgets of what was cancelled which generation it was',
    edits: [
      edit(
        'src/effects/leftOfDeliveries.ts',
        "['live', 'sent', 'absent'].includes(",
        "['live', 'sent', 'absent', 'cancelled'].includes(",
      ),
    ],
    operation: 'everyHour with a ledger to fold',
    caughtBy: '--folded "calls of March: a call that was cancelled is offered anew" --call 0',
  },
  {
    name: 'a fold forgets questions to who declined while their call is to come',
    edits: [
      edit('src/effects/shadowing/isOverKey.ts', 'return !invites.has(inviteOf(key));', 'return true;'),
    ],
    operation: 'everyHour with a ledger to fold',
    caughtBy: '--folded "calls of March: calls move" --call 0',
  },
  {
    name: 'a fold keeps of rows how they were seen first',
    edits: [
      edit(
        'src/workbook/leftOfRows.ts',
        'for (const id of Object.keys(entry.rows)) ofTab.set(id, entry);',
        'for (const id of Object.keys(entry.rows)) if (!ofTab.has(id)) ofTab.set(id, entry);',
      ),
    ],
    operation: 'everyHour with a ledger to fold',
    caughtBy: '--folded "calls of March: nothing is done" --call 0',
  },
  {
    name: 'a fold drops how headers were seen',
    edits: [
      edit(
        'src/workbook/leftOfRows.ts',
        'return latest.headers.get(entry.tab) === entry ? entry : undefined;',
        'return undefined;',
      ),
    ],
    operation: 'everyHour with a ledger to fold',
    caughtBy: '--folded "adopted calls of March: Repair puts the headers back" --call 0',
  },
  {
    name: 'a fold forgets every request of the CRM',
    edits: [
      edit(
        'src/workbook/leftOfRows.ts',
        'return entry.at >= before || entry === latest.received ? entry : undefined;',
        'return undefined;',
      ),
    ],
    operation: 'everyHourRedAccounts with a ledger to fold',
    caughtBy: '--folded "a tracker of March: the last request of the CRM comes again" --call 0',
  },
];
