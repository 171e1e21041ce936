import { gridRange } from './basicShapes';
import { listOf, message, type Shape } from './shape';
import {
  basicFilter,
  cellData,
  dimensionProperties,
  dimensionRange,
  embeddedChart,
  gridCoordinate,
  protectedRange,
  rowData,
  sheetProperties,
  sortSpec,
  spreadsheetProperties,
  validationRule,
} from './shapes';
import { chartSpec } from './chartShapes';
import { developerMetadata, metadataLookup } from './metadataShapes';

/** The requests that `batchUpdate` can do, by kind. */
export const requestShapes = {
  addSheet: { properties: message(() => sheetProperties) },
  updateSheetProperties: { properties: message(() => sheetProperties), fields: 'string' },
  deleteSheet: { sheetId: 'integer' },
  updateSpreadsheetProperties: { properties: message(() => spreadsheetProperties), fields: 'string' },
  updateCells: {
    rows: listOf(message(() => rowData)),
    fields: 'string',
    start: message(() => gridCoordinate),
    range: message(() => gridRange),
  },
  appendCells: {
    sheetId: 'integer',
    rows: listOf(message(() => rowData)),
    fields: 'string',
    tableId: 'notBuilt',
  },
  repeatCell: { range: message(() => gridRange), cell: message(() => cellData), fields: 'string' },
  setDataValidation: {
    range: message(() => gridRange),
    rule: message(() => validationRule),
    filteredRowsIncluded: 'notBuilt',
  },
  updateDimensionProperties: {
    range: message(() => dimensionRange),
    properties: message(() => dimensionProperties),
    fields: 'string',
    dataSourceSheetRange: 'notBuilt',
  },
  appendDimension: {
    sheetId: 'integer',
    dimension: ['ROWS', 'COLUMNS'],
    length: 'integer',
    tableId: 'notBuilt',
  },
  insertDimension: { range: message(() => dimensionRange), inheritFromBefore: 'boolean' },
  deleteDimension: { range: message(() => dimensionRange) },
  addProtectedRange: { protectedRange: message(() => protectedRange) },
  updateProtectedRange: { protectedRange: message(() => protectedRange), fields: 'string' },
  deleteProtectedRange: { protectedRangeId: 'integer' },
  setBasicFilter: { filter: message(() => basicFilter) },
  clearBasicFilter: { sheetId: 'integer' },
  sortRange: { range: message(() => gridRange), sortSpecs: listOf(message(() => sortSpec)) },
  addChart: { chart: message(() => embeddedChart) },
  updateChartSpec: { chartId: 'integer', spec: message(() => chartSpec) },
  deleteEmbeddedObject: { objectId: 'integer' },
  createDeveloperMetadata: { developerMetadata: message(() => developerMetadata) },
  deleteDeveloperMetadata: { dataFilter: message(() => dataFilter) },
} as const satisfies Record<string, Shape>;

export type RequestKind = keyof typeof requestShapes;

/** Kinds of request that Google has and the workbench has not. */
export const unbuiltKinds: ReadonlySet<string> = new Set(
  (
    'addBanding addConditionalFormatRule addDataSource addDimensionGroup addFilterView addNamedRange addSlicer addTable ' +
    'autoFill autoResizeDimensions cancelDataSourceRefresh copyPaste cutPaste deleteBanding ' +
    'deleteConditionalFormatRule deleteDataSource deleteDimensionGroup deleteDuplicates ' +
    'deleteFilterView deleteNamedRange deleteRange deleteTable duplicateFilterView duplicateSheet findReplace insertRange ' +
    'mergeCells moveDimension pasteData randomizeRange refreshDataSource textToColumns trimWhitespace unmergeCells ' +
    'updateBanding updateBorders updateConditionalFormatRule updateDataSource updateDeveloperMetadata ' +
    'updateDimensionGroup updateEmbeddedObjectBorder updateEmbeddedObjectPosition updateFilterView updateNamedRange ' +
    'updateSlicerSpec updateTable'
  ).split(' '),
);

export const batchUpdateBody: Shape = {
  // Checked one by one, since each kind has a shape of its own.
  requests: listOf(message(() => ({}))),
  includeSpreadsheetInResponse: 'boolean',
  responseRanges: listOf('string'),
  responseIncludeGridData: 'boolean',
};

const dataFilter: Shape = {
  a1Range: 'string',
  gridRange: message(() => gridRange),
  developerMetadataLookup: message(() => metadataLookup),
};

export const batchGetByDataFilterBody: Shape = {
  dataFilters: listOf(message(() => dataFilter)),
  majorDimension: ['ROWS', 'COLUMNS'],
  valueRenderOption: ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'],
  dateTimeRenderOption: ['SERIAL_NUMBER', 'FORMATTED_STRING'],
};
