import type { Sheet, Spreadsheet } from '../../../world';
import { boxOf, parseA1, type Box } from '../a1';
import { mayEdit } from '../protection';
import { cellDataOf } from './cellData';
import { inside, names, pick, type FieldMask } from './fieldMask';
import type { CellData, RowData, SheetProperties } from './types';

/** What of a spreadsheet is to be answered. */
export interface Wanted {
  /** A1 ranges; only their sheets are answered, and with grid data only their cells. None: everything. */
  ranges: readonly string[];
  gridData: boolean;
  mask: FieldMask;
  /** Who asks: protected ranges say whether that person may edit them. */
  person: string;
}

/** A spreadsheet as the API answers it. Shares with the live state: whoever hands it out copies it. */
export function spreadsheetJson(spreadsheet: Spreadsheet, wanted: Wanted): object {
  const { id, title, locale, timeZone } = spreadsheet;
  const sheetMask = inside(wanted.mask, 'sheets');
  return {
    spreadsheetId: id,
    properties: { title, locale, timeZone },
    ...(sheetMask && { sheets: sheetsJson(spreadsheet, wanted, sheetMask) }),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${id}/edit`,
  };
}

function sheetsJson(spreadsheet: Spreadsheet, wanted: Wanted, mask: FieldMask): object[] {
  const boxes = boxesBySheet(spreadsheet, wanted.ranges);
  return spreadsheet.sheets.flatMap((sheet, index) => {
    const own = boxes.get(sheet) ?? [];
    if (wanted.ranges.length > 0 && own.length === 0) return [];
    const { charts, basicFilter, metadata = [], sheetId } = sheet;
    const protectedRanges = sheet.protectedRanges.map((range) =>
      protectedJson(spreadsheet, range, wanted.person),
    );
    const whole = own.length > 0 ? own : [boxOf(sheet, {})];
    const dataMask = wanted.gridData ? inside(mask, 'data') : undefined;
    return {
      properties: sheetPropertiesOf(sheet, index),
      ...(protectedRanges.length > 0 && { protectedRanges }),
      ...(charts.length > 0 && { charts }),
      ...(basicFilter && { basicFilter }),
      ...(metadata.length > 0 && {
        developerMetadata: metadata.map((one) => ({ ...one, location: { sheetId } })),
      }),
      ...(dataMask && { data: whole.map((box) => gridJson(sheet, box, spreadsheet.locale, dataMask)) }),
    };
  });
}

function boxesBySheet(spreadsheet: Spreadsheet, ranges: readonly string[]): Map<Sheet, Box[]> {
  const boxes = new Map<Sheet, Box[]>();
  for (const text of ranges) {
    const { sheet, range } = parseA1(spreadsheet, text);
    boxes.set(sheet, [...(boxes.get(sheet) ?? []), boxOf(sheet, range)]);
  }
  return boxes;
}

function protectedJson(spreadsheet: Spreadsheet, range: Record<string, unknown>, person: string): object {
  return { ...range, requestingUserCanEdit: mayEdit(spreadsheet, range, person) };
}

/** Zero and false are left out, as Google's JSON does. */
export function sheetPropertiesOf(sheet: Sheet, index: number): SheetProperties {
  const { sheetId, title, rowCount, columnCount, frozenRowCount, frozenColumnCount, hidden, tabColor } =
    sheet;
  return {
    sheetId,
    title,
    index,
    sheetType: 'GRID',
    gridProperties: {
      rowCount,
      columnCount,
      ...(frozenRowCount > 0 && { frozenRowCount }),
      ...(frozenColumnCount > 0 && { frozenColumnCount }),
    },
    ...(hidden && { hidden }),
    ...(tabColor && { tabColor, tabColorStyle: { rgbColor: tabColor } }),
  };
}

function gridJson(sheet: Sheet, box: Box, locale: string, mask: FieldMask): object {
  const cellMask = inside(inside(mask, 'rowData') ?? {}, 'values');
  const rowData = cellMask ? rowsJson(sheet, box, locale, cellMask) : [];
  return {
    ...(box.top > 0 && { startRow: box.top }),
    ...(box.left > 0 && { startColumn: box.left }),
    ...(rowData.length > 0 && { rowData }),
    ...(names(mask, 'columnMetadata') && { columnMetadata: columnsJson(sheet, box) }),
  };
}

type Row = Sheet['rows'][number];
type RowsSeen = WeakMap<Row, RowData>;

/** Rows as they were answered, by what was asked of them. A row is never changed in place, so they stay right as long as it is there. */
const answered = new Map<string, RowsSeen>();

/** Empty rows at the end are left out. Rows are frozen, since answers share them: thousands, which hardly ever change. */
function rowsJson(sheet: Sheet, box: Box, locale: string, mask: FieldMask): RowData[] {
  const asked = JSON.stringify([box.left, box.right, locale, mask]);
  const seen: RowsSeen = answered.get(asked) ?? new WeakMap();
  answered.set(asked, seen);
  const rows = sheet.rows.slice(box.top, box.bottom).map((row) => {
    const known = seen.get(row) ?? frozen(rowJson(row.slice(box.left, box.right), locale, mask));
    seen.set(row, known);
    return known;
  });
  while (rows.length > 0 && rows.at(-1)?.values === undefined) rows.pop();
  return rows;
}

/** Empty cells at the end are left out, those between are `{}`. */
function rowJson(row: Row, locale: string, mask: FieldMask): RowData {
  const values = Array.from(row, (cell) => pick(cellDataOf(cell, locale, mask), mask) as CellData);
  while (values.length > 0 && !row[values.length - 1]) values.pop();
  return values.length > 0 ? { values } : {};
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

const defaultColumnWidth = 100;

function columnsJson(sheet: Sheet, box: Box): object[] {
  return Array.from({ length: box.right - box.left }, (_, at) => ({
    pixelSize: defaultColumnWidth,
    ...sheet.columns[box.left + at],
  }));
}
