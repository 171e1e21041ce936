import { accountOfRow } from './accountOfRow';
import type { Instant } from '../time/instant';
import { accountCourses, courseOf } from './course';
import type { Episode, RedEntry, RedHistory } from './history';
import { accountNamed } from './lookUp';
import type { AccountKey, EpisodeRow } from './records';
import { typedReport } from './reports';
import { changedValues, valuesOf } from './rowValues';
import { knownEpisodeRow, knownEpisodeRows, type RedSituation } from './situation';
import { isOpen } from './stretches';

/** What somebody typed into rows of episodes: kept with when it was seen (rule R8), a health as a report of it (rule R1). */
export function typedChanges({ tracker, history, now }: RedSituation): readonly RedEntry[] {
  const renamed = new Set<AccountKey>();
  return [...history.episodes.values()].flatMap((episode): readonly RedEntry[] => {
    const row = knownEpisodeRow(tracker, episode.id);
    const values = row ? changedValues(episode.values, valuesOf(row)) : {};
    if (!row || Object.keys(values).length === 0) return [];
    const named = accountOfRow(history, episode, row);
    const account = named.kind === 'renamed' ? named.to : episode.account;
    const edited: RedEntry = { kind: 'edited', episode: episode.id, who: 'someone', values };
    const isReport = values.health !== undefined && isNews(history, episode, row);
    const typed = [edited, ...(isReport ? reportIn(row, account, now) : [])];
    if (named.kind !== 'renamed') return typed;
    // Two rows cannot become one account at once: the second is looked at again when the first has it.
    if (renamed.has(account)) return [];
    renamed.add(account);
    return [{ kind: 'sameAccount', name: episode.account, id: account }, ...typed];
  });
}

/** Whether the health in a row is another than the account's. A joined episode's row counts no more. */
function isNews(history: RedHistory, episode: Episode, row: EpisodeRow): boolean {
  const { state, health } = courseOf(history, episode, row.seenAt);
  return state !== 'joined' && row.health !== health;
}

function reportIn(row: EpisodeRow, key: AccountKey, at: Instant): readonly RedEntry[] {
  return row.health ? [typedReport({ key, name: row.account }, row.health, at)] : [];
}

/**
 * Red typed into a row that is no episode yet. It is news only where the account is not red already, and when it was typed
 * after the account was last closed: a second row does not become an episode when the first is resolved.
 */
export function typedReds({ tracker, history }: RedSituation): readonly RedEntry[] {
  const told = new Set<AccountKey>();
  return rowsWithoutEpisode({ tracker, history }).flatMap((row) => {
    const key = accountNamed(history, row.account, row.accountId);
    if (row.health !== 'Red' || key === 'ambiguous' || told.has(key) || !isNewRed(history, key, row))
      return [];
    told.add(key);
    return reportIn(row, key, row.seenAt);
  });
}

/** Rows that read and name an account, but are no episode. */
export function rowsWithoutEpisode({
  tracker,
  history,
}: Pick<RedSituation, 'tracker' | 'history'>): readonly EpisodeRow[] {
  return knownEpisodeRows(tracker).filter(
    ({ id, account, accountId }) => !history.episodes.has(id) && (account !== '' || accountId !== ''),
  );
}

/** Whether Red in a row that is no episode says more than is known. */
export function isNewRed(history: RedHistory, key: AccountKey, row: EpisodeRow): boolean {
  const stretches = accountCourses(history).get(key)?.stretches ?? [];
  const last = stretches[stretches.length - 1];
  return last === undefined || (!isOpen(last) && row.seenAt > last.stateSince);
}
