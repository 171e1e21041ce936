import { addWeeks, weekOf, yearOf, type CalendarDay, type Week } from '../../time/calendarDay';
import { hourMs, type Instant } from '../../time/instant';
import { startOfDay, wallTime, type Zone } from '../../time/zones';
import { accountCourses } from '../course';
import type { Account, Ask, Episode, RedHistory } from '../history';
import type { AccountKey, EpisodeId } from '../records';
import { isOpen, type Stretch } from '../stretches';

/** What the charts of the Overview tab are drawn from: one row for each week of the calendar year. No account is named. */
export interface OverviewWeek {
  readonly week: Week;
  /** Undefined of weeks that are yet to come. */
  readonly counts: WeekCounts | undefined;
}

interface WeekCounts {
  /** Episodes open and of this health when the week ended, or now. */
  readonly red: number;
  readonly yellow: number;
  /** Episodes that were closed in the week. */
  readonly resolved: number;
  readonly lost: number;
  /** Median of the days that these were red; undefined when none was closed. */
  readonly medianDaysRed: number | undefined;
  readonly asksDue: number;
  /** Of these, the ones answered or declined by the end of their day. */
  readonly asksInTime: number;
}

export function overviewWeeks(history: RedHistory, zone: Zone, now: Instant): readonly OverviewWeek[] {
  const weeks = weeksOfYear(yearOf(wallTime(now, zone).day));
  const startOf = (week: Week): Instant => startOfDay(week, zone);
  const known = sinceThen(history, startOf(weeks[0] ?? weekOf(wallTime(now, zone).day)));
  return weeks.map((week) => {
    const from = startOf(week);
    const until = startOf(addWeeks(week, 1));
    if (from > now) return { week, counts: undefined };
    const stretches = [...accountCourses(asOf(known, until)).values()].flatMap((course) => course.stretches);
    return { week, counts: { ...countsOf(stretches, from), ...asksOf(history, week, zone) } };
  });
}

/** The weeks whose Monday lies in the calendar year. */
function weeksOfYear(year: number): readonly Week[] {
  const weeks: Week[] = [];
  for (let week = weekOf(`${year}-01-07` as CalendarDay); yearOf(week) === year; week = addWeeks(week, 1)) {
    weeks.push(week);
  }
  return weeks;
}

/** Only accounts that were red then or later, so that the work follows the year, not the years. */
function sinceThen(history: RedHistory, start: Instant): RedHistory {
  const keys = new Set(
    [...accountCourses(history).values()]
      .filter(({ stretches }) => stretches.some((stretch) => isOpen(stretch) || stretch.stateSince >= start))
      .map(({ key }) => key),
  );
  return {
    ...history,
    accounts: new Map([...history.accounts].filter(([key]) => keys.has(key))),
    episodes: new Map([...history.episodes].filter(([, { account }]) => keys.has(account))),
  };
}

/** What had happened by then, whenever it was told. What has not changed since stays the same object: its course is known. */
function asOf(history: RedHistory, then: Instant): RedHistory {
  const accounts = new Map<AccountKey, Account>();
  for (const [key, account] of history.accounts) {
    const reports = account.reports.filter(({ changedAt }) => changedAt < then);
    accounts.set(key, reports.length === account.reports.length ? account : { ...account, reports });
  }
  const episodes = new Map<EpisodeId, Episode>();
  for (const [id, episode] of history.episodes) {
    const closings = episode.closings.filter(({ at }) => at < then);
    const same = closings.length === episode.closings.length;
    if (episode.red < then) episodes.set(id, same ? episode : { ...episode, closings });
  }
  return { ...history, accounts, episodes };
}

function countsOf(stretches: readonly Stretch[], from: Instant): Omit<WeekCounts, 'asksDue' | 'asksInTime'> {
  const open = stretches.filter(isOpen);
  const closed = stretches.filter((stretch) => !isOpen(stretch) && stretch.stateSince >= from);
  return {
    red: open.filter(({ health }) => health === 'Red').length,
    yellow: open.filter(({ health }) => health === 'Yellow').length,
    resolved: closed.filter(({ state }) => state === 'resolved').length,
    lost: closed.filter(({ state }) => state === 'lost').length,
    medianDaysRed: median(closed.map(({ spent }) => Math.floor(spent.Red / (24 * hourMs)))),
  };
}

/** The middle one; of two in the middle, the whole number nearest to between them. */
function median(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  const sum = middle.reduce((all, one) => all + one, 0);
  return middle.length === 0 ? undefined : Math.round(sum / middle.length);
}

function asksOf(history: RedHistory, week: Week, zone: Zone): Pick<WeekCounts, 'asksDue' | 'asksInTime'> {
  const next = addWeeks(week, 1);
  const due = [...history.asks.values()].filter(({ values }) => week <= values.due && values.due < next);
  return { asksDue: due.length, asksInTime: due.filter((ask) => isInTime(ask, zone)).length };
}

function isInTime({ values, touched, askedAt }: Ask, zone: Zone): boolean {
  const isAnswered = values.status === 'Answered' || values.status === 'Declined';
  return isAnswered && wallTime(touched.status?.at ?? askedAt, zone).day <= values.due;
}
