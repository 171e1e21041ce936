import type { Change, SetCells } from '../workbook/change';
import { headerKey, readTab, type TabReading } from '../workbook/reading';
import { markOf, type CellValue, type TabKey } from '../workbook/tab';
import type { ReadBack, SheetValues, TabReadBack } from './ports';
import type { RowKey } from './book';
import type { Basics } from './understanding';

/** A stretch of rows to read back after a commit, with what says that each written row is the one it was meant for. */
export interface Expected extends ReadBack {
  readonly tab: TabKey;
  /** By 0-based row: the key that should stand there, or, where the key itself was written, the row's content. */
  readonly marks: ReadonlyMap<number, string>;
  /** Headers by the 0-based column in which they were written to. */
  readonly headers: ReadonlyMap<number, string>;
}

/**
 * What to read back of a commit. Where only other columns were written the key column tells whether they landed beside their
 * rows; where keys were written the whole rows do, by what people typed in them.
 */
export function readBackOf(
  keys: ReadonlyMap<TabKey, RowKey>,
  changes: readonly Change[],
  found: Basics,
  values: SheetValues,
): readonly Expected[] {
  const expected: Expected[] = [];
  for (const [tab, { header }] of keys) {
    const own = changes.filter((change) => change.tab === tab);
    const written = own.filter((change): change is SetCells => change.kind === 'setCells');
    const reading = found.readings.get(tab);
    const sheet = reading && values.get(markOf(reading.tab));
    const column = reading?.columnOf(header);
    if (own.length === 0 || !sheet) continue;
    const whole = column === undefined || written.some((change) => change.cells[header] !== undefined);
    const contents = new Map(
      reading.rows.map((row) => [row.row, whole ? row.content : keyText(row.cell(header))]),
    );
    const rows = written.map((change) => change.row);
    const { headerRow } = reading;
    expected.push({
      tab,
      sheetId: reading.tab.sheetId,
      title: sheet.title,
      headerRow,
      column: whole ? 'all' : column,
      firstRow: rows.reduce((least, row) => Math.min(least, row), rows[0] ?? headerRow),
      lastRow: rows.reduce((most, row) => Math.max(most, row), headerRow),
      headers: headersWritten(own, reading),
      marks: new Map(rows.map((row) => [row, contents.get(row) ?? ''])),
    });
  }
  return expected;
}

function headersWritten(changes: readonly Change[], reading: TabReading): ReadonlyMap<number, string> {
  const headers = changes.flatMap((change) => (change.kind === 'putBack' ? [] : Object.keys(change.cells)));
  const columns = new Map<number, string>();
  for (const header of new Set(headers)) {
    const column = reading.columnOf(header);
    if (column !== undefined) columns.set(column, headerKey(reading.headers[column] ?? ''));
  }
  return columns;
}

/** Whether every row stands where it was written to, and every column. */
export function allLanded(
  expected: readonly Expected[],
  readBack: ReadonlyMap<number, TabReadBack>,
  found: Basics,
): boolean {
  return expected.every((stretch) => {
    const { headers, values } = readBack.get(stretch.sheetId) ?? { headers: [], values: [] };
    if ([...stretch.headers].some(([column, name]) => headerKey(headers[column] ?? '') !== name))
      return false;
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
  found: Basics,
): ReadonlyMap<number, string> {
  const reading = found.readings.get(tab);
  if (!reading) return new Map();
  // Of two columns with one name the one that was read, whatever stands in the few rows that were read back.
  const read = new Set(reading.tab.columns.map(({ header }) => reading.columnOf(header)));
  const headers = reading.headers.map((cell, column) => (read.has(column) ? cell : ''));
  return new Map(
    readTab(reading.tab, [headers, ...values]).rows.map(({ row, content }) => [firstRow + row - 1, content]),
  );
}

function keyText(value: CellValue): string {
  return String(value).trim();
}
