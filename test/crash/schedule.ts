import type { Fault } from '../../workbench/runtime/faults';
import { brokenInvariants } from './invariants';
import type { Operation, SmallWorld } from './operation';
import { differences, pictureOf, tellsOfMails, without, type Picture } from './picture';

/** How it went with one fault, or with a second one in the first run after it. */
export interface Played {
  second?: Fault;
  /** In plain words; none when all is well. */
  problems: string[];
}

/** A schedule that was played; of those with problems it is known how to play them again. */
export interface Violation {
  /** How it is played again: what stands behind `npm run crash --`. */
  replay: string;
  problems: string[];
}

/** How an operation ends when nothing goes wrong. */
export interface Ends {
  /** What is wrong even then. */
  problems: string[];
  /** Calls of the run under test. */
  calls: number;
  /** Calls of the first hourly run after it. */
  callsAfter: number;
  undone: Picture;
  done: Picture;
  twice: Picture;
}

/** Runs that have to be enough until the next one changes nothing; so many are made in any case, for the clock's sake. */
const RUNS = 3;
const RUNS_AT_LEAST = 2;

export function endsOf({ world, prepare }: Operation): Ends {
  const undone = world();
  const without = settle(undone);
  const done = world();
  const act = prepare(done);
  const from = done.bench.executions().length;
  act();
  const after = done.bench.executions().length;
  const withIt = settle(done);
  const callsOf = (run: number): number => done.bench.executions()[run]?.calls.length ?? 0;
  const twice = world();
  prepare(twice)();
  attempt(() => prepare(twice)());
  settle(twice);
  return {
    problems: [...without, ...withIt],
    calls: callsOf(from),
    callsAfter: callsOf(after),
    undone: pictureOf(undone),
    done: pictureOf(done),
    twice: pictureOf(twice),
  };
}

/** Plays schedules with one fault, or with each of some second ones. @returns by schedule what is wrong at its end, if anything is */
export function play(operation: Operation, fault: Fault, ends: Ends, seconds: readonly Fault[]): Played[] {
  const world = operation.world();
  const act = operation.prepare(world);
  world.bench.breakNext(fault);
  const answer = attempt(act);
  const legal = acknowledged(answer) ? [ends.done] : [ends.undone, ends.done];
  const legalNow = operation.inSteps ? [] : legal;
  const later = seconds.map((second) => {
    const copy = world.copy();
    copy.bench.breakNext(second);
    return { second, problems: [...settle(copy, 1), ...unlike(copy, legalNow)] };
  });
  const again = acknowledged(answer) ? [] : doneAgain(operation, world.copy(), ends);
  return [{ problems: [...settle(world), ...unlike(world, legalNow), ...again] }, ...later];
}

/** What is wrong at the end when who started it does it once more. */
function doneAgain({ prepare }: Operation, world: SmallWorld, { done, twice }: Ends): string[] {
  attempt(() => prepare(world)());
  return [...settle(world), ...unlike(world, [done, twice])].map((each) => `done again: ${each}`);
}

/** Whatever it throws is what a person or program is told who started it. */
export function attempt(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

const acknowledged = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'done';

/**
 * Hourly runs until one changes nothing any more. @returns what is wrong: runs that failed, but for the first so many, and
 * that it takes too many of them
 */
export function settle(world: SmallWorld, mayFail = 0): string[] {
  const from = world.bench.executions().at(-1)?.id ?? 0;
  let before = '';
  for (
    let run = 0;
    run <= RUNS + mayFail && (run < RUNS_AT_LEAST || world.fingerprint() !== before);
    run += 1
  ) {
    before = world.fingerprint();
    world.hours(1);
  }
  const failed = world.bench
    .executions()
    .filter(({ id, by, error }) => id > from && by === 'trigger' && error !== null)
    .slice(mayFail)
    .map(({ function: name, error }) => `a run of ${name} without a fault failed: ${error}`);
  const found = [...failed, ...brokenInvariants(world)];
  return world.fingerprint() === before ? found : [...found, `run ${RUNS + 1} still changed something`];
}

/** Nothing when the world looks like one of these pictures; otherwise how it differs from the nearest. */
export function unlike(world: SmallWorld, legal: readonly Picture[]): string[] {
  const picture = pictureOf(world);
  if (legal.length === 0) return [];
  const each = legal.map((one) => [
    ...differences(one.lines, picture.lines),
    ...mailProblems(world, picture, one),
  ]);
  const nearest = each.sort((a, b) => a.length - b.length)[0] ?? [];
  return nearest.length === 0 ? [] : [`not as it should be in the end: ${nearest.join(' · ')}`];
}

function mailProblems(world: SmallWorld, picture: Picture, { mails }: Picture): string[] {
  const missing = without(mails, picture.mails);
  const unsaid = missing.length > 0 && !tellsOfMails(world);
  return [
    ...without(picture.mails, mails).map((mail) => `too many: ${mail}`),
    ...(unsaid ? missing.map((mail) => `missing, and nobody is told: ${mail}`) : []),
  ];
}
