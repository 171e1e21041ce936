import { ownThreadIn } from '../../effects/redAccounts/threads';
import type { Logged } from '../../programme/history';
import { emptyRedHistory, redHistoryWith } from '../../redAccounts/redHistoryWith';
import type { RedEntry, RedHistory } from '../../redAccounts/history';
import { reconcileRed } from '../../redAccounts/reconcile';
import type { EpisodeId, Tracker } from '../../redAccounts/records';
import { threadsTaken } from '../../redAccounts/threadsTaken';
import type { Change } from '../../workbook/change';
import { cellsOf } from '../../workbook/redAccounts/cells';
import { decodeAsks } from '../../workbook/redAccounts/decodeAsks';
import { decodeEpisodes } from '../../workbook/redAccounts/decodeEpisodes';
import { decodeRedSettings } from '../../workbook/redAccounts/settings';
import { redWorkbook } from '../../workbook/redAccounts/workbook';
import type { Book, Decoded, Decision, DecisionRun, Rows } from '../book';
import { logged } from '../ledgerLines';
import { forgettingOfRed } from './forgetting';
import type { RedFound, RedWish } from './found';
import { redKeys } from './keys';
import { redColumnChanges } from './columns';
import { isRed } from './redEntries';
import { rowsOf } from './rowsOf';
import { redWorkOf } from './work';

/** The Red Accounts programme, as the one way needs it. */
export const redBook: Book<Tracker, RedHistory> = {
  workbook: redWorkbook,
  keys: redKeys,
  decode,
  decide,
  columns: redColumnChanges,
  work: redWorkOf,
  forgetting: forgettingOfRed,
};

function decode({ reading, ids, seenAt, entries, called }: Rows): Decoded<Tracker, RedHistory> {
  const { settings: typed, problems, hindrances } = decodeRedSettings(reading('settings'));
  const settings = { ...typed, called };
  const rows = decodeEpisodes(reading('tracker'), ids('tracker'), settings, seenAt('tracker'));
  const asks = decodeAsks(reading('asks'), ids('asks'), settings, seenAt('asks'));
  return {
    programme: { settings, rows: rows.records, asks: asks.records },
    history: redHistoryWith(emptyRedHistory, entries.filter(isRed)),
    problems: new Map([
      ['tracker', rows.problems],
      ['asks', asks.problems],
      ['settings', problems],
    ]),
    hindrances,
  };
}

function decide(
  found: RedFound,
  wish: RedWish<unknown>,
  { context, hourly }: DecisionRun,
): Decision<Tracker, RedHistory> {
  const withLog = <E extends RedEntry>(entries: readonly E[]): Logged<E>[] =>
    entries.map((entry) => logged(entry, context));
  const history = redHistoryWith(found.history, withLog(wish.entries.filter(isRed)));
  const rows = rowsOf(found);
  const decided = reconcileRed(wish.programme, history, {
    ...context,
    hourly,
    rowOf: (id) => rows.get(id),
  });
  const taken = threadsTaken(decided, ownThreadIn(found.deliveries));
  return {
    programme: decided.tracker,
    history: redHistoryWith(decided.history, withLog(taken)),
    entries: [...decided.entries, ...taken],
    newRows: decided.newRows.map(({ id, values }) => ({ tab: 'tracker', id, cells: cellsOf(values) })),
    edits: [...decided.edits].flatMap(([id, values]) => editOf(rows, id, values)),
    problems: new Map<'tracker' | 'asks', ReadonlyMap<string, readonly string[]>>([
      ['tracker', decided.problems],
      ['asks', decided.askProblems],
    ]),
  };
}

function editOf(
  rows: ReadonlyMap<string, number>,
  id: EpisodeId,
  values: Parameters<typeof cellsOf>[0],
): Change[] {
  const row = rows.get(id);
  return row === undefined
    ? []
    : [{ kind: 'setCells', tab: 'tracker', row: row - 1, cells: cellsOf(values) }];
}
