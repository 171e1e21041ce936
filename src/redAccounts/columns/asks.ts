import type { Instant } from '../../time/instant';
import type { AskId, EpisodeId } from '../records';
import type { RedSituation } from '../situation';
import { episodeItself } from '../course';
import { whoText } from './who';

/** Ridealong's columns of a row of Asks; of a row that is no ask yet they are empty. */
export interface AskColumns {
  /** The ask's own message, else the thread of its account. */
  readonly thread: string;
  readonly askedBy: string;
  readonly askedAt: Instant | undefined;
}

/**
 * Ridealong's columns of Asks, for every row with an id; of one that does not read, what the ledger says.
 *
 * @param ownThreads links of the posts that Ridealong made, for asks and for accounts
 */
export function askColumns(
  { tracker, history }: RedSituation,
  ownThreads: ReadonlyMap<EpisodeId | AskId, string>,
): ReadonlyMap<AskId, AskColumns> {
  return new Map(
    [...tracker.asks.keys()].map((id) => {
      const ask = history.asks.get(id);
      if (!ask) return [id, { thread: '', askedBy: '', askedAt: undefined }] as const;
      const episode = episodeItself(history, ask.episode);
      const ofAccount = episode && (ownThreads.get(episode.id) ?? episode.thread?.link);
      const columns: AskColumns = {
        thread: ownThreads.get(id) ?? ofAccount ?? '',
        askedBy: whoText(ask.askedBy),
        askedAt: ask.askedAt,
      };
      return [id, columns] as const;
    }),
  );
}
