import { daysBetween, yearOf } from '../time/calendarDay';
import type { Instant } from '../time/instant';
import { wallTime, type Zone } from '../time/zones';
import { courseOf } from './course';
import type { Episode } from './history';
import { nameOf } from './names';
import type { EpisodeId } from './records';
import type { RedSituation } from './situation';

/** An episode that was closed, and what was learned from it (rule R7). */
interface ClosedEpisode {
  readonly episode: EpisodeId;
  readonly account: string;
  readonly outcome: 'resolved' | 'lost';
  readonly closedAt: Instant;
  readonly daysRed: number;
  readonly relapses: number;
  /** What turned it, or the retro of a lost one. */
  readonly note: string;
  /** All that was written about it, in lower case, to search in. */
  readonly text: string;
}

export interface RedYear {
  readonly year: number;
  /** Years in which any was closed, the latest first. */
  readonly years: readonly number[];
  readonly resolved: number;
  readonly lost: number;
  /** Days from the day of red to the day of closing: half of them took no more. Undefined when none was closed. */
  readonly medianDays: number | undefined;
  /** The latest first. */
  readonly episodes: readonly ClosedEpisode[];
}

interface Closed {
  readonly year: number;
  readonly days: number;
  readonly told: ClosedEpisode;
}

/** The episodes that were closed in a calendar year of the programme's time zone, and were not opened again. */
export function redYear(situation: RedSituation, year: number): RedYear {
  const all = [...situation.history.episodes.values()].flatMap((episode) => closed(situation, episode) ?? []);
  const own = all.filter((one) => one.year === year);
  const episodes = own.map(({ told }) => told).sort((one, other) => other.closedAt - one.closedAt);
  return {
    year,
    years: [...new Set(all.map((one) => one.year))].sort((one, other) => other - one),
    resolved: episodes.filter(({ outcome }) => outcome === 'resolved').length,
    lost: episodes.filter(({ outcome }) => outcome === 'lost').length,
    medianDays: median(own.map(({ days }) => days)),
    episodes,
  };
}

function closed({ history, tracker, now }: RedSituation, episode: Episode): Closed | undefined {
  const { state, stateSince, redSince, daysRed, relapses } = courseOf(history, episode, now);
  if (state !== 'resolved' && state !== 'lost') return undefined;
  const { zone } = tracker.settings;
  const account = nameOf(history, episode);
  return {
    year: yearOf(wallTime(stateSince, zone).day),
    days: daysFrom(redSince, stateSince, zone),
    told: {
      episode: episode.id,
      account,
      outcome: state,
      closedAt: stateSince,
      daysRed,
      relapses,
      note: episode.values.resolution,
      text: textOf(account, episode),
    },
  };
}

function textOf(account: string, { values }: Episode): string {
  const { whyRed, currentState, actionPlan, exitCriteria, resolution } = values;
  return [account, whyRed, currentState, actionPlan, exitCriteria, resolution].join('\n').toLowerCase();
}

function daysFrom(from: Instant, until: Instant, zone: Zone): number {
  return daysBetween(wallTime(from, zone).day, wallTime(until, zone).day);
}

/** The lower of the two in the middle. */
function median(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}
