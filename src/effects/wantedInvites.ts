import { customerNoOf } from '../shadowing/customers';
import type { History, Placement } from '../shadowing/history';
import type { Call, Engineer, Programme } from '../shadowing/records';
import { knownCall } from '../shadowing/situation';
import { minuteMs, type Instant } from '../time/instant';
import { isoText, type Zone } from '../time/zones';
import type { EffectKey } from './delivery';
import { inviteKey } from './keys';
import { inviteText } from './inviteText';

/** So long a typed change rests before it has an effect: three edits make one update (design section 4). */
export const restMs = 5 * minuteMs;

/** An event as the Calendar API takes it (Events resource), but for its id and attendees. */
export type EventContent = Readonly<Record<string, unknown>>;

export interface WantedInvite {
  readonly engineer: Placement['engineer'];
  readonly content: EventContent;
}

/**
 * The events that should exist: one for each engineer's seat in a call that has not begun (rule S11). `unknown` where it has,
 * and where the call's row is missing, does not read, or was changed a moment ago: then whatever stands stays.
 */
export function wantedInvites(
  programme: Programme,
  history: History,
  now: Instant,
): ReadonlyMap<EffectKey, WantedInvite | 'unknown'> {
  const wanted = new Map<EffectKey, WantedInvite | 'unknown'>();
  for (const placement of history.placements.values()) {
    const call = knownCall(programme, placement.call);
    const key = inviteKey(placement.call, placement.engineer);
    const isOver = (call?.start ?? placement.start) <= now;
    // What is over is left as it was, also when the placement went: an invite to the past is in nobody's way.
    if (isOver && !wanted.has(key)) wanted.set(key, 'unknown');
    if (isOver || placement.state !== 'confirmed') continue;
    if (!call || now - call.seenAt < restMs) wanted.set(key, 'unknown');
    else wanted.set(key, inviteFor(programme, history, key, placement, call));
  }
  return wanted;
}

function inviteFor(
  programme: Programme,
  history: History,
  key: EffectKey,
  placement: Placement,
  call: Call,
): WantedInvite {
  const { zone } = programme.settings;
  return {
    engineer: placement.engineer,
    content: {
      summary: `Customer call shadowing: customer ${customerNoOf(call, history, programme)}`,
      description: inviteText(call, nameOf(programme.engineers.get(placement.engineer))),
      location: call.meetingLink,
      start: moment(call.start, zone),
      end: moment(call.end, zone),
      guestsCanInviteOthers: false,
      guestsCanModify: false,
      guestsCanSeeOtherGuests: false,
      transparency: 'opaque',
      reminders: { useDefault: true },
      extendedProperties: { private: { ridealong: key } },
    },
  };
}

function nameOf(engineer: Engineer | undefined): string {
  return engineer?.name ?? '';
}

function moment(at: Instant, zone: Zone): { dateTime: string; timeZone: string } {
  return { dateTime: isoText(at), timeZone: zone };
}
