import { headerRequests } from '../columnRequests';
import { calledIn, headerKey, headerRowsMax } from '../reading';
import type { CellValue, Column, Tab } from '../tab';
import type { Looked } from './looked';
import { headersSeenAgain } from './seenAgain';
import type { Columns } from './mending';

/** So many of the rows must look like rows of this tab. */
const enough = 0.8;

/**
 * A tab whose row of headers was deleted: nothing in it can be told any more. Where its rows still stand in the declared order, or
 * those of a tab that was adopted as they stood before, the headers are put above them again; else only people know which column is
 * which. Undefined when there are headers, or nothing at all.
 */
export function lostHeaders(looked: Looked): Columns | undefined {
  const { tab, values } = looked;
  const names = new Set(tab.columns.map(({ header }) => headerKey(calledIn(tab, header))));
  const isFilled = values.some((row) => row.some((cell) => cell !== ''));
  const isHeader = (cell: CellValue): boolean => names.has(headerKey(cell));
  if (!isFilled || values.slice(0, headerRowsMax).some((row) => row.some(isHeader))) return undefined;
  const further = values.findIndex((row) => row.filter(isHeader).length * 2 > names.size);
  if (further >= 0) {
    return forPeople(
      `${tab.title}: its headers stand in row ${further + 1}, and are looked for in the first ${headerRowsMax} rows only. Delete rows above them, or move them up.`,
    );
  }
  if (tab.adopted) return headersSeenAgain(looked) ?? forPeople(goneText(tab));
  const above = firstRow(tab, values);
  if (above === undefined) return forPeople(goneText(tab));
  return {
    mending: {
      requests: headersAbove(tab, above),
      mended: [
        `${tab.title}: its row of headers was gone and is there again, above row ${above + 2}. Please look whether each column has its own header.`,
      ],
      open: [],
    },
    headerRow: above,
    places: new Map(tab.columns.map(({ header }, at) => [header, at])),
  };
}

function forPeople(sentence: string): Columns {
  return { mending: { requests: [], mended: [], open: [sentence] }, headerRow: 0, places: new Map() };
}

function goneText({ title }: Tab): string {
  return `${title}: its row of headers is gone, and its columns do not stand as they were made. Type the headers again, or bring back an older version: File › Version history.`;
}

function headersAbove(tab: Tab, row: number): Columns['mending']['requests'] {
  const { sheetId } = tab;
  const range = { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 };
  const gridProperties = { frozenRowCount: row + 1 };
  const placed = tab.columns.map((column, at) => ({ column, at }));
  return [
    { insertDimension: { range, inheritFromBefore: false } },
    {
      updateSheetProperties: {
        properties: { sheetId, gridProperties },
        fields: 'gridProperties.frozenRowCount',
      },
    },
    ...headerRequests(tab, placed, row),
  ];
}

/** The first row from which on nearly all rows fit the columns as set-up makes them. */
function firstRow(tab: Tab, values: Looked['values']): number | undefined {
  const fits = values.map((row) => isRow(tab, row));
  const rows = [...values.keys()].slice(0, headerRowsMax).filter((row) => fits[row]);
  const [first] = rows;
  if (first === undefined) return undefined;
  const filled = values.slice(first).filter((row) => row.some((cell) => cell !== '')).length;
  const fitting = fits.slice(first).filter((one) => one).length;
  return fitting >= filled * enough ? first : undefined;
}

/** Whether a filled row could be one of this tab: no cell says otherwise, and one that tells something says so. */
function isRow(tab: Tab, row: readonly CellValue[]): boolean {
  const cells = tab.columns.map((column, at) => speaks(tab, column, row[at] ?? ''));
  return !cells.includes('against') && cells.includes('for');
}

function speaks(tab: Tab, { kind, choices }: Column, cell: CellValue): 'for' | 'against' | 'nothing' {
  if (cell === '') return 'nothing';
  switch (kind) {
    case 'id':
      return tab.key === 'settings' || /^\S{3,80}$/.test(String(cell)) ? 'for' : 'against';
    case 'time':
    case 'whole':
      return typeof cell === 'number' ? 'for' : 'against';
    case 'day':
      return typeof cell === 'number' ? 'for' : 'nothing';
    case 'address':
      return String(cell).includes('@') ? 'for' : 'against';
    case 'choice':
      return choices?.includes(String(cell)) ? 'for' : 'against';
    default:
      return 'nothing';
  }
}
