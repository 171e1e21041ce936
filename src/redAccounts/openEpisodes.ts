import { isOpenEpisode } from './course';
import type { Episode, RedHistory } from './history';

const known = new WeakMap<RedHistory, readonly Episode[]>();

/** Episodes that are red or wait for resolution, in the order in which they came into the ledger. */
export function openEpisodes(history: RedHistory): readonly Episode[] {
  const open =
    known.get(history) ?? [...history.episodes.values()].filter((episode) => isOpenEpisode(history, episode));
  known.set(history, open);
  return open;
}
