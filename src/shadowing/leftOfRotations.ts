import type { Logged } from '../programme/history';
import type { Instant } from '../time/instant';
import type { History, Placement, PlacementId, ShadowingEntry } from './history';
import { placementsFor } from './lookUp';

type Entry = Logged<ShadowingEntry>;

/** Whether a placement's call began before a moment: since then nothing is decided of it. */
export function isLongOver({ start }: Placement, before: Instant): boolean {
  return start < before;
}

/**
 * Says of each entry what has to stay of it when it is folded, so that nothing that counts or is open becomes another (rules S3, S4,
 * S7). Of a placement in a week that is long over: who had which call when, and whether it counts; one that does not count, and whose
 * sign-up is settled, goes. Of the handbook's page: the last. Sign-ups stay, since their rows do, and so does all else.
 *
 * @param before placements that began before it are long over
 * @returns undefined: nothing of the entry stays
 */
export function leftOfRotations(
  history: History,
  entries: readonly Entry[],
  mayGo: (entry: Entry) => boolean,
  before: Instant,
): (entry: Entry) => Entry | undefined {
  const finished = finishedPlacements(history, entries, mayGo, before);
  const released = new Set<PlacementId>();
  const pages = entries.flatMap((entry) => (entry.kind === 'handbookPage' ? [entry.page] : []));
  const lastPage = pages[pages.length - 1];
  return (entry) => {
    if (entry.kind === 'handbookPage') return entry.page === lastPage ? entry : undefined;
    if (!('placement' in entry)) return entry;
    const placement = finished.get(entry.placement);
    if (!placement) return entry;
    if (isForNothing(history, placement, before)) return undefined;
    if (entry.kind === 'placed') return asItEnded(entry, placement);
    if (entry.kind !== 'released' || released.has(entry.placement)) return undefined;
    released.add(entry.placement);
    return entry;
  };
}

/** Those of which all that the ledger says may be folded at once. */
function finishedPlacements(
  history: History,
  entries: readonly Entry[],
  mayGo: (entry: Entry) => boolean,
  before: Instant,
): ReadonlyMap<PlacementId, Placement> {
  const finished = new Map([...history.placements].filter(([, placement]) => isLongOver(placement, before)));
  const placedIn = new Set<PlacementId>();
  for (const entry of entries) {
    if (!('placement' in entry)) continue;
    const isSecond = entry.kind === 'placed' && placedIn.has(entry.placement);
    if (entry.kind === 'placed') placedIn.add(entry.placement);
    if (!mayGo(entry) || isSecond) finished.delete(entry.placement);
  }
  return finished;
}

/** It counts for nothing, and its sign-up neither waits nor was told to go first: it was withdrawn, or had another week since. */
function isForNothing(history: History, { released, signUp }: Placement, before: Instant): boolean {
  if (released?.counts !== false) return false;
  if (history.signUps.get(signUp)?.withdrawn) return true;
  return placementsFor(history, signUp).some(
    (other) => other.released === undefined && isLongOver(other, before),
  );
}

function asItEnded(placed: Entry & { kind: 'placed' }, placement: Placement): Entry {
  const { week, start, customer, state, released } = placement;
  const confirmed = released ? released.wasConfirmed : state === 'confirmed';
  return { ...placed, week, start, confirmed, ...(customer === undefined ? {} : { customer }) };
}
