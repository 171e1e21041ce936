import { columnRequests, type PlacedColumn } from './columnRequests';
import { cellData, type SheetsRequest } from './encode';
import { dropdown, hasPeople, tabColor } from './look';
import { chartRequests } from './charts';
import { readTab, type TabReading } from './reading';
import type { Workbook } from './workbook';
import { commonSettings, coordinatorsSetting, isSetting } from './setting';
import { markOf, type CellValue, type Tab } from './tab';

/** What there is of a sheet before set-up. */
interface SheetThere {
  readonly sheetId: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly protectedRangeIds: readonly number[];
  readonly chartIds: readonly number[];
  readonly marks: readonly number[];
  readonly empty: boolean;
}

/** Values of tabs by mark; a tab without an entry is not looked into. */
type ValuesThere = ReadonlyMap<number, readonly (readonly CellValue[])[]>;

/** What only the one who sets up knows: first values of Settings. */
export interface SetUpContext {
  readonly domain: string;
  readonly timeZone: string;
  readonly coordinators: string;
}

/** Id of the sheet that Google puts into every new spreadsheet. */
const defaultSheetId = 0;

/** Columns left for people's own. */
const spareColumns = 4;

/** Where Overview's charts stand. */
const columnsOfCharts = 12;

/**
 * Requests that make what is missing of a workbook, and nothing else: for a complete spreadsheet there are none. What people typed is never written over.
 *
 * @param shape the spreadsheet's sheets, with what is in them that has an id
 * @param values what stands in our tabs that are there, as read
 */
export function setUpRequests(
  workbook: Workbook,
  shape: { readonly sheets: readonly SheetThere[] },
  values: ValuesThere,
  context: SetUpContext,
): readonly SheetsRequest[] {
  const there = new Map(shape.sheets.map((sheet) => [sheet.sheetId, sheet]));
  const isFirst = !workbook.tabs.some(({ sheetId }) => there.has(sheetId));
  const added = workbook.tabs.flatMap((tab) => {
    const sheet = there.get(tab.sheetId);
    return sheet
      ? repairRequests(workbook, tab, sheet, values.get(markOf(tab)), context)
      : newTabRequests(workbook, tab, context);
  });
  const leftover = there.get(defaultSheetId);
  const discarded = isFirst && leftover?.empty === true;
  return discarded ? [...added, { deleteSheet: { sheetId: defaultSheetId } }] : added;
}

function newTabRequests(workbook: Workbook, tab: Tab, context: SetUpContext): readonly SheetsRequest[] {
  const placed = tab.columns.map((column, at) => ({ column, at }));
  const places = new Map(placed.map(({ column, at }) => [column.header, at]));
  return [
    { addSheet: { properties: sheetProperties(tab) } },
    ...markRequests(tab, []),
    ...columnRequests(tab, placed, 0),
    ...settingsRequests(workbook, tab, undefined, places, context),
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

function repairRequests(
  workbook: Workbook,
  tab: Tab,
  sheet: SheetThere,
  values: readonly (readonly CellValue[])[] | undefined,
  context: SetUpContext,
): readonly SheetsRequest[] {
  const reading = values === undefined ? undefined : readTab(tab, values);
  const missing = reading === undefined ? [] : placesForMissing(reading, values ?? []);
  const headerRow = reading?.headerRow ?? 0;
  const places = new Map(
    tab.columns.map(({ header }, at) => [header, reading === undefined ? at : reading.columnOf(header)]),
  );
  for (const { column, at } of missing) places.set(column.header, at);
  const needed = Math.max(0, ...missing.map(({ at }) => at + 1)) - sheet.columnCount;
  return [
    ...(needed > 0
      ? [{ appendDimension: { sheetId: tab.sheetId, dimension: 'COLUMNS', length: needed } }]
      : []),
    ...markRequests(tab, sheet.marks),
    ...columnRequests(tab, missing, headerRow),
    ...(reading === undefined ? [] : settingsRequests(workbook, tab, reading, places, context)),
    ...protectionRequests(tab, sheet.protectedRangeIds, places, headerRow),
    ...(tab.key === 'overview'
      ? chartRequests(tab, workbook.charts, sheet.chartIds, (header) => places.get(header))
      : []),
  ];
}

/** Columns that are gone come back where they were in an empty sheet, else right of everything that is there. */
function placesForMissing(
  reading: TabReading,
  values: readonly (readonly CellValue[])[],
): readonly PlacedColumn[] {
  const used = values.reduce((most, row) => Math.max(most, row.length), 0);
  return reading.tab.columns
    .filter(({ header }) => reading.missing.includes(header))
    .map((column, n) => ({ column, at: used + n }));
}

/** Rows of settings that are not there, with their first values. */
function settingsRequests(
  workbook: Workbook,
  tab: Tab,
  reading: TabReading | undefined,
  places: ReadonlyMap<string, number | undefined>,
  context: SetUpContext,
): readonly SheetsRequest[] {
  if (tab.key !== 'settings') return [];
  const first: Readonly<Record<string, string>> = {
    [commonSettings.domain.name]: context.domain,
    [commonSettings.zone.name]: context.timeZone,
    [coordinatorsSetting.name]: context.coordinators,
  };
  const rows = workbook.settings
    .filter(({ name }) => !reading?.rows.some((row) => isSetting(row.id, name)))
    .map((setting) => {
      const cells = new Map<number | undefined, SheetsRequest>([
        [places.get('Setting'), cellData(setting.name)],
        [places.get('What it does'), cellData(setting.meaning)],
        [places.get('Value'), valueCell(first[setting.name] ?? setting.typed, setting)],
      ]);
      const last = Math.max(...[...cells.keys()].map((at) => at ?? 0));
      return { values: Array.from({ length: last + 1 }, (_, at) => cells.get(at) ?? {}) };
    });
  if (rows.length === 0) return [];
  return [{ appendCells: { sheetId: tab.sheetId, rows, fields: 'userEnteredValue,dataValidation' } }];
}

function valueCell(
  value: string,
  { choices, meaning }: { readonly choices?: readonly string[] | undefined; readonly meaning: string },
): SheetsRequest {
  const rule = choices === undefined ? {} : { dataValidation: dropdown(choices, meaning) };
  return { ...cellData(value), ...rule };
}

/**
 * Warns before somebody writes into Ridealong's columns or renames a header. It only warns: a protection that stops people
 * would also stop the script, which runs as the person using it.
 */
function protectionRequests(
  tab: Tab,
  present: readonly number[],
  places: ReadonlyMap<string, number | undefined>,
  headerRow: number,
): readonly SheetsRequest[] {
  const { sheetId } = tab;
  const ours = tab.columns
    .filter((column) => column.owner === 'ridealong')
    .map(({ header }) => places.get(header))
    .filter((at) => at !== undefined);
  const columns = { startColumnIndex: Math.min(...ours), endColumnIndex: Math.max(...ours) + 1 };
  const wanted = hasPeople(tab)
    ? [
        {
          id: sheetId * 10 + 1,
          range: { sheetId, ...columns },
          description: 'Ridealong fills these columns.',
        },
        {
          id: sheetId * 10 + 2,
          range: { sheetId, startRowIndex: headerRow, endRowIndex: headerRow + 1 },
          description: 'Ridealong finds columns by their headers.',
        },
      ]
    : [{ id: sheetId * 10 + 1, range: { sheetId }, description: 'Ridealong fills this tab.' }];
  return wanted
    .filter(({ id }) => !present.includes(id))
    .map(({ id, range, description }) => ({
      addProtectedRange: { protectedRange: { protectedRangeId: id, range, description, warningOnly: true } },
    }));
}
