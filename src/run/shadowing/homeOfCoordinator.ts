import { summaryOf } from '../../shadowing/summary';
import type { CoordinatorView } from '../../sidebar/requests';
import { shownCoordinators } from '../homeOfBoth';
import { heldView } from './heldView';
import { shadowingAttention } from './shadowingAttention';
import type { Viewed } from './viewed';

/** What coordinators see of the programme besides. */
export function coordinatorView(viewed: Viewed): CoordinatorView {
  const { found, programme, history, now } = viewed;
  const { year: _thisYear, ...counts } = summaryOf(programme, history, now);
  return {
    ...counts,
    coordinators: [...shownCoordinators(found)],
    attention: shadowingAttention(viewed),
    held: heldView(viewed),
  };
}
