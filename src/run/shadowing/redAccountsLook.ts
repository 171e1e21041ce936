import type { RedLook } from '../../shadowing/redCalls';
import { lookedAt, openAccounts } from '../../workbook/shadowing/openAccounts';
import type { Looked } from '../book';

/** What a look into the other workbook tells: the accounts that are red there, or why it is not known (rule S17). */
export function redLookOf(looked: Looked): RedLook {
  if (!looked.ok) {
    if (looked.failure !== 'refused') return { ok: false, trouble: 'noAnswer' };
    return { ok: false, trouble: /no grid with id/i.test(looked.detail) ? 'noTracker' : 'noAccess' };
  }
  const values = (mark: number) => looked.value.get(mark)?.values;
  const tracker = values(lookedAt.tracker);
  const accounts = tracker && openAccounts(tracker, values(lookedAt.ledger));
  return accounts ? { ok: true, accounts } : { ok: false, trouble: 'noTracker' };
}
