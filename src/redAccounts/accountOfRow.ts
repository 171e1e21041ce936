import { idOfKey } from './account';
import { isOpenEpisode, openEpisodeOf } from './course';
import type { Episode, RedHistory } from './history';
import { accountNamed } from './lookUp';
import type { AccountKey, EpisodeId, EpisodeRow } from './records';

/**
 * Which account the row of an episode names now.
 * same: the episode's · renamed: the episode's, by another name or by its id, under this key from now on · else the row
 * speaks of something else, and nothing is taken from it until it is put right.
 */
export type AccountOfRow =
  | { readonly kind: 'same' }
  | { readonly kind: 'renamed'; readonly to: AccountKey }
  | { readonly kind: 'nameless' | 'ambiguous' | 'otherId' | 'otherAccount' }
  | { readonly kind: 'taken'; readonly by: EpisodeId };

const same: AccountOfRow = { kind: 'same' };

export function accountOfRow(history: RedHistory, episode: Episode, row: EpisodeRow): AccountOfRow {
  const { account, accountId } = episode.values;
  if (row.account === account && row.accountId === accountId) return same;
  const id = idOfKey(episode.account);
  if (id !== '' && row.accountId !== '') return row.accountId === id ? same : { kind: 'otherId' };
  if (id !== '' && row.account === account) return same;
  if (row.account === '' && row.accountId === '') return id === '' ? { kind: 'nameless' } : same;
  const named = accountNamed(history, row.account, row.accountId);
  if (named === episode.account || (named === 'ambiguous' && id !== '')) return same;
  // What is over is the history of its account: with another name in it, the row is being used for another account.
  if (!isOpenEpisode(history, episode)) return { kind: 'otherAccount' };
  if (named === 'ambiguous') return { kind: 'ambiguous' };
  const taker = openEpisodeOf(history, named);
  if (taker) return { kind: 'taken', by: taker.id };
  return id === '' ? { kind: 'renamed', to: named } : same;
}

/** Whether a row of an episode speaks of something else than the episode. */
export function isAstray(history: RedHistory, episode: Episode, row: EpisodeRow): boolean {
  const { kind } = accountOfRow(history, episode, row);
  return kind !== 'same' && kind !== 'renamed';
}
