import type { Email } from '../../programme/records';
import type { Engineer, Settings } from '../../shadowing/records';
import type { ImportFound, ImportNote } from '../../sidebar/requests';
import type { Change } from '../../workbook/change';
import { isEmptyCell } from '../../workbook/decodeText';
import { readTab, type TabReading } from '../../workbook/reading';
import { cellsIn } from '../../workbook/shadowing/csvRows';
import { decodeEngineers } from '../../workbook/shadowing/decodeEngineers';
import type { CellValue } from '../../workbook/tab';
import type { NewRow } from '../task';
import { engineerRows } from './engineerRow';
import type { ImportRun, ImportWish } from './importWish';

type Cells = Readonly<Record<string, CellValue>>;

/** Engineers who are new get a row; of those who have one, only cells that are empty are filled in. */
export function importEngineers(reading: TabReading, none: ImportFound, run: ImportRun): ImportWish {
  const { found } = run;
  const { programme } = found;
  const decoded = decodeEngineers(reading, programme.settings);
  const roster = found.readings.get('engineers');
  const rowsThere = engineerRows(found);
  const engineers = new Map(programme.engineers);
  const newRows: NewRow[] = [];
  const edits: Change[] = [];
  const rowOf = new Map([...decoded.rows].map(([email, row]) => [row, email]));
  const notes: ImportNote[] = [];
  const counted = { known: 0, leftOut: 0 };
  for (const { row } of reading.rows) {
    const email = rowOf.get(row);
    const engineer = email && decoded.records.get(email);
    const problems = decoded.problems.get(row) ?? [];
    if (problems.length > 0) notes.push({ row: row + 1, sentence: problems.join(' '), leftOut: !engineer });
    if (!engineer) {
      counted.leftOut += 1;
      continue;
    }
    const cells = cellsIn(reading, row);
    const there = rowsThere.get(engineer.email);
    if (there === undefined || !roster) {
      engineers.set(engineer.email, engineer);
      newRows.push({ tab: 'engineers', id: engineer.email, cells: { ...cells, Email: engineer.email } });
      continue;
    }
    const filled = emptyOnes(roster, there, cells);
    if (Object.keys(filled).length === 0) {
      counted.known += 1;
      continue;
    }
    edits.push({ kind: 'setCells', tab: 'engineers', row: there, cells: filled });
    const cellsThen = { ...cellsIn(roster, there), ...filled };
    for (const [email, then] of asRowSays(roster, cellsThen, programme.settings)) engineers.set(email, then);
  }
  const counts = { ...counted, adds: newRows.length, updates: edits.length, notes };
  return {
    entries: [],
    newRows,
    edits,
    programme: { ...programme, engineers },
    outcome: { kind: 'imported', found: { ...none, ...counts } },
  };
}

/** Nothing that people typed is written over. */
function emptyOnes(there: TabReading, row: number, cells: Cells): Cells {
  return Object.fromEntries(
    Object.entries(cells).filter(
      ([header, value]) =>
        !isEmptyCell(value) &&
        there.columnOf(header) !== undefined &&
        isEmptyCell(there.valueAt(row, header)),
    ),
  );
}

/** The engineer as the row will say. */
function asRowSays({ tab }: TabReading, cells: Cells, settings: Settings): ReadonlyMap<Email, Engineer> {
  const headers = Object.keys(cells);
  const one = readTab(tab, [headers, headers.map((header) => cells[header] ?? '')]);
  return decodeEngineers(one, settings).records;
}
