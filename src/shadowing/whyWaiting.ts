import { tabCalled } from '../programme/called';
import { yearOf } from '../time/calendarDay';
import { whenText } from '../time/wording';
import { timeZoneText, whyNotPersonally, type NotThisCall } from './eligible';
import type { ReleaseReason, SignUp } from './history';
import { placementsFor } from './lookUp';
import { countingRotation, yearsUsed } from './oneAYear';
import { byStart } from './plan';
import type { Call, Engineer, Settings } from './records';
import { engineersByWeek, freeSeats, isOffered, isOpen } from './seats';
import { knownCalls, knownRow, type Situation } from './situation';
import { includes } from './weeks';
import { hoursKey, whyOutsideWork, type OutsideWork } from './workingHours';
import { yearIsUsedText } from './yearIsUsed';

/** What all reasons rest on, found once for the whole queue. */
interface Offer {
  readonly situation: Situation;
  /** Calls offered and to come, whether or not sign-up for their week is open. */
  readonly calls: readonly Call[];
  readonly free: ReadonlyMap<Call, number>;
  readonly joined: ReturnType<typeof engineersByWeek>;
  /** Why not, by call, for a kind of engineer. */
  readonly outsideWork: Map<string, ReadonlyMap<Call, OutsideWork | undefined>>;
}

/** Tells of each sign-up in the queue why it has no place yet (rule S9), in a sentence for its engineer. */
export function whyWaiting(situation: Situation): (signUp: SignUp) => string {
  const calls = knownCalls(situation.programme)
    .filter((call) => isOffered(situation, call) && call.start > situation.now)
    .sort(byStart);
  const offer: Offer = {
    situation,
    calls,
    free: new Map(calls.map((call) => [call, freeSeats(situation, call)])),
    joined: engineersByWeek(situation),
    outsideWork: new Map(),
  };
  return (signUp) => `${whatHappened(situation, signUp)}${reason(offer, signUp)}`;
}

const losses: Partial<Record<ReleaseReason, (settings: Settings) => string>> = {
  callCancelled: () => 'Your call was cancelled. ',
  callMoved: () => 'Your call moved to a time that you cannot take. ',
  seatGone: () => 'Your call has fewer seats now. ',
  callGone: (settings) => `Your call is no longer in the ${tabCalled(settings, 'Calls')} tab. `,
  accountRed: () => 'Your call was closed to shadows. ',
};

function whatHappened({ history, programme }: Situation, signUp: SignUp): string {
  const last = placementsFor(history, signUp.id).slice(-1)[0]?.released;
  return (last && losses[last.reason]?.(programme.settings)) ?? '';
}

function reason(offer: Offer, signUp: SignUp): string {
  const { programme } = offer.situation;
  const engineer = programme.engineers.get(signUp.engineer);
  if (knownRow(programme, signUp.id) === undefined) {
    return `Its row in ${tabCalled(programme.settings, 'Sign-ups')} is missing or cannot be read.`;
  }
  if (!engineer) return `${signUp.engineer} is not on the ${tabCalled(programme.settings, 'Engineers')} tab.`;
  if (engineer.zone === undefined) return timeZoneText(programme.settings, engineer.zoneTyped);
  const inWeeks = offer.calls.filter(({ week }) => includes(signUp.weeks, week));
  if (inWeeks.length === 0) return 'No call is offered in your weeks yet.';
  return reasonAmong(offer, signUp, engineer, inWeeks);
}

function reasonAmong(offer: Offer, signUp: SignUp, engineer: Engineer, inWeeks: readonly Call[]): string {
  const { situation } = offer;
  const used = yearsUsed(situation.history, engineer.email);
  const inFreeYear = used.size === 0 ? inWeeks : inWeeks.filter(({ week }) => !used.has(yearOf(week)));
  if (inFreeYear.length === 0) return yearOfFirst(situation, engineer, inWeeks);
  const open = inFreeYear.filter((call) => isOpen(situation, call));
  if (open.length === 0) return 'Sign-up has closed for those of your weeks that have calls.';
  const reasons = reasonsAgainst(offer, engineer, signUp.flexible, open);
  const fitting = open.filter((_, i) => reasons[i] === undefined);
  return fitting.length === 0
    ? noneFits(situation, engineer, open, reasons)
    : noneIsFree(offer, fitting, open.length > fitting.length);
}

function yearOfFirst(situation: Situation, engineer: Engineer, calls: readonly Call[]): string {
  const year = calls[0] && yearOf(calls[0].week);
  const rotation = year === undefined ? undefined : countingRotation(situation.history, engineer.email, year);
  return rotation ? yearIsUsedText(situation, rotation) : '';
}

/** Why not, of each call in its order; undefined for one that fits. */
function reasonsAgainst(
  offer: Offer,
  engineer: Engineer,
  flexible: boolean,
  calls: readonly Call[],
): readonly (NotThisCall | undefined)[] {
  const { zone } = engineer;
  if (zone === undefined) return calls.map(() => 'noTimeZone');
  const key = hoursKey(engineer, zone, flexible);
  const outsideWork =
    offer.outsideWork.get(key) ??
    new Map(offer.calls.map((call) => [call, whyOutsideWork(engineer, zone, call, flexible)] as const));
  offer.outsideWork.set(key, outsideWork);
  return calls.map((call) => whyNotPersonally(engineer, call) ?? outsideWork.get(call));
}

/** From what the engineer can change most easily to what they cannot. */
const telling: readonly NotThisCall[] = ['outsideHours', 'outsideDays', 'away', 'inactive', 'ownCall'];

function noneFits(
  { programme }: Situation,
  engineer: Engineer,
  calls: readonly Call[],
  reasons: readonly (NotThisCall | undefined)[],
): string {
  const reasonToTell = telling.find((candidate) => reasons.includes(candidate));
  const call = calls[reasons.indexOf(reasonToTell)];
  const when = call && engineer.zone ? `${whenText(call.start, call.end, engineer.zone)} for you` : '';
  switch (reasonToTell) {
    case 'outsideHours':
      return `The calls in your weeks fall outside your working hours (${when}). Change your hours, or say that earlier or later is fine.`;
    case 'outsideDays':
      return `The calls in your weeks fall on days on which you do not work (${when}).`;
    case 'away':
      return `You are away when the calls in your weeks take place (${when}).`;
    case 'inactive':
      return `The calls in your weeks take place when you are not active (${when}), says the ${tabCalled(programme.settings, 'Engineers')} tab.`;
    default:
      return 'The calls in your weeks are ones that you offer yourself.';
  }
}

function noneIsFree(
  { situation, free, joined }: Offer,
  fitting: readonly Call[],
  othersDoNotFit: boolean,
): string {
  const withSeat = fitting.filter((call) => (free.get(call) ?? 0) > 0);
  const limit = situation.programme.settings.engineersPerWeek ?? Infinity;
  if (withSeat.some(({ week }) => (joined.get(week) ?? 0) < limit)) {
    return 'A seat is free: it is given within the hour.';
  }
  if (withSeat.length > 0) return `Your weeks are full: at most ${limit} may join in a week.`;
  const seats = fitting.reduce((sum, call) => sum + call.seats, 0);
  const which = `in your weeks${othersDoNotFit ? ' at a time that you can take' : ''}`;
  if (seats === 0) return `No seat is offered ${which}.`;
  return seats === 1 ? `The one seat ${which} is taken.` : `All ${seats} seats ${which} are taken.`;
}
