import { tabCalled } from '../../programme/called';
import type { Email } from '../../programme/records';
import { headerOf, trackerColumn, wordHeaderOf } from '../../redAccounts/columns/headers';
import { courseOf } from '../../redAccounts/course';
import type { Episode, Touch } from '../../redAccounts/history';
import { listed } from '../../programme/listing';
import { nameOf } from '../../redAccounts/names';
import { holderOf, roleText } from '../../redAccounts/people';
import { planOf } from '../../redAccounts/plan';
import { partFields, type Owner } from '../../redAccounts/records';
import type { RedSituation } from '../../redAccounts/situation';
import { dayText } from '../../time/wording';
import { wallTime } from '../../time/zones';
import { fact, section } from '../letter';
import type { Mail } from '../mail';
import { personText } from './person';
import { redMail } from './redLetter';
import type { RedSending } from './redSending';
import { rowLink } from './rowLink';

/** To an owner whose account turned red: what is theirs to fill in and sign, and until when (rules R3, R4). */
export function redMailToOwner(
  situation: RedSituation,
  sending: RedSending,
  episode: Episode,
  part: Owner,
  to: Email,
): Mail {
  const { history, tracker, now } = situation;
  const name = nameOf(history, episode);
  const tab = tabCalled(tracker.settings, 'Account Tracker');
  const called = (header: string): string => trackerColumn(situation.tracker.settings, header);
  const course = courseOf(history, episode, now);
  const again = course.reopenings + course.relapses > 0 ? ' again' : '';
  const plan = planOf(situation, episode);
  const stands = plan.parts[part].state === 'signed';
  const since = dayText(wallTime(course.stateSince, tracker.settings.zone).day);
  return redMail({
    to,
    subject: `Red${again}: ${name}. ${stands ? 'Look whether your part still fits' : `Your part is due ${dayText(plan.dueOn)}`}`,
    sections: [
      section(`${name} is red${again}`, {
        paragraphs: [
          `You are its ${roleText[part]}, and own it together with the ${roleText[otherOf(part)]} until it is out of red.`,
        ],
        items: [{ title: 'What is yours now', facts: factsFor(situation, episode, part) }],
        points: [
          `Red since ${since}.`,
          ...(stands
            ? [`An update in ${tab} says that somebody looked. What you change is to be signed again.`]
            : []),
          `To sign: Extensions › Ridealong › Open Ridealong, or choose Agreed in the column ${called(wordHeaderOf[part])}.`,
        ],
      }),
    ],
    sheet: rowLink(sending, 'tracker', episode.id),
    footer: `You get this because ${tab} names you as ${roleText[part]}. If that is wrong, put another address there.`,
  });
}

function factsFor(situation: RedSituation, episode: Episode, part: Owner): ReturnType<typeof fact> {
  const { parts, dueOn } = planOf(situation, episode);
  const { missing, signature, state } = parts[part];
  const called = (header: string): string => trackerColumn(situation.tracker.settings, header);
  const standing = state === 'signed' ? signature : undefined;
  const dayOf = ({ at }: Touch): string => dayText(wallTime(at, situation.tracker.settings.zone).day);
  const other = holderOf(episode.values, otherOf(part));
  const mine = listed(partFields[part].map((field) => called(headerOf[field])));
  return [
    ...fact(
      'Your part',
      standing
        ? `What you signed on ${dayOf(standing)} still stands; look whether it fits`
        : `${mine}, signed by you`,
    ),
    ...fact('Still empty', listed(missing.map((field) => called(headerOf[field]))), 'warning'),
    ...(standing ? [] : fact('Due', dayText(dueOn))),
    ...fact('Why red', episode.values.whyRed),
    ...fact('Why red again', whyAgain(situation, episode)),
    ...(other
      ? fact(roleText[otherOf(part)], personText(other))
      : fact(roleText[otherOf(part)], 'Nobody is named yet', 'warning')),
  ];
}

/** What was said with the latest red; the row keeps the reason that people wrote. */
function whyAgain({ history, now }: RedSituation, episode: Episode): string {
  const { stateSince } = courseOf(history, episode, now);
  const report = history.accounts
    .get(episode.account)
    ?.reports.find(({ changedAt, health }) => changedAt === stateSince && health === 'Red');
  const why = report?.why ?? '';
  return why === episode.values.whyRed ? '' : why;
}

function otherOf(part: Owner): Owner {
  return part === 'ae' ? 'ce' : 'ae';
}
