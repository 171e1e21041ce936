import type { Email } from '../../programme/records';
import { hasSheet, type Workbook } from '../../workbook/workbook';
import type { SpreadsheetShape } from '../ports';
import { redBook } from '../redAccounts/redBook';
import { notCoordinatorText } from '../sentences';
import { shadowingBook } from '../shadowing/shadowingBook';

/** Somebody set it up for this programme before. */
export const setUpBeforeText =
  'This spreadsheet is set up already. Choose Repair in the menu when something is missing; nothing was changed.';

/** Why this person may not set this spreadsheet up for a programme; undefined when they may. */
export function whyNotSetUp(
  workbook: Workbook,
  { sheets }: SpreadsheetShape,
  coordinators: readonly Email[],
  me: Email,
): string | undefined {
  if (coordinators.length > 0 && !coordinators.includes(me)) return notCoordinatorText;
  const there = [shadowingBook.workbook, redBook.workbook].find((one) =>
    sheets.some(({ sheetId }) => hasSheet(one, sheetId)),
  );
  if (!there) return undefined;
  return there.key === workbook.key
    ? setUpBeforeText
    : `This spreadsheet is the workbook ${there.title} already. Please use a spreadsheet of its own for ${workbook.title}; nothing was changed.`;
}
