import { coordinator } from '../support/workbook';
import type { SmallWorld } from './operation';

/** What may be done once a ledger was folded, by its name; it gives what who did it was told. */
export type Deeds<W> = Readonly<Record<string, (world: W) => unknown>>;

/** Time goes by: from a Monday to the next one, and over some more. */
export const withTime = (monday: string, later: string): Deeds<SmallWorld> => ({
  'nothing is done': () => undefined,
  'a Monday comes': (world) => world.untilAfterQuiet(`${monday}T10:00:00Z`, 12),
  'six weeks pass': (world) => world.untilAfterQuiet(`${later}T10:00:00Z`, 24),
});

/** Somebody clears a column by which rows are known. */
export function clearIds(world: SmallWorld, tab: string, header: string): void {
  const column = world.header(tab).indexOf(header) + 1;
  const text = world
    .rows(tab)
    .map(() => '')
    .join('\n');
  world.bench.paste(world.id, { as: coordinator, tab, row: 2, column, text });
}
