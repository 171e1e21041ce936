import type { Change } from '../workbook/change';
import { readTab } from '../workbook/reading';
import type { CellValue, TabKey } from '../workbook/tab';
import { tabs } from '../workbook/tabs';
import type { ReadBack, SheetValues } from './ports';
import type { Understanding } from './understand';

/** Tabs whose rows people move about, each with the column by which a row is known. */
const keyHeaders = new Map<TabKey, string>([
  ['calls', 'Call id'],
  ['signUps', 'Sign-up id'],
  ['engineers', 'Email'],
]);

type SetCells = Extract<Change, { kind: 'setCells' }>;

/** A stretch of rows to read back after a commit, with what says that each written row is the one it was meant for. */
export interface Expected extends ReadBack {
  readonly tab: TabKey;
  /** By 0-based row: the key that should stand there, or, where the key itself was written, the row's content. */
  readonly marks: ReadonlyMap<number, string>;
}

/**
 * What to read back of a commit. Where only other columns were written the key column tells whether they landed beside their
 * rows; where keys were written the whole rows do, by what people typed in them.
 */
export function readBackOf(
  changes: readonly Change[],
  found: Understanding,
  values: SheetValues,
): readonly Expected[] {
  const expected: Expected[] = [];
  for (const [tab, header] of keyHeaders) {
    const written = changes.filter(
      (change): change is SetCells => change.kind === 'setCells' && change.tab === tab,
    );
    const sheet = values.get(tabs[tab].sheetId);
    const reading = found.readings.get(tab);
    const column = reading?.columnOf(header);
    if (written.length === 0 || !sheet || !reading || column === undefined) continue;
    const whole = written.some((change) => change.cells[header] !== undefined);
    const contents = new Map(
      reading.rows.map((row) => [row.row, whole ? row.content : keyText(row.cell(header))]),
    );
    const rows = written.map((change) => change.row);
    expected.push({
      tab,
      sheetId: sheet.sheetId,
      title: sheet.title,
      column: whole ? 'all' : column,
      firstRow: rows.reduce((least, row) => Math.min(least, row), Infinity),
      lastRow: rows.reduce((most, row) => Math.max(most, row), 0),
      marks: new Map(rows.map((row) => [row, contents.get(row) ?? ''])),
    });
  }
  return expected;
}

/** Whether every row stands where it was written to. */
export function allLanded(
  expected: readonly Expected[],
  readBack: SheetValues,
  found: Understanding,
): boolean {
  return expected.every((stretch) => {
    const values = readBack.get(stretch.sheetId)?.values ?? [];
    const marks = stretch.column === 'all' ? contentMarks(stretch, values, found) : keyMarks(stretch, values);
    return [...stretch.marks].every(([row, mark]) => marks.get(row) === mark);
  });
}

function keyMarks(
  { firstRow }: ReadBack,
  values: readonly (readonly CellValue[])[],
): ReadonlyMap<number, string> {
  return new Map(values.map((cells, index) => [firstRow + index, keyText(cells[0] ?? '')]));
}

function contentMarks(
  { tab, firstRow }: Expected,
  values: readonly (readonly CellValue[])[],
  found: Understanding,
): ReadonlyMap<number, string> {
  const headers = found.readings.get(tab)?.headers ?? [];
  return new Map(
    readTab(tabs[tab], [headers, ...values]).rows.map(({ row, content }) => [firstRow + row - 1, content]),
  );
}

function keyText(value: CellValue): string {
  return String(value).trim();
}
