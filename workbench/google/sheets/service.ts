import type { Spreadsheet } from '../../world';
import type { Run } from '../execution';
import { boxOf, cellsIn, parseA1 } from './a1';
import { applyRequests, cellsWritten, checkRequests } from './api/batchUpdate';
import { commitDraft, draftOf } from './api/draft';
import { inside, names, pick, readMask, type FieldMask } from './api/fieldMask';
import { batchGetByDataFilterBody, batchUpdateBody } from './api/requestShapes';
import { batchUpdateResponse, spreadsheetResponse } from './api/responseShapes';
import { checkShape, type Shape } from './api/shape';
import { spreadsheetJson, type Wanted } from './api/sheetJson';
import { cellsRead, matchesOf, valueRangesOf, type BatchGetByDataFilterBody } from './api/values';
import { asJson, once, openSpreadsheet, readOptions, roundTrip } from './api/wire';
import { objectIdFrom } from './objectId';
import { throwingWhenUnbuilt } from './refusal';

/** Latencies in virtual milliseconds: reference/performance.md, section 1. */
const readMs = { call: 100, cell: 0.02 };
const writeMs = { call: 200, cell: 0.06, request: 2 };

/**
 * The advanced service `Sheets` of Apps Script: the Sheets API v4, as far as Ridealong uses it. Bodies and answers are
 * plain JSON that shares nothing with the workbench's state. Needs full authorisation; everything else throws by name.
 */
export function createSheetsService(run: Run): object {
  const values = {
    batchGetByDataFilter: (body?: unknown, id?: unknown) => batchGetByDataFilter(run, body, id),
  };
  const spreadsheets = {
    Values: throwingWhenUnbuilt('Sheets.Spreadsheets.Values', values),
    get: (id?: unknown, options?: unknown) => getSpreadsheet(run, id, options),
    batchUpdate: (body?: unknown, id?: unknown, options?: unknown) => batchUpdate(run, { body, id, options }),
  };
  return throwingWhenUnbuilt('Sheets', {
    Spreadsheets: throwingWhenUnbuilt('Sheets.Spreadsheets', spreadsheets),
  });
}

function batchGetByDataFilter(run: Run, rawBody: unknown, id: unknown): object {
  const method = 'Spreadsheets.Values.batchGetByDataFilter';
  const body = once((): BatchGetByDataFilterBody => {
    const given = asJson(rawBody);
    checkShape(given, batchGetByDataFilterBody, { call: `Sheets.${method}`, path: '' });
    return given;
  });
  // Looked up anew inside the call: somebody may have typed while it was on its way.
  const matches = () => matchesOf(openSpreadsheet(run, id), body().dataFilters ?? []);
  const cost = (): number => readMs.call + readMs.cell * cellsRead(matches());
  return roundTrip(run, method, readMs.call, cost, () =>
    valueRangesOf(openSpreadsheet(run, id), matches(), body()),
  );
}

function maskOf(fields: unknown, shape: Shape, method: string): FieldMask {
  return typeof fields === 'string' ? readMask(fields, shape, `Sheets.${method}`) : '*';
}

function getSpreadsheet(run: Run, id: unknown, rawOptions: unknown): object {
  const method = 'Spreadsheets.get';
  const wanted = once((): Wanted => {
    const options = readOptions(rawOptions, ['fields', 'ranges', 'includeGridData']);
    const mask = maskOf(options['fields'], spreadsheetResponse, method);
    const ranges = [options['ranges'] ?? []].flat().map(String);
    // With a mask includeGridData counts for nothing: the mask says whether there is grid data.
    const gridData = mask === '*' ? options['includeGridData'] === true : true;
    return { ranges, gridData, mask, person: run.as };
  });
  const cost = (): number => readMs.call + readMs.cell * cellsShown(openSpreadsheet(run, id), wanted());
  return roundTrip(run, method, readMs.call, cost, () => {
    const answer = spreadsheetJson(openSpreadsheet(run, id), wanted());
    return pick(answer, wanted().mask) as object;
  });
}

/** How many cells an answer shows: those of its ranges, or of all sheets, down to the last row that has anything. */
function cellsShown(spreadsheet: Spreadsheet, { ranges, gridData, mask }: Wanted): number {
  const sheetMask = inside(mask, 'sheets');
  if (!gridData || !sheetMask || !names(sheetMask, 'data')) return 0;
  const parts =
    ranges.length > 0
      ? ranges.map((text) => parseA1(spreadsheet, text))
      : spreadsheet.sheets.map((sheet) => ({ sheet, range: {} }));
  return parts.reduce((sum, { sheet, range }) => {
    const box = boxOf(sheet, range);
    return sum + Math.max(0, cellsIn({ ...box, bottom: Math.min(box.bottom, sheet.rows.length) }));
  }, 0);
}

interface BatchUpdateBody {
  requests?: object[];
  includeSpreadsheetInResponse?: boolean;
  responseRanges?: string[];
  responseIncludeGridData?: boolean;
}

function batchUpdate(run: Run, given: { body: unknown; id: unknown; options: unknown }): object {
  const method = 'Spreadsheets.batchUpdate';
  const asked = once(() => {
    const { requests = [], ...rest } = asJson(given.body) as BatchUpdateBody;
    checkShape(rest, batchUpdateBody, { call: `Sheets.${method}`, path: '' });
    const options = readOptions(given.options, ['fields']);
    const mask = maskOf(options['fields'], batchUpdateResponse, method);
    return { requests: checkRequests(requests), mask, wanted: wantedAfter(rest, mask, run.as) };
  });
  const cost = (): number => {
    const { requests, wanted } = asked();
    const spreadsheet = openSpreadsheet(run, given.id);
    const shown = wanted ? readMs.cell * cellsShown(spreadsheet, wanted) : 0;
    return (
      writeMs.call +
      writeMs.request * requests.length +
      writeMs.cell * cellsWritten(spreadsheet, requests) +
      shown
    );
  };
  return roundTrip(run, method, writeMs.call, cost, () => {
    const { requests, mask, wanted } = asked();
    const spreadsheet = openSpreadsheet(run, given.id);
    const draft = draftOf(spreadsheet);
    const newId = (): number => objectIdFrom(run.nextId('object'));
    const replies = applyRequests(requests, { spreadsheet: draft, person: run.as, newId });
    const updatedSpreadsheet = wanted && spreadsheetJson(draft, wanted);
    const answer = {
      spreadsheetId: spreadsheet.id,
      replies,
      ...(updatedSpreadsheet && { updatedSpreadsheet }),
    };
    const copy = pick(answer, mask) as object;
    commitDraft(spreadsheet, draft);
    return copy;
  });
}

/** What of the spreadsheet a batch is to be answered with. */
function wantedAfter(body: BatchUpdateBody, mask: FieldMask, person: string): Wanted | undefined {
  const inner = inside(mask, 'updatedSpreadsheet');
  if (body.includeSpreadsheetInResponse !== true || !inner) return undefined;
  return {
    ranges: body.responseRanges ?? [],
    gridData: body.responseIncludeGridData === true,
    mask: inner,
    person,
  };
}
