import type { Sheet, Spreadsheet } from '../../../../world';
import { mayEdit, protectedMessage, type ProtectedRange } from '../../protection';
import { invalid, notBuilt } from '../../refusal';
import { merged, writeMask } from '../fieldMask';
import { place, sheetById } from '../places';
import { protectedRange as protectedRangeShape } from '../shapes';
import type { Chart, RequestHandler } from '../types';

/* Words of refusals about ids that there are, or are not, are unproven on the real Google. */

export const addProtectedRange: RequestHandler<'addProtectedRange'> = (request, context) => {
  const { spreadsheet, person, newId } = context;
  const {
    requestingUserCanEdit: _readOnly,
    editors,
    ...asked
  } = request.protectedRange as ProtectedRange & {
    requestingUserCanEdit?: boolean;
  };
  const { sheet } = place(spreadsheet, asked.range);
  const protectedRangeId = asked.protectedRangeId ?? newId();
  if (findProtected(spreadsheet, protectedRangeId)) {
    throw invalid(`There is already a protected range with id: ${protectedRangeId}`);
  }
  // A protection that stops people lets at least its maker and the owner through.
  const users = [...new Set([...(editors?.users ?? []), person, spreadsheet.owner])].filter(
    (user) => user !== '',
  );
  const stops = asked.warningOnly !== true;
  const range = { ...asked, protectedRangeId, ...(stops && { editors: { ...editors, users } }) };
  sheet.protectedRanges.push(range);
  return { addProtectedRange: { protectedRange: { ...range, requestingUserCanEdit: true } } };
};

function findProtected(
  spreadsheet: Spreadsheet,
  id: number | undefined,
): { sheet: Sheet; at: number; range: ProtectedRange } | undefined {
  for (const sheet of spreadsheet.sheets) {
    const at = sheet.protectedRanges.findIndex((range) => range['protectedRangeId'] === id);
    if (at >= 0) return { sheet, at, range: sheet.protectedRanges[at] as ProtectedRange };
  }
  return undefined;
}

function requireProtected(
  spreadsheet: Spreadsheet,
  id: number | undefined,
  person: string,
): NonNullable<ReturnType<typeof findProtected>> {
  const found = findProtected(spreadsheet, id);
  if (!found) throw invalid(`No protected range with id: ${id ?? 0}`);
  if (!mayEdit(spreadsheet, found.range, person)) throw invalid(protectedMessage);
  return found;
}

export const updateProtectedRange: RequestHandler<'updateProtectedRange'> = (
  request,
  { spreadsheet, person },
) => {
  const mask = writeMask(request.fields, protectedRangeShape);
  const id = request.protectedRange?.protectedRangeId;
  const { sheet, at, range } = requireProtected(spreadsheet, id, person);
  const next = merged(range, request.protectedRange, mask) as ProtectedRange & Record<string, unknown>;
  const { requestingUserCanEdit: _readOnly, ...kept } = next;
  const home = place(spreadsheet, kept.range).sheet;
  sheet.protectedRanges.splice(at, 1);
  home.protectedRanges.push({ ...kept, protectedRangeId: id });
  return {};
};

export const deleteProtectedRange: RequestHandler<'deleteProtectedRange'> = (
  request,
  { spreadsheet, person },
) => {
  const { sheet, at } = requireProtected(spreadsheet, request.protectedRangeId, person);
  sheet.protectedRanges.splice(at, 1);
  return {};
};

/** Kept and shown; it hides no rows. */
export const setBasicFilter: RequestHandler<'setBasicFilter'> = ({ filter }, { spreadsheet }) => {
  const { sheet } = place(spreadsheet, filter?.range);
  sheet.basicFilter = { ...filter };
  return {};
};

export const clearBasicFilter: RequestHandler<'clearBasicFilter'> = ({ sheetId }, { spreadsheet }) => {
  delete sheetById(spreadsheet, sheetId).basicFilter;
  return {};
};

/** The specification is kept for whoever draws it. */
export const addChart: RequestHandler<'addChart'> = ({ chart = {} }, { spreadsheet, newId }) => {
  requireSpec(spreadsheet, chart.spec);
  const anchor = chart.position?.overlayPosition?.anchorCell;
  if (!anchor)
    throw notBuilt('Sheets.Spreadsheets.batchUpdate: addChart without position.overlayPosition.anchorCell');
  const sheet = sheetById(spreadsheet, anchor.sheetId);
  requireInGrid(sheet, anchor);
  const chartId = chart.chartId ?? newId();
  if (findChart(spreadsheet, chartId))
    throw invalid(`There is already an embedded object with id: ${chartId}`);
  const kept = { ...chart, chartId };
  sheet.charts.push(kept);
  return { addChart: { chart: kept } };
};

function requireInGrid(sheet: Sheet, anchor: { rowIndex?: number; columnIndex?: number }): void {
  const { rowIndex = 0, columnIndex = 0 } = anchor;
  if (rowIndex >= sheet.rowCount) {
    throw invalid(`GridCoordinate.rowIndex[${rowIndex}] is after last row in grid[${sheet.rowCount - 1}]`);
  }
  if (columnIndex >= sheet.columnCount) {
    throw invalid(
      `GridCoordinate.columnIndex[${columnIndex}] is after last column in grid[${sheet.columnCount - 1}]`,
    );
  }
}

/** Every range that a chart draws has to be there. */
function requireSpec(spreadsheet: Spreadsheet, spec: Chart['spec']): void {
  if (!spec?.['basicChart'] && !spec?.['pieChart']) throw invalid('No chart specified.');
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { sources } = value as { sources?: unknown };
    if (Array.isArray(sources)) sources.forEach((range: object) => void place(spreadsheet, range));
    else Object.values(value).forEach(visit);
  };
  visit(spec);
}

function findChart(
  spreadsheet: Spreadsheet,
  id: number | undefined,
): { sheet: Sheet; at: number } | undefined {
  for (const sheet of spreadsheet.sheets) {
    const at = sheet.charts.findIndex((chart) => chart['chartId'] === id);
    if (at >= 0) return { sheet, at };
  }
  return undefined;
}

function requireChart(
  spreadsheet: Spreadsheet,
  id: number | undefined,
): NonNullable<ReturnType<typeof findChart>> {
  const found = findChart(spreadsheet, id);
  if (!found) throw invalid(`No embedded object with id: ${id ?? 0}`);
  return found;
}

export const updateChartSpec: RequestHandler<'updateChartSpec'> = ({ chartId, spec }, { spreadsheet }) => {
  const { sheet, at } = requireChart(spreadsheet, chartId);
  requireSpec(spreadsheet, spec);
  sheet.charts[at] = { ...sheet.charts[at], spec };
  return {};
};

export const deleteEmbeddedObject: RequestHandler<'deleteEmbeddedObject'> = (
  { objectId },
  { spreadsheet },
) => {
  const { sheet, at } = requireChart(spreadsheet, objectId);
  sheet.charts.splice(at, 1);
  return {};
};
