import type { Line, SeenBook } from './seen';

/** An older version was restored, or the calendar is gone, and no coordinator has said what is to be done. */
export const waitsForWord = (lines: readonly Line[]): boolean =>
  isLast(lines, ['restoredSeen'], ['wentOn']) ||
  isLast(lines, ['calendarGone'], ['calendarBack', 'calendarMade']);

/** Who coordinates is being saved, and not all of it is done. */
export const isSavingCoordinators = (lines: readonly Line[]): boolean =>
  isLast(lines, ['coordinatorsMeant'], ['coordinatorsSaved']);

/** Nobody sends, changes or takes away anything: automation was turned off, or who has it has left. */
export const isIdle = ({ lines, hasRuns }: SeenBook): boolean =>
  !hasRuns || isLast(lines, ['automationOff'], ['automationOn']);

/** Whether a line of these kinds comes after the last one of those. */
function isLast(lines: readonly Line[], these: readonly string[], those: readonly string[]): boolean {
  const last = (wanted: readonly string[]): number =>
    lines.reduce((found, { kind }, at) => (wanted.includes(kind) ? at : found), -1);
  return last(these) > last(those);
}

/** Whether the rows of a place stand there and read: of what is not known nothing is sent. */
export const reads = ({ ids, unread }: SeenBook, { call, signUp }: Placement): boolean =>
  ids.includes(call) && ids.includes(signUp) && !unread.includes(call);

/** An engineer's place in a call, as the ledger has it. */
export interface Placement {
  engineer: string;
  call: string;
  signUp: string;
  week: string;
  state: 'tentative' | 'confirmed' | 'released';
  /** Uses up the engineer's year (rule S4). */
  counts: boolean;
  /** When its call last took it along, if ever. */
  movedAt?: number;
  /** Why and when it was taken, if it was. */
  lost?: { reason: string; at: number };
}

/** All that were ever given, by their ids. */
export function placementsIn(lines: readonly Line[]): ReadonlyMap<string, Placement> {
  const placements = new Map<string, Placement>();
  for (const { kind, data, at } of lines) {
    const id = String(data['placement']);
    const before = placements.get(id);
    if (kind === 'placed') placements.set(id, placed(data));
    else if (before && kind === 'confirmed') placements.set(id, { ...before, state: 'confirmed' });
    else if (before && kind === 'moved')
      placements.set(id, { ...before, week: String(data['week']), movedAt: at });
    else if (before && kind === 'released')
      placements.set(id, {
        ...before,
        state: 'released',
        counts: data['counts'] === true,
        lost: { reason: String(data['reason']), at },
      });
  }
  return placements;
}

const placed = (data: Line['data']): Placement => ({
  engineer: String(data['engineer']),
  call: String(data['call']),
  signUp: String(data['signUp']),
  week: String(data['week']),
  state: data['confirmed'] === true ? 'confirmed' : 'tentative',
  counts: true,
});

/** What stands in a list before it, as often as it does. */
export const repeated = (list: readonly string[]): string[] =>
  list.filter((each, at) => list.indexOf(each) !== at);
