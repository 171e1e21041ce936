import type { History, Placement } from '../../shadowing/history';
import type { Call, Programme } from '../../shadowing/records';
import type { Email } from '../../programme/records';
import { hourMs, instant, type Instant } from '../../time/instant';
import { whenText } from '../../time/wording';
import { wallTime } from '../../time/zones';
import { yearOf } from '../../time/calendarDay';
import type { EffectKey } from '../delivery';
import { declineKey, eventId, inviteKey } from '../keys';
import { greetingFor, section, sheetAddress } from '../letter';
import { mailOf, type Mail } from '../mail';
import type { WantedMail } from '../mailActs';
import type { Present } from '../present';
import { callOfSeat } from './seat';

interface Declined {
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
  if (answers.size === 0) return wanted;
  for (const placement of history.placements.values()) {
    const { state, engineer } = placement;
    const call = state === 'confirmed' ? callOfSeat(programme, placement) : undefined;
    if (!call || call.start <= now) continue;
    const key = inviteKey(call.id, engineer);
    const invite = deliveries.get(key);
    if (invite?.standing !== 'live') continue;
    if (!answers.has(`${eventId(spreadsheet, key, invite.generation)} ${engineer}`)) continue;
    const mail = question(programme, placement, call, { now, sheet: sheetAddress(spreadsheet) });
    wanted.set(declineKey(key, invite.generation), { mail, from: now, until: instant(now + askedWithinMs) });
  }
  return wanted;
}

function question(
  { engineers, settings }: Programme,
  { engineer: to, week }: Placement,
  call: Call,
  { now, sheet }: { readonly now: Instant; readonly sheet: string },
): Mail {
  const { name, zone = settings.zone } = engineers.get(to) ?? {};
  const hasBegun = wallTime(now, settings.zone).day >= week;
  const year = yearOf(week);
  return mailOf({
    to,
    subject: `You declined your customer call of ${whenText(call.start, call.end, zone)}: withdraw?`,
    greeting: greetingFor(name),
    sections: [
      section('Do you want to withdraw?', {
        paragraphs: [
          `You declined the invite to your customer call of ${whenText(call.start, call.end, zone)} (${zone}). Your seat is still yours.`,
          'If you cannot come, please withdraw: in the sheet, Extensions › Ridealong › Open Ridealong › My rotation, or choose Yes under Withdraw in your row of Sign-ups. Then somebody else can have the seat.',
          hasBegun
            ? `The week has begun, so the rotation counts for ${year} also when you withdraw.`
            : `Until its Monday a rotation that you withdraw from does not count for ${year}, and you can have another.`,
          'If you come after all, there is nothing to do.',
        ],
      }),
    ],
    sheet,
    footer: 'You are asked this once for each invite.',
  });
}
