import { tabCalled } from '../../programme/called';
import type { Email } from '../../programme/records';
import { asksOf, isUnanswered } from '../../redAccounts/asks';
import { courseOf } from '../../redAccounts/course';
import type { Episode } from '../../redAccounts/history';
import { isNewsHeld } from '../../redAccounts/heldNews';
import { nameOf } from '../../redAccounts/names';
import { openEpisodes } from '../../redAccounts/openEpisodes';
import { holderOf } from '../../redAccounts/people';
import type { RedSituation } from '../../redAccounts/situation';
import { waitingFor } from '../../redAccounts/waiting';
import type { Instant } from '../../time/instant';
import { dayFromToday, dayText } from '../../time/wording';
import { wallTime } from '../../time/zones';
import { fact, section, type Fact, type Item } from '../letter';
import type { RedSending } from './redSending';
import type { RedWeeklyPart } from './redWeeklyPart';
import { rowLink } from './rowLink';

/** Accounts spelled out in one mail; of more than these the number is told. */
const accountsMax = 25;

/**
 * For each AE and CE: their open accounts, what is missing from them first, a link each (rules R3, R6). Of an account that
 * turned red after the reminder was due its owners were just told.
 */
export function ownerParts(
  situation: RedSituation,
  sending: RedSending,
  dueAt: Instant,
): ReadonlyMap<Email, RedWeeklyPart> {
  const byOwner = new Map<Email, Episode[]>();
  for (const episode of openEpisodes(situation.history)) {
    if (episode.openedAt > dueAt || isNewsHeld(situation.history, episode.id)) continue;
    for (const role of ['ae', 'ce'] as const) {
      const owner = holderOf(episode.values, role);
      if (owner) byOwner.set(owner, [...(byOwner.get(owner) ?? []), episode]);
    }
  }
  return new Map(
    [...byOwner].map(([owner, episodes]) => [owner, partFor(situation, sending, owner, episodes)]),
  );
}

function partFor(
  situation: RedSituation,
  sending: RedSending,
  owner: Email,
  episodes: readonly Episode[],
): RedWeeklyPart {
  const accounts = episodes.map((episode) => ({ episode, missing: missingFrom(situation, episode, owner) }));
  const waiting = accounts.filter(({ missing }) => missing.length > 0);
  const others = accounts.filter(({ missing }) => missing.length === 0);
  const shown = [...waiting, ...others].slice(0, accountsMax);
  const more = accounts.length - shown.length;
  return {
    subject: subjectFor(waiting.length, accounts.length, isAllRed(situation, episodes)),
    sections: [
      section('Your red accounts', {
        paragraphs:
          waiting.length === 0 ? ['Nothing is missing from you. Keep the next step up to date.'] : [],
        items: shown.map(({ episode, missing }) => itemFor(situation, sending, episode, missing)),
        points:
          more > 0 ? [`${more} more in ${tabCalled(situation.tracker.settings, 'Account Tracker')}.`] : [],
      }),
    ],
    episodes,
  };
}

/** One that is yellow and waits for its resolution is no red account to who reads it. */
function isAllRed({ history, now }: RedSituation, episodes: readonly Episode[]): boolean {
  return episodes.every((episode) => courseOf(history, episode, now).health === 'Red');
}

function subjectFor(waiting: number, all: number, isRed: boolean): string {
  const noun = `${isRed ? 'red ' : ''}account${all === 1 ? '' : 's'}`;
  const accounts = all === 1 ? noun : `${all} ${noun}`;
  if (waiting === 0) return `Your ${accounts}: nothing is missing from you`;
  const verb = waiting === 1 ? 'waits' : 'wait';
  return waiting === all
    ? `Your ${accounts} ${verb} for you`
    : `${waiting} of your ${accounts} ${verb} for you`;
}

/** What somebody is waited for in one account, as whatever they are. */
function missingFrom(situation: RedSituation, episode: Episode, person: Email): readonly string[] {
  const { zone } = situation.tracker.settings;
  const today = wallTime(situation.now, zone).day;
  return waitingFor(situation, episode)
    .filter(({ who }) => who === person)
    .map(({ what, since }) => `${what}, since ${dayFromToday(wallTime(since, zone).day, today)}`);
}

function itemFor(
  situation: RedSituation,
  sending: RedSending,
  episode: Episode,
  missing: readonly string[],
): Item {
  const { history } = situation;
  const asks = asksOf(history, episode.id).filter(isUnanswered).length;
  return {
    title: nameOf(history, episode),
    facts: [
      ...fact('Missing from you', missing.join('\n'), 'warning'),
      ...stateFacts(situation, episode),
      ...fact('Open asks', asks === 0 ? '' : String(asks)),
      ...fact('Its row', rowLink(sending, 'tracker', episode.id), 'link', 'Open it in the tracker'),
    ],
  };
}

function stateFacts({ history, tracker, now }: RedSituation, episode: Episode): readonly Fact[] {
  const { state, health, redSince, daysRed } = courseOf(history, episode, now);
  const since = dayText(wallTime(redSince, tracker.settings.zone).day);
  return fact(
    'State',
    state === 'waiting'
      ? `${health}, waits for its resolution; red since ${since}`
      : `Red since ${since}, ${daysRed === 1 ? '1 day' : `${daysRed} days`}`,
  );
}
