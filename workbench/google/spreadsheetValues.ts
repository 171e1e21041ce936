import type { Cell, Sheet, Spreadsheet } from '../world';
import { Exception } from './exception';
import type { SpreadsheetRun } from './spreadsheetRun';
import type { Box } from './sheets/a1';
import { isDateFormat } from './sheets/display';
import { cellAt, setCell, withValue } from './sheets/grid';
import { isEditor, requireUnprotected } from './sheets/protection';
import { notBuilt, Refusal } from './sheets/refusal';
import { instantOf, serialOfDay } from './sheets/serial';
import { typeInto } from './sheets/typing';
import { wallClockAt } from './zone';

/** As getValues gives it: a number that is shown as a day is a Date in the spreadsheet's zone, empty is ''. */
export function scriptValue(run: SpreadsheetRun, cell: Cell | null, timeZone: string): unknown {
  if (typeof cell?.value === 'number' && isDateFormat(cell.format))
    return new run.ScriptDate(instantOf(cell.value, timeZone));
  return cell?.value ?? '';
}

/**
 * setValues: texts become what they would become if somebody typed them, dates are days in the spreadsheet's zone.
 * Source: developers.google.com/apps-script/reference/spreadsheet/range#setvaluesvalues.
 *
 * @throws Exception in Google's words when the sizes differ, a protection or a strict rule is in the way
 */
export function writeValues(
  run: SpreadsheetRun,
  spreadsheet: Spreadsheet,
  { sheet, box }: { sheet: Sheet; box: Box },
  values: unknown,
): void {
  const rows = rowsOf(values, box);
  mayWrite(run, spreadsheet, sheet, box);
  rows.forEach((row, down) => {
    row.forEach((value, along) => {
      writeValue(run, spreadsheet, { sheet, row: box.top + down, column: box.left + along }, value);
    });
  });
}

function mayWrite(run: SpreadsheetRun, spreadsheet: Spreadsheet, sheet: Sheet, box: Box): void {
  // Somebody whose address policy hides has the spreadsheet open, so is an editor.
  if (run.as === '') return;
  try {
    if (!isEditor(spreadsheet, run.as)) throw new Refusal(403, 'You do not have permission to do that.');
    requireUnprotected(spreadsheet, sheet, box, run.as);
  } catch (error) {
    throw error instanceof Refusal ? new Exception(error.message) : error;
  }
}

function rowsOf(values: unknown, box: Box): unknown[][] {
  const rows = values as unknown[][];
  if (!Array.isArray(values) || !rows.every((row) => Array.isArray(row)))
    throw new Exception(
      "The parameters don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
  mustFit('rows', rows.length, box.bottom - box.top);
  for (const row of rows) mustFit('columns', row.length, box.right - box.left);
  return rows;
}

function mustFit(what: string, data: number, range: number): void {
  if (data === range) return;
  throw new Exception(
    `The number of ${what} in the data does not match the number of ${what} in the range. ` +
      `The data has ${data} but the range has ${range}.`,
  );
}

function writeValue(
  run: SpreadsheetRun,
  spreadsheet: Spreadsheet,
  { sheet, row, column }: { sheet: Sheet; row: number; column: number },
  value: unknown,
): void {
  const before = cellAt(sheet, row, column);
  if (typeof value === 'string' || value === null || value === undefined) {
    const outcome = typeInto(spreadsheet, sheet, row, column, { text: value ?? '', now: run.world.now });
    if (!outcome.ok) throw new Exception(outcome.message);
  } else if (typeof value === 'number' || typeof value === 'boolean') {
    setCell(sheet, row, column, withValue(before, value));
  } else if (Object.prototype.toString.call(value) === '[object Date]') {
    setCell(sheet, row, column, dateCell(before, (value as Date).getTime(), spreadsheet.timeZone));
  } else {
    throw notBuilt(`Range.setValues with a value of type ${typeof value}`);
  }
}

function dateCell(before: Cell | null, instant: number, timeZone: string): Cell {
  const { year, month, day, hour, minute, second, millisecond } = wallClockAt(timeZone, instant);
  const time = (hour * 3600 + minute * 60 + second + millisecond / 1000) / 86_400;
  const next = withValue(before, (serialOfDay(year, month, day) ?? 0) + time);
  if (isDateFormat(before?.format)) return next;
  return { ...next, format: { type: time === 0 ? 'DATE' : 'DATE_TIME', pattern: '' } };
}
