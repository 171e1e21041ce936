import { fitOf } from '../adopt/fit';
import type { PlacedColumn } from '../columnRequests';
import { cellData, type SheetsRequest } from '../encode';
import { headerFormat } from '../look';
import { isEmptyCell } from '../decodeText';
import type { CellValue } from '../tab';
import { agrees, placeSeen } from './knownAgain';
import type { Looked } from './looked';
import type { Columns } from './mending';

/**
 * The headers of a tab that was adopted as they stood when all was well, people's own too: in their row when that is empty, else
 * in one that is inserted above the rows. Undefined when they are not known, or the rows do not stand below them as they did.
 */
export function headersSeenAgain(looked: Looked): Columns | undefined {
  const { tab, values, remembered } = looked;
  const seen = remembered.headers;
  if (!seen) return undefined;
  const placed = tab.columns.flatMap((column): PlacedColumn[] => {
    const at = placeSeen(looked, column);
    return at === undefined ? [] : [{ column, at }];
  });
  const first = firstRow(looked, placed);
  if (placed.length < tab.columns.length || first === undefined) return undefined;
  const isCleared = seen.row < first && (values[seen.row] ?? []).every(isEmptyCell);
  const row = Math.min(seen.row, first);
  const shown: Looked = isCleared
    ? looked
    : { ...looked, values: [...values.slice(0, row), [], ...values.slice(row)] };
  if (!agrees(shown, row, placed)) return undefined;
  const { sheetId, title } = tab;
  const range = { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 };
  return {
    mending: {
      requests: [
        ...(isCleared ? [] : [{ insertDimension: { range, inheritFromBefore: false } }]),
        headerCells(looked, seen.headers, { placed, row, isCleared }),
      ],
      mended: [
        `${title}: its row of headers was gone and is there again, in row ${row + 1}. Please look whether each column has its own header.`,
      ],
      open: [],
    },
    headerRow: row,
    places: new Map(placed.map(({ column, at }) => [column.header, at])),
  };
}

/** The first row that was known, or, of a tab without ids, that is filled with what its columns are for. */
function firstRow({ values, remembered }: Looked, placed: readonly PlacedColumn[]): number | undefined {
  const id = placed.find(({ column }) => column.kind === 'id');
  const needed = placed.filter(({ column }) => column.required);
  const isRow = (row: readonly CellValue[]): boolean =>
    id === undefined
      ? needed.some(({ column, at }) => fitOf(column, [row[at] ?? '']) === 1)
      : remembered.rows.has(String(row[id.at] ?? '').trim());
  const row = values.findIndex(isRow);
  return row < 0 ? undefined : row;
}

/** Cells that were cleared kept their look; in a row that is new people's headers are bold, and Ridealong's as set-up makes them. */
function headerCells(
  { tab }: Looked,
  headers: readonly string[],
  { placed, row, isCleared }: { placed: readonly PlacedColumn[]; row: number; isCleared: boolean },
): SheetsRequest {
  const looks = (at: number): SheetsRequest => {
    const column = placed.find((one) => one.at === at)?.column;
    return column?.owner === 'ridealong'
      ? { userEnteredFormat: headerFormat(column), note: column.help }
      : { userEnteredFormat: { textFormat: { bold: true } } };
  };
  const values = headers.map((header, at) => ({ ...cellData(header), ...(isCleared ? {} : looks(at)) }));
  return {
    updateCells: {
      start: { sheetId: tab.sheetId, rowIndex: row, columnIndex: 0 },
      rows: [{ values }],
      fields: isCleared ? 'userEnteredValue' : 'userEnteredValue,userEnteredFormat,note',
    },
  };
}
