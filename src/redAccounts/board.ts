import { addDays, calendarDay, daysBetween, type CalendarDay } from '../time/calendarDay';
import { staleOf, type Stale } from './cadence';
import { courseOf } from './course';
import type { Episode } from './history';
import { nameOf } from './names';
import { openEpisodes } from './openEpisodes';
import { planOf } from './plan';
import type { EpisodeId } from './records';
import type { RedSituation } from './situation';
import { waitingFor, type Waited } from './waiting';
import { todayOf } from './today';

/** Renewals are shown so many days ahead. */
const renewalDays = 90;

/** A line of the board. */
interface OfAccount {
  readonly episode: EpisodeId;
  readonly account: string;
}

/** All open episodes at a glance. */
export interface RedBoard {
  /** How many are red, how many yellow, and how many wait for their resolution, yellow or not. */
  readonly red: number;
  readonly yellow: number;
  readonly waiting: number;
  /** Who has the turn, one line an account, the longest first (rule R3). */
  readonly waitingFor: readonly (OfAccount & Waited)[];
  /** The longest without an update first (rule R6). */
  readonly stale: readonly (OfAccount & Stale)[];
  /** Red accounts whose plan is not agreed in time, the longest first (rule R4). */
  readonly plansOverdue: readonly (OfAccount & { readonly dueOn: CalendarDay })[];
  /** Of the next 90 days, the nearest first. */
  readonly renewals: readonly (OfAccount & { readonly day: CalendarDay })[];
}

export function redBoard(situation: RedSituation): RedBoard {
  const { history, now } = situation;
  const open = openEpisodes(history).map((episode) => ({ episode, course: courseOf(history, episode, now) }));
  const count = (fits: (one: (typeof open)[number]) => boolean): number => open.filter(fits).length;
  const lines = <T>(of: (episode: Episode) => T | undefined): (OfAccount & T)[] =>
    open.flatMap(({ episode }) => {
      const line = of(episode);
      return line === undefined ? [] : [{ episode: episode.id, account: nameOf(history, episode), ...line }];
    });
  return {
    red: count(({ course }) => course.state === 'red'),
    yellow: count(({ course }) => course.health === 'Yellow'),
    waiting: count(({ course }) => course.state === 'waiting'),
    waitingFor: lines((episode) => waitingFor(situation, episode)[0]).sort(
      (one, other) => one.since - other.since,
    ),
    stale: lines((episode) => staleOf(situation, episode)).sort(
      (one, other) => one.lastUpdate - other.lastUpdate,
    ),
    plansOverdue: lines((episode) => planOverdue(situation, episode)).sort((one, other) =>
      daysBetween(other.dueOn, one.dueOn),
    ),
    renewals: lines((episode) => renewalOf(situation, episode)).sort((one, other) =>
      daysBetween(other.day, one.day),
    ),
  };
}

/** Once it waits for its resolution, nobody is asked for the plan any more. */
function planOverdue(situation: RedSituation, episode: Episode): { dueOn: CalendarDay } | undefined {
  if (courseOf(situation.history, episode, situation.now).state !== 'red') return undefined;
  const { state, dueOn } = planOf(situation, episode);
  return state === 'overdue' ? { dueOn } : undefined;
}

function renewalOf(situation: RedSituation, { values }: Episode): { day: CalendarDay } | undefined {
  const day = calendarDay(values.renewal);
  const today = todayOf(situation);
  return day !== undefined && day >= today && day <= addDays(today, renewalDays) ? { day } : undefined;
}
