import type { ImportFound, ImportRequest } from '../../sidebar/requests';
import { listed } from '../../programme/listing';
import { csvKindOf, readCsv } from '../../workbook/shadowing/csvRows';
import { importCalls } from './importCalls';
import { importEngineers } from './importEngineers';
import { refusedImport, type ImportRun, type ImportWish } from './importWish';

type ImportRows = Extract<ImportRequest, { kind: 'importRows' }>;

/**
 * Rows of a CSV file as rows of Engineers or Calls. What is there already is not added again, so the same part may be sent
 * twice; a row that does not read is left out and named, and stops no other.
 */
export function importRows(request: ImportRows, run: ImportRun): ImportWish {
  const { header, rows } = request;
  const what = request.what === '' ? csvKindOf(header) : request.what;
  if (what === undefined) {
    return refusedImport(
      run,
      `These are neither engineers (a column Email is needed) nor calls (Date, Start, Minutes, Customer and AE). ${foundText(header)}`,
    );
  }
  const csv = readCsv(what, header, rows);
  if (csv.missing.length > 0) {
    const lack = csv.missing.length === 1 ? 'There is no column' : 'There are no columns';
    return refusedImport(run, `${lack} ${listed(csv.missing)}, which ${what} need. ${foundText(header)}`);
  }
  const found: ImportFound = {
    what,
    columns: [...csv.columns],
    adds: 0,
    updates: 0,
    known: 0,
    leftOut: 0,
    notes: [],
  };
  return what === 'calls' ? importCalls(csv.reading, found, run) : importEngineers(csv.reading, found, run);
}

function foundText(header: readonly string[]): string {
  const names = header.filter((name) => name.trim() !== '').map((name) => `“${name.trim()}”`);
  return names.length === 0 ? 'There is no header.' : `Found were: ${names.join(', ').slice(0, 300)}.`;
}
