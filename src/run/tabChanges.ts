import type { Change } from '../workbook/change';
import { setCellsFor } from '../workbook/encode';
import type { TabRow } from '../workbook/reading';
import type { CellValue, TabKey } from '../workbook/tab';
import type { RowKey } from './book';
import type { NewRow } from './task';
import type { Basics } from './understanding';

export type Cells = Readonly<Record<string, CellValue>>;

/** Ridealong's cells of one row; `row` is undefined for a row that is yet to be added. */
export type CellsOf = (id: string, row: number | undefined) => Cells;

type Keys = ReadonlyMap<TabKey, RowKey>;

/** What is wrong with settings, in their own rows. */
export function settingChanges(found: Basics): Change[] {
  return tabChanges(new Map(), found, [], 'settings', (_id, row) => ({
    Problem: sentences(problemsOf(found, 'settings', row)),
  }));
}

/** Ridealong's columns of a tab in which people type: only cells that differ, and the new rows whole. */
export function tabChanges(
  keys: Keys,
  found: Basics,
  newRows: readonly NewRow[],
  tab: TabKey,
  cellsOf: CellsOf,
): Change[] {
  const reading = found.readings.get(tab);
  const changes: Change[] = [];
  for (const row of reading?.rows ?? []) {
    const cells = cellsOf(rowKey(keys, found, tab, row), row.row);
    const change = reading && setCellsFor(reading, row.row, cells);
    if (change) changes.push(change);
  }
  for (const row of reading?.strays ?? []) {
    const change = reading && setCellsFor(reading, row, cellsOf('', undefined));
    if (change) changes.push(change);
  }
  for (const { id, cells } of newRows.filter((row) => row.tab === tab)) {
    changes.push({ kind: 'appendRow', tab, cells: { ...cells, ...cellsOf(id, undefined) } });
  }
  return changes;
}

/** Writes the rows of a tab that Ridealong writes alone where they differ, and clears what stands below them. */
export function wholeTab(found: Basics, tab: TabKey, rows: readonly Cells[]): Change[] {
  const reading = found.readings.get(tab);
  if (!reading || found.gone.includes(reading.tab.title)) return [];
  const { headerRow } = reading;
  const lastFilled = reading.rows.reduce((last, { row }) => Math.max(last, row), headerRow);
  const blank = Object.fromEntries(reading.tab.columns.map(({ header }) => [header, '']));
  const changes: Change[] = [];
  for (let row = headerRow + 1; row <= Math.max(headerRow + rows.length, lastFilled); row++) {
    const change = setCellsFor(reading, row, rows[row - headerRow - 1] ?? blank);
    if (change) changes.push(change);
  }
  return changes;
}

/** The key by which a row is known; '' for one that has none. */
export function rowKey(keys: Keys, found: Basics, tab: TabKey, row: TabRow): string {
  const identity = found.identities.get(tab);
  if (identity) return identity.ids.get(row.row) ?? '';
  const key = keys.get(tab);
  return key === undefined ? row.id : String(row.cell(key.header)).trim().toLowerCase();
}

export function problemsOf(found: Basics, tab: TabKey, row: number | undefined): readonly string[] {
  return row === undefined ? [] : (found.problems.get(tab)?.get(row) ?? []);
}

/** Sentences for one cell. */
export function sentences(...groups: readonly (readonly string[])[]): string {
  return groups
    .map((group) => group.join(' '))
    .filter((text) => text !== '')
    .join(' ');
}
