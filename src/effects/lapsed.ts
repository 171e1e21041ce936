import type { Email } from '../programme/records';
import { hourMs, type Instant } from '../time/instant';
import type { Present } from './present';
import type { SendingAfter } from './sending';

/** Something that was wanted outside for a time, and was not there when that ended (design, section 4). */
export interface Lapsed {
  /** weekly: somebody's mail of the week · notice: a mail about something that turned to them · invite · update: what changed of one · post: a Slack message. */
  readonly kind: 'weekly' | 'notice' | 'invite' | 'update' | 'post';
  /** Of a call its beginning, else since when it was wanted. */
  readonly from: Instant;
  /** When its time was over. */
  readonly until: Instant;
  /** What is known of it, or of the message that it had to wait for; undefined: nothing, so that no run ever began it. */
  readonly present: Present | undefined;
}

/** By what it is told which effects have lapsed. */
export interface LookingBack extends SendingAfter {
  readonly coordinators: readonly Email[];
}

/** What lapsed longer ago is past being of use to anybody. The ledger forgets deliveries after eight weeks at the earliest. */
const lapsedWithinMs = 28 * 24 * hourMs;

/** Whether its time ended within the last four weeks, and after automation was first on. */
export function hasLapsed(until: Instant, { now, automationSince }: LookingBack): boolean {
  return until <= now && until > now - lapsedWithinMs && until > automationSince;
}

/** Whether an event or a message never came to be, and nothing else says so: no open end, and no refusal, which is shown. */
export function neverCame(present: Present | undefined): boolean {
  return !present || (present.standing === 'absent' && !present.open && present.refused === undefined);
}
