import type { Basics } from '../understanding';

/** Where rows of Account Tracker and Asks stand: 1-based, by the id of the episode or ask. */
export function rowsOf({ identities }: Pick<Basics, 'identities'>): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const { ids } of identities.values()) {
    for (const [row, id] of ids) rows.set(id, row + 1);
  }
  return rows;
}
