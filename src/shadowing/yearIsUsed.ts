import { weekText } from '../time/wording';
import type { Placement } from './history';
import { yearsUsed } from './oneAYear';
import type { Situation } from './situation';
import { yearOf } from '../time/calendarDay';

/** The first calendar year after one in which an engineer has not had a rotation. */
export function nextFreeYear({ history }: Situation, placement: Placement): number {
  const used = yearsUsed(history, placement.engineer);
  let year = yearOf(placement.week) + 1;
  while (used.has(year)) year += 1;
  return year;
}

/** The refusal of a second rotation in a year: which one it was, and what is possible instead (rule S3). */
export function yearIsUsedText(situation: Situation, placement: Placement): string {
  const { week } = placement;
  const year = `your rotation of ${yearOf(week)}`;
  const next = `You can sign up for ${nextFreeYear(situation, placement)}.`;
  if (placement.state === 'released') {
    return `You withdrew from ${year} after it had begun, so it counts: the week of ${weekText(week)}. ${next}`;
  }
  const had = week < situation.thisWeek ? 'You had' : 'You already have';
  return `${had} ${year}: the week of ${weekText(week)}. ${next}`;
}
