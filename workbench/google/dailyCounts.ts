import type { DailyCounts } from '../world';

const DAY_MS = 86_400_000;

/**
 * What somebody has used of something that is counted by the day, which starts with the first use after the last day ended.
 * Source: developers.google.com/apps-script/guides/services/quotas, "reset 24 hours after the first request".
 */
export function usedToday(counts: DailyCounts | undefined, who: string, now: number): number {
  const count = counts?.[who];
  return count && now < count.resetAt ? count.used : 0;
}

/** Counts it when it is still allowed; false when it is too much, and nothing is counted. */
export function useToday(
  counts: DailyCounts,
  who: string,
  now: number,
  amount: number,
  most: number,
): boolean {
  const used = usedToday(counts, who, now);
  if (used + amount > most) return false;
  const resetAt = used > 0 ? (counts[who]?.resetAt ?? now + DAY_MS) : now + DAY_MS;
  counts[who] = { used: used + amount, resetAt };
  return true;
}

/** Uses up all but so much of it, by the wish of a test. */
export function leaveToday(counts: DailyCounts, who: string, now: number, left: number, most: number): void {
  counts[who] = { used: Math.max(0, most - left), resetAt: now + DAY_MS };
}
