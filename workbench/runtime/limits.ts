import { leaveToday } from '../google/dailyCounts';
import { MOST_RECIPIENTS_A_DAY } from '../google/mailApp';
import { MOST_FETCHES_A_DAY } from '../google/urlFetchApp';
import type { CalendarRefusalStatus, DailyCounts, World } from '../world';
import { MOST_TRIGGER_MS_A_DAY } from './runner';

const MS_PER_MINUTE = 60_000;

/** What Google lets an account do in a day, of which a test leaves only so much for the next 24 hours. */
export const dailyLimits = ['mails', 'fetches', 'triggerMinutes'] as const;
type DailyLimit = (typeof dailyLimits)[number];

/** Leaves an account so much of what it may do in a day. */
export function leave(world: World, as: string, what: DailyLimit, left: number): void {
  const [counts, amount, most] = countsOf(world, what, left);
  leaveToday(counts, as, world.now, amount, most);
}

function countsOf(
  world: World,
  what: DailyLimit,
  left: number,
): [counts: DailyCounts, left: number, most: number] {
  const daily = (world.daily ??= {});
  switch (what) {
    case 'mails':
      return [world.mailQuota, left, MOST_RECIPIENTS_A_DAY];
    case 'fetches':
      return [(daily.fetches ??= {}), left, MOST_FETCHES_A_DAY];
    case 'triggerMinutes':
      return [(daily.triggerTime ??= {}), left * MS_PER_MINUTE, MOST_TRIGGER_MS_A_DAY];
  }
}

export const calendarStatuses = [403, 412, 429, 500, 503] as const satisfies readonly CalendarRefusalStatus[];
