import { leftOfDeliveries } from '../../effects/leftOfDeliveries';
import { isOverInRedAccounts } from '../../effects/redAccounts/isOverKey';
import { emptyRedHistory, redHistoryWith } from '../../redAccounts/redHistoryWith';
import { isDelivery } from '../../workbook/entries';
import type { Forgetting } from '../../workbook/foldLedger';
import { leftOfRows } from '../../workbook/leftOfRows';
import { isRed } from './redEntries';

/** What may be forgotten of the ledger of a Red Accounts workbook: of its history nothing (rule R8). */
export const forgettingOfRed: Forgetting = (entries, mayGo, before) => {
  const history = redHistoryWith(emptyRedHistory, entries.filter(isRed));
  const deliveries = leftOfDeliveries(
    entries.filter(isDelivery),
    mayGo,
    isOverInRedAccounts(history, before),
  );
  const rows = leftOfRows(entries, before);
  return (entry) => {
    if (isRed(entry)) return entry;
    return isDelivery(entry) ? deliveries(entry) : rows(entry);
  };
};
