import { importHandbook } from '../../../src/run/shadowing/importHandbook';
import { importRows } from '../../../src/run/shadowing/importRows';
import type { ImportRun, ImportWish } from '../../../src/run/shadowing/importWish';
import type { ImportFound, ImportRequest } from '../../../src/sidebar/requests';
import type { TypedWorkbook } from './typedWorkbook';

type Rows = Extract<ImportRequest, { kind: 'importRows' }>;

function runOf(book: TypedWorkbook): ImportRun {
  const { now, newId } = book.context('casey');
  return { found: book.found, now, newId };
}

/** Lines of a CSV file without quotes; one that says nothing is left out, as the panel does. */
export function imported(book: TypedWorkbook, what: Rows['what'], ...lines: readonly string[]): ImportWish {
  const [header = [], ...rows] = lines.map((line) => (line === '' ? [] : line.split(',')));
  const numbered = rows.map((cells, i) => ({ row: i + 2, cells })).filter(({ cells }) => cells.length > 0);
  return importRows({ kind: 'importRows', what, preview: false, header, rows: numbered }, runOf(book));
}

export function handbookIn(book: TypedWorkbook, page: string): ImportWish {
  return importHandbook(page, runOf(book));
}

export function foundIn({ outcome }: ImportWish): ImportFound {
  if (outcome.kind !== 'imported') throw new Error(outcome.sentence);
  return outcome.found;
}

/** Nothing is wanted of the workbook. */
export function refusedImport(book: TypedWorkbook, sentence: string): ImportWish {
  const { programme } = book.found;
  return { entries: [], newRows: [], edits: [], programme, outcome: { kind: 'refused', sentence } };
}
