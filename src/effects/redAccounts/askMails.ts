import { tabCalled } from '../../programme/called';
import type { Email } from '../../programme/records';
import type { Ask, Episode, Who } from '../../redAccounts/history';
import { nameOf } from '../../redAccounts/names';
import { holderOf, roleText } from '../../redAccounts/people';
import type { RedSituation } from '../../redAccounts/situation';
import { calendarDay } from '../../time/calendarDay';
import { dayText } from '../../time/wording';
import { wallTime } from '../../time/zones';
import { fact, section, type Fact, type Item } from '../letter';
import type { Mail } from '../mail';
import { askBeginning, isAskLong } from './askBeginning';
import { personText } from './person';
import { redMail } from './redLetter';
import type { RedSending } from './redSending';
import { rowLink } from './rowLink';

/** An ask, and all that a mail about it needs. */
export interface AboutAsk {
  readonly situation: RedSituation;
  readonly sending: RedSending;
  readonly episode: Episode;
  readonly ask: Ask;
}

/** Said only to whom it helps: who has not reacted yet, and is not the sponsor. */
function paragraphsFor({ ask, episode }: AboutAsk, to: Email): readonly string[] {
  if (ask.values.status !== 'Open' || holderOf(episode.values, 'sponsor') === to) return [];
  return ['An acknowledgement helps already: without one the ask climbs to the account’s sponsor.'];
}

/** To who is asked (rule R5). They may not see the workbook, so it says whom to answer. */
export function askedMail(about: AboutAsk, to: Email): Mail {
  const name = nameOf(about.situation.history, about.episode);
  const due = dueText(about.ask);
  return redMail({
    to,
    subject: `An ask for ${name}${due === '' ? '' : `, due ${due}`}`,
    sections: [
      section(`${name} is a red account and needs something from you`, {
        paragraphs: paragraphsFor(about, to),
        items: [askItem(about)],
        points: howToAnswer(about, to),
      }),
    ],
    sheet: askLink(about),
    footer: 'You get this because somebody named you as the owner of this ask.',
  });
}

/** To its owner and the sponsor, when nobody reacted in time; without a sponsor to its owner alone. */
export function climbedMail(about: AboutAsk, to: Email, sponsor: Email | ''): Mail {
  const name = nameOf(about.situation.history, about.episode);
  const isOwner = to === about.ask.values.owner;
  const what = isOwner
    ? `This ask to you has no answer yet${sponsor === '' || sponsor === to ? '' : `, so ${personText(sponsor)}, the sponsor, was told`}.`
    : 'This ask has no answer yet, so it climbs to you, the sponsor of the account.';
  return redMail({
    to,
    subject: `No answer yet: an ask for ${name}`,
    sections: [
      section(`An ask for ${name} waits`, {
        paragraphs: [what],
        items: [askItem(about)],
        points: isOwner
          ? howToAnswer(about, to)
          : [
              `${personText(about.ask.values.owner as Email)} owns the ask. Another owner can be named in its row.`,
            ],
      }),
    ],
    sheet: askLink(about),
    footer: isOwner
      ? 'You get this because somebody named you as the owner of this ask.'
      : `You get this because ${tabCalled(about.situation.tracker.settings, 'Account Tracker')} names you as the sponsor of this account.`,
  });
}

/** To who asked, when it was answered or declined. */
export function answeredMail(about: AboutAsk, { to, by }: { to: Email; by: Who }): Mail {
  const name = nameOf(about.situation.history, about.episode);
  const { ask, answer, status } = about.ask.values;
  return redMail({
    to,
    subject: `${status}: your ask for ${name}`,
    sections: [
      section(`Your ask for ${name} was ${status.toLowerCase()}`, {
        items: [
          {
            title: askBeginning(ask),
            facts: [
              ...restOf(about),
              ...fact(`${status} by`, personText(by)),
              ...fact('Answer', answer.trim()),
            ],
          },
        ],
      }),
    ],
    sheet: askLink(about),
    footer: 'You get this because you asked.',
  });
}

/** Where the rest of an ask stands of which the mail says only the beginning. */
function restOf(about: AboutAsk): readonly Fact[] {
  return isAskLong(about.ask.values.ask)
    ? fact('All of it', askLink(about), 'link', 'Read it in the tracker')
    : [];
}

function askItem(about: AboutAsk): Item {
  const { situation, ask } = about;
  const asked = dayText(wallTime(ask.askedAt, situation.tracker.settings.zone).day);
  return {
    title: askBeginning(ask.values.ask),
    facts: [
      ...restOf(about),
      ...fact('Due', dueText(ask)),
      ...fact('Asked', `${asked}, by ${personText(ask.askedBy)}`),
      ...fact('Status', ask.values.status === 'Open' ? '' : ask.values.status),
    ],
  };
}

function howToAnswer({ situation, episode, ask }: AboutAsk, to: Email): readonly string[] {
  const team = (['ae', 'ce'] as const).flatMap((role) => {
    const holder = holderOf(episode.values, role);
    return holder && holder !== to ? [{ address: holder, title: `${roleText[role]} ` }] : [];
  });
  const asker = ask.askedBy === 'someone' || ask.askedBy === 'CRM' ? '' : ask.askedBy;
  const isNamed = asker === '' || asker === to || team.some(({ address }) => address === asker);
  const people = [...(isNamed ? [] : [asker]), ...team.map(({ address, title }) => `${title}${address}`)];
  return [
    `Answer or decline in its row of the ${tabCalled(situation.tracker.settings, 'Asks')} tab, or in the panel.`,
    ...(people.length === 0 ? [] : [`If you cannot open the sheet, write to ${people.join(' or ')}.`]),
  ];
}

function dueText({ values }: Ask): string {
  const due = calendarDay(values.due);
  return due ? dayText(due) : '';
}

function askLink({ sending, ask }: AboutAsk): string {
  return rowLink(sending, 'asks', ask.id);
}
