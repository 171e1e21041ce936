import { addDays, addWeeks, weekOf, yearOf, type CalendarDay, type Week } from '../../time/calendarDay';
import type { Instant } from '../../time/instant';
import type { History } from '../history';
import { grouped } from '../lookUp';
import { isActive } from '../eligible';
import type { Programme } from '../records';
import { knownCalls, situationOf } from '../situation';
import { weeksBetween } from '../weeks';

/** What the charts of the Overview tab are drawn from: one row for each week of the calendar year. */
export interface OverviewRow {
  readonly rotation: Week;
  /** Seats of all calls of the week that were not cancelled. */
  readonly seats: number;
  /** Engineers who have or had a place in the week. */
  readonly placed: number;
  /** Engineers with a place in this year's weeks up to this one. */
  readonly served: number;
  /** Engineers active in the week, each of whom should get one (rule S5). */
  readonly active: number;
}

export function overviewRows(programme: Programme, history: History, now: Instant): readonly OverviewRow[] {
  const { today } = situationOf(programme, history, now);
  const placements = [...history.placements.values()].filter(({ state }) => state !== 'released');
  const placementsByWeek = grouped(placements, ({ week }) => week);
  const calls = knownCalls(programme).filter(({ status }) => status !== 'Cancelled');
  const callsByWeek = grouped(calls, ({ week }) => week);
  const served = new Set<string>();
  return weeksOfYear(yearOf(today)).map((rotation) => {
    const placed = placementsByWeek.get(rotation) ?? [];
    placed.forEach(({ engineer }) => served.add(engineer));
    return {
      rotation,
      seats: (callsByWeek.get(rotation) ?? []).reduce((sum, { seats }) => sum + seats, 0),
      placed: placed.length,
      served: served.size,
      active: activeIn(programme, rotation),
    };
  });
}

/** The weeks whose Monday lies in the calendar year (rule S2). */
function weeksOfYear(year: number): readonly Week[] {
  const first = weekOf(`${year}-01-07` as CalendarDay);
  const last = weekOf(`${year}-12-31` as CalendarDay);
  return weeksBetween(first, last);
}

function activeIn({ engineers }: Programme, week: Week): number {
  const sunday = addDays(addWeeks(week, 1), -1);
  return [...engineers.values()].filter((engineer) => isActive(engineer, week, sunday)).length;
}
