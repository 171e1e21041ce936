import { weekOf, type CalendarDay } from '../time/calendarDay';
import { meantFrom, weekNumbered } from '../time/isoWeek';
import { dayText } from '../time/wording';
import type { Weeks } from '../shadowing/records';
import { readDay } from './decodeDay';
import { readOurDay, readRange, rangesIn } from './decodeLists';
import { quoted, textOf } from './decodeText';
import { read, unread, type Decoded } from './decoded';
import type { CellValue } from './tab';

const any =
  /(^|[,;] ?)(any|every|all|egal|beliebig|alle|jede[rn]?|jederzeit)( ?(weeks?|wochen?|time|wann))?\.?($|[,;])/i;

const word = '(?:kw|cw|wk|w|week|woche|kalenderwoche|calendar week)\\.? ?';
const year = '(?: ?[/ ] ?(\\d{4}))?';
const numbered = new RegExp(`^${word}(\\d{1,2})${year}$`, 'i');
const severalNumbered = new RegExp(
  `^${word}(\\d{1,2})(?: ?[-–] ?| (?:to|until|bis) )(?:${word})?(\\d{1,2})${year}$`,
  'i',
);
const isoNumbered = /^(\d{4})-?w(\d{1,2})$/i;
const weekOfDay = /^(?:w ?\/ ?c|wc|wk of|week (?:of|commencing|beginning|starting)|woche (?:vom|ab)):? ?/i;

/**
 * Weeks in which somebody can (rule S9): any date of each, its number as in ISO 8601 (KW 20, W20, 2026-W20), `a..b` from one to
 * another, or `any`. Without a year the next one is meant; where that is far off, it is asked which.
 *
 * @param seen day on which this was typed; undefined where it is only asked whether these are weeks
 */
export function readWeeks(header: string, cell: CellValue, seen?: CalendarDay): Decoded<Weeks> {
  if (any.test(textOf(cell))) return read({ kind: 'any' });
  let wasNumber = false;
  const ranges = rangesIn(header, cell, (part) => {
    const text = typeof part === 'string' ? inFull(part, wasNumber) : part;
    wasNumber = typeof text === 'string' && numbered.test(text);
    return readRange(header, text, (end, from) => readDayOfWeek(header, end, from ?? seen));
  });
  if (!ranges.ok) return ranges;
  if (ranges.value.length === 0) {
    return unread(`${header} ${quoted(cell)} names no week: name at least one, like 2026-05-11, or any.`);
  }
  return read({
    kind: 'ranges',
    ranges: ranges.value.map(({ from, until }) => ({ from: weekOf(from), until: weekOf(until) })),
  });
}

/** KW 20-22 as KW 20..KW 22, and the 21 after a KW 20 as KW 21. */
function inFull(part: string, isAfterNumber: boolean): string {
  if (isAfterNumber && /^\d{1,2}$/.test(part)) return `KW ${part}`;
  const [, first, last, inYear] = severalNumbered.exec(part) ?? [];
  if (first === undefined || last === undefined) return part;
  const suffix = inYear === undefined ? '' : `/${inYear}`;
  return `KW ${first}${suffix}..KW ${last}${suffix}`;
}

/** A day of the week that is meant. */
function readDayOfWeek(header: string, cell: CellValue, seen?: CalendarDay): Decoded<CalendarDay> {
  const text = textOf(cell);
  const iso = isoNumbered.exec(text);
  const short = numbered.exec(text);
  const number = Number(iso?.[2] ?? short?.[1]);
  const typedYear = iso?.[1] ?? short?.[2];
  if (typedYear !== undefined) {
    const week = weekNumbered(Number(typedYear), number);
    return week ? readOurDay(header, week) : unread(`${header} ${quoted(cell)} does not exist. Correct it.`);
  }
  if (short) return theOne(header, cell, seen, (inYear) => weekNumbered(inYear, number));
  const day = typeof cell === 'string' ? text.replace(weekOfDay, '') : cell;
  if (typeof day !== 'string' || /\d{4}/.test(day) || !/\d/.test(day)) return readOurDay(header, day);
  return theOne(header, cell, seen, (inYear) => {
    const decoded = readDay(header, `${day} ${inYear}`);
    return decoded.ok ? decoded.value : undefined;
  });
}

function theOne(
  header: string,
  cell: CellValue,
  seen: CalendarDay | undefined,
  inYear: (year: number) => CalendarDay | undefined,
): Decoded<CalendarDay> {
  const [first, second] =
    seen === undefined ? meantFrom(leapYear, inYear).slice(-1) : meantFrom(seen, inYear);
  if (first === undefined) return readOurDay(header, cell);
  if (second === undefined) return read(first);
  return unread(
    `${header} ${quoted(cell)} can be ${dayText(first)} or ${dayText(second)}: write ${first} or ${second}.`,
  );
}

/** Some day in a year that has 29 February and, as one of those around it, a week 53. */
const leapYear = '2020-01-01' as CalendarDay;
