import type { Instant } from '../time/instant';
import type { Claim, EffectKey } from './delivery';
import { hashOf } from './hash';
import type { Mail } from './mail';
import type { Present } from './present';

/** A mail that should be sent between two moments; after the second it has lost its point and lapses. */
export interface WantedMail {
  readonly mail: Mail;
  readonly from: Instant;
  readonly until: Instant;
}

export interface MailAct extends Claim {
  readonly mail: Mail;
  /** Since when it is wanted. */
  readonly since: Instant;
}

/**
 * The mails to send: wanted, in their time, and not yet sent. One with an open claim may have been sent by a run that died: a
 * mail cannot be looked up, so it is not repeated but shown (attention). One that surely did not go is tried again.
 */
export function outstandingMails(
  wanted: ReadonlyMap<EffectKey, WantedMail>,
  present: ReadonlyMap<EffectKey, Present>,
  now: Instant,
): readonly MailAct[] {
  return [...wanted]
    .filter(([, { from, until }]) => from <= now && now < until)
    .filter(([key]) => mayGo(present.get(key)))
    .map(([key, { mail, from }]) => ({
      key,
      generation: 1,
      act: 'mail',
      content: hashOf(mail.subject + mail.text).slice(0, 16),
      mail,
      since: from,
    }));
}

function mayGo(now: Present | undefined): boolean {
  return !now || (now.standing === 'absent' && now.open === undefined && now.refused === undefined);
}
