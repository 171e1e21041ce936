import { developerMetadata } from './metadataShapes';
import { listOf, message, type Shape } from './shape';
import {
  basicFilter,
  dimensionProperties,
  embeddedChart,
  protectedRange,
  rowData,
  sheetProperties,
  spreadsheetProperties,
} from './shapes';

const gridData: Shape = {
  startRow: 'integer',
  startColumn: 'integer',
  rowData: listOf(message(() => rowData)),
  columnMetadata: listOf(message(() => dimensionProperties)),
  rowMetadata: 'notBuilt',
};

const sheet: Shape = {
  properties: message(() => sheetProperties),
  data: listOf(message(() => gridData)),
  protectedRanges: listOf(message(() => protectedRange)),
  charts: listOf(message(() => embeddedChart)),
  basicFilter: message(() => basicFilter),
  bandedRanges: 'notBuilt',
  columnGroups: 'notBuilt',
  conditionalFormats: 'notBuilt',
  developerMetadata: listOf(message(() => developerMetadata)),
  filterViews: 'notBuilt',
  merges: 'notBuilt',
  rowGroups: 'notBuilt',
  slicers: 'notBuilt',
  tables: 'notBuilt',
};

/** What `Spreadsheets.get` answers. */
export const spreadsheetResponse: Shape = {
  spreadsheetId: 'string',
  spreadsheetUrl: 'string',
  properties: message(() => spreadsheetProperties),
  sheets: listOf(message(() => sheet)),
  developerMetadata: 'notBuilt',
  namedRanges: 'notBuilt',
  dataSources: 'notBuilt',
  dataSourceSchedules: 'notBuilt',
};

export const batchUpdateResponse: Shape = {
  spreadsheetId: 'string',
  replies: listOf(
    message(() => ({
      addSheet: message(() => ({ properties: message(() => sheetProperties) })),
      addProtectedRange: message(() => ({ protectedRange: message(() => protectedRange) })),
      addChart: message(() => ({ chart: message(() => embeddedChart) })),
    })),
  ),
  updatedSpreadsheet: message(() => spreadsheetResponse),
};
