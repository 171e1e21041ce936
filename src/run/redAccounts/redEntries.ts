import type { Logged } from '../../programme/history';
import type { RedEntry } from '../../redAccounts/history';
import type { Entry, LoggedEntry } from '../../workbook/entries';
import { redSchemas } from '../../workbook/redAccounts/ledgerSchemas';

/** Whether an entry belongs to the history of Red Accounts. */
export function isRed<E extends Entry | LoggedEntry>(
  entry: E,
): entry is E & (E extends LoggedEntry ? Logged<RedEntry> : RedEntry) {
  return Object.prototype.hasOwnProperty.call(redSchemas, entry.kind);
}
