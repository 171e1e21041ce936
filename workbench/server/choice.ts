import type { Sheet, Spreadsheet } from '../world';
import type { CellChoice } from './answers';

interface ApiValidation {
  condition?: { type?: string; values?: { userEnteredValue?: string }[] };
  inputMessage?: string;
}

/** What a cell with this validation rule offers to choose from; undefined where one types freely. */
export function choiceOf(
  rule: Record<string, unknown>,
  workbook: Spreadsheet,
  sheet: Sheet,
): CellChoice | undefined {
  const { condition, inputMessage } = rule as ApiValidation;
  const entered = (condition?.values ?? []).map((value) => value.userEnteredValue ?? '');
  const help = inputMessage ? { help: inputMessage } : {};
  if (condition?.type === 'BOOLEAN') return { kind: 'checkbox', values: ['TRUE', 'FALSE'], ...help };
  if (condition?.type === 'ONE_OF_LIST') return { kind: 'list', values: entered, ...help };
  if (condition?.type !== 'ONE_OF_RANGE') return undefined;
  return { kind: 'list', values: valuesOf(entered[0] ?? '', workbook, sheet), ...help };
}

/** The different texts of a range such as `=Engineers!D2:D`, in their order. */
function valuesOf(range: string, workbook: Spreadsheet, own: Sheet): string[] {
  const match = /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Z]+)\$?(\d*):\$?[A-Z]+\$?(\d*)$/.exec(range);
  if (!match) return [];
  const [, quoted, plain, letters = '', first, last] = match;
  const title = quoted?.replaceAll("''", "'") ?? plain;
  const sheet = title === undefined ? own : workbook.sheets.find((each) => each.title === title);
  const column = columnIndex(letters);
  const rows = sheet?.rows.slice(Number(first || 1) - 1, last ? Number(last) : undefined) ?? [];
  const texts = rows.map((row) => String(row[column]?.value ?? '')).filter(Boolean);
  return [...new Set(texts)];
}

/** 0-based: A is 0, AA is 26. */
function columnIndex(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The letters of a 0-based column. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}
