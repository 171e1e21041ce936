import { deleteDimension as remove, insertDimension as insert } from '../../dimensions';
import { requireUnprotected } from '../../protection';
import { invalid, notBuilt } from '../../refusal';
import { sortRows } from '../../sorting';
import { merged, writeMask } from '../fieldMask';
import { boxOfSpan, place, sheetById, sizeOf, spanOf } from '../places';
import { dimensionProperties } from '../shapes';
import type { RequestHandler } from '../types';

/** Width and visibility of columns. Those of rows are not kept by the workbench. */
export const updateDimensionProperties: RequestHandler<'updateDimensionProperties'> = (
  request,
  { spreadsheet },
) => {
  const mask = writeMask(request.fields, dimensionProperties);
  const sheet = sheetById(spreadsheet, request.range?.sheetId);
  const { dimension, start, count } = spanOf(sheet, request.range);
  if (dimension === 'ROWS')
    throw notBuilt('Sheets.Spreadsheets.batchUpdate: updateDimensionProperties of ROWS');
  if (start + count > sheet.columnCount) {
    throw invalid(
      `range.endIndex[${start + count}] is past the last column in grid[${sheet.columnCount - 1}]`,
    );
  }
  while (sheet.columns.length < start + count) sheet.columns.push({});
  for (let column = start; column < start + count; column++) {
    const next = merged(sheet.columns[column], request.properties, mask) ?? {};
    sheet.columns[column] = { ...(next as (typeof sheet.columns)[number]) };
  }
  return {};
};

export const appendDimension: RequestHandler<'appendDimension'> = (request, { spreadsheet }) => {
  const sheet = sheetById(spreadsheet, request.sheetId);
  const { dimension, length = 0 } = request;
  if (!dimension) throw invalid('No dimension specified.');
  if (length < 1) throw invalid(`length must be greater than 0: ${length}`);
  if (dimension === 'ROWS') sheet.rowCount += length;
  else sheet.columnCount += length;
  return {};
};

/** Words of the refusals: reports of gspread and pygsheets users on the real API. */
export const insertDimension: RequestHandler<'insertDimension'> = (request, { spreadsheet }) => {
  const sheet = sheetById(spreadsheet, request.range?.sheetId);
  const span = spanOf(sheet, request.range);
  const size = sizeOf(sheet, span.dimension);
  const { inheritFromBefore = false } = request;
  if (span.start > size) throw invalid(`range.startIndex is larger than current grid size (${size})`);
  if (span.start === size && !inheritFromBefore) {
    throw invalid('range.startIndex must be less than the grid size if inheritFromBefore is false.');
  }
  if (span.start === 0 && inheritFromBefore) {
    throw invalid('inheritFromBefore cannot be true when the start index is 0.');
  }
  insert(spreadsheet, sheet, span, inheritFromBefore ? 'before' : 'after');
  return {};
};

export const deleteDimension: RequestHandler<'deleteDimension'> = (request, { spreadsheet, person }) => {
  const sheet = sheetById(spreadsheet, request.range?.sheetId);
  const span = spanOf(sheet, request.range);
  const rows = span.dimension === 'ROWS';
  const [one, many] = rows ? ['row', 'rows'] : ['column', 'columns'];
  const size = sizeOf(sheet, span.dimension);
  const frozen = rows ? sheet.frozenRowCount : sheet.frozenColumnCount;
  if (span.start + span.count > size) {
    const tried = `Tried to delete ${one} index ${Math.max(span.start, size)} but there are only ${size} ${many}.`;
    throw invalid(`Cannot delete a ${one} that doesn't exist. ${tried}`);
  }
  if (span.count >= size) throw invalid(`You can't delete all the ${many} on the sheet.`);
  if (span.start <= frozen && span.start + span.count >= size) {
    throw invalid(`Sorry, it is not possible to delete all non-frozen ${many}.`);
  }
  requireUnprotected(spreadsheet, sheet, boxOfSpan(sheet, span), person);
  remove(spreadsheet, sheet, span);
  return {};
};

export const sortRange: RequestHandler<'sortRange'> = (request, { spreadsheet, person }) => {
  const { sheet, box } = place(spreadsheet, request.range);
  const keys = (request.sortSpecs ?? []).map(({ dimensionIndex = 0, sortOrder }) => ({
    column: dimensionIndex,
    descending: sortOrder === 'DESCENDING',
  }));
  const outside = keys.find(({ column }) => column < box.left || column >= box.right);
  if (keys.length === 0) throw invalid('At least one sort spec must be set.');
  if (outside) throw invalid(`sortSpecs.dimensionIndex[${outside.column}] is outside the range.`);
  requireUnprotected(spreadsheet, sheet, box, person);
  sortRows(sheet, box, keys);
  return {};
};
