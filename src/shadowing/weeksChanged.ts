import { isConfirmDue } from './confirming';
import { released } from './credit';
import type { ShadowingEntry } from './history';
import { livePlacements, type Situation } from './situation';
import { includes } from './weeks';

/** A tentative place in a week that its engineer no longer names is given up; a confirmed one stays (rules S7, S9). */
export function weeksChanged(situation: Situation): readonly ShadowingEntry[] {
  return livePlacements(situation)
    .filter(({ state, week }) => state === 'tentative' && !isConfirmDue(week, situation))
    .filter(({ signUp, week }) => {
      const weeks = situation.history.signUps.get(signUp)?.weeks;
      return weeks !== undefined && !includes(weeks, week);
    })
    .map((placement) => released(placement, 'weeksChanged', situation.today));
}
