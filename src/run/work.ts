import type { InviteAct } from '../effects/calendarActs';
import type { Claim, DeliveryEntry } from '../effects/delivery';
import type { MailAct } from '../effects/mailActs';
import type { PostAct } from '../effects/redAccounts/postActs';

/** Calls in one batch to the calendar (guide: 1,000; most clients, and Google's own until 2020: 50). */
export const batchMax = 50;
/** A mail cannot be looked up: when a run dies, so many at most may not have been sent. */
export const mailGroupMax = 20;

/** What is wanted and not yet there. */
export interface Work {
  readonly invites: readonly InviteAct[];
  readonly posts: readonly PostAct[];
  readonly mails: readonly MailAct[];
}

export const noWork: Work = { invites: [], posts: [], mails: [] };

type Claimed = Extract<DeliveryEntry, { kind: 'claimed' }>;

/** What is claimed in the commit itself: all invites and posts, and the first group of mails. */
export function firstClaims({ invites, posts, mails }: Work, hourly: boolean): DeliveryEntry[] {
  const claimed = [...claimsOf(invites), ...claimsOf(posts), ...claimsOf(mails.slice(0, mailGroupMax))];
  return hourly ? claimed.map((entry) => ({ ...entry, hourly })) : claimed;
}

const claimsPerLine = 100;

/** Lines that say what is about to be done. */
export function claimsOf(acts: readonly Claim[]): Claimed[] {
  const claims = acts.map(({ key, generation, act, content }) => ({ key, generation, act, content }));
  return inGroups(claims, claimsPerLine).map((group) => ({ kind: 'claimed', claims: group }));
}

export function inGroups<T>(items: readonly T[], size: number): T[][] {
  const groups: T[][] = [];
  for (let first = 0; first < items.length; first += size) groups.push(items.slice(first, first + size));
  return groups;
}

export function isNoWork({ invites, posts, mails }: Work): boolean {
  return invites.length + posts.length + mails.length === 0;
}
