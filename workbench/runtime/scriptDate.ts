import { notBuilt } from '../google/sheets/refusal';
import { formatJavaDate } from '../google/javaDate';
import { instantAt, offsetAt, wallClockAt, type WallClock } from '../google/zone';

/** Of scripts, whoever runs them. Unverified on the real Google. */
const LOCALE = 'en-US';

type DateArguments = [] | [value: number | string | Date] | WallArguments;
type WallArguments = [year: number, month: number, ...rest: number[]];

/**
 * The `Date` of one run: its "now" is the run's virtual instant, and its local hours are those of the script's zone,
 * whatever zone this machine is in.
 */
export function createScriptDate(now: () => number, zone: string): DateConstructor {
  class ScriptDate extends Date {
    constructor(...args: DateArguments) {
      super(instantOf(args, now, zone));
    }

    static override now(): number {
      return now();
    }

    static override parse(text: string): number {
      return parseIn(zone, text);
    }

    /** Dates that services hand out are dates for the bundle too. */
    static override [Symbol.hasInstance](value: unknown): boolean {
      return Object.prototype.toString.call(value) === '[object Date]';
    }

    override getTimezoneOffset(): number {
      return -offsetAt(zone, this.getTime()) / 60_000;
    }

    override toString(): string {
      return formatJavaDate(this.getTime(), zone, "EEE MMM dd yyyy HH:mm:ss 'GMT'Z (zzzz)");
    }

    override toDateString(): string {
      return formatJavaDate(this.getTime(), zone, 'EEE MMM dd yyyy');
    }

    override toLocaleString(locales?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions): string {
      return super.toLocaleString(locales ?? LOCALE, { timeZone: zone, ...options });
    }

    override toLocaleDateString(
      locales?: Intl.LocalesArgument,
      options?: Intl.DateTimeFormatOptions,
    ): string {
      return super.toLocaleDateString(locales ?? LOCALE, { timeZone: zone, ...options });
    }

    override toLocaleTimeString(
      locales?: Intl.LocalesArgument,
      options?: Intl.DateTimeFormatOptions,
    ): string {
      return super.toLocaleTimeString(locales ?? LOCALE, { timeZone: zone, ...options });
    }
  }
  addLocalGetters(ScriptDate.prototype, zone);
  addLocalSetters(ScriptDate.prototype, zone);
  Object.defineProperty(ScriptDate, 'name', { value: 'Date' });
  return ScriptDate as unknown as DateConstructor;
}

function instantOf(args: DateArguments, now: () => number, zone: string): number {
  if (args.length === 0) return now();
  if (args.length > 1) return instantOfWall(args as WallArguments, zone);
  const [value] = args;
  if (typeof value === 'string') return parseIn(zone, value);
  return Number(value);
}

function instantOfWall(
  [year, month, day = 1, hour = 0, minute = 0, second = 0, ms = 0]: WallArguments,
  zone: string,
): number {
  const fullYear = year >= 0 && year <= 99 ? 1900 + year : year;
  return instantAt(zone, { year: fullYear, month: month + 1, day, hour, minute, second, millisecond: ms });
}

/** A date alone is midnight UTC, and a time without an offset counts in the script's zone, as ECMAScript has it. */
function parseIn(zone: string, text: string): number {
  const local = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?$/.exec(text);
  if (local) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = local
      .slice(1, 7)
      .map((part: string | undefined) => Number(part ?? 0));
    const millisecond = Number((local[7] ?? '').padEnd(3, '0'));
    return instantAt(zone, { year, month, day, hour, minute, second, millisecond });
  }
  const isoOrZoned = /^\d{4}(-\d\d(-\d\d)?)?$|Z$|GMT|UTC|[+-]\d\d:?\d\d$/.test(text);
  if (!isoOrZoned && !Number.isNaN(Date.parse(text))) throw notBuilt(`Date from the text "${text}"`);
  return Date.parse(text);
}

function addLocalGetters(prototype: Date, zone: string): void {
  const get = (part: (wall: WallClock) => number) =>
    function (this: Date): number {
      const time = this.getTime();
      return Number.isNaN(time) ? NaN : part(wallClockAt(zone, time));
    };
  Object.assign(prototype, {
    getFullYear: get((wall) => wall.year),
    getMonth: get((wall) => wall.month - 1),
    getDate: get((wall) => wall.day),
    getHours: get((wall) => wall.hour),
    getMinutes: get((wall) => wall.minute),
    getSeconds: get((wall) => wall.second),
    getDay: get((wall) => new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay()),
  });
}

/** Each takes the parts that follow it as well, as ECMAScript has it: `setHours(hour, minute, second, ms)`. */
function addLocalSetters(prototype: Date, zone: string): void {
  const set = (...parts: (keyof WallClock)[]) =>
    function (this: Date, ...values: number[]): number {
      const time = this.getTime();
      if (Number.isNaN(time)) return NaN;
      const wall = { ...wallClockAt(zone, time) };
      values.slice(0, parts.length).forEach((value, at) => {
        const part = parts[at] ?? 'millisecond';
        wall[part] = part === 'month' ? value + 1 : value;
      });
      return this.setTime(instantAt(zone, wall));
    };
  Object.assign(prototype, {
    setFullYear: set('year', 'month', 'day'),
    setMonth: set('month', 'day'),
    setDate: set('day'),
    setHours: set('hour', 'minute', 'second', 'millisecond'),
    setMinutes: set('minute', 'second', 'millisecond'),
    setSeconds: set('second', 'millisecond'),
  });
}
