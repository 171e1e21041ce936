import type { RedSituation } from '../../redAccounts/situation';
import type { RedAfter } from './found';

/** What the rules look at once everything is decided. */
export function situationAfter({ programme, history, context }: RedAfter): RedSituation {
  const { now, newId, by } = context;
  return { tracker: programme, history, now, newId, by };
}
