import type { CalendarDay } from '../../time/calendarDay';
import { daysBetween } from '../../time/calendarDay';
import { dayFromToday } from '../../time/wording';
import { wallTime } from '../../time/zones';
import { lastUpdate, staleOf } from '../cadence';
import { courseOf, type Course } from '../course';
import type { Episode } from '../history';
import type { EpisodeId } from '../records';
import { timesText } from '../names';
import { knownEpisodeRow, type RedSituation } from '../situation';
import { isOthersThread, type ThreadOwners } from '../threads';
import { waitedText, waitingFor } from '../waiting';

/** Ridealong's columns of a row of Account Tracker; `Check` is apart, since it speaks of rows that are no episode too. */
export interface TrackerColumns {
  readonly status: string;
  /** A line for each who is waited for. */
  readonly waitingFor: string;
  readonly redSince: CalendarDay | undefined;
  readonly daysRed: number | undefined;
  /** Undefined: the cell stays as it is, since another automation may have put its link there (rule R2). */
  readonly thread: string | undefined;
  readonly updated: CalendarDay | undefined;
}

/** More lines make a row so high that the next one is out of sight. */
const linesMax = 8;

const notFollowed: TrackerColumns = {
  status: '',
  waitingFor: '',
  redSince: undefined,
  daysRed: undefined,
  thread: undefined,
  updated: undefined,
};

/**
 * Ridealong's columns of Account Tracker, for every row with an id; of one that does not read, what the ledger says.
 *
 * @param ownThreads links of the posts that Ridealong made
 * @param owners whose each thread is: a link to another account's does not stay
 */
export function trackerColumns(
  situation: RedSituation,
  ownThreads: ReadonlyMap<EpisodeId, string>,
  owners: ThreadOwners,
): ReadonlyMap<EpisodeId, TrackerColumns> {
  const { history, tracker } = situation;
  return new Map(
    [...tracker.rows.keys()].map((id) => {
      const episode = history.episodes.get(id);
      return [id, episode ? columnsOf(situation, episode, { ownThreads, owners }) : notFollowed] as const;
    }),
  );
}

interface Threads {
  readonly ownThreads: ReadonlyMap<EpisodeId, string>;
  readonly owners: ThreadOwners;
}

function columnsOf(
  situation: RedSituation,
  episode: Episode,
  { ownThreads, owners }: Threads,
): TrackerColumns {
  const { history, tracker, now } = situation;
  const { zone } = tracker.settings;
  const course = courseOf(history, episode, now);
  const isJoined = course.state === 'joined';
  const typed = knownEpisodeRow(tracker, episode.id)?.thread;
  const isOthers = isOthersThread(owners, episode, typed ?? '');
  return {
    status: statusText(situation, episode, course),
    waitingFor: waitedLines(situation, episode),
    redSince: isJoined ? undefined : wallTime(course.redSince, zone).day,
    daysRed: isJoined ? undefined : course.daysRed,
    thread: ownThreads.get(episode.id) ?? episode.thread?.link ?? (isOthers ? '' : typed),
    updated: isJoined ? undefined : wallTime(lastUpdate(situation, episode), zone).day,
  };
}

/** What has become of it; how often it was red again, and whether it was left alone for too long (rule R6). */
function statusText(situation: RedSituation, episode: Episode, course: Course): string {
  if (course.state === 'joined') return 'Goes on in another row';
  if (course.state === 'resolved') return 'Resolved';
  if (course.state === 'lost') return 'Lost';
  if (course.state === 'waiting') return `${course.health}, waiting for resolution`;
  const again = course.relapses + course.reopenings;
  const stale = staleOf(situation, episode);
  return [
    again === 0 ? 'Red' : `Red again ${timesText(again)}`,
    ...(stale ? [`no update for ${stale.days} days`] : []),
  ].join(', ');
}

/** "CE cem@example.com: Action plan, since Tue 12 May (3 days)" */
function waitedLines(situation: RedSituation, episode: Episode): string {
  const { zone } = situation.tracker.settings;
  const today = wallTime(situation.now, zone).day;
  const lines = waitingFor(situation, episode).map((waited) => {
    const since = wallTime(waited.since, zone).day;
    const days = daysBetween(since, today);
    const howLong = days === 0 ? 'today' : days === 1 ? '1 day' : `${days} days`;
    return `${waitedText(waited)}, since ${dayFromToday(since, today)} (${howLong})`;
  });
  const more = lines.length - linesMax;
  return [...lines.slice(0, linesMax), ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}
