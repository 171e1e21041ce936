import { yearOf } from '../time/calendarDay';
import { released } from './credit';
import { importedWeeks } from './handbook/imported';
import type { History, Placement, ShadowingEntry } from './history';
import { engineersPlacedTwice, grouped, placementsOf } from './lookUp';
import type { Email } from '../programme/records';
import { hasBegun, type Situation } from './situation';

/** Whether it uses up the calendar year of its Monday (rules S2, S3, S4). */
export function counts(placement: Placement): boolean {
  return placement.released?.counts ?? true;
}

/** What uses up a calendar year: a placement, or a rotation from before Ridealong, which has no id. */
export type CountingRotation =
  Placement | (Pick<Placement, 'engineer' | 'week'> & { readonly id: undefined; readonly state: 'imported' });

/** The rotation that uses up an engineer's calendar year, the first one should there be two. */
export function countingRotation(
  history: History,
  engineer: Email,
  year: number,
): CountingRotation | undefined {
  const placement = placementsOf(history, engineer).find((one) => counts(one) && yearOf(one.week) === year);
  const week = importedWeeks(history, engineer).find((one) => yearOf(one) === year);
  return placement ?? (week && { id: undefined, engineer, week, state: 'imported' });
}

/** Calendar years that an engineer's rotations use up. */
export function yearsUsed(history: History, engineer: Email): ReadonlySet<number> {
  const counting = placementsOf(history, engineer).filter(counts);
  return new Set([...counting.map(({ week }) => week), ...importedWeeks(history, engineer)].map(yearOf));
}

/**
 * Rule S3 as every run checks it, however a second one may have come about: of an engineer's counting placements in a
 * year the first stays and the later are released. One that has begun cannot be taken back, so it is the one that stays.
 * Imported history takes no place away from anyone: beside a placement it is extra.
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
