import type { Claim, DeliveryEntry, Outcome, WaitsFor } from '../effects/delivery';
import { minuteMs, type Instant } from '../time/instant';
import type { Delivery } from './ledgerWriter';
import { inGroups } from './work';

/** Google ends a run after 6 minutes; nothing new is started after these. */
const startNothingAfterMs = 4.5 * minuteMs;

/** What came of an act; undefined is not known, so its claim stays open. */
export type Told =
  | {
      readonly outcome: Outcome;
      readonly detail: string;
      readonly ref?: string;
      readonly waitsFor?: WaitsFor;
      readonly notBefore?: Instant;
    }
  | undefined;

/** It was surely not done, and will be tried again by itself. */
export function putOff(waitsFor: WaitsFor, detail: string): Told & { readonly outcome: 'notDone' } {
  return { outcome: 'notDone', detail, waitsFor };
}

export const noToken = putOff('slackToken', 'The account that sends has no Slack token.');

export const noTime = putOff('time', 'There was no time left in this run.');

/** What Google means by “later”: what an account may do in a day says so itself (Apps Script quotas). */
export function waitsForIn(detail: string): WaitsFor {
  if (/for one day: (email|mailapp)/i.test(detail)) return 'mailQuota';
  return /for one day: url_?fetch/i.test(detail) ? 'fetchQuota' : 'service';
}

/** Whether the run is so long under way that it should begin nothing new. */
export function isLate({ platform, startedAt }: Delivery): boolean {
  return platform.now() - startedAt > startNothingAfterMs;
}

const outcomesPerLine = 100;

/** Lines that say what came of the acts; one whose outcome is not known is left out, so that its claim stays open. */
export function record(acts: readonly Claim[], told: readonly Told[]): DeliveryEntry[] {
  const outcomes = acts.flatMap(({ key, generation }, index) => {
    const one = told[index];
    if (!one) return [];
    const { outcome, detail, ref, waitsFor, notBefore } = one;
    return [
      {
        key,
        generation,
        outcome,
        detail,
        ...(ref !== undefined && { ref }),
        ...(waitsFor !== undefined && { waitsFor }),
        ...(notBefore !== undefined && { notBefore }),
      },
    ];
  });
  return inGroups(outcomes, outcomesPerLine).map((group) => ({ kind: 'delivered', outcomes: group }));
}
