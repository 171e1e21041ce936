import { outstandingInvites } from '../../effects/calendarActs';
import { outstandingMails } from '../../effects/mailActs';
import { heldQuestion } from '../../effects/shadowing/heldMails';
import { reminderDue } from '../../effects/reminder';
import { notices } from '../../effects/shadowing/notices';
import { wantedInvites } from '../../effects/shadowing/wantedInvites';
import { weeklyMails } from '../../effects/shadowing/weeklyMails';
import type { Email } from '../../programme/records';
import { heldNow } from '../../shadowing/heldRows';
import { noWork, type Work } from '../work';
import type { ShadowingAfter } from './found';
import { shadowingAttention } from './shadowingAttention';

/** Wanted − present (design section 4). `coordinators` is asked only when they are to be written to. */
export function workOf(
  { programme, history, before, context }: ShadowingAfter,
  coordinators: () => readonly Email[],
  asRested = false,
): Work {
  const { automation, deliveries } = before;
  if (!automation?.on) return noWork;
  const { now, spreadsheet } = context;
  const since = { now, automationSince: automation.since, before: automation.before, spreadsheet, asRested };
  const { calendar, calendarIs } = automation;
  const invites =
    calendarIs === 'there'
      ? outstandingInvites(wantedInvites(programme, history, now, asRested), deliveries, {
          spreadsheet,
          calendar,
        })
      : [];
  const weekly = reminderDue(programme.settings, since)
    ? weeklyMails(programme, history, {
        ...since,
        coordinators: coordinators(),
        attention: shadowingAttention({ found: before, programme, history, now }),
      })
    : [];
  const held = heldNow(before.programme, history, now);
  const wanted = new Map([
    ...notices(programme, history, { ...since, deliveries }),
    ...weekly,
    ...(held && held.mistake === undefined
      ? heldQuestion(held, programme.settings.zone, coordinators, spreadsheet)
      : []),
  ]);
  return { ...noWork, invites, mails: outstandingMails(wanted, deliveries, now) };
}
