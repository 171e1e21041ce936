import type { ShadowingEntry, SignUp } from './history';
import { placementFor } from './lookUp';
import type { SignUpRow } from './records';
import type { Email } from '../programme/records';
import { waitingSignUpOf, whyRefused } from './requestSignUp';
import type { Situation } from './situation';
import { sameWeeks } from './weeks';
import { isTooLate } from './withdraw';

/** Takes typed rows into the ledger, new ones and those whose weeks have changed, when they hold the rules. */
export function acknowledge(situation: Situation): readonly ShadowingEntry[] {
  const inQueue = new Set<Email>();
  const entries: ShadowingEntry[] = [];
  for (const row of situation.programme.signUpRows.values()) {
    if (row === 'unreadable' || !isNews(situation, row) || inQueue.has(row.engineer)) continue;
    const { id: signUp, engineer, weeks, flexible } = row;
    if (whyNotAccepted(situation, row) !== undefined) {
      if (isRefusedForYear(situation, row)) entries.push({ kind: 'refused', signUp, weeks });
      continue;
    }
    entries.push({ kind: 'signedUp', signUp, engineer, weeks, flexible });
    if (!situation.history.signUps.has(signUp)) inQueue.add(engineer);
  }
  return entries;
}

/** Newly refused since the engineer's year is used: that stays so, or next year would bring a place nobody asked for. */
function isRefusedForYear(situation: Situation, row: SignUpRow): boolean {
  const signUp = situation.history.signUps.get(row.id);
  const refused = whyRefused(situation, row.engineer, row.weeks, signUp?.id);
  return !wasRefused(situation, row) && refused?.offerYear !== undefined;
}

function wasRefused({ history }: Situation, { id, weeks }: SignUpRow): boolean {
  const refused = history.refused.get(id);
  return refused !== undefined && sameWeeks(refused, weeks);
}

/** Whether a row says something that the ledger does not: it is new, or its weeks have changed. */
function isNews({ history }: Situation, row: SignUpRow): boolean {
  const signUp = history.signUps.get(row.id);
  if (row.withdraw || signUp?.withdrawn) return false;
  return !signUp || !says(row, signUp);
}

function says(row: SignUpRow, signUp: SignUp): boolean {
  const { engineer, weeks, flexible } = signUp;
  return row.engineer === engineer && row.flexible === flexible && sameWeeks(row.weeks, weeks);
}

/** Why what a row newly says is not accepted, in a sentence for `Check`; undefined when it is, or says nothing new. */
export function whyNotAccepted(situation: Situation, row: SignUpRow): string | undefined {
  if (!isNews(situation, row)) return undefined;
  const signUp = situation.history.signUps.get(row.id);
  if (signUp && row.engineer !== signUp.engineer) {
    return `This sign-up is ${signUp.engineer}'s. Put that address back, and use a new row for ${row.engineer}.`;
  }
  if (signUp && isTooLate(situation, placementFor(situation.history, row.id))) {
    return 'This sign-up has had its rotation. Use a new row to sign up again.';
  }
  const waiting = waitingSignUpOf(situation, row.engineer);
  if (waiting && waiting.id !== row.id) {
    return 'You are in the queue already: change the weeks of that sign-up, or withdraw it.';
  }
  const refusal = whyRefused(situation, row.engineer, row.weeks, signUp?.id)?.sentence;
  return refusal ?? (wasRefused(situation, row) ? stillRefused : undefined);
}

const stillRefused =
  'This was refused, since the rotation of its year was taken. To sign up for another year, name its weeks, like 2027-01-04..2027-12-27.';
