/*
 * The messages of the Sheets API v4 that the workbench takes and gives, as the discovery document has them
 * (https://sheets.googleapis.com/$discovery/rest?version=v4; names as in @types/google-apps-script, sheets_v4).
 * What it knows of but does not have is 'notBuilt' and throws by name.
 */
import { color, colorStyle, gridRange, textFormat } from './basicShapes';
import { chartSpec } from './chartShapes';
import { listOf, message, type Shape } from './shape';

const border: Shape = {
  style: ['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'NONE', 'DOUBLE'],
  width: 'integer',
  color: message(() => color),
  colorStyle: message(() => colorStyle),
};

const borders: Shape = {
  top: message(() => border),
  bottom: message(() => border),
  left: message(() => border),
  right: message(() => border),
};

const padding: Shape = { top: 'integer', right: 'integer', bottom: 'integer', left: 'integer' };

const numberFormatTypes = [
  'TEXT',
  'NUMBER',
  'PERCENT',
  'CURRENCY',
  'DATE',
  'TIME',
  'DATE_TIME',
  'SCIENTIFIC',
];

const cellFormat: Shape = {
  numberFormat: message(() => ({ type: numberFormatTypes, pattern: 'string' })),
  backgroundColor: message(() => color),
  backgroundColorStyle: message(() => colorStyle),
  borders: message(() => borders),
  padding: message(() => padding),
  horizontalAlignment: ['LEFT', 'CENTER', 'RIGHT'],
  verticalAlignment: ['TOP', 'MIDDLE', 'BOTTOM'],
  wrapStrategy: ['OVERFLOW_CELL', 'LEGACY_WRAP', 'CLIP', 'WRAP'],
  textDirection: ['LEFT_TO_RIGHT', 'RIGHT_TO_LEFT'],
  textFormat: message(() => textFormat),
  hyperlinkDisplayType: ['LINKED', 'PLAIN_TEXT'],
  textRotation: 'notBuilt',
};

const extendedValue: Shape = {
  numberValue: 'number',
  stringValue: 'string',
  boolValue: 'boolean',
  formulaValue: 'string',
  errorValue: message(() => ({ type: 'string', message: 'string' })),
};

/** Those that can be checked when somebody types; see ../validation. */
const conditionTypes = [
  'NUMBER_GREATER',
  'NUMBER_GREATER_THAN_EQ',
  'NUMBER_LESS',
  'NUMBER_LESS_THAN_EQ',
  'NUMBER_EQ',
  'NUMBER_NOT_EQ',
  'NUMBER_BETWEEN',
  'NUMBER_NOT_BETWEEN',
  'TEXT_CONTAINS',
  'TEXT_NOT_CONTAINS',
  'TEXT_EQ',
  'TEXT_IS_EMAIL',
  'TEXT_IS_URL',
  'DATE_EQ',
  'DATE_BEFORE',
  'DATE_AFTER',
  'DATE_ON_OR_BEFORE',
  'DATE_ON_OR_AFTER',
  'DATE_BETWEEN',
  'DATE_NOT_BETWEEN',
  'DATE_IS_VALID',
  'ONE_OF_RANGE',
  'ONE_OF_LIST',
  'CUSTOM_FORMULA',
  'BOOLEAN',
];

const booleanCondition: Shape = {
  type: conditionTypes,
  values: listOf(message(() => ({ userEnteredValue: 'string', relativeDate: 'notBuilt' }))),
};

export const validationRule: Shape = {
  condition: message(() => booleanCondition),
  inputMessage: 'string',
  strict: 'boolean',
  showCustomUi: 'boolean',
};

export const cellData: Shape = {
  userEnteredValue: message(() => extendedValue),
  effectiveValue: message(() => extendedValue),
  formattedValue: 'string',
  userEnteredFormat: message(() => cellFormat),
  effectiveFormat: message(() => cellFormat),
  note: 'string',
  dataValidation: message(() => validationRule),
  hyperlink: 'notBuilt',
  textFormatRuns: 'notBuilt',
  pivotTable: 'notBuilt',
  dataSourceTable: 'notBuilt',
  dataSourceFormula: 'notBuilt',
  chipRuns: 'notBuilt',
};

export const rowData: Shape = { values: listOf(message(() => cellData)) };

export const gridCoordinate: Shape = { sheetId: 'integer', rowIndex: 'integer', columnIndex: 'integer' };

export const dimensionRange: Shape = {
  sheetId: 'integer',
  dimension: ['ROWS', 'COLUMNS'],
  startIndex: 'integer',
  endIndex: 'integer',
};

const gridProperties: Shape = {
  rowCount: 'integer',
  columnCount: 'integer',
  frozenRowCount: 'integer',
  frozenColumnCount: 'integer',
  hideGridlines: 'notBuilt',
  rowGroupControlAfter: 'notBuilt',
  columnGroupControlAfter: 'notBuilt',
};

export const sheetProperties: Shape = {
  sheetId: 'integer',
  title: 'string',
  index: 'integer',
  sheetType: ['GRID'],
  gridProperties: message(() => gridProperties),
  hidden: 'boolean',
  tabColor: message(() => color),
  tabColorStyle: message(() => colorStyle),
  rightToLeft: 'notBuilt',
  dataSourceSheetProperties: 'notBuilt',
};

export const spreadsheetProperties: Shape = {
  title: 'string',
  locale: 'string',
  timeZone: 'string',
  autoRecalc: 'notBuilt',
  defaultFormat: 'notBuilt',
  iterativeCalculationSettings: 'notBuilt',
  spreadsheetTheme: 'notBuilt',
};

export const dimensionProperties: Shape = {
  pixelSize: 'integer',
  hiddenByUser: 'boolean',
  hiddenByFilter: 'notBuilt',
  developerMetadata: 'notBuilt',
  dataSourceColumnReference: 'notBuilt',
};

export const protectedRange: Shape = {
  protectedRangeId: 'integer',
  range: message(() => gridRange),
  description: 'string',
  warningOnly: 'boolean',
  requestingUserCanEdit: 'boolean',
  unprotectedRanges: listOf(message(() => gridRange)),
  editors: message(() => ({ users: listOf('string'), groups: 'notBuilt', domainUsersCanEdit: 'boolean' })),
  namedRangeId: 'notBuilt',
  tableId: 'notBuilt',
};

const overlayPosition: Shape = {
  anchorCell: message(() => gridCoordinate),
  offsetXPixels: 'integer',
  offsetYPixels: 'integer',
  widthPixels: 'integer',
  heightPixels: 'integer',
};

const chartPosition: Shape = {
  overlayPosition: message(() => overlayPosition),
  newSheet: 'notBuilt',
  sheetId: 'notBuilt',
};

export const embeddedChart: Shape = {
  chartId: 'integer',
  spec: message(() => chartSpec),
  position: message(() => chartPosition),
  border: 'notBuilt',
};

const sortOrders = ['ASCENDING', 'DESCENDING'];

export const sortSpec: Shape = {
  dimensionIndex: 'integer',
  sortOrder: sortOrders,
  foregroundColor: 'notBuilt',
  backgroundColor: 'notBuilt',
  foregroundColorStyle: 'notBuilt',
  backgroundColorStyle: 'notBuilt',
};

export const basicFilter: Shape = {
  range: message(() => gridRange),
  sortSpecs: listOf(message(() => sortSpec)),
  criteria: 'notBuilt',
  filterSpecs: 'notBuilt',
  tableId: 'notBuilt',
};
