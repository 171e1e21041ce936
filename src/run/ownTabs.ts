import { overviewRows } from '../shadowing/columns/overview';
import { rotationRows } from '../shadowing/columns/rotations';
import type { Change } from '../workbook/change';
import { setCellsFor } from '../workbook/encode';
import type { CellValue, TabKey } from '../workbook/tab';
import type { After } from './task';
import type { Understanding } from './understand';

type Cells = Readonly<Record<string, CellValue>>;

/** The tabs that Ridealong writes alone, row for row as they should be, from the first below the header. */
export function ownTabChanges({ before, programme, history, context }: After): Change[] {
  const rotations = rotationRows(programme, history, context.now).map((row) => ({
    Rotation: row.rotation,
    Engineer: row.engineers,
    Customer: row.customers,
    Calls: row.calls,
    'Seats left': row.seatsLeft,
  }));
  const overview = overviewRows(programme, history, context.now).map((row) => ({
    Rotation: row.rotation,
    'Seats offered': row.seats,
    'Seats filled': row.placed,
    'Seats open': row.seatsOpen,
    'Engineers with a rotation this year': row.served,
    'Engineers without': row.active - row.served,
    'Seats still to come': row.seatsToCome,
  }));
  return [...wholeTab(before, 'rotations', rotations), ...wholeTab(before, 'overview', overview)];
}

/** Writes the rows where they differ, and clears what stands below them. */
function wholeTab(before: Understanding, tab: TabKey, rows: readonly Cells[]): Change[] {
  const reading = before.readings.get(tab);
  if (!reading || before.gone.includes(reading.tab.title)) return [];
  const lastFilled = reading.rows.reduce((last, { row }) => Math.max(last, row), 0);
  const blank = Object.fromEntries(reading.tab.columns.map(({ header }) => [header, '']));
  const changes: Change[] = [];
  for (let row = 1; row <= Math.max(rows.length, lastFilled); row++) {
    const change = setCellsFor(reading, row, rows[row - 1] ?? blank);
    if (change) changes.push(change);
  }
  return changes;
}
