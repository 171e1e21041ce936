import { confirmingDay } from '../../shadowing/confirming';
import type { History, Placement, ReleaseReason } from '../../shadowing/history';
import { placementsFor } from '../../shadowing/lookUp';
import { waitingSignUps } from '../../shadowing/queue';
import type { Programme } from '../../shadowing/records';
import { knownCall, situationOf } from '../../shadowing/situation';
import { hourMs, instant, type Instant } from '../../time/instant';
import { dayText, weekText, whenText } from '../../time/wording';
import type { EffectKey } from '../delivery';
import { callItem } from './callItem';
import { movedKey, noticeKey } from '../keys';
import { greetingFor, section, sheetAddress, type Section } from '../letter';
import { hasLapsed, type Lapsed, type LookingBack } from '../lapsed';
import { mailOf } from '../mail';
import type { WantedMail } from '../mailActs';
import { callOfSeat, isResting } from './seat';
import { isToBeTold, type SendingAfter } from '../sending';

/** News older than this is no news: the sheet and the panel say it. */
const newsMs = 72 * hourMs;

/** Why a place was lost through no doing of its engineer, who is told so. What they did themselves they know. */
const lostBecause: Partial<Record<ReleaseReason, string>> = {
  callCancelled: 'its call was cancelled',
  callMoved: 'its call moved to a time that does not fit you',
  seatGone: 'its call has fewer seats now',
  callGone: 'its call is no longer offered',
  // Why the account team wants it so is not for everybody's mail.
  accountRed: 'the account team needs its call to itself for now',
  secondInYear: 'you have another one in the same year',
};

const footer =
  'You get this because you signed up for customer-call shadowing. More is in the sheet: Extensions › Ridealong › Open Ridealong.';

interface News {
  readonly subject: string;
  readonly section: Section;
}

/**
 * Mails to engineers whose place came about, or was lost, without them being there (rules S7, S9): a tentative one that was given
 * in a later run than the sign-up (of a confirmed one the invite tells), and one that was taken through no doing of theirs. Only
 * the latest news of a sign-up is told, so lost and placed again before the mail goes is one mail, and none where it is the place
 * that they knew of. News of a call that was changed a moment ago wait until it rests.
 */
export function notices(
  programme: Programme,
  history: History,
  sending: SendingAfter,
): ReadonlyMap<EffectKey, WantedMail> {
  const wanted = new Map<EffectKey, WantedMail>();
  for (const placement of history.placements.values()) {
    const notice =
      changedAt(placement) < sending.now - newsMs
        ? undefined
        : noticeOf(programme, history, placement, sending);
    if (notice) wanted.set(...notice);
  }
  return wanted;
}

/** Those whose time was over before any run began them: what would have been told a moment before. */
export function lapsedNotices(programme: Programme, history: History, back: LookingBack): readonly Lapsed[] {
  return [...history.placements.values()].flatMap((placement): Lapsed[] => {
    const from = changedAt(placement);
    const until = instant(from + newsMs);
    if (!hasLapsed(until, back)) return [];
    const [key] = noticeOf(programme, history, placement, { ...back, now: instant(until - 1) }) ?? [];
    return key === undefined || back.deliveries.has(key)
      ? []
      : [{ kind: 'notice', from, until, present: undefined }];
  });
}

function changedAt({ released, movedAt, placedAt }: Placement): Instant {
  return released?.at ?? movedAt ?? placedAt;
}

function noticeOf(
  programme: Programme,
  history: History,
  placement: Placement,
  sending: SendingAfter,
): readonly [EffectKey, WantedMail] | undefined {
  const at = changedAt(placement);
  if (!isToBeTold(sending, at) || !isLatest(history, placement)) return undefined;
  const row = knownCall(programme, placement.call);
  if (row && isResting(row, sending)) return undefined;
  const news = newsOf(programme, history, placement, sending);
  if (!news) return undefined;
  const to = placement.engineer;
  const mail = mailOf({
    to,
    subject: news.subject,
    greeting: greetingFor(programme.engineers.get(to)?.name),
    sections: [news.section],
    sheet: sheetAddress(sending.spreadsheet),
    footer,
  });
  return [keyOf(placement), { mail, from: at, until: instant(at + newsMs) }];
}

function keyOf({ id, released, movedAt, start }: Placement): EffectKey {
  if (released) return noticeKey('lost', id);
  return movedAt === undefined ? noticeKey('placed', id) : movedKey(id, start);
}

function isLatest(history: History, placement: Placement): boolean {
  return placementsFor(history, placement.signUp).slice(-1)[0] === placement;
}

function newsOf(
  programme: Programme,
  history: History,
  placement: Placement,
  { now, deliveries }: SendingAfter,
): News | undefined {
  if (!placement.released) {
    return placement.start > now && !isBack(history, placement, deliveries)
      ? newPlace(programme, history, placement)
      : undefined;
  }
  const because = lostBecause[placement.released.reason];
  if (because === undefined || history.signUps.get(placement.signUp)?.withdrawn !== false) return undefined;
  const queue = waitingSignUps(situationOf(programme, history, now));
  const position = queue.findIndex(({ id }) => id === placement.signUp) + 1;
  return lostPlace(placement, because, position);
}

/** Whether it is the place that its engineer knew of, and was not told that they had lost. */
function isBack(history: History, placement: Placement, deliveries: SendingAfter['deliveries']): boolean {
  const { signUp, call, start } = placement;
  const before = placementsFor(history, signUp).slice(-2, -1)[0];
  if (before?.call !== call || before.start !== start || before.movedAt !== undefined) return false;
  const isKnown =
    before.run === history.signUps.get(signUp)?.run ||
    deliveries.get(noticeKey('placed', before.id))?.standing === 'sent';
  return isKnown && !deliveries.has(noticeKey('lost', before.id));
}

interface Cause {
  readonly subject: string;
  readonly sentence: string;
}

/** Why an engineer should look at a place of theirs: undefined when they know it, or the invite tells them. */
function causeOf(history: History, placement: Placement): Cause | undefined {
  const { state, run, movedAt } = placement;
  const isTentative = state === 'tentative';
  if (movedAt !== undefined) {
    const sentence = 'Your call has moved, and you keep your place in it.';
    return isTentative ? { subject: 'Your call moved', sentence } : undefined;
  }
  const instead = lostWith(history, placement);
  if (instead !== undefined) return { subject: 'Your rotation changed', sentence: instead };
  const signedUpIn = history.signUps.get(placement.signUp)?.run ?? run;
  return isTentative && signedUpIn < run
    ? {
        subject: 'You have a rotation',
        sentence: 'A seat became free in one of your weeks, and it is yours.',
      }
    : undefined;
}

/** A place, or a time of it, that its engineer has not seen yet. */
function newPlace(programme: Programme, history: History, placement: Placement): News | undefined {
  const { state, week } = placement;
  const cause = causeOf(history, placement);
  if (!cause) return undefined;
  const call = callOfSeat(programme, placement);
  const zone = programme.engineers.get(placement.engineer)?.zone ?? programme.settings.zone;
  return {
    subject: `${cause.subject}: ${weekText(week)}`,
    section: section(`Week of ${weekText(week)}`, {
      paragraphs: [
        cause.sentence,
        state === 'tentative'
          ? `It is tentative until ${dayText(confirmingDay(week, programme.settings))}; then the calendar invite comes.`
          : 'It is confirmed: the calendar invite comes as well.',
        'If it does not suit you, withdraw under My rotation: before its Monday it does not count for your year.',
        `Times are those of ${zone}.`,
      ],
      items: call ? [callItem(call, whenText(call.start, call.end, zone))] : [],
    }),
  };
}

/** What to say of the place of the same sign-up that was lost in the moment in which this one was given. */
function lostWith(history: History, { signUp, placedAt, week: newWeek }: Placement): string | undefined {
  for (const { released, week } of placementsFor(history, signUp)) {
    const because = released?.at === placedAt ? lostBecause[released.reason] : undefined;
    if (because !== undefined) {
      const instead =
        week === newWeek ? 'You have another call in the same week' : 'You have this one instead';
      return `Your place in the week of ${weekText(week)} is gone, since ${because}. ${instead}.`;
    }
  }
  return undefined;
}

/** @param position in the queue, 0 when none of its weeks can be given any more */
function lostPlace({ week }: Placement, because: string, position: number): News {
  const off = `Your rotation of ${weekText(week)} is off`;
  const next =
    position === 0
      ? 'None of the weeks that you named can be given any more: please sign up again with other weeks.'
      : `You are number ${position} in the queue: you get the next seat that fits your weeks, and are told. More weeks mean more chances.`;
  return {
    subject: `${off}: ${position === 0 ? 'please sign up again' : 'you are back in the queue'}`,
    // Of what is lost through no doing of its engineer nothing counts (rule S4).
    section: section(off, {
      paragraphs: [`${off}, since ${because}. It does not count for your year.`, next],
    }),
  };
}
