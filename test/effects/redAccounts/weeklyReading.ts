import { redWeeklyMails } from '../../../src/effects/redAccounts/redWeekly';
import type { RedWeeklyContext } from '../../../src/effects/redAccounts/redWeeklyPart';
import { email, type RedWorld } from '../../redAccounts/world';
import { sendingFrom } from './sayings';

export const sheet = 'https://docs.google.com/spreadsheets/d/book/edit#gid=1026011';
export const asksTab = 'https://docs.google.com/spreadsheets/d/book/edit#gid=1026012';
export const monday = '2026-05-11 09:00';
const footer =
  'You get this at most once a week, and only when there is something for you. More is in the sheet: Extensions › Ridealong › Open Ridealong.';
export const end = ['', `Open the sheet: ${sheet}`, '', '--', footer];

export function mailTo(world: RedWorld, to: string, changes: Partial<RedWeeklyContext> = {}) {
  const context = { ...sendingFrom(world), coordinators: [], attention: [], ...changes };
  return [...redWeeklyMails(world.situation, context).values()].find(({ mail }) => mail.to === email(to))
    ?.mail;
}

export function linesTo(
  world: RedWorld,
  to: string,
  changes: Partial<RedWeeklyContext> = {},
): readonly string[] {
  const mail = mailTo(world, to, changes);
  return mail ? [mail.subject, ...mail.text.trimEnd().split('\n')] : [];
}

/** Titles of things in a mail to somebody. */
export const titlesTo = (world: RedWorld, to: string): readonly string[] =>
  linesTo(world, to).filter((line) => line.startsWith('* '));

/** Of a mail what stands below a heading or a thing, up to the next empty line. */
export function below(lines: readonly string[], heading: string): readonly string[] {
  const rest = lines.slice(lines.indexOf(heading) + 1);
  return rest.slice(0, rest.indexOf(''));
}
