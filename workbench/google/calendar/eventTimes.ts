import type { CalendarEvent } from '../../world';
import { formatJavaDate } from '../javaDate';
import { notBuilt } from '../sheets/refusal';
import { instantAt, isZone } from '../zone';
import { CalendarApiError, invalid, required } from './apiError';

type EventTime = CalendarEvent['start'];

const dateTimePattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/;

export const instantOf = ({ dateTime }: EventTime): number => Date.parse(dateTime);

/** An instant as the API writes it, with the offset of a zone. */
export const dateTimeIn = (zone: string, instant: number): string =>
  formatJavaDate(instant, zone, "yyyy-MM-dd'T'HH:mm:ssXXX");

/**
 * Start and end as they are kept: an offset, and always a zone. Throws what Google answers to times that do not do.
 * Words of the errors: as seen in public reports; Google does not list them.
 */
export function readTimes(
  body: Record<string, unknown>,
  calendarZone: string,
): { start: EventTime; end: EventTime } {
  const start = readTime(body['start'], 'start', calendarZone);
  const end = readTime(body['end'], 'end', calendarZone);
  if (instantOf(end) >= instantOf(start)) return { start, end };
  throw new CalendarApiError(400, 'timeRangeEmpty', 'The specified time range is empty.');
}

function readTime(value: unknown, which: 'start' | 'end', calendarZone: string): EventTime {
  const { dateTime, timeZone, date } = (value ?? {}) as Record<string, unknown>;
  if (typeof date === 'string') throw notBuilt('Calendar: an event of whole days');
  if (typeof dateTime !== 'string') throw required(`Missing ${which} time.`);
  if (timeZone !== undefined && (typeof timeZone !== 'string' || !isZone(timeZone))) {
    throw invalid(`Invalid time zone definition for ${which} time.`);
  }
  const parts = dateTimePattern.exec(dateTime);
  if (!parts) throw invalid('Bad Request');
  if (parts[7] === undefined && timeZone === undefined) {
    throw required(`Missing time zone definition for ${which} time.`);
  }
  const zone = timeZone ?? calendarZone;
  return {
    dateTime: dateTimeIn(zone, parts[7] === undefined ? wallInstant(parts, zone) : Date.parse(dateTime)),
    timeZone: zone,
  };
}

function wallInstant(parts: RegExpExecArray, zone: string): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number);
  return instantAt(zone, { year, month, day, hour, minute, second, millisecond: 0 });
}

/**
 * A bound of a list; it must carry an offset, with a colon or without: Google's own sample vacation-calendar writes
 * `yyyy-MM-dd'T'HH:mm:ssZ`.
 */
export function readBound(text: string): number {
  const written = text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  if (dateTimePattern.exec(written)?.[7] === undefined) throw invalid('Bad Request');
  return Date.parse(written);
}
