import { idOfKey } from './account';
import { accountOfRow } from './accountOfRow';
import { headerOf, trackerColumn } from './columns/headers';
import { accountCourses, episodeItself, openEpisodeOf } from './course';
import type { Episode, RedHistory } from './history';
import { accountNamed } from './lookUp';
import type { EpisodeId, EpisodeRow, Tracker } from './records';
import { knownEpisodeRows } from './situation';

/** The 1-based row in which an episode stands now; undefined when it is not there. */
export type RowOf = (id: EpisodeId) => number | undefined;

/** What is wrong with rows of Account Tracker, in sentences for `Check`; rows that are fine are not in it. */
export function problemsOf(
  tracker: Tracker,
  history: RedHistory,
  rowOf: RowOf,
): ReadonlyMap<EpisodeId, readonly string[]> {
  const problems = new Map<EpisodeId, readonly string[]>();
  for (const row of knownEpisodeRows(tracker)) {
    const episode = history.episodes.get(row.id);
    const problem = episode
      ? whyAstray(tracker, history, episode, row, rowOf)
      : whyNoEpisode(tracker, history, row, rowOf);
    if (problem !== undefined) problems.set(row.id, [problem]);
  }
  return problems;
}

function whyNoEpisode(
  tracker: Tracker,
  history: RedHistory,
  row: EpisodeRow,
  rowOf: RowOf,
): string | undefined {
  if (row.account === '' && row.accountId === '') return 'Type the name of the account.';
  const key = accountNamed(history, row.account, row.accountId);
  if (key === 'ambiguous') return ambiguous(tracker, row);
  const open = openEpisodeOf(history, key);
  if (open && !tracker.rows.has(open.id)) {
    return `The row of ${nameIn(row)} is not found, and is put back within two hours. If this is it, put its Episode id ${open.id} back; else delete this one.`;
  }
  // What was over before Ridealong came stands in a tracker that was adopted, perhaps years of it.
  if (row.health !== 'Red' && row.resolution !== '') return undefined;
  if (open) {
    return `${nameIn(row)} has its row already: ${rowText(open.id, rowOf)}. Go on there: this one is not followed.`;
  }
  if (row.health === undefined) return 'Choose the health: an account that is Red is followed here.';
  // A list of all accounts with their health is none of red accounts alone: what is not red is simply no episode.
  if (row.health !== 'Red') return undefined;
  const stretches = accountCourses(history).get(key)?.stretches ?? [];
  const outcome = stretches[stretches.length - 1]?.state === 'lost' ? 'lost' : 'resolved';
  return `${nameIn(row)} was closed as ${outcome} after this was typed. If it is red again, choose Red in a new row.`;
}

function whyAstray(
  tracker: Tracker,
  history: RedHistory,
  episode: Episode,
  row: EpisodeRow,
  rowOf: RowOf,
): string | undefined {
  const named = accountOfRow(history, episode, row);
  const was = episode.values.account;
  switch (named.kind) {
    case 'same':
    case 'renamed':
      return whyJoined(history, episode, rowOf);
    case 'nameless':
      return `This row is about ${was}. Put the name back.`;
    case 'ambiguous':
      return ambiguous(tracker, row);
    case 'otherId':
      return `The id of this account is ${idOfKey(episode.account)}. Put it back, and use a new row for another account.`;
    case 'otherAccount':
      return `This row is about ${was}. Put the name back, and use a new row for another account.`;
    case 'taken':
      return `${nameIn(row)} has its row already: ${rowText(named.by, rowOf)}. This row is about ${was}: put that back.`;
  }
}

function whyJoined(history: RedHistory, episode: Episode, rowOf: RowOf): string | undefined {
  const itself = episode.joinedInto && episodeItself(history, episode.id);
  if (!itself) return undefined;
  return `A late report showed that this belongs to ${rowText(itself.id, rowOf)}. Go on there: this row counts no more.`;
}

function ambiguous({ settings }: Tracker, row: EpisodeRow): string {
  return `Several accounts are called ${row.account}: fill in the ${trackerColumn(settings, headerOf.accountId)}.`;
}

function nameIn({ account, accountId }: EpisodeRow): string {
  return account === '' ? accountId : account;
}

function rowText(id: EpisodeId, rowOf: RowOf): string {
  const row = rowOf(id);
  return row === undefined ? 'another row' : `row ${row}`;
}
