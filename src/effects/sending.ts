import type { Instant } from '../time/instant';
import type { EffectKey } from './delivery';
import type { Present } from './present';

/** Since when anything is sent: nothing from before automation was first on is told. */
export interface SendingSince {
  readonly automationSince: Instant;
  /**
   * Moments of what stands in the ledger before automation was on, although they are no earlier than `automationSince`: that is a
   * whole minute, and a clock may give two runs the same moment.
   */
  readonly before?: ReadonlySet<Instant>;
  /** As if what was changed a moment ago had been left alone since: to tell what rests from what is not due yet. */
  readonly asRested?: boolean;
}

/** When mails are thought of, and since when they are sent at all. */
export interface Sending extends SendingSince {
  readonly now: Instant;
  /** Id of the spreadsheet, to which mails link. */
  readonly spreadsheet?: string;
}

/** The same, with what is known of what was sent, by its key. */
export interface SendingAfter extends Sending {
  readonly deliveries: ReadonlyMap<EffectKey, Present>;
}

/** Whether something that came about at this moment may be told. */
export function isToBeTold({ automationSince, before }: SendingSince, from: Instant): boolean {
  return from >= automationSince && before?.has(from) !== true;
}
