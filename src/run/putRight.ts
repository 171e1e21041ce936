import type { Change, SetCells } from '../workbook/change';
import { cellsDiffer, setCellsFor } from '../workbook/encode';
import type { TabRow } from '../workbook/reading';
import type { CellValue, TabKey } from '../workbook/tab';
import { rowKey } from './tabChanges';
import type { RowKey } from './book';
import { intoTheirColumns, type ReadOnce } from './movedColumns';
import type { Basics } from './understanding';

/** What a run wrote, apart from that in people's columns, and the workbook as it was when their rows were chosen. */
export interface Meant extends ReadOnce {
  readonly edits: readonly Change[];
  /** These and what was written in Ridealong's columns. */
  readonly changes: readonly Change[];
}

/**
 * What to write when a commit landed beside its rows. Ridealong's columns are reckoned anew; what stood in people's is known
 * from before only: the row that was meant gets what was meant, another that says it now gets back what it said.
 */
export function putRight(
  { keys }: { readonly keys: ReadonlyMap<TabKey, RowKey> },
  { edits, changes, ...readBefore }: Meant,
  now: ReadOnce,
): readonly Change[] {
  const before = readBefore.found;
  const { found } = now;
  const inRows = edits.flatMap((edit) => {
    const reading = found.readings.get(edit.tab);
    if (edit.kind !== 'setCells' || !reading) return [];
    const earlier = rowsByKey(keys, before, edit.tab);
    const meant = [...earlier].find(([, { row }]) => row === edit.row)?.[0];
    return [...rowsByKey(keys, found, edit.tab)].flatMap(([key, row]) => {
      const wanted = key === meant ? withId(keys, edit, key) : saidBefore(edit.cells, row, earlier.get(key));
      const change = wanted && setCellsFor(reading, row.row, wanted);
      return change ? [change] : [];
    });
  });
  return [...intoTheirColumns(changes, readBefore, now), ...inRows];
}

function rowsByKey(
  keys: ReadonlyMap<TabKey, RowKey>,
  found: Basics,
  tab: TabKey,
): ReadonlyMap<string, TabRow> {
  return new Map((found.readings.get(tab)?.rows ?? []).map((row) => [rowKey(keys, found, tab, row), row]));
}

/**
 * Which row it is is known by what it said, and with what is written it says something else: so its id is written as well, in whose
 * place another may have landed.
 */
function withId(keys: ReadonlyMap<TabKey, RowKey>, { tab, cells }: SetCells, id: string): SetCells['cells'] {
  const key = keys.get(tab);
  return key?.prefix === undefined ? cells : { ...cells, [key.header]: id };
}

/** Undefined for a row that does not say all that was written: nothing was written in it. */
function saidBefore(
  written: Readonly<Record<string, CellValue>>,
  row: TabRow,
  before: TabRow | undefined,
): Readonly<Record<string, CellValue>> | undefined {
  const cells = Object.entries(written);
  if (cells.some(([header, value]) => cellsDiffer(row.cell(header), value))) return undefined;
  return Object.fromEntries(cells.map(([header]) => [header, before?.cell(header) ?? '']));
}
