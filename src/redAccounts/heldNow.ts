import type { Email } from '../programme/records';
import type { Instant } from '../time/instant';
import { courseOf } from './course';
import type { Episode, RedHistory } from './history';
import { nameOf } from './names';
import type { EpisodeId } from './records';
import { reportsOf } from './reports';

/** An account of which nothing is told at present. */
interface HeldAccount {
  readonly id: EpisodeId;
  readonly account: string;
  /** Health and owners as they were, and as they are: only what differs. */
  readonly was: string;
  readonly is: string;
}

/** What is held at present, for the coordinators. */
export interface HeldNewsNow {
  readonly rows: readonly HeldAccount[];
  readonly since: Instant;
  readonly askedAt: Instant;
  /** What probably happened, as a sentence; '' when that cannot be told. */
  readonly guess: string;
  /** Who said of all of them that they are a mistake. */
  readonly mistake: Email | undefined;
}

/** Undefined when nothing is held. */
export function heldNewsNow(history: RedHistory, now: Instant): HeldNewsNow | undefined {
  const { rows: held, askedAt } = history.held;
  if (held.size === 0 || askedAt === undefined) return undefined;
  const episodes = ([...held.keys()] as EpisodeId[]).flatMap((id) => history.episodes.get(id) ?? []);
  const words = [...held.values()].map(({ mistake }) => mistake);
  return {
    rows: episodes.map((episode) => rowOf(history, episode, now)),
    since: [...held.values()].reduce((first, { since }) => (since < first ? since : first), now),
    askedAt,
    guess: guessOf(history, episodes),
    mistake: words.includes(undefined) ? undefined : words[0],
  };
}

function rowOf(history: RedHistory, episode: Episode, now: Instant): HeldAccount {
  const had = history.held.before.get(episode.id);
  const { health } = courseOf(history, episode, now);
  const { ae, ce } = episode.values;
  const changes = [
    { was: had?.health || 'not followed', is: health },
    { was: `AE ${had?.ae || 'nobody'}`, is: `AE ${ae || 'nobody'}` },
    { was: `CE ${had?.ce || 'nobody'}`, is: `CE ${ce || 'nobody'}` },
  ].filter(({ was, is }) => was !== is);
  return {
    id: episode.id,
    account: nameOf(history, episode),
    was: changes.map(({ was }) => was).join(', '),
    is: changes.map(({ is }) => is).join(', '),
  };
}

function latest(history: RedHistory, { account }: Episode) {
  return reportsOf(history, account).slice(-1)[0];
}

function guessOf(history: RedHistory, episodes: readonly Episode[]): string {
  const turned = episodes.map((episode) => {
    const last = latest(history, episode);
    return last && last.health !== history.held.before.get(episode.id)?.health ? last : undefined;
  });
  const [first] = turned;
  if (first && turned.every((one) => one?.health === first.health && one.source === first.source)) {
    const by = first.source === 'crm' ? 'said the CRM' : 'by what was typed or pasted';
    return `All of them turned ${first.health.toLowerCase()} within an hour, ${by}.`;
  }
  return turned.every((one) => one === undefined)
    ? 'All of them got other owners at the same time: was the column AE or CE sorted or pasted over?'
    : '';
}
