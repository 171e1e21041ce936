import type { Email } from '../../programme/records';
import { accountIdOf } from '../../redAccounts/intake/accountId';
import { healths, type Health } from '../../redAccounts/health';
import { yearOf, type CalendarDay } from '../../time/calendarDay';
import { readDay } from '../decodeDay';
import { readIn, type Notes } from '../decodeRow';
import { isEmptyCell, linesOf, quoted, readAddress, textOf } from '../decodeText';
import { listed } from '../../programme/listing';
import { read, unread, type Decoded } from '../decoded';
import type { TabRow } from '../reading';
import type { CellValue } from '../tab';

/** As much of a text as the ledger and a post can hold; the cell keeps all of it. */
const longestText = 5000;

/** Names of accounts are limited, since they stand in titles and sentences. */
export const longestName = 200;

/** What people write for a health besides its word; in sheets of their own that they bring along, in German as well. */
const otherHealths: ReadonlyMap<string, Health> = new Map(
  Object.entries<Health>({
    '🔴': 'Red',
    '🟥': 'Red',
    '🟡': 'Yellow',
    '🟨': 'Yellow',
    '🟠': 'Yellow',
    '🟧': 'Yellow',
    amber: 'Yellow',
    orange: 'Yellow',
    '🟢': 'Green',
    '🟩': 'Green',
    '⚫': 'Lost',
    '⬛': 'Lost',
    churned: 'Lost',
    churn: 'Lost',
    rot: 'Red',
    gelb: 'Yellow',
    grün: 'Green',
    verloren: 'Lost',
  }),
);

/** A health by its word or sign, in any case: red, 🔴, 🔴 Red, amber. Undefined for an empty cell. */
export function readHealth(header: string, cell: CellValue): Decoded<Health | undefined> {
  const words =
    textOf(cell)
      .toLowerCase()
      .match(/\p{L}+|\p{Extended_Pictographic}|[^\p{L}\p{Extended_Pictographic}\s\uFE0F]+/gu) ?? [];
  const [health, ...others] = new Set(words.map(healthNamed));
  return isEmptyCell(cell) || (health !== undefined && others.length === 0)
    ? read(health)
    : unread(`${header} ${quoted(cell)} is unknown: choose ${listed(healths, 'or')}.`);
}

function healthNamed(word: string): Health | undefined {
  return healths.find((health) => health.toLowerCase() === word) ?? otherHealths.get(word);
}

/** The CRM's id of an account in its 15 characters; '' when the cell is empty. */
export function readAccountId(header: string, cell: CellValue): Decoded<string> {
  const text = textOf(cell);
  const id = text === '' ? '' : accountIdOf(text);
  return id === undefined
    ? unread(
        `${header} ${quoted(cell)} is no id of the CRM: copy its 15 or 18 letters and digits, or leave it empty.`,
      )
    : read(id);
}

/** What people fill in with their own words; said, not lost, when it is too long. */
export function textIn(row: TabRow, header: string, found: Notes): string {
  const cell = row.cell(header);
  if (String(cell).trim().length > longestText) {
    found.add(
      `${row.called(header)} is longer than ${longestText} characters: what follows stays here, but is not used.`,
    );
  }
  // Half of a sign that takes two places would not come back from the sheet as it was written.
  return linesOf(cell, longestText).replace(/[\uD800-\uDBFF]$/, '');
}

/** An address of the organisation; undefined when the cell is empty or has none. */
export function addressIn(row: TabRow, header: string, domain: string, found: Notes): Email | undefined {
  return isEmptyCell(row.cell(header)) ? undefined : found.need(readIn(row, header, readAddress, domain));
}

/** A day; undefined when the cell is empty or can be several days or none. */
export function dayIn(row: TabRow, header: string, found: Notes): CalendarDay | undefined {
  return isEmptyCell(row.cell(header)) ? undefined : found.need(readIn(row, header, readNearDay));
}

/** A day of our time: a slip of the year would make something due long ago, or never. */
function readNearDay(header: string, cell: CellValue): Decoded<CalendarDay> {
  const day = readDay(header, cell);
  if (!day.ok || (yearOf(day.value) >= 2000 && yearOf(day.value) < 2100)) return day;
  return unread(`${header} ${quoted(cell)} is far away: correct the year.`);
}
