import { askHeaderOf, headerOf } from '../../redAccounts/columns/headers';
import { askFields, fields, type AskValues, type Values } from '../../redAccounts/records';
import { calendarDay, serialOfDay } from '../../time/calendarDay';
import type { CellValue } from '../tab';

type Cells = Readonly<Record<string, CellValue>>;

const days: ReadonlySet<string> = new Set([headerOf.nextStepDue, headerOf.renewal, askHeaderOf.due]);

/** People's cells of Account Tracker, by header, that say these values; fields that are left out have no cell. */
export function cellsOf(values: Partial<Values>): Cells {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = values[field];
      return value === undefined ? [] : [[headerOf[field], cellOf(headerOf[field], value)]];
    }),
  );
}

/** People's cells of Asks, by header, that say these values; fields that are left out have no cell. */
export function askCellsOf(values: Partial<AskValues>): Cells {
  return Object.fromEntries(
    askFields.flatMap((field) => {
      const value = values[field];
      return value === undefined ? [] : [[askHeaderOf[field], cellOf(askHeaderOf[field], value)]];
    }),
  );
}

/** Days are written as serial numbers, so that they are dates for Sheets as well. */
function cellOf(header: string, value: string): CellValue {
  const day = days.has(header) ? calendarDay(value) : undefined;
  return day === undefined ? value : serialOfDay(day);
}
