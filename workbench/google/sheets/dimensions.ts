import type { Cell, Sheet, Spreadsheet } from '../../world';
import { formatOnly } from './grid';

type Dimension = 'ROWS' | 'COLUMNS';

/** Rows or columns of one sheet, 0-based. */
export interface Span {
  dimension: Dimension;
  start: number;
  count: number;
}

/**
 * Inserts empty rows or columns as people do by hand; what is protected, charted or filtered moves along.
 * New ones take format and validation from their neighbour before or after (`inherit`), as Sheets does.
 */
export function insertDimension(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  span: Span,
  inherit: 'before' | 'after' = span.start > 0 ? 'before' : 'after',
): void {
  const model = inherit === 'before' ? span.start - 1 : span.start;
  if (span.dimension === 'ROWS') insertRows(sheet, span, model);
  else insertColumns(sheet, span, model);
  // An end stands after its last row: something inserted exactly there does not widen the range.
  shiftRanges(spreadsheet, sheet.sheetId, span.dimension, (boundary, isEnd) =>
    boundary > span.start || (boundary === span.start && !isEnd) ? boundary + span.count : boundary,
  );
}

function insertRows(sheet: Sheet, { start, count }: Span, model: number): void {
  if (start < sheet.rows.length) {
    const row = (sheet.rows[model] ?? []).map(formatOnly);
    const added = Array.from({ length: count }, () => row);
    sheet.rows = [...sheet.rows.slice(0, start), ...added, ...sheet.rows.slice(start)];
  }
  sheet.rowCount += count;
  if (start < sheet.frozenRowCount) sheet.frozenRowCount += count;
}

function insertColumns(sheet: Sheet, { start, count }: Span, model: number): void {
  sheet.rows = sheet.rows.map((row) => {
    const filler = Array.from({ length: count }, () => formatOnly(row[model]));
    return start < row.length ? [...row.slice(0, start), ...filler, ...row.slice(start)] : row;
  });
  const filler = Array.from({ length: count }, () => ({ ...sheet.columns[model] }));
  const padded = Array.from(
    { length: Math.max(start, sheet.columns.length) },
    (_, at) => sheet.columns[at] ?? {},
  );
  sheet.columns = [...padded.slice(0, start), ...filler, ...padded.slice(start)];
  sheet.columnCount += count;
  if (start < sheet.frozenColumnCount) sheet.frozenColumnCount += count;
}

/** Deletes rows or columns; a protection all of whose cells go, goes with them. */
export function deleteDimension(spreadsheet: Spreadsheet, sheet: Sheet, span: Span): void {
  const { start, count } = span;
  const end = start + count;
  const without = <T>(list: T[]): T[] =>
    start < list.length ? [...list.slice(0, start), ...list.slice(end)] : list;
  const stillFrozen = (frozen: number): number => frozen - Math.max(0, Math.min(frozen, end) - start);
  if (span.dimension === 'ROWS') {
    sheet.rows = without(sheet.rows);
    sheet.rowCount -= count;
    sheet.frozenRowCount = stillFrozen(sheet.frozenRowCount);
  } else {
    sheet.rows = sheet.rows.map((row) => without<Cell | null>(row));
    sheet.columns = without(sheet.columns);
    sheet.columnCount -= count;
    sheet.frozenColumnCount = stillFrozen(sheet.frozenColumnCount);
  }
  shiftRanges(spreadsheet, sheet.sheetId, span.dimension, (boundary) =>
    boundary <= start ? boundary : Math.max(start, boundary - count),
  );
}

/** Moves every boundary of every range about this sheet, wherever in the spreadsheet it is kept. */
function shiftRanges(
  spreadsheet: Spreadsheet,
  sheetId: number,
  dimension: Dimension,
  move: (boundary: number, isEnd: boolean) => number,
): void {
  const keys = dimension === 'ROWS' ? ['RowIndex', 'rowIndex'] : ['ColumnIndex', 'columnIndex'];
  const shifted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shifted);
    if (typeof value !== 'object' || value === null) return value;
    const here = ((value as { sheetId?: number }).sheetId ?? 0) === sheetId;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        const boundary = here && typeof inner === 'number' && keys.some((end) => key.endsWith(end));
        return [key, boundary ? move(inner, key.startsWith('end')) : shifted(inner)];
      }),
    );
  };
  for (const sheet of spreadsheet.sheets) {
    sheet.charts = sheet.charts.map((chart) => shifted(chart) as Record<string, unknown>);
    sheet.protectedRanges = sheet.protectedRanges
      .map((range) => shifted(range) as Record<string, unknown>)
      .filter((range) => !isGone(range['range']));
    if (sheet.basicFilter) sheet.basicFilter = shifted(sheet.basicFilter) as Record<string, unknown>;
  }
}

function isGone(range: unknown): boolean {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = (range ?? {}) as Record<
    string,
    number
  >;
  return nothingBetween(startRowIndex, endRowIndex) || nothingBetween(startColumnIndex, endColumnIndex);
}

function nothingBetween(start: number | undefined, end: number | undefined): boolean {
  return start !== undefined && end !== undefined && end <= start;
}
