import type { SignUp } from './history';
import { placementFor } from './lookUp';
import { yearsUsed } from './oneAYear';
import { byTurn } from './plan';
import type { Programme, SignUpId } from './records';
import type { History } from './history';
import type { Instant } from '../time/instant';
import { situationOf, type Situation } from './situation';
import { whyWaiting } from './whyWaiting';

/** Accepted, not withdrawn, and without a place so far. */
export function isUnplaced({ history }: Situation, signUp: SignUp): boolean {
  return !signUp.withdrawn && placementFor(history, signUp.id) === undefined;
}

/** Whether some of its weeks can still be given. */
export function hasOpenWeeks({ firstOpen }: Situation, { weeks }: SignUp): boolean {
  return weeks.kind === 'any' || weeks.ranges.some(({ until }) => until >= firstOpen);
}

/** The queue in its order: who can still be given a place. */
export function waitingSignUps(situation: Situation): readonly SignUp[] {
  return [...situation.history.signUps.values()]
    .filter((signUp) => isUnplaced(situation, signUp) && hasOpenWeeks(situation, signUp))
    .map((signUp) => ({ signUp, yearsUsed: yearsUsed(situation.history, signUp.engineer) }))
    .sort(byTurn)
    .map(({ signUp }) => signUp);
}

export interface QueuePlace {
  readonly signUp: SignUpId;
  /** 1 is next. */
  readonly position: number;
  /** Why there is no place yet (rule S9), for the engineer. */
  readonly reason: string;
}

export function queueOf(programme: Programme, history: History, now: Instant): readonly QueuePlace[] {
  const situation = situationOf(programme, history, now);
  const reasonFor = whyWaiting(situation);
  return waitingSignUps(situation).map((signUp, i) => ({
    signUp: signUp.id,
    position: i + 1,
    reason: reasonFor(signUp),
  }));
}
