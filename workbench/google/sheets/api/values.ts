import type { Cell, Sheet, Spreadsheet } from '../../../world';
import { a1OfBox, boxOf, parseA1, type Box, type GridRange } from '../a1';
import { displayText } from '../display';
import { cellAt } from '../grid';
import { invalid, notBuilt } from '../refusal';
import { sheetsWith } from '../metadata';
import { sheetById } from './places';
import type { MetadataLookup } from './types';

export interface DataFilter {
  a1Range?: string;
  gridRange?: GridRange;
  developerMetadataLookup?: MetadataLookup;
}

export interface BatchGetByDataFilterBody {
  dataFilters?: DataFilter[];
  majorDimension?: 'ROWS' | 'COLUMNS';
  valueRenderOption?: RenderOption;
  dateTimeRenderOption?: 'SERIAL_NUMBER' | 'FORMATTED_STRING';
}

type RenderOption = 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';

/** A part of a sheet and the filters that named it. */
export interface Match {
  sheet: Sheet;
  box: Box;
  filters: DataFilter[];
}

/**
 * What the filters name, in their order; filters that name the same cells share one answer. Metadata on a sheet names
 * the whole of it.
 *
 * A filter whose sheet does not exist is refused here ("No grid with id: N"). What the real Google does is unproven:
 * it may as well leave it out of the answer. A caller has to stand both.
 */
export function matchesOf(spreadsheet: Spreadsheet, filters: readonly DataFilter[]): Match[] {
  if (filters.length === 0) throw invalid('Must specify at least one data filter.');
  const matches = new Map<string, Match>();
  filters.forEach((filter, index) => {
    for (const { sheet, box } of partsOf(spreadsheet, filter, index)) {
      const key = `${sheet.sheetId}/${Object.values(box).join('/')}`;
      const known = matches.get(key);
      if (known) known.filters.push(filter);
      else matches.set(key, { sheet, box, filters: [filter] });
    }
  });
  return [...matches.values()];
}

/** A look-up of metadata that no sheet carries names nothing, and is not refused (unproven). */
function partsOf(
  spreadsheet: Spreadsheet,
  filter: DataFilter,
  index: number,
): readonly { sheet: Sheet; box: Box }[] {
  if (Object.values(filter).filter((kind) => kind !== undefined).length !== 1) {
    throw invalid(`Invalid dataFilters[${index}]: exactly one kind of filter must be set.`);
  }
  const lookup = filter.developerMetadataLookup;
  if (lookup === undefined) return [matchOf(spreadsheet, filter)];
  return sheetsWith(spreadsheet, lookup).map(({ sheet }) => ({ sheet, box: boxOf(sheet, {}) }));
}

function matchOf(spreadsheet: Spreadsheet, filter: DataFilter): { sheet: Sheet; box: Box } {
  if (filter.a1Range !== undefined) {
    const { sheet, range } = parseA1(spreadsheet, filter.a1Range);
    return { sheet, box: boxOf(sheet, range) };
  }
  const sheet = sheetById(spreadsheet, filter.gridRange?.sheetId);
  return { sheet, box: boxOf(sheet, filter.gridRange ?? {}) };
}

/** How many cells have to be looked at: down to the last row that has anything. */
export function cellsRead(matches: readonly Match[]): number {
  return matches.reduce((sum, { sheet, box }) => {
    const rows = Math.max(0, Math.min(box.bottom, sheet.rows.length) - box.top);
    return sum + rows * (box.right - box.left);
  }, 0);
}

/** The answer of `values.batchGetByDataFilter`: plain copies, rows and cells cut after the last one with a value. */
export function valueRangesOf(
  spreadsheet: Spreadsheet,
  matches: readonly Match[],
  body: BatchGetByDataFilterBody,
): object {
  const { majorDimension = 'ROWS', valueRenderOption = 'FORMATTED_VALUE', dateTimeRenderOption } = body;
  if (majorDimension !== 'ROWS') throw notBuilt(`${call} with majorDimension ${majorDimension}`);
  if (dateTimeRenderOption === 'FORMATTED_STRING' && valueRenderOption !== 'FORMATTED_VALUE') {
    throw notBuilt(`${call} with dateTimeRenderOption FORMATTED_STRING`);
  }
  const valueRanges = matches.map(({ sheet, box, filters }) => {
    const values =
      valueRenderOption === 'UNFORMATTED_VALUE' && box.left === 0 && box.right >= sheet.columnCount
        ? plainRowsIn(sheet, box)
        : valuesIn(sheet, box, (cell) => rendered(cell, valueRenderOption, spreadsheet.locale));
    return {
      valueRange: { range: a1OfBox(sheet, box), majorDimension, ...(values.length > 0 && { values }) },
      dataFilters: structuredClone(filters),
    };
  });
  return { spreadsheetId: spreadsheet.id, valueRanges };
}

const call = 'Sheets.Spreadsheets.Values.batchGetByDataFilter';

type Value = NonNullable<Cell['value']>;

function rendered(cell: Cell, option: RenderOption, locale: string): Value {
  if (option === 'FORMATTED_VALUE') return displayText(cell, locale);
  if (option === 'FORMULA' && cell.formula !== undefined) return cell.formula;
  return cell.value ?? '';
}

/** Values by row, cut after the last; a row is never changed in place, so they stay right as long as it is there. */
const plainRows = new WeakMap<(Cell | null)[], readonly Value[]>();

function plainRow(row: (Cell | null)[]): readonly Value[] {
  const known = plainRows.get(row);
  if (known) return known;
  const values = Array.from(row, (cell) => cell?.value ?? '');
  while (values.length > 0 && row[values.length - 1]?.value === undefined) values.pop();
  plainRows.set(row, values);
  return values;
}

/** The same as `valuesIn` of whole rows without a format, in less time: hardly a row changes from one read to the next. */
function plainRowsIn(sheet: Sheet, { top, bottom }: Box): Value[][] {
  const rows = sheet.rows.slice(top, bottom).map((row) => plainRow(row).slice());
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

function valuesIn(sheet: Sheet, box: Box, render: (cell: Cell) => Value): Value[][] {
  const rows: Value[][] = [];
  for (let row = box.top; row < Math.min(box.bottom, sheet.rows.length); row++) {
    const values: Value[] = [];
    for (let column = box.left; column < box.right; column++) {
      const cell = cellAt(sheet, row, column);
      if (cell?.value === undefined) continue;
      while (values.length < column - box.left) values.push('');
      values.push(render(cell));
    }
    rows.push(values);
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}
