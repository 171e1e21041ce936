import type {
  AskedTab,
  ReadBack,
  SheetShape,
  SheetValues,
  SpreadsheetPort,
  SpreadsheetShape,
  TabReadBack,
  TabValues,
} from '../run/ports';
import type { SheetsRequest } from '../workbook/encode';
import type { CellValue } from '../workbook/tab';
import { sheetsApi } from './advanced';
import { attempt } from './attempt';

const shapeFields =
  'properties(title,timeZone,locale),sheets(properties(sheetId,title,hidden,gridProperties(rowCount,columnCount)),' +
  'protectedRanges(protectedRangeId),charts(chartId),developerMetadata(metadataId),data(rowData(values(userEnteredValue,note,dataValidation(condition)))))';

/**
 * A spreadsheet through the Sheets API: one call reads all, one call writes all. Undefined is the one that the run was started
 * from; a web app has none, and is told the id.
 */
export function googleSpreadsheet(named: string | undefined): SpreadsheetPort {
  const id = (): string => named ?? SpreadsheetApp.getActiveSpreadsheet().getId();
  return {
    id,
    isNamed: () => named !== '',
    timeZone: () => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(),
    about: () => aboutOf(id()),
    read: (tabs) => readTabs(id(), tabs),
    readOther: ({ spreadsheet, tabs }) => attempt(() => readTabs(spreadsheet, tabs)),
    sheetIds: () => sheetIdsOf(id()),
    shape: () => shapeOf(sheetsApi().Spreadsheets.get(id(), { fields: shapeFields })),
    commit: (requests, readBack) => attempt(() => commit(id(), requests, readBack)),
  };
}

/**
 * All tabs in one call. When one is gone the API refuses the whole read, so what is there is asked for first and read then;
 * that Google answers so is unproven (docs/google.md), a missing entry in the answer would do as well. A tab that has lost its
 * mark, or never had one, is found by the sheet id that set-up chose.
 */
function readTabs(spreadsheetId: string, asked: readonly AskedTab[]): SheetValues {
  const first = unlessOneIsGone(() => batchGet(spreadsheetId, asked));
  if (first?.size === asked.length) return first;
  const present = sheetIdsOf(spreadsheetId);
  const isThere = ({ mark }: AskedTab): boolean => present.includes(mark);
  const found =
    first ??
    batchGet(
      spreadsheetId,
      asked.filter((tab) => tab.marked || isThere(tab)),
    );
  const unmarked = asked.filter((tab) => !found.has(tab.mark) && isThere(tab));
  const rest = batchGet(
    spreadsheetId,
    unmarked.map((tab) => ({ ...tab, marked: false })),
  );
  return new Map([...found, ...rest]);
}

function unlessOneIsGone(read: () => SheetValues): SheetValues | undefined {
  try {
    return read();
  } catch (error) {
    if (/no grid with id/i.test(String((error as Partial<Error> | null)?.message))) return undefined;
    throw error;
  }
}

function aboutOf(spreadsheetId: string): ReturnType<SpreadsheetPort['about']> {
  const fields = 'properties(timeZone,locale),sheets(properties(sheetId))';
  const { properties, sheets } = sheetsApi().Spreadsheets.get(spreadsheetId, { fields });
  return {
    timeZone: properties?.timeZone ?? '',
    locale: properties?.locale ?? '',
    sheetIds: (sheets ?? []).map((sheet) => sheet.properties?.sheetId ?? 0),
  };
}

function sheetIdsOf(spreadsheetId: string): readonly number[] {
  const shape = sheetsApi().Spreadsheets.get(spreadsheetId, { fields: 'sheets(properties(sheetId))' });
  return (shape.sheets ?? []).map((sheet) => sheet.properties?.sheetId ?? 0);
}

function batchGet(spreadsheetId: string, asked: readonly AskedTab[]): SheetValues {
  const tabs = new Map<number, TabValues>();
  if (asked.length === 0) return tabs;
  const answer = sheetsApi().Spreadsheets.Values.batchGetByDataFilter(
    {
      dataFilters: asked.map(filterOf),
      valueRenderOption: 'UNFORMATTED_VALUE',
      dateTimeRenderOption: 'SERIAL_NUMBER',
    },
    spreadsheetId,
  );
  for (const match of answer.valueRanges ?? []) {
    const filter = match.dataFilters?.[0];
    // Google leaves out numbers that are 0, as the id of a spreadsheet's first sheet is.
    const sheetId = filter?.gridRange && (filter.gridRange.sheetId ?? 0);
    const mark = filter?.developerMetadataLookup?.metadataId ?? sheetId;
    if (mark === undefined) continue;
    const values = (match.valueRange?.values ?? []) as CellValue[][];
    tabs.set(mark, { title: titleOf(match.valueRange?.range ?? ''), values });
  }
  return tabs;
}

function filterOf({ mark, marked, rows }: AskedTab): GoogleAppsScript.Sheets.Schema.DataFilter {
  if (marked) return { developerMetadataLookup: { metadataId: mark } };
  return { gridRange: { sheetId: mark, ...(rows === undefined ? {} : { endRowIndex: rows }) } };
}

/** `'Sign-ups'!A1:Z1000` is of the tab `Sign-ups`; a quote inside a title stands twice. */
function titleOf(range: string): string {
  const title = range.slice(0, range.lastIndexOf('!'));
  return /^'.*'$/.test(title) ? title.slice(1, -1).replace(/''/g, "'") : title;
}

function commit(
  spreadsheetId: string,
  requests: readonly SheetsRequest[],
  readBack: readonly ReadBack[],
): ReadonlyMap<number, TabReadBack> {
  const answer = sheetsApi().Spreadsheets.batchUpdate(
    {
      requests: [...requests] as GoogleAppsScript.Sheets.Schema.Request[],
      includeSpreadsheetInResponse: readBack.length > 0,
      responseIncludeGridData: readBack.length > 0,
      responseRanges: readBack.flatMap((one) => [headersText(one), rangeText(one)]),
    },
    spreadsheetId,
  );
  const sheets = new Map(
    (answer.updatedSpreadsheet?.sheets ?? []).map((sheet) => [sheet.properties?.sheetId ?? 0, sheet.data]),
  );
  return new Map(
    readBack.map(({ sheetId, headerRow, firstRow }) => {
      const rowsFrom = (row: number): CellValue[][] =>
        valuesOf(sheets.get(sheetId)?.find(({ startRow = 0 }) => startRow === row));
      return [sheetId, { headers: rowsFrom(headerRow)[0] ?? [], values: rowsFrom(firstRow) }] as const;
    }),
  );
}

function valuesOf(grid: GoogleAppsScript.Sheets.Schema.GridData | undefined): CellValue[][] {
  return (grid?.rowData ?? []).map((row) => (row.values ?? []).map((cell) => cellValue(cell.effectiveValue)));
}

function headersText({ title, headerRow }: ReadBack): string {
  return rangeText({ title, column: 'all', firstRow: headerRow, lastRow: headerRow });
}

function rangeText({
  title,
  column,
  firstRow,
  lastRow,
}: Pick<ReadBack, 'title' | 'column' | 'firstRow' | 'lastRow'>): string {
  const sheet = "'" + title.replace(/'/g, "''") + "'!";
  const [from, until] = column === 'all' ? ['', ''] : [columnLetters(column), columnLetters(column)];
  return sheet + from + String(firstRow + 1) + ':' + until + String(lastRow + 1);
}

/** 0 is A, 26 is AA. */
function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function cellValue(value: GoogleAppsScript.Sheets.Schema.ExtendedValue | undefined): CellValue {
  return value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? '';
}

function shapeOf(spreadsheet: GoogleAppsScript.Sheets.Schema.Spreadsheet): SpreadsheetShape {
  return {
    title: spreadsheet.properties?.title ?? '',
    timeZone: spreadsheet.properties?.timeZone ?? '',
    locale: spreadsheet.properties?.locale ?? '',
    sheets: (spreadsheet.sheets ?? []).map(sheetShape),
  };
}

function sheetShape(sheet: GoogleAppsScript.Sheets.Schema.Sheet): SheetShape {
  const properties = sheet.properties;
  const rows = (sheet.data?.[0]?.rowData ?? []).map((row) => row.values ?? []);
  return {
    sheetId: properties?.sheetId ?? 0,
    title: properties?.title ?? '',
    hidden: properties?.hidden === true,
    rowCount: properties?.gridProperties?.rowCount ?? 0,
    columnCount: properties?.gridProperties?.columnCount ?? 0,
    protectedRangeIds: (sheet.protectedRanges ?? []).map((range) => range.protectedRangeId ?? 0),
    marks: (sheet.developerMetadata ?? []).map((one) => one.metadataId ?? 0),
    chartIds: (sheet.charts ?? []).map((chart) => chart.chartId ?? 0),
    empty: !rows.some((row) => row.some(({ userEnteredValue }) => userEnteredValue !== undefined)),
    rowsTold: rows.length,
    noteAt: (row, column) => rows[row]?.[column]?.note ?? '',
    ruleAt: (row, column) => {
      const rule = rows[row]?.[column]?.dataValidation;
      return rule && { ...rule };
    },
  };
}
