import type { Cell } from '../../../../world';
import type { Box } from '../../a1';
import { appendPosition, changeRow, ensureSize, mapCells } from '../../grid';
import { requireUnprotected } from '../../protection';
import { invalid } from '../../refusal';
import { writtenCell } from '../cellData';
import { writeMask } from '../fieldMask';
import { place, sheetById } from '../places';
import { cellData } from '../shapes';
import type { RequestHandler, Requests, RowData } from '../types';

/** Writes rows of cells from `start` on, or into `range`: there, cells that got nothing are cleared. */
export const updateCells: RequestHandler<'updateCells'> = (request, { spreadsheet, person }) => {
  const mask = writeMask(request.fields, cellData);
  const rows = request.rows ?? [];
  if ((request.start === undefined) === (request.range === undefined)) {
    throw invalid('Exactly one of start and range has to be set.');
  }
  const { sheet, box } = place(spreadsheet, request.range ?? rangeFrom(request, rows));
  refuseBeyond(box, rows);
  requireUnprotected(spreadsheet, sheet, box, person);
  for (let row = box.top; row < box.bottom; row++) {
    const values = rows[row - box.top]?.values ?? [];
    // From a start, a short row touches only as many cells as it has.
    const right = request.range ? box.right : box.left + values.length;
    changeRow(sheet, row, { left: box.left, right }, (cell, column) =>
      writtenCell(cell, values[column - box.left] ?? {}, mask),
    );
  }
  return {};
};

/** What the rows cover from `start` on; its end may lie outside the grid, which is then refused. */
function rangeFrom(
  { start }: Requests['updateCells'],
  rows: readonly RowData[],
): NonNullable<Requests['updateCells']['range']> {
  const { sheetId = 0, rowIndex = 0, columnIndex = 0 } = start ?? {};
  return {
    sheetId,
    startRowIndex: rowIndex,
    endRowIndex: rowIndex + rows.length,
    startColumnIndex: columnIndex,
    endColumnIndex: columnIndex + widest(rows),
  };
}

function widest(rows: readonly RowData[]): number {
  return rows.reduce((most, row) => Math.max(most, row.values?.length ?? 0), 0);
}

/** Words of the real API (Thource/dude-wheres-my-stuff#428, 2026-05). */
function refuseBeyond(box: Box, rows: readonly RowData[]): void {
  if (rows.length > box.bottom - box.top) {
    throw invalid(
      `Attempting to write row: ${box.bottom}, beyond the last requested row of: ${box.bottom - 1}`,
    );
  }
  if (widest(rows) > box.right - box.left) {
    throw invalid(
      `Attempting to write column: ${box.right}, beyond the last requested column of: ${box.right - 1}`,
    );
  }
}

/** Writes rows after the last one with data in it, from the first column on; rows are added where they lack. */
export const appendCells: RequestHandler<'appendCells'> = (request, { spreadsheet, person }) => {
  const mask = writeMask(request.fields, cellData);
  const sheet = sheetById(spreadsheet, request.sheetId);
  const rows = request.rows ?? [];
  const top = appendPosition(sheet);
  const box = { top, bottom: top + rows.length, left: 0, right: sheet.columnCount };
  refuseBeyond(box, rows);
  ensureSize(sheet, box.bottom, 0);
  requireUnprotected(spreadsheet, sheet, { ...box, right: widest(rows) }, person);
  rows.forEach(({ values = [] }, index) => {
    changeRow(sheet, top + index, { left: 0, right: values.length }, (cell, column) =>
      writtenCell(cell, values[column] ?? {}, mask),
    );
  });
  return {};
};

export const repeatCell: RequestHandler<'repeatCell'> = (request, { spreadsheet, person }) => {
  const mask = writeMask(request.fields, cellData);
  const { sheet, box } = place(spreadsheet, request.range);
  requireUnprotected(spreadsheet, sheet, box, person);
  mapCells(sheet, box, (cell) => writtenCell(cell, request.cell ?? {}, mask));
  return {};
};

/** Without a rule it takes rules away. */
export const setDataValidation: RequestHandler<'setDataValidation'> = (request, { spreadsheet, person }) => {
  const { sheet, box } = place(spreadsheet, request.range);
  const { rule } = request;
  if (rule && !rule.condition?.type) throw invalid('No condition type specified.');
  requireUnprotected(spreadsheet, sheet, box, person);
  mapCells(sheet, box, (cell): Cell => {
    const { validation: _replaced, ...rest } = cell ?? {};
    return rule ? { ...rest, validation: { ...rule } } : rest;
  });
  return {};
};
