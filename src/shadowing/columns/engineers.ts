import { yearOf } from '../../time/calendarDay';
import type { Instant } from '../../time/instant';
import { importedWeeks } from '../handbook/imported';
import type { History } from '../history';
import { placementsOf } from '../lookUp';
import { countingRotation, type CountingRotation } from '../oneAYear';
import type { Programme } from '../records';
import type { Email } from '../../programme/records';
import { hasBegun, situationOf, type Situation } from '../situation';

export interface EngineerColumns {
  readonly rotationThisYear: string;
  readonly lastRotation: string;
}

/** Ridealong's columns of the Engineers tab, for everyone on it. */
export function engineerColumns(
  programme: Programme,
  history: History,
  now: Instant,
): ReadonlyMap<Email, EngineerColumns> {
  const situation = situationOf(programme, history, now);
  const year = yearOf(situation.today);
  return new Map(
    [...programme.engineers.keys()].map((email) => {
      const rotationThisYear = rotationText(countingRotation(history, email, year));
      return [email, { rotationThisYear, lastRotation: lastRotation(situation, email) }] as const;
    }),
  );
}

/** One that was withdrawn from too late is no rotation, but it is why there is no other that year (rule S4). */
function rotationText(rotation: CountingRotation | undefined): string {
  if (!rotation) return '';
  const notes = { tentative: ' (tentative)', confirmed: '', released: ' (withdrawn)', imported: '' };
  return `${rotation.week}${notes[rotation.state]}`;
}

function lastRotation(situation: Situation, email: Email): string {
  const had = placementsOf(situation.history, email)
    .filter((placement) => placement.state !== 'released' && hasBegun(situation, placement))
    .map(({ week }) => week);
  const imported = importedWeeks(situation.history, email).filter((week) => week <= situation.thisWeek);
  const last = [...had, ...imported].sort().pop();
  return last ?? '';
}
