import { tabCalled } from '../programme/called';
import { isAstray } from './accountOfRow';
import type { AskEdits } from './asks';
import type { Episode, RedEntry } from './history';
import { nameOf } from './names';
import type { EpisodeId, EpisodeRow } from './records';
import type { Edits } from './rowValues';
import { knownEpisodeRow, type RedSituation } from './situation';

/** Something that a person asked for, and that the rules allow. */
export interface Accepted {
  readonly ok: true;
  /** What the ledger is to keep of it, in this order. */
  readonly entries: readonly RedEntry[];
  /** What is to be written into people's columns, by episode. */
  readonly edits: Edits;
  /** The same of asks; one that has no row yet gets one, with these values. */
  readonly askEdits: AskEdits;
}

/** Nothing was written. */
export interface Refused {
  readonly ok: false;
  readonly sentence: string;
}

export type RedRequestAnswer = Accepted | Refused;

const noEdits: Edits = new Map();
const noAskEdits: AskEdits = new Map();

export function accepted(
  entries: readonly RedEntry[],
  { edits = noEdits, askEdits = noAskEdits }: { readonly edits?: Edits; readonly askEdits?: AskEdits } = {},
): Accepted {
  return { ok: true, entries, edits, askEdits };
}

export function refused(sentence: string): Refused {
  return { ok: false, sentence };
}

/** An episode whose row is there and says what it is about. */
export interface Changeable {
  readonly ok: true;
  readonly episode: Episode;
  readonly row: EpisodeRow;
  readonly name: string;
}

/** The episode that a person wants to change. */
export function changeable({ tracker, history }: RedSituation, id: EpisodeId): Changeable | Refused {
  const episode = history.episodes.get(id);
  if (!episode) return refused('There is no such red account any more. Select its row, and try again.');
  const name = nameOf(history, episode);
  if (episode.joinedInto !== undefined) {
    return refused(
      `A late report showed that this row of ${name} belongs to another one. Go on there. Nothing was saved.`,
    );
  }
  if (!tracker.rows.has(id)) {
    return refused(
      `The row of ${name} is not in ${tabCalled(tracker.settings, 'Account Tracker')} any more. Put it back, or wait for the hourly run, which does. Nothing was saved.`,
    );
  }
  const row = knownEpisodeRow(tracker, id);
  if (!row || isAstray(history, episode, row)) {
    return refused(
      `The row of ${name} has a problem. Put right what it says under Check, and try again. Nothing was saved.`,
    );
  }
  return { ok: true, episode, row, name };
}
