import type { Cell, Sheet, Spreadsheet } from '../../world';
import { formatOnly } from './grid';
import { moveRanges, type Dimension, type Move } from './movedRanges';

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
  const { start, count } = span;
  moveRanges(spreadsheet, sheet.sheetId, span.dimension, {
    index: (index) => (index >= start ? index + count : index),
    edges: (first, end) => [first >= start ? first + count : first, end > start ? end + count : end],
  });
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
  const left = (boundary: number): number =>
    boundary <= start ? boundary : Math.max(start, boundary - count);
  moveRanges(spreadsheet, sheet.sheetId, span.dimension, {
    index: left,
    edges: (first, last) => [left(first), left(last)],
  });
}

/**
 * Moves rows or columns to before `to`, which is counted before the move; what stood there makes room, and a range that
 * lies within them goes along. A range of which only a part is moved keeps to what stays (unproven on the real Google).
 * Frozen rows and columns stay as many. Source: developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request,
 * MoveDimensionRequest.
 */
export function moveDimension(spreadsheet: Spreadsheet, sheet: Sheet, span: Span, to: number): void {
  const { dimension, start, count } = span;
  const end = start + count;
  if (to >= start && to <= end) return;
  const moved = <T>(list: readonly T[], empty: () => T): T[] => {
    const full = list.slice();
    while (full.length < Math.max(end, to)) full.push(empty());
    const block = full.slice(start, end);
    const rest = [...full.slice(0, start), ...full.slice(end)];
    const at = to > start ? to - count : to;
    return [...rest.slice(0, at), ...block, ...rest.slice(at)];
  };
  if (dimension === 'ROWS') sheet.rows = moved(sheet.rows, () => []);
  else {
    sheet.rows = sheet.rows.map((row) => moved<Cell | null>(row, () => null));
    sheet.columns = moved(sheet.columns, () => ({}));
  }
  moveRanges(spreadsheet, sheet.sheetId, dimension, movedBy(start, end, to));
}

function movedBy(start: number, end: number, to: number): Move {
  const count = end - start;
  const index = (at: number): number => {
    if (at >= start && at < end) return at + (to > start ? to - end : to - start);
    if (at >= end && at < to) return at - count;
    return at < start && at >= to ? at + count : at;
  };
  const edges: Move['edges'] = (first, last) => {
    // An empty range and one without anything that stays: all of it goes along.
    const stays = {
      first: first >= start && first < end ? end : first,
      last: last > start && last <= end ? start : last,
    };
    if (stays.first >= stays.last) return [index(first), index(last - 1) + 1];
    return [index(stays.first), index(stays.last - 1) + 1];
  };
  return { index, edges };
}
