import type { CalendarDay } from '../time/calendarDay';
import type { Placement, ReleaseReason, ShadowingEntry } from './history';

/**
 * Whether a placement that ends today still uses up the engineer's year (rule S4): only one that its engineer gave up on
 * or after its Monday does. `today` is the day in the programme's time zone.
 */
export function countsAfter(reason: ReleaseReason, { week }: Placement, today: CalendarDay): boolean {
  return reason === 'withdrawn' && today >= week;
}

export function released(placement: Placement, reason: ReleaseReason, today: CalendarDay): ShadowingEntry {
  return { kind: 'released', placement: placement.id, reason, counts: countsAfter(reason, placement, today) };
}
