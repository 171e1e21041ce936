import type { SheetsRequest } from '../encode';
import type { CellValue } from '../tab';
import type { AdoptedTab } from '../workbook';

/** What was found of a workbook: what mends it, and what is said about it. */
export interface Mending {
  readonly requests: readonly SheetsRequest[];
  /** What was found, where, and what is done about it: a sentence each. */
  readonly mended: readonly string[];
  /** What cannot be mended, and what to do: a sentence each. */
  readonly open: readonly string[];
  /** Tabs that were adopted and in which columns go by other names from now on: for the ledger. */
  readonly called?: readonly AdoptedTab[];
}

export const nothingToMend: Mending = { requests: [], mended: [], open: [] };

export function together(parts: readonly Mending[]): Mending {
  return {
    requests: parts.flatMap(({ requests }) => requests),
    mended: parts.flatMap(({ mended }) => mended),
    open: parts.flatMap(({ open }) => open),
    called: parts.flatMap(({ called }) => called ?? []),
  };
}

/** Rows of a tab as they are read. */
export type Values = readonly (readonly CellValue[])[];

/** What there is of a sheet besides its values. Rows and columns are 0-based. */
export interface SheetThere {
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly protectedRangeIds: readonly number[];
  readonly chartIds: readonly number[];
  /** Ids of the developer metadata that it carries. */
  readonly marks: readonly number[];
  /** How many rows Google tells of; below them nothing stands. */
  readonly rowsTold: number;
  /** The note on a cell; '' without one. */
  readonly noteAt: (row: number, column: number) => string;
  /** A cell's validation as Google tells it; undefined without one. */
  readonly ruleAt: (row: number, column: number) => Readonly<Record<string, unknown>> | undefined;
}

/** A tab's columns as they will be. */
export interface Columns {
  readonly mending: Mending;
  readonly headerRow: number;
  readonly places: ReadonlyMap<string, number>;
}

/** 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
