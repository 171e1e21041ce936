import type { RedEntry } from './history';
import { namesakes } from './lookUp';
import type { RedSituation } from './situation';

/** An account known by its name alone is the CRM's of that name, where there is only one (rule R1). */
export function sameAccounts({ history }: RedSituation): readonly RedEntry[] {
  return [...history.accounts.keys()].flatMap((name): RedEntry[] => {
    const [id, another] = namesakes(history, name);
    return id !== undefined && another === undefined ? [{ kind: 'sameAccount', name, id }] : [];
  });
}
