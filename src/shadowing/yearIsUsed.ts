import { weekText } from '../time/wording';
import { yearsUsed, type CountingRotation } from './oneAYear';
import type { Situation } from './situation';
import { yearOf } from '../time/calendarDay';

/** The first calendar year after one in which an engineer has not had a rotation. */
export function nextFreeYear({ history }: Situation, { engineer, week }: CountingRotation): number {
  const used = yearsUsed(history, engineer);
  let year = yearOf(week) + 1;
  while (used.has(year)) year += 1;
  return year;
}

/** The refusal of a second rotation in a year: which one it was, and what is possible instead (rule S3). */
export function yearIsUsedText(situation: Situation, rotation: CountingRotation): string {
  const { week } = rotation;
  const year = `your rotation of ${yearOf(week)}`;
  const next = `You can sign up for ${nextFreeYear(situation, rotation)}.`;
  if (rotation.state === 'released') {
    return `You withdrew from ${year} after it had begun, so it counts: the week of ${weekText(week)}. ${next}`;
  }
  const had = week < situation.thisWeek ? 'You had' : 'You already have';
  return `${had} ${year}: the week of ${weekText(week)}. ${next}`;
}
