import { nothingHeld, withHeld, type Held, type HeldEntry } from '../programme/held';
import type { Logged } from '../programme/history';
import { hourMs, instant, type Instant } from '../time/instant';
import type { Health } from './health';
import type { AccountKey, EpisodeId, Values } from './records';

/** What news are held about: an account's health and its owners. */
interface Before {
  /** '' when the account was not followed. */
  readonly health: Health | '';
  readonly ae: string;
  readonly ce: string;
}

/** Episodes of which nothing is told for the time being, since too many changed at once. */
export interface HeldNews extends Held {
  /** As each was before it changed. */
  readonly before: ReadonlyMap<EpisodeId, Before>;
  /** What was so until then is not told of one that is as it was again. */
  readonly quietUntil: ReadonlyMap<EpisodeId, Instant>;
}

export const noNewsHeld: HeldNews = { ...nothingHeld, before: new Map(), quietUntil: new Map() };

/**
 * What changed less than this time ago counts together: a broken report of the CRM comes in as many requests of one account
 * each, and a paste may be seen in two runs. It is an hour and not a day, since an account that is red is told to its owners
 * without delay.
 */
export const newsWindowMs = hourMs;

interface ReportedAccount {
  readonly reports: readonly { readonly at: Instant; readonly health: Health }[];
}

interface OwnedEpisode {
  readonly account: AccountKey;
  readonly values: Values;
  readonly touched: Readonly<Partial<Record<'ae' | 'ce', { readonly at: Instant; readonly had?: string }>>>;
}

/** What of a history tells how an account was before. */
interface Known {
  readonly accounts: ReadonlyMap<AccountKey, ReportedAccount>;
  readonly episodes: ReadonlyMap<EpisodeId, OwnedEpisode>;
}

/** With one entry more. */
export function withHeldNews(held: HeldNews, entry: Logged<HeldEntry>, known: Known): HeldNews {
  const before = new Map(held.before);
  const quietUntil = new Map(held.quietUntil);
  for (const row of entry.rows as readonly EpisodeId[]) {
    const episode = known.episodes.get(row);
    if (entry.kind === 'held' && episode && !before.has(row)) {
      before.set(row, beforeOf(known.accounts.get(episode.account), episode, entry.at));
    }
    if (entry.kind === 'unheld') quietUntil.set(row, entry.at);
    if (entry.kind === 'unheld' || entry.kind === 'carriedOut') before.delete(row);
  }
  return { ...withHeld(held, entry), before, quietUntil };
}

function beforeOf(
  account: ReportedAccount | undefined,
  { values, touched }: OwnedEpisode,
  at: Instant,
): Before {
  const since = instant(at - newsWindowMs);
  const earlier = (account?.reports ?? []).filter((report) => report.at <= since);
  const owner = (role: 'ae' | 'ce'): string => {
    const touch = touched[role];
    return touch && touch.at > since && touch.had !== undefined ? touch.had : values[role];
  };
  return { health: earlier[earlier.length - 1]?.health ?? '', ae: owner('ae'), ce: owner('ce') };
}
