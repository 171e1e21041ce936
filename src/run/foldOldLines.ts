import type { Email } from '../programme/records';
import type { Change } from '../workbook/change';
import { commitRequests, type SheetsRequest } from '../workbook/encode';
import { foldLedger } from '../workbook/foldLedger';
import type { TabReading, TabRow } from '../workbook/reading';
import { ledgerTab } from '../workbook/tabsOfBoth';
import type { AnyProgramme, Book } from './book';
import { ledgerChanges } from './ledgerLines';
import type { Platform, ReadBack, TabReadBack } from './ports';
import { readWorkbook } from './readWorkbook';
import type { RunContext } from './task';
import type { Understanding } from './understanding';

/** So often is looked whether all lines stand that should; it takes a hand in the hidden tab at that very moment to need any. */
const looksMax = 3;

/**
 * Folds the ledger where that is worth a write (docs/decisions/0012): rows of runs that are long over go, and lines that stand for
 * them come, in one commit. To be called under the script lock, by a run that delivers nothing yet, of the account that alone may
 * deliver: whatever other runs do meanwhile they add at the end. True when something was written, or may have been.
 */
export function foldOldLines<P extends AnyProgramme, H>(
  platform: Platform,
  book: Book<P, H>,
  found: Understanding<P, H>,
  me: Email,
): boolean {
  const ledger = found.readings.get('ledger');
  const now = platform.now();
  const fold = ledger && foldLedger(ledger, now, book.forgetting);
  if (!fold) return false;
  const nonce = platform.nonce();
  const spreadsheet = platform.spreadsheet.id();
  const run = found.ledger.lastRun + 1;
  const context: RunContext = { now, by: me, spreadsheet, run, nonce, newId: () => nonce };
  const added = ledgerChanges(fold.entries, context, 1).filter((change) => change.kind === 'appendRow');
  const requests = [...deletions(ledger, fold.rows), ...commitRequests(added, found.readings)];
  const gone = new Set(fold.rows);
  const staying = ledger.rows.filter(({ row, id }) => !gone.has(row) && id !== '').map(asItStands);
  const after = idsAfter(ledger, ledger.end - gone.size + added.length);
  const commit = platform.spreadsheet.commit(requests, [after]);
  if (!commit.ok && commit.failure !== 'unknown') return false;
  const standing = commit.ok ? idsOf(commit.value.get(after.sheetId)) : new Set<string>();
  const meant = [...staying, ...added];
  if (!meant.every(({ cells }) => standing.has(idIn(cells))))
    putBack(platform, book, { staying, added, written: commit.ok });
  return true;
}

type Line = Extract<Change, { kind: 'appendRow' }>;

/** From below, so that those above stay where they are. */
function deletions({ tab }: TabReading, rows: readonly number[]): readonly SheetsRequest[] {
  const stretches: { start: number; end: number }[] = [];
  for (const row of rows) {
    const last = stretches[stretches.length - 1];
    if (last?.end === row) last.end = row + 1;
    else stretches.push({ start: row, end: row + 1 });
  }
  return stretches.reverse().map(({ start, end }) => ({
    deleteDimension: {
      range: { sheetId: tab.sheetId, dimension: 'ROWS', startIndex: start, endIndex: end },
    },
  }));
}

function asItStands(row: TabRow): Line {
  const cells = ledgerTab(0).columns.map(({ header }) => [header, row.cell(header)] as const);
  return { kind: 'appendRow', tab: 'ledger', cells: Object.fromEntries(cells) };
}

const idHeader = 'Id';

function idIn(cells: Line['cells']): string {
  return String(cells[idHeader] ?? '').trim();
}

/** The column of ids as it is after the write, in which so many rows stand. */
function idsAfter(ledger: TabReading, rows: number): ReadBack {
  const { headerRow } = ledger;
  const { sheetId, title } = ledger.tab;
  const column = ledger.columnOf(idHeader) ?? 'all';
  return { sheetId, title, headerRow, column, firstRow: headerRow + 1, lastRow: rows - 1 };
}

function idsOf(readBack: TabReadBack | undefined): ReadonlySet<string> {
  return new Set((readBack?.values ?? []).map(([id]) => String(id ?? '').trim()));
}

interface Meant {
  readonly staying: readonly Line[];
  readonly added: readonly Line[];
  /** False when that is not known. */
  readonly written: boolean;
}

/**
 * Somebody sorted, inserted or deleted rows between reading and writing, or the answer got lost: what should stand and does not is
 * added again. Lines that should have gone do no harm, since others stand for them.
 */
function putBack<P extends AnyProgramme, H>(
  platform: Platform,
  book: Book<P, H>,
  { staying, added, written }: Meant,
): void {
  for (let look = 0; look < looksMax; look += 1) {
    const { found } = readWorkbook(platform, book, platform.now(), (prefix) => prefix);
    const standing = new Set(found.readings.get('ledger')?.rows.map(({ id }) => id));
    const happened = written || look > 0 || added.some(({ cells }) => standing.has(idIn(cells)));
    const lost = (happened ? [...staying, ...added] : staying).filter(
      ({ cells }) => !standing.has(idIn(cells)),
    );
    if (lost.length === 0) return;
    platform.spreadsheet.commit(commitRequests(lost, found.readings), []);
  }
}
