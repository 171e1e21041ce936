import type { Email } from '../programme/records';
import type { Week } from '../time/calendarDay';
import type { Instant } from '../time/instant';
import { momentText } from '../time/wording';
import { guessOf, type ChangedRow } from './heldGuess';
import { otherThan, placesIn, type OtherThan } from './heldChanges';
import type { History, SignUp } from './history';
import { placementFor } from './lookUp';
import type { Call, CallId, Programme, SignUpId } from './records';
import { knownCall, knownRow, situationOf, type Situation } from './situation';

/** A row whose change is held, in words. */
export interface HeldRowOf extends ChangedRow {
  readonly tab: 'calls' | 'signUps';
  /** What it said when its places were given: that is how they stay. */
  readonly was: string;
  /** What it says now; of a row that is gone, that it is. */
  readonly is: string;
}

/** What is held at present, for the coordinators. */
export interface HeldNow {
  readonly rows: readonly HeldRowOf[];
  /** Places that would go or move, and how many of them have an invite. */
  readonly places: number;
  readonly invites: number;
  /** In their order. */
  readonly weeks: readonly Week[];
  readonly since: Instant;
  readonly askedAt: Instant;
  /** What probably happened, as a sentence; '' when that cannot be told. */
  readonly guess: string;
  /** Who said of all of them that they are a mistake. */
  readonly mistake: Email | undefined;
}

/**
 * Undefined when nothing is held.
 *
 * @param programme rows as they are typed, those that are held too
 */
export function heldNow(programme: Programme, history: History, now: Instant): HeldNow | undefined {
  const { rows: held, askedAt } = history.held;
  if (held.size === 0 || askedAt === undefined) return undefined;
  const situation = situationOf(programme, history, now);
  const rows = [...held.keys()].map((id) => {
    const signUp = history.signUps.get(id as SignUpId);
    return signUp ? heldSignUp(situation, signUp) : heldCall(situation, id as CallId);
  });
  const places = new Map(
    rows.flatMap((row) => row.places.map((placement) => [placement.id, placement] as const)),
  );
  const words = [...held.values()].map(({ mistake }) => mistake);
  return {
    rows,
    places: places.size,
    invites: [...places.values()].filter(({ state }) => state === 'confirmed').length,
    weeks: [...new Set([...places.values()].map(({ week }) => week))].sort(),
    since: [...held.values()].reduce((first, { since }) => (since < first ? since : first), now),
    askedAt,
    guess: guessOf(situation, rows),
    mistake: words.includes(undefined) ? undefined : words[0],
  };
}

/** Sentence for `Check` of a row whose change is held. */
export function heldText({ was, is }: HeldRowOf): string {
  return `Held: with many other rows this one changed at once, so a coordinator is asked whether that is meant. Until then it counts as before (${was}), and not as it says now (${is}).`;
}

function heldCall(situation: Situation, id: CallId): HeldRowOf {
  const { programme } = situation;
  const call = knownCall(programme, id);
  const places = placesIn(situation, id);
  const first = places[0];
  const begins = first ? momentText(first.start, programme.settings.zone) : '';
  const isGone = !programme.calls.has(id);
  const other = call && otherThan(situation, call);
  const is = call ? callSays(situation, call, other) : isGone ? 'row is gone' : 'does not read';
  const seats = `${places.length} ${places.length === 1 ? 'seat' : 'seats'}`;
  const [customer] = places.flatMap((placement) => placement.customer ?? []);
  const was = other === 'customer' ? (customer ?? begins) : other === 'seats' ? seats : begins;
  return { tab: 'calls', id, was, is, isGone, places };
}

function callSays({ programme }: Situation, call: Call, other: OtherThan | undefined): string {
  switch (other) {
    case 'cancelled':
      return 'Cancelled';
    case 'customer':
      return call.customer;
    case 'seats':
      return `${call.seats} ${call.seats === 1 ? 'seat' : 'seats'}`;
    case 'red':
      return 'its customer’s account is red';
    case 'time':
    case undefined:
      return momentText(call.start, programme.settings.zone);
  }
}

function heldSignUp({ programme, history }: Situation, { id, engineer }: SignUp): HeldRowOf {
  const row = knownRow(programme, id);
  const placement = placementFor(history, id);
  const isGone = !programme.signUpRows.has(id);
  const is = row
    ? row.withdraw
      ? 'Withdraw: Yes'
      : 'other weeks'
    : isGone
      ? 'row is gone'
      : 'does not read';
  return { tab: 'signUps', id, was: engineer, is, isGone, places: placement ? [placement] : [] };
}
