import type { Cell, Sheet, Spreadsheet } from '../../world';
import { wallClockAt } from '../zone';
import { boxOf, columnName, parseA1, quotedTitle, type Box } from './a1';
import { displayText, isPlainText } from './display';
import { evaluateFormula } from './formula';
import { cellAt, ensureSize, forEachCell, setCell, withValue } from './grid';
import { localeNamed } from './locale';
import { isEditor, isProtectedFrom, protectedMessage } from './protection';
import { parseTabbed } from './tabbed';
import { readTypedText } from './typedText';
import { breaksRule, type ValidationRule } from './validation';

/**
 * What is typed, and by whom and when where that matters: a plain text is typed by somebody whom no protection stops.
 * `now` (milliseconds since 1970) is needed for a date without a year, `5/5`; without it such a text throws.
 */
export type TypedInput = string | { text: string; as?: string; now?: number };

/** What became of it; a refusal is in the words that Sheets shows to the person. */
export type TypingOutcome = { ok: true } | { ok: false; message: string };

export const maxCellLength = 50_000;
/** Google's words for a text that is too long, typed or written by the API. */
export const tooLong = `Your input contains more than the maximum of ${maxCellLength} characters in a single cell.`;

/**
 * Types into one cell as a person does: text becomes a number, a day, a time or a truth value as the spreadsheet's
 * locale reads it; a leading apostrophe or the plain-text format keeps it; `=` begins a formula; nothing empties it.
 * A strict data validation rule refuses what does not fit.
 *
 * @param row 0-based, inside the grid (see `ensureSize`); so is the column.
 * @throws RangeError outside the grid, where nobody can type.
 */
export function typeInto(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  row: number,
  column: number,
  input: TypedInput,
): TypingOutcome {
  if (row < 0 || column < 0 || row >= sheet.rowCount || column >= sheet.columnCount) {
    throw new RangeError(`${sheet.title} has no row ${row + 1}, column ${column + 1} to type into`);
  }
  const before = cellAt(sheet, row, column);
  const next = readInput(spreadsheet, before, input);
  const refusal = refusalOf(spreadsheet, sheet, { row, column, next }, input);
  if (refusal !== undefined) return { ok: false, message: refusal };
  setCell(sheet, row, column, next);
  return { ok: true };
}

/**
 * Pastes plain text: rows in lines, cells between tabs, each read as if typed. The grid grows where it is too small.
 * Paste overrides data validation, also a strict one, as it does in Sheets; the rule itself stays on the cell.
 * All of it is pasted or, where a protection is in the way, nothing.
 */
export function pasteInto(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  row: number,
  column: number,
  input: TypedInput,
): TypingOutcome & { rowCount: number; columnCount: number } {
  const lines = parseTabbed(textOf(input));
  const size = { rowCount: lines.length, columnCount: Math.max(...lines.map((line) => line.length)) };
  const box = { top: row, bottom: row + size.rowCount, left: column, right: column + size.columnCount };
  const refusal = stoppedBy(spreadsheet, sheet, box, input);
  if (refusal !== undefined) return { ok: false, message: refusal, rowCount: 0, columnCount: 0 };
  ensureSize(sheet, box.bottom, box.right);
  lines.forEach((line, down) => {
    line.forEach((text, along) => {
      const before = cellAt(sheet, row + down, column + along);
      const typed = typeof input === 'string' ? text : { ...input, text };
      setCell(sheet, row + down, column + along, readInput(spreadsheet, before, typed));
    });
  });
  return { ok: true, ...size };
}

function textOf(input: TypedInput): string {
  return typeof input === 'string' ? input : input.text;
}

/** The cell as it is with this typed into it. */
function readInput(spreadsheet: Spreadsheet, before: Cell | null, input: TypedInput): Cell {
  const text = textOf(input);
  if (text === '') return withValue(before, undefined);
  if (text.startsWith("'")) return withValue(before, text.slice(1) === '' ? undefined : text.slice(1));
  if (isPlainText(before?.format)) return withValue(before, text);
  if (text.startsWith('=') && text.length > 1) return withValue(before, evaluateFormula(text), text);
  const typed = readTypedText(text, localeNamed(spreadsheet.locale), () => thisYear(spreadsheet, input));
  if (!typed) return withValue(before, text);
  const { value, format } = typed;
  // A number typed into a cell of percents is meant in percent.
  const percent = before?.format?.type === 'PERCENT' && format === undefined && typeof value === 'number';
  const next = withValue(before, percent ? value / 100 : value);
  return before?.format || !format ? next : { ...next, format };
}

function thisYear(spreadsheet: Spreadsheet, input: TypedInput): number {
  const now = typeof input === 'string' ? undefined : input.now;
  if (now === undefined)
    throw new Error(`Workbench: typing "${textOf(input)}" needs to know today: give { text, now }`);
  return wallClockAt(spreadsheet.timeZone, now).year;
}

interface Entry {
  row: number;
  column: number;
  next: Cell;
}

function refusalOf(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  entry: Entry,
  input: TypedInput,
): string | undefined {
  const { row, column, next } = entry;
  const box = { top: row, bottom: row + 1, left: column, right: column + 1 };
  const stopped = stoppedBy(spreadsheet, sheet, box, input);
  if (stopped !== undefined) return stopped;
  const rule = next.validation as ValidationRule | undefined;
  if (rule?.strict !== true || next.value === undefined) return undefined;
  const shown = displayText(next, spreadsheet.locale);
  if (!breaksRule(rule, { value: next.value, shown }, (a1) => shownIn(spreadsheet, sheet, a1)))
    return undefined;
  const name = `${columnName(column)}${row + 1}`;
  const said = `The data you entered in cell ${name} violates the data validation rules set on this cell.`;
  return rule.inputMessage ? `${said} ${rule.inputMessage}` : said;
}

/** What the filled cells of an A1 range show; a range without a title is on the same sheet. */
function shownIn(spreadsheet: Spreadsheet, here: Sheet, a1: string): string[] {
  const { sheet, range } = parseA1(spreadsheet, a1.includes('!') ? a1 : `${quotedTitle(here.title)}!${a1}`);
  const shown: string[] = [];
  forEachCell(sheet, boxOf(sheet, range), (cell) => shown.push(displayText(cell, spreadsheet.locale)));
  return shown.filter((text) => text !== '');
}

function stoppedBy(spreadsheet: Spreadsheet, sheet: Sheet, box: Box, input: TypedInput): string | undefined {
  if (
    textOf(input)
      .split(/[\t\n]/)
      .some((text) => text.length > maxCellLength)
  )
    return tooLong;
  const person = typeof input === 'string' ? undefined : input.as;
  if (person === undefined) return undefined;
  // Somebody whose address policy hides has the spreadsheet open, so is an editor.
  if (person !== '' && !isEditor(spreadsheet, person)) return 'You need permission to edit this spreadsheet.';
  return isProtectedFrom(spreadsheet, sheet, box, person) ? protectedMessage : undefined;
}
