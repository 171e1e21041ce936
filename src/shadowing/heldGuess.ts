import { daysBetween, yearOf, type CalendarDay } from '../time/calendarDay';
import { minuteMs } from '../time/instant';
import { wallTime } from '../time/zones';
import { otherThan } from './heldChanges';
import type { Placement } from './history';
import type { Call, CallId, SignUpId } from './records';
import { knownCall, knownRow, type Situation } from './situation';

/** A row whose change is held, and the places that hang on it. */
export interface ChangedRow {
  readonly id: string;
  readonly isGone: boolean;
  readonly places: readonly Placement[];
}

/** A call whose row names another time than the ledger. */
interface Moved {
  readonly fromDay: CalendarDay;
  readonly toDay: CalendarDay;
  /** How much later the clock of the programme's zone shows. */
  readonly minutes: number;
  readonly ms: number;
}

/** What probably happened to rows that changed at once, when all of them changed alike; '' when that cannot be told. */
export function guessOf(situation: Situation, rows: readonly ChangedRow[]): string {
  if (rows.every(({ isGone }) => isGone)) {
    return 'All of these rows are gone: they were deleted, or cut and not pasted again.';
  }
  if (rows.every(({ id }) => knownRow(situation.programme, id as SignUpId)?.withdraw)) {
    return 'All of them say Yes under Withdraw.';
  }
  const calls = rows.map(({ id }) => knownCall(situation.programme, id as CallId));
  const known = calls.filter((call): call is Call => call !== undefined);
  if (known.length < rows.length) return '';
  if (known.every(({ status }) => status === 'Cancelled')) return 'All of them say Cancelled.';
  const moved = rows.flatMap((row, at) => movedBy(situation, row, known[at]));
  if (moved.length === rows.length) return guessOfMoves(moved);
  if (known.every((call) => otherThan(situation, call) === 'customer')) {
    return 'All of them name another customer at the same time: was the column Customer sorted or moved alone?';
  }
  return '';
}

function movedBy({ programme }: Situation, { places }: ChangedRow, call: Call | undefined): readonly Moved[] {
  const had = places[0]?.start;
  if (!call || had === undefined || had === call.start) return [];
  const { zone } = programme.settings;
  const from = wallTime(had, zone);
  const to = wallTime(call.start, zone);
  const ms = call.start - had;
  return [{ fromDay: from.day, toDay: to.day, minutes: to.minute - from.minute, ms }];
}

function guessOfMoves(moved: readonly Moved[]): string {
  const days = same(moved.map(({ fromDay, toDay }) => daysBetween(fromDay, toDay)));
  const minutes = same(moved.map((one) => one.minutes));
  const years = same(moved.map(({ fromDay, toDay }) => yearOf(toDay) - yearOf(fromDay)));
  const isSameDate = moved.every(({ fromDay, toDay }) => fromDay.slice(5) === toDay.slice(5));
  if (isSameDate && minutes === 0 && years !== undefined) return `All dates are ${later(years, 'year')}.`;
  if (days !== undefined && minutes === 0) return `All dates are ${later(days, 'day')}.`;
  const ms = same(moved.map((one) => one.ms));
  if (ms !== undefined) {
    const [n, unit] = ms % (60 * minuteMs) === 0 ? [ms / (60 * minuteMs), 'hour'] : [ms / minuteMs, 'minute'];
    return `All times are ${later(n, unit)}: was the programme’s time zone changed, or the column Start?`;
  }
  return isShuffled(moved) ? 'The same dates stand in other rows now: was the column Date sorted alone?' : '';
}

/** Whether the new days are mostly the old ones of other rows: calls without a place are among what was sorted. */
function isShuffled(moved: readonly Moved[]): boolean {
  const before = new Set(moved.map(({ fromDay }) => fromDay));
  const known = moved.filter(({ fromDay, toDay }) => fromDay !== toDay && before.has(toDay));
  return known.length * 2 >= moved.length;
}

/** "one day later", "3 hours earlier" */
function later(n: number, unit: string): string {
  const size = Math.abs(n);
  return `${size === 1 ? 'one' : size} ${unit}${size === 1 ? '' : 's'} ${n > 0 ? 'later' : 'earlier'}`;
}

/** What all of them are; undefined when they differ. */
function same(values: readonly number[]): number | undefined {
  return values.every((value) => value === values[0]) ? values[0] : undefined;
}
