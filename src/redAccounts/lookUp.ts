import { idOfKey, keyOfId, keyOfName } from './account';
import type { RedHistory } from './history';
import type { AccountKey } from './records';

/** Several accounts of the CRM may have one name: then only the id says which is meant. */
export type Found = AccountKey | 'ambiguous';

const known = new WeakMap<RedHistory, ReadonlyMap<AccountKey, readonly AccountKey[]>>();

/**
 * The account that a name and, where it is known, an id of 15 characters mean: the one with this id, the only one of the CRM
 * with this name, or one that is known by its name alone.
 */
export function accountNamed(history: RedHistory, name: string, id = ''): Found {
  const key = id === '' ? keyOfName(name) : keyOfId(id);
  const same = history.sameAs.get(key);
  if (same !== undefined) return same;
  const [first = key, second] = namesakes(history, key);
  return second === undefined ? first : 'ambiguous';
}

/** Accounts of the CRM by the key that their name alone would have. */
export function namesakes(history: RedHistory, name: AccountKey): readonly AccountKey[] {
  const index = known.get(history) ?? byName(history);
  known.set(history, index);
  return index.get(name) ?? [];
}

function byName(history: RedHistory): ReadonlyMap<AccountKey, readonly AccountKey[]> {
  const index = new Map<AccountKey, AccountKey[]>();
  for (const { key, name } of history.accounts.values()) {
    if (idOfKey(key) === '') continue;
    const keys = index.get(keyOfName(name)) ?? [];
    index.set(keyOfName(name), [...keys, key]);
  }
  return index;
}
