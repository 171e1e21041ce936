import { addWeeks, calendarDay, type Week } from '../src/time/calendarDay';
import {
  callCells,
  offer,
  programme,
  ProgrammeBench,
  type CallCells,
  type Programme,
} from '../test/support/programme';
import { coordinator } from '../test/support/workbook';
import type { Job } from './peers';
import type { Sizes } from './sizes';

/** A number of the design that an operation has to hold. */
export interface Held {
  readonly text: string;
  readonly atMost: number;
  /** Which of a run's round trips (`service.method`) the number is about. */
  readonly counts: (trips: readonly string[]) => number;
}

/** Something that a person or a trigger does, in one run, at one size. */
export interface Operation<B = ProgrammeBench> {
  readonly name: string;
  /** What its work grows with; 0 when with nothing. */
  readonly rows: number;
  readonly prepare: () => B;
  readonly act: (p: B) => void;
  /** Whether it did what its name says. */
  readonly isDone: (p: B) => boolean;
  readonly held?: Held;
  /** The job of a sample that it is compared with, and for how many. */
  readonly beside?: { readonly job: Job; readonly n: number; readonly engineers: number };
}

/** Identity, lock, read, commit, unlock: every decision takes them, before anything is delivered. */
export const decisionTrips = 5;
export const all = (trips: readonly string[]): number => trips.length;
const sheetTrips = (trips: readonly string[]): number =>
  trips.filter((trip) => trip.startsWith('Sheets.')).length;

export function operations({ onFile, pasted, invites, mails }: Sizes): readonly Operation[] {
  return [
    opening,
    settingUp,
    ...onFile.flatMap((engineers) => [
      settingUpAgain(engineers),
      signingUp(engineers),
      checking(pasted, engineers),
      ...invites.map((n) => delivering(n, engineers)),
      ...mails.map((n) => reminding(n, engineers)),
    ]),
  ];
}

const opening: Operation = {
  name: 'onOpen',
  rows: 0,
  prepare: () => programme(),
  act: (p) => p.bench.open(p.id, coordinator),
  isDone: (p) => p.runs('onOpen').length > 0,
  held: { text: '0', atMost: 0, counts: all },
};

const settingUp: Operation = {
  name: 'set-up of an empty spreadsheet',
  rows: 0,
  prepare: () => new ProgrammeBench(),
  act: (p) => p.run('setUp'),
  isDone: (p) => p.bench.snapshot(p.id).tabs.some(({ title }) => title === 'Calls'),
  beside: { job: 'set-up', n: 25, engineers: 0 },
};

/** Looks at everything that is there, and has nothing to do. */
function settingUpAgain(engineers: number): Operation {
  return {
    name: `set-up again, ${onFileOf(engineers)}`,
    rows: engineers,
    prepare: () => staffed(engineers),
    act: (p) => p.run('setUp'),
    isDone: (p) => p.runs('setUp').length > 1,
  };
}

function signingUp(engineers: number): Operation {
  return {
    name: `sign-up, ${onFileOf(engineers)}`,
    rows: engineers,
    prepare: () => staffed(engineers, { calls: weeklyCalls(30), automation: false }),
    act: (p) => p.signUp('eng1@example.com'),
    isDone: (p) => p.records('Sign-ups').some((row) => row['Rotation'] !== ''),
    held: { text: '5', atMost: decisionTrips, counts: all },
    beside: { job: 'sign-up', n: 1, engineers },
  };
}

function checking(pasted: number, engineers: number): Operation {
  return {
    name: `check of ${pasted} pasted calls, ${onFileOf(engineers)}`,
    rows: pasted,
    prepare: () => staffed(engineers),
    act: (p) => offer(p, weeklyCalls(pasted)),
    isDone: (p) => p.records('Calls').filter((row) => row['Call id'] !== '').length === pasted,
    held: { text: '1 read + 1 write', atMost: 2, counts: sheetTrips },
  };
}

/** Where there are fewer engineers than invites, so many come for it. */
function delivering(n: number, engineers: number): Operation {
  return {
    name: `delivery of ${n} invites, ${onFileOf(engineers)}`,
    rows: n,
    prepare: () => {
      const p = staffed(Math.max(n, engineers), { calls: callsWithSeats(n) });
      const rows = berlin(n).map((_, i) => [`eng${i + 1}@example.com`, 'any']);
      p.paste(coordinator, 'Sign-ups', 'Engineer', rows);
      // What was typed has to rest before anything follows from it.
      p.hours(0.1);
      return p;
    },
    act: nextHourlyRun,
    isDone: (p) => p.events().length === n,
    held: {
      text: `⌈${n}/50⌉ + 4 = ${Math.ceil(n / 50) + 4}`,
      atMost: Math.ceil(n / 50) + 4,
      counts: (trips) => trips.length - decisionTrips,
    },
    beside: { job: 'invites', n, engineers },
  };
}

/** Two more than without a memory: what the account saw last is looked up, and kept after the mails. */
export function mostTripsOfWeekly(n: number): Held {
  const atMost = n + 2 * Math.ceil(n / 20) + 8;
  return { text: `${n} + 2⌈${n}/20⌉ + 8 = ${atMost}`, atMost, counts: all };
}

function reminding(n: number, engineers: number): Operation {
  return {
    name: `weekly run, ${n} mails, ${onFileOf(engineers)}`,
    rows: n,
    prepare: () => {
      const p = staffed(engineers, { now: '2026-05-11T05:30:00Z' });
      // One mail is the coordinator's; each of the others is to an AE whose call has nobody.
      offer(
        p,
        Array.from({ length: n - 1 }, (_, i) => callCells({ Date: '2026-05-20', AE: `ae${i}@example.com` })),
      );
      p.until(justBeforeReminders);
      return p;
    },
    act: nextHourlyRun,
    isDone: (p) => p.mails().length === n,
    held: mostTripsOfWeekly(n),
    beside: { job: 'weekly mails', n, engineers },
  };
}

/** A Monday, 08:59:59 in Berlin. */
const justBeforeReminders = '2026-05-11T06:59:59Z';

function nextHourlyRun(p: ProgrammeBench): void {
  const due = p.bench.world.triggers.flatMap(({ nextAt }) => nextAt ?? []);
  p.until(new Date(Math.min(...due)).toISOString());
}

const onFileOf = (engineers: number): string => `${engineers.toLocaleString('en')} engineers`;

const staffed = (engineers: number, more: Programme = {}): ProgrammeBench =>
  programme({ zones: berlin(engineers), ...more });

const berlin = (count: number): string[] => Array.from({ length: count }, () => 'Europe/Berlin');

/** Calls of ten weeks, one after the other. */
function weeklyCalls(count: number): CallCells[] {
  const first = calendarDay('2026-05-18') as Week;
  return Array.from({ length: count }, (_, i) =>
    callCells({ Date: addWeeks(first, i % 10), Customer: `Customer ${i}` }),
  );
}

/** Calls of next week with so many seats together: so near that who gets one is invited at once. */
function callsWithSeats(seats: number): CallCells[] {
  return Array.from({ length: Math.ceil(seats / 50) }, (_, i) =>
    callCells({ Date: '2026-05-12', Seats: String(Math.min(50, seats - i * 50)) }),
  );
}
