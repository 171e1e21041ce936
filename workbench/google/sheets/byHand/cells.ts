import type { Cell, MergedRange, Sheet } from '../../../world';
import { cellsIn, type Box } from '../a1';
import { displayText } from '../display';
import { cellAt, ensureSize, hasValue, mapCells, setCell, withValue } from '../grid';
import { mayChange, type Hand } from './place';

/** Cells of one tab. */
export interface Cells {
  sheet: Sheet;
  box: Box;
}

/**
 * Cuts cells and pastes them elsewhere: values, formulas, formats, data validation and notes go along, merged cells too,
 * and what is left behind is empty. Protections and charts stay about the cells where they were (unproven).
 * Source: CutPasteRequest, "moves data from the source to the destination", "all the source data will be cut".
 *
 * @returns where the cells are now
 */
export function cutAndPaste(hand: Hand, from: Cells, to: Cells): Cells {
  const target = sized(from.box, to);
  mayChange(hand, from.sheet, from.box);
  mayChange(hand, target.sheet, target.box);
  const cut = contentOf(from);
  const merges = mergesIn(from);
  mapCells(from.sheet, from.box, () => null);
  forget(from);
  put(target, cut);
  forget(target);
  const down = target.box.top - from.box.top;
  const right = target.box.left - from.box.left;
  const moved = merges.map((range) => ({ ...shifted(range, down, right), sheetId: target.sheet.sheetId }));
  if (moved.length > 0) target.sheet.merges = [...(target.sheet.merges ?? []), ...moved];
  return target;
}

/**
 * Copies cells with everything in and about them. A target that holds the source several times over is filled with it.
 *
 * @returns which cells were pasted over
 */
export function copyAndPaste(hand: Hand, from: Cells, to: Cells): Cells {
  const [rows, columns] = sizeOf(from.box);
  const [wantedRows, wantedColumns] = sizeOf(to.box);
  const times = wantedRows % rows === 0 && wantedColumns % columns === 0;
  const target = times ? to : sized(from.box, to);
  mayChange(hand, target.sheet, target.box);
  const content = contentOf(from);
  const [height, width] = sizeOf(target.box);
  put(
    target,
    Array.from({ length: height }, (_, down) =>
      Array.from({ length: width }, (__, along) => content[down % rows]?.[along % columns] ?? null),
    ),
  );
  return target;
}

/** As many cells as the source has, from the first of the target on; the grid grows where it is too small. */
function sized(source: Box, { sheet, box }: Cells): Cells {
  const [rows, columns] = sizeOf(source);
  const target = { ...box, bottom: box.top + rows, right: box.left + columns };
  ensureSize(sheet, target.bottom, target.right);
  return { sheet, box: target };
}

function sizeOf({ top, bottom, left, right }: Box): [number, number] {
  return [bottom - top, right - left];
}

function contentOf({ sheet, box }: Cells): (Cell | null)[][] {
  const [rows, columns] = sizeOf(box);
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, along) => cellAt(sheet, box.top + down, box.left + along)),
  );
}

function put({ sheet, box }: Cells, content: readonly (readonly (Cell | null)[])[]): void {
  content.forEach((cells, down) => {
    cells.forEach((cell, along) => setCell(sheet, box.top + down, box.left + along, cell));
  });
}

function mergesIn({ sheet, box }: Cells): MergedRange[] {
  return (sheet.merges ?? []).filter(
    (range) =>
      range.startRowIndex >= box.top &&
      range.endRowIndex <= box.bottom &&
      range.startColumnIndex >= box.left &&
      range.endColumnIndex <= box.right,
  );
}

function forget(cells: Cells): void {
  const gone = mergesIn(cells);
  if (gone.length > 0)
    cells.sheet.merges = (cells.sheet.merges ?? []).filter((range) => !gone.includes(range));
}

function shifted(range: MergedRange, down: number, right: number): MergedRange {
  return {
    ...range,
    startRowIndex: range.startRowIndex + down,
    endRowIndex: range.endRowIndex + down,
    startColumnIndex: range.startColumnIndex + right,
    endColumnIndex: range.endColumnIndex + right,
  };
}

/** Draws cells as one. The first that has a value gives it to the upper left one; the others are lost. */
export function mergeCells(hand: Hand, cells: Cells): void {
  const { sheet, box } = cells;
  mayChange(hand, sheet, box);
  if (cellsIn(box) < 2) return;
  const first = contentOf(cells).flat().find(hasValue);
  mapCells(sheet, box, (cell) => (cell ? withValue(cell, undefined) : null));
  setCell(
    sheet,
    box.top,
    box.left,
    withValue(cellAt(sheet, box.top, box.left), first?.value, first?.formula),
  );
  forget(cells);
  const { top, bottom, left, right } = box;
  const range = { startRowIndex: top, endRowIndex: bottom, startColumnIndex: left, endColumnIndex: right };
  sheet.merges = [...(sheet.merges ?? []), { sheetId: sheet.sheetId, ...range }];
}

/** Draws merged cells singly again; the value stays in the first. */
export function unmergeCells(hand: Hand, cells: Cells): void {
  mayChange(hand, cells.sheet, cells.box);
  forget(cells);
}

/** Format › Number › Plain text: what is shown becomes what is in the cells (unproven for dates and numbers). */
export function makePlainText(hand: Hand, { sheet, box }: Cells): void {
  mayChange(hand, sheet, box);
  mapCells(sheet, box, (cell) => {
    const shown = displayText(cell, hand.spreadsheet.locale);
    const format = { type: 'TEXT', pattern: '@' };
    return { ...withValue(cell, shown === '' ? undefined : shown), format };
  });
}
