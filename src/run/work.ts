import { outstandingInvites, type InviteAct } from '../effects/calendarActs';
import type { Claim, DeliveryEntry } from '../effects/delivery';
import { outstandingMails, type MailAct } from '../effects/mailActs';
import { notices } from '../effects/notices';
import { wantedInvites } from '../effects/wantedInvites';
import { reminderDue, weeklyMails } from '../effects/weeklyMails';
import type { Email } from '../programme/records';
import { attentionOf } from './attention';
import type { After } from './task';

/** Calls in one batch to the calendar (guide: 1,000; most clients, and Google's own until 2020: 50). */
export const batchMax = 50;
/** A mail cannot be looked up: when a run dies, so many at most may not have been sent. */
export const mailGroupMax = 20;

/** What is wanted and not yet there. */
export interface Work {
  readonly invites: readonly InviteAct[];
  readonly mails: readonly MailAct[];
}

/** Wanted − present (design section 4). `coordinators` is asked only when they are to be written to. */
export function workOf(after: After, coordinators: () => readonly Email[]): Work {
  const { programme, history, before, context } = after;
  const { automation, deliveries } = before;
  if (!automation?.on) return { invites: [], mails: [] };
  const { now, spreadsheet } = context;
  const since = { now, automationSince: automation.since, spreadsheet };
  const invites = outstandingInvites(wantedInvites(programme, history, now), deliveries, {
    spreadsheet,
    calendar: automation.calendar,
  });
  const weekly = reminderDue(programme.settings, since)
    ? weeklyMails(programme, history, {
        ...since,
        coordinators: coordinators(),
        attention: attentionOf(before, now),
      })
    : [];
  const wanted = new Map([...notices(programme, history, since), ...weekly]);
  return { invites, mails: outstandingMails(wanted, deliveries, now) };
}

/** What is claimed in the commit itself: all invites, and the first group of mails. */
export function firstClaims({ invites, mails }: Work): DeliveryEntry[] {
  return [...claimsOf(invites), ...claimsOf(mails.slice(0, mailGroupMax))];
}

const claimsPerLine = 100;

/** Lines that say what is about to be done. */
export function claimsOf(acts: readonly Claim[]): DeliveryEntry[] {
  const claims = acts.map(({ key, generation, act, content }) => ({ key, generation, act, content }));
  return inGroups(claims, claimsPerLine).map((group) => ({ kind: 'claimed', claims: group }));
}

export function inGroups<T>(items: readonly T[], size: number): T[][] {
  const groups: T[][] = [];
  for (let first = 0; first < items.length; first += size) groups.push(items.slice(first, first + size));
  return groups;
}
