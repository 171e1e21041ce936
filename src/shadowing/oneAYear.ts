import { yearOf } from '../time/calendarDay';
import { released } from './credit';
import type { History, Placement, ShadowingEntry } from './history';
import { engineersPlacedTwice, grouped, placementsOf } from './lookUp';
import type { Email } from '../programme/records';
import { hasBegun, type Situation } from './situation';

/** Whether it uses up the calendar year of its Monday (rules S2, S3, S4). */
export function counts(placement: Placement): boolean {
  return placement.released?.counts ?? true;
}

/** The placement that uses up an engineer's calendar year, the first one should there be two. */
export function countingPlacement(history: History, engineer: Email, year: number): Placement | undefined {
  return placementsOf(history, engineer).find(
    (placement) => counts(placement) && yearOf(placement.week) === year,
  );
}

/** Calendar years that an engineer's placements use up. */
export function yearsUsed(history: History, engineer: Email): ReadonlySet<number> {
  const counting = placementsOf(history, engineer).filter(counts);
  return new Set(counting.map(({ week }) => yearOf(week)));
}

/**
 * Rule S3 as every run checks it, however a second one may have come about: of an engineer's counting placements in a
 * year the first stays and the later are released. One that has begun cannot be taken back, so it is the one that stays.
 */
export function laterOfTwo(situation: Situation): readonly ShadowingEntry[] {
  return engineersPlacedTwice(situation.history).flatMap((engineer) => {
    const counting = placementsOf(situation.history, engineer).filter(counts);
    const byYear = grouped(counting, ({ week }) => yearOf(week));
    return [...byYear.values()].flatMap((ofYear) => tooMany(situation, ofYear));
  });
}

function tooMany(situation: Situation, ofYear: readonly Placement[]): readonly ShadowingEntry[] {
  const canGo = ofYear.filter(
    (placement) => placement.state !== 'released' && !hasBegun(situation, placement),
  );
  const go = canGo.length < ofYear.length ? canGo : canGo.slice(1);
  return go.map((placement) => released(placement, 'secondInYear', situation.today));
}
