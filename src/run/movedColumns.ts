import type { Change } from '../workbook/change';
import { cellsDiffer } from '../workbook/encode';
import { headerKey, type TabReading } from '../workbook/reading';
import { markOf, type CellValue } from '../workbook/tab';
import type { SheetValues } from './ports';
import type { Basics } from './understanding';

type Rows = readonly (readonly CellValue[])[];

/** A tab at one moment: by header, and as its cells stand. */
interface Seen {
  readonly reading: TabReading;
  readonly values: Rows;
}

/** A workbook as a run has read it. */
export interface ReadOnce {
  readonly found: Basics;
  readonly values: SheetValues;
}

/**
 * What to write when columns were moved, inserted or deleted between the read and the commit: a cell that was written under
 * another header than meant gets back what stood under that header, and a row that was added gets its cells under theirs.
 * What somebody typed there since is left alone. A formula that was written over comes back as its value.
 */
export function intoTheirColumns(
  changes: readonly Change[],
  before: ReadOnce,
  now: ReadOnce,
): readonly Change[] {
  return changes.flatMap((change) => {
    const [was, is] = [seen(before, change), seen(now, change)];
    if (change.kind === 'putBack' || !was || !is || !haveMoved(Object.keys(change.cells), was, is)) return [];
    return change.kind === 'setCells'
      ? givenBack(change.row, change.cells, was, is)
      : setInOrder(change.cells, was, is);
  });
}

function seen({ found, values }: ReadOnce, { tab }: Change): Seen | undefined {
  const reading = found.readings.get(tab);
  const sheet = reading && values.get(markOf(reading.tab));
  return reading && sheet && { reading, values: sheet.values };
}

function haveMoved(headers: readonly string[], was: Seen, is: Seen): boolean {
  return headers.some((header) => was.reading.columnOf(header) !== is.reading.columnOf(header));
}

type Cells = Readonly<Record<string, CellValue>>;

function givenBack(row: number, cells: Cells, was: Seen, is: Seen): readonly Change[] {
  const own = columnsOf(Object.keys(cells), is);
  return Object.entries(cells).flatMap(([header, value]) => {
    const column = was.reading.columnOf(header);
    if (column === undefined || own.has(column) || cellsDiffer(cellAt(is, row, column), value)) return [];
    const stood = cellAt(was, row, columnNamed(was, is.reading.headers[column] ?? ''));
    return cellsDiffer(stood, value) ? [putBack(is, row, column, stood)] : [];
  });
}

/** The row is found by its cells where they were written; in nobody's columns they fall away. */
function setInOrder(cells: Cells, was: Seen, is: Seen): readonly Change[] {
  const written = placed(cells, was);
  const row = is.values.findIndex(
    (_, at) =>
      at > is.reading.headerRow &&
      [...written].every(([column, value]) => !cellsDiffer(cellAt(is, at, column), value)),
  );
  if (row < 0) return [];
  const wanted = placed(cells, is);
  return [...new Set([...written.keys(), ...wanted.keys()])].flatMap((column) => {
    const value = wanted.get(column) ?? '';
    return cellsDiffer(cellAt(is, row, column), value) ? [putBack(is, row, column, value)] : [];
  });
}

function putBack({ reading }: Seen, row: number, column: number, value: CellValue): Change {
  return { kind: 'putBack', tab: reading.tab.key, row, column, value };
}

function placed(cells: Cells, { reading }: Seen): ReadonlyMap<number, CellValue> {
  return new Map(
    Object.entries(cells).flatMap(([header, value]) => {
      const column = reading.columnOf(header);
      return column === undefined ? [] : [[column, value] as const];
    }),
  );
}

function columnsOf(headers: readonly string[], { reading }: Seen): ReadonlySet<number | undefined> {
  return new Set(headers.map((header) => reading.columnOf(header)));
}

/** -1 for a column that is new, or has no name to know it by. */
function columnNamed({ reading }: Seen, header: CellValue): number {
  const name = headerKey(header);
  return name === '' ? -1 : reading.headers.findIndex((one) => headerKey(one) === name);
}

function cellAt({ values }: Seen, row: number, column: number): CellValue {
  return values[row]?.[column] ?? '';
}
