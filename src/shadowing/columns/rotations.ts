import { addWeeks, type Week } from '../../time/calendarDay';
import type { Instant } from '../../time/instant';
import { customerNoOf } from '../customers';
import type { History, Placement } from '../history';
import { grouped } from '../lookUp';
import type { Email } from '../../programme/records';
import { sortedNumbers } from '../handbook/rotation';
import type { Programme } from '../records';
import { isClosedAsRed } from '../redCalls';
import { openSeats } from '../seats';
import { knownCall, knownCalls, situationOf, type Situation } from '../situation';
import { horizon, weeksBetween } from '../weeks';
import { importedNames } from './importedNames';
import { namesText } from './names';

export interface RotationRow {
  readonly rotation: Week;
  readonly engineers: string;
  /** Numbers, never names (rule S15), sorted and separated by commas. */
  readonly customers: string;
  readonly calls: number;
  readonly seatsLeft: number;
}

/** A mistyped year must not fill the table with empty weeks: calls without engineers widen it by so many weeks at most. */
const emptyWeeksMax = 104;

/** The Rotations tab: every week from the first with a rotation or a call, or the present one, up to the horizon (rule S16). */
export function rotationRows(programme: Programme, history: History, now: Instant): readonly RotationRow[] {
  const situation = situationOf(programme, history, now);
  const placements = [...history.placements.values()].filter(({ state }) => state !== 'released');
  const placementsByWeek = grouped(placements, ({ week }) => week);
  const calls = knownCalls(programme).filter(
    (call) => call.status !== 'Cancelled' && !isClosedAsRed(situation, call),
  );
  const callsByWeek = grouped(calls, ({ week }) => week);
  return weeksShown(
    situation,
    [...placementsByWeek.keys(), ...history.imported.rotations.keys()],
    [...callsByWeek.keys()],
  ).map((rotation) => {
    const ofWeek = placementsByWeek.get(rotation) ?? [];
    const offered = callsByWeek.get(rotation) ?? [];
    return {
      rotation,
      engineers: namesText(programme, ofWeek, importedNames(situation, rotation, engineersOf(ofWeek))),
      customers: customerNumbers(situation, rotation, ofWeek).join(', '),
      calls: offered.length + heldCalls(situation, ofWeek),
      seatsLeft: offered.reduce((sum, call) => sum + openSeats(situation, call), 0),
    };
  });
}

function weeksShown(
  { programme, now, thisWeek }: Situation,
  rotations: readonly Week[],
  calls: readonly Week[],
): readonly Week[] {
  const earliest = addWeeks(thisWeek, -emptyWeeksMax);
  const latest = addWeeks(thisWeek, emptyWeeksMax);
  const sensible = calls.filter((week) => earliest <= week && week <= latest);
  const weeks = [...rotations, ...sensible, thisWeek, horizon(now, programme.settings)].sort();
  return weeksBetween(weeks[0] ?? thisWeek, weeks[weeks.length - 1] ?? thisWeek);
}

function customerNumbers(
  { programme, history }: Situation,
  week: Week,
  placements: readonly Placement[],
): readonly number[] {
  const numbers = new Set<number>(history.imported.rotations.get(week)?.customers);
  for (const { call: id, customer } of placements) {
    const call = knownCall(programme, id);
    // Of a row that is not known the customer is that of its places.
    const had = customer === undefined ? undefined : history.customerNumbers.get(customer);
    const no = call ? customerNoOf(call, history, programme) : had;
    if (no !== undefined) numbers.add(no);
  }
  return sortedNumbers(numbers);
}

/** Calls of these places whose change is held: they are still offered as before, though to nobody else. */
function heldCalls({ history }: Situation, placements: readonly Placement[]): number {
  return new Set(placements.map(({ call }) => call).filter((call) => history.held.rows.has(call))).size;
}

function engineersOf(placements: readonly Placement[]): readonly Email[] {
  return placements.map(({ engineer }) => engineer);
}
