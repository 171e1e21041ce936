import type { Week } from '../time/calendarDay';
import type { Placement } from './history';
import { placementsIn } from './lookUp';
import type { Call } from './records';
import { isClosedAsRed } from './redCalls';
import { isLive, knownCalls, livePlacements, type Situation } from './situation';

/** Who holds a seat in a call; a row used again for another week does not inherit those of the week before. */
export function seatHolders(situation: Situation, call: Call): readonly Placement[] {
  return placementsIn(situation.history, call.id).filter(
    (placement) =>
      placement.state !== 'released' && (placement.week === call.week || isLive(situation, placement)),
  );
}

/** Seats of a call that nobody holds, whether or not they can still be taken. */
export function freeSeats(situation: Situation, call: Call): number {
  return Math.max(0, call.seats - seatHolders(situation, call).length);
}

/** Whether it is there for engineers at all: offered, and not closed since the account is red (rule S17). */
export function isOffered(situation: Situation, call: Call): boolean {
  return call.status === 'Offered' && !isClosedAsRed(situation, call);
}

/** Whether a call still takes engineers in: offered, and sign-up for its week, which is one to come, not closed (rule S8). */
export function isOpen(situation: Situation, call: Call): boolean {
  return isOffered(situation, call) && call.week >= situation.firstOpen;
}

/** Seats that somebody can still be given. */
export function openSeats(situation: Situation, call: Call): number {
  return isOpen(situation, call) ? freeSeats(situation, call) : 0;
}

export function openCalls(situation: Situation): readonly Call[] {
  return knownCalls(situation.programme).filter((call) => isOpen(situation, call));
}

/** How many engineers have a place in each week from the present one on: the setting may limit it. */
export function engineersByWeek(situation: Situation): Map<Week, number> {
  const byWeek = new Map<Week, number>();
  for (const { week } of livePlacements(situation)) byWeek.set(week, (byWeek.get(week) ?? 0) + 1);
  return byWeek;
}
