import type { Spreadsheet } from '../../../world';
import type { GridRange } from '../a1';
import type { ProtectedRange } from '../protection';
import type { ValidationRule } from '../validation';

/* Messages of the Sheets API as they come in once `checkShape` has seen them. */

export interface ExtendedValue {
  numberValue?: number;
  stringValue?: string;
  boolValue?: boolean;
  formulaValue?: string;
  errorValue?: { type: string; message: string };
}

export interface CellFormat {
  numberFormat?: { type?: string; pattern?: string };
  [style: string]: unknown;
}

export interface CellData {
  userEnteredValue?: ExtendedValue;
  effectiveValue?: ExtendedValue;
  formattedValue?: string;
  userEnteredFormat?: CellFormat;
  effectiveFormat?: CellFormat;
  dataValidation?: ValidationRule;
  note?: string;
}

export interface RowData {
  values?: CellData[];
}

export interface GridProperties {
  rowCount?: number;
  columnCount?: number;
  frozenRowCount?: number;
  frozenColumnCount?: number;
}

export interface SheetProperties {
  sheetId?: number;
  title?: string;
  index?: number;
  hidden?: boolean;
  sheetType?: string;
  gridProperties?: GridProperties;
  tabColor?: Record<string, unknown>;
  tabColorStyle?: { rgbColor?: Record<string, unknown>; themeColor?: string };
}

export interface DimensionRange {
  sheetId?: number;
  dimension?: 'ROWS' | 'COLUMNS';
  startIndex?: number;
  endIndex?: number;
}

export interface Chart {
  chartId?: number;
  spec?: Record<string, unknown>;
  position?: {
    overlayPosition?: { anchorCell?: { sheetId?: number; rowIndex?: number; columnIndex?: number } };
  };
}

/** What each kind of request carries. */
export interface Requests {
  addSheet: { properties?: SheetProperties };
  updateSheetProperties: { properties?: SheetProperties; fields?: string };
  deleteSheet: { sheetId?: number };
  updateSpreadsheetProperties: {
    properties?: { title?: string; locale?: string; timeZone?: string };
    fields?: string;
  };
  updateCells: {
    rows?: RowData[];
    fields?: string;
    start?: { sheetId?: number; rowIndex?: number; columnIndex?: number };
    range?: GridRange;
  };
  appendCells: { sheetId?: number; rows?: RowData[]; fields?: string };
  repeatCell: { range?: GridRange; cell?: CellData; fields?: string };
  setDataValidation: { range?: GridRange; rule?: ValidationRule };
  updateDimensionProperties: {
    range?: DimensionRange;
    properties?: { pixelSize?: number; hiddenByUser?: boolean };
    fields?: string;
  };
  appendDimension: { sheetId?: number; dimension?: 'ROWS' | 'COLUMNS'; length?: number };
  insertDimension: { range?: DimensionRange; inheritFromBefore?: boolean };
  deleteDimension: { range?: DimensionRange };
  addProtectedRange: { protectedRange?: ProtectedRange };
  updateProtectedRange: { protectedRange?: ProtectedRange; fields?: string };
  deleteProtectedRange: { protectedRangeId?: number };
  setBasicFilter: { filter?: { range?: GridRange; sortSpecs?: SortSpec[] } };
  clearBasicFilter: { sheetId?: number };
  sortRange: { range?: GridRange; sortSpecs?: SortSpec[] };
  addChart: { chart?: Chart };
  updateChartSpec: { chartId?: number; spec?: Record<string, unknown> };
  deleteEmbeddedObject: { objectId?: number };
  createDeveloperMetadata: { developerMetadata?: DeveloperMetadata };
  deleteDeveloperMetadata: { dataFilter?: { developerMetadataLookup?: MetadataLookup } };
}

interface DeveloperMetadata {
  metadataId?: number;
  metadataKey?: string;
  metadataValue?: string;
  location?: { sheetId?: number };
  visibility?: 'DOCUMENT' | 'PROJECT';
}

/** What metadata has to say to be found; what is left out may be anything. */
export interface MetadataLookup {
  metadataId?: number;
  metadataKey?: string;
  metadataValue?: string;
}

interface SortSpec {
  /** 0-based column of the sheet. */
  dimensionIndex?: number;
  sortOrder?: 'ASCENDING' | 'DESCENDING';
}

/** What a request is done on: the draft it changes, and who asks. */
export interface RequestContext {
  spreadsheet: Spreadsheet;
  person: string;
  /** A whole number that no other thing has, for ids that were not chosen. */
  newId: () => number;
}

/** Changes the draft and gives the reply, {} for most. Refuses without naming the request: whoever calls adds that. */
export type RequestHandler<K extends keyof Requests> = (
  request: Requests[K],
  context: RequestContext,
) => object;
