import type { MergedRange, Spreadsheet } from '../../world';
import type { GridRange } from './a1';

export type Dimension = 'ROWS' | 'COLUMNS';

/** Where rows or columns come to stand, 0-based. */
export interface Move {
  /** Of one row or column. */
  index: (index: number) => number;
  /** Of a range: its first, and the one after its last. */
  edges: (first: number, end: number) => readonly [number, number];
}

/** Moves every range about this sheet, wherever in the spreadsheet it is kept. */
export function moveRanges(
  spreadsheet: Spreadsheet,
  sheetId: number,
  dimension: Dimension,
  move: Move,
): void {
  const moved = (value: unknown): unknown => movedValue(value, { sheetId, dimension, move });
  for (const sheet of spreadsheet.sheets) {
    sheet.charts = sheet.charts.map((chart) => moved(chart) as Record<string, unknown>);
    sheet.protectedRanges = sheet.protectedRanges
      .map((range) => moved(range) as Record<string, unknown>)
      .filter((range) => !isGone(range['range']));
    if (sheet.merges) {
      sheet.merges = sheet.merges
        .map((range) => moved(range) as MergedRange)
        .filter((range) => !isGone(range));
    }
    if (sheet.basicFilter) sheet.basicFilter = moved(sheet.basicFilter) as Record<string, unknown>;
    // Its columns are named without the sheet.
    const specs = sheet.sheetId === sheetId && sheet.basicFilter?.['filterSpecs'];
    if (Array.isArray(specs) && dimension === 'COLUMNS') {
      const about = specs as { columnIndex?: number }[];
      const filterSpecs = about.map((spec) => ({ ...spec, columnIndex: move.index(spec.columnIndex ?? 0) }));
      sheet.basicFilter = { ...sheet.basicFilter, filterSpecs };
    }
  }
}

interface Moving {
  sheetId: number;
  dimension: Dimension;
  move: Move;
}

function movedValue(value: unknown, moving: Moving): unknown {
  if (Array.isArray(value)) return value.map((each) => movedValue(each, moving));
  if (typeof value !== 'object' || value === null) return value;
  const next = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'filterSpecs' ? (inner as unknown) : movedValue(inner, moving),
    ]),
  );
  const { sheetId: here = 0 } = value as { sheetId?: number };
  return here === moving.sheetId ? { ...next, ...movedIndices(next, moving) } : next;
}

/** The indices that stand in an object itself, as the Sheets API names them. */
function movedIndices(
  object: Record<string, unknown>,
  { dimension, move }: Moving,
): Record<string, number | undefined> {
  const [Name, name] = dimension === 'ROWS' ? ['RowIndex', 'rowIndex'] : ['ColumnIndex', 'columnIndex'];
  const first = object[`start${Name}`];
  const end = object[`end${Name}`];
  const at = object[name];
  const open = Number.MAX_SAFE_INTEGER;
  const edges = move.edges(typeof first === 'number' ? first : 0, typeof end === 'number' ? end : open);
  return {
    ...(typeof first === 'number' && { [`start${Name}`]: edges[0] }),
    ...(typeof end === 'number' && { [`end${Name}`]: edges[1] }),
    ...(typeof at === 'number' && { [name]: move.index(at) }),
  };
}

function isGone(range: unknown): boolean {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = (range ?? {}) as GridRange;
  return nothingBetween(startRowIndex, endRowIndex) || nothingBetween(startColumnIndex, endColumnIndex);
}

function nothingBetween(start: number | undefined, end: number | undefined): boolean {
  return start !== undefined && end !== undefined && end <= start;
}
