import { hourMs, type Instant } from '../time/instant';
import { customerKey } from './customers';
import { isCarriedOut, isTooMany } from '../programme/held';
import type { History, Placement, PlacementId, ReleaseReason, ShadowingEntry, SignUp } from './history';
import { placementFor, placementsIn } from './lookUp';
import { hasOpenWeeks, isUnplaced } from './queue';
import type { Call, CallId, SignUpId } from './records';
import { isClosedAsRed } from './redCalls';
import { hasBegun, isLive, knownCall, knownRow, type Situation } from './situation';
import { sameWeeks } from './weeks';

/** A place that people know of, and that a row takes away or moves. */
interface PlaceChange {
  /** Id of the row in Calls or Sign-ups that says so. */
  readonly row: string;
  /** Of who waits in the queue the sign-up. */
  readonly place: PlacementId | SignUpId;
  /** Whether there is an invite for it. */
  readonly isConfirmed: boolean;
}

/**
 * Changes of this time count together. A mistake of 40 rows may be seen in bursts, a few rows in each run, and may be noticed
 * the next morning only; and nobody means to change a tenth of all places within a day without a coordinator knowing of it.
 */
const windowMs = 24 * hourMs;

/** Releases that a row of Sign-ups brings about; those of the others a row of Calls does. */
const bySignUp: readonly ReleaseReason[] = ['withdrawn', 'weeksChanged'];

/** The row on which the end of a placement rests; undefined for one that no row brought about (rule S3). */
function rowBehind(placement: Placement, reason: ReleaseReason): string | undefined {
  if (reason === 'secondInYear') return undefined;
  return bySignUp.includes(reason) ? placement.signUp : placement.call;
}

/** What of a run's entries changes places because rows say so, but for what a coordinator's word in this run allows. */
export function changesIn(
  { history, now }: Situation,
  entries: readonly ShadowingEntry[],
): readonly PlaceChange[] {
  const bySheet = new Set(entries.flatMap((entry) => (entry.kind === 'signedUp' ? [entry.signUp] : [])));
  const changes = new Map<string, PlaceChange>();
  const add = (row: string | undefined, placement: Placement | undefined): void => {
    if (row === undefined || !placement || placement.start <= now) return;
    const isConfirmed = placement.state === 'confirmed';
    changes.set(placement.id, { row, place: placement.id, isConfirmed });
  };
  for (const entry of entries) {
    if (entry.kind === 'withdrew') {
      if (!placementFor(history, entry.signUp))
        changes.set(entry.signUp, { row: entry.signUp, place: entry.signUp, isConfirmed: false });
      continue;
    }
    if (entry.kind !== 'released' && entry.kind !== 'moved' && entry.kind !== 'customerChanged') continue;
    const placement = history.placements.get(entry.placement);
    if (!placement) continue;
    if (entry.kind === 'moved') add(placement.call, placement);
    // A name that was never heard of is the same customer spelt otherwise.
    else if (entry.kind === 'customerChanged')
      add(history.customerNumbers.has(entry.customer) ? placement.call : undefined, placement);
    // Weeks that were changed in the panel are their engineer's own doing.
    else if (entry.reason !== 'weeksChanged' || bySheet.has(placement.signUp))
      add(rowBehind(placement, entry.reason), placement);
  }
  return [...changes.values()].filter(({ row }) => !isCarriedOut(history.held, row, now));
}

/**
 * Whether these changes, together with those of the last day, are more than may happen without a coordinator: more than 5
 * invites and more than a tenth of the open ones, or as many places, of which tentative ones are told to people too.
 */
export function isMass(situation: Situation, changes: readonly PlaceChange[]): boolean {
  if (changes.length === 0) return false;
  const { history, now } = situation;
  const open = new Map<string, boolean>();
  const changed = new Map(changes.map(({ place, isConfirmed }) => [place as string, isConfirmed]));
  for (const placement of history.placements.values()) {
    const isConfirmed = placement.released?.wasConfirmed ?? placement.state === 'confirmed';
    const isRecent = wasChanged(history, placement, now);
    if (isRecent) changed.set(placement.id, isConfirmed);
    const isOpen = isLive(situation, placement) && !hasBegun(situation, placement);
    if (isOpen || (isRecent && placement.released)) open.set(placement.id, isConfirmed);
  }
  for (const { id } of withdrewFromQueue(history, now)) {
    changed.set(id, false);
    open.set(id, false);
  }
  const waiting = [...history.signUps.values()].filter((signUp) => isWaiting(situation, signUp.id)).length;
  const confirmed = (of: ReadonlyMap<string, boolean>): number => [...of.values()].filter(Boolean).length;
  return isTooMany(confirmed(changed), confirmed(open)) || isTooMany(changed.size, open.size + waiting);
}

/** Whether a row changed it within the window, without a coordinator saying so and without its engineer withdrawing. */
function wasChanged(history: History, placement: Placement, now: Instant): boolean {
  const { call, released, movedAt, customerAt, engineer } = placement;
  if (isRecent(history, call, movedAt, now) || isRecent(history, call, customerAt, now)) return true;
  if (!released) return false;
  const isOwn = released.by === engineer && bySignUp.includes(released.reason);
  return !isOwn && isRecent(history, rowBehind(placement, released.reason), released.at, now);
}

/** Sign-ups without a place that a row withdrew within the window, in the same way. */
function withdrewFromQueue(history: History, now: Instant): readonly SignUp[] {
  const withPlace = new Set<SignUpId>();
  for (const { signUp, released } of history.placements.values())
    if (released?.reason === 'withdrawn') withPlace.add(signUp);
  return [...history.signUps.values()].filter(
    ({ id, engineer, withdrawn }) =>
      withdrawn &&
      withdrawn.by !== engineer &&
      !withPlace.has(id) &&
      isRecent(history, id, withdrawn.at, now),
  );
}

/** Whether a row did something at this moment within the window, and no coordinator said that it is meant. */
function isRecent(history: History, row: string | undefined, at: Instant | undefined, now: Instant): boolean {
  return row !== undefined && at !== undefined && now - at < windowMs && !isCarriedOut(history.held, row, at);
}

/** What a row of Calls says that is not what its places were given for. */
export type OtherThan = 'cancelled' | 'time' | 'customer' | 'seats' | 'red';

export function otherThan(situation: Situation, call: Call): OtherThan | undefined {
  const places = placesIn(situation, call.id);
  if (call.status === 'Cancelled') return 'cancelled';
  if (places.some(({ start, week }) => start !== call.start || week !== call.week)) return 'time';
  const key = customerKey(call.customer);
  if (places.some(({ customer }) => customer !== undefined && customer !== key)) return 'customer';
  if (places.length > call.seats) return 'seats';
  return isClosedAsRed(situation, call) ? 'red' : undefined;
}

/** Whether a row does not say what it said when its places were given; of one that is gone, or does not read, nothing is known. */
export function saysOtherwise(situation: Situation, row: string): boolean {
  const signUp = situation.history.signUps.get(row as SignUpId);
  if (signUp) {
    const typed = knownRow(situation.programme, signUp.id);
    return !typed || typed.withdraw || !sameWeeks(typed.weeks, signUp.weeks);
  }
  const call = knownCall(situation.programme, row as CallId);
  return !call || otherThan(situation, call) !== undefined;
}

/** Whether anything still hangs on a row: a place to come, or a turn in the queue. */
export function matters(situation: Situation, row: string): boolean {
  if (situation.history.signUps.has(row as SignUpId)) {
    const placement = placementFor(situation.history, row as SignUpId);
    return placement ? isToCome(situation, placement) : isWaiting(situation, row as SignUpId);
  }
  return placesIn(situation, row as CallId).length > 0;
}

/** Places to come in a call. */
export function placesIn(situation: Situation, call: CallId): readonly Placement[] {
  return placementsIn(situation.history, call).filter((placement) => isToCome(situation, placement));
}

function isToCome(situation: Situation, placement: Placement): boolean {
  return isLive(situation, placement) && !hasBegun(situation, placement);
}

function isWaiting(situation: Situation, id: SignUpId): boolean {
  const signUp = situation.history.signUps.get(id);
  return signUp !== undefined && isUnplaced(situation, signUp) && hasOpenWeeks(situation, signUp);
}
