import { addDays, weekOf, yearOf, type CalendarDay, type Week } from '../../time/calendarDay';
import type { Instant } from '../../time/instant';
import { isActive } from '../eligible';
import type { History } from '../history';
import { grouped } from '../lookUp';
import type { Call, Programme } from '../records';
import type { Email } from '../../programme/records';
import { isClosedAsRed } from '../redCalls';
import { openSeats } from '../seats';
import { knownCalls, situationOf } from '../situation';
import { weeksBetween } from '../weeks';

/** What the charts of the Overview tab are drawn from: one row for each week of the calendar year. */
export interface OverviewRow {
  readonly rotation: Week;
  /** Seats of all calls of the week that were not cancelled, nor closed since the account is red (rule S17). */
  readonly seats: number;
  /** Engineers who have or had a place in the week. */
  readonly placed: number;
  /** Seats that can still be given. */
  readonly seatsOpen: number;
  /** Engineers active in the week, each of whom should get a rotation (rule S5). */
  readonly active: number;
  /** Of these, who has one in this week or an earlier one of the year. */
  readonly served: number;
  /** Open seats of this week and the later ones of the year. */
  readonly seatsToCome: number;
}

export function overviewRows(programme: Programme, history: History, now: Instant): readonly OverviewRow[] {
  const situation = situationOf(programme, history, now);
  const placements = [...history.placements.values()].filter(({ state }) => state !== 'released');
  const placementsByWeek = grouped(placements, ({ week }) => week);
  const calls = knownCalls(programme).filter(
    (call) => call.status !== 'Cancelled' && !isClosedAsRed(situation, call),
  );
  const callsByWeek = grouped(calls, ({ week }) => week);
  const engineers = [...programme.engineers.values()];
  const served = new Set<Email>();
  const imported = importedByWeek(history);
  const rows = weeksOfYear(yearOf(situation.today)).map((rotation) => {
    const placed = placementsByWeek.get(rotation) ?? [];
    const offered = callsByWeek.get(rotation) ?? [];
    placed.forEach(({ engineer }) => served.add(engineer));
    imported.get(rotation)?.forEach((engineer) => served.add(engineer));
    const sunday = addDays(rotation, 6);
    const active = engineers.filter((it) => isActive(it, rotation, sunday));
    return {
      rotation,
      seats: total(offered, ({ seats }) => seats),
      placed: placed.length,
      seatsOpen: total(offered, (call) => openSeats(situation, call)),
      active: active.length,
      served: active.filter(({ email }) => served.has(email)).length,
    };
  });
  return withSeatsToCome(rows);
}

function importedByWeek({ imported }: History): ReadonlyMap<Week, readonly Email[]> {
  const all = [...imported.had].flatMap(([email, weeks]) => weeks.map((week) => ({ email, week })));
  return new Map(
    [...grouped(all, ({ week }) => week)].map(([week, of]) => [week, of.map(({ email }) => email)]),
  );
}

/** The weeks whose Monday lies in the calendar year (rule S2). */
function weeksOfYear(year: number): readonly Week[] {
  const first = weekOf(`${year}-01-07` as CalendarDay);
  const last = weekOf(`${year}-12-31` as CalendarDay);
  return weeksBetween(first, last);
}

function total(calls: readonly Call[], of: (call: Call) => number): number {
  return calls.reduce((sum, call) => sum + of(call), 0);
}

function withSeatsToCome(rows: readonly Omit<OverviewRow, 'seatsToCome'>[]): readonly OverviewRow[] {
  let left = rows.reduce((sum, { seatsOpen }) => sum + seatsOpen, 0);
  return rows.map((row) => {
    const seatsToCome = left;
    left -= row.seatsOpen;
    return { ...row, seatsToCome };
  });
}
