import type { Change } from '../workbook/change';
import { markOf, type CellValue } from '../workbook/tab';
import type { AnyProgramme, Book } from './book';
import type { SheetValues } from './ports';
import type { RunContext, Task } from './task';
import { understand } from './understand';
import type { Basics, Understanding } from './understanding';

/** A workbook as it stands, and as it is understood. */
export interface Read<P, H> {
  readonly values: SheetValues;
  readonly found: Understanding<P, H>;
}

/** The same as if some lines of the ledger stood there already, which are to be written with whatever follows. */
export interface Begun<P, H> extends Read<P, H> {
  readonly first: readonly Change[];
}

/** A copy as the programme of its own that it becomes, where the task begins one; anything else as it is. */
export function begun<T, P extends AnyProgramme, H, W>(
  book: Book<P, H>,
  task: Task<T, P, H, W>,
  read: Read<P, H>,
  contextOf: (found: Basics) => RunContext,
): Begun<P, H> {
  const { found, values } = read;
  const context = contextOf(found);
  // A root of their own for the ids of these lines: what follows from them is another run.
  const begins = { ...context, nonce: `${context.nonce}b` };
  const first = found.condition === 'copy' ? task.begin?.(found, begins) : undefined;
  if (!first) return { ...read, first: [] };
  const after = withLines(found, values, first);
  return {
    values: after,
    found: understand(book, after, context.spreadsheet, context.now, context.newId),
    first,
  };
}

function withLines({ readings }: Basics, values: SheetValues, lines: readonly Change[]): SheetValues {
  const ledger = readings.get('ledger');
  const tab = ledger && values.get(markOf(ledger.tab));
  if (!ledger || !tab) return values;
  const rows = lines.flatMap((line) => (line.kind === 'appendRow' ? [line.cells] : []));
  const placed = rows.map((cells) => {
    const row: CellValue[] = ledger.headers.map(() => '');
    for (const [header, value] of Object.entries(cells)) {
      const column = ledger.columnOf(header);
      if (column !== undefined) row[column] = value;
    }
    return row;
  });
  const { title } = tab;
  return new Map([
    ...values,
    [markOf(ledger.tab), { title, values: [...tab.values.slice(0, ledger.end), ...placed] }],
  ]);
}
