import { yearOf, type Week } from '../../time/calendarDay';
import { isSecondImported } from '../handbook/imported';
import { personOf, whoIs } from '../handbook/roster';
import type { HandbookEngineer } from '../handbook/rotation';
import type { Email } from '../../programme/records';
import { placementsOf } from '../lookUp';
import { counts } from '../oneAYear';
import type { Situation } from '../situation';
import { nameOf } from './names';

/** Names of a week's imported history, but for those who have a place in it; a second one in a year as extra (rule S3). */
export function importedNames(situation: Situation, week: Week, placed: readonly Email[]): readonly string[] {
  const { programme, history } = situation;
  const rotation = history.imported.rotations.get(week);
  return (rotation?.engineers ?? []).flatMap((engineer) => {
    const email = personOf(programme.engineers, engineer);
    if (email !== undefined && placed.includes(email)) return [];
    const name = email === undefined ? engineer.name : nameOf(programme, email);
    return [isExtra(situation, week, engineer, email) ? `${name} (extra)` : name];
  });
}

function isExtra(
  { programme, history }: Situation,
  week: Week,
  engineer: HandbookEngineer,
  email: Email | undefined,
): boolean {
  const isSame = whoIs(programme.engineers);
  const isSecond = isSecondImported(history.imported, week, (other) => isSame(other) === isSame(engineer));
  const placements = email === undefined ? [] : placementsOf(history, email);
  return isSecond || placements.some((one) => counts(one) && yearOf(one.week) === yearOf(week));
}
