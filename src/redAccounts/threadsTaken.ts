import type { RedEntry } from './history';
import { openEpisodes } from './openEpisodes';
import { knownEpisodeRow, type RedSituation } from './situation';
import { isOthersThread, messageIn, threadOwners, type OwnThread } from './threads';

/**
 * Threads that another automation, or a person, began: an open episode without one takes the link in its row's Thread, unless
 * it is the thread of another account (rule R2).
 */
export function threadsTaken(
  { tracker, history }: Pick<RedSituation, 'tracker' | 'history'>,
  ownThread: OwnThread,
): readonly RedEntry[] {
  const owners = new Map(threadOwners(history, ownThread));
  return openEpisodes(history).flatMap((episode) => {
    if (episode.thread !== undefined || ownThread(episode.id) !== undefined) return [];
    const link = knownEpisodeRow(tracker, episode.id)?.thread ?? '';
    const place = messageIn(link);
    if (place === undefined || isOthersThread(owners, episode, link)) return [];
    owners.set(`${place.channel}/${place.ts}`, episode.account);
    return [{ kind: 'threadTaken' as const, episode: episode.id, ...place }];
  });
}
