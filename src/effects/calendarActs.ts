import type { Instant } from '../time/instant';
import type { Act, Claim, EffectKey, Outcome } from './delivery';
import { hashOf } from './hash';
import { eventId } from './keys';
import type { Present } from './present';
import type { UnwantedInvite, WantedInvite, WantedInvites } from './shadowing/wantedInvites';

/** One call inside a batch to the calendar. */
export interface CalendarCall {
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  /** Path and query below /calendar/v3. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>> | undefined;
}

export interface InviteAct extends Claim {
  /** When its call begins: also one that is to go has to be gone by then. */
  readonly neededBy: Instant;
  readonly call: CalendarCall;
}

/** Where the events are, and whose they are. */
export interface CalendarPlace {
  readonly spreadsheet: string;
  readonly calendar: string;
}

/**
 * What has to be done so that the wanted events stand and those not wanted do not: inserted under an id of our own, updated when
 * their content differs, cancelled. Of a key that `wanted` does not have it is not known what is wanted, so it is left alone.
 * Done and recorded, nothing is left to do; done twice, no harm is done.
 */
export function outstandingInvites(
  wanted: WantedInvites,
  present: ReadonlyMap<EffectKey, Present>,
  place: CalendarPlace,
): readonly InviteAct[] {
  const acts: InviteAct[] = [];
  for (const [key, want] of wanted) {
    const now = present.get(key);
    const act = 'unwanted' in want ? actAgainst(place, now, want) : actFor(place, key, want, now);
    if (act) acts.push(act);
  }
  return acts;
}

/** Cancels what is there, and what may be there since nobody knows what became of the last act. */
function actAgainst(
  place: CalendarPlace,
  now: Present | undefined,
  { start }: UnwantedInvite,
): InviteAct | undefined {
  if (!now || (now.act === 'cancel' && now.refused !== undefined)) return undefined;
  const mayStand = now.standing === 'live' || now.open !== undefined;
  return mayStand ? cancel(place, now.key, now.generation, start) : undefined;
}

function actFor(
  place: CalendarPlace,
  key: EffectKey,
  want: WantedInvite,
  now: Present | undefined,
): InviteAct | undefined {
  if (!now) return insert(place, key, 1, want);
  const { generation, open, standing } = now;
  const content = contentOf(want);
  if (now.refused !== undefined && now.tried === content) return undefined;
  if (open) return againFor(place, open, want);
  switch (standing) {
    case 'live':
      return now.content === content ? undefined : update(place, key, generation, want);
    case 'cancelled':
      // A deleted event keeps its id for ever, so what is wanted anew gets another.
      return insert(place, key, generation + 1, want);
    case 'absent':
      return insert(place, key, generation, want);
    case 'gone':
      // Somebody removed it by hand. That is respected, but it was not about a place given since.
      return want.placedAt > now.at ? insert(place, key, generation + 1, want) : undefined;
    case 'sent':
      return undefined;
  }
}

/** The act of a run that died once more, under the same id: Google says what is done already. */
function againFor(place: CalendarPlace, { act, key, generation }: Claim, want: WantedInvite): InviteAct {
  if (act === 'insert') return insert(place, key, generation, want);
  // Cancelled for certain, it can be made anew by the next run.
  return act === 'cancel' ? cancel(place, key, generation, want.start) : update(place, key, generation, want);
}

function contentOf({ content, engineer }: WantedInvite): string {
  return hashOf(JSON.stringify([engineer, content])).slice(0, 16);
}

/** Guests hear of it all: without `sendUpdates` Calendar would change events in silence. */
const tellGuests = 'sendUpdates=all';

function eventsPath({ calendar }: CalendarPlace): string {
  return `/calendars/${encodeURIComponent(calendar)}/events`;
}

function insert(place: CalendarPlace, key: EffectKey, generation: number, want: WantedInvite): InviteAct {
  const body = {
    ...want.content,
    id: eventId(place.spreadsheet, key, generation),
    attendees: [{ email: want.engineer }],
  };
  const call: CalendarCall = { method: 'POST', path: `${eventsPath(place)}?${tellGuests}`, body };
  return { key, generation, act: 'insert', content: contentOf(want), neededBy: want.start, call };
}

/** Leaves the guests alone, so that their answers stay. */
function update(place: CalendarPlace, key: EffectKey, generation: number, want: WantedInvite): InviteAct {
  const call: CalendarCall = { method: 'PATCH', path: eventPath(place, key, generation), body: want.content };
  return { key, generation, act: 'update', content: contentOf(want), neededBy: want.start, call };
}

function cancel(place: CalendarPlace, key: EffectKey, generation: number, neededBy: Instant): InviteAct {
  const call: CalendarCall = { method: 'DELETE', path: eventPath(place, key, generation), body: undefined };
  return { key, generation, act: 'cancel', content: '', neededBy, call };
}

function eventPath(place: CalendarPlace, key: EffectKey, generation: number): string {
  return `${eventsPath(place)}/${eventId(place.spreadsheet, key, generation)}?${tellGuests}`;
}

/** What the calendar answered to one call of a batch; status 0 when it did not. */
export interface CalendarReply {
  readonly status: number;
  readonly reason: string;
}

/** Words with which the calendar says "later", with status 403 (Calendar API, Handle API errors). */
const laterWords = /rate|quota|limit/i;

/**
 * What an answer means (Calendar API, Handle API errors). Undefined: not known, so the claim stays open and the next run does
 * the same again, which is harmless.
 */
export function outcomeOf({ act }: { readonly act: Act }, reply: CalendarReply): Outcome | undefined {
  const { status, reason } = reply;
  if (status >= 200 && status < 300) return 'done';
  if (status < 400 || status === 408 || status >= 500) return undefined;
  if (act === 'insert' && status === 409) return 'exists';
  if (act === 'cancel' && (status === 404 || status === 410)) return 'done';
  if (act === 'update' && isDeleted(reply)) return 'gone';
  const isLater = [401, 412, 429].includes(status) || (status === 403 && laterWords.test(reason));
  return isLater ? 'notDone' : 'refused';
}

/**
 * How an event that somebody deleted answers a change: with 404 or 410, or with 403 `forbidden`
 * (googleapis/google-api-ruby-client, issue 1811). A lack of rights has other words.
 */
function isDeleted({ status, reason }: CalendarReply): boolean {
  return status === 404 || status === 410 || (status === 403 && reason === 'forbidden');
}
