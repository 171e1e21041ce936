import type { Instant } from '../../time/instant';
import { weekText, whenText } from '../../time/wording';
import { whyNotAccepted } from '../acknowledge';
import { notThisCallText, whyNotThisTime } from '../eligible';
import type { History, Placement, SignUp } from '../history';
import { placementFor } from '../lookUp';
import { queueOf, type QueuePlace } from '../queue';
import type { Programme, SignUpId, SignUpRow } from '../records';
import type { Known } from '../../programme/records';
import { hasBegun, isLive, knownCall, situationOf, type Situation } from '../situation';
import { includes } from '../weeks';

export interface SignUpColumns {
  /** The week, by its Monday; empty without a place. */
  readonly rotation: string;
  readonly status: string;
  /** When it was accepted. */
  readonly signedUp: Instant | undefined;
  /** Sentences for `Check`. */
  readonly problems: readonly string[];
}

/** Ridealong's columns of the Sign-ups tab, for every row with an id; of one that does not read, what the ledger says. */
export function signUpColumns(
  programme: Programme,
  history: History,
  now: Instant,
): ReadonlyMap<SignUpId, SignUpColumns> {
  const situation = situationOf(programme, history, now);
  const queue = new Map(queueOf(programme, history, now).map((place) => [place.signUp, place]));
  return new Map(
    [...programme.signUpRows].map(([id, row]) => [id, columnsOf(situation, queue.get(id), id, row)] as const),
  );
}

function columnsOf(
  situation: Situation,
  queued: QueuePlace | undefined,
  id: SignUpId,
  row: Known<SignUpRow>,
): SignUpColumns {
  const signUp = situation.history.signUps.get(id);
  const placement = placementFor(situation.history, id);
  return {
    rotation: placement?.week ?? '',
    status: signUp ? statusOf(situation, signUp, placement, queued) : statusOfNew(row),
    signedUp: signUp?.signedUpAt,
    problems: row === 'unreadable' ? [] : problemsOf(situation, row, signUp, placement),
  };
}

function statusOfNew(row: Known<SignUpRow>): string {
  if (row === 'unreadable') return '';
  return row.withdraw ? 'Withdrawn' : 'Not accepted';
}

function statusOf(
  situation: Situation,
  signUp: SignUp,
  placement: Placement | undefined,
  queued: QueuePlace | undefined,
): string {
  if (signUp.withdrawn) return 'Withdrawn';
  if (placement) {
    const state = placement.state === 'confirmed' ? 'Confirmed' : 'Tentative';
    return `${state}: ${seatText(situation, placement)}`;
  }
  return queued
    ? `In the queue (${ordinal(queued.position)}): ${queued.reason}`
    : 'Not placed: these weeks are over.';
}

/** The call at the time of the engineer's own day; its week when the call's row is not known. */
function seatText({ programme }: Situation, { call: id, engineer, week }: Placement): string {
  const call = knownCall(programme, id);
  if (!call || call.week !== week) return `week of ${weekText(week)}`;
  const zone = programme.engineers.get(engineer)?.zone;
  return zone === undefined
    ? `${whenText(call.start, call.end, programme.settings.zone)} (${programme.settings.zone})`
    : `${whenText(call.start, call.end, zone)} (your time)`;
}

function problemsOf(
  situation: Situation,
  row: SignUpRow,
  signUp: SignUp | undefined,
  placement: Placement | undefined,
): readonly string[] {
  const refusal = whyNotAccepted(situation, row);
  if (refusal !== undefined) return [refusal];
  if (signUp?.withdrawn && !row.withdraw) {
    return ['This sign-up was withdrawn. Use a new row to sign up again.'];
  }
  if (!signUp || !placement || signUp.withdrawn || !isLive(situation, placement)) return [];
  if (hasBegun(situation, placement)) return row.withdraw ? ['The call has taken place, so it stays.'] : [];
  return clashes(situation, signUp, placement);
}

/** What speaks against a place that stands: only its engineer can say what is to become of it. */
function clashes({ programme }: Situation, signUp: SignUp, placement: Placement): readonly string[] {
  const ofWeeks = includes(signUp.weeks, placement.week)
    ? []
    : ['Your confirmed week is not among these weeks. It stays unless you withdraw.'];
  return [...ofWeeks, ...clashesOfTime(programme, signUp, placement)];
}

/** None where the engineer or the call is not known. */
function clashesOfTime(programme: Programme, signUp: SignUp, placement: Placement): readonly string[] {
  const engineer = programme.engineers.get(signUp.engineer);
  const call = knownCall(programme, placement.call);
  if (!engineer || !call) return [];
  const reason = whyNotThisTime(engineer, call, signUp.flexible);
  if (reason === undefined) return [];
  return [`${notThisCallText(reason, engineer, call, programme.settings)} Withdraw if you cannot come.`];
}

/** 1st, 2nd, 3rd, 4th, 11th, 21st */
function ordinal(n: number): string {
  const isTeen = Math.floor((n % 100) / 10) === 1;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
}
