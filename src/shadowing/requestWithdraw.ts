import type { Instant } from '../time/instant';
import { wallTime } from '../time/zones';
import { countsAfter } from './credit';
import type { History, ShadowingEntry } from './history';
import { placementFor } from './lookUp';
import type { Settings, SignUpId } from './records';
import type { Email } from '../programme/records';
import { withdrawal } from './withdraw';

/** `counts`: it still uses up the year (rule S4). `entries` are what the ledger is to keep of it. */
export type WithdrawAnswer =
  | { readonly ok: true; readonly counts: boolean; readonly entries: readonly ShadowingEntry[] }
  | { readonly ok: false; readonly sentence: string };

/** Withdraws somebody's own sign-up, with the place it has, as long as its call has not begun. */
export function requestWithdraw(
  history: History,
  engineer: Email,
  id: SignUpId,
  now: Instant,
  settings: Settings,
): WithdrawAnswer {
  const signUp = history.signUps.get(id);
  if (signUp?.engineer !== engineer) return refused('There is no such sign-up of yours.');
  if (signUp.withdrawn) return refused('You have withdrawn this sign-up already.');
  const placement = placementFor(history, id);
  const { day } = wallTime(now, settings.zone);
  if (placement && placement.start <= now) {
    return refused('This rotation has taken place already, so there is nothing to withdraw from.');
  }
  const counts = placement !== undefined && countsAfter('withdrawn', placement, day);
  return { ok: true, counts, entries: withdrawal(signUp, placement, day) };
}

function refused(sentence: string): WithdrawAnswer {
  return { ok: false, sentence };
}
