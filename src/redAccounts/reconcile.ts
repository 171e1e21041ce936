import type { Email } from '../programme/records';
import type { Instant } from '../time/instant';
import { isAstray } from './accountOfRow';
import { climbing } from './climbing';
import { fillRows } from './fill';
import { redHistoryWith } from './redHistoryWith';
import { closeMistakes, holdNews } from './heldNews';
import type { RedEntry, RedHistory } from './history';
import { joinEpisodes } from './joined';
import { foundRows, missingRows } from './missing';
import { problemsOf, type RowOf } from './problems';
import type { AskId, EpisodeId, Tracker, Values } from './records';
import { reportProblems } from './reportProblems';
import { closing } from './resolution';
import { rowsFor } from './rowsFor';
import { changedValues, newRow, rowWith, valuesOf, type Edits } from './rowValues';
import { sameAccounts } from './sameAccounts';
import { knownEpisodeRow, knownEpisodeRows, type RedSituation, type RedStep } from './situation';
import { typedChanges, typedReds } from './typed';
import { askProblems, foundAsks, missingAsks, typedAsks } from './typedAsks';
import { wordProblems, wordsTyped } from './typedWords';

export interface RedReconcileContext {
  readonly now: Instant;
  /** Running number of this run in the ledger. */
  readonly run: number;
  readonly by: Email;
  /** An id that was never given before, from its kind's letter. */
  readonly newId: (prefix: string) => string;
  /** Whether this is the hourly run, which alone counts rows that are missing. */
  readonly hourly: boolean;
  readonly rowOf: RowOf;
}

export interface RedReconciled {
  /** To be appended to the ledger, in this order. */
  readonly entries: readonly RedEntry[];
  /** With these entries in it. */
  readonly history: RedHistory;
  /** Rows to be made: of new episodes, and of open ones whose row is gone. */
  readonly newRows: readonly { readonly id: EpisodeId; readonly values: Values }[];
  /** What is to be written into people's columns of rows that are there. */
  readonly edits: Edits;
  /** Rows as they are with both. */
  readonly tracker: Tracker;
  /** Sentences for `Check`. */
  readonly problems: ReadonlyMap<EpisodeId, readonly string[]>;
  readonly askProblems: ReadonlyMap<AskId, readonly string[]>;
}

/** One rule after the other, each on what those before it decided. */
const steps: readonly RedStep[] = [
  foundRows,
  typedChanges,
  typedReds,
  sameAccounts,
  joinEpisodes,
  rowsFor,
  fillRows,
  foundAsks,
  typedAsks,
  wordsTyped,
  closing,
  closeMistakes,
  climbing,
  holdNews,
];

/** One step can make room for another (a late report joins two episodes); more rounds than this are never needed. */
const roundsMax = 6;

/**
 * What the ledger and people's columns should say, given what people's rows and the reports say now: one rule after the
 * other until nothing changes. Run again on its result it decides nothing.
 */
export function reconcileRed(
  tracker: Tracker,
  history: RedHistory,
  context: RedReconcileContext,
): RedReconciled {
  let result = take(
    { tracker, history, entries: [] },
    context.hourly ? [missingRows, missingAsks] : [],
    context,
  );
  for (let round = 0; round < roundsMax; round += 1) {
    const before = result.entries.length;
    result = take(result, steps, context);
    if (result.entries.length === before) break;
  }
  const situation = situationOf(result, context);
  return {
    ...result,
    newRows: knownEpisodeRows(result.tracker)
      .filter(({ id }) => !tracker.rows.has(id))
      .map((row) => ({ id: row.id, values: valuesOf(row) })),
    edits: editsFrom(tracker, result.tracker),
    problems: together(
      together(problemsOf(result.tracker, result.history, context.rowOf), reportProblems(situation)),
      wordProblems(situation),
    ),
    askProblems: askProblems(situation),
  };
}

function together<K>(
  one: ReadonlyMap<K, readonly string[]>,
  other: ReadonlyMap<K, readonly string[]>,
): ReadonlyMap<K, readonly string[]> {
  const all = new Map(one);
  for (const [key, sentences] of other) all.set(key, [...(one.get(key) ?? []), ...sentences]);
  return all;
}

interface SoFar {
  readonly tracker: Tracker;
  readonly history: RedHistory;
  readonly entries: readonly RedEntry[];
}

function take(from: SoFar, steps: readonly RedStep[], context: RedReconcileContext): SoFar {
  const { now, by, run } = context;
  const entries = [...from.entries];
  let { tracker, history } = from;
  for (const step of steps) {
    const decided = step(situationOf({ tracker, history }, context));
    if (decided.length === 0) continue;
    entries.push(...decided);
    history = redHistoryWith(
      history,
      decided.map((entry) => ({ ...entry, at: now, by, run })),
    );
    tracker = landed(tracker, history, decided, now);
  }
  return { tracker, history, entries };
}

function situationOf(
  { tracker, history }: Pick<SoFar, 'tracker' | 'history'>,
  { now, by, newId }: RedReconcileContext,
): RedSituation {
  return { tracker: withoutAstray(tracker, history), history, now, by, newId };
}

/** A row that speaks of another account than its episode is not known: everything that hangs on it stays as it is. */
function withoutAstray(tracker: Tracker, history: RedHistory): Tracker {
  const astray = [...history.episodes.values()].filter((episode) => {
    const row = knownEpisodeRow(tracker, episode.id);
    return row && isAstray(history, episode, row);
  });
  if (astray.length === 0) return tracker;
  return {
    ...tracker,
    rows: new Map([...tracker.rows, ...astray.map(({ id }) => [id, 'unreadable'] as const)]),
  };
}

/** The tracker with what was decided: fields that got a value, rows that are made. */
function landed(tracker: Tracker, history: RedHistory, decided: readonly RedEntry[], now: Instant): Tracker {
  const rows = new Map(tracker.rows);
  const make = (id: EpisodeId): void => {
    const episode = history.episodes.get(id);
    if (episode && !rows.has(id)) rows.set(id, newRow(id, episode.values, now));
  };
  for (const entry of decided) {
    if (entry.kind === 'opened') make(entry.episode);
    else if (entry.kind === 'putBack') entry.ids.forEach(make);
    else if (entry.kind === 'edited') {
      const row = rows.get(entry.episode);
      if (row !== undefined && row !== 'unreadable') rows.set(row.id, rowWith(row, entry.values));
    }
  }
  return { ...tracker, rows };
}

function editsFrom(before: Tracker, after: Tracker): Edits {
  const edits = new Map<EpisodeId, Partial<Values>>();
  for (const row of knownEpisodeRows(after)) {
    const was = knownEpisodeRow(before, row.id);
    if (!was || row === was) continue;
    const changes = changedValues(valuesOf(was), valuesOf(row));
    if (Object.keys(changes).length > 0) edits.set(row.id, changes);
  }
  return edits;
}
