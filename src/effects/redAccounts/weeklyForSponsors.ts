import { tabCalled } from '../../programme/called';
import type { Email } from '../../programme/records';
import { asksOf, isUnanswered } from '../../redAccounts/asks';
import type { Ask, Episode } from '../../redAccounts/history';
import { nameOf } from '../../redAccounts/names';
import { openEpisodes } from '../../redAccounts/openEpisodes';
import { holderOf } from '../../redAccounts/people';
import type { RedSituation } from '../../redAccounts/situation';
import { calendarDay } from '../../time/calendarDay';
import { shortDayText } from '../../time/wording';
import { wallTime } from '../../time/zones';
import { fact, section, type Item } from '../letter';
import { personText } from './person';
import { askBeginning } from './askBeginning';
import type { RedSending } from './redSending';
import type { RedWeeklyPart } from './redWeeklyPart';
import { rowLink } from './rowLink';

/** Asks spelled out in one mail; of more than these the number is told. */
const asksMax = 25;

interface Climbed {
  readonly episode: Episode;
  readonly ask: Ask;
}

/** For each sponsor: the asks of their accounts that climbed and are still not answered (rule R5). */
export function sponsorParts(
  situation: RedSituation,
  sending: RedSending,
): ReadonlyMap<Email, RedWeeklyPart> {
  const bySponsor = new Map<Email, Climbed[]>();
  for (const episode of openEpisodes(situation.history)) {
    const sponsor = holderOf(episode.values, 'sponsor');
    if (!sponsor) continue;
    const climbed = asksOf(situation.history, episode.id).filter((ask) => ask.climbed && isUnanswered(ask));
    if (climbed.length === 0) continue;
    const others = bySponsor.get(sponsor) ?? [];
    bySponsor.set(sponsor, [...others, ...climbed.map((ask) => ({ episode, ask }))]);
  }
  return new Map([...bySponsor].map(([sponsor, asks]) => [sponsor, partFor(situation, sending, asks)]));
}

function partFor(situation: RedSituation, sending: RedSending, asks: readonly Climbed[]): RedWeeklyPart {
  const sorted = [...asks].sort((one, other) => one.ask.askedAt - other.ask.askedAt);
  const more = sorted.length - asksMax;
  return {
    subject: `${asks.length} ${asks.length === 1 ? 'ask' : 'asks'} of your red accounts without an answer`,
    sections: [
      section('Asks that climbed to you as the sponsor', {
        items: sorted.slice(0, asksMax).map((climbed) => itemFor(situation, sending, climbed)),
        points: more > 0 ? [`${more} more in the ${tabCalled(situation.tracker.settings, 'Asks')} tab.`] : [],
      }),
    ],
    episodes: asks.map(({ episode }) => episode),
  };
}

function itemFor({ history, tracker }: RedSituation, sending: RedSending, { episode, ask }: Climbed): Item {
  const due = calendarDay(ask.values.due);
  return {
    title: `${nameOf(history, episode)}: ${askBeginning(ask.values.ask)}`,
    facts: [
      ...fact('Owner', personText(ask.values.owner as Email)),
      ...fact('Asked', shortDayText(wallTime(ask.askedAt, tracker.settings.zone).day)),
      ...fact('Due', due ? shortDayText(due) : ''),
      ...fact('Its row', rowLink(sending, 'asks', ask.id), 'link', 'Open it in the tracker'),
    ],
  };
}
