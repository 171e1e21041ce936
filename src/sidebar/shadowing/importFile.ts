import Papa from 'papaparse';
import { inParts } from '../parts';
import type { ImportFound, ImportRequest, ImportRow } from '../requests';

/** What a text can be. */
export type ImportKind = ImportFound['what'];

/** A request brings at most so much (see checkRequest); what is longer than a cell's share no tab would hold. */
const rowsInRequest = 500;
const cellsMax = 100;
const cellMax = 10_000;
const pageMax = 300_000;
const rowMax = 200_000;

export type Requests =
  | { readonly ok: true; readonly requests: readonly ImportRequest[]; readonly rows: number }
  | { readonly ok: false; readonly sentence: string };

/** Whether a text is a page of Markdown with a table in it. */
function isPage(text: string): boolean {
  return /^.*\|.*\r?\n[ |:-]*-[ |:-]*\|[ |:-]*\r?$/m.test(text);
}

/** The requests that bring a text in, or show what would come of it. Without `what` it is recognised. */
export function requestsFor(text: string, what: ImportKind | undefined, preview: boolean): Requests {
  if ((what ?? (isPage(text) ? 'handbook' : undefined)) === 'handbook') {
    return text.length > pageMax
      ? {
          ok: false,
          sentence: 'The page is longer than 300,000 characters. Copy only the part with the table.',
        }
      : { ok: true, requests: [{ kind: 'importHandbook', preview, page: text }], rows: 1 };
  }
  const { header, rows } = tableIn(text);
  if (!header || rows.length === 0) {
    return { ok: false, sentence: 'There are no rows in it: a header and rows are needed.' };
  }
  if (rows.some(({ row }) => row > rowMax)) {
    return { ok: false, sentence: 'There are more than 200,000 rows in it. Bring it in as several files.' };
  }
  const requests = inParts(rows, rowsInRequest).map((part): ImportRequest => ({
    kind: 'importRows',
    what: what === 'engineers' || what === 'calls' ? what : '',
    preview,
    header,
    rows: part,
  }));
  return { ok: true, requests, rows: rows.length };
}

/** Comma, semicolon or tab between cells; the header is the first row with two cells or more, or the first at all. */
function tableIn(text: string): { readonly header: string[] | undefined; readonly rows: ImportRow[] } {
  const lines = Papa.parse<string[]>(text.replace(/^\uFEFF/, '')).data;
  const filled = lines
    .map((cells, i) => ({
      row: i + 1,
      cells: cells.slice(0, cellsMax).map((cell) => cell.slice(0, cellMax)),
    }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const isHeader = ({ cells }: ImportRow): boolean => cells.filter((cell) => cell.trim() !== '').length > 1;
  const header = filled.find(isHeader) ?? filled[0];
  return {
    header: header?.cells,
    rows: filled.filter(({ row }) => header !== undefined && row > header.row),
  };
}

/** What two parts come to together. */
export function joinFound(before: ImportFound | undefined, found: ImportFound): ImportFound {
  if (!before) return found;
  return {
    ...before,
    adds: before.adds + found.adds,
    updates: before.updates + found.updates,
    known: before.known + found.known,
    leftOut: before.leftOut + found.leftOut,
    notes: [...before.notes, ...found.notes],
  };
}

const names: Readonly<Record<ImportKind, readonly [one: string, many: string]>> = {
  engineers: ['engineer', 'engineers'],
  calls: ['call', 'calls'],
  handbook: ['rotation', 'rotations'],
};

/** "63 engineers", "1 call" */
export function countedText(what: ImportKind, n: number): string {
  const [one, many] = names[what];
  return n === 1 ? '1 ' + one : `${n} ${many}`;
}

/** What an import would do, or did, in a sentence. */
export function foundText({ what, adds, updates, known, leftOut }: ImportFound, isDone: boolean): string {
  const will = isDone ? '' : ' will be';
  const parts = [
    adds > 0 ? `${countedText(what, adds)}${will} added` : '',
    updates > 0 ? `${updates === 1 ? '1 row' : `${updates} rows`}${will} filled in where empty` : '',
    known > 0 ? `${known} ${known === 1 ? 'is' : 'are'} there already` : '',
    leftOut > 0 ? `${leftOut === 1 ? '1 row is' : `${leftOut} rows are`} left out` : '',
  ].filter((part) => part !== '');
  if (adds + updates === 0) parts.unshift(isDone ? 'Nothing was added' : 'Nothing to add');
  return parts.join(', ') + '.';
}
