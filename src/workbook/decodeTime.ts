import { dayOfSerial } from '../time/calendarDay';
import type { Minute } from '../time/instant';
import { quoted, readWhole, textOf } from './decodeText';
import { read, unread, type Decoded } from './decoded';
import type { CellValue } from './tab';

const minutesOfDay = 24 * 60;

/** Serial numbers from here on are days of our time, so a fraction is a time of day. Smaller ones are numbers somebody typed. */
const serialOfOurDays = 30_000;

/** Whether a number is a day, with or without a time; a cell may hold any number, also one that is none. */
const isMoment = (cell: number): boolean => cell >= serialOfOurDays && dayOfSerial(cell) !== undefined;

/**
 * A time of day out of a time cell (fraction of a day), a cell with date and time, or text: 17:00, 10.30, 10:30 AM, 9am,
 * 15 Uhr, 24:00. A number such as 10.3 is asked about: the cell shows it as quite another time.
 */
export function readTime(header: string, cell: CellValue): Decoded<Minute> {
  if (isWholeDay(cell))
    return unread(
      `${header} holds a day: Sheets took it for one. Write the time of day with a colon, like 09:00.`,
    );
  const minute = typeof cell === 'number' ? minuteOfSerial(cell) : minuteOfText(textOf(cell));
  return minute === undefined
    ? unread(`${header} ${quoted(cell)} is no time of day: write it with a colon, like 17:00.`)
    : read(minute);
}

/** When something begins and, where that is said with it, how long it is. */
export interface Span {
  readonly from: Minute;
  readonly minutes: number | undefined;
}

/** A time of day, or two: 09:00-10:00, 9-10 Uhr, 2 to 3pm. What stands after the second alone holds for both. */
export function readSpan(header: string, cell: CellValue): Decoded<Span> {
  const ends = textOf(cell).split(/ ?[-–—] ?| (?:to|until|bis) /i);
  const [first = '', last] = ends;
  if (typeof cell !== 'string' || last === undefined || ends.length > 2) {
    const from = readTime(header, cell);
    return from.ok ? read({ from: from.value, minutes: undefined }) : from;
  }
  const sign = /([ap]\.?m\.?|uhr)$/i.exec(last)?.[1] ?? '';
  const isBare = !/[a-z]/i.test(first);
  const from = minuteOfText(isBare ? `${first}${sign}` : first);
  const until = minuteOfText(last);
  return from !== undefined && until !== undefined && from < until
    ? read({ from, minutes: until - from })
    : unread(`${header} ${quoted(cell)} is no stretch of a day: write when it begins, like 17:00.`);
}

/** Hours and minutes as people write how long something is. */
const inHours = /^(\d{1,2})(?:[.,](\d{1,2}))? ?(?:h|hrs?|hours?|std|stunden?)\.?$/i;
const inMinutes = /^(\d{1,3}) ?(?:m|mins?|minutes?|minuten)\.?$/i;
const inBoth =
  /^(\d{1,2})(?: ?(?:h|hrs?|hours?|std|stunden?)\.?(?: |,|and|und)*|:)(\d{1,2}) ?(?:h|m|mins?|minutes?|minuten)?\.?$/i;

/**
 * A number of minutes between two others, both included: 60, 60 min, 1h, 1.5 h, 1:30, 1 h 30 min; also 1:30 that Sheets took for
 * a time of day.
 */
export function readMinutes(header: string, cell: CellValue, from: number, until: number): Decoded<number> {
  const minutes = typeof cell === 'string' ? minutesOfText(textOf(cell)) : minutesOfCell(cell);
  const whole = minutes === undefined ? undefined : readWhole(header, minutes, from, until);
  return whole?.ok ? whole : readWhole(header, cell, from, until);
}

function minutesOfText(text: string): number | undefined {
  const minutes = inMinutes.exec(text)?.[1];
  if (minutes !== undefined) return Number(minutes);
  const hours = inHours.exec(text);
  if (hours) return Math.round(Number(`${hours[1] ?? ''}.${hours[2] ?? 0}`) * 6000) / 100;
  const both = inBoth.exec(text);
  return both && Number(both[2]) < 60 ? Number(both[1]) * 60 + Number(both[2]) : undefined;
}

/** A fraction with few digits may be hours that somebody typed; one of a time of day seldom has so few. */
function minutesOfCell(cell: number | boolean): number | undefined {
  if (typeof cell !== 'number' || cell <= 0 || cell >= 1) return undefined;
  const minutes = cell * minutesOfDay;
  const isTime = Math.abs(minutes - Math.round(minutes)) < 1e-6;
  return isTime && Math.abs(cell * 100 - Math.round(cell * 100)) > 1e-6 ? Math.round(minutes) : undefined;
}

/** What Sheets makes of 9-10: a day without a time. */
function isWholeDay(cell: CellValue): boolean {
  return typeof cell === 'number' && isMoment(cell) && Number.isInteger(cell);
}

function minuteOfSerial(serial: number): Minute | undefined {
  if (0 <= serial && serial <= 1) return Math.round(serial * minutesOfDay);
  return isMoment(serial) ? Math.round((serial - Math.floor(serial)) * minutesOfDay) : undefined;
}

function minuteOfText(text: string): Minute | undefined {
  const match = /^(\d{1,2})(?:[:.](\d{2})(?::\d{2})?)?(?: ?(?:([ap])\.?m\.?|(uhr)))?$/i.exec(text);
  if (!match) return undefined;
  const [, hourText, minuteText, half, uhr] = match;
  if (minuteText === undefined && half === undefined && uhr === undefined) return undefined;
  const hour = Number(hourText);
  const minute = Number(minuteText ?? 0);
  if (minute > 59) return undefined;
  if (half === undefined) return hour * 60 + minute <= minutesOfDay ? hour * 60 + minute : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return ((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) * 60 + minute;
}
