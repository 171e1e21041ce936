import { columnRequests } from './columnRequests';
import { chartRequests } from './charts';
import type { SheetsRequest } from './encode';
import { hasPeople, tabColor } from './look';
import { nothingRemembered, type Remembered } from './repair/looked';
import {
  nothingToMend,
  together,
  type Mending,
  type SheetThere,
  type Values,
  type Columns,
} from './repair/mending';
import { mendColumns } from './repair/repairTab';
import { mendSettings, settingRows, type FirstValues } from './repair/settingRows';
import { markOf, type Tab, type TabKey } from './tab';
import type { Workbook } from './workbook';

/** What only the one who sets up or mends knows. */
export interface SetUpContext extends FirstValues {
  /** By tab, what the ledger remembers of its rows. */
  readonly remembered: ReadonlyMap<TabKey, Remembered>;
  /** Whether tabs in which people typed, and which are gone, may be made anew, empty. */
  readonly makeEmpty: boolean;
}

/** Id of the sheet that Google puts into every new spreadsheet. */
const defaultSheetId = 0;

/** Columns left for people's own. */
const spareColumns = 4;

/** Where Overview's charts stand. */
const columnsOfCharts = 12;

/**
 * What makes a workbook of an empty spreadsheet, and mends one that lacks something: for a complete one there is nothing. What
 * people typed is never written over, and a tab that is irreplaceable is not made again empty unless that is asked for: while it is
 * gone nothing is decided, and with an empty one all that stood in it would count as taken back.
 *
 * @param shape the spreadsheet's sheets, with what is in them that has an id
 * @param values what stands in our tabs that are there, as read, by mark; a tab without an entry is not looked into
 */
export function mend(
  workbook: Workbook,
  shape: { readonly sheets: readonly Shape[] },
  values: ReadonlyMap<number, Values>,
  context: SetUpContext,
): Mending {
  const there = new Map(shape.sheets.map((sheet) => [sheet.sheetId, sheet]));
  const isFirst = !workbook.tabs.some(({ sheetId }) => there.has(sheetId));
  const parts = workbook.tabs.map((tab) => {
    const sheet = there.get(tab.sheetId);
    if (sheet) return mendTab(workbook, tab, sheet, values.get(markOf(tab)), context);
    if (isFirst) return { ...nothingToMend, requests: newTabRequests(workbook, tab, context) };
    return mayMake(tab, context) ? madeAgain(workbook, tab, context) : missingForGood(tab);
  });
  const isLeftOver = isFirst && there.get(defaultSheetId)?.empty === true;
  const discarded = { deleteSheet: { sheetId: defaultSheetId } };
  return together([...parts, ...(isLeftOver ? [{ ...nothingToMend, requests: [discarded] }] : [])]);
}

type Shape = SheetThere & { readonly empty: boolean };

/** Never the ledger: an empty one would forget all that was decided and sent. */
function mayMake(tab: Tab, { makeEmpty }: SetUpContext): boolean {
  return tab.key !== 'ledger' && (makeEmpty || tab.irreplaceable !== true);
}

function madeAgain(workbook: Workbook, tab: Tab, context: SetUpContext): Mending {
  const text = hasPeople(tab)
    ? `The tab ${tab.title} was gone and is there again, empty. What stood in it is in File › Version history.`
    : `The tab ${tab.title} was gone and is there again.`;
  return { requests: newTabRequests(workbook, tab, context), mended: [text], open: [] };
}

function missingForGood(tab: Tab): Mending {
  return {
    ...nothingToMend,
    open: [
      `The tab ${tab.title} is gone, and with it what was typed there. Bring it back: File › Version history. If it is gone for good, open Ridealong and choose “Make the missing tabs anew”.`,
    ],
  };
}

function newTabRequests(workbook: Workbook, tab: Tab, context: SetUpContext): readonly SheetsRequest[] {
  const placed = tab.columns.map((column, at) => ({ column, at }));
  const places = new Map(placed.map(({ column, at }) => [column.header, at]));
  return [
    { addSheet: { properties: sheetProperties(tab) } },
    ...markRequests(tab, []),
    ...columnRequests(tab, placed, 0),
    ...(tab.key === 'settings' ? settingRows(tab, workbook.settings, places, context) : []),
    ...protectionRequests(tab, [], places, 0),
    ...(tab.key === 'overview'
      ? chartRequests(tab, workbook.charts, [], (header) => places.get(header))
      : []),
  ];
}

/** The mark by which a tab that may be adopted is found. */
function markRequests(tab: Tab, present: readonly number[]): readonly SheetsRequest[] {
  const metadataId = markOf(tab);
  if (!tab.adoptable || present.includes(metadataId)) return [];
  const location = { sheetId: tab.sheetId };
  const developerMetadata = {
    metadataId,
    metadataKey: 'ridealong',
    metadataValue: tab.key,
    location,
    visibility: 'DOCUMENT',
  };
  return [{ createDeveloperMetadata: { developerMetadata } }];
}

function sheetProperties(tab: Tab): SheetsRequest {
  const columns = tab.columns.length + (tab.key === 'overview' ? columnsOfCharts : spareColumns);
  return {
    sheetId: tab.sheetId,
    title: tab.title,
    hidden: tab.hidden,
    tabColorStyle: tabColor(tab),
    gridProperties: {
      rowCount: tab.key === 'settings' || tab.key === 'overview' ? 100 : 1000,
      columnCount: columns,
      frozenRowCount: 1,
      frozenColumnCount: frozenColumns(tab),
    },
  };
}

/** What names a row stays in view: up to `Check`, else the first column. */
function frozenColumns(tab: Tab): number {
  const check = tab.columns.findIndex((column) => column.header === 'Check');
  return Math.max(check, 0) + 1;
}

function mendTab(
  workbook: Workbook,
  tab: Tab,
  sheet: SheetThere,
  values: Values | undefined,
  context: SetUpContext,
): Mending {
  const remembered = context.remembered.get(tab.key) ?? nothingRemembered;
  const columns = values === undefined ? untouched(tab) : mendColumns({ tab, values, sheet, remembered });
  const { places, headerRow } = columns;
  const settings =
    tab.key === 'settings' && values !== undefined
      ? mendSettings(workbook, { tab, values, sheet, columns }, context)
      : nothingToMend;
  if (places.size === 0) return columns.mending;
  return together([
    columns.mending,
    settings,
    said(markRequests(tab, sheet.marks), `${tab.title}: the mark by which Ridealong finds the tab is back.`),
    said(
      protectionRequests(tab, sheet.protectedRangeIds, places, headerRow),
      `${tab.title}: the warning before somebody writes into Ridealong’s columns or headers is back.`,
    ),
    tab.key === 'overview'
      ? said(
          chartRequests(tab, workbook.charts, sheet.chartIds, (header) => places.get(header)),
          `${tab.title}: charts that were gone are there again.`,
        )
      : nothingToMend,
  ]);
}

function untouched(tab: Tab): Columns {
  const places = new Map(tab.columns.map(({ header }, at) => [header, at]));
  return { mending: nothingToMend, headerRow: 0, places };
}

function said(requests: readonly SheetsRequest[], sentence: string): Mending {
  return requests.length === 0 ? nothingToMend : { requests, mended: [sentence], open: [] };
}

/**
 * Warns before somebody writes into Ridealong's columns or renames a header. It only warns: a protection that stops people
 * would also stop the script, which runs as the person using it.
 */
function protectionRequests(
  tab: Tab,
  present: readonly number[],
  places: ReadonlyMap<string, number>,
  headerRow: number,
): readonly SheetsRequest[] {
  const { sheetId, adopted } = tab;
  const mark = markOf(tab);
  const first = mark * 10 + 1;
  const columns = {
    id: first,
    range: { sheetId, ...oursIn(tab, places) },
    description: 'Ridealong fills these columns.',
  };
  const headers = {
    id: mark * 10 + 2,
    range: { sheetId, startRowIndex: headerRow, endRowIndex: headerRow + 1 },
    description: 'Ridealong finds columns by their headers.',
  };
  const wanted = hasPeople(tab)
    ? // The headers of a tab that was adopted are people's own.
      [columns, ...(adopted ? [] : [headers])]
    : [{ id: first, range: { sheetId }, description: 'Ridealong fills this tab.' }];
  return wanted
    .filter(({ id }) => !present.includes(id))
    .map(({ id, range, description }) => ({
      addProtectedRange: { protectedRange: { protectedRangeId: id, range, description, warningOnly: true } },
    }));
}

/** The columns that Ridealong fills; of a tab that was adopted those beside Check, for others may stand anywhere among people's. */
function oursIn(
  tab: Tab,
  places: ReadonlyMap<string, number>,
): { readonly startColumnIndex: number; readonly endColumnIndex: number } {
  const ours = tab.columns
    .filter((column) => column.owner === 'ridealong')
    .flatMap(({ header }) => places.get(header) ?? [])
    .sort((a, b) => a - b);
  const check = places.get('Check') ?? ours[0] ?? 0;
  let [start, end] = tab.adopted ? [check, check] : [ours[0] ?? check, ours[ours.length - 1] ?? check];
  while (ours.includes(start - 1)) start -= 1;
  while (ours.includes(end + 1)) end += 1;
  return { startColumnIndex: start, endColumnIndex: end + 1 };
}
