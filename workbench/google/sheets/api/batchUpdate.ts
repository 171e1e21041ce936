import type { Spreadsheet } from '../../../world';
import { cellsIn } from '../a1';
import { invalid, notBuilt, Refusal } from '../refusal';
import { place } from './places';
import { requestShapes, unbuiltKinds, type RequestKind } from './requestShapes';
import { appendCells, repeatCell, setDataValidation, updateCells } from './requests/cells';
import {
  appendDimension,
  deleteDimension,
  insertDimension,
  sortRange,
  updateDimensionProperties,
} from './requests/dimensions';
import {
  addChart,
  addProtectedRange,
  clearBasicFilter,
  deleteEmbeddedObject,
  deleteProtectedRange,
  setBasicFilter,
  updateChartSpec,
  updateProtectedRange,
} from './requests/objects';
import { addSheet, deleteSheet, updateSheetProperties, updateSpreadsheetProperties } from './requests/sheets';
import { createDeveloperMetadata, deleteDeveloperMetadata } from './requests/metadata';
import { checkShape } from './shape';
import type { RequestContext, RequestHandler, Requests, RowData } from './types';

const handlers: { readonly [K in RequestKind]: RequestHandler<K> } = {
  addSheet,
  updateSheetProperties,
  deleteSheet,
  updateSpreadsheetProperties,
  updateCells,
  appendCells,
  repeatCell,
  setDataValidation,
  updateDimensionProperties,
  appendDimension,
  insertDimension,
  deleteDimension,
  addProtectedRange,
  updateProtectedRange,
  deleteProtectedRange,
  setBasicFilter,
  clearBasicFilter,
  sortRange,
  addChart,
  updateChartSpec,
  deleteEmbeddedObject,
  createDeveloperMetadata,
  deleteDeveloperMetadata,
};

/** One request after its shape was checked. */
export interface CheckedRequest {
  kind: RequestKind;
  request: Requests[RequestKind];
}

/**
 * Checks every request before any is done, as Google does.
 *
 * @throws Refusal; Error by name for a kind or field that the workbench does not have.
 */
export function checkRequests(requests: readonly object[]): CheckedRequest[] {
  if (requests.length === 0) throw invalid('Must specify at least one request.');
  return requests.map((request, index) => {
    const [kind, second] = Object.keys(request);
    const path = `requests[${index}]`;
    if (kind === undefined) throw invalid(`Invalid ${path}: No request set.`);
    if (unbuiltKinds.has(kind)) throw notBuilt(`Sheets.Spreadsheets.batchUpdate with ${kind}`);
    if (!isKind(kind)) {
      throw invalid(`Invalid JSON payload received. Unknown name "${kind}" at '${path}': Cannot find field.`);
    }
    if (second !== undefined) {
      const said = `oneof field 'kind' is already set. Cannot set '${second}'`;
      throw invalid(`Invalid value at '${path}' (oneof), ${said}`);
    }
    const shape = { [kind]: { message: () => requestShapes[kind] } };
    checkShape(request, shape, { call: 'Sheets.Spreadsheets.batchUpdate', path });
    return { kind, request: (request as Requests)[kind] };
  });
}

function isKind(name: string): name is RequestKind {
  return Object.hasOwn(requestShapes, name);
}

/** Google's limit for one spreadsheet. */
const maxCells = 10_000_000;

/**
 * Does the requests one after the other on a draft and gives their replies. The first that is refused ends it: the
 * draft is then to be thrown away.
 *
 * @throws Refusal "Invalid requests[n].kind: …".
 */
export function applyRequests(requests: readonly CheckedRequest[], context: RequestContext): object[] {
  return requests.map(({ kind, request }, index) => {
    try {
      const handle = handlers[kind] as RequestHandler<RequestKind>;
      const reply = handle(request, context);
      refuseTooManyCells(context.spreadsheet);
      return reply;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new Refusal(error.code, `Invalid requests[${index}].${kind}: ${error.message}`);
    }
  });
}

function refuseTooManyCells(spreadsheet: Spreadsheet): void {
  const cells = spreadsheet.sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
  if (cells <= maxCells) return;
  throw invalid(
    `This action would increase the number of cells in the workbook above the limit of ${maxCells} cells.`,
  );
}

/** How many cells get a value, for the latency: those that are sent, and those that `repeatCell` fills with one. */
export function cellsWritten(spreadsheet: Spreadsheet, requests: readonly CheckedRequest[]): number {
  return requests.reduce((sum, { kind, request }) => {
    const { rows, range, cell } = request as { rows?: RowData[] } & Requests['repeatCell'];
    const sent = (rows ?? []).reduce((count, row) => count + (row.values?.length ?? 0), 0);
    const repeated = kind === 'repeatCell' && cell?.userEnteredValue ? sizeIfThere(spreadsheet, range) : 0;
    return sum + sent + repeated;
  }, 0);
}

/** A range that is not there is refused only once the call has arrived. */
function sizeIfThere(spreadsheet: Spreadsheet, range: Requests['repeatCell']['range']): number {
  try {
    return cellsIn(place(spreadsheet, range).box);
  } catch (error) {
    if (error instanceof Refusal) return 0;
    throw error;
  }
}
