import type { Email } from '../../programme/records';
import type { RedSituation } from '../../redAccounts/situation';
import { instant } from '../../time/instant';
import type { Instant } from '../../time/instant';
import type { EffectKey } from '../delivery';
import { weeklyKey } from '../keys';
import type { WantedMail } from '../mailActs';
import { reminderDue, reminderWindowMs } from '../reminder';
import { redMail } from './redLetter';
import { isBeingTyped } from './redSending';
import type { RedWeeklyContext, RedWeeklyPart } from './redWeeklyPart';
import { rowLink } from './rowLink';
import { ownerParts } from './weeklyForOwners';
import { sponsorParts } from './weeklyForSponsors';
import { summaryParts } from './weeklySummary';

type Parts = readonly [RedWeeklyPart, ...RedWeeklyPart[]];

const footer =
  'You get this at most once a week, and only when there is something for you. More is in the sheet: Extensions › Ridealong › Open Ridealong.';

/**
 * One mail a week to each owner of an open account, to each sponsor to whom asks climbed, and to leaders and coordinators the
 * sum of it (rules R3, R5, R6); whoever is several of these gets one. Empty unless the reminder is due.
 */
export function redWeeklyMails(
  situation: RedSituation,
  context: RedWeeklyContext,
): ReadonlyMap<EffectKey, WantedMail> {
  const { now, tracker } = situation;
  const wanted = new Map<EffectKey, WantedMail>();
  const due = reminderDue(tracker.settings, { now, automationSince: context.automationSince });
  if (!due) return wanted;
  for (const [to, parts] of partsByPerson(situation, context, due.at)) {
    if (parts.some(({ episodes }) => episodes.some((episode) => isBeingTyped(episode, now, context))))
      continue;
    const mail = redMail({
      to,
      subject: parts[0].subject,
      sections: parts.flatMap(({ sections }) => sections),
      sheet: rowLink(context, 'tracker'),
      footer,
    });
    wanted.set(weeklyKey(due.week, to), { mail, from: due.at, until: instant(due.at + reminderWindowMs) });
  }
  return wanted;
}

function partsByPerson(
  situation: RedSituation,
  context: RedWeeklyContext,
  dueAt: Instant,
): ReadonlyMap<Email, Parts> {
  const parts = new Map<Email, Parts>();
  const all = [
    ownerParts(situation, context, dueAt),
    sponsorParts(situation, context),
    summaryParts(situation, context),
  ];
  for (const byPerson of all) {
    for (const [to, part] of byPerson) {
      const before = parts.get(to);
      parts.set(to, before ? [...before, part] : [part]);
    }
  }
  return parts;
}
