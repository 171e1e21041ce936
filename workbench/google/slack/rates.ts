import type { SlackWorkspace } from '../../world';

/** How often something may be done: so many at once, and as many again as come back over time. */
export interface Rate {
  atOnce: number;
  perMinute: number;
}

/** Source: https://docs.slack.dev/apis/web-api/rate-limits. They are promised at least; the workbench gives no more. */
export const rates = {
  tier2: { atOnce: 20, perMinute: 20 },
  tier3: { atOnce: 50, perMinute: 50 },
  /** "Hundreds per minute." */
  special: { atOnce: 100, perMinute: 200 },
  /** "One message per second per channel", with short bursts of which nothing is promised. */
  posting: { atOnce: 5, perMinute: 60 },
} as const satisfies Record<string, Rate>;

const MINUTE_MS = 60_000;

/**
 * Counts one call against a limit. A clock that stands behind the last call, as that of the next run may, gives nothing
 * back and takes nothing.
 *
 * @param key what is limited, for whom
 * @returns the seconds to wait when there is nothing left; null when it may go on
 */
export function secondsToWait(
  workspace: SlackWorkspace,
  key: string,
  { atOnce, perMinute }: Rate,
  now: number,
): number | null {
  const before = workspace.allowances[key] ?? { left: atOnce, at: now };
  const regained = (Math.max(0, now - before.at) * perMinute) / MINUTE_MS;
  const left = Math.min(atOnce, before.left + regained);
  workspace.allowances[key] = { left: left >= 1 ? left - 1 : left, at: now };
  return left >= 1 ? null : Math.ceil(((1 - left) * MINUTE_MS) / perMinute / 1000);
}

/** The seconds to wait that a test wished for, as long as it wished; null otherwise. */
export function wishedSecondsToWait(workspace: SlackWorkspace): number | null {
  const { refusals } = workspace;
  if (!refusals || refusals.calls < 1) return null;
  refusals.calls -= 1;
  return refusals.retryAfter;
}
