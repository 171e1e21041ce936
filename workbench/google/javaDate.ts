import { Exception } from './exception';
import { notBuilt } from './sheets/refusal';
import { asUtc, offsetAt, wallClockAt, type WallClock } from './zone';

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

interface Moment extends WallClock {
  weekday: number;
  offsetMs: number;
  zone: string;
  instant: number;
}

type Writer = (moment: Moment, count: number) => string;

const pad = (number: number, count: number): string => String(number).padStart(count, '0');
const named = (names: readonly string[], index: number, count: number): string =>
  count > 3 ? (names[index] ?? '') : (names[index] ?? '').slice(0, 3);

function offset({ offsetMs }: Moment, separator: string): string {
  const minutes = Math.abs(offsetMs) / 60_000;
  return `${offsetMs < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${separator}${pad(minutes % 60, 2)}`;
}

function zoneName({ zone, instant }: Moment, count: number): string {
  const timeZoneName = count > 3 ? 'long' : 'short';
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName });
  return format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? '';
}

/** The letters of Java's SimpleDateFormat. */
const writers: Readonly<Record<string, Writer>> = {
  y: ({ year }, count) => (count === 2 ? pad(year % 100, 2) : pad(year, count)),
  M: ({ month }, count) => (count > 2 ? named(months, month - 1, count) : pad(month, count)),
  d: ({ day }, count) => pad(day, count),
  E: ({ weekday }, count) => named(days, weekday, count),
  u: ({ weekday }, count) => pad(weekday === 0 ? 7 : weekday, count),
  a: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
  H: ({ hour }, count) => pad(hour, count),
  h: ({ hour }, count) => pad(hour % 12 === 0 ? 12 : hour % 12, count),
  m: ({ minute }, count) => pad(minute, count),
  s: ({ second }, count) => pad(second, count),
  S: ({ millisecond }, count) => pad(millisecond, count),
  z: zoneName,
  Z: (moment) => offset(moment, ''),
  X: (moment, count) =>
    moment.offsetMs === 0 ? 'Z' : offset(moment, count > 2 ? ':' : '').slice(0, count > 1 ? 6 : 3),
};

/** Quoted text, a run of one letter, or anything else. */
const tokens = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g;

/**
 * Writes an instant as Utilities.formatDate does, with the letters of Java's SimpleDateFormat, in English.
 * Week years (`Y`), weeks and days of the year are not built: they are hardly ever what is meant.
 */
export function formatJavaDate(instant: number, zone: string, pattern: string): string {
  const wall = wallClockAt(zone, instant);
  const weekday = new Date(asUtc(wall)).getUTCDay();
  const moment = { ...wall, weekday, offsetMs: offsetAt(zone, instant), zone, instant };
  return pattern.replace(tokens, (token: string, quoted: string | undefined, letter: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
    if (letter === undefined) return token;
    return writerFor(letter)(moment, token.length);
  });
}

function writerFor(letter: string): Writer {
  const writer = writers[letter];
  if (writer) return writer;
  if ('GYwWDFkK'.includes(letter)) throw notBuilt(`Utilities.formatDate with "${letter}"`);
  throw new Exception(`Illegal pattern character '${letter}'`);
}
