import { addDays, daysBetween } from '../time/calendarDay';
import { instant, type Instant } from '../time/instant';
import { startOfDay, wallTime } from '../time/zones';
import { asksOf } from './asks';
import { courseOf, heardOfRed } from './course';
import type { Episode, RedHistory, Touch } from './history';
import type { RedSituation } from './situation';
import { todayOf } from './today';

/** An account that was left alone for too long. */
export interface Stale {
  readonly lastUpdate: Instant;
  /** Days from the day of the last update until today. */
  readonly days: number;
  /** When it became stale. */
  readonly since: Instant;
}

/**
 * When a person last changed, signed, asked or answered something (rule R6), or the account turned red, whichever is later.
 * What the CRM fills in is no update.
 */
export function lastUpdate(
  { history, now }: Pick<RedSituation, 'history' | 'now'>,
  episode: Episode,
): Instant {
  const { openSince } = courseOf(history, episode, now);
  return instant(Math.max(heardOfRed(history, episode, openSince), lastByPeople(history, episode)));
}

/** Since when an account that is red again waits for somebody to look; undefined when it is not, or a person did something since. */
export function unseenRedAgain(
  { history, now }: Pick<RedSituation, 'history' | 'now'>,
  episode: Episode,
): Instant | undefined {
  const { stateSince, relapses, reopenings } = courseOf(history, episode, now);
  if (relapses + reopenings === 0) return undefined;
  const heard = heardOfRed(history, episode, stateSince);
  return lastByPeople(history, episode) > heard ? undefined : heard;
}

function lastByPeople(history: RedHistory, episode: Episode): number {
  const { touched, signatures, words } = episode;
  return Math.max(
    latestByPerson(touched),
    latestByPerson(signatures),
    latestByPerson(words),
    latestOfAsks(history, episode),
  );
}

/** Undefined while the last update is no more than so many days old. */
export function staleOf(situation: RedSituation, episode: Episode): Stale | undefined {
  const { zone, staleDays } = situation.tracker.settings;
  const last = lastUpdate(situation, episode);
  const lastDay = wallTime(last, zone).day;
  const days = daysBetween(lastDay, todayOf(situation));
  if (days <= staleDays) return undefined;
  return { lastUpdate: last, days, since: startOfDay(addDays(lastDay, staleDays + 1), zone) };
}

function latestOfAsks(history: RedHistory, episode: Episode): number {
  return asksOf(history, episode.id).reduce(
    (last, ask) => Math.max(last, ask.askedAt, latestByPerson(ask.touched)),
    0,
  );
}

function latestByPerson(touches: Readonly<Partial<Record<string, Touch>>>): number {
  let last = 0;
  for (const touch of Object.values(touches)) {
    if (touch && touch.who !== 'CRM') last = Math.max(last, touch.at);
  }
  return last;
}
