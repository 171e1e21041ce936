import type { Placement } from '../../shadowing/history';
import type { Call, Programme } from '../../shadowing/records';
import { knownCall } from '../../shadowing/situation';
import { minuteMs } from '../../time/instant';
import type { Sending } from '../sending';

/** So long a typed change rests before it has an effect: three edits make one update (design, section 4). */
const restMs = 5 * minuteMs;

/** Whether the call's row was changed a moment ago, so that it may be changed again. */
export function isResting({ seenAt }: Call, { now, asRested }: Pick<Sending, 'now' | 'asRested'>): boolean {
  return asRested !== true && now - seenAt < restMs;
}

/**
 * The call of a placement's seat. Undefined, "not known", when its row is missing or does not read, and when row and ledger name
 * different times: a row may be used again for another call, which is not the engineer's.
 */
export function callOfSeat(programme: Programme, { call: id, start, week }: Placement): Call | undefined {
  const call = knownCall(programme, id);
  return call?.start === start && call.week === week ? call : undefined;
}
