import { compareExport } from '../../redAccounts/compare';
import type { ReadHealth } from '../../redAccounts/exported';
import { newRow } from '../../redAccounts/rowValues';
import { takeExport, type Taken } from '../../redAccounts/takeExport';
import type { ExportedAccount, RedReply } from '../../sidebar/redAccounts/requests';
import { cellsOf } from '../../workbook/redAccounts/cells';
import { readHealth } from '../../workbook/redAccounts/decodeCells';
import { noWish, type RunContext } from '../task';
import { missingThreads } from './compareThreads';
import type { RedFound, RedWish } from './found';
import { situationSeen } from './homeShown';
import type { RedOutcome } from './outcome';
import type { RedViewed } from './viewed';

/** A health in an export is what it would be in a cell. */
const healthIn: ReadHealth = (text) => readHealth('Health', text);

/** How a CRM export differs from the tracker, each difference with its mend (rules R1, R2). Changes nothing. */
export function comparison(viewed: RedViewed, accounts: readonly ExportedAccount[]): RedReply {
  const differences = compareExport(situationSeen(viewed), accounts, {
    readHealth: healthIn,
    threadMissing: missingThreads(viewed),
  }).map(({ account, ...rest }) => ({ account: { ...account }, ...rest }));
  return { kind: 'differences', sentence: sentenceFor(differences.length, accounts.length), differences };
}

function sentenceFor(differences: number, accounts: number): string {
  const of = accounts === 1 ? '1 account' : `${accounts} accounts`;
  if (differences === 0) return `No difference: the export, with ${of}, and the tracker agree.`;
  return `${differences === 1 ? '1 difference' : `${differences} differences`}; the export has ${of}.`;
}

/** Takes over what an export says of these accounts: their rows are made, or their health is changed. */
export function takeFromExport(
  accounts: readonly ExportedAccount[],
  found: RedFound,
  { now, newId, by }: RunContext,
): RedWish<RedOutcome> {
  const { programme: tracker, history } = found;
  const taken = takeExport({ tracker, history, now, newId, by }, accounts, healthIn);
  if (taken.unreadable > 0 && taken.unreadable >= accounts.length) {
    const sentence = 'Nothing could be taken: compare the export to see why. Nothing was changed.';
    return noWish(found, { kind: 'refused', sentence });
  }
  const made = taken.newRows.map(({ id, values }) => [id, newRow(id, values, now)] as const);
  return {
    entries: taken.entries,
    newRows: taken.newRows.map(({ id, values }) => ({ tab: 'tracker', id, cells: cellsOf(values) })),
    edits: [],
    programme: { ...tracker, rows: new Map([...tracker.rows, ...made]) },
    outcome: { kind: 'done', sentence: () => takenText(taken) },
  };
}

function takenText({ opened, changed, unreadable }: Taken): string {
  const sentences = [
    count(opened, '1 account is followed from now on.', 'accounts are followed from now on.'),
    count(changed, 'The health of 1 account is changed.', 'accounts have another health now.'),
    count(unreadable, '1 line was left out.', 'lines were left out.'),
  ].filter((sentence) => sentence !== '');
  return sentences.length === 0
    ? 'The tracker says so already. Posts that wait go out now, or at the next hourly run.'
    : sentences.join(' ');
}

function count(n: number, one: string, many: string): string {
  return n === 0 ? '' : n === 1 ? one : `${n} ${many}`;
}
