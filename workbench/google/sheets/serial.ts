import { instantAt } from '../zone';

/** Days since 1899-12-30, the serial number of Sheets; a time is the fraction of a day. */
const epochMs = Date.UTC(1899, 11, 30);
const dayMs = 86_400_000;

/** Serial number of a day; undefined when there is no such day (2026-02-30). Months count from 1. */
export function serialOfDay(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year <= 9999;
  return exists ? (date.getTime() - epochMs) / dayMs : undefined;
}

/** What calendar and clock show for a serial number. Rounded to whole seconds, as a cell shows it. */
export interface WallTime {
  year: number;
  /** From 1. */
  month: number;
  day: number;
  /** 0 is Sunday. */
  weekday: number;
  hour: number;
  minute: number;
  second: number;
}

/** Whether there is a day for a serial number, in the years that can be reckoned with. */
export function hasWallTime(serial: number): boolean {
  return !Number.isNaN(new Date(epochMs + serial * dayMs).getTime());
}

export function wallTimeOf(serial: number): WallTime {
  const date = new Date(epochMs + Math.round(serial * 86_400) * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** The instant at which clocks in a zone show what a serial number shows, in milliseconds since 1970. */
export function instantOf(serial: number, timeZone: string): number {
  const { weekday: _weekday, ...wall } = wallTimeOf(serial);
  return instantAt(timeZone, { ...wall, millisecond: 0 });
}
