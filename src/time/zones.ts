import { dayFromNumber, dayNumber, weekdayOf, type CalendarDay, type Weekday } from './calendarDay';
import { instant, minuteMs, type Instant, type Minute } from './instant';

/** An IANA time zone, spelled as the time zone database spells it: Europe/Berlin. */
export type Zone = string & { readonly brand: 'Zone' };

/** What calendar and clock on a wall in some zone show. */
export interface WallTime {
  readonly day: CalendarDay;
  readonly minute: Minute;
  readonly weekday: Weekday;
}

const dayMs = 24 * 60 * minuteMs;

/** Transitions fall on quarters of an hour (since 1972, time zone database), so an offset holds for a quarter. */
const quarterMs = 15 * minuteMs;

interface ZoneClock {
  readonly formatter: Intl.DateTimeFormat;
  /** Offset in milliseconds by quarter of an hour since 1970. */
  readonly offsets: Map<number, number>;
}

const clocks = new Map<Zone, ZoneClock>();

/** Zones by text as typed: to ask for one is dear, and a roster has thousands of rows with few zones. */
const zonesByText = new Map<string, Zone | undefined>();

/** Areas of the database in which a name stands for a place. Older names (US/Pacific) are links to these. */
const placeName = /^(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//;

/**
 * Reads the name of a time zone in any case, or of the city in it. Undefined for what is no zone, and for bare offsets and abbreviations
 * (UTC+2, CET, Etc/GMT-5), which say nothing about summer time. Names that the platform takes for an alias, as Node does
 * with Asia/Kolkata, are kept.
 */
export function zoneOf(text: string): Zone | undefined {
  if (!zonesByText.has(text)) zonesByText.set(text, readZone(text));
  return zonesByText.get(text);
}

function readZone(text: string): Zone | undefined {
  const name = text.trim().replace(/\s+/g, '_');
  if (/^(utc|etc\/(utc|gmt))$/i.test(name)) return 'UTC' as Zone;
  if (/^[a-z][a-z_-]{2,}$/i.test(name)) return zoneOfCity(name);
  if (!name.includes('/')) return undefined;
  const resolved = resolvedName(name);
  if (resolved === undefined || !placeName.test(resolved)) return undefined;
  if (resolved.toLowerCase() === name.toLowerCase()) return resolved as Zone;
  const spelled = capitalised(name);
  return (placeName.test(spelled) ? spelled : resolved) as Zone;
}

/** Where zones are named by a city, or by a city in a state. */
const areas = [
  ...[
    'Africa',
    'America',
    'Antarctica',
    'Arctic',
    'Asia',
    'Atlantic',
    'Australia',
    'Europe',
    'Indian',
    'Pacific',
  ],
  ...['Argentina', 'Indiana', 'Kentucky', 'North_Dakota'].map((state) => `America/${state}`),
];

/** The zone whose name ends in a city. No two places of the database have one name; where two areas list it, one is a link. */
function zoneOfCity(city: string): Zone | undefined {
  return areas.flatMap((area) => readZone(`${area}/${city}`) ?? [])[0];
}

function resolvedName(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined; // RangeError: the only way to learn that there is no such zone
  }
}

function capitalised(name: string): string {
  return name.toLowerCase().replace(/(^|[/_-])[a-z]/g, (start) => start.toUpperCase());
}

/** Day and minute that a wall clock in the zone shows at that moment; seconds fall away. */
export function wallTime(at: Instant, zone: Zone): WallTime {
  const local = at + offsetMs(at, zone);
  const days = Math.floor(local / dayMs);
  const day = dayFromNumber(days);
  return { day, minute: Math.floor((local - days * dayMs) / minuteMs), weekday: weekdayOf(day) };
}

/**
 * The moments at which a wall clock in the zone shows that day and minute, earliest first: none for an hour that does not
 * exist, two for one that comes twice, else one.
 */
export function instantsOf(day: CalendarDay, minute: Minute, zone: Zone): readonly Instant[] {
  const local = dayNumber(day) * dayMs + minute * minuteMs;
  const before = offsetMs(local - dayMs, zone);
  const after = offsetMs(local + dayMs, zone);
  const offsets = before === after ? [before] : [Math.max(before, after), Math.min(before, after)];
  return offsets
    .filter((offset) => offsetMs(local - offset, zone) === offset)
    .map((offset) => instant(local - offset));
}

/** The first moment of a day, which is not 00:00 where clocks go forward at midnight. */
export function startOfDay(day: CalendarDay, zone: Zone): Instant {
  const midnight = instantsOf(day, 0, zone)[0];
  if (midnight !== undefined) return midnight;
  const local = dayNumber(day) * dayMs;
  let early = local - dayMs;
  let late = local + dayMs;
  while (late - early > minuteMs) {
    const middle = Math.floor((early + late) / 2 / minuteMs) * minuteMs;
    if (middle + offsetMs(middle, zone) >= local) late = middle;
    else early = middle;
  }
  return instant(late);
}

/** Milliseconds by which the zone is ahead of UTC at a moment since 1972; offsets of older days have seconds. */
function offsetMs(ms: number, zone: Zone): number {
  const clock = clockOf(zone);
  const quarter = Math.floor(ms / quarterMs);
  const known = clock.offsets.get(quarter);
  if (known !== undefined) return known;
  const offset = shownMs(clock.formatter, quarter * quarterMs) - quarter * quarterMs;
  clock.offsets.set(quarter, offset);
  return offset;
}

/** What the wall clock shows, as if it were UTC. */
function shownMs(formatter: Intl.DateTimeFormat, ms: number): number {
  const numbers = formatter.format(ms).match(/\d+/g)?.map(Number) ?? [];
  const [month = 1, day = 1, year = 1970, hour = 0, minute = 0] = numbers;
  return Date.UTC(year, month - 1, day, hour % 24, minute);
}

function clockOf(zone: Zone): ZoneClock {
  const known = clocks.get(zone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hour12: false,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const clock = { formatter, offsets: new Map<number, number>() };
  clocks.set(zone, clock);
  return clock;
}

/** ISO 8601 in UTC with milliseconds: 2026-05-12T15:00:00.000Z. */
export function isoText(at: Instant): string {
  return new Date(at).toISOString();
}

/** Reads what `isoText` wrote; undefined for anything else. */
export function instantOfIso(text: string): Instant | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text)) return undefined;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : instant(ms);
}
