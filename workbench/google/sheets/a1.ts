import type { Sheet, Spreadsheet } from '../../world';
import { invalid } from './refusal';

/** A range as the Sheets API names it: 0-based, half-open; a missing index is open. A missing sheetId is 0. */
export interface GridRange {
  sheetId?: number;
  startRowIndex?: number;
  endRowIndex?: number;
  startColumnIndex?: number;
  endColumnIndex?: number;
}

/** A range inside a sheet's grid: 0-based, half-open. */
export interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** A, B, … Z, AA: the name of a 0-based column. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

function columnNumber(name: string): number {
  const letters = name.toUpperCase();
  let number = 0;
  for (let at = 0; at < letters.length; at++) number = number * 26 + letters.charCodeAt(at) - 64;
  return number - 1;
}

/** A title as it stands in an A1 range: quoted unless it is a plain word. */
export function quotedTitle(title: string): string {
  const plain = /^[A-Za-z_]\w*$/.test(title) && !/^[A-Za-z]{1,3}\d+$/.test(title);
  return plain ? title : `'${title.replace(/'/g, "''")}'`;
}

/** `Calls!A1:C20`; open ends as Google writes them (`T!A1001:B`, `T!AA1:2`); the whole sheet is its title. */
function a1Of(sheet: Sheet, range: GridRange): string {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
  const title = quotedTitle(sheet.title);
  const indices = [startRowIndex, endRowIndex, startColumnIndex, endColumnIndex];
  if (indices.every((index) => index === undefined)) return title;
  const noColumns = startColumnIndex === undefined && endColumnIndex === undefined;
  const row = String((startRowIndex ?? 0) + 1);
  const start = noColumns ? row : columnName(startColumnIndex ?? 0) + row;
  const end =
    (endColumnIndex === undefined ? '' : columnName(Math.max(0, endColumnIndex - 1))) +
    (endRowIndex === undefined ? '' : String(endRowIndex));
  return end === '' || (end === start && !noColumns) ? `${title}!${start}` : `${title}!${start}:${end}`;
}

export function a1OfBox(sheet: Sheet, box: Box): string {
  return a1Of(sheet, {
    startRowIndex: box.top,
    endRowIndex: box.bottom,
    startColumnIndex: box.left,
    endColumnIndex: box.right,
  });
}

export interface ParsedA1 {
  sheet: Sheet;
  range: GridRange;
}

/**
 * Reads an A1 range: `Calls!A2:C`, `'Sign-ups'!B:B`, `Calls`, `A1:B2` (first sheet). Titles are matched without case.
 *
 * @throws Refusal "Unable to parse range: …".
 */
export function parseA1(spreadsheet: Spreadsheet, text: string): ParsedA1 {
  const bang = text.lastIndexOf('!');
  const asTitle = sheetByTitle(spreadsheet, bang < 0 ? text : text.slice(0, bang));
  if (bang < 0 && asTitle !== undefined) return { sheet: asTitle, range: { sheetId: asTitle.sheetId } };
  const sheet = bang < 0 ? spreadsheet.sheets[0] : asTitle;
  const range = sheet && cellsOfA1(text.slice(bang + 1));
  if (!sheet || !range) throw invalid(`Unable to parse range: ${text}`);
  return { sheet, range: { sheetId: sheet.sheetId, ...range } };
}

function sheetByTitle(spreadsheet: Spreadsheet, quoted: string): Sheet | undefined {
  const title = /^'.*'$/.test(quoted) ? quoted.slice(1, -1).replace(/''/g, "'") : quoted;
  const exact = spreadsheet.sheets.find((sheet) => sheet.title === title);
  return exact ?? spreadsheet.sheets.find((sheet) => sheet.title.toLowerCase() === title.toLowerCase());
}

function cellsOfA1(text: string): GridRange | undefined {
  const parts = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?(?::\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?)?$/.exec(text);
  if (!parts || text === '' || text.endsWith(':') || text.startsWith(':')) return undefined;
  const [, fromColumn, fromRow, toColumn, toRow] = parts;
  const single = !text.includes(':');
  if (single && (fromColumn === undefined || fromRow === undefined)) return undefined;
  return {
    ...(fromRow !== undefined && { startRowIndex: Number(fromRow) - 1 }),
    ...ending('endRowIndex', single ? fromRow : toRow, Number),
    ...(fromColumn !== undefined && { startColumnIndex: columnNumber(fromColumn) }),
    ...ending('endColumnIndex', single ? fromColumn : toColumn, (name) => columnNumber(name) + 1),
  };
}

function ending(key: keyof GridRange, text: string | undefined, read: (text: string) => number): GridRange {
  return text === undefined ? {} : { [key]: read(text) };
}

/**
 * The part of a range that lies in the grid. A range may end past the grid, not start past it
 * (seen on the real API for repeatCell, 2026-09; taken to hold for every range).
 *
 * @throws Refusal "Range (…) exceeds grid limits. Max rows: …, max columns: …".
 */
export function boxOf(sheet: Sheet, range: GridRange): Box {
  const { startRowIndex: top = 0, startColumnIndex: left = 0 } = range;
  if (top >= sheet.rowCount || left >= sheet.columnCount) {
    const limits = `Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`;
    throw invalid(`Range (${a1Of(sheet, range)}) exceeds grid limits. ${limits}`);
  }
  const bottom = Math.min(range.endRowIndex ?? sheet.rowCount, sheet.rowCount);
  const right = Math.min(range.endColumnIndex ?? sheet.columnCount, sheet.columnCount);
  return { top, bottom: Math.max(top, bottom), left, right: Math.max(left, right) };
}

export function cellsIn(box: Box): number {
  return (box.bottom - box.top) * (box.right - box.left);
}

export function overlap(a: Box, b: Box): boolean {
  return a.top < b.bottom && b.top < a.bottom && a.left < b.right && b.left < a.right;
}
