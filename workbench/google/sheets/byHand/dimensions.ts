import type { Sheet } from '../../../world';
import { deleteDimension as refuseOrDelete } from '../api/requests/dimensions';
import { boxOfSpan, sizeOf } from '../api/places';
import { insertDimension, moveDimension, type Span } from '../dimensions';
import { invalid } from '../refusal';
import { mayChange, type Hand } from './place';

type Dimension = Span['dimension'];

/** Rows or columns of a tab, `at` counted from 0. */
export interface Lines {
  sheet: Sheet;
  dimension: Dimension;
  at: number;
  count: number;
}

/**
 * Inserts empty ones before or after `at`, which they take format and validation from, as the menu of a row number does
 * (which neighbour it is is unproven on the real Google).
 */
export function insertLines(hand: Hand, { sheet, at, ...about }: Lines, side: 'before' | 'after'): void {
  requireThere({ sheet, ...about, at, count: 1 });
  const span = { ...about, start: side === 'before' ? at : at + 1 };
  insertDimension(hand.spreadsheet, sheet, span, side === 'before' ? 'after' : 'before');
}

/**
 * Deletes rows or columns with all that is in them. Never the last, nor all that are not frozen. A protection that only
 * warns is warned of and goes along.
 */
export function deleteLines(hand: Hand, lines: Lines): void {
  const { sheet, dimension, at, count } = lines;
  requireThere(lines);
  mayChange(hand, sheet, boxOfSpan(sheet, { dimension, start: at, count }));
  const range = { sheetId: sheet.sheetId, dimension, startIndex: at, endIndex: at + count };
  refuseOrDelete({ range }, hand);
}

/** Moves them to stand before `to`, counted before the move. @returns whether anything was in them */
export function moveLines(hand: Hand, lines: Lines, to: number): boolean {
  const { sheet, dimension, at, count } = lines;
  requireThere(lines);
  if (to < 0 || to > sizeOf(sheet, dimension)) throw invalid(`There is no place ${to + 1} to move to.`);
  const span = { dimension, start: at, count };
  const box = boxOfSpan(sheet, span);
  mayChange(hand, sheet, box);
  const filled = sheet.rows
    .slice(box.top, box.bottom)
    .some((row) => row.slice(box.left, box.right).some((cell) => cell?.value !== undefined));
  moveDimension(hand.spreadsheet, sheet, span, to);
  return filled;
}

/** Hides columns, or shows hidden ones again. At least one stays in sight. */
export function hideColumns(_hand: Hand, lines: Lines, hidden: boolean): void {
  const { sheet, at, count } = lines;
  requireThere(lines);
  const columns: Sheet['columns'] = Array.from(
    { length: sheet.columnCount },
    (_, index) => sheet.columns[index] ?? {},
  );
  const changed = columns.map((column, index): Sheet['columns'][number] => {
    if (index < at || index >= at + count) return column;
    const { hiddenByUser: _before, ...rest } = column;
    return hidden ? { ...rest, hiddenByUser: true } : rest;
  });
  if (changed.every((column) => column.hiddenByUser))
    throw invalid("You can't hide all the columns on the sheet.");
  sheet.columns = changed.slice(0, Math.max(sheet.columns.length, at + count));
}

function requireThere({ sheet, dimension, at, count }: Lines): void {
  const size = sizeOf(sheet, dimension);
  if (at >= 0 && count > 0 && at + count <= size) return;
  const what = dimension === 'ROWS' ? 'rows' : 'columns';
  throw invalid(`Tab "${sheet.title}" has ${size} ${what}; ${at + 1} to ${at + count} are not among them.`);
}
