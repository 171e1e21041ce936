import { yearOf, type CalendarDay, type DayRange, type Weekday } from '../time/calendarDay';
import { weekdayText } from '../time/wording';
import { readDay } from './decodeDay';
import { quoted, textOf } from './decodeText';
import { read, unread, type Decoded } from './decoded';
import type { CellValue } from './tab';

/** As many as fit into a line of the ledger many times over. */
const longestList = 60;

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Days and stretches of days: 2026-07-01..2026-07-14, 2026-08-03. An empty cell is none. */
export function readDayRanges(header: string, cell: CellValue): Decoded<readonly DayRange[]> {
  return rangesIn(header, cell, (part) => readRange(header, part, (end) => readOurDay(header, end)));
}

/** What stands between commas, semicolons and lines, each as a stretch of days. */
export function rangesIn(
  header: string,
  cell: CellValue,
  readPart: (part: CellValue) => Decoded<DayRange>,
): Decoded<readonly DayRange[]> {
  const parts = typeof cell === 'number' ? [cell] : partsOf(cell);
  if (parts.length > longestList) {
    return unread(
      `${header} has more than ${longestList} parts: use stretches, like 2026-05-12..2026-06-22.`,
    );
  }
  const ranges: DayRange[] = [];
  for (const part of parts) {
    const range = readPart(part);
    if (!range.ok) return range;
    ranges.push(range.value);
  }
  return read(ranges);
}

/** Parts between commas, semicolons and lines. The comma of "May 5, 2026" parts nothing. */
function partsOf(cell: CellValue): readonly string[] {
  return String(cell)
    .replace(/([a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?), ?(\d{4})/gi, '$1 $2')
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** One day, or `a..b`. The second is read in the light of the first. */
export function readRange(
  header: string,
  part: CellValue,
  readEnd: (end: CellValue, from?: CalendarDay) => Decoded<CalendarDay>,
): Decoded<DayRange> {
  const ends = typeof part === 'string' ? part.split(/ ?(?:\.{2,3}|…) ?| (?:to|until|bis|–|-) /) : [part];
  const [first = '', last = first] = ends;
  if (ends.length > 2) return unread(`${header} ${quoted(part)} is not understood: write from..until.`);
  const from = readEnd(first);
  if (!from.ok) return from;
  const until = ends.length > 1 ? readEnd(last, from.value) : from;
  if (!until.ok) return until;
  return from.value <= until.value
    ? read({ from: from.value, until: until.value })
    : unread(`${header} ${quoted(part)} ends before it begins: turn it round.`);
}

/** A day of our time. */
export function readOurDay(header: string, cell: CellValue): Decoded<CalendarDay> {
  const day = readDay(header, cell);
  if (!day.ok || (yearOf(day.value) >= 2000 && yearOf(day.value) < 2100)) return day;
  return unread(`${header} ${quoted(cell)} is far away: correct the year.`);
}

/** Working days: Mon-Fri; Mon, Tue, Thu; Sun-Thu. At least one. */
export function readWeekdays(header: string, cell: CellValue): Decoded<readonly Weekday[]> {
  const found = new Set<Weekday>();
  const parts = textOf(cell)
    .replace(/ ?[-–] ?| to /gi, '-')
    .split(/[,;&/ ]+/)
    .filter((part) => part !== '' && !/^and$/i.test(part));
  const problem = `${header} ${quoted(cell)} is not understood: write it like Mon-Fri or Mon, Tue, Thu.`;
  for (const part of parts) {
    const ends = part.split('-').map(weekdayNamed);
    const [from, until] = [ends[0], ends[ends.length - 1]];
    if (from === undefined || until === undefined || ends.length > 2) return unread(problem);
    for (const weekday of weekdaysFrom(from, until)) found.add(weekday);
  }
  if (found.size === 0) return unread(problem);
  return read(weekdays.filter((weekday) => found.has(weekday)));
}

function weekdayNamed(word: string): Weekday | undefined {
  const name = word.toLowerCase().replace(/s?\.?$/, '');
  if (name.length < 2) return undefined;
  return weekdays.find((weekday) => weekdayText(weekday).toLowerCase().startsWith(name));
}

function weekdaysFrom(from: Weekday, until: Weekday): readonly Weekday[] {
  const length = ((until - from + 7) % 7) + 1;
  return Array.from({ length }, (_, n) => (((from - 1 + n) % 7) + 1) as Weekday);
}

/** The form in which working days are typed: Mon-Fri; Mon, Tue, Thu */
export function weekdaysText(weekdays: readonly Weekday[]): string {
  const stretches: { from: Weekday; until: Weekday }[] = [];
  for (const weekday of [...weekdays].sort((a, b) => a - b)) {
    const last = stretches[stretches.length - 1];
    if (last?.until === weekday - 1) last.until = weekday;
    else stretches.push({ from: weekday, until: weekday });
  }
  return stretches.map(({ from, until }) => stretchText(from, until)).join(', ');
}

function stretchText(from: Weekday, until: Weekday): string {
  const short = (weekday: Weekday): string => weekdayText(weekday).slice(0, 3);
  if (from === until) return short(from);
  return `${short(from)}${until === from + 1 ? ', ' : '-'}${short(until)}`;
}
