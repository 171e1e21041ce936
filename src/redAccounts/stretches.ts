import type { Instant } from '../time/instant';
import type { Health } from './health';
import type { Closing } from './history';

/** One stretch of an account from red to resolved or lost, as far as it is known; time in it up to `countedTo`. */
export interface Stretch {
  readonly redSince: Instant;
  /** The red that opened it, or opened it again. */
  readonly openSince: Instant;
  readonly state: 'red' | 'waiting' | 'resolved' | 'lost';
  readonly stateSince: Instant;
  /** The latest change to red. */
  readonly lastRed: Instant;
  /** The latest change away from red. */
  readonly notRedSince: Instant | undefined;
  readonly health: Health;
  readonly relapses: number;
  readonly reopenings: number;
  /** Milliseconds in each health while it was open, up to `countedTo`. */
  readonly spent: Readonly<Record<Health, number>>;
  readonly countedTo: Instant;
  /** Present when it is closed. */
  readonly reopensUntil: Instant | undefined;
}

/** A change of health, or somebody closing the episode. */
export type Moment = { readonly at: Instant; readonly health: Health } | Closing;

export function isOpen({ state }: { readonly state: string }): boolean {
  return state === 'red' || state === 'waiting';
}

/**
 * The stretches of an account, earliest first (rules R1, R7). What is open is closed only while it waits for resolution: who
 * closed it not knowing of a red that came late did not close it.
 *
 * @param moments in order of time, at one instant changes of health before closings
 */
export function stretchesOf(moments: readonly Moment[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const moment of moments) {
    const last = stretches[stretches.length - 1];
    if (beginsAnother(last, moment)) stretches.push(begun(moment.at));
    else if (last)
      stretches[stretches.length - 1] = 'health' in moment ? turned(last, moment) : closed(last, moment);
  }
  return stretches;
}

/** The stretch in which a moment lies: the latest that began before or with it. */
export function stretchAt(stretches: readonly Stretch[], at: Instant): number {
  let found = 0;
  while ((stretches[found + 1]?.redSince ?? Infinity) <= at) found += 1;
  return found;
}

/** Time in each health until then; a closed stretch has come to its end. */
export function spentUntil(stretch: Stretch, now: Instant): Readonly<Record<Health, number>> {
  if (!isOpen(stretch)) return stretch.spent;
  const more = Math.max(0, now - stretch.countedTo);
  return { ...stretch.spent, [stretch.health]: stretch.spent[stretch.health] + more };
}

function beginsAnother(last: Stretch | undefined, moment: Moment): boolean {
  if (!('health' in moment) || moment.health !== 'Red') return false;
  return last === undefined || (last.reopensUntil !== undefined && moment.at > last.reopensUntil);
}

function begun(at: Instant): Stretch {
  return {
    redSince: at,
    openSince: at,
    state: 'red',
    stateSince: at,
    lastRed: at,
    notRedSince: undefined,
    health: 'Red',
    relapses: 0,
    reopenings: 0,
    spent: { Red: 0, Yellow: 0, Green: 0, Lost: 0 },
    countedTo: at,
    reopensUntil: undefined,
  };
}

function turned(stretch: Stretch, { at, health }: { at: Instant; health: Health }): Stretch {
  const next = { ...stretch, health, spent: spentUntil(stretch, at), countedTo: at };
  if (health !== 'Red') {
    return stretch.state === 'red' ? { ...next, state: 'waiting', stateSince: at, notRedSince: at } : next;
  }
  if (stretch.state === 'red') return next;
  const red = { ...next, state: 'red', stateSince: at, lastRed: at, reopensUntil: undefined } as const;
  return stretch.state === 'waiting'
    ? { ...red, relapses: stretch.relapses + 1 }
    : { ...red, openSince: at, reopenings: stretch.reopenings + 1 };
}

function closed(stretch: Stretch, { at, outcome, reopensUntil }: Closing): Stretch {
  if (stretch.state !== 'waiting') return stretch;
  return {
    ...stretch,
    state: outcome,
    stateSince: at,
    spent: spentUntil(stretch, at),
    countedTo: at,
    reopensUntil,
  };
}
