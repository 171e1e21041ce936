import { weekdayOf } from '../../time/calendarDay';
import type { Instant } from '../../time/instant';
import { weekdayText } from '../../time/wording';
import { customerKey, typedNumbers } from '../customers';
import type { History, Placement } from '../history';
import { grouped, placementsIn } from '../lookUp';
import type { Call, CallId, Programme } from '../records';
import { closedText } from '../redCalls';
import { seatHolders } from '../seats';
import { knownCalls, situationOf, type Situation } from '../situation';
import { namesText } from './names';

export interface CallColumns {
  readonly shadowedBy: string;
  /** Sentences for `Check` about a row that reads but may not be meant so. */
  readonly notes: readonly string[];
}

/** Ridealong's columns of the Calls tab, for every row; who joins a call whose row does not read, or is held, keeps the place. */
export function callColumns(
  programme: Programme,
  history: History,
  now: Instant,
): ReadonlyMap<CallId, CallColumns> {
  const situation = situationOf(programme, history, now);
  const customerNote = customerNotes(programme);
  return new Map(
    [...programme.calls].map(([id, call]): readonly [CallId, CallColumns] => {
      if (call === 'unreadable') {
        return [id, { shadowedBy: namesText(programme, lastJoined(history, id)), notes: [] }];
      }
      const closed = closedText(situation, call);
      const notes = [
        ...(closed === undefined ? [] : [closed]),
        ...timeNotes(situation, call),
        ...customerNote(call),
      ];
      return [id, { shadowedBy: namesText(programme, seatHolders(situation, call)), notes }];
    }),
  );
}

/** Places in the last week that a row was used for. */
function lastJoined(history: History, id: CallId): readonly Placement[] {
  const places = placementsIn(history, id).filter(({ state }) => state !== 'released');
  return places.filter(({ week }) => places.every((other) => other.week <= week));
}

function timeNotes(situation: Situation, call: Call): readonly string[] {
  const { now } = situation;
  if (call.status !== 'Offered') return [];
  if (call.end <= now) {
    return isTypedTooLate(situation, call) ? ['This call is in the past. Is the date right?'] : [];
  }
  const weekday = weekdayOf(call.day);
  return weekday >= 6 ? [`This is a ${weekdayText(weekday)}. Is it meant?`] : [];
}

/** A call that is over needs no note, nor one that stood in an adopted sheet; one that nobody could ever join does. */
function isTypedTooLate(situation: Situation, call: Call): boolean {
  const { adoptedAt } = situation.programme;
  const wasThere = adoptedAt !== undefined && call.seenAt <= adoptedAt;
  return !wasThere && call.seenAt >= call.end && seatHolders(situation, call).length === 0;
}

/** Rule S15: one customer, one number. */
function customerNotes(programme: Programme): (call: Call) => readonly string[] {
  const typed = typedNumbers(programme);
  const byNumber = grouped(knownCalls(programme), ({ customerNo }) => customerNo);
  return ({ customer, customerNo }) => {
    if (customerNo === undefined) return [];
    const key = customerKey(customer);
    const others = (typed.get(key) ?? []).filter((no) => no !== customerNo);
    const namesake = byNumber.get(customerNo)?.find((call) => customerKey(call.customer) !== key)?.customer;
    return [
      ...(others.length > 0 ? [`${customer} has the number ${others.join(', ')} in another row.`] : []),
      ...(namesake === undefined ? [] : [`Number ${customerNo} is ${namesake}'s in another row.`]),
    ];
  };
}
