import { released } from './credit';
import type { Placement, ShadowingEntry, SignUp } from './history';
import { placementFor } from './lookUp';
import { hasBegun, knownRow, type Situation } from './situation';

/** What a withdrawal puts into the ledger: the place, if there is one, goes back to the next in the queue. */
export function withdrawal(
  signUp: SignUp,
  placement: Placement | undefined,
  today: Situation['today'],
): readonly ShadowingEntry[] {
  const withdrew: ShadowingEntry = { kind: 'withdrew', signUp: signUp.id };
  return placement ? [withdrew, released(placement, 'withdrawn', today)] : [withdrew];
}

/** Ticks in the column Withdraw. A rotation that has begun can no longer be withdrawn from. */
export function typedWithdrawals(situation: Situation): readonly ShadowingEntry[] {
  const { programme, history, today } = situation;
  return [...history.signUps.values()].flatMap((signUp) => {
    if (signUp.withdrawn || !knownRow(programme, signUp.id)?.withdraw) return [];
    const placement = placementFor(history, signUp.id);
    return isTooLate(situation, placement) ? [] : withdrawal(signUp, placement, today);
  });
}

export function isTooLate(situation: Situation, placement: Placement | undefined): boolean {
  return placement !== undefined && hasBegun(situation, placement);
}
