import { callColumns } from '../shadowing/columns/calls';
import { engineerColumns } from '../shadowing/columns/engineers';
import { signUpColumns } from '../shadowing/columns/signUps';
import type { CallId, SignUpId } from '../shadowing/records';
import type { Email } from '../programme/records';
import { momentText } from '../time/wording';
import type { Change } from '../workbook/change';
import { setCellsFor } from '../workbook/encode';
import type { TabRow } from '../workbook/reading';
import type { CellValue, TabKey } from '../workbook/tab';
import { ownTabChanges } from './ownTabs';
import type { After, NewRow } from './task';
import type { Understanding } from './understand';

type Cells = Readonly<Record<string, CellValue>>;

/** Ridealong's cells of one row; `row` is undefined for a row that is yet to be added. */
type CellsOf = (id: string, row: number | undefined) => Cells;

/** Brings Ridealong's columns to what they should be: only cells that differ, and the new rows whole. */
export function columnChanges(after: After, newRows: readonly NewRow[]): Change[] {
  return [
    ...tabChanges(after.before, newRows, 'calls', callCells(after)),
    ...tabChanges(after.before, newRows, 'signUps', signUpCells(after)),
    ...tabChanges(after.before, newRows, 'engineers', engineerCells(after)),
    ...settingChanges(after.before),
    ...ownTabChanges(after),
  ];
}

/** What is wrong with settings, in their own rows. */
export function settingChanges(found: Understanding): Change[] {
  return tabChanges(found, [], 'settings', (_id, row) => ({
    Problem: sentences(problemsOf(found, 'settings', row)),
  }));
}

function tabChanges(
  found: Understanding,
  newRows: readonly NewRow[],
  tab: TabKey,
  cellsOf: CellsOf,
): Change[] {
  const reading = found.readings.get(tab);
  const changes: Change[] = [];
  for (const row of reading?.rows ?? []) {
    const change = reading && setCellsFor(reading, row.row, cellsOf(rowKey(found, tab, row), row.row));
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

/** The key by which a row is known; '' for one that has none. */
export function rowKey(found: Understanding, tab: TabKey, row: TabRow): string {
  if (tab === 'calls') return found.calls.ids.get(row.row) ?? '';
  if (tab === 'signUps') return found.signUps.ids.get(row.row) ?? '';
  return tab === 'engineers' ? String(row.cell('Email')).trim().toLowerCase() : row.id;
}

function callCells({ before, programme, history, context }: After): CellsOf {
  const columns = callColumns(programme, history, context.now);
  return (id, row) => {
    const own = columns.get(id as CallId);
    return {
      'Call id': id,
      Check: sentences(problemsOf(before, 'calls', row), own?.notes ?? []),
      'Shadowed by': own?.shadowedBy ?? '',
    };
  };
}

function signUpCells({ before, programme, history, context }: After): CellsOf {
  const columns = signUpColumns(programme, history, context.now);
  return (id, row) => {
    const own = columns.get(id as SignUpId);
    return {
      'Sign-up id': id,
      Check: sentences(problemsOf(before, 'signUps', row), own?.problems ?? []),
      Rotation: own?.rotation ?? '',
      Status: own?.status ?? '',
      'Signed up': own?.signedUp === undefined ? '' : momentText(own.signedUp, programme.settings.zone),
    };
  };
}

function engineerCells({ before, programme, history, context }: After): CellsOf {
  const columns = engineerColumns(programme, history, context.now);
  return (email, row) => {
    const own = columns.get(email as Email);
    return {
      Check: sentences(problemsOf(before, 'engineers', row)),
      'Rotation this year': own?.rotationThisYear ?? '',
      'Last rotation': own?.lastRotation ?? '',
    };
  };
}

function problemsOf(found: Understanding, tab: TabKey, row: number | undefined): readonly string[] {
  return row === undefined ? [] : (found.problems.get(tab)?.get(row) ?? []);
}

function sentences(...groups: readonly (readonly string[])[]): string {
  return groups
    .map((group) => group.join(' '))
    .filter((text) => text !== '')
    .join(' ');
}
