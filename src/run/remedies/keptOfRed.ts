import type { Entry } from '../../workbook/entries';
import { isRed } from '../redAccounts/redEntries';
import type { RedFound } from '../redAccounts/found';
import type { Kept } from './remedy';

/** Rows that the other spreadsheet was looking for. */
const left: readonly Entry['kind'][] = ['missing', 'found'];

/**
 * What a copy of the tracker keeps: every account with its plan, its asks and its history, for who is red stays red in a new year.
 * A row's thread is the link in it, so that it goes on too once Slack is connected; what was posted and mailed is not repeated.
 */
export function keptOfRed({ ledger }: RedFound): Kept {
  const lines = ledger.entries.filter(
    (entry) => entry.kind === 'adopted' || (isRed(entry) && !left.includes(entry.kind)),
  );
  return { lines, closing: [] };
}

export const keepsOfRed: readonly string[] = [
  'Kept: all accounts, open and closed, with their plans, asks, history and links to their threads, and settings.',
  'Left behind: all that was sent. Slack and the CRM have to be connected here.',
  'Accounts that are open in both spreadsheets would be followed twice, and both would write into their threads: turn automation off in the other one.',
];
