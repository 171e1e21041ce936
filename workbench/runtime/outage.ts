import { Exception } from '../google/exception';
import type { Outage, World } from '../world';

/** How a service takes nothing for a while, run after run, until that is taken back. */
export const outageModes = [
  /** It refuses: what may be asked of it is used up. */
  'used-up',
  /** Servers that are asked over HTTP answer that they are asked too much: Slack with 429, the calendar with 403. */
  'asks-to-wait',
  /** It does not work: nothing is done, and the script cannot know. */
  'outage',
] as const satisfies readonly Outage['mode'][];

export const isOutage = (mode: string): mode is Outage['mode'] => outageModes.some((each) => each === mode);

/** Whether a service can fail so: only servers can ask to wait. */
export const canHave = ({ service, mode }: Outage): boolean =>
  mode !== 'asks-to-wait' || service === 'UrlFetchApp';

/** @throws Exception where the service takes nothing at present */
export function mustServe({ outage }: World, { service, method }: { service: string; method: string }): void {
  if (outage?.service !== service) return;
  if (outage.mode === 'used-up' && method !== 'getRemainingDailyQuota')
    throw new Exception(`Service invoked too many times for one day: ${service}.`);
  // As Apps Script has it whatever service is out of order.
  if (outage.mode === 'outage')
    throw new Exception("We're sorry, a server error occurred. Please wait a bit and try again.");
}

/** Whether an account may send no mail at present: asked for how many it may, Google says that there are none. */
export const mayMailNobody = ({ outage }: World): boolean =>
  outage?.service === 'MailApp' && outage.mode === 'used-up';

/** Whether servers answer at present that they are asked too much. */
export const asksToWait = ({ outage }: World): boolean => outage?.mode === 'asks-to-wait';
