import { idOfKey, keyOfId, keyOfName } from './account';
import { accountCourses, isOpenEpisode, openEpisodeOf } from './course';
import type { Episode, RedHistory } from './history';
import { accountIdOf } from './intake/accountId';
import { nameOf } from './names';
import type { AccountKey } from './records';

const known = new WeakMap<RedHistory, ReadonlyMap<AccountKey, readonly Episode[]>>();

/**
 * The open episode that the column Account of an ask means: by the CRM's id (15 or 18 characters), by what people call the
 * account, by what the CRM calls it, or by a name that it had before. Undefined when there is none; 'ambiguous' when there
 * are several.
 */
export function askedAbout(history: RedHistory, account: string): Episode | 'ambiguous' | undefined {
  const id = accountIdOf(account);
  const byId = id === undefined ? undefined : openEpisodeOf(history, sameAs(history, keyOfId(id)));
  if (byId) return byId;
  const [episode, another] = openByName(history).get(keyOfName(account)) ?? [];
  return another ? 'ambiguous' : episode;
}

/** How an ask names the account of an episode: by its name, or by its id where several have the name. */
export function accountForAsk(history: RedHistory, episode: Episode): string {
  const name = nameOf(history, episode);
  return askedAbout(history, name) === 'ambiguous' ? idOfKey(episode.account) || name : name;
}

function sameAs(history: RedHistory, key: AccountKey): AccountKey {
  return history.sameAs.get(key) ?? key;
}

function openByName(history: RedHistory): ReadonlyMap<AccountKey, readonly Episode[]> {
  const index = known.get(history) ?? findNames(history);
  known.set(history, index);
  return index;
}

function findNames(history: RedHistory): ReadonlyMap<AccountKey, readonly Episode[]> {
  const index = new Map<AccountKey, readonly Episode[]>();
  const add = (key: AccountKey, episode: Episode): void => {
    const others = index.get(key) ?? [];
    if (!others.includes(episode)) index.set(key, [...others, episode]);
  };
  for (const { key, episodes } of accountCourses(history).values()) {
    for (const episode of episodes.filter((one) => isOpenEpisode(history, one))) {
      add(key, episode);
      const names = [episode.values.account, history.accounts.get(key)?.name];
      for (const name of names) if (name) add(keyOfName(name), episode);
    }
  }
  for (const [alias, key] of history.sameAs) {
    const episode = openEpisodeOf(history, key);
    if (episode) add(alias, episode);
  }
  return index;
}
