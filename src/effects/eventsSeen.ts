import { instant } from '../time/instant';
import type { InviteAct } from './calendarActs';
import { isOfEvent, type Claim, type EffectKey } from './delivery';
import { eventId } from './keys';
import type { Present } from './present';

/** An event of ours as the calendar shows it, or what it still tells of one that was deleted. */
export interface EventSeen {
  readonly id: string;
  /** '' where the calendar does not tell it. */
  readonly key: EffectKey | '';
  readonly isLive: boolean;
  /** Moments as `isoText` has them; '' where the calendar does not tell it. */
  readonly start: string;
  readonly end: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
}

/** All events of ours that are not over, deleted ones as well, and the spreadsheet whose they are. */
export interface EventsSeen {
  readonly events: ReadonlyMap<string, EventSeen>;
  readonly spreadsheet: string;
}

export function eventsSeen(events: readonly EventSeen[], spreadsheet: string): EventsSeen {
  return { events: new Map(events.map((event) => [event.id, event])), spreadsheet };
}

/** How the ledger and the calendar are brought together after an older version of the ledger was restored. */
interface AsSeen {
  /** What was done without this ledger's knowing of it, to be told to it as done. */
  readonly done: readonly Claim[];
  /** What stands, as the calendar shows it: of what is live it is not certain with what content. */
  readonly present: ReadonlyMap<EffectKey, Present>;
}

/** A call's place is cancelled and given to the same engineer again so many times at most, of which a ledger knows nothing. */
const lostGenerationsMax = 10;

/**
 * What stands in the calendar, whatever an older ledger says. What it takes for live and the calendar does not show was cancelled;
 * what somebody removed by hand, as it knows, stays so.
 */
export function presentAsSeen(present: ReadonlyMap<EffectKey, Present>, seen: EventsSeen): AsSeen {
  const done: Claim[] = [];
  const settled = new Map(present);
  for (const key of keysToLookAt(present, seen)) {
    const before = present.get(key);
    const newest = newestOf(key, before, seen);
    if (newest) {
      const { generation, isLive } = newest;
      const act = isLive ? 'update' : 'cancel';
      if (!isKnown(before, newest)) done.push({ key, generation, act, content: '' });
      if (isLive || before?.standing !== 'gone' || before.generation !== generation)
        settled.set(key, standingAs(key, before, newest));
    } else if (before?.standing === 'live') {
      settled.set(key, standingAs(key, before, { generation: before.generation, isLive: false }));
    }
  }
  return { done, present: settled };
}

/** All events that the ledger knows, since of a later one that was deleted only the id may be left, and all that the calendar names. */
function keysToLookAt(present: ReadonlyMap<EffectKey, Present>, { events }: EventsSeen): Set<EffectKey> {
  const known = [...present.values()].filter(({ act }) => isOfEvent(act));
  const named = [...events.values()].flatMap(({ key }) => (key === '' ? [] : [key]));
  return new Set([...known.map(({ key }) => key), ...named]);
}

interface Newest {
  readonly generation: number;
  readonly isLive: boolean;
}

function newestOf(
  key: EffectKey,
  before: Present | undefined,
  { events, spreadsheet }: EventsSeen,
): Newest | undefined {
  const known = before?.generation ?? 0;
  for (let generation = known + lostGenerationsMax; generation > 0; generation--) {
    const event = events.get(eventId(spreadsheet, key, generation));
    if (event) return { generation, isLive: event.isLive };
  }
  return undefined;
}

function isKnown(before: Present | undefined, { generation, isLive }: Newest): boolean {
  if (before?.generation !== generation) return false;
  return isLive ? before.standing === 'live' : before.standing === 'cancelled' || before.standing === 'gone';
}

function standingAs(key: EffectKey, before: Present | undefined, { generation, isLive }: Newest): Present {
  const known = before?.generation === generation ? before : undefined;
  return {
    key,
    generation,
    standing: isLive ? 'live' : 'cancelled',
    content: '',
    open: undefined,
    openBefore: undefined,
    act: isLive ? 'update' : 'cancel',
    at: before?.at ?? instant(0),
    refused: known?.refused,
    ref: '',
    tried: known?.tried ?? '',
    waiting: undefined,
  };
}

/** Whether an update would change nothing that its guests see. */
export function standsAlready(act: InviteAct, { events, spreadsheet }: EventsSeen): boolean {
  const event = events.get(eventId(spreadsheet, act.key, act.generation));
  const body = act.call.body;
  if (act.act !== 'update' || !event || !body) return false;
  const texts = ['summary', 'description', 'location'] as const;
  const moments = ['start', 'end'] as const;
  return (
    texts.every((name) => body[name] === event[name]) &&
    moments.every((name) => (body[name] as { readonly dateTime: string }).dateTime === event[name])
  );
}
