import { displayText } from '../google/sheets/display';
import { MOST_ROWS_ABOVE } from '../google/sheets/byHand/place';
import { ensureSize } from '../google/sheets/grid';
import { pasteInto, typeInto } from '../google/sheets/typing';
import type { Cell, Sheet, Spreadsheet, World } from '../world';
import { WorkbenchError } from './workbenchError';

/** Where somebody is in a workbook; row and column 1-based, as the sheet numbers them. */
export interface Place {
  tab: string;
  row: number;
  column: number;
}

/** A block that a person's hand changed; rows and columns 0-based. */
export interface Touched {
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
  /** As displayed before; '' when it was empty or many cells were changed. */
  oldText: string;
  /** Triggers are told no value, as of a cell that was moved or copied. */
  valueUntold?: true;
}

export function workbookIn(world: World, id: string): Spreadsheet {
  const workbook = world.workbooks.find((each) => each.id === id);
  if (!workbook) throw new WorkbenchError(`There is no workbook "${id}".`);
  return workbook;
}

/** The address as it is kept. '' is somebody whom policy hides; anyone else must exist. */
export function personIn(world: World, as: string): string {
  const email = as.trim().toLowerCase();
  if (email === '' || world.people.some((person) => person.email === email)) return email;
  throw new WorkbenchError(`There is nobody with the address "${as}".`);
}

export function tabOf(workbook: Spreadsheet, title: string): Sheet {
  const sheet = workbook.sheets.find((each) => each.title === title);
  if (sheet) return sheet;
  const titles = workbook.sheets.map((each) => each.title).join(', ');
  throw new WorkbenchError(`There is no tab "${title}". Tabs: ${titles}.`);
}

/** A row or column as a person counts it, turned to 0-based. */
export function zeroBased(number: number, what: string): number {
  if (Number.isInteger(number) && number >= 1) return number - 1;
  throw new WorkbenchError(`The ${what} must be a whole number from 1.`);
}

/** 0-based row of the headers: the first row, unless titles stand above another that has more of these. */
export function headerRowOf(workbook: Spreadsheet, sheet: Sheet, headers: readonly string[]): number {
  const rows = sheet.rows.slice(0, MOST_ROWS_ABOVE).map((row) => rowTexts(workbook, row));
  const found = rows.map(
    (texts) => headers.filter((header) => header !== '' && texts.includes(header)).length,
  );
  return Math.max(0, found.indexOf(Math.max(...found)));
}

/** 0-based column under a header in a 0-based row. */
export function columnUnder(workbook: Spreadsheet, sheet: Sheet, header: string, row = 0): number {
  const headers = rowTexts(workbook, sheet.rows[row]);
  const column = headers.indexOf(header);
  if (header !== '' && column >= 0) return column;
  const known = headers.filter((each) => each !== '').join(', ');
  throw new WorkbenchError(
    `Tab "${sheet.title}" has no column "${header}". Columns: ${known || 'none yet'}.`,
  );
}

/** A tab as displayed; rows below the header, empty ones at the end left out. */
export interface TabShown {
  title: string;
  hidden: boolean;
  header: string[];
  rows: string[][];
}

export function tabShown(workbook: Spreadsheet, { title, hidden, rows }: Sheet): TabShown {
  const [header = [], ...texts] = rows.map((row) => rowTexts(workbook, row).slice());
  while (texts.at(-1)?.every((text) => text === '')) texts.pop();
  return { title, hidden, header, rows: texts };
}

interface RowTexts {
  locale: string;
  texts: readonly string[];
}

/** As displayed. A row is never changed in place, so that they stay right as long as it is there. */
const textsByRow = new WeakMap<readonly (Cell | null)[], RowTexts>();

function rowTexts({ locale }: Spreadsheet, row: readonly (Cell | null)[] | undefined): readonly string[] {
  if (!row) return [];
  const known = textsByRow.get(row);
  if (known?.locale === locale) return known.texts;
  const texts = row.map((cell) => displayText(cell, locale));
  textsByRow.set(row, { locale, texts });
  return texts;
}

/** 0-based: the first row below the headers in which nobody wrote anything; an unticked box is nothing. */
export function firstEmptyRow(sheet: Sheet, headerRow = 0): number {
  let row = headerRow + 1;
  while (sheet.rows[row]?.some((cell) => cell?.value !== undefined && cell.value !== false)) row += 1;
  return row;
}

/** Types into one cell as this person, on this day; what Sheets refuses throws in its words. */
export function typeCell(
  workbook: Spreadsheet,
  sheet: Sheet,
  at: { row: number; column: number },
  input: { text: string; as: string; now: number },
): Touched {
  ensureSize(sheet, at.row + 1, at.column + 1);
  const oldText = displayText(sheet.rows[at.row]?.[at.column], workbook.locale);
  const outcome = typeInto(workbook, sheet, at.row, at.column, input);
  if (!outcome.ok) throw new WorkbenchError(outcome.message);
  return { ...at, rowCount: 1, columnCount: 1, oldText };
}

/** Pastes a block of tab-separated text as this person. */
export function pasteBlock(
  workbook: Spreadsheet,
  sheet: Sheet,
  at: { row: number; column: number },
  input: { text: string; as: string; now: number },
): Touched {
  const oldText = displayText(sheet.rows[at.row]?.[at.column], workbook.locale);
  const outcome = pasteInto(workbook, sheet, at.row, at.column, input);
  if (!outcome.ok) throw new WorkbenchError(outcome.message);
  const { rowCount, columnCount } = outcome;
  return { ...at, rowCount, columnCount, oldText: rowCount === 1 && columnCount === 1 ? oldText : '' };
}
