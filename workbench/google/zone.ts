/** What a clock on the wall shows; months from 1, weekday 0 is Sunday. */
export interface WallClock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether there is such an IANA zone. */
export function isZone(zone: string): boolean {
  try {
    formatFor(zone);
    return true;
  } catch {
    return false;
  }
}

/** What clocks in a zone show at an instant (milliseconds since 1970). */
export function wallClockAt(zone: string, instant: number): WallClock {
  const shown: Record<string, number> = {};
  for (const { type, value } of formatFor(zone).formatToParts(instant)) shown[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = shown;
  return { year, month, day, hour, minute, second, millisecond: ((instant % 1000) + 1000) % 1000 };
}

/** Milliseconds that clocks in a zone are ahead of UTC at an instant. */
export function offsetAt(zone: string, instant: number): number {
  return asUtc(wallClockAt(zone, instant)) - instant;
}

/** The instant at which clocks in a zone show this; a time that is skipped in spring counts as if the clock had not been moved. */
export function instantAt(zone: string, wall: WallClock): number {
  const utc = asUtc(wall);
  const before = utc - offsetAt(zone, utc - 86_400_000);
  if (offsetAt(zone, before) === utc - before) return before;
  const after = utc - offsetAt(zone, utc + 86_400_000);
  return offsetAt(zone, after) === utc - after ? after : before;
}

/** The same digits read as UTC; days and hours beyond their range carry over. */
export function asUtc(wall: WallClock): number {
  const date = new Date(0);
  date.setUTCFullYear(wall.year, wall.month - 1, wall.day);
  date.setUTCHours(wall.hour, wall.minute, wall.second, wall.millisecond);
  return date.getTime();
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}
