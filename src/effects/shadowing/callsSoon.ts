import { byStart } from '../../shadowing/plan';
import type { Call } from '../../shadowing/records';
import { knownCalls, type Situation } from '../../shadowing/situation';
import { addWeeks } from '../../time/calendarDay';

/** So many weeks AEs and coordinators are told of: the present one and the two after it. */
const weeksTold = 3;

/** Calls of this week and the next two that have not begun and are not cancelled, the earliest first. */
export function callsSoon({ programme, now, thisWeek }: Situation): readonly Call[] {
  const until = addWeeks(thisWeek, weeksTold);
  return knownCalls(programme)
    .filter(({ status, start, week }) => status !== 'Cancelled' && start > now && week < until)
    .sort(byStart);
}
