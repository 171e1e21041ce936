import { addDays, daysBetween, weekdayOf, type CalendarDay } from '../time/calendarDay';
import { wallTime, type Zone } from '../time/zones';
import type { Call, Engineer } from './records';

const dayMinutes = 1440;

/** A call on somebody's wall clock: minutes are counted from midnight of its first day and may pass 1440. */
export interface LocalCall {
  readonly day: CalendarDay;
  readonly from: number;
  readonly until: number;
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
  const start = wallTime(call.start, zone);
  const end = wallTime(call.end, zone);
  const passed = daysBetween(start.day, end.day) * dayMinutes + end.minute;
  // In the hour that comes twice a clock can show an end before the start.
  const until = Math.max(passed, start.minute + 1);
  const touched = Math.max(1, Math.ceil(until / dayMinutes));
  const days = Array.from({ length: touched }, (_, i) => addDays(start.day, i));
  return { day: start.day, from: start.minute, until, days };
}

/**
 * Whether the whole call lies inside an engineer's working days and hours in their own time zone (rule S6). Hours that
 * end before they begin run over midnight and belong to the day on which they begin. With `flexible` only the days matter.
 */
export function isInWorkingHours(engineer: Engineer, zone: Zone, call: Call, flexible: boolean): boolean {
  const local = localCall(call, zone);
  if (flexible && local.days.every((day) => engineer.worksOn.includes(weekdayOf(day)))) return true;
  return isCovered(local, shiftsAround(engineer, local));
}

/** Whether every day of the call is one on which the engineer works. */
export function isOnWorkingDays(engineer: Engineer, zone: Zone, call: Call): boolean {
  return localCall(call, zone).days.every((day) => engineer.worksOn.includes(weekdayOf(day)));
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
function shiftsAround(engineer: Engineer, local: LocalCall): readonly (readonly [number, number])[] {
  const { worksFrom, worksUntil } = engineer;
  const length = worksUntil > worksFrom ? worksUntil - worksFrom : worksUntil + dayMinutes - worksFrom;
  const shifts: [number, number][] = [];
  for (let offset = -1; offset < local.days.length; offset += 1) {
    const day = addDays(local.day, offset);
    const begins = offset * dayMinutes + worksFrom;
    if (engineer.worksOn.includes(weekdayOf(day))) shifts.push([begins, begins + length]);
  }
  return shifts;
}

/** Shifts that meet at midnight count as one. */
function isCovered(local: LocalCall, shifts: readonly (readonly [number, number])[]): boolean {
  let covered = local.from;
  for (const [begins, ends] of shifts) {
    if (begins <= covered && covered <= ends) covered = Math.max(covered, ends);
  }
  return covered >= local.until;
}
