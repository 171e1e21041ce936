import type { CalendarRefusalStatus, World } from '../../world';
import { asksToWait } from '../../runtime/outage';
import { CalendarApiError } from './apiError';

/** Source: developers.google.com/calendar/api/guides/errors; support.google.com/a/answer/2905486 for "usage limits". */
const words: Readonly<Record<CalendarRefusalStatus, readonly [reason: string, message: string]>> = {
  403: ['quotaExceeded', 'Calendar usage limits exceeded.'],
  412: ['conditionNotMet', 'Precondition Failed'],
  429: ['rateLimitExceeded', 'Rate Limit Exceeded'],
  500: ['backendError', 'Internal Server Error'],
  503: ['backendError', 'Backend Error'],
};

export const usageLimitsExceeded = (): CalendarApiError => apiError(403);

/** How the next call is refused by the wish of a test; undefined when it is not. */
export function wishedRefusal(world: World, whole: boolean): CalendarApiError | undefined {
  if (!whole && asksToWait(world)) return usageLimitsExceeded();
  const wish = world.calendarRefusals;
  if (!wish || wish.calls < 1 || wish.whole !== whole) return undefined;
  wish.seen += 1;
  if (wish.seen % wish.every !== 0) return undefined;
  wish.calls -= 1;
  return apiError(wish.status);
}

/**
 * @param every how many-th call: 1 is all of them
 * @param whole a batch as a whole, else each of its parts
 */
export function refuseNextCalls(
  world: World,
  calls: number,
  {
    status = 403,
    every = 1,
    whole = false,
  }: Partial<Pick<NonNullable<World['calendarRefusals']>, 'status' | 'every' | 'whole'>>,
): void {
  world.calendarRefusals = { calls, status, every, whole, seen: 0 };
}

function apiError(status: CalendarRefusalStatus): CalendarApiError {
  const [reason, message] = words[status];
  return new CalendarApiError(status, reason, message);
}
