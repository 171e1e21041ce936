import type { Email } from '../../programme/records';
import type { HeldNewsNow } from '../../redAccounts/heldNow';
import { momentText } from '../../time/wording';
import type { Zone } from '../../time/zones';
import type { EffectKey } from '../delivery';
import { heldMails } from '../heldMail';
import type { WantedMail } from '../mailActs';

/** "12 accounts changed at once" */
export function heldNewsTitle({ rows }: HeldNewsNow): string {
  return `${rows.length} ${rows.length === 1 ? 'account' : 'accounts'} changed at once`;
}

/** What is held, since when, and what probably happened. */
export function heldNewsSentences({ since, guess }: HeldNewsNow, zone: Zone): readonly string[] {
  return [
    `Their rows and History say so, but their posts and mails are held since ${momentText(since, zone)}: nobody is told.`,
    ...(guess === '' ? [] : [guess]),
  ];
}

/** The mails in which coordinators are asked. */
export function heldNewsQuestion(
  held: HeldNewsNow,
  zone: Zone,
  coordinators: () => readonly Email[],
  spreadsheet: string,
): ReadonlyMap<EffectKey, WantedMail> {
  const sentences = heldNewsSentences(held, zone);
  return heldMails(
    { askedAt: held.askedAt, title: heldNewsTitle(held), sentences },
    coordinators(),
    spreadsheet,
  );
}
