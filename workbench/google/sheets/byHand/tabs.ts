import type { Sheet } from '../../../world';
import { deleteSheet, updateSheetProperties } from '../api/requests/sheets';
import { invalid } from '../refusal';
import { mayChange, wholeOf, type Hand } from './place';

/* Words of refusals are those of the API. */

export function renameTab(hand: Hand, { sheetId }: Sheet, title: string): void {
  updateSheetProperties({ properties: { sheetId, title }, fields: 'title' }, hand);
}

/** Hides a tab, or shows it again. One stays in sight. */
export function hideTab(hand: Hand, { sheetId }: Sheet, hidden: boolean): void {
  updateSheetProperties({ properties: { sheetId, hidden }, fields: 'hidden' }, hand);
}

/** @param place where it stands then, from 0 */
export function moveTab({ spreadsheet }: Hand, sheet: Sheet, place: number): void {
  const others = spreadsheet.sheets.filter((each) => each !== sheet);
  if (place < 0 || place > others.length) throw invalid(`There is no place ${place + 1} among the tabs.`);
  spreadsheet.sheets = [...others.slice(0, place), sheet, ...others.slice(place)];
}

/** With everything on it; never the last one in sight. One that is protected from the person stays. */
export function deleteTab(hand: Hand, sheet: Sheet): void {
  mayChange(hand, sheet, wholeOf(sheet));
  deleteSheet({ sheetId: sheet.sheetId }, hand);
}

/**
 * A copy right behind the tab, with an id of its own: cells, looks, filter, charts, merged cells, and what programs
 * noted on it under ids of their own. Protections are not copied, as `Sheet.copyTo` does not. (All of it is believed,
 * and unproven on the real Google.)
 *
 * @returns the copy
 */
export function duplicateTab({ spreadsheet, newId }: Hand, sheet: Sheet): Sheet {
  const sheetId = newId();
  const about = <T>(value: T): T => withSheetId(value, sheet.sheetId, sheetId);
  const copy: Sheet = {
    ...sheet,
    sheetId,
    title: freeTitle(spreadsheet.sheets, `Copy of ${sheet.title}`),
    hidden: false,
    rows: sheet.rows.slice(),
    protectedRanges: [],
    charts: sheet.charts.map((chart) => ({ ...about(chart), chartId: newId() })),
    ...(sheet.merges && { merges: about(sheet.merges) }),
    ...(sheet.basicFilter && { basicFilter: about(sheet.basicFilter) }),
    ...(sheet.metadata && { metadata: sheet.metadata.map((note) => ({ ...note, metadataId: newId() })) }),
  };
  const at = spreadsheet.sheets.indexOf(sheet) + 1;
  spreadsheet.sheets = [...spreadsheet.sheets.slice(0, at), copy, ...spreadsheet.sheets.slice(at)];
  return copy;
}

function freeTitle(sheets: readonly Sheet[], wanted: string): string {
  const taken = new Set(sheets.map(({ title }) => title.toLowerCase()));
  let title = wanted;
  for (let count = 1; taken.has(title.toLowerCase()); count++) title = `${wanted} ${count}`;
  return title;
}

/** Ranges about one sheet as ranges about another; a sheet that is left out is 0. */
function withSheetId<T>(value: T, from: number, to: number): T {
  if (Array.isArray(value)) return value.map((each: unknown) => withSheetId(each, from, to)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const next = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withSheetId(inner as unknown, from, to)]),
  );
  const isPlace = Object.keys(next).some((key) => /(row|column)index$/i.test(key)) || 'sheetId' in next;
  const here = ((next as { sheetId?: number }).sheetId ?? 0) === from;
  return (isPlace && here ? { ...next, sheetId: to } : next) as T;
}

/** View › Freeze. */
export function freeze(hand: Hand, { sheetId }: Sheet, rows: number, columns: number): void {
  const gridProperties = { frozenRowCount: rows, frozenColumnCount: columns };
  const fields = 'gridProperties.frozenRowCount,gridProperties.frozenColumnCount';
  updateSheetProperties({ properties: { sheetId, gridProperties }, fields }, hand);
}
