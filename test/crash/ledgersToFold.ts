import { adoptedInMarch, deedsInAdopted } from './adoptedToFold';
import { callsOfMarch, callsOfMay } from './callsToFold';
import { deedsInCalls, deedsInCallsOfMay } from './deedsInCalls';
import { deedsInTracker, deedsInTrackerOfMay } from './deedsInTracker';
import type { Deeds } from './deedsOfBoth';
import { addLines, MANY_LINES } from './manyLines';
import { operation, type Operation, type SmallWorld } from './operation';
import { untilNine } from './shadowingOperations';
import { trackerOfMarch, trackerOfMay } from './trackerToFold';

/** A ledger of which much is long over, and what people do once an hourly run has folded it. */
export interface LedgerToFold {
  name: string;
  /** The hourly run that folds it. */
  folding: Operation;
  /** The same run where too little is long over to be worth it, nor was before. */
  leaving: Operation;
  deeds: Deeds<SmallWorld>;
}

interface Kept<W extends SmallWorld> {
  name: string;
  /** The world an hour before; `isFolded`: all that was worth it so far was folded, else nothing was. */
  before: (isFolded: boolean) => W;
  deeds: Deeds<W>;
}

function ledger<W extends SmallWorld>({ name, before, deeds }: Kept<W>): LedgerToFold {
  const hourThat = (does: string, isFolded: boolean): Operation => {
    const base = (): W => {
      const world = before(isFolded);
      addLines(world, isFolded ? MANY_LINES : 1);
      return world;
    };
    return operation(`everyHour that ${does} ${name}`, base, (world) => world.hours(1));
  };
  const [folding, leaving] = [hourThat('folds', true), hourThat('leaves', false)];
  // What was made by `before` is of its kind.
  return { name, folding, leaving, deeds: deeds as Deeds<SmallWorld> };
}

/** The same ten weeks later, with what was done meanwhile: what stands for lines of March is folded once more, with lines of May. */
function again<W extends SmallWorld>(
  { folding, leaving }: LedgerToFold,
  done: (world: W) => void,
): (isFolded: boolean) => W {
  return (isFolded) => {
    const world = (isFolded ? folding : leaving).world() as W;
    world.hours(1);
    done(world);
    world.hours(1.2);
    world.run('turnOffAutomation');
    world.until('2026-07-24T08:05:00Z');
    world.run('turnOnAutomation');
    untilNine(world, '2026-07-27');
    world.hours(1.2);
    return world;
  };
}

const calls = ledger({ name: 'calls of March', before: of(callsOfMarch), deeds: deedsInCalls });
const tracker = ledger({ name: 'a tracker of March', before: of(trackerOfMarch), deeds: deedsInTracker });

export const ledgersToFold: readonly LedgerToFold[] = [
  calls,
  tracker,
  ledger({ name: 'adopted calls of March', before: of(adoptedInMarch), deeds: deedsInAdopted }),
  ledger({
    name: 'calls of March and May',
    before: again(calls, callsOfMay),
    deeds: deedsInCallsOfMay,
  }),
  ledger({
    name: 'a tracker of March and May',
    before: again(tracker, trackerOfMay),
    deeds: deedsInTrackerOfMay,
  }),
];

/** @throws Error when there is none */
export function ledgerNamed(wanted: string): LedgerToFold {
  const ledger = ledgersToFold.find(({ name }) => name === wanted);
  if (!ledger) throw new Error(`There is no ledger "${wanted}".`);
  return ledger;
}

/** Made once, and copied. */
function of<W extends SmallWorld>(base: () => W): () => W {
  const { world } = operation('of which nothing is done yet', base, () => undefined);
  // It is a copy of what this made.
  return () => world() as W;
}
