import { idColumn } from './column';
import type { TabReading } from './reading';

/**
 * Whether it cannot be told which rows of a tab are which, or what they are: the column that names them is gone, or one that every
 * row has. Such a tab is not one whose rows are gone.
 */
export function isUnsure({ tab, missing }: TabReading): boolean {
  return tab.columns.some(
    (column) => missing.includes(column.header) && (column.kind === 'id' || column.required),
  );
}

/** Whether rows of a tab have names that stand in no column any more. */
export function isNameless({ tab, missing }: TabReading): boolean {
  const id = idColumn(tab);
  return id !== undefined && missing.includes(id.header);
}

/**
 * Ids of rows that were not read, and of which that does not say that they are gone (design, section 4): all of them while the
 * tab does not read, and those that stand above its headers, where nothing is read.
 *
 * @param known ids that the ledger knows
 * @param read ids of the rows that were read
 */
export function notKnown(
  reading: TabReading,
  known: Iterable<string>,
  read: Iterable<string>,
): readonly string[] {
  const found = new Set(read);
  const above = new Set(reading.above);
  const unsure = isUnsure(reading);
  return [...known].filter((id) => !found.has(id) && (unsure || above.has(id)));
}
