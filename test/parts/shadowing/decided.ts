import type { PlacementId } from '../../../src/shadowing/history';
import type { ShadowingEntry } from '../../../src/shadowing/history';
import { at, callId, email, signUpId, week } from '../../shadowing/world';

export const placementId = (id: string): PlacementId => id as PlacementId;

/** Lines by which somebody signed up, and has a place in a call, past all rules: "2026-06-02 14:00" is when that begins. */
export function placed(
  id: string,
  name: string,
  call: string,
  begins: string,
  changes: { readonly monday: string; readonly confirmed?: boolean; readonly customer?: string },
): readonly ShadowingEntry[] {
  const { monday, confirmed = false, customer } = changes;
  const of = { signUp: signUpId(`s-${id}`), engineer: email(name) };
  const ranges = [{ from: week(monday), until: week(monday) }];
  return [
    { kind: 'signedUp', ...of, weeks: { kind: 'ranges', ranges }, flexible: false },
    {
      kind: 'placed',
      placement: placementId(`p-${id}`),
      ...of,
      call: callId(call),
      week: week(monday),
      start: at(begins),
      confirmed,
      ...(customer === undefined ? {} : { customer }),
    },
  ];
}
