import type { Email } from '../../programme/records';
import { asksOf, isUnanswered } from '../../redAccounts/asks';
import { courseOf, heardOfRed } from '../../redAccounts/course';
import { isNewsHeld, quietUntil } from '../../redAccounts/heldNews';
import type { Ask, Episode } from '../../redAccounts/history';
import { openEpisodes } from '../../redAccounts/openEpisodes';
import { holderOf } from '../../redAccounts/people';
import type { Owner } from '../../redAccounts/records';
import type { RedSituation } from '../../redAccounts/situation';
import { hourMs, instant, type Instant } from '../../time/instant';
import { isoText } from '../../time/zones';
import type { EffectKey } from '../delivery';
import { hasLapsed, type Lapsed, type LookingBack } from '../lapsed';
import type { Mail } from '../mail';
import type { WantedMail } from '../mailActs';
import { isToBeTold } from '../sending';
import { answeredMail, askedMail, climbedMail, type AboutAsk } from './askMails';
import { redMailToOwner } from './ownerMail';
import { isBeingTyped, type RedSending } from './redSending';

/** News older than this is no news: the tracker, the panel and the weekly mail say it. */
const newsMs = 72 * hourMs;

/** An answer may be changed for so long: then who asked is told of it once. */
const answerRestsMs = hourMs;

type Notice = readonly [key: EffectKey, from: Instant, mail: () => Mail];

/**
 * Mails that somebody gets because something turned to them: an owner, when their account turned red or red again, or when
 * they were named (rules R2, R3); the owner of an ask, when asked, and with the sponsor when it climbed, and who asked, when it
 * was answered (rule R5). Each once.
 * What somebody is typing, and what is over, is not told.
 */
export function redNotices(situation: RedSituation, sending: RedSending): ReadonlyMap<EffectKey, WantedMail> {
  const since = situation.now - newsMs;
  const wanted = new Map<EffectKey, WantedMail>();
  for (const [key, from, mail] of noticesOf(situation, sending)) {
    if (from >= since) wanted.set(key, { mail: mail(), from, until: instant(from + newsMs) });
  }
  return wanted;
}

/** Those whose time was over before any run began them. */
export function lapsedRedNotices(situation: RedSituation, back: RedSending & LookingBack): readonly Lapsed[] {
  return noticesOf(situation, back).flatMap(([key, from]): Lapsed[] => {
    const until = instant(from + newsMs);
    const isMissed = hasLapsed(until, back) && !back.deliveries.has(key);
    return isMissed ? [{ kind: 'notice', from, until, present: undefined }] : [];
  });
}

function noticesOf(situation: RedSituation, sending: RedSending): readonly Notice[] {
  const { now, history } = situation;
  return openEpisodes(history).flatMap((episode) => {
    if (isBeingTyped(episode, now, sending) || isNewsHeld(history, episode.id)) return [];
    const asks = asksOf(history, episode.id).filter((ask) => !isBeingTyped(ask, now, sending));
    const notices = [
      ...ownerNotices(situation, sending, episode),
      ...asks.flatMap((ask) => askNotices(situation, sending, episode, ask)),
    ];
    const quiet = quietUntil(history, episode.id);
    return notices.filter(([, from]) => isToBeTold(sending, from) && from > quiet);
  });
}

function ownerNotices(situation: RedSituation, sending: RedSending, episode: Episode): readonly Notice[] {
  const { state, stateSince } = courseOf(situation.history, episode, situation.now);
  if (state !== 'red') return [];
  const turnedAt = heardOfRed(situation.history, episode, stateSince);
  return (['ae', 'ce'] satisfies Owner[]).flatMap((part): readonly Notice[] => {
    const to = holderOf(episode.values, part);
    if (!to) return [];
    const namedAt = episode.touched[part]?.at ?? turnedAt;
    const key = `red/${episode.id}/${isoText(stateSince)}/${to}` as EffectKey;
    return [
      [
        key,
        instant(Math.max(turnedAt, namedAt)),
        () => redMailToOwner(situation, sending, episode, part, to),
      ],
    ];
  });
}

function askNotices(
  situation: RedSituation,
  sending: RedSending,
  episode: Episode,
  ask: Ask,
): readonly Notice[] {
  const about = { situation, sending, episode, ask };
  return isUnanswered(ask) ? askedNotices(about) : answeredNotices(about);
}

function askedNotices(about: AboutAsk): readonly Notice[] {
  const { ask } = about;
  const owner = ask.values.owner as Email;
  const askedAt = instant(Math.max(ask.askedAt, ask.touched.owner?.at ?? 0));
  const asked = `asked/${ask.id}/${owner}` as EffectKey;
  const notices: Notice[] = [[asked, askedAt, () => askedMail(about, owner)]];
  const { climbed } = ask;
  if (climbed) {
    for (const to of new Set([owner, ...(climbed.to === '' ? [] : [climbed.to])])) {
      const key = `climbed/${ask.id}/${to}` as EffectKey;
      notices.push([key, climbed.at, () => climbedMail(about, to, climbed.to)]);
    }
  }
  return notices;
}

/** To nobody where it is not known who asked, and not to who answered it themselves. */
function answeredNotices(about: AboutAsk): readonly Notice[] {
  const { id, askedBy, values, touched } = about.ask;
  if (askedBy === 'someone' || askedBy === 'CRM' || touched.status === undefined) return [];
  const { who, at } = touched.status;
  const changedAt = Math.max(at, touched.answer?.at ?? 0);
  if (who === askedBy || about.situation.now - changedAt < answerRestsMs) return [];
  const key = `answered/${id}/${values.status}/${isoText(at)}` as EffectKey;
  return [[key, at, () => answeredMail(about, { to: askedBy, by: who })]];
}
