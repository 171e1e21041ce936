import { customerKey } from '../../shadowing/customers';
import type { Call, CallId } from '../../shadowing/records';
import { knownCalls } from '../../shadowing/situation';
import type { ImportFound, ImportNote } from '../../sidebar/requests';
import type { TabReading } from '../../workbook/reading';
import type { CellValue } from '../../workbook/tab';
import { cellsIn } from '../../workbook/shadowing/csvRows';
import { decodeCalls } from '../../workbook/shadowing/decodeCalls';
import type { NewRow } from '../task';
import type { ImportRun, ImportWish } from './importWish';

/** Calls that read are added as if typed; one with the same start, customer and AE as another is the same call. */
export function importCalls(reading: TabReading, none: ImportFound, run: ImportRun): ImportWish {
  const { programme } = run.found;
  const ids = new Map(reading.rows.map(({ row }) => [row, run.newId('c')]));
  const decoded = decodeCalls(reading, ids, programme.settings, () => run.now);
  const there = new Set(knownCalls(programme).map(sameCall));
  const calls = new Map(programme.calls);
  const newRows: NewRow[] = [];
  const notes: ImportNote[] = [];
  const counted = { known: 0, leftOut: 0 };
  for (const { row } of reading.rows) {
    const id = ids.get(row) as CallId;
    const call = decoded.records.get(id);
    const isRead = call !== undefined && call !== 'unreadable';
    const problems = decoded.problems.get(row) ?? [];
    if (problems.length > 0) notes.push({ row: row + 1, sentence: problems.join(' '), leftOut: !isRead });
    if (!isRead) {
      counted.leftOut += 1;
    } else if (there.has(sameCall(call))) {
      counted.known += 1;
    } else {
      there.add(sameCall(call));
      calls.set(id, call);
      newRows.push({ tab: 'calls', id, cells: { ...cellsIn(reading, row), ...leftOut(call) } });
    }
  }
  return {
    entries: [],
    newRows,
    edits: [],
    programme: { ...programme, calls },
    outcome: { kind: 'imported', found: { ...none, ...counted, adds: newRows.length, notes } },
  };
}

/** What is said to be left out does not come into the sheet either: an odd link would stand there to be clicked. */
function leftOut(call: Call): Readonly<Record<string, CellValue>> {
  const fields = {
    'Meeting link': 'meetingLink',
    'Notes link': 'notesLink',
    'Slack channel': 'slackChannel',
  } as const;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([header, field]) => (call[field] === '' ? [[header, '']] : [])),
  );
}

function sameCall({ start, customer, ae }: Call): string {
  return `${start} ${ae} ${customerKey(customer)}`;
}
