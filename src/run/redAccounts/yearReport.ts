import { redYear } from '../../redAccounts/yearReport';
import type { YearReport } from '../../sidebar/redAccounts/requests';
import { dayText } from '../../time/wording';
import { wallTime } from '../../time/zones';
import { situationSeen } from './homeShown';
import { clipped } from './homeWording';
import type { RedViewed } from './viewed';

/** The whole note stands in the tracker. */
const noteMax = 1000;

/** What became of the accounts that were closed in a year, and what was learned from them (rule R7). */
export function yearReportOf(viewed: RedViewed, year: number): YearReport {
  const situation = situationSeen(viewed);
  const { zone } = situation.tracker.settings;
  const { years, resolved, lost, medianDays, episodes } = redYear(situation, year);
  return {
    year,
    years: [...years],
    resolved,
    lost,
    medianDays: medianDays ?? null,
    episodes: episodes.map(({ episode, account, outcome, closedAt, daysRed, relapses, note }) => ({
      episode,
      account,
      outcome,
      closed: dayText(wallTime(closedAt, zone).day),
      daysRed,
      relapses,
      note: clipped(note, noteMax),
    })),
  };
}
