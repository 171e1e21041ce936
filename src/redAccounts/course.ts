import { hourMs, instant, type Instant } from '../time/instant';
import type { Health } from './health';
import type { Account, Episode, RedHistory } from './history';
import type { AccountKey, EpisodeId } from './records';
import { reportsOf } from './reports';
import { isOpen, spentUntil, stretchAt, stretchesOf, type Moment, type Stretch } from './stretches';

/** What has become of an episode, as its account's reports and closings tell it (rules R1, R7). */
export interface Course {
  /** joined: a late report showed that it is part of another episode. */
  readonly state: 'red' | 'waiting' | 'resolved' | 'lost' | 'joined';
  /** The account's latest, up to the red of the next episode. */
  readonly health: Health;
  readonly redSince: Instant;
  /** The red that opened it, or opened it again after it was closed. */
  readonly openSince: Instant;
  readonly stateSince: Instant;
  /** The latest change to red; a note of what turned it that is older counts no more. */
  readonly lastRed: Instant;
  /** The latest change away from red; words of resolution that are older count no more. */
  readonly notRedSince: Instant | undefined;
  /** How often it was red again while waiting for resolution. */
  readonly relapses: number;
  /** How often it was red again after it was closed. */
  readonly reopenings: number;
  /** Milliseconds in each health while it was open. */
  readonly spent: Readonly<Record<Health, number>>;
  /** Whole days of 24 hours in red. */
  readonly daysRed: number;
  /** Until when red again reopens it; undefined while it is open. */
  readonly reopensUntil: Instant | undefined;
}

/** An account's stretches, and whose they are. */
export interface AccountCourse {
  readonly key: AccountKey;
  readonly stretches: readonly Stretch[];
  /** In the order in which they came into the ledger; joined ones as well. */
  readonly episodes: readonly Episode[];
}

/** A history never changes, so what follows from it is found once. */
const known = new WeakMap<RedHistory, ReadonlyMap<AccountKey, AccountCourse>>();

/** The course of every account that has one: it was red, or has an episode. */
export function accountCourses(history: RedHistory): ReadonlyMap<AccountKey, AccountCourse> {
  const courses = known.get(history) ?? findCourses(history);
  known.set(history, courses);
  return courses;
}

/** What an episode is at that time; of a joined one, what the episode is into which it was joined. */
export function courseOf(history: RedHistory, episode: Episode, now: Instant): Course {
  const stretch = stretchOf(history, episode);
  const { health, redSince, openSince, lastRed, notRedSince, relapses, reopenings, reopensUntil } = stretch;
  const spent = spentUntil(stretch, now);
  return {
    state: episode.joinedInto ? 'joined' : stretch.state,
    health,
    redSince,
    openSince,
    stateSince: stretch.stateSince,
    lastRed,
    notRedSince,
    relapses,
    reopenings,
    spent,
    daysRed: Math.floor(spent.Red / (24 * hourMs)),
    reopensUntil,
  };
}

/**
 * When we heard of a red of this episode: the CRM may tell late, and nobody can act on what nobody knows. Of what stood in the
 * tracker that was adopted people knew all the time.
 */
export function heardOfRed(history: RedHistory, { account, openedAt }: Episode, red: Instant): Instant {
  const reports = reportsOf(history, account);
  const report = reports.find(({ changedAt, health }) => changedAt === red && health === 'Red');
  if (report?.source === 'adopted') return red;
  return instant(Math.max(red, report?.at ?? 0, openedAt));
}

/** Whether it is red or waits for resolution, and is nobody else's part. */
export function isOpenEpisode(history: RedHistory, episode: Episode): boolean {
  return episode.joinedInto === undefined && isOpen(stretchOf(history, episode));
}

/** The open episode of an account; of two, which the next run joins, the first. */
export function openEpisodeOf(history: RedHistory, key: AccountKey): Episode | undefined {
  return accountCourses(history)
    .get(key)
    ?.episodes.find((episode) => isOpenEpisode(history, episode));
}

/** The episode that an episode counts as: itself, or the one into which it was joined. */
export function episodeItself(history: RedHistory, id: EpisodeId): Episode | undefined {
  let episode = history.episodes.get(id);
  while (episode?.joinedInto) episode = history.episodes.get(episode.joinedInto);
  return episode;
}

function stretchOf(history: RedHistory, { account, red }: Episode): Stretch {
  const stretches = accountCourses(history).get(account)?.stretches ?? [];
  const stretch = stretches[stretchAt(stretches, red)];
  if (!stretch) throw new Error('an episode of an account that was never red');
  return stretch;
}

function findCourses(history: RedHistory): ReadonlyMap<AccountKey, AccountCourse> {
  const episodes = new Map<AccountKey, Episode[]>();
  for (const episode of history.episodes.values()) {
    const others = episodes.get(episode.account);
    if (others) others.push(episode);
    else episodes.set(episode.account, [episode]);
  }
  const courses = new Map<AccountKey, AccountCourse>();
  for (const key of new Set([...history.accounts.keys(), ...episodes.keys()])) {
    const own = episodes.get(key) ?? [];
    const stretches = stretchesWith(history.accounts.get(key), own);
    if (stretches.length > 0) courses.set(key, { key, stretches, episodes: own });
  }
  return courses;
}

/** By account, which never changes either: most histories differ from the one before in a few accounts only. */
const found = new WeakMap<Account, Pick<AccountCourse, 'episodes' | 'stretches'>>();

function stretchesWith(account: Account | undefined, episodes: readonly Episode[]): readonly Stretch[] {
  const before = account && found.get(account);
  if (before && haveSameMoments(before.episodes, episodes)) return before.stretches;
  const stretches = stretchesOf(momentsOf(account, episodes));
  if (account) found.set(account, { episodes, stretches });
  return stretches;
}

function haveSameMoments(before: readonly Episode[], now: readonly Episode[]): boolean {
  if (before.length !== now.length) return false;
  return now.every(({ red, closings }, at) => before[at]?.red === red && before[at].closings === closings);
}

/** Should the line of a report be lost, the episode that was opened by it still stands for a red. */
function momentsOf(account: Account | undefined, episodes: readonly Episode[]): readonly Moment[] {
  const reports = (account?.reports ?? []).map(({ changedAt, health }) => ({ at: changedAt, health }));
  const reds = episodes.map(({ red }) => ({ at: red, health: 'Red' }) as const);
  const closings = episodes.flatMap((episode) => episode.closings);
  // A sort keeps equals in their order: reports, of one instant red last, before closings.
  return [...reports, ...reds, ...closings].sort((one, other) => one.at - other.at);
}
