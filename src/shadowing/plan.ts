import { yearOf, type Week } from '../time/calendarDay';
import type { Instant } from '../time/instant';
import { whyNotPersonally } from './eligible';
import type { SignUp } from './history';
import type { Call, CallId, Engineer, SignUpId } from './records';
import type { Email } from '../programme/records';
import { includes } from './weeks';
import { hoursKey, whyOutsideWork } from './workingHours';

/** A sign-up without a place. */
export interface Waiting {
  readonly signUp: SignUp;
  readonly engineer: Engineer;
  /** Calendar years in which the engineer has a counting placement (rule S3). */
  readonly yearsUsed: ReadonlySet<number>;
}

export interface OpenCall {
  readonly call: Call;
  /** Seats that nobody holds. */
  readonly free: number;
}

export interface PlanInput {
  readonly waiting: readonly Waiting[];
  /** Calls that take engineers in. */
  readonly calls: readonly OpenCall[];
  /** Engineers who have a place already, by week. */
  readonly engineersByWeek: ReadonlyMap<Week, number>;
  /** Undefined: no limit. */
  readonly engineersPerWeek: number | undefined;
}

/** One seat in one call. */
export interface Seat {
  readonly call: CallId;
  readonly week: Week;
  readonly start: Instant;
}

/**
 * Who gets which seat (rule S7, first come, first served): one sign-up after the other gets the earliest call that fits,
 * which lies in the earliest week. The order of the input means nothing.
 */
export function plan(input: PlanInput): ReadonlyMap<SignUpId, Seat> {
  const board = boardOf(input);
  const seats = new Map<SignUpId, Seat>();
  for (const waiting of [...input.waiting].sort(byTurn)) {
    const call = seatFor(board, waiting);
    if (!call) continue;
    take(board, waiting, call);
    seats.set(waiting.signUp.id, { call: call.id, week: call.week, start: call.start });
  }
  return seats;
}

/**
 * First who lost a place through no fault of theirs, then who never shadowed before, then who did longest ago, imported history
 * included; then in the order of the ledger, which is that of sign-up.
 */
export function byTurn(
  a: Pick<Waiting, 'signUp' | 'yearsUsed'>,
  b: Pick<Waiting, 'signUp' | 'yearsUsed'>,
): number {
  const [one, other] = [a.signUp, b.signUp];
  if (one.lostPlace !== other.lostPlace) return one.lostPlace ? -1 : 1;
  const since = lastYear(a.yearsUsed) - lastYear(b.yearsUsed);
  return since || one.turn - other.turn || (one.id < other.id ? -1 : 1);
}

/** 0 for who has had none. */
function lastYear(years: ReadonlySet<number>): number {
  return Math.max(0, ...years);
}

export function byStart(a: Call, b: Call): number {
  return a.start - b.start || (a.id < b.id ? -1 : 1);
}

interface Board {
  readonly input: PlanInput;
  readonly calls: readonly Call[];
  readonly free: Map<CallId, number>;
  readonly joined: Map<Week, number>;
  /** Calls with a seat that fit the working hours of a kind of engineer, as of so many seats given. */
  readonly fitting: Map<string, { readonly calls: readonly Call[]; readonly asOf: number }>;
  /** Years given away by this plan. */
  readonly given: Set<string>;
}

function boardOf(input: PlanInput): Board {
  const open = input.calls.filter(({ free }) => free > 0);
  return {
    input,
    calls: open.map(({ call }) => call).sort(byStart),
    free: new Map(open.map(({ call, free }) => [call.id, free])),
    joined: new Map(input.engineersByWeek),
    fitting: new Map(),
    given: new Set(),
  };
}

function seatFor(board: Board, waiting: Waiting): Call | undefined {
  const { engineer, signUp, yearsUsed } = waiting;
  return callsInHours(board, engineer, signUp.flexible).find((call) => {
    const year = yearOf(call.week);
    return (
      includes(signUp.weeks, call.week) &&
      hasRoom(board, call) &&
      !yearsUsed.has(year) &&
      !board.given.has(yearKey(engineer.email, year)) &&
      whyNotPersonally(engineer, call) === undefined
    );
  });
}

/** Most engineers share their hours with many others, so what fits is looked up once for each kind; full calls drop out. */
function callsInHours(board: Board, engineer: Engineer, flexible: boolean): readonly Call[] {
  const { zone } = engineer;
  if (zone === undefined) return [];
  const key = hoursKey(engineer, zone, flexible);
  const known = board.fitting.get(key);
  const asOf = board.given.size;
  if (known?.asOf === asOf) return known.calls;
  const calls = known
    ? known.calls.filter((call) => hasSeat(board, call))
    : board.calls.filter((call) => hasSeat(board, call) && !whyOutsideWork(engineer, zone, call, flexible));
  board.fitting.set(key, { calls, asOf });
  return calls;
}

function hasSeat(board: Board, call: Call): boolean {
  return (board.free.get(call.id) ?? 0) > 0;
}

function hasRoom(board: Board, { week }: Call): boolean {
  return (board.joined.get(week) ?? 0) < (board.input.engineersPerWeek ?? Infinity);
}

function take(board: Board, { engineer }: Waiting, call: Call): void {
  board.free.set(call.id, (board.free.get(call.id) ?? 0) - 1);
  board.joined.set(call.week, (board.joined.get(call.week) ?? 0) + 1);
  board.given.add(yearKey(engineer.email, yearOf(call.week)));
}

function yearKey(engineer: Email, year: number): string {
  return `${year} ${engineer}`;
}
