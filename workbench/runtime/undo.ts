import { deleteDimension, insertDimension, moveDimension } from '../google/sheets/dimensions';
import type { Box } from '../google/sheets/a1';
import { cellAt, ensureSize, setCell } from '../google/sheets/grid';
import type { Cell, ChangedLines, Sheet, Spreadsheet } from '../world';
import { sameSheet } from './kept';

/** What is to be taken back: the sheets before it and after it. */
interface Done {
  before: readonly Sheet[];
  after: readonly Sheet[];
  lines?: ChangedLines;
}

/** Cells of a sheet that got other values. */
export interface PutBack {
  sheetId: number;
  box: Box;
}

/**
 * Takes back what one hand did, and nothing else: where nothing was written since, a sheet is as it was before; else the
 * cells that the hand changed get back what was in them, wherever rows or columns that were inserted or deleted meanwhile
 * have brought them, inserted ones go, deleted ones come back, moved ones go home. What others, or scripts, wrote into
 * other cells stays; what they wrote into these is gone. (That Sheets undoes one's own edits only is known from using it;
 * what it does where edits overlap is unproven.)
 *
 * @param live a draft of the spreadsheet
 * @returns cells that got other values than they had
 */
export function takeBack(live: Spreadsheet, done: Done): PutBack[] {
  const after = byId(done.after);
  const put: PutBack[] = [];
  for (const [at, before] of done.before.entries()) {
    const then = after.get(before.sheetId);
    const now = live.sheets.find(({ sheetId }) => sheetId === before.sheetId);
    if (!then) bringBack(live, before, at);
    else if (now && !sameSheet(before, then))
      put.push(...takeBackIn(live, now, { before, after: then, lines: done.lines }));
  }
  const known = byId(done.before);
  const added = done.after.filter(({ sheetId }) => !known.has(sheetId));
  live.sheets = live.sheets.filter(({ sheetId }) => !added.some((sheet) => sheet.sheetId === sheetId));
  putInOrder(live, done);
  return put;
}

function byId(sheets: readonly Sheet[]): Map<number, Sheet> {
  return new Map(sheets.map((sheet) => [sheet.sheetId, sheet]));
}

function bringBack(live: Spreadsheet, sheet: Sheet, at: number): void {
  const { sheetId, title } = sheet;
  if (live.sheets.some((each) => each.sheetId === sheetId)) return;
  const isTaken = live.sheets.some((each) => each.title.toLowerCase() === title.toLowerCase());
  live.sheets.splice(at, 0, isTaken ? { ...sheet, title: `${title} (${sheetId})` } : sheet);
}

/** Tabs that were moved go back to where they stood. */
function putInOrder(live: Spreadsheet, { before, after }: Done): void {
  const place = new Map(before.map(({ sheetId }, index) => [sheetId, index]));
  const common = after
    .filter(({ sheetId }) => place.has(sheetId))
    .map(({ sheetId }) => place.get(sheetId) ?? 0);
  if (common.every((index, at) => at === 0 || (common[at - 1] ?? 0) < index)) return;
  const placeOf = ({ sheetId }: Sheet): number => place.get(sheetId) ?? before.length;
  live.sheets = [...live.sheets].sort((one, other) => placeOf(one) - placeOf(other));
}

interface DoneInSheet {
  before: Sheet;
  after: Sheet;
  lines: ChangedLines | undefined;
}

function takeBackIn(live: Spreadsheet, now: Sheet, done: DoneInSheet): PutBack[] {
  const { before, after, lines } = done;
  const changed = lines ? [] : cellsThatDiffer(before, after);
  const values = changed.filter(({ cell, row, column }) => cell?.value !== cellAt(now, row, column)?.value);
  if (sameSheet(now, after)) {
    for (const key of Object.keys(now)) Reflect.deleteProperty(now, key);
    Object.assign(now, before);
    return boxOf(now.sheetId, values);
  }
  const find = finder(now, after);
  if (lines?.sheetId === now.sheetId) {
    takeBackLines(live, now, { before, after, lines }, find);
    return [];
  }
  takeBackFrame(now, before, after);
  const put = changed.map(({ row, column, cell }) => ({
    row: find.row(row),
    column: find.column(column),
    cell,
  }));
  for (const { row, column, cell } of put) {
    ensureSize(now, row + 1, column + 1);
    setCell(now, row, column, cell);
  }
  return boxOf(now.sheetId, put);
}

function takeBackLines(
  live: Spreadsheet,
  now: Sheet,
  { before, after, lines }: DoneInSheet & { lines: ChangedLines },
  find: Finder,
): void {
  const { kind, dimension, start, count, to = start } = lines;
  const place = dimension === 'ROWS' ? find.row : find.column;
  if (kind === 'inserted') {
    deleteDimension(live, now, { dimension, start: place(start), count });
  } else if (kind === 'moved') {
    const stands = to > start ? to - count : to;
    moveDimension(
      live,
      now,
      { dimension, start: place(stands), count },
      place(to > start ? start : start + count),
    );
  } else {
    const at = Math.min(place(start), dimension === 'ROWS' ? now.rowCount : now.columnCount);
    insertDimension(live, now, { dimension, start: at, count });
    fillAgain(now, before, { ...lines, at });
    const gone = before.protectedRanges.filter(
      (range) =>
        !after.protectedRanges.some((each) => each['protectedRangeId'] === range['protectedRangeId']),
    );
    now.protectedRanges = [...now.protectedRanges, ...gone];
  }
}

/** Puts what was in deleted rows or columns into those that were inserted in their place. */
function fillAgain(now: Sheet, before: Sheet, lines: ChangedLines & { at: number }): void {
  const { dimension, start, count, at } = lines;
  if (dimension === 'ROWS') {
    for (let index = 0; index < count; index++) {
      while (now.rows.length <= at + index) now.rows.push([]);
      now.rows[at + index] = before.rows[start + index] ?? [];
    }
    return;
  }
  for (let index = 0; index < count; index++) {
    const column = before.columns[start + index];
    if (column) now.columns[at + index] = column;
    before.rows.forEach((row, number) => {
      const cell = row[start + index] ?? null;
      if (cell) setCell(now, number, at + index, cell);
    });
  }
}

/** What is not in cells: the tab's title, filter, charts and the like. */
function takeBackFrame(now: Sheet, before: Sheet, after: Sheet): void {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Sheet>;
  for (const key of ['rows', 'rowCount', 'columnCount'] as const) keys.delete(key);
  for (const key of keys) {
    if (JSON.stringify(before[key]) === JSON.stringify(after[key])) continue;
    if (key in before) Object.assign(now, { [key]: before[key] });
    else Reflect.deleteProperty(now, key);
  }
}

interface Place {
  row: number;
  column: number;
  /** What was in it before. */
  cell: Cell | null;
}

function cellsThatDiffer(before: Sheet, after: Sheet): Place[] {
  const places: Place[] = [];
  for (let row = 0; row < Math.max(before.rows.length, after.rows.length); row++) {
    const [was, is] = [before.rows[row] ?? [], after.rows[row] ?? []];
    if (was === is) continue;
    for (let column = 0; column < Math.max(was.length, is.length); column++) {
      const cell = was[column] ?? null;
      if (!alike(cell, is[column])) places.push({ row, column, cell });
    }
  }
  return places;
}

function boxOf(sheetId: number, places: readonly Place[]): PutBack[] {
  if (places.length === 0) return [];
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  const least = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.min(one, other));
  const most = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.max(one, other));
  const box = { top: least(rows), bottom: most(rows) + 1, left: least(columns), right: most(columns) + 1 };
  return [{ sheetId, box }];
}

/** Where a row or column of then stands now. */
interface Finder {
  row: (row: number) => number;
  column: (column: number) => number;
}

/** Where the sheet grew or shrank meanwhile, a row or column may stand so much further: where more cells agree. */
function finder(now: Sheet, then: Sheet): Finder {
  const rowsAdded = now.rowCount - then.rowCount;
  const columnsAdded = now.columnCount - then.columnCount;
  const agreementOfRows = (row: number, other: number): number =>
    (then.rows[row] ?? []).filter((cell, column) => cell && alike(cell, cellAt(now, other, column))).length;
  const agreementOfColumns = (column: number, other: number): number =>
    then.rows.filter((row, number) => row[column] && alike(row[column], cellAt(now, number, other))).length;
  return {
    row: (row) => (agreementOfRows(row, row + rowsAdded) > agreementOfRows(row, row) ? row + rowsAdded : row),
    column: (column) =>
      agreementOfColumns(column, column + columnsAdded) > agreementOfColumns(column, column)
        ? column + columnsAdded
        : column,
  };
}

function alike(one: Cell | null | undefined, other: Cell | null | undefined): boolean {
  return one === other || JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
