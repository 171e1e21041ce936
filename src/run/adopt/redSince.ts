import { accountNamed } from '../../redAccounts/lookUp';
import type { RedEntry, RedHistory } from '../../redAccounts/history';
import type { AccountKey, Tracker } from '../../redAccounts/records';
import { adoptedReport } from '../../redAccounts/reports';
import { knownEpisodeRows } from '../../redAccounts/situation';
import type { Instant } from '../../time/instant';
import { startOfDay } from '../../time/zones';
import { headersIn, type Match } from '../../workbook/adopt/match';
import { readDay } from '../../workbook/decodeDay';
import { isEmptyCell, quoted } from '../../workbook/decodeText';
import type { Understanding } from '../understanding';
import type { Question } from './rehearse';

/** Since when the accounts of an adopted tracker are red, and what is said about its rows, numbered as in the sheet. */
export interface RedSinceRead {
  readonly entries: readonly RedEntry[];
  readonly notes: readonly Question[];
}

/**
 * Reads since when accounts are red in a column that people kept: their episodes begin on that day (rules R1, R4, R8), and not on
 * the one on which Ridealong came. Rows that are not red are none of its business.
 */
export function readRedSince(
  match: Match,
  found: Understanding<Tracker, RedHistory>,
  now: Instant,
): RedSinceRead {
  const [column] = match.readOnce;
  const ids = found.identities.get('tracker')?.ids;
  if (!column || !ids) return { entries: [], notes: [] };
  const called = headersIn(match.sheet, match.headerRow).get(column.at) ?? column.column.header;
  const { zone } = found.programme.settings;
  const rowOf = new Map([...ids].map(([row, id]) => [id, row]));
  const told = new Set<AccountKey>();
  const entries: RedEntry[] = [];
  const notes: Question[] = [];
  for (const { id, account, accountId, health } of knownEpisodeRows(found.programme)) {
    const row = rowOf.get(id) ?? 0;
    const cell = match.sheet.values[row]?.[column.at] ?? '';
    const key = accountNamed(found.history, account, accountId);
    if (health !== 'Red' || isEmptyCell(cell) || key === 'ambiguous' || told.has(key)) continue;
    const day = readDay(called, cell);
    const since = day.ok ? startOfDay(day.value, zone) : undefined;
    if (since !== undefined && since <= now) {
      told.add(key);
      entries.push(adoptedReport({ key, name: account }, since));
      continue;
    }
    const why = day.ok ? `${called} ${quoted(cell)} is still to come.` : day.problem;
    notes.push({
      row: row + 1,
      sentence: `${why} Unless you correct it before Go, it counts as red from today.`,
    });
  }
  return { entries, notes };
}
