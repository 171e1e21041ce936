import type { Email } from '../programme/records';
import type { Instant } from '../time/instant';
import type { RedEntry, RedHistory } from './history';
import type { EpisodeId, EpisodeRow, Tracker } from './records';

/** All that a rule of Red Accounts looks at. */
export interface RedSituation {
  /** Rows as they will be: with what this run has decided to write into them. */
  readonly tracker: Tracker;
  readonly history: RedHistory;
  readonly now: Instant;
  /** An id that was never given before, from its kind's letter. */
  readonly newId: (prefix: string) => string;
  /** Whose run it is. */
  readonly by: Email;
}

/** What a step of `reconcileRed` decides. */
export type RedStep = (situation: RedSituation) => readonly RedEntry[];

/** The row of an episode when it is there and reads; undefined means "not known", which changes nothing. */
export function knownEpisodeRow(tracker: Tracker, id: EpisodeId): EpisodeRow | undefined {
  const row = tracker.rows.get(id);
  return row === 'unreadable' ? undefined : row;
}

export function knownEpisodeRows(tracker: Tracker): readonly EpisodeRow[] {
  return [...tracker.rows.values()].filter((row): row is EpisodeRow => row !== 'unreadable');
}
