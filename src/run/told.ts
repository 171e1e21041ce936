import type { Claim, DeliveryEntry, Outcome } from '../effects/delivery';
import { minuteMs } from '../time/instant';
import type { Delivery } from './ledgerWriter';
import { inGroups } from './work';

/** Google ends a run after 6 minutes; nothing new is started after these. */
const startNothingAfterMs = 4.5 * minuteMs;

/** What came of an act; undefined is not known, so its claim stays open. */
export type Told = { readonly outcome: Outcome; readonly detail: string; readonly ref?: string } | undefined;

export const noTime: Told = { outcome: 'notDone', detail: 'There was no time left in this run.' };

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
    const { outcome, detail, ref } = one;
    return [{ key, generation, outcome, detail, ...(ref === undefined ? {} : { ref }) }];
  });
  return inGroups(outcomes, outcomesPerLine).map((group) => ({ kind: 'delivered', outcomes: group }));
}
