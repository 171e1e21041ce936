import type { SheetsRequest } from './encode';
import { bodyFormat, headerFormat, validationRule } from './look';
import type { Column, Tab } from './tab';

/** A column with the 0-based place that it has, or is to get. */
export interface PlacedColumn {
  readonly column: Column;
  readonly at: number;
}

/** Neighbouring columns that share something. */
type Stretch = readonly [PlacedColumn, ...PlacedColumn[]];

/**
 * Headers with their notes, formats, validation and widths for columns that are new in a sheet.
 *
 * @param headerRow 0-based row of the headers
 */
export function columnRequests(
  tab: Tab,
  placed: readonly PlacedColumn[],
  headerRow: number,
): readonly SheetsRequest[] {
  const { sheetId } = tab;
  const startRowIndex = headerRow + 1;
  return [
    ...headerRequests(tab, placed, headerRow),
    ...stretches(placed, ({ column }) => JSON.stringify(bodyFormat(column))).map((stretch) => ({
      repeatCell: {
        range: { sheetId, startRowIndex, ...columnsOf(stretch) },
        cell: { userEnteredFormat: bodyFormat(stretch[0].column) },
        fields: 'userEnteredFormat',
      },
    })),
    ...placed.flatMap(({ column, at }) => {
      const rule = validationRule(column);
      const range = { sheetId, startRowIndex, startColumnIndex: at, endColumnIndex: at + 1 };
      return rule === undefined ? [] : [{ setDataValidation: { range, rule } }];
    }),
    ...stretches(placed, ({ column }) => `${column.width} ${column.hidden === true}`).map((stretch) =>
      widthRequest(sheetId, stretch),
    ),
  ];
}

/** The headers alone, with their notes. */
export function headerRequests(
  { sheetId }: Tab,
  placed: readonly PlacedColumn[],
  headerRow: number,
): readonly SheetsRequest[] {
  return stretches(placed, () => '').map((stretch) => headerRequest(sheetId, stretch, headerRow));
}

function headerRequest(sheetId: number, stretch: Stretch, rowIndex: number): SheetsRequest {
  const values = stretch.map(({ column }) => ({
    userEnteredValue: { stringValue: column.header },
    userEnteredFormat: headerFormat(column),
    note: column.help,
  }));
  return {
    updateCells: {
      start: { sheetId, rowIndex, columnIndex: stretch[0].at },
      rows: [{ values }],
      fields: 'userEnteredValue,userEnteredFormat,note',
    },
  };
}

function widthRequest(sheetId: number, stretch: Stretch): SheetsRequest {
  const [{ column }] = stretch;
  const { startColumnIndex: startIndex, endColumnIndex: endIndex } = columnsOf(stretch);
  const hidden = column.hidden === true;
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex, endIndex },
      properties: { pixelSize: column.width, ...(hidden ? { hiddenByUser: true } : {}) },
      fields: hidden ? 'pixelSize,hiddenByUser' : 'pixelSize',
    },
  };
}

function stretches(
  placed: readonly PlacedColumn[],
  keyOf: (column: PlacedColumn) => string,
): readonly Stretch[] {
  const found: [PlacedColumn, ...PlacedColumn[]][] = [];
  for (const next of [...placed].sort((a, b) => a.at - b.at)) {
    const stretch = found[found.length - 1];
    const last = stretch?.[stretch.length - 1];
    if (last && last.at === next.at - 1 && keyOf(last) === keyOf(next)) stretch.push(next);
    else found.push([next]);
  }
  return found;
}

function columnsOf(stretch: Stretch): {
  readonly startColumnIndex: number;
  readonly endColumnIndex: number;
} {
  const startColumnIndex = stretch[0].at;
  return { startColumnIndex, endColumnIndex: startColumnIndex + stretch.length };
}
