import type { PlacementId } from '../shadowing/history';
import type { CallId } from '../shadowing/records';
import type { Email } from '../programme/records';
import type { Instant } from '../time/instant';
import type { Week } from '../time/calendarDay';
import type { EffectKey } from './delivery';
import { hashOf } from './hash';

/** The calendar event of one engineer's seat in a call (rule S11). */
export function inviteKey(call: CallId, engineer: Email): EffectKey {
  return `invite/${call}/${engineer}` as EffectKey;
}

/** Somebody's one mail of a week (rule S13). */
export function weeklyKey(week: Week, email: Email): EffectKey {
  return `weekly/${week}/${email}` as EffectKey;
}

/** The news that a placement came about, or was lost, without its engineer being there. */
export function noticeKey(news: 'placed' | 'lost', placement: PlacementId): EffectKey {
  return `${news}/${placement}` as EffectKey;
}

/** The news that a placement's call moved to another time: each time is news of its own. */
export function movedKey(placement: PlacementId, start: Instant): EffectKey {
  return `moved/${placement}/${start}` as EffectKey;
}

/** The question to somebody who declined an invite, once for each invite. */
export function declineKey(invite: EffectKey, generation: number): EffectKey {
  return `declined/${invite}/${generation}` as EffectKey;
}

/**
 * Id of a calendar event, the same for the same thing: letters a to v and digits are allowed, 5 to 1024 of them (Calendar API,
 * Events: insert), so hex digits are. The spreadsheet is part of it, since two of them may know the same call.
 */
export function eventId(spreadsheet: string, key: EffectKey, generation: number): string {
  return hashOf([spreadsheet, key, String(generation)].join('\n')).slice(0, 40);
}
