import { confirmingDay } from '../../shadowing/confirming';
import type { History } from '../../shadowing/history';
import type { Programme } from '../../shadowing/records';
import { knownCall } from '../../shadowing/situation';
import { instant, type Instant } from '../../time/instant';
import { startOfDay } from '../../time/zones';
import type { Act, EffectKey } from '../delivery';
import { inviteKey } from '../keys';

/**
 * Since when something is to be done about an invite, as far as ledger and rows tell: one that is to be made, since its place was due to
 * be confirmed (rule S9); one that changes, since its call's row says what it says; one that goes, since its place was released.
 * Undefined where no placement has such an invite.
 */
export function inviteSince(
  programme: Programme,
  { placements }: History,
  { key, act }: { readonly key: EffectKey; readonly act: Act },
): Instant | undefined {
  const placement = [...placements.values()]
    .reverse()
    .find((one) => inviteKey(one.call, one.engineer) === key);
  if (!placement) return undefined;
  const { released, placedAt, movedAt, week } = placement;
  if (released) return released.at;
  if (act === 'insert') {
    const { settings } = programme;
    return instant(Math.max(placedAt, startOfDay(confirmingDay(week, settings), settings.zone)));
  }
  return instant(Math.max(movedAt ?? placedAt, knownCall(programme, placement.call)?.seenAt ?? 0));
}
