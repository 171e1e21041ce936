import type { Known } from '../programme/records';
import type { Decoded } from './decoded';
import { listed } from '../programme/listing';
import { isEmptyCell } from './decodeText';
import { calledIn, type TabReading, type TabRow } from './reading';
import type { CellValue } from './tab';

/** Rows of a tab as records, and by 0-based row what to say about those that have something wrong. */
export interface DecodedRows<K, V> {
  /** A row that does not read is there as 'unreadable': what hangs on it stays as it is. */
  readonly records: ReadonlyMap<K, Known<V>>;
  readonly problems: ReadonlyMap<number, readonly string[]>;
}

/** Collects what is wrong with a row while its cells are read: all of it is said at once. */
export interface Notes {
  /** The first ones, and how many more there are. */
  readonly problems: readonly string[];
  /** The value of a cell; undefined, and a problem, when it does not read. */
  need<T>(decoded: Decoded<T>): T | undefined;
  /** The value of a cell that the row can do without: `otherwise`, and a problem, when it does not read. */
  prefer<T>(decoded: Decoded<T>, otherwise: T): T;
  add(problem: string): void;
}

/** Whoever reads more than these at once mends none of them. */
const problemsMax = 3;

export function notes(): Notes {
  const problems: string[] = [];
  const need = <T>(decoded: Decoded<T>): T | undefined => {
    if (decoded.ok) return decoded.value;
    problems.push(decoded.problem);
    return undefined;
  };
  return {
    get problems() {
      const more = problems.length - problemsMax;
      return more > 0 ? [...problems.slice(0, problemsMax), `And ${more} more.`] : problems;
    },
    need,
    prefer: (decoded, otherwise) => (decoded.ok ? decoded.value : (need(decoded), otherwise)),
    add: (problem) => problems.push(problem),
  };
}

/**
 * Why no row of a tab can be read: a column is gone without which rows would say something else than people meant. Undefined
 * when all of them are there.
 */
export function goneColumn(reading: TabReading, needed: readonly string[]): string | undefined {
  const gone = reading.missing
    .filter((header) => needed.includes(header))
    .map((header) => calledIn(reading.tab, header));
  if (gone.length === 0) return undefined;
  return gone.length === 1
    ? `The column ${gone[0] ?? ''} is gone: put a column with this header back.`
    : `The columns ${listed(gone)} are gone: put columns with these headers back.`;
}

/** "Add Start, Minutes and AE." for required cells that are empty; undefined when none is. */
export function emptyCells(
  reading: TabReading,
  row: TabRow,
  dispensable: readonly string[] = [],
): string | undefined {
  const empty = reading.tab.columns
    .filter((column) => column.required && !dispensable.includes(column.header))
    .filter((column) => isEmptyCell(row.cell(column.header)))
    .map((column) => row.called(column.header));
  return empty.length === 0 ? undefined : `Add ${listed(empty)}.`;
}

/** The value of a required cell; of an empty one nothing is said here, since `emptyCells` names all that are. */
export function needIn<T, R extends readonly unknown[]>(
  row: TabRow,
  header: string,
  found: Notes,
  reader: (called: string, cell: CellValue, ...rest: R) => Decoded<T>,
  ...rest: R
): T | undefined {
  return isEmptyCell(row.cell(header)) ? undefined : found.need(readIn(row, header, reader, ...rest));
}

/** Reads the cell under a header; a sentence about it calls the column as it is called in this tab. */
export function readIn<T, R extends readonly unknown[]>(
  row: TabRow,
  header: string,
  reader: (called: string, cell: CellValue, ...rest: R) => Decoded<T>,
  ...rest: R
): Decoded<T> {
  return reader(row.called(header), row.cell(header), ...rest);
}
