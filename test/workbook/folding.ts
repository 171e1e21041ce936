import type { Email } from '../../src/programme/records';
import { forgettingOfShadowing } from '../../src/run/shadowing/forgetting';
import type { SignUpId } from '../../src/shadowing/records';
import { hourMs, instant } from '../../src/time/instant';
import type { Entry } from '../../src/workbook/entries';
import { foldLedger, type Fold, type Forgetting } from '../../src/workbook/foldLedger';
import { ledgerRow, readLedger } from '../../src/workbook/ledger';
import { readingOf, sheetOf, type Typed } from './sheet';

export const by = 'ann@example.com' as Email;
export const now = instant(Date.UTC(2026, 4, 4, 8));
export const daysAgo = (days: number) => instant(now - days * 24 * hourMs);

export const line = (run: number, entry: Entry, days = 100, n = 1): Typed =>
  ledgerRow(entry, { run, line: n, id: `r${run}-${n}`, at: daysAgo(days), by });

export const started: Entry = { kind: 'started', spreadsheet: 'sheet-1', schema: 2 };
export const withdrew = (n: number): Entry => ({ kind: 'withdrew', signUp: `s-${n}` as SignUpId });

/** Runs 1 to 5, a line each, long over. */
export const five = [started, withdrew(1), withdrew(2), withdrew(3), withdrew(4)].map((entry, n) =>
  line(n + 1, entry),
);

export const read = (rows: readonly Typed[]) => readLedger(sheetOf('ledger', rows));

/** How these rows are folded; undefined when they are not. */
export function foldOf(
  rows: readonly Typed[],
  worth = 1,
  forgetting: Forgetting = forgettingOfShadowing,
): Fold | undefined {
  return foldLedger(readingOf('ledger', rows), now, forgetting, worth);
}

/** Rows as they are after a fold in this run; undefined when nothing is folded. */
export function folded(rows: readonly Typed[], run = 1000, worth = 1): Typed[] | undefined {
  const fold = foldOf(rows, worth);
  if (!fold) return undefined;
  const gone = new Set(fold.rows);
  const added = fold.entries.map((entry, n) => line(run, entry, 0, n + 1));
  return [...rows.filter((_, n) => !gone.has(n + 1)), ...added];
}
