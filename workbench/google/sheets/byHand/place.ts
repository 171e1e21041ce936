import type { Sheet, Spreadsheet } from '../../../world';
import { boxOf, parseA1, quotedTitle, type Box } from '../a1';
import { displayText } from '../display';
import { isProtectedFrom, overlapsWarning, protectedMessage } from '../protection';
import { invalid, Refusal } from '../refusal';
import { ensureSize } from '../grid';

/** What a hand's edit is done on: a draft of the spreadsheet, who does it, and what they are warned of. */
export interface Hand {
  spreadsheet: Spreadsheet;
  /** Lower-case address; '' is somebody whom policy hides. */
  person: string;
  /** A whole number that no other thing has. */
  newId: () => number;
  /** Set when cells were touched of which Sheets asks first whether one is sure. */
  warned: boolean;
}

/** A column by its number as people count, from 1, or by the text in its header. */
export type ColumnName = number | string;

/** A header stands in the first of so many rows that has the text: titles may stand above it. */
export const MOST_ROWS_ABOVE = 5;

export function tabNamed({ spreadsheet }: Hand, title: string): Sheet {
  const sheet = spreadsheet.sheets.find((each) => each.title === title);
  if (sheet) return sheet;
  const titles = spreadsheet.sheets.map((each) => each.title).join(', ');
  throw invalid(`There is no tab "${title}". Tabs: ${titles}.`);
}

/** 0-based. */
export function columnNamed({ spreadsheet }: Hand, sheet: Sheet, name: ColumnName): number {
  if (typeof name === 'number') return name - 1;
  for (const row of sheet.rows.slice(0, MOST_ROWS_ABOVE)) {
    const column = row.findIndex((cell) => displayText(cell, spreadsheet.locale) === name);
    if (name !== '' && column >= 0) return column;
  }
  throw invalid(`Tab "${sheet.title}" has no column "${name}".`);
}

/** The cells of an A1 range such as `B2:D9`, `B:B` or `3:3` of a tab; what lies outside the grid is added to it. */
export function cellsNamed({ spreadsheet }: Hand, sheet: Sheet, a1: string): Box {
  const { range } = parseA1(spreadsheet, `${quotedTitle(sheet.title)}!${a1.trim()}`);
  ensureSize(sheet, range.endRowIndex ?? 0, range.endColumnIndex ?? 0);
  return boxOf(sheet, range);
}

/**
 * Refuses what a protection forbids; one that only warns lets through, and is remembered.
 *
 * @throws Refusal in Google's words.
 */
export function mayChange(hand: Hand, sheet: Sheet, box: Box): void {
  if (isProtectedFrom(hand.spreadsheet, sheet, box, hand.person)) throw new Refusal(400, protectedMessage);
  hand.warned ||= overlapsWarning(sheet, box);
}

/** Everything of a tab. */
export function wholeOf(sheet: Sheet): Box {
  return { top: 0, bottom: sheet.rowCount, left: 0, right: sheet.columnCount };
}
