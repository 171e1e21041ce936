import { isOpenEpisode } from './course';
import type { Episode, RedEntry } from './history';
import { openEpisodes } from './openEpisodes';
import type { EpisodeId } from './records';
import type { RedSituation } from './situation';

/**
 * Rows of open episodes that are gone: the first hourly run that does not find one notes it, the second in a row puts it
 * back, since nothing leaves the tracker unresolved (rule R7). A row that does not read is not gone, and one that was cut is
 * pasted by then. The row of an episode that is over may be deleted.
 */
export function missingRows({ history, tracker }: RedSituation): readonly RedEntry[] {
  const gone = openEpisodes(history).filter(({ id }) => !tracker.rows.has(id));
  const isSecondTime = ({ id }: Episode): boolean => history.missing.has(id);
  return [
    ...about(
      'missing',
      gone.filter((episode) => !isSecondTime(episode)),
    ),
    ...about('putBack', gone.filter(isSecondTime)),
  ];
}

/** Rows that are there again, or need not be: their count begins anew. */
export function foundRows({ history, tracker }: RedSituation): readonly RedEntry[] {
  const found = [...history.missing.keys()].flatMap((id) => {
    const episode = history.episodes.get(id as EpisodeId);
    return episode && (tracker.rows.has(episode.id) || !isOpenEpisode(history, episode)) ? [episode] : [];
  });
  return about('found', found);
}

function about(kind: 'missing' | 'found' | 'putBack', episodes: readonly Episode[]): readonly RedEntry[] {
  return episodes.length === 0 ? [] : [{ kind, ids: episodes.map(({ id }) => id) }];
}
