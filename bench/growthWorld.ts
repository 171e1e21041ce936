import { foldedEntries, type FoldedRun, type PlacedEntry } from '../src/workbook/folded';
import { ledgerRow } from '../src/workbook/ledger';
import type { PlacementId } from '../src/shadowing/history';
import type { CallId, SignUpId } from '../src/shadowing/records';
import type { Email } from '../src/programme/records';
import { customerKey } from '../src/shadowing/customers';
import { addDays, addWeeks, serialOfDay, weekOf, type CalendarDay, type Week } from '../src/time/calendarDay';
import { instant, type Instant } from '../src/time/instant';
import { instantsOf, zoneOf } from '../src/time/zones';
import type { CellValue } from '../src/workbook/tab';
import { programme, type ProgrammeBench } from '../test/support/programme';
import { coordinator } from '../test/support/workbook';

/** How large a programme has grown. */
export interface Grown {
  readonly engineers: number;
  readonly weeksPast: number;
  readonly callsPerWeek: number;
  /** Sign-ups that come in the week in which it is looked at. */
  readonly signUps: number;
}

/** Ten thousand engineers, twenty thousand calls, five years. */
export const grown: Grown = { engineers: 10_000, weeksPast: 260, callsPerWeek: 74, signUps: 300 };

/** So many runs of each day wrote something of which nothing is left. */
const runsPerWeek = 70;

const nowText = '2026-05-18T02:05:00Z';
const thisWeek = '2026-05-18' as Week;
const aes = 150;
const berlin = zoneOf('Europe/Berlin');

/** A workbook after all these weeks, its ledger folded as it would be; calls are offered for the next 10 weeks. */
export function grownProgramme(size: Grown): ProgrammeBench {
  const p = programme({ zones: Array.from({ length: size.engineers }, () => 'Europe/Berlin'), now: nowText });
  const weeks = Array.from({ length: size.weeksPast + 10 }, (_, n) => addWeeks(thisWeek, n - size.weeksPast));
  const calls = weeks.flatMap((week, w) =>
    Array.from({ length: size.callsPerWeek }, (_, n) => callOf(week, w * size.callsPerWeek + n)),
  );
  const served = calls
    .filter(({ day }) => day < thisWeek)
    .map((call, n) => servedIn(call, n % size.engineers));
  fill(p, 'Calls', calls.map(callCells));
  fill(p, 'Sign-ups', served.map(signUpCells));
  fill(p, 'Ledger', foldedLines(served, size.weeksPast));
  // Once everything is brought up to date, as it would be by then.
  p.hours(1);
  const rows = Array.from({ length: size.signUps }, (_, n) => [emailOf(size.engineers - 1 - n), 'any']);
  p.paste(coordinator, 'Sign-ups', 'Engineer', rows);
  p.hours(1);
  return p;
}

interface Call {
  readonly id: CallId;
  readonly n: number;
  readonly week: Week;
  readonly day: CalendarDay;
  readonly start: Instant;
}

interface Served {
  readonly call: Call;
  readonly engineer: Email;
  readonly signUp: SignUpId;
}

const emailOf = (n: number): Email => `eng${n + 1}@example.com` as Email;

function callOf(week: Week, n: number): Call {
  const day = addDays(week, n % 5);
  const start = berlin && instantsOf(day, 9 * 60 + (n % 8) * 60, berlin)[0];
  return {
    id: `c-${n.toString(36).padStart(6, '0')}` as CallId,
    n,
    week: weekOf(day),
    day,
    start: start ?? instant(0),
  };
}

function servedIn(call: Call, engineer: number): Served {
  return {
    call,
    engineer: emailOf(engineer),
    signUp: `s-${call.n.toString(36).padStart(6, '0')}` as SignUpId,
  };
}

const customerOf = ({ n }: Call): string => `Customer ${n % 2000}`;

function callCells(call: Call): Record<string, CellValue> {
  return {
    'Call id': call.id,
    Date: serialOfDay(call.day),
    Start: (9 + (call.n % 8)) / 24,
    Minutes: 45,
    Customer: customerOf(call),
    AE: `ae${call.n % aes}@example.com`,
    'What to expect': 'Quarterly review of what they have built, and what is to come next',
    'Meeting link': `https://meet.example.com/${call.id}`,
    Seats: 1,
    Status: 'Offered',
  };
}

function signUpCells({ signUp, engineer, call }: Served): Record<string, CellValue> {
  return { 'Sign-up id': signUp, Engineer: engineer, 'Weeks available': call.week };
}

/** What a fold leaves of each week: who signed up for what, and got it. */
function foldedLines(served: readonly Served[], weeksPast: number): Record<string, CellValue>[] {
  const byWeek = new Map<Week, Served[]>();
  for (const one of served) byWeek.set(one.call.week, [...(byWeek.get(one.call.week) ?? []), one]);
  const runs: FoldedRun[] = [...byWeek].flatMap(([week, of], w) => {
    const first = 10 + w * runsPerWeek;
    const others = Array.from({ length: runsPerWeek - 1 }, (_, n) => emptyRun(first + 1 + n));
    return [{ root: rootOf(first), run: first, left: linesOf(week, of, first) }, ...others];
  });
  const last = 10 + weeksPast * runsPerWeek;
  const at = instant(Date.parse(nowText));
  return foldedEntries(runs).map((entry, n) =>
    ledgerRow(entry, { run: last, line: n + 1, id: `folded-${n + 1}`, at, by: coordinator as Email }),
  );
}

const rootOf = (run: number): string => (run * 7919 + 104729).toString(16).padStart(11, 'a');
const emptyRun = (run: number): FoldedRun => ({ root: rootOf(run), run, left: [] });

function linesOf(week: Week, served: readonly Served[], run: number): PlacedEntry[] {
  return served.flatMap(({ call, engineer, signUp }, n) => {
    const stamp = { at: instant(call.start - 30 * 24 * 3_600_000), by: engineer, run };
    const customer = customerKey(customerOf(call));
    const placement = `p-${call.n.toString(36).padStart(6, '0')}` as PlacementId;
    const { id, start } = call;
    const weeks = { kind: 'ranges', ranges: [{ from: week, until: week }] } as const;
    return [
      { kind: 'signedUp', signUp, engineer, weeks, flexible: false, ...stamp } as const,
      {
        kind: 'placed',
        placement,
        signUp,
        engineer,
        call: id,
        week,
        start,
        confirmed: true,
        customer,
        ...stamp,
      } as const,
    ].map((entry, k) => ({ run, line: n * 2 + k + 1, entry }));
  });
}

/** Puts rows below what stands in a tab, as if they had been there long. */
function fill(p: ProgrammeBench, title: string, rows: readonly Record<string, CellValue>[]): void {
  const sheet = p.sheet(title);
  const header = p.header(title);
  sheet.rows = [
    ...sheet.rows.slice(0, p.rows(title).length + 1),
    ...rows.map((row) => header.map((name) => (row[name] === undefined ? null : { value: row[name] }))),
  ];
  sheet.rowCount = Math.max(sheet.rowCount, sheet.rows.length);
}
