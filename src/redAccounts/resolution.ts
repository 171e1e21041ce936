import { hourMs, instant } from '../time/instant';
import { wallTime } from '../time/zones';
import { courseOf, type Course } from './course';
import type { Episode, RedEntry } from './history';
import { openEpisodes } from './openEpisodes';
import { isHolders, roles } from './people';
import type { Role } from './records';
import { knownEpisodeRow, type RedSituation } from './situation';
import { workingDaysAfter } from './workingTime';
import { todayOf } from './today';

/** What it takes to close an episode that waits for resolution, and what of it there is (rule R7). */
export interface Resolution {
  /** old: from before it last turned red, so that it tells what turned it another time. */
  readonly note: 'missing' | 'old' | 'given';
  /** Whose words count: given by who has the role now, and after the latest change away from red. */
  readonly words: readonly Role[];
  /** It has waited so long that one owner and the sponsor are enough. */
  readonly sponsorIsEnough: boolean;
  readonly isComplete: boolean;
}

/** Undefined for an episode that does not wait for its resolution. */
export function resolutionOf(situation: RedSituation, episode: Episode): Resolution | undefined {
  const { history, now } = situation;
  const course = courseOf(history, episode, now);
  if (course.state !== 'waiting') return undefined;
  const note = noteOf(episode, course);
  const words = roles.filter((role) => isGiven(episode, role, course));
  const sponsorIsEnough = hasWaitedLong(course, situation);
  const [owner, other] = words.filter((role) => role !== 'sponsor');
  const hasWords =
    other !== undefined || (sponsorIsEnough && owner !== undefined && words.includes('sponsor'));
  return { note, words, sponsorIsEnough, isComplete: note === 'given' && hasWords };
}

/** Closes what has its note and its words. While a row is not known we do not know what it says: it waits. */
export function closing(situation: RedSituation): readonly RedEntry[] {
  const { tracker, history, now } = situation;
  const reopensUntil = instant(now + tracker.settings.reopenDays * 24 * hourMs);
  return openEpisodes(history)
    .filter((episode) => knownEpisodeRow(tracker, episode.id) !== undefined)
    .filter((episode) => resolutionOf(situation, episode)?.isComplete === true)
    .map((episode): RedEntry => {
      const isLost = courseOf(history, episode, now).health === 'Lost';
      return { kind: 'closed', episode: episode.id, outcome: isLost ? 'lost' : 'resolved', reopensUntil };
    });
}

function noteOf({ values, touched }: Episode, { lastRed }: Course): Resolution['note'] {
  if (values.resolution === '') return 'missing';
  return (touched.resolution?.at ?? 0) >= lastRed ? 'given' : 'old';
}

function isGiven(episode: Episode, role: Role, { notRedSince }: Course): boolean {
  const word = episode.words[role];
  return word !== undefined && isHolders(episode, role, word) && word.at >= (notRedSince ?? 0);
}

/** From the same day of the week a week later, where it is five working days. */
function hasWaitedLong({ stateSince }: Course, situation: RedSituation): boolean {
  const { zone, closeWorkingDays } = situation.tracker.settings;
  const enough = workingDaysAfter(wallTime(stateSince, zone).day, closeWorkingDays);
  return todayOf(situation) >= enough;
}
