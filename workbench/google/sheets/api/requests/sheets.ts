import type { Sheet, Spreadsheet } from '../../../../world';
import { isZone } from '../../../zone';
import { createSheet } from '../../createSpreadsheet';
import { localeNamed } from '../../locale';
import { invalid } from '../../refusal';
import { merged, writeMask } from '../fieldMask';
import { sheetById } from '../places';
import { sheetPropertiesOf } from '../sheetJson';
import { sheetProperties, spreadsheetProperties } from '../shapes';
import type { GridProperties, RequestHandler, SheetProperties } from '../types';

/** The id may be chosen, but not one that there is; a title neither. Without an id one is given. */
export const addSheet: RequestHandler<'addSheet'> = ({ properties = {} }, { spreadsheet, newId }) => {
  const { sheetId = newId(), index = spreadsheet.sheets.length } = properties;
  if (sheetId < 0) throw invalid(`sheetId must not be negative: ${sheetId}`);
  // Words unproven.
  if (spreadsheet.sheets.some((sheet) => sheet.sheetId === sheetId)) {
    throw invalid(`A sheet with the ID ${sheetId} already exists. Please choose another ID.`);
  }
  const title = properties.title ?? freeTitle(spreadsheet);
  requireTitle(spreadsheet, title);
  const sheet = createSheet(sheetId, title);
  applyProperties(sheet, properties);
  if (index < 0 || index > spreadsheet.sheets.length)
    throw invalid(`index[${index}] is not a place for a sheet.`);
  spreadsheet.sheets.splice(index, 0, sheet);
  return { addSheet: { properties: sheetPropertiesOf(sheet, index) } };
};

function freeTitle(spreadsheet: Spreadsheet): string {
  const titles = new Set(spreadsheet.sheets.map((sheet) => sheet.title));
  let count = spreadsheet.sheets.length + 1;
  while (titles.has(`Sheet${count}`)) count++;
  return `Sheet${count}`;
}

function requireTitle(spreadsheet: Spreadsheet, title: string, own?: Sheet): void {
  if (title === '') throw invalid('The sheet name cannot be empty.');
  const taken = spreadsheet.sheets.some(
    (sheet) => sheet !== own && sheet.title.toLowerCase() === title.toLowerCase(),
  );
  if (taken) throw invalid(`A sheet with the name "${title}" already exists. Please enter another name.`);
}

function applyProperties(sheet: Sheet, properties: SheetProperties): void {
  sheet.hidden = properties.hidden ?? false;
  const color = properties.tabColorStyle?.rgbColor ?? properties.tabColor;
  if (color) sheet.tabColor = color;
  else delete sheet.tabColor;
  applyGrid(sheet, properties.gridProperties ?? {});
}

function applyGrid(sheet: Sheet, grid: GridProperties): void {
  const { rowCount = sheet.rowCount, columnCount = sheet.columnCount } = grid;
  const { frozenRowCount = 0, frozenColumnCount = 0 } = grid;
  if (rowCount < 1 || columnCount < 1) throw invalid('A sheet has to have at least one row and one column.');
  if (frozenRowCount >= rowCount) throw invalid("You can't freeze all visible rows on the sheet.");
  if (frozenColumnCount >= columnCount) throw invalid("You can't freeze all visible columns on the sheet.");
  if (columnCount < sheet.columnCount) sheet.rows = sheet.rows.map((row) => row.slice(0, columnCount));
  sheet.rows = sheet.rows.slice(0, rowCount);
  sheet.columns = sheet.columns.slice(0, columnCount);
  Object.assign(sheet, { rowCount, columnCount, frozenRowCount, frozenColumnCount });
}

export const updateSheetProperties: RequestHandler<'updateSheetProperties'> = (request, { spreadsheet }) => {
  const mask = writeMask(request.fields, sheetProperties);
  const sheet = sheetById(spreadsheet, request.properties?.sheetId);
  const index = spreadsheet.sheets.indexOf(sheet);
  const { tabColorStyle: _same, ...before } = sheetPropertiesOf(sheet, index);
  const wanted = (merged(before, request.properties, mask) ?? {}) as SheetProperties;
  requireTitle(spreadsheet, wanted.title ?? '', sheet);
  sheet.title = wanted.title ?? '';
  applyProperties(sheet, wanted);
  if (spreadsheet.sheets.every((each) => each.hidden))
    throw invalid("You can't hide all the sheets in a document.");
  moveTo(spreadsheet, sheet, wanted.index ?? index);
  return {};
};

/** The index is counted before the move: to stand before the third of three, the first goes to 2. */
function moveTo(spreadsheet: Spreadsheet, sheet: Sheet, index: number): void {
  const from = spreadsheet.sheets.indexOf(sheet);
  spreadsheet.sheets.splice(from, 1);
  spreadsheet.sheets.splice(index > from ? index - 1 : index, 0, sheet);
}

export const deleteSheet: RequestHandler<'deleteSheet'> = ({ sheetId }, { spreadsheet }) => {
  const sheet = sheetById(spreadsheet, sheetId);
  const others = spreadsheet.sheets.filter((each) => each !== sheet);
  if (others.length === 0) throw invalid("You can't remove all the sheets in a document.");
  if (others.every((each) => each.hidden))
    throw invalid("You can't remove all the visible sheets in a document.");
  spreadsheet.sheets = others;
  return {};
};

export const updateSpreadsheetProperties: RequestHandler<'updateSpreadsheetProperties'> = (
  request,
  { spreadsheet },
) => {
  const mask = writeMask(request.fields, spreadsheetProperties);
  const { title, locale, timeZone } = spreadsheet;
  const wanted = merged({ title, locale, timeZone }, request.properties, mask) as
    Partial<Spreadsheet> | undefined;
  if (!wanted?.title || !wanted.locale || !wanted.timeZone)
    throw invalid('title, locale and timeZone must be set.');
  localeNamed(wanted.locale);
  if (!isZone(wanted.timeZone)) throw invalid(`Invalid time zone: ${wanted.timeZone}`);
  Object.assign(spreadsheet, wanted);
  return {};
};
