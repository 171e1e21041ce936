import { addDays, daysBetween, type CalendarDay, type Weekday } from '../time/calendarDay';
import { instant, minuteMs, type Instant } from '../time/instant';
import { wallTime, type Zone } from '../time/zones';
import type { Call, Engineer } from './records';

const dayMinutes = 1440;

/** From one minute to another, counted from midnight of the call's first day; may pass 1440. */
type Span = readonly [number, number];

/** A call on somebody's wall clock. */
export interface LocalCall {
  /** Of its first day. */
  readonly weekday: Weekday;
  /** One, or two where clocks change during the call. */
  readonly spans: readonly Span[];
  /** Every day that it touches; one that ends at midnight does not touch the next. */
  readonly days: readonly CalendarDay[];
}

/** Many engineers share a zone: each call is put on its clock once. */
const localCalls = new WeakMap<Call, Map<Zone, LocalCall>>();

export function localCall(call: Call, zone: Zone): LocalCall {
  const byZone = localCalls.get(call) ?? new Map<Zone, LocalCall>();
  localCalls.set(call, byZone);
  const known = byZone.get(zone);
  if (known) return known;
  const local = onClock(call, zone);
  byZone.set(zone, local);
  return local;
}

function onClock(call: Call, zone: Zone): LocalCall {
  const { day, weekday } = wallTime(call.start, zone);
  const spans = spansOf(call, (at) => {
    const wall = wallTime(at, zone);
    return daysBetween(day, wall.day) * dayMinutes + wall.minute;
  });
  const touched = Math.ceil(Math.max(...spans.map(([, until]) => until)) / dayMinutes);
  return { weekday, spans, days: Array.from({ length: touched }, (_, i) => addDays(day, i)) };
}

function spansOf({ start, end }: Call, clock: (at: Instant) => number): readonly Span[] {
  const first = clock(start);
  const minutes = Math.round((end - start) / minuteMs);
  if (clock(end) - first === minutes) return [[first, first + minutes]];
  const spans: Span[] = [];
  let from = first;
  let shown = first;
  for (let passed = 1; passed < minutes; passed += 1) {
    const shows = clock(instant(start + passed * minuteMs));
    if (shows !== shown + 1) {
      spans.push([from, shown + 1]);
      from = shows;
    }
    shown = shows;
  }
  return [...spans, [from, shown + 1]];
}

/** Whether it is the days or the hours that keep an engineer from a call. */
export type OutsideWork = 'outsideDays' | 'outsideHours';

/**
 * Whether the whole call lies inside an engineer's working days and hours in their own time zone (rule S6). Hours that
 * end before they begin run over midnight and belong to the day on which they begin. With `flexible` only the days matter.
 */
export function whyOutsideWork(
  engineer: Engineer,
  zone: Zone,
  call: Call,
  flexible: boolean,
): OutsideWork | undefined {
  const local = localCall(call, zone);
  const onWorkingDays = local.days.every((_, i) => engineer.worksOn.includes(weekdayAt(local, i)));
  if (flexible && onWorkingDays) return undefined;
  const shifts = shiftsAround(engineer, local);
  if (local.spans.every((span) => isCovered(span, shifts))) return undefined;
  return onWorkingDays ? 'outsideHours' : 'outsideDays';
}

/** Same for engineers who can take the same calls, as far as days and hours go. */
export function hoursKey(
  { worksOn, worksFrom, worksUntil }: Engineer,
  zone: Zone,
  flexible: boolean,
): string {
  return `${zone} ${worksOn.join('')} ${worksFrom} ${worksUntil} ${flexible ? 'flexible' : ''}`;
}

/** Working time from the day before the call to its last day, in minutes from midnight of its first day. */
function shiftsAround({ worksOn, worksFrom, worksUntil }: Engineer, local: LocalCall): readonly Span[] {
  const length = worksUntil > worksFrom ? worksUntil - worksFrom : worksUntil + dayMinutes - worksFrom;
  const shifts: Span[] = [];
  for (let offset = -1; offset < local.days.length; offset += 1) {
    const begins = offset * dayMinutes + worksFrom;
    if (worksOn.includes(weekdayAt(local, offset))) shifts.push([begins, begins + length]);
  }
  return shifts;
}

/** The weekday so many days (at least -1) after the first day of a call. */
function weekdayAt({ weekday }: LocalCall, offset: number): Weekday {
  return (((weekday + 6 + offset) % 7) + 1) as Weekday;
}

/** Shifts that meet at midnight count as one. */
function isCovered([from, until]: Span, shifts: readonly Span[]): boolean {
  let covered = from;
  for (const [begins, ends] of shifts) {
    if (begins <= covered && covered <= ends) covered = Math.max(covered, ends);
  }
  return covered >= until;
}
