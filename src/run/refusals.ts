import type { Platform } from './ports';
import { busyText, nobodyText, notCoordinatorText } from './sentences';

/**
 * Why something was refused. malformed: no request of the panel, or no report · unsigned: not signed with a key of ours, or too late ·
 * nobody: Google did not say who asks · notCoordinator: who asks is none · busy: another run
 * was at it for as long as may be waited · other: another rule, or how the workbook stands.
 */
export type Why = 'malformed' | 'unsigned' | Said | 'other';

/** What a sentence alone tells. */
type Said = 'nobody' | 'notCoordinator' | 'busy';

const whyOf: ReadonlyMap<string, Said> = new Map([
  [nobodyText, 'nobody'],
  [notCoordinatorText, 'notCoordinator'],
  [busyText, 'busy'],
]);

export function whyRefused(sentence: string): Why {
  return whyOf.get(sentence) ?? 'other';
}

/**
 * Leaves a line in the log of the script's project, where Google adds when. It has words of ours only: what was asked, and the
 * sentence that was said, may name a customer (rule S15), and what a stranger sends could be made to look like a line.
 *
 * @param what a function of main.ts, or `request:` and a kind
 */
export function logRefusal(platform: Platform, what: string, why: Why): void {
  platform.log(JSON.stringify({ ridealong: 'refused', what, why }));
}
