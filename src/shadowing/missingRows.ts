import { released } from './credit';
import { isCarriedOut } from '../programme/held';
import type { ShadowingEntry } from './history';
import { placementFor } from './lookUp';
import { waitingSignUps } from './queue';
import type { CallId, SignUpId } from './records';
import { hasBegun, livePlacements, type Situation } from './situation';
import { withdrawal } from './withdraw';

/**
 * Rows that are gone: the first hourly run that does not find one notes it, the second in a row takes a call for cancelled
 * and a sign-up for withdrawn. A row that does not read is not gone.
 */
export function missingRows(situation: Situation): readonly ShadowingEntry[] {
  const { programme, history } = situation;
  const calls = [...callsThatMatter(situation)].filter((id) => !programme.calls.has(id));
  const signUps = [...signUpsThatMatter(situation)].filter((id) => !programme.signUpRows.has(id));
  const ids = [...calls, ...signUps];
  if (ids.length === 0) return [];
  const isSecondTime = (id: string): boolean => history.missing.has(id);
  return [
    { kind: 'missing', ids },
    ...takenForCancelled(situation, new Set(calls.filter(isSecondTime))),
    ...takenForWithdrawn(situation, signUps.filter(isSecondTime)),
  ];
}

/** Rows that are there again: their count begins anew. */
export function foundRows({ programme, history }: Situation): readonly ShadowingEntry[] {
  const ids = [...history.missing.keys()].filter(
    (id) =>
      !history.held.rows.has(id) &&
      (programme.calls.has(id as CallId) || programme.signUpRows.has(id as SignUpId)),
  );
  return ids.length === 0 ? [] : [{ kind: 'found', ids }];
}

/** Rows that are gone, and of which a coordinator says in this run that this is meant: they need not be missed twice. */
export function carriedOutRows(situation: Situation): readonly ShadowingEntry[] {
  const { programme, history, now } = situation;
  const isMeant = (id: string): boolean => isCarriedOut(history.held, id, now);
  const calls = [...callsThatMatter(situation)].filter((id) => !programme.calls.has(id) && isMeant(id));
  const signUps = [...signUpsThatMatter(situation)].filter(
    (id) => !programme.signUpRows.has(id) && isMeant(id),
  );
  return [...takenForCancelled(situation, new Set(calls)), ...takenForWithdrawn(situation, signUps)];
}

function callsThatMatter(situation: Situation): ReadonlySet<CallId> {
  return new Set(upcoming(situation).map(({ call }) => call));
}

function signUpsThatMatter(situation: Situation): ReadonlySet<SignUpId> {
  const placed = upcoming(situation).filter(({ signUp }) => situation.history.signUps.has(signUp));
  return new Set([...placed.map(({ signUp }) => signUp), ...waitingSignUps(situation).map(({ id }) => id)]);
}

function upcoming(situation: Situation): ReturnType<typeof livePlacements> {
  return livePlacements(situation).filter((placement) => !hasBegun(situation, placement));
}

function takenForCancelled(situation: Situation, calls: ReadonlySet<CallId>): readonly ShadowingEntry[] {
  return upcoming(situation)
    .filter(({ call }) => calls.has(call))
    .map((placement) => released(placement, 'callGone', situation.today));
}

function takenForWithdrawn(situation: Situation, ids: readonly SignUpId[]): readonly ShadowingEntry[] {
  const { history, today } = situation;
  return ids.flatMap((id) => {
    const signUp = history.signUps.get(id);
    return signUp ? withdrawal(signUp, placementFor(history, id), today) : [];
  });
}
