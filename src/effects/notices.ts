import { placementFor, placementsFor } from '../shadowing/lookUp';
import type { History, Placement, ReleaseReason } from '../shadowing/history';
import type { Programme } from '../shadowing/records';
import { confirmingDay } from '../shadowing/confirming';
import { knownCall } from '../shadowing/situation';
import { hourMs, instant, type Instant } from '../time/instant';
import { dayText, weekText, whenText } from '../time/wording';
import type { EffectKey } from './delivery';
import { callItem } from './callItem';
import { noticeKey } from './keys';
import { mailOf, type Section } from './letter';
import type { WantedMail } from './mailActs';

/** News older than this is no news: the sheet and the panel say it. */
const newsHours = 72;

/** Who did not do it themselves is told why a place was lost. */
const lostBecause: Partial<Record<ReleaseReason, string>> = {
  callCancelled: 'its call was cancelled',
  callMoved: 'its call moved to a time that does not fit you',
  seatGone: 'its call has fewer seats now',
  callGone: 'its call is no longer offered',
  secondInYear: 'you had another one in the same year',
};

/** Since when mails are sent at all: nothing from before automation was first turned on is told. */
export interface Sending {
  readonly now: Instant;
  readonly automationSince: Instant;
}

/**
 * Mails to engineers whose place came about, or was lost, without them being there (rules S7, S9): a place that was given in a
 * later run than the sign-up, and one that was taken through no doing of theirs. Lost and placed again in one run is one mail.
 */
export function notices(
  programme: Programme,
  history: History,
  { now, automationSince }: Sending,
): ReadonlyMap<EffectKey, WantedMail> {
  const wanted = new Map<EffectKey, WantedMail>();
  const since = Math.max(automationSince, now - newsHours * hourMs);
  for (const placement of history.placements.values()) {
    const at = placement.released?.at ?? placement.placedAt;
    if (at < since || placement.start <= now) continue;
    const key = noticeKey(placement.released ? 'lost' : 'placed', placement.id);
    const sections = placement.released ? lost(history, placement) : placed(programme, history, placement);
    if (sections.length > 0) wanted.set(key, noticeMail(programme, placement, sections, at));
  }
  return wanted;
}

function noticeMail(
  programme: Programme,
  placement: Placement,
  sections: readonly Section[],
  at: Instant,
): WantedMail {
  const name = programme.engineers.get(placement.engineer)?.name;
  const isLost = placement.released !== undefined;
  const week = weekText(placement.week);
  return {
    mail: mailOf({
      to: placement.engineer,
      subject: isLost
        ? `Your rotation of ${week} is off; you are first in the queue`
        : `You have a rotation: ${week}`,
      greeting: name === undefined ? 'Hello,' : `Hello ${name},`,
      sections,
      footer:
        'You get this because you signed up for customer-call shadowing. Everything about it is in the sheet’s Ridealong panel.',
    }),
    from: at,
    until: instant(at + newsHours * hourMs),
  };
}

/** A place that an engineer has not seen yet: it was given after they had signed up, or instead of one that was lost. */
function placed(programme: Programme, history: History, placement: Placement): Section[] {
  const signUp = history.signUps.get(placement.signUp);
  const instead = lostAt(history, placement);
  const isNews =
    instead !== undefined ||
    (signUp !== undefined && signUp.run < placement.run && placement.state === 'tentative');
  if (!isNews) return [];
  const why =
    instead === undefined
      ? 'A seat has become free in one of your weeks, and it is yours.'
      : `Your rotation of ${weekText(instead.week)} is off, since ${lostBecause[instead.released?.reason ?? 'callGone'] ?? ''}. You have another one.`;
  const next =
    placement.state === 'tentative'
      ? `It is tentative until ${dayText(confirmingDay(placement.week, programme.settings))}; then the calendar invite comes.`
      : 'It is confirmed: the calendar invite comes as well.';
  const call = knownCall(programme, placement.call);
  const zone = programme.engineers.get(placement.engineer)?.zone ?? programme.settings.zone;
  return [
    {
      title: `Week of ${weekText(placement.week)}`,
      paragraphs: [
        why,
        next,
        'If it does not suit you, withdraw in the panel: before its Monday it does not count.',
      ],
      items: call ? [callItem(call, whenText(call.start, call.end, zone))] : [],
    },
  ];
}

function lost(history: History, placement: Placement): Section[] {
  const because = lostBecause[placement.released?.reason ?? 'withdrawn'];
  if (because === undefined || placementFor(history, placement.signUp) !== undefined) return [];
  if (history.signUps.get(placement.signUp)?.withdrawn !== false) return [];
  return [
    {
      title: 'You are first in the queue',
      paragraphs: [
        `Your rotation of ${weekText(placement.week)} is off, since ${because}. It does not count for your year.`,
        'You get the next seat that fits your weeks, and are told. More weeks ticked in the panel mean more chances.',
      ],
      items: [],
    },
  ];
}

/** The place of the same sign-up that was lost when this one was given. */
function lostAt(history: History, { signUp, placedAt }: Placement): Placement | undefined {
  return placementsFor(history, signUp).find(
    ({ released }) => released?.at === placedAt && lostBecause[released.reason] !== undefined,
  );
}
