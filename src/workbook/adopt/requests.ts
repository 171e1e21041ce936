import { columnRequests } from '../columnRequests';
import type { SheetsRequest } from '../encode';
import type { Match } from './match';
import type { AddedColumn, TabPlan } from './plan';

/**
 * Makes a sheet of people's stand in for one of our tabs: a mark by which it is found, and our columns right of everything that
 * stands in it. They come into columns that are inserted for them, so that nothing of people's can be where they are written,
 * not even what somebody does at that very moment. No cell, format, width or rule of people's is touched.
 */
export function adoptionRequests({
  tab,
  match,
  added,
}: TabPlan & { readonly match: Match }): readonly SheetsRequest[] {
  const { sheetId } = match.sheet;
  const first = widthOf(match);
  const placed = added.map(({ column, name }, n) => ({ column: { ...column, header: name }, at: first + n }));
  return [
    ...roomRequests(match, first, added.length),
    markRequest(tab.sheetId, tab.key, sheetId),
    ...columnRequests({ ...tab, sheetId }, placed, match.headerRow),
    ...protectionRequests(tab.sheetId, sheetId, first, added),
  ];
}

/** 0-based place of the first column right of all that stands in the sheet. */
export function widthOf({ sheet: { values } }: Match): number {
  return values.reduce((most, row) => Math.max(most, row.length), 0);
}

function roomRequests({ sheet }: Match, first: number, count: number): readonly SheetsRequest[] {
  const { sheetId, columnCount } = sheet;
  if (count === 0) return [];
  if (first >= columnCount) return [{ appendDimension: { sheetId, dimension: 'COLUMNS', length: count } }];
  const range = { sheetId, dimension: 'COLUMNS', startIndex: first, endIndex: first + count };
  return [{ insertDimension: { range, inheritFromBefore: false } }];
}

function markRequest(metadataId: number, metadataValue: string, sheetId: number): SheetsRequest {
  const developerMetadata = {
    metadataId,
    metadataKey: 'ridealong',
    metadataValue,
    location: { sheetId },
    visibility: 'DOCUMENT',
  };
  return { createDeveloperMetadata: { developerMetadata } };
}

/** Warns before somebody writes into columns that Ridealong fills; their ids are those that set-up would have chosen. */
function protectionRequests(
  mark: number,
  sheetId: number,
  first: number,
  added: readonly AddedColumn[],
): readonly SheetsRequest[] {
  const ours = added.filter(({ column }) => column.owner === 'ridealong').length;
  const range = { sheetId, startColumnIndex: first, endColumnIndex: first + ours };
  const protectedRange = {
    protectedRangeId: mark * 10 + 1,
    range,
    description: 'Ridealong fills these columns.',
    warningOnly: true,
  };
  return ours === 0 ? [] : [{ addProtectedRange: { protectedRange } }];
}
