import { leftOfDeliveries } from '../../effects/leftOfDeliveries';
import { isOverInShadowing } from '../../effects/shadowing/isOverKey';
import { emptyHistory, historyWith } from '../../shadowing/historyWith';
import { leftOfRotations } from '../../shadowing/leftOfRotations';
import { isDelivery } from '../../workbook/entries';
import type { Forgetting } from '../../workbook/foldLedger';
import { leftOfRows } from '../../workbook/leftOfRows';
import { isShadowing } from './shadowingEntries';

/** What may be forgotten of the ledger of a shadowing workbook. */
export const forgettingOfShadowing: Forgetting = (entries, mayGo, before) => {
  const decided = entries.filter(isShadowing);
  const history = historyWith(emptyHistory, decided);
  const rotations = leftOfRotations(history, decided, mayGo, before);
  const deliveries = leftOfDeliveries(entries.filter(isDelivery), mayGo, isOverInShadowing(history, before));
  const rows = leftOfRows(entries, before);
  return (entry) => {
    if (isShadowing(entry)) return rotations(entry);
    return isDelivery(entry) ? deliveries(entry) : rows(entry);
  };
};
