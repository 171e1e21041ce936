import { minuteMs } from '../time/instant';
import { customerKey } from './customers';
import type { History } from './history';
import { placementsIn } from './lookUp';
import type { Call, CallId, Programme, SignUpId } from './records';
import { knownCalls } from './situation';

/** Calls that changed within this time of those that are held changed with them: a mistake may be seen in more than one run. */
const togetherMs = 10 * minuteMs;

/**
 * The records without what is held: of such a row nothing is known, so that everything that hangs on it stays as it is. Neither is
 * it of calls without places that changed together with them.
 */
export function setAside(programme: Programme, history: History, held: Iterable<string>): Programme {
  const rows = [...held];
  const calls = new Map(programme.calls);
  const signUpRows = new Map(programme.signUpRows);
  for (const row of [...rows, ...changedTogether(programme, history, rows)]) {
    if (history.signUps.has(row as SignUpId)) signUpRows.set(row as SignUpId, 'unreadable');
    else calls.set(row as CallId, 'unreadable');
  }
  return { ...programme, calls, signUpRows };
}

/**
 * Calls without places whose rows changed when those that are held did: a column that was sorted gave them a day of other calls as
 * well, and whoever were placed there would be on that day for good, since nothing says what they said before.
 *
 * @param programme rows as they are typed, those that are held too
 */
export function changedTogether(
  programme: Programme,
  history: History,
  held: readonly string[],
): readonly CallId[] {
  const rows = new Set(held);
  const calls = knownCalls(programme);
  const others = calls.filter((call) => rows.has(call.id) && isAnother(history, call));
  const bursts = [...new Set(others.map(({ seenAt }) => seenAt))];
  const isTogether = ({ seenAt }: Call): boolean => bursts.some((at) => Math.abs(seenAt - at) <= togetherMs);
  const isFree = ({ id }: Call): boolean =>
    placementsIn(history, id).every(({ state }) => state === 'released');
  return calls.filter((call) => !rows.has(call.id) && isTogether(call) && isFree(call)).map(({ id }) => id);
}

/** Whether a row names another time or customer than its places were given for; one that only says Cancelled does not. */
function isAnother(history: History, { id, start, customer }: Call): boolean {
  const key = customerKey(customer);
  return placementsIn(history, id).some(
    (placement) =>
      placement.state !== 'released' &&
      (placement.start !== start || (placement.customer !== undefined && placement.customer !== key)),
  );
}
