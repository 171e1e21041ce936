/** Times as people of a zone read them. Instants are milliseconds since 1970. */

export interface WallTime {
  /** YYYY-MM-DD */
  day: string;
  /** HH:MM */
  time: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, kind: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${kind}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone });
  formats.set(key, known);
  return known;
}

/** What calendar and clock on the wall show. */
export function wallTime(instant: number, zone: string): WallTime {
  const options = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  const parts = format(zone, 'wall', { ...options, hourCycle: 'h23' }).formatToParts(instant);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

/** The instant at which the wall shows this; in an hour that is left out, the one after it. */
export function instantOf({ day, time }: WallTime, zone: string): number {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const offset = (instant: number): number => {
    const wall = wallTime(instant, zone);
    return Date.parse(`${wall.day}T${wall.time}:00Z`) - instant;
  };
  return asUtc - offset(asUtc - offset(asUtc));
}

/** "Mon 4 May, 10:00" */
export function moment(instant: number, zone: string): string {
  const options = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  return format(zone, 'moment', options).format(instant);
}

/** "Mon 4 May 2026" */
export function longDay(day: string): string {
  const options = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
  return format('UTC', 'longDay', options).format(Date.parse(`${day}T00:00:00Z`));
}

/** "Mon 4" */
export function shortDay(day: string): string {
  return format('UTC', 'shortDay', { weekday: 'short', day: 'numeric' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The Monday of the week that the day is in. */
export function mondayOf(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

/** "Europe/Berlin" as "Berlin". */
export const placeOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
