import type { Logged } from '../programme/history';
import type { Claim, DeliveryEntry, EffectKey } from './delivery';
import { presentEffects, type Present } from './present';

type Told = Extract<DeliveryEntry, { kind: 'delivered' }>['outcomes'][number];

/** Of one key, what the ledger says of it. */
interface Trail {
  readonly present: Present;
  /** Whether all of it is among the entries that may be folded. */
  isWhole: boolean;
  lastClaim: { readonly claim: Claim; readonly entry: Logged<DeliveryEntry> } | undefined;
  lastTold: { readonly told: Told; readonly entry: Logged<DeliveryEntry> } | undefined;
}

/** What has to stay of one key: all · nothing · its last claim and what came of that. */
type Stays = 'all' | 'nothing' | Last;

interface Last {
  readonly claim: Claim;
  readonly told: Told;
  /** As `told`, with where it stands. */
  readonly placed: Told;
}

/**
 * Says of each claim and outcome what has to stay of it when it is folded, so that the ledger goes on saying what stands outside. Of
 * a key that nothing will be wanted for any more nothing, of others the last act, where that says it all. An open claim stays, since
 * nobody knows what became of it, and so does what was refused, which is shown.
 *
 * @param entries all of the ledger, in its order
 * @param mayGo whether an entry is among those that are folded now
 * @param isOver whether nothing will be wanted for a key any more, nor looked up by it
 * @returns undefined: nothing of the entry stays
 */
export function leftOfDeliveries(
  entries: readonly Logged<DeliveryEntry>[],
  mayGo: (entry: Logged<DeliveryEntry>) => boolean,
  isOver: (key: EffectKey) => boolean,
): (entry: Logged<DeliveryEntry>) => Logged<DeliveryEntry> | undefined {
  const trails = trailsOf(entries, mayGo);
  const stays = new Map([...trails].map(([key, trail]) => [key, whatStays(trail, isOver(key))] as const));
  // An outcome may stand there of which nobody made a claim.
  const staysOf = (key: EffectKey): Stays => stays.get(key) ?? 'all';
  return (entry) => {
    if (entry.kind === 'calendarMade') return entry;
    if (entry.kind === 'claimed') {
      const claims = entry.claims.filter((claim) => {
        const what = staysOf(claim.key);
        return isLast(what) ? what.claim === claim : what === 'all';
      });
      return claims.length === 0 ? undefined : { ...entry, claims };
    }
    const outcomes = entry.outcomes.flatMap((told) => {
      const what = staysOf(told.key);
      if (isLast(what)) return what.told === told ? [what.placed] : [];
      return what === 'all' ? [told] : [];
    });
    return outcomes.length === 0 ? undefined : { ...entry, outcomes };
  };
}

function isLast(what: Stays): what is Last {
  return typeof what === 'object';
}

function trailsOf(
  entries: readonly Logged<DeliveryEntry>[],
  mayGo: (entry: Logged<DeliveryEntry>) => boolean,
): ReadonlyMap<EffectKey, Trail> {
  const trails = new Map<EffectKey, Trail>();
  for (const [key, present] of presentEffects(entries)) {
    trails.set(key, { present, isWhole: true, lastClaim: undefined, lastTold: undefined });
  }
  for (const entry of entries) {
    if (entry.kind === 'calendarMade') continue;
    const whole = mayGo(entry);
    for (const part of entry.kind === 'claimed' ? entry.claims : entry.outcomes) {
      const trail = trails.get(part.key);
      if (!trail) continue;
      trail.isWhole = trail.isWhole && whole;
      if ('outcome' in part) trail.lastTold = { told: part, entry };
      else trail.lastClaim = { claim: part, entry };
    }
  }
  return trails;
}

function whatStays(trail: Trail, over: boolean): Stays {
  const { present, isWhole, lastClaim, lastTold } = trail;
  if (!isWhole || present.open || present.refused !== undefined) return 'all';
  // What was cancelled or removed by hand keeps its id in the calendar for ever, so its generation is kept.
  if (over && ['live', 'sent', 'absent'].includes(present.standing)) return 'nothing';
  if (!lastClaim || !lastTold) return 'all';
  const { claim } = lastClaim;
  const { told } = lastTold;
  const placed = withPlace(told, present);
  const last: readonly Logged<DeliveryEntry>[] = [
    { ...lastClaim.entry, kind: 'claimed', claims: [claim] },
    { ...lastTold.entry, kind: 'delivered', outcomes: [placed] },
  ];
  const alone = presentEffects(last).get(present.key);
  return JSON.stringify(alone) === JSON.stringify(present) ? { claim, told, placed } : 'all';
}

/** Where it stands was told once, by the act that put it there. */
function withPlace(told: Told, { ref }: Present): Told {
  return ref === '' ? told : { ...told, ref };
}
