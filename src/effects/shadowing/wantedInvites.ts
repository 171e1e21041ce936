import { customerNoOf } from '../../shadowing/customers';
import type { History, Placement } from '../../shadowing/history';
import type { Call, Programme } from '../../shadowing/records';
import type { Email } from '../../programme/records';
import { knownCall } from '../../shadowing/situation';
import type { Instant } from '../../time/instant';
import { isoText, type Zone } from '../../time/zones';
import type { EffectKey } from '../delivery';
import { inviteKey } from '../keys';
import { inviteText } from './inviteText';
import { callOfSeat, isResting } from './seat';

/** An event as the Calendar API takes it (Events resource), but for its id and attendees. */
type EventContent = Readonly<Record<string, unknown>>;

export interface WantedInvite {
  readonly engineer: Email;
  readonly content: EventContent;
  /** When its call begins. */
  readonly start: Instant;
  /** When the place was given: an invite removed by hand is made anew for a later place only. */
  readonly placedAt: Instant;
}

/** An event that should not be: its engineer lost the place. */
export interface UnwantedInvite {
  readonly unwanted: true;
  /** When the call begins that it tells of: from then on it is in nobody's way. */
  readonly start: Instant;
}

export type WantedInvites = ReadonlyMap<EffectKey, WantedInvite | UnwantedInvite>;

/**
 * The events that should exist, one for each engineer's confirmed seat, and those that should not, since the ledger says that
 * the place is gone (rule S11). What has no entry is not known, and whatever stands stays: the call's row is missing, does not
 * read or was changed a moment ago, or the call is over and an invite to the past is in nobody's way.
 */
export function wantedInvites(
  programme: Programme,
  history: History,
  now: Instant,
  asRested = false,
): WantedInvites {
  const wanted = new Map<EffectKey, WantedInvite | UnwantedInvite>();
  for (const placement of history.placements.values()) {
    const key = inviteKey(placement.call, placement.engineer);
    const want = wantFor({ programme, history, now, asRested }, placement);
    // Of two places in one call the later one, which stands further down in the ledger, is the one that matters.
    if (want === undefined) wanted.delete(key);
    else wanted.set(key, want);
  }
  return wanted;
}

interface Wanting {
  readonly programme: Programme;
  readonly history: History;
  readonly now: Instant;
  readonly asRested: boolean;
}

function wantFor(
  { programme, history, now, asRested }: Wanting,
  placement: Placement,
): WantedInvite | UnwantedInvite | undefined {
  const row = knownCall(programme, placement.call);
  if (row && isResting(row, { now, asRested })) return undefined;
  const { start } = placement;
  if (placement.state !== 'confirmed') return start <= now ? undefined : { unwanted: true, start };
  const call = callOfSeat(programme, placement);
  if (!call || call.end <= now) return undefined;
  const { engineer, placedAt } = placement;
  return { engineer, placedAt, start: call.start, content: contentFor(programme, history, placement, call) };
}

function contentFor(programme: Programme, history: History, placement: Placement, call: Call): EventContent {
  const { zone } = programme.settings;
  return {
    summary: `Customer call shadowing: customer ${customerNoOf(call, history, programme)}`,
    description: inviteText(call),
    location: call.meetingLink,
    start: moment(call.start, zone),
    end: moment(call.end, zone),
    guestsCanInviteOthers: false,
    guestsCanModify: false,
    guestsCanSeeOtherGuests: false,
    transparency: 'opaque',
    reminders: { useDefault: true },
    extendedProperties: { private: { ridealong: inviteKey(placement.call, placement.engineer) } },
  };
}

function moment(at: Instant, zone: Zone): { dateTime: string; timeZone: string } {
  return { dateTime: isoText(at), timeZone: zone };
}
