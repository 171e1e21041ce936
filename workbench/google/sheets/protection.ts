import type { Sheet, Spreadsheet } from '../../world';
import { boxOf, overlap, type Box, type GridRange } from './a1';
import { Refusal } from './refusal';

export const protectedMessage =
  'You are trying to edit a protected cell or object. ' +
  'Please contact the spreadsheet owner to remove protection if you need to edit.';

/** A protected range as it is kept: as the Sheets API names it. */
export interface ProtectedRange {
  protectedRangeId?: number;
  range?: GridRange;
  description?: string;
  warningOnly?: boolean;
  editors?: { users?: string[]; groups?: string[]; domainUsersCanEdit?: boolean };
  unprotectedRanges?: GridRange[];
}

/**
 * Whether a person may write in the spreadsheet at all: everybody of its owner's domain is an editor, and with whom it is shared.
 *
 * @param person lower-case address.
 */
export function isEditor(spreadsheet: Spreadsheet, person: string): boolean {
  if (person === '') return false;
  return (
    domainOf(person) === domainOf(spreadsheet.owner) || spreadsheet.sharedWith?.includes(person) === true
  );
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** Whether a protection lets a person write; one that only warns stops nobody, and nothing stops the owner. */
export function mayEdit(spreadsheet: Spreadsheet, range: ProtectedRange, person: string): boolean {
  if (range.warningOnly === true || person === spreadsheet.owner) return true;
  if (range.editors?.domainUsersCanEdit === true && isEditor(spreadsheet, person)) return true;
  return range.editors?.users?.includes(person) === true;
}

/** Whether any cell of the box is kept from this person by a protection. */
export function isProtectedFrom(spreadsheet: Spreadsheet, sheet: Sheet, box: Box, person: string): boolean {
  return (sheet.protectedRanges as ProtectedRange[]).some((range) => {
    if (mayEdit(spreadsheet, range, person)) return false;
    if (!overlap(clipped(sheet, range.range ?? {}), box)) return false;
    return !(range.unprotectedRanges ?? []).some((open) => contains(clipped(sheet, open), box));
  });
}

/** Whether Sheets would ask first whether one is sure: a protection about one of these cells only warns. */
export function overlapsWarning(sheet: Sheet, box: Box): boolean {
  return (sheet.protectedRanges as ProtectedRange[]).some(
    ({ warningOnly, range = {}, unprotectedRanges = [] }) =>
      warningOnly === true &&
      overlap(clipped(sheet, range), box) &&
      !unprotectedRanges.some((open) => contains(clipped(sheet, open), box)),
  );
}

/** @throws Refusal in Google's words when a protection keeps the person from the box. */
export function requireUnprotected(spreadsheet: Spreadsheet, sheet: Sheet, box: Box, person: string): void {
  if (isProtectedFrom(spreadsheet, sheet, box, person)) throw new Refusal(400, protectedMessage);
}

/** The grid may have shrunk since the range was named. */
function clipped(sheet: Sheet, range: GridRange): Box {
  const outside =
    (range.startRowIndex ?? 0) >= sheet.rowCount || (range.startColumnIndex ?? 0) >= sheet.columnCount;
  return outside ? { top: 0, bottom: 0, left: 0, right: 0 } : boxOf(sheet, range);
}

function contains(outer: Box, inner: Box): boolean {
  return (
    outer.top <= inner.top &&
    outer.bottom >= inner.bottom &&
    outer.left <= inner.left &&
    outer.right >= inner.right
  );
}
