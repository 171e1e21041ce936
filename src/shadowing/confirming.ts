import { addDays, type CalendarDay, type Week } from '../time/calendarDay';
import type { ShadowingEntry } from './history';
import type { Settings } from './records';
import { knownCall, livePlacements, type Situation } from './situation';

/** A placement is confirmed from 00:00 of this day in the programme's time zone (rule S9). */
export function confirmingDay(week: Week, settings: Settings): CalendarDay {
  return addDays(week, -settings.confirmDays);
}

export function isConfirmDue(week: Week, { programme, today }: Situation): boolean {
  return today >= confirmingDay(week, programme.settings);
}

/** Confirms what is due. A call whose row is not known would be an invite to we do not know what: it waits. */
export function confirmDue(situation: Situation): readonly ShadowingEntry[] {
  return livePlacements(situation)
    .filter(({ state, week }) => state === 'tentative' && isConfirmDue(week, situation))
    .filter(({ call }) => knownCall(situation.programme, call) !== undefined)
    .map(({ id }) => ({ kind: 'confirmed', placement: id }));
}
