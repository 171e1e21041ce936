import { released } from './credit';
import { customerKey } from './customers';
import type { RedTrouble, ShadowingEntry } from './history';
import { placementsIn } from './lookUp';
import type { Call, CallId } from './records';
import { hasBegun, knownCall, knownCalls, livePlacements, type Situation } from './situation';

/**
 * What the hourly run found in the Red Accounts workbook: names of the accounts that are red or wait for resolution; or why
 * that is not known, and then nothing changes.
 */
export type RedLook =
  | { readonly ok: true; readonly accounts: readonly string[] }
  | { readonly ok: false; readonly trouble: RedTrouble };

/**
 * Whether a call is closed to shadows, since its customer's account was seen red and its AE has not opted in (rule S17). Row
 * and ledger say so: opting in opens it at once, without another look.
 */
export function isClosedAsRed({ programme, history }: Situation, call: Call): boolean {
  return (
    isConnected(programme.settings) &&
    call.status !== 'Cancelled' &&
    !call.shadowIfRed &&
    history.redCalls.has(call.id)
  );
}

export function isConnected({ redWorkbook }: { readonly redWorkbook: string }): boolean {
  return redWorkbook !== '';
}

/** Who has a seat in a closed call that is yet to begin gives it back: through no fault of theirs (rules S4, S7). */
export function closeRedCalls(situation: Situation): readonly ShadowingEntry[] {
  const { programme, now, today } = situation;
  return livePlacements(situation)
    .filter((placement) => !hasBegun(situation, placement))
    .filter(({ call: id }) => {
      const call = knownCall(programme, id);
      return call !== undefined && call.start > now && isClosedAsRed(situation, call);
    })
    .map((placement) => released(placement, 'accountRed', today));
}

/** Where Red Accounts is no longer connected, what was seen there counts no more. */
export function forgetRedCalls({ programme, history }: Situation): readonly ShadowingEntry[] {
  const { redCalls, redTrouble } = history;
  if (isConnected(programme.settings) || (redCalls.size === 0 && redTrouble === undefined)) return [];
  return [{ kind: 'redSeen', red: false, calls: [...redCalls].sort() }];
}

/**
 * What is new in a look. A customer is an account of the same name, without regard to case and spaces. Only calls to come that
 * read are looked at: of the others nothing is known, or nothing is to be changed any more.
 */
export function takeLook(situation: Situation, look: RedLook): readonly ShadowingEntry[] {
  const { programme, history, now } = situation;
  if (!look.ok) {
    return history.redTrouble === look.trouble ? [] : [{ kind: 'redUnread', why: look.trouble }];
  }
  const red = new Set(look.accounts.map(customerKey));
  const toCome = knownCalls(programme).filter(({ start }) => start > now);
  const changed = toCome.filter(
    (call) => red.has(customerKey(call.customer)) !== history.redCalls.has(call.id),
  );
  const seen = (isRed: boolean): readonly ShadowingEntry[] => {
    const calls = changed.filter(({ id }) => history.redCalls.has(id) !== isRed).map(({ id }) => id);
    return calls.length === 0 ? [] : [{ kind: 'redSeen', red: isRed, calls: calls.sort() }];
  };
  const entries = [...seen(true), ...seen(false)];
  return entries.length === 0 && history.redTrouble !== undefined
    ? [{ kind: 'redSeen', red: true, calls: [] }]
    : entries;
}

/** For the call's AE: what happened, and what to choose; undefined when it is not closed, or has begun. */
export function closedText(situation: Situation, call: Call): string | undefined {
  if (call.start <= situation.now || !isClosedAsRed(situation, call)) return undefined;
  const gaveBack = hasLostSeats(situation, call.id) ? ' Who had a seat gave it back and is told.' : '';
  return `The customer’s account is red, or not resolved yet: this call is closed to shadows.${gaveBack} ${howToOpen}`;
}

export const howToOpen = 'To open it again, choose Yes under Shadow if red.';

function hasLostSeats({ history }: Situation, call: CallId): boolean {
  return placementsIn(history, call).some(({ released: gone }) => gone?.reason === 'accountRed');
}
