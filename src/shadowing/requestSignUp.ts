import { weekOf, type Week } from '../time/calendarDay';
import type { Instant } from '../time/instant';
import { weekText } from '../time/wording';
import { whyNotEligible } from './eligible';
import type { History, SignUp } from './history';
import { placementFor, signUpsOf } from './lookUp';
import { countingRotation, type CountingRotation } from './oneAYear';
import { hasOpenWeeks, isUnplaced } from './queue';
import type { Engineer, Programme, SignUpId, Weeks } from './records';
import type { Email } from '../programme/records';
import { situationOf, type Situation } from './situation';
import { clipped, horizon, yearsOf } from './weeks';
import { nextFreeYear, yearIsUsedText } from './yearIsUsed';

/** What an engineer asks for, in the sidebar or by a row. */
export interface Wish {
  readonly weeks: Weeks;
  readonly flexible: boolean;
}

export interface Refused {
  readonly ok: false;
  readonly sentence: string;
  /** Year that can be signed up for instead (rule S3). */
  readonly offerYear?: number;
}

/** `signUp`: the one in the queue whose weeks this changes; without it a new one is made. */
export type SignUpAnswer = { readonly ok: true; readonly signUp?: SignUpId } | Refused;

/** Whether a sign-up holds the rules (S3, S6, S8). One who waits already changes their weeks instead of waiting twice. */
export function requestSignUp(
  programme: Programme,
  history: History,
  engineer: Email,
  wish: Wish,
  now: Instant,
): SignUpAnswer {
  const situation = situationOf(programme, history, now);
  const waiting = waitingSignUpOf(situation, engineer);
  const refused = whyRefused(situation, engineer, wish.weeks, waiting?.id);
  if (refused) return refused;
  return waiting ? { ok: true, signUp: waiting.id } : { ok: true };
}

/** The sign-up with which an engineer is in the queue. */
export function waitingSignUpOf(situation: Situation, engineer: Email): SignUp | undefined {
  return signUpsOf(situation.history, engineer).find(
    (signUp) => isUnplaced(situation, signUp) && hasOpenWeeks(situation, signUp),
  );
}

/** The rules for the weeks of a new sign-up, or of one (`own`) whose weeks are to change. */
export function whyRefused(
  situation: Situation,
  email: Email,
  weeks: Weeks,
  own: SignUpId | undefined,
): Refused | undefined {
  const engineer = situation.programme.engineers.get(email);
  const sentence = whyNotAtAll(situation, engineer, email) ?? whyNotTheseWeeks(situation, engineer, weeks);
  if (sentence !== undefined) return { ok: false, sentence };
  const years = yearsOf(openRanges(situation, engineer, weeks));
  const used = years.map((year) => usedBy(situation, email, year, own));
  const first = used[0];
  if (!first || used.includes(undefined)) return undefined;
  return { ok: false, sentence: yearIsUsedText(situation, first), offerYear: nextFreeYear(situation, first) };
}

/** A time zone may still be missing: it is asked for while the sign-up waits (rule S6). */
function whyNotAtAll(
  { programme, today }: Situation,
  engineer: Engineer | undefined,
  email: Email,
): string | undefined {
  const from = engineer?.activeFrom;
  const firstDay = from !== undefined && from > today ? from : today;
  const reason = whyNotEligible(engineer, email, programme.settings, firstDay);
  return reason === undefined || reason.kind === 'noTimeZone' ? undefined : reason.sentence;
}

function whyNotTheseWeeks(
  situation: Situation,
  engineer: Engineer | undefined,
  weeks: Weeks,
): string | undefined {
  if (weeks.kind === 'ranges' && weeks.ranges.length === 0) return 'Name at least one week, or "any".';
  if (openRanges(situation, engineer, weeks).length > 0) return undefined;
  const first = firstWeekFor(situation, engineer);
  const last = lastWeekFor(engineer);
  if (last !== undefined && first > last) {
    return 'You are not active in any week that is still open for sign-up.';
  }
  const until = last === undefined ? '' : `, the last for which you are active is ${weekText(last)}`;
  return `Sign-up for these weeks is over. The first week that is open to you is ${weekText(first)}${until}.`;
}

/** What of the weeks can still be had. "Any" names those that can be ticked (rule S9). */
function openRanges(
  situation: Situation,
  engineer: Engineer | undefined,
  weeks: Weeks,
): ReturnType<typeof clipped> {
  const first = firstWeekFor(situation, engineer);
  const ranges =
    weeks.kind === 'any'
      ? [{ from: first, until: horizon(situation.now, situation.programme.settings) }]
      : weeks.ranges;
  return clipped(ranges, first, lastWeekFor(engineer));
}

function firstWeekFor({ firstOpen }: Situation, engineer: Engineer | undefined): Week {
  const active = engineer?.activeFrom === undefined ? firstOpen : weekOf(engineer.activeFrom);
  return active > firstOpen ? active : firstOpen;
}

function lastWeekFor(engineer: Engineer | undefined): Week | undefined {
  return engineer?.activeUntil === undefined ? undefined : weekOf(engineer.activeUntil);
}

/** The rotation that uses up a year for a sign-up: its own does not, for it may move. */
function usedBy(
  { history }: Situation,
  email: Email,
  year: number,
  own?: SignUpId,
): CountingRotation | undefined {
  const rotation = countingRotation(history, email, year);
  return own !== undefined && rotation?.id !== undefined && placementFor(history, own)?.id === rotation.id
    ? undefined
    : rotation;
}
