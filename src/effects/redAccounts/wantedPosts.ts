import { hourMs, instant, type Instant } from '../../time/instant';
import { asksOf, isUnanswered, isWithdrawn } from '../../redAccounts/asks';
import { courseOf } from '../../redAccounts/course';
import { isNewsHeld, quietUntil } from '../../redAccounts/heldNews';
import type { Ask, Episode } from '../../redAccounts/history';
import { reportsOf } from '../../redAccounts/reports';
import { knownEpisodeRow, type RedSituation } from '../../redAccounts/situation';
import { isOpen } from '../../redAccounts/stretches';
import type { EffectKey } from '../delivery';
import { isToBeTold } from '../sending';
import { isAskLong } from './askBeginning';
import { askNews, askText } from './askPosts';
import { episodeNews, type News } from './episodeNews';
import { link } from './mrkdwn';
import type { ThreadOf, WantedPost } from './postActs';
import { askKey, threadKey } from './postKeys';
import { isBeingTyped, type RedSending } from './redSending';
import { rowLink } from './rowLink';
import { channelOf } from './slackRef';
import { threadPostText } from './threadPost';

/** What happened longer ago is no news: tracker and first post say it. */
const newsMs = 72 * hourMs;

/** So long the first post of a closed episode is still brought up to date. */
const afterwardsMs = 7 * 24 * hourMs;

/**
 * The messages that should stand in Slack (rules R2, R5): a first post for each open episode, which shows its present state, and
 * in its thread each ask and what happened. Where somebody else began the thread, only the answers. What has no entry is left
 * as it is: Slack is off, the episode is long over, or somebody is typing in its row.
 */
export function wantedPosts(
  situation: RedSituation,
  sending: RedSending,
): ReadonlyMap<EffectKey, WantedPost> {
  const { tracker, history, now } = situation;
  const wanted = new Map<EffectKey, WantedPost>();
  if (tracker.settings.slackChannel === '') return wanted;
  for (const episode of history.episodes.values()) {
    if (isBeingTyped(episode, now, sending) || isLongOver(situation, episode)) continue;
    if (isNewsHeld(history, episode.id)) continue;
    wanted.set(threadKey(episode.id), threadPost(situation, sending, episode));
    for (const [key, post] of answers(situation, sending, episode)) wanted.set(key, post);
  }
  for (const ask of history.asks.values()) {
    if (isWithdrawn(history, ask.id)) wanted.set(askKey(ask.id), withdrawnPost(ask));
  }
  return wanted;
}

function isLongOver({ history, now }: RedSituation, episode: Episode): boolean {
  const { state, stateSince } = courseOf(history, episode, now);
  return (state === 'resolved' || state === 'lost') && now - stateSince >= afterwardsMs;
}

function threadPost(situation: RedSituation, sending: RedSending, episode: Episode): WantedPost {
  const { settings } = situation.tracker;
  const address = rowLink(sending, 'tracker', episode.id);
  return {
    text: threadPostText(situation, episode),
    footer: address === '' ? '' : link(address, 'Open its row in the tracker'),
    channel: channelOf(settings.slackChannel),
    threads: [],
    from: episode.openedAt,
    changedAt: changedAt(situation, episode),
    until: undefined,
    mayBegin: mayBegin(situation, sending, episode),
    isKept: true,
  };
}

/** When something that the first post tells of last came about. */
function changedAt({ history }: RedSituation, episode: Episode): Instant {
  const { touched, words, signatures, closings, account } = episode;
  const happened = [
    ...Object.values({ ...touched }),
    ...Object.values({ ...words }),
    ...Object.values({ ...signatures }),
    ...closings,
    ...reportsOf(history, account),
  ];
  return instant(happened.reduce<number>((latest, { at }) => Math.max(latest, at), episode.openedAt));
}

/** Whether Ridealong begins the thread: its row is there, and others neither do it nor did it. */
function mayBegin({ tracker, history, now }: RedSituation, sending: RedSending, episode: Episode): boolean {
  const course = courseOf(history, episode, now);
  const isNew = isToBeTold(sending, episode.openedAt) || isToBeTold(sending, course.openSince);
  const isOurs = !tracker.settings.postsByOthers && episode.thread === undefined;
  return isOpen(course) && isNew && isOurs && knownEpisodeRow(tracker, episode.id) !== undefined;
}

function answers(
  situation: RedSituation,
  sending: RedSending,
  episode: Episode,
): readonly (readonly [EffectKey, WantedPost])[] {
  const { now, tracker, history } = situation;
  const threads: readonly ThreadOf[] = [
    ...(episode.thread ? [{ place: episode.thread }] : []),
    { key: threadKey(episode.id) },
  ];
  const settled = asksOf(history, episode.id).filter((ask) => !isBeingTyped(ask, now, sending));
  const news = [
    ...episodeNews(situation, episode),
    ...settled.flatMap((ask) => askNews(ask, tracker.settings)),
  ];
  return [
    ...settled.map((ask) => [askKey(ask.id), askPost(ask, sending, threads)] as const),
    ...news.map((one) => [one.key, newsPost(one, threads)] as const),
  ].filter(([, { from }]) => isToBeTold(sending, from) && from > quietUntil(history, episode.id));
}

/** An ask is news as long as it is open; its message is kept as it stands afterwards. */
function askPost(ask: Ask, sending: RedSending, threads: readonly ThreadOf[]): WantedPost {
  const address = isAskLong(ask.values.ask) ? rowLink(sending, 'asks', ask.id) : '';
  return {
    ...answer(askText(ask, false), ask.askedAt, threads),
    footer: address === '' ? '' : link(address, 'Read all of it in the tracker'),
    mayBegin: isUnanswered(ask),
    changedAt: instant(Math.max(ask.askedAt, ...Object.values(ask.touched).map(({ at }) => at))),
    isKept: true,
  };
}

/** Somebody deleted its row: where its message stands, it says so. */
function withdrawnPost(ask: Ask): WantedPost {
  return { ...answer(askText(ask, true), ask.askedAt, []), mayBegin: false, isKept: true };
}

function newsPost({ text, from }: News, threads: readonly ThreadOf[]): WantedPost {
  return answer(text, from, threads);
}

function answer(text: string, from: Instant, threads: readonly ThreadOf[]): WantedPost {
  const until = instant(from + newsMs);
  return { text, footer: '', channel: '', threads, from, until, mayBegin: true, isKept: false };
}
