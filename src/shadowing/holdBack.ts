import type { HeldEntry } from '../programme/held';
import { changesIn, isMass, matters, saysOtherwise } from './heldChanges';
import type { History, ShadowingEntry } from './history';
import type { Situation } from './situation';

interface Settled {
  readonly entries: readonly ShadowingEntry[];
  readonly history: History;
}

/**
 * Holds rows whose change would take away or move too many places at once, in this run or over a day (design, section 4): a
 * decision cannot be taken back when the coordinator says that it was a mistake, so it is not taken. Which of the rows are
 * right cannot be told, so all that the run would change are held; what is below the threshold goes on, beside what is held
 * as well. A row stays held until it says again what it said, or a coordinator says that it is meant.
 *
 * @param settle what a run decides that holds these rows and no others
 */
export function holdBack<S extends Settled>(
  situation: Situation,
  settle: (held: ReadonlySet<string>) => S,
): S {
  const before = [...situation.history.held.rows.keys()];
  const held = new Set(before.filter((row) => saysOtherwise(situation, row)));
  let settled = settle(held);
  for (;;) {
    const changes = changesIn(situation, settled.entries).filter(({ row }) => !held.has(row));
    if (!isMass(situation, changes)) break;
    for (const { row } of changes) held.add(row);
    settled = settle(held);
  }
  const after = { ...situation, history: settled.history };
  const needed = new Set([...held].filter((row) => matters(after, row) && saysOtherwise(after, row)));
  return needed.size === held.size ? settled : settle(needed);
}

/** What the ledger keeps so that these rows are held from now on, and no others. */
export function heldEntries({ held }: History, rows: ReadonlySet<string>): readonly HeldEntry[] {
  const newly = [...rows].filter((row) => !held.rows.has(row)).sort();
  const nowFree = [...held.rows.keys()].filter((row) => !rows.has(row)).sort();
  return [
    ...(newly.length > 0 ? [{ kind: 'held', rows: newly } as const] : []),
    ...(nowFree.length > 0 ? [{ kind: 'unheld', rows: nowFree } as const] : []),
  ];
}
