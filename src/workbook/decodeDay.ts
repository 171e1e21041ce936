import { dayOfParts, dayOfSerial, weekdayOf, type CalendarDay } from '../time/calendarDay';
import { dayText, weekdayText } from '../time/wording';
import { quoted, textOf } from './decodeText';
import { read, unread, type Decoded } from './decoded';
import type { CellValue } from './tab';

/** Months and days of the week in English and in German, which people mix in one sheet whatever its locale is. */
const months = [
  ['january', 'januar'], ['february', 'februar'], ['march', 'märz', 'maerz', 'mrz'], ['april'], ['may', 'mai'],
  ['june', 'juni'], ['july', 'juli'], ['august'], ['september'], ['october', 'oktober'], ['november'],
  ['december', 'dezember'],
]; // prettier-ignore
const weekdays: readonly (readonly string[])[] = [
  ['monday', 'montag'], ['tuesday', 'dienstag'], ['wednesday', 'mittwoch'], ['thursday', 'donnerstag'],
  ['friday', 'freitag'], ['saturday', 'samstag', 'sonnabend'], ['sunday', 'sonntag'],
]; // prettier-ignore

/** Year, month and day of the month as somebody put them, which need not be a day. */
type Parts = readonly [year: number, month: number, day: number];

/**
 * A day out of a date cell (serial number) or out of text that can mean one day only: 2026-05-31, 31.05.2026, 31/05/2026
 * (31 is no month), 5 May 2026, May 5, 2026, 5. Mai 2026, with or without the weekday. 05/06/2026 is asked about.
 */
export function readDay(header: string, cell: CellValue): Decoded<CalendarDay> {
  if (typeof cell === 'number') {
    const day = dayOfSerial(cell);
    return day === undefined ? notADay(header, cell) : read(day);
  }
  const text = textOf(cell);
  const word = /^(\p{L}{2,10})\.?,? /u.exec(text);
  const isWeekday = word !== null && weekdays.some((names) => isOneOf(names, word[1] ?? ''));
  const decoded = dayOfText(header, isWeekday ? text.slice(word[0].length) : text, cell);
  if (!decoded.ok || !isWeekday) return decoded;
  const actual = weekdayOf(decoded.value);
  return isOneOf(weekdays[actual - 1] ?? [], word[1] ?? '')
    ? decoded
    : unread(`${header} ${quoted(cell)} is a ${weekdayText(actual)}: correct the day or the weekday.`);
}

/** Whether a word is one of these names, or the beginning of one. */
function isOneOf(names: readonly string[], word: string): boolean {
  return names.some((name) => name.startsWith(word.toLowerCase()));
}

function dayOfText(header: string, text: string, cell: CellValue): Decoded<CalendarDay> {
  const readings = partsOf(text);
  const days = readings.map(([year, month, day]) => dayOfParts(year, month, day));
  const possible = days.filter((day) => day !== undefined);
  const [first, second] = possible;
  if (first === undefined) {
    return readings.length > 0
      ? unread(`${header} ${quoted(cell)} does not exist: there is no such day. Correct it.`)
      : notADay(header, cell);
  }
  if (second === undefined || second === first) return read(first);
  return unread(
    `${header} ${quoted(cell)} can be ${dayText(first)} or ${dayText(second)}: write ${first} or ${second}.`,
  );
}

function notADay(header: string, cell: CellValue): Decoded<never> {
  return unread(`${header} ${quoted(cell)} is not understood: write a day with its year, like 2026-05-12.`);
}

/** Every way to read a text as a date; none when it looks like no date. */
function partsOf(text: string): readonly Parts[] {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return [[Number(iso[1]), Number(iso[3]), Number(iso[4])]];
  // With dots the day comes first wherever dots are used.
  const dots = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text);
  if (dots) return [[Number(dots[3]), Number(dots[2]), Number(dots[1])]];
  const slashes = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})$/.exec(text);
  if (slashes) {
    const [year, one, other] = [Number(slashes[4]), Number(slashes[1]), Number(slashes[3])];
    return [
      [year, other, one],
      [year, one, other],
    ];
  }
  return partsOfWords(text);
}

function partsOfWords(text: string): readonly Parts[] {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\.?[ -]?(?:of )?(\p{L}{3,9})\.?,?[ -](\d{4})$/iu.exec(text);
  const monthFirst = /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu.exec(text);
  const name = dayFirst?.[2] ?? monthFirst?.[1];
  const month = name === undefined ? 0 : months.findIndex((names) => isOneOf(names, name)) + 1;
  if (month === 0) return [];
  return [[Number(dayFirst?.[3] ?? monthFirst?.[3]), month, Number(dayFirst?.[1] ?? monthFirst?.[2])]];
}
