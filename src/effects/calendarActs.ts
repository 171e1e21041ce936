import type { Act, Claim, EffectKey, Outcome } from './delivery';
import { hashOf } from './hash';
import { eventId } from './keys';
import type { Present } from './present';
import type { WantedInvite } from './wantedInvites';

/** One call inside a batch to the calendar. */
export interface CalendarCall {
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  /** Path and query below /calendar/v3. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>> | undefined;
}

export interface InviteAct extends Claim {
  readonly call: CalendarCall;
}

/** Where the events are, and whose they are. */
export interface CalendarPlace {
  readonly spreadsheet: string;
  readonly calendar: string;
}

/**
 * What has to be done so that the wanted events stand, and no others: inserted under an id of our own, updated when their
 * content differs, cancelled when they are not wanted any more. What is not known to be wanted or not is left alone.
 */
export function outstandingInvites(
  wanted: ReadonlyMap<EffectKey, WantedInvite | 'unknown'>,
  present: ReadonlyMap<EffectKey, Present>,
  place: CalendarPlace,
): readonly InviteAct[] {
  const acts: InviteAct[] = [];
  for (const [key, want] of wanted) {
    const act = want === 'unknown' ? undefined : actFor(place, key, want, present.get(key));
    if (act) acts.push(act);
  }
  for (const [key, now] of present) {
    if (now.act !== 'mail' && !wanted.has(key) && mayStand(now))
      acts.push(cancel(place, key, now.generation));
  }
  return acts;
}

/** Whether an event is there, or may be since nobody knows what became of the last act. */
function mayStand({ standing, open, act, refused }: Present): boolean {
  if (act === 'cancel' && refused !== undefined) return false;
  return standing === 'live' || (open !== undefined && standing !== 'cancelled');
}

function actFor(
  place: CalendarPlace,
  key: EffectKey,
  want: WantedInvite,
  now: Present | undefined,
): InviteAct | undefined {
  if (!now) return insert(place, key, 1, want);
  const { generation, open, standing } = now;
  // Whether it was cancelled is not known: cancelled once more, it can be made anew by the next run.
  if (open?.act === 'cancel') return cancel(place, key, generation);
  // Done again under the same id: Google says that it exists, or does what was not done.
  if (open)
    return open.act === 'insert'
      ? insert(place, key, generation, want)
      : update(place, key, generation, want);
  const content = contentOf(want);
  if (now.refused !== undefined && now.tried === content) return undefined;
  switch (standing) {
    case 'live':
      return now.content === content ? undefined : update(place, key, generation, want);
    case 'cancelled':
      // A deleted event keeps its id for ever, so what is wanted anew gets another.
      return insert(place, key, generation + 1, want);
    case 'absent':
      return insert(place, key, generation, want);
    case 'gone': // Somebody removed it by hand, and that is respected.
    case 'sent':
      return undefined;
  }
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
  return { key, generation, act: 'insert', content: contentOf(want), call };
}

/** Leaves the guests alone, so that their answers stay. */
function update(place: CalendarPlace, key: EffectKey, generation: number, want: WantedInvite): InviteAct {
  const call: CalendarCall = { method: 'PATCH', path: eventPath(place, key, generation), body: want.content };
  return { key, generation, act: 'update', content: contentOf(want), call };
}

function cancel(place: CalendarPlace, key: EffectKey, generation: number): InviteAct {
  const call: CalendarCall = { method: 'DELETE', path: eventPath(place, key, generation), body: undefined };
  return { key, generation, act: 'cancel', content: '', call };
}

function eventPath(place: CalendarPlace, key: EffectKey, generation: number): string {
  return `${eventsPath(place)}/${eventId(place.spreadsheet, key, generation)}?${tellGuests}`;
}

/** What the calendar answered to one call of a batch; status 0 when it did not. */
export interface CalendarReply {
  readonly status: number;
  readonly reason: string;
}

/**
 * What an answer means (Calendar API, Handle API errors). Undefined: not known, so the claim stays open and the next run does
 * the same again, which is harmless.
 */
export function outcomeOf(
  { act }: { readonly act: Act },
  { status, reason }: CalendarReply,
): Outcome | undefined {
  if (status >= 200 && status < 300) return 'done';
  if (status === 0 || status >= 500) return undefined;
  if (status === 409 && act === 'insert') return 'exists';
  if (status === 404 || status === 410) return act === 'cancel' ? 'done' : 'gone';
  if (status === 429 || (status === 403 && /rate|quota|limit/i.test(reason))) return 'notDone';
  return 'refused';
}
