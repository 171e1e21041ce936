import type { Fault } from '../../workbench/runtime/faults';
import { settle } from './ending';
import type { LedgerToFold } from './ledgersToFold';
import { MANY_LINES } from './manyLines';
import type { SmallWorld } from './operation';
import { outsideOf } from './outside';
import { without } from './picture';
import { attempt, endsOf, faultsIn, notTried, type Violation } from './schedule';
import { Known, stateOf } from './state';
import { told } from './trace';

/** A deed after the hourly run that folds a ledger; with what goes wrong in that run, if anything does. */
export interface Folding {
  ledger: LedgerToFold;
  deed: string;
  fault: Fault | undefined;
}

/**
 * Does this after the run that folds the ledger, in which nothing goes wrong, or each fault that there is. Folded or not, all that people
 * have has to end the same: what is told, sent and shown is held against a copy of which no line was ever folded.
 */
export function playFoldings(ledger: LedgerToFold, deed: string): Violation[] {
  const faults = [undefined, ...faultsIn(endsOf(ledger.folding))];
  return faults.map((fault) => playFolding({ ledger, deed, fault }));
}

/** How a ledger's world stands after the run that folds it: in the same state after most faults. */
interface Folded {
  state: string;
  /** That the fault did not come, if it did not. */
  untried: readonly string[];
}

const afterFaults = new Known<Folded>();
const worlds = new Known<SmallWorld>();
const problemsAfter = new Known<string[]>();

/** One of them, and how it is played again. */
export function playFolding(folding: Folding): Violation {
  const { ledger, deed, fault } = folding;
  const how = fault ? `--call ${fault.call} --mode ${fault.mode}` : '--call 0';
  const { state, untried } = afterFaults.of(`${ledger.name}\n${how}`, () => {
    const world = ledger.folding.world();
    const untried = foldIn(world, folding);
    const state = `${ledger.name}\n${stateOf(world)}`;
    worlds.of(state, () => world);
    return { state, untried };
  });
  const problems = problemsAfter.of(`${state}\n${deed}`, () => {
    const world = worlds.of(state, ledger.folding.world).copy();
    const has = endAfter(world, folding);
    const isFolded = world.rows('Ledger').length < MANY_LINES;
    return [...(isFolded ? [] : ['nothing was folded']), ...unlikeEnd(has, unfoldedEnd(folding))];
  });
  return { replay: `--folded "${ledger.name}: ${deed}" ${how}`, problems: [...untried, ...problems] };
}

/** The run that folds the ledger, with its fault. @returns that this did not come, if it did not */
export function foldIn(world: SmallWorld, { ledger, fault }: Folding): readonly string[] {
  const from = world.bench.executions().at(-1)?.id ?? 0;
  world.bench.breakNext(fault);
  attempt(ledger.folding.prepare(world));
  world.bench.breakNext(undefined);
  return fault ? notTried(world, from, fault) : [];
}

/** @returns what who did it was told */
export const doneAfter = (world: SmallWorld, { ledger, deed }: Folding): string =>
  told(attempt(() => ledger.deeds[deed]?.(world)));

interface End {
  answer: string;
  problems: readonly string[];
  outside: readonly string[];
}

function endAfter(world: SmallWorld, folding: Folding): End {
  const since = world.bench.world.now;
  const answer = doneAfter(world, folding);
  return { answer, problems: settle(world), outside: outsideOf(world, since) };
}

const ends = new Known<End>();

const unfoldedEnd = (folding: Folding): End =>
  ends.of(`${folding.ledger.name}\n${folding.deed}`, () => {
    const { leaving } = folding.ledger;
    const world = leaving.world();
    leaving.prepare(world)();
    const end = endAfter(world, folding);
    if (world.ledger('folded').length > 0) throw new Error(`${leaving.name} folded it.`);
    return end;
  });

function unlikeEnd(has: End, had: End): string[] {
  const [lost, come] = [without(had.outside, has.outside), without(has.outside, had.outside)];
  return [
    ...(has.answer === had.answer ? [] : [`folded, it is answered: ${has.answer} · unfolded: ${had.answer}`]),
    ...without(has.problems, had.problems),
    ...lost.map((line, at) => `unfolded: ${aroundUnlike(line, come[at])}`),
    ...come.map((line, at) => `folded: ${aroundUnlike(line, lost[at])}`),
  ];
}

/** A text from a little before where it is another than that. */
function aroundUnlike(text: string, other = ''): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  const from = Math.max(0, at - 60);
  return from === 0 ? text.slice(0, 240) : `${text.slice(0, 40)} … ${text.slice(from, from + 200)}`;
}
