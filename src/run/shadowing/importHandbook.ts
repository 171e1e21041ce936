import { bringIn } from '../../shadowing/handbook/bringIn';
import { importedPage } from '../../shadowing/handbook/imported';
import { parsePage, type HandbookPage } from '../../shadowing/handbook/page';
import type { ShadowingEntry } from '../../shadowing/history';
import { situationOf } from '../../shadowing/situation';
import { readDay } from '../../workbook/decodeDay';
import { refusedImport, type ImportRun, type ImportWish } from './importWish';

/** Escaped as JSON, so many characters of any text fit into a line of the ledger. */
const partLength = 8000;

/** A day in the handbook is read as one that somebody typed. */
export function readHandbook(text: string): HandbookPage | undefined {
  return parsePage(text, (day) => readDay('Rotation', day));
}

/** History from a page of the handbook (rules S3, S16): what was not known is added, and the page is kept as it is. */
export function importHandbook(text: string, run: ImportRun): ImportWish {
  const { programme, history } = run.found;
  const page = readHandbook(text);
  if (!page) {
    return refusedImport(
      run,
      'There is no Markdown table with the columns Rotation, Engineer and Customer in it. Copy the page as Markdown, with the table’s header.',
    );
  }
  const brought = bringIn(page, situationOf(programme, history, run.now));
  const notes = [...page.notes, ...brought.notes]
    .sort((a, b) => a.line - b.line)
    .map(({ line, sentence, leftOut }) => ({ row: line + 1, sentence, leftOut }));
  const imported: ShadowingEntry[] =
    brought.rotations.length === 0 ? [] : [{ kind: 'imported', rotations: brought.rotations }];
  return {
    entries: [...imported, ...(importedPage(history.imported) === text ? [] : pageParts(text, run))],
    newRows: [],
    edits: [],
    programme,
    outcome: {
      kind: 'imported',
      found: {
        what: 'handbook',
        columns: ['Rotation', 'Engineer', 'Customer'],
        adds: brought.added,
        updates: 0,
        known: brought.known,
        leftOut: new Set(notes.filter(({ leftOut }) => leftOut).map(({ row }) => row)).size,
        notes,
      },
    },
  };
}

function pageParts(text: string, { newId }: ImportRun): readonly ShadowingEntry[] {
  const page = newId('h');
  const of = Math.ceil(text.length / partLength);
  return Array.from({ length: of }, (_, part) => ({
    kind: 'handbookPage',
    page,
    part,
    of,
    text: text.slice(part * partLength, (part + 1) * partLength),
  }));
}
