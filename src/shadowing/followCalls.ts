import { yearOf, type Week } from '../time/calendarDay';
import { released } from './credit';
import { customerKey } from './customers';
import { whyNotThisTime } from './eligible';
import { importedWeeks } from './handbook/imported';
import type { Placement, ShadowingEntry } from './history';
import { grouped, placementsOf } from './lookUp';
import { counts } from './oneAYear';
import type { Call, Engineer } from './records';
import { engineersByWeek } from './seats';
import { knownCall, livePlacements, type Situation } from './situation';
import { includes } from './weeks';

/**
 * Rule S10: a cancelled call gives its engineers back to the queue, a moved one takes them along when all rules still hold
 * for them. A call whose row is missing or does not read is not known, and neither is an engineer who is not on the roster
 * or has no time zone: nothing changes for them.
 */
export function followCalls(situation: Situation): readonly ShadowingEntry[] {
  const joined = engineersByWeek(situation);
  return livePlacements(situation).flatMap((placement) => {
    const call = knownCall(situation.programme, placement.call);
    return call ? follow(situation, placement, call, joined) : [];
  });
}

function follow(
  situation: Situation,
  placement: Placement,
  call: Call,
  joined: Map<Week, number>,
): readonly ShadowingEntry[] {
  const { programme, now, today } = situation;
  if (call.status === 'Cancelled') return [released(placement, 'callCancelled', today)];
  if (call.start === placement.start && call.week === placement.week) return [];
  // A time put right after the call: whoever was there was there.
  if (Math.max(call.start, placement.start) <= now) return [];
  const engineer = programme.engineers.get(placement.engineer);
  if (engineer?.zone === undefined) return [];
  if (!comesAlong(situation, placement, call, engineer) || !hasRoom(situation, placement, call, joined)) {
    return [released(placement, 'callMoved', today)];
  }
  joined.set(placement.week, (joined.get(placement.week) ?? 0) - 1);
  joined.set(call.week, (joined.get(call.week) ?? 0) + 1);
  return [{ kind: 'moved', placement: placement.id, week: call.week, start: call.start }];
}

/** Whether the rules hold for the engineer at the new time; that sign-up for the week has closed is no hindrance. */
function comesAlong(
  { history, now }: Situation,
  placement: Placement,
  call: Call,
  engineer: Engineer,
): boolean {
  const signUp = history.signUps.get(placement.signUp);
  const isTicked = signUp !== undefined && includes(signUp.weeks, call.week);
  const otherOfThatYear = placementsOf(history, engineer.email).some(
    (other) => other.id !== placement.id && counts(other) && yearOf(other.week) === yearOf(call.week),
  );
  const intoUsedYear =
    yearOf(call.week) !== yearOf(placement.week) &&
    importedWeeks(history, engineer.email).some((week) => yearOf(week) === yearOf(call.week));
  return (
    call.start > now &&
    (call.week === placement.week || isTicked) &&
    !otherOfThatYear &&
    !intoUsedYear &&
    whyNotThisTime(engineer, call, signUp?.flexible ?? false) === undefined
  );
}

function hasRoom(
  { programme }: Situation,
  placement: Placement,
  { week }: Call,
  joined: ReadonlyMap<Week, number>,
): boolean {
  return (
    week === placement.week || (joined.get(week) ?? 0) < (programme.settings.engineersPerWeek ?? Infinity)
  );
}

/** Whose call it is, where the ledger keeps that: an invite that names another customer is one to another call. */
export function followCustomers(situation: Situation): readonly ShadowingEntry[] {
  return livePlacements(situation).flatMap(
    ({ id, call, customer: had, start }): readonly ShadowingEntry[] => {
      const row = start > situation.now ? knownCall(situation.programme, call) : undefined;
      const customer = row && customerKey(row.customer);
      if (customer === undefined || had === undefined || customer === had) return [];
      return [{ kind: 'customerChanged', placement: id, customer }];
    },
  );
}

/** Fewer seats than engineers: those who were placed last are placed again (rule S10). */
export function seatsGone(situation: Situation): readonly ShadowingEntry[] {
  const { programme, now, today } = situation;
  const byCall = grouped(livePlacements(situation), ({ call }) => call);
  return [...byCall].flatMap(([id, placements]) => {
    const call = knownCall(programme, id);
    if (!call || call.start <= now) return [];
    return placements.slice(call.seats).map((placement) => released(placement, 'seatGone', today));
  });
}
