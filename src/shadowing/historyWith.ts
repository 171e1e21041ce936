import type {
  History,
  Placement,
  PlacementId,
  RedTrouble,
  ReleaseReason,
  ShadowingEntry,
  SignUp,
} from './history';
import { nothingImported, withPagePart, withRotations, type Imported } from './handbook/imported';
import { nothingHeld, withHeld, type Held } from '../programme/held';
import type { Logged } from '../programme/history';
import type { CallId, SignUpId, Weeks } from './records';

export const emptyHistory: History = {
  signUps: new Map(),
  placements: new Map(),
  customerNumbers: new Map(),
  missing: new Map(),
  refused: new Map(),
  redCalls: new Set(),
  redTrouble: undefined,
  imported: nothingImported,
  held: nothingHeld,
};

interface Draft {
  readonly signUps: Map<SignUpId, SignUp>;
  readonly placements: Map<PlacementId, Placement>;
  readonly customerNumbers: Map<string, number>;
  readonly missing: Map<string, number>;
  readonly refused: Map<SignUpId, Weeks>;
  readonly redCalls: Set<CallId>;
  redTrouble: RedTrouble | undefined;
  imported: Imported;
  held: Held;
}

/** Through no fault of the engineer: who lost a place so goes first in the queue (rule S7). */
const blameless: readonly ReleaseReason[] = [
  'callCancelled',
  'callMoved',
  'seatGone',
  'callGone',
  'accountRed',
];

/**
 * What a history and further entries add up to, in the order given. Placements and sign-ups keep the order in which they
 * first stood in the ledger. An entry about an id that nothing made is passed over.
 */
export function historyWith(history: History, entries: readonly Logged<ShadowingEntry>[]): History {
  if (entries.length === 0) return history;
  const draft: Draft = {
    signUps: new Map(history.signUps),
    placements: new Map(history.placements),
    customerNumbers: new Map(history.customerNumbers),
    missing: new Map(history.missing),
    refused: new Map(history.refused),
    redCalls: new Set(history.redCalls),
    redTrouble: history.redTrouble,
    imported: history.imported,
    held: history.held,
  };
  for (const entry of entries) apply(draft, entry);
  return draft;
}

function apply(draft: Draft, entry: Logged<ShadowingEntry>): void {
  switch (entry.kind) {
    case 'signedUp':
      signUp(draft, entry);
      break;
    case 'withdrew':
      change(draft.signUps, entry.signUp, { withdrawn: { at: entry.at, by: entry.by } });
      break;
    case 'placed':
      place(draft, entry);
      break;
    case 'confirmed':
      changeUnreleased(draft, entry.placement, { state: 'confirmed' });
      break;
    case 'moved':
      changeUnreleased(draft, entry.placement, { week: entry.week, start: entry.start, movedAt: entry.at });
      break;
    case 'customerChanged':
      changeUnreleased(draft, entry.placement, { customer: entry.customer, customerAt: entry.at });
      break;
    case 'refused':
      draft.refused.set(entry.signUp, entry.weeks);
      break;
    case 'released':
      release(draft, entry);
      break;
    case 'numbered':
      draft.customerNumbers.set(entry.customer, entry.no);
      break;
    case 'missing':
      countMissing(draft, entry.ids);
      break;
    case 'found':
      entry.ids.forEach((id) => draft.missing.delete(id));
      break;
    case 'redSeen':
      seeRed(draft, entry);
      break;
    case 'redUnread':
      draft.redTrouble = entry.why;
      break;
    case 'imported':
      draft.imported = withRotations(draft.imported, entry.rotations);
      break;
    case 'handbookPage':
      draft.imported = withPagePart(draft.imported, entry);
      break;
    default:
      draft.held = withHeld(draft.held, entry);
  }
}

/** Changed weeks keep their place in the queue. */
function signUp(draft: Draft, entry: Logged<ShadowingEntry & { kind: 'signedUp' }>): void {
  const earlier = draft.signUps.get(entry.signUp);
  draft.signUps.set(entry.signUp, {
    id: entry.signUp,
    engineer: earlier?.engineer ?? entry.engineer,
    weeks: entry.weeks,
    flexible: entry.flexible,
    signedUpAt: earlier?.signedUpAt ?? entry.at,
    turn: earlier?.turn ?? draft.signUps.size,
    run: entry.run,
    withdrawn: earlier?.withdrawn ?? false,
    lostPlace: earlier?.lostPlace ?? false,
  });
}

/** A placement stands for itself: should the line of its sign-up be lost, it still uses up the engineer's year. */
function place(draft: Draft, entry: Logged<ShadowingEntry & { kind: 'placed' }>): void {
  if (draft.placements.has(entry.placement)) return;
  draft.placements.set(entry.placement, {
    id: entry.placement,
    signUp: entry.signUp,
    engineer: entry.engineer,
    call: entry.call,
    week: entry.week,
    start: entry.start,
    state: entry.confirmed ? 'confirmed' : 'tentative',
    placedAt: entry.at,
    run: entry.run,
    ...(entry.customer === undefined ? {} : { customer: entry.customer }),
  });
  change(draft.signUps, entry.signUp, { lostPlace: false });
}

function release(draft: Draft, entry: Logged<ShadowingEntry & { kind: 'released' }>): void {
  const placement = draft.placements.get(entry.placement);
  if (!placement || placement.state === 'released') return;
  const { reason, counts, at, by } = entry;
  const wasConfirmed = placement.state === 'confirmed';
  const released = { reason, counts, at, by, wasConfirmed };
  draft.placements.set(placement.id, { ...placement, state: 'released', released });
  if (blameless.includes(reason)) change(draft.signUps, placement.signUp, { lostPlace: true });
}

function countMissing({ missing }: Draft, ids: readonly string[]): void {
  for (const id of ids) missing.set(id, (missing.get(id) ?? 0) + 1);
}

function seeRed(draft: Draft, { red, calls }: ShadowingEntry & { kind: 'redSeen' }): void {
  draft.redTrouble = undefined;
  for (const call of calls) {
    if (red) draft.redCalls.add(call);
    else draft.redCalls.delete(call);
  }
}

function changeUnreleased(draft: Draft, id: PlacementId, changes: Partial<Placement>): void {
  if (draft.placements.get(id)?.state !== 'released') change(draft.placements, id, changes);
}

function change<K, V>(map: Map<K, V>, key: K, changes: Partial<V>): void {
  const value = map.get(key);
  if (value !== undefined) map.set(key, { ...value, ...changes });
}
