import { weekOf, type CalendarDay, type Week } from '../time/calendarDay';
import type { Instant } from '../time/instant';
import { wallTime } from '../time/zones';
import { firstOpenWeek } from './closing';
import type { History, Placement, ShadowingEntry } from './history';
import type { Call, CallId, Programme, SignUpId, SignUpRow } from './records';

/** All that a rule looks at; days and weeks are those of the programme's time zone. */
export interface Situation {
  readonly programme: Programme;
  readonly history: History;
  readonly now: Instant;
  readonly today: CalendarDay;
  readonly thisWeek: Week;
  /** The earliest week that can still be signed up for. */
  readonly firstOpen: Week;
}

/** What a step of `reconcile` decides. */
export type Step = (situation: Situation) => readonly ShadowingEntry[];

export function situationOf(programme: Programme, history: History, now: Instant): Situation {
  const today = wallTime(now, programme.settings.zone).day;
  const firstOpen = firstOpenWeek(now, programme.settings);
  return { programme, history, now, today, thisWeek: weekOf(today), firstOpen };
}

/** The call when its row is there and reads; undefined means "not known", which changes nothing. */
export function knownCall(programme: Programme, id: CallId): Call | undefined {
  const call = programme.calls.get(id);
  return call === 'unreadable' ? undefined : call;
}

/** The row of a sign-up when it is there and reads. */
export function knownRow(programme: Programme, id: SignUpId): SignUpRow | undefined {
  const row = programme.signUpRows.get(id);
  return row === 'unreadable' ? undefined : row;
}

export function knownCalls(programme: Programme): readonly Call[] {
  return [...programme.calls.values()].filter((call): call is Call => call !== 'unreadable');
}

/** Holds a seat now or in weeks to come. A placement of a past week stays as it is, whatever becomes of its call's row. */
export function isLive({ thisWeek }: Situation, placement: Placement): boolean {
  return placement.state !== 'released' && placement.week >= thisWeek;
}

export function livePlacements(situation: Situation): readonly Placement[] {
  return [...situation.history.placements.values()].filter((placement) => isLive(situation, placement));
}

/** Whether the placement's call has begun, as the ledger last knew it: its row may be used again for another call. */
export function hasBegun({ now }: Situation, { start }: Placement): boolean {
  return now >= start;
}
