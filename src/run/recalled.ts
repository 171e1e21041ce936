import type { InviteAct } from '../effects/calendarActs';
import type { Claim } from '../effects/delivery';
import { eventsSeen, presentAsSeen, standsAlready, type EventsSeen } from '../effects/eventsSeen';
import type { MailAct } from '../effects/mailActs';
import type { Present } from '../effects/present';
import type { Entry } from '../workbook/entries';
import { isGone } from './calendar/isGone';
import { mailHash, type Memory } from './memory';
import type { Platform } from './ports';
import type { After } from './task';
import { claimsOf, inGroups, type Work } from './work';

/** What is left to do, and what the ledger has to be told of what was done already. */
interface Recalled {
  readonly entries: readonly Entry[];
  readonly left: Work;
  /** False when the calendar did not answer: what is in it is left for the next run, which recalls again. */
  readonly isWhole: boolean;
}

export function asIs(left: Work): Recalled {
  return { entries: [], left, isWhole: true };
}

/**
 * After an older version was restored: what was done already is told to the ledger, and what is left follows from that. Mails that
 * the account remembers are not repeated. Posts are claimed and not made, so that the next run looks in the channel whether they
 * are there. Invites follow from what stands in the calendar: one that is wanted and not there is made anew.
 *
 * @param workOf what is to be done as far as the ledger knows; `asRested`: as if nothing had been changed a moment ago
 */
export function recalled<P, H>(
  platform: Platform,
  after: After<P, H>,
  memory: Memory | undefined,
  workOf: (after: After<P, H>, asRested?: boolean) => Work,
): Recalled {
  const { work, isWhole, ...invites } = invitesLeft(platform, after, workOf);
  // What rests now may have gone before: the runs to come, which recall no more, would send it once again.
  const { mails, posts } = workOf(after, true);
  const known = new Set(memory?.mails);
  const isKnown = ({ key }: MailAct): boolean => known.has(mailHash(key));
  return {
    entries: [...invites.entries, ...doneEntries(mails.filter(isKnown)), ...claimsOf(posts)],
    left: { invites: invites.left, posts: [], mails: work.mails.filter((mail) => !isKnown(mail)) },
    isWhole,
  };
}

interface InvitesLeft {
  readonly work: Work;
  readonly entries: readonly Entry[];
  readonly left: readonly InviteAct[];
  readonly isWhole: boolean;
}

function invitesLeft<P, H>(
  platform: Platform,
  after: After<P, H>,
  workOf: (after: After<P, H>) => Work,
): InvitesLeft {
  const { automation, deliveries } = after.before;
  if (!automation || automation.calendar === '') {
    return { work: workOf(after), entries: [], left: [], isWhole: true };
  }
  const seen = lookInto(platform, after);
  if (!('events' in seen)) return { work: workOf(after), entries: seen.told, left: [], isWhole: false };
  const { done, present } = presentAsSeen(deliveries, seen);
  const work = workOf({ ...after, before: { ...after.before, deliveries: present } });
  const standing = new Set(work.invites.filter((act) => standsAlready(act, seen)));
  const untold = [...standing].filter((act) => !isTold(act, deliveries.get(act.key)));
  return {
    work,
    entries: [...doneEntries(done), ...doneEntries(untold)],
    left: work.invites.filter((act) => !standing.has(act)),
    isWhole: true,
  };
}

/** The events that are not over, or what is to be told where they are not seen. */
function lookInto<P, H>(
  platform: Platform,
  { before: { automation }, context: { now, spreadsheet } }: After<P, H>,
): EventsSeen | { readonly told: readonly Entry[] } {
  const calendar = automation?.calendar ?? '';
  if (automation?.calendarIs !== 'there') return { told: [] };
  const seen = platform.calendar.eventsAfter(calendar, now);
  if (seen.ok) return eventsSeen(seen.value, spreadsheet);
  return { told: isGone(platform, calendar) ? [{ kind: 'calendarGone', calendar }] : [] };
}

function isTold({ generation, content }: InviteAct, now: Present | undefined): boolean {
  return now?.generation === generation && now.content === content && now.open === undefined;
}

const outcomesPerLine = 100;

/** Lines that say that something was done, of which the ledger knew nothing. */
function doneEntries(claims: readonly Claim[]): Entry[] {
  const outcomes = claims.map(({ key, generation }) => ({
    key,
    generation,
    outcome: 'done' as const,
    detail: '',
  }));
  return [
    ...claimsOf(claims),
    ...inGroups(outcomes, outcomesPerLine).map((group): Entry => ({ kind: 'delivered', outcomes: group })),
  ];
}
