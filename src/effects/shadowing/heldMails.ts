import type { Email } from '../../programme/records';
import type { HeldNow } from '../../shadowing/heldRows';
import type { Week } from '../../time/calendarDay';
import { momentText, weekText } from '../../time/wording';
import type { Zone } from '../../time/zones';
import type { EffectKey } from '../delivery';
import { heldMails } from '../heldMail';
import type { WantedMail } from '../mailActs';

/** "22 invites and 3 tentative places would move or go" */
export function heldTitle({ places, invites, rows }: HeldNow): string {
  const tentative = places - invites;
  const parts = [
    ...(invites > 0 ? [many(invites, 'invite')] : []),
    ...(tentative > 0 ? [many(tentative, 'tentative place')] : []),
  ];
  return parts.length > 0
    ? `${parts.join(' and ')} would move or go`
    : `${many(rows.length, 'sign-up')} would be withdrawn`;
}

/** What is held, since when, and what probably happened; without customers' names (rule S15). */
export function heldSentences({ rows, weeks, since, guess }: HeldNow, zone: Zone): readonly string[] {
  return [
    `${many(rows.length, 'row')} changed at once${whenOf(weeks)}. That is held since ${momentText(since, zone)}: invites stay as they were, and nobody was told.`,
    ...(guess === '' ? [] : [guess]),
  ];
}

/** The mails in which coordinators are asked. */
export function heldQuestion(
  held: HeldNow,
  zone: Zone,
  coordinators: () => readonly Email[],
  spreadsheet: string,
): ReadonlyMap<EffectKey, WantedMail> {
  const question = { askedAt: held.askedAt, title: heldTitle(held), sentences: heldSentences(held, zone) };
  return heldMails(question, coordinators(), spreadsheet);
}

function whenOf(weeks: readonly Week[]): string {
  const [first, ...others] = weeks;
  const last = others.pop();
  if (first === undefined) return '';
  return last === undefined
    ? `, all in the week of ${weekText(first)}`
    : `, in ${weeks.length} weeks from ${weekText(first)} to ${weekText(last)}`;
}

function many(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
