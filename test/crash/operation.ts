import type { ProgrammeBench } from '../support/programme';
import type { TrackerBench } from '../support/tracker';

/** A small world with one workbook, which can be copied. */
export type SmallWorld = ProgrammeBench | TrackerBench;

/** Something that people, clocks or programs have Ridealong do, in a small world in which it has something to do. */
export interface Operation {
  /** An entry point of main.ts, or `request:` and its kind; behind a blank what is particular about it. */
  name: string;
  /** The world before it, one's own to change. */
  world: () => SmallWorld;
  /** What made that world: operations with the same one can meet in it. */
  base: unknown;
  /** Looks up what has to be known for it; what it gives does it, and has the answer. The first run of that is the one under test. */
  prepare: (world: SmallWorld) => () => unknown;
  /**
   * Why it may stay half done where it is ended, until it is done again or another change is made. All others end as if they had been
   * done, or had not.
   */
  inSteps?: string;
  /** Takes away what others rest on, so that only what holds in every world can be asked of its meetings. */
  spoils?: boolean;
  /** Nothing follows from it: all is as if it had not been done, but for where rows and columns stand. */
  isNeutral?: boolean;
  /**
   * What a hand does in the midst of it, where it meets another one. Alone it is done without: a run that ends between a write which
   * landed beside its rows and the one by which it is put right cannot be helped (docs/reliability.md, "What is not promised").
   */
  beforeItWrites?: (world: SmallWorld) => unknown;
  /** Who is signed up by it, once the panel has said that it is done. */
  signsUp?: string;
}

type More = Pick<Operation, 'inSteps' | 'spoils' | 'isNeutral' | 'beforeItWrites' | 'signsUp'>;

/** The one reason there is: nothing runs by itself in a workbook that is being set up, so nobody fills them for whoever is cut off. */
export const tabsFirst =
  'A workbook is made in one write, and its columns are filled by the first change in it, which set-up makes itself.';

export function operation<W extends SmallWorld>(
  name: string,
  base: () => W,
  act: (world: W) => unknown,
  more: More = {},
): Operation {
  return prepared(name, base, (world) => () => act(world), more);
}

/** An operation for which something has to be looked up before. */
export function prepared<W extends SmallWorld>(
  name: string,
  base: () => W,
  prepare: (world: W) => () => unknown,
  more: More = {},
): Operation {
  // What was made with `base` is of its kind.
  return { name, base, world: () => onceMade(base).copy(), prepare: (world) => prepare(world as W), ...more };
}

const made = new Map<unknown, SmallWorld>();

function onceMade(base: () => SmallWorld): SmallWorld {
  const known = made.get(base);
  if (known) return known;
  // What no run sees makes only copies slow.
  const world = base().copy(false);
  world.bench.world.executions.splice(0, world.bench.world.executions.length - 1);
  made.set(base, world);
  return world;
}

/** Somebody types, and a run is started by that. */
export const isTyped = ({ name }: Operation): boolean => name.startsWith('afterEdit');

/**
 * A row that somebody fills in below the others, cell by cell. All but the last one are filled in before: that one is the deed, by
 * which the row comes to mean something. They find their row wherever it is by then.
 */
export function filledIn(
  world: SmallWorld,
  as: string,
  tab: string,
  cells: Readonly<Record<string, string>>,
): () => unknown {
  const first = Object.entries(cells).slice(0, -1);
  const last = Object.fromEntries(Object.entries(cells).slice(-1));
  const row = world.type(as, tab, Object.fromEntries(first));
  return () => {
    const isTheirs = world
      .records(tab)
      .map((record) => first.every(([header, text]) => record[header] === text));
    const at = isTheirs.lastIndexOf(true);
    return world.type(as, tab, last, at < 0 ? row : at + 2);
  };
}
