import type { Email } from '../../programme/records';
import type { Episode } from '../../redAccounts/history';
import type { Section } from '../letter';
import type { RedSending } from './redSending';

/** A part of somebody's weekly mail; the first one gives the mail its subject. */
export interface RedWeeklyPart {
  readonly subject: string;
  readonly sections: readonly Section[];
  /** Of which it speaks: while somebody is typing in one of them, the mail waits. */
  readonly episodes: readonly Episode[];
}

export interface RedWeeklyContext extends RedSending {
  readonly coordinators: readonly Email[];
  /** What the coordinators should look at, a sentence each; no customer's name. */
  readonly attention: readonly string[];
}
