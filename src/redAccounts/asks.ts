import { episodeItself } from './course';
import type { Ask, RedHistory } from './history';
import {
  askFields,
  type AskField,
  type AskId,
  type AskRow,
  type AskValues,
  type AskStatus,
  type EpisodeId,
  type Tracker,
} from './records';
import type { RedSituation } from './situation';
import type { CalendarDay } from '../time/calendarDay';
import type { Email } from '../programme/records';
import { todayOf } from './today';

/** So many hourly runs in a row that do not find a row make its ask withdrawn. */
const withdrawnAfter = 2;

export type AskEdits = ReadonlyMap<AskId, Readonly<Partial<AskValues>>>;

const known = new WeakMap<RedHistory, ReadonlyMap<EpisodeId, readonly Ask[]>>();

/** The asks of each episode, with those of episodes that were joined into it, as they came; withdrawn ones left out. */
function asksByEpisode(history: RedHistory): ReadonlyMap<EpisodeId, readonly Ask[]> {
  const index = known.get(history) ?? findAsks(history);
  known.set(history, index);
  return index;
}

export function asksOf(history: RedHistory, episode: EpisodeId): readonly Ask[] {
  return asksByEpisode(history).get(episode) ?? [];
}

/** Nobody answered it yet. */
export function isUnanswered({ values }: Ask): boolean {
  return values.status === 'Open' || values.status === 'Acknowledged';
}

/** Its row was deleted: nobody asks it any more. */
export function isWithdrawn({ missing }: RedHistory, ask: AskId): boolean {
  return (missing.get(ask) ?? 0) >= withdrawnAfter;
}

/** Whether the day until which it is needed is over. */
export function isDueOver({ values }: Ask, situation: RedSituation): boolean {
  return values.due < todayOf(situation);
}

/** The row of an ask when it is there and reads; undefined means "not known", which changes nothing. */
export function knownAskRow(tracker: Tracker, id: AskId): AskRow | undefined {
  const row = tracker.asks.get(id);
  return row === 'unreadable' ? undefined : row;
}

/** What people filled in, as text. */
export function askValuesOf({ account, ask, owner, due, answer, status }: AskRow): AskValues {
  return { account, ask, owner, due, answer, status };
}

/** The fields that have another value, with that other value. */
export function changedAskValues(from: AskValues, to: AskValues): Partial<Record<AskField, string>> {
  return Object.fromEntries(
    askFields.filter((field) => from[field] !== to[field]).map((field) => [field, to[field]]),
  );
}

/** The tracker as it will be when these values are written; an ask that has no row yet gets one. */
export function withAskEdits(
  { tracker, now }: Pick<RedSituation, 'tracker' | 'now'>,
  edits: AskEdits,
): Tracker {
  const asks = new Map(tracker.asks);
  for (const [id, changes] of edits) {
    const row = asks.get(id) ?? { ...blankAsk, id, seenAt: now };
    if (row !== 'unreadable') asks.set(id, askRowWith(row, changes));
  }
  return { ...tracker, asks };
}

/** Values come from records, so they read as what they were. */
function askRowWith(row: AskRow, changes: Readonly<Partial<AskValues>>): AskRow {
  const values = { ...askValuesOf(row), ...changes };
  return {
    ...row,
    ...values,
    owner: values.owner as Email,
    due: values.due as CalendarDay,
    status: values.status as AskStatus,
  };
}

const blankAsk = {
  account: '',
  ask: '',
  owner: '' as Email,
  due: '' as CalendarDay,
  answer: '',
  status: 'Open',
} as const;

function findAsks(history: RedHistory): ReadonlyMap<EpisodeId, readonly Ask[]> {
  const index = new Map<EpisodeId, Ask[]>();
  for (const ask of history.asks.values()) {
    const episode = episodeItself(history, ask.episode);
    if (!episode || isWithdrawn(history, ask.id)) continue;
    const others = index.get(episode.id);
    if (others) others.push(ask);
    else index.set(episode.id, [ask]);
  }
  return index;
}
