import type { History } from '../shadowing/history';
import type { Email, Programme } from '../shadowing/records';
import { hourMs, instant, type Instant } from '../time/instant';
import { weekText } from '../time/wording';
import type { EffectKey } from './delivery';
import { declineKey, eventId, inviteKey } from './keys';
import { mailOf } from './letter';
import type { WantedMail } from './mailActs';
import type { Present } from './present';

export interface Declined {
  readonly eventId: string;
  readonly guest: Email;
}

export interface DeclineContext {
  readonly now: Instant;
  readonly spreadsheet: string;
  readonly deliveries: ReadonlyMap<EffectKey, Present>;
  readonly declined: readonly Declined[];
}

const askedWithinMs = 24 * hourMs;

/** The question whether to withdraw, once for each invite that its engineer declined (rule S11). */
export function declineMails(
  programme: Programme,
  history: History,
  { now, spreadsheet, deliveries, declined }: DeclineContext,
): ReadonlyMap<EffectKey, WantedMail> {
  const wanted = new Map<EffectKey, WantedMail>();
  const answers = new Set(declined.map(({ eventId: id, guest }) => `${id} ${guest}`));
  for (const { state, call, engineer, week, start } of history.placements.values()) {
    const key = inviteKey(call, engineer);
    const invite = deliveries.get(key);
    if (state !== 'confirmed' || start <= now || invite?.standing !== 'live') continue;
    if (!answers.has(`${eventId(spreadsheet, key, invite.generation)} ${engineer}`)) continue;
    const name = programme.engineers.get(engineer)?.name;
    const mail = mailOf({
      to: engineer,
      subject: `You declined your customer call in the week of ${weekText(week)}: withdraw?`,
      greeting: name === undefined ? 'Hello,' : `Hello ${name},`,
      sections: [
        {
          title: 'Do you want to withdraw?',
          paragraphs: [
            'You declined the calendar invite, but your seat is still yours.',
            'If you cannot come, please withdraw in the sheet: Ridealong panel, My rotation, Withdraw. Somebody else gets the seat then, and before its Monday it does not count for your year.',
            'If you will come after all, there is nothing to do.',
          ],
          items: [],
        },
      ],
      footer: 'You are asked this once for each invite.',
    });
    wanted.set(declineKey(key, invite.generation), { mail, from: now, until: instant(now + askedWithinMs) });
  }
  return wanted;
}
