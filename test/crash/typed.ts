import { people as ofCalls } from '../support/byHandCalls';
import { people as ofTracker } from '../support/byHandTracker';
import type { SmallWorld } from './operation';
import { without } from './picture';

const peoples: Readonly<Record<string, readonly string[]>> = { ...ofCalls, ...ofTracker };

/** What stands in the columns that people own, a text for each row with anything in it. A tab is known by its headers. */
export function typedIn({ bench }: SmallWorld): string[] {
  const tabs = bench.workbooks().flatMap(({ id }) => bench.snapshot(id).tabs);
  return tabs.flatMap(({ header, rows }) => {
    const found = Object.entries(peoples).find(([, names]) => names.every((name) => header.includes(name)));
    if (!found) return [];
    const [title, names] = found;
    const cells = rows.map((row) => names.map((name) => row[header.indexOf(name)] ?? ''));
    return cells
      .filter((row) => row.some((text) => text !== ''))
      .map((row) => `${title}: ${JSON.stringify(row)}`);
  });
}

/**
 * No cell that people own is another but by an action of their own: every row is as it is at the end of one of these worlds, in
 * which that was done undisturbed, or was not done; and what is in all of them is there.
 */
export function cellsChanged(typed: readonly string[], ends: readonly (readonly string[])[]): string[] {
  if (ends.length === 0) return [];
  const strange = typed.filter((row) => ends.every((end) => !end.includes(row)));
  const [first = [], ...others] = ends;
  const everywhere = others.reduce((rows, end) => without(rows, without(rows, end)), [...first]);
  const lost = without(everywhere, typed);
  return [
    ...strange.map((row) => `a row that nobody left so: ${row}`),
    ...lost.map((row) => `a row of people's is lost: ${row}`),
  ];
}
