import { outstandingInvites } from '../../effects/calendarActs';
import type { Claim } from '../../effects/delivery';
import { inviteKey } from '../../effects/keys';
import { pace } from '../../effects/pace';
import type { Present } from '../../effects/present';
import { inviteSince } from '../../effects/shadowing/inviteSince';
import { wantedInvites } from '../../effects/shadowing/wantedInvites';
import { confirmingDay } from '../../shadowing/confirming';
import type { Placement } from '../../shadowing/history';
import { placementsOf } from '../../shadowing/lookUp';
import type { Engineer } from '../../shadowing/records';
import { requestWithdraw } from '../../shadowing/requestWithdraw';
import { hasBegun, knownCall, situationOf } from '../../shadowing/situation';
import type { MyCall, MyRotation } from '../../sidebar/requests';
import { yearOf } from '../../time/calendarDay';
import { dayText, momentText, whenText } from '../../time/wording';
import { isoText } from '../../time/zones';
import { notRunSince } from '../lastRun';
import type { Viewed } from './viewed';

/** An engineer's rotations of this calendar year and later ones, the earliest first. */
export function myRotations(viewed: Viewed, engineer: Engineer | undefined): MyRotation[] {
  const { programme, history, now, me } = viewed;
  const { today } = situationOf(programme, history, now);
  return placementsOf(history, me)
    .filter(({ state, week }) => state !== 'released' && yearOf(week) >= yearOf(today))
    .sort((a, b) => (a.week < b.week ? -1 : 1))
    .map((placement) => myRotation(viewed, engineer, placement));
}

function myRotation(viewed: Viewed, engineer: Engineer | undefined, placement: Placement): MyRotation {
  const { programme, history, now, me } = viewed;
  const withdrawal = requestWithdraw(history, me, placement.signUp, now, programme.settings);
  return {
    signUp: placement.signUp,
    state: placement.state === 'confirmed' ? 'confirmed' : 'tentative',
    week: placement.week,
    year: yearOf(placement.week),
    call: myCall(viewed, engineer, placement),
    ...heldIn(viewed, engineer, placement),
    next: whatComesNext(viewed, placement),
    canWithdraw: withdrawal.ok,
    withdrawWarning:
      withdrawal.ok && withdrawal.counts
        ? `The week has begun, so this rotation still counts for ${yearOf(placement.week)} if you withdraw now.`
        : '',
  };
}

/** The place stays as it was given, whatever its call's row says meanwhile. */
function heldIn(
  { programme, history }: Viewed,
  engineer: Engineer | undefined,
  { call, start }: Placement,
): Pick<MyRotation, 'held'> {
  return history.held.rows.has(call)
    ? { held: momentText(start, engineer?.zone ?? programme.settings.zone) }
    : {};
}

/** Null when the call's row is missing, does not read or is held: then it is not known what it is. */
function myCall({ programme }: Viewed, engineer: Engineer | undefined, placement: Placement): MyCall | null {
  const call = knownCall(programme, placement.call);
  if (!call) return null;
  return {
    start: isoText(call.start),
    end: isoText(call.end),
    when: whenText(call.start, call.end, engineer?.zone ?? programme.settings.zone),
    customer: call.customer,
    ae: call.ae,
    brief: call.brief,
    meetingLink: call.meetingLink,
  };
}

function whatComesNext({ found, programme, history, now }: Viewed, placement: Placement): string {
  const situation = situationOf(programme, history, now);
  if (hasBegun(situation, placement)) return 'You had your rotation. Thank you for joining.';
  if (placement.state === 'tentative') {
    const day = dayText(confirmingDay(placement.week, programme.settings));
    return `It is confirmed on ${day}; then the calendar invite comes. Should anything change before, you are told.`;
  }
  return inviteText({ found, programme, history, now }, placement);
}

function inviteText(viewed: Omit<Viewed, 'me'>, placement: Placement): string {
  const key = inviteKey(placement.call, placement.engineer);
  const invite = viewed.found.deliveries.get(key);
  if (invite?.standing === 'live') return updateText(viewed, invite);
  if (invite?.standing === 'gone')
    return 'The invite was removed from the calendar by hand, so it is not made again.';
  if (invite?.refused !== undefined) return 'Google refused the calendar invite. Please tell a coordinator.';
  const when = whenSent(viewed, { key, act: 'insert' });
  return when === undefined
    ? 'The calendar invite is delayed. It comes by itself: Status says what it waits for.'
    : `The calendar invite comes when ${when}.`;
}

function updateText(viewed: Omit<Viewed, 'me'>, invite: Present): string {
  const update = updateOf(viewed, invite);
  if (!update) return 'The invite is in your calendar.';
  // Of an act without an answer nobody knows whether it is done.
  const says = invite.open ? 'may still say' : 'still says';
  const old = `The invite in your calendar ${says} the old time or text.`;
  if (invite.refused !== undefined && update.content === invite.tried)
    return `${old} Google refused to update it: please tell a coordinator.`;
  const when = whenSent(viewed, update);
  return when === undefined
    ? `${old} It is being updated: Status says what it waits for.`
    : `${old} It is updated when ${when}.`;
}

/** What an act on an invite waits for; undefined where it is delayed. */
function whenSent(
  { found, programme, history, now }: Omit<Viewed, 'me'>,
  act: Pick<Claim, 'key' | 'act'>,
): string | undefined {
  if (found.automation?.on !== true) return 'a coordinator has turned on automation';
  if (found.automation.calendarIs === 'gone') return 'a coordinator has put the programme’s calendar right';
  const dueAt = inviteSince(programme, history, act) ?? now;
  // One that was never tried waits as well while the calendar as a whole is left alone, or no run came that would have tried it.
  const isDelayed =
    found.deliveries.get(act.key)?.waiting !== undefined ||
    !pace(found.deliveries, now)(act) ||
    notRunSince(found, { at: dueAt, as: found.automation.account }, now) !== undefined;
  return isDelayed ? undefined : 'automation next runs';
}

/** What is still to be changed about an invite that stands, also where that was refused. */
function updateOf({ programme, history, now }: Omit<Viewed, 'me'>, invite: Present): Claim | undefined {
  // That it was found is known, and only to be made sure of.
  if (invite.content === '' && !invite.waiting) return undefined;
  const want = wantedInvites(programme, history, now, true).get(invite.key);
  if (!want) return undefined;
  // Where the act would be sent is of no account.
  const present = new Map([[invite.key, { ...invite, refused: undefined }]]);
  return outstandingInvites(new Map([[invite.key, want]]), present, { spreadsheet: '', calendar: '' })[0];
}
