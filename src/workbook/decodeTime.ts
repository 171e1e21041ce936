import type { Minute } from '../time/instant';
import { quoted, textOf } from './decodeText';
import { read, unread, type Decoded } from './decoded';
import type { CellValue } from './tab';

const minutesOfDay = 24 * 60;

/** Serial numbers from here on are days of our time, so a fraction is a time of day. Smaller ones are numbers somebody typed. */
const serialOfOurDays = 30_000;

/**
 * A time of day out of a time cell (fraction of a day), a cell with date and time, or text: 17:00, 10.30, 10:30 AM, 9am,
 * 24:00. A number such as 10.3 is asked about: the cell shows it as quite another time.
 */
export function readTime(header: string, cell: CellValue): Decoded<Minute> {
  const minute = typeof cell === 'number' ? minuteOfSerial(cell) : minuteOfText(textOf(cell));
  return minute === undefined
    ? unread(`${header} ${quoted(cell)} is no time of day: write it with a colon, like 17:00.`)
    : read(minute);
}

function minuteOfSerial(serial: number): Minute | undefined {
  if (serial < 0 || (serial > 1 && serial < serialOfOurDays)) return undefined;
  return Math.round((serial === 1 ? 1 : serial - Math.floor(serial)) * minutesOfDay);
}

function minuteOfText(text: string): Minute | undefined {
  const match = /^(\d{1,2})(?:[:.](\d{2})(?::\d{2})?)?(?: ?([ap])\.?m\.?)?$/i.exec(text);
  if (!match) return undefined;
  const [, hourText, minuteText, half] = match;
  if (minuteText === undefined && half === undefined) return undefined;
  const hour = Number(hourText);
  const minute = Number(minuteText ?? 0);
  if (minute > 59) return undefined;
  if (half === undefined) return hour * 60 + minute <= minutesOfDay ? hour * 60 + minute : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return ((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) * 60 + minute;
}
