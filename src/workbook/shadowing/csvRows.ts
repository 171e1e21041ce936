import { serialOfDay } from '../../time/calendarDay';
import { readDay } from '../decodeDay';
import { readTime } from '../decodeTime';
import { foldedName, otherNamesOf } from '../otherNames';
import { readTab, type TabReading } from '../reading';
import type { CellValue, Column, Tab } from '../tab';
import { callsTab, engineersTab } from './tabsOfPeople';

/** A row of a CSV file: its number as a sheet would count it (the header is 1), and its texts. */
export interface CsvRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** What a CSV file can be. */
export type CsvKind = 'engineers' | 'calls';

const tabs: Readonly<Record<CsvKind, Tab>> = { engineers: engineersTab, calls: callsTab };

/** Rows of a CSV file as if somebody had typed them into the tab that they are for. */
export interface CsvReading {
  /** 0-based rows are those of the file, so that sentences name the row that a person sees. */
  readonly reading: TabReading;
  /** Columns of the tab that the file has, in the tab's order and words. */
  readonly columns: readonly string[];
  /** Required columns that it has not. */
  readonly missing: readonly string[];
}

/** What a file with this header is: of which tab it has more columns; undefined when it has the needed ones of neither. */
export function csvKindOf(header: readonly string[]): CsvKind | undefined {
  const fits = (['calls', 'engineers'] as const).map((kind) => {
    const { missing, places } = placesOf(tabs[kind], header);
    return { kind, columns: missing.length === 0 ? places.size : 0 };
  });
  const [best] = fits.sort((a, b) => b.columns - a.columns);
  return best && best.columns > 0 ? best.kind : undefined;
}

/**
 * Reads rows of a CSV file under whatever header, in whatever order of columns. Days, times and numbers become real ones where
 * the text can mean only one; all else stays text, also what starts with =.
 */
export function readCsv(kind: CsvKind, header: readonly string[], rows: readonly CsvRow[]): CsvReading {
  const tab = tabs[kind];
  const { places, missing } = placesOf(tab, header);
  const columns = tab.columns.filter(({ owner }) => owner === 'people');
  const values: CellValue[][] = [columns.map((column) => column.header)];
  for (const { row, cells } of rows) {
    values[row - 1] = columns.map((column) => {
      const at = places.get(column.header);
      return at === undefined ? '' : cellOf(column, cells[at] ?? '');
    });
  }
  const used = columns.map((column) => column.header).filter((name) => places.has(name));
  return { reading: readTab(tab, values), columns: used, missing };
}

/** A row's cells by header, for a row that is to be added. */
export function cellsIn(reading: TabReading, row: number): Readonly<Record<string, CellValue>> {
  return Object.fromEntries(
    reading.tab.columns
      .filter(({ owner }) => owner === 'people')
      .map(({ header }) => [header, reading.valueAt(row, header)]),
  );
}

function placesOf(
  tab: Tab,
  header: readonly string[],
): { readonly places: ReadonlyMap<string, number>; readonly missing: readonly string[] } {
  const folded = header.map(foldedName);
  const places = new Map<string, number>();
  const columns = tab.columns.filter(({ owner }) => owner === 'people');
  // A column's own name comes before any that it might be called as well.
  for (const names of [ownName, (column: Column) => otherNamesOf(tab.key, column.header)]) {
    for (const column of columns) {
      if (places.has(column.header)) continue;
      const taken = new Set(places.values());
      const at = folded.findIndex((name, i) => !taken.has(i) && names(column).includes(name));
      if (at >= 0) places.set(column.header, at);
    }
  }
  const missing = columns.filter(({ header: name, required }) => required && !places.has(name));
  return { places, missing: missing.map((column) => column.header) };
}

function ownName({ header }: Column): readonly string[] {
  return [foldedName(header)];
}

/** A cell as Sheets would have it, had somebody typed what reads. */
function cellOf({ header, kind }: Column, text: string): CellValue {
  const trimmed = text.replace(/\r\n?/g, '\n').trim();
  if (trimmed === '') return '';
  if (kind === 'day') {
    const day = readDay(header, trimmed);
    return day.ok ? serialOfDay(day.value) : trimmed;
  }
  if (kind === 'time') {
    const minute = readTime(header, trimmed);
    return minute.ok ? minute.value / 1440 : trimmed;
  }
  return kind === 'whole' && /^\d{1,9}$/.test(trimmed) ? Number(trimmed) : trimmed;
}
