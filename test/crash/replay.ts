import type { Fault } from '../../workbench/runtime/faults';
import { isOutage } from '../../workbench/runtime/outage';
import { settle } from './ending';
import { doneAfter, foldIn, playFolding, type Folding } from './folding';
import { deedsDone, playHistory, type History } from './histories';
import { drawn, interleaveAtRandom, playTurns } from './interleaving';
import type { Pair, Turn } from './meeting';
import { Misunderstood } from './misunderstood';
import type { Operation, SmallWorld } from './operation';
import { playBroken, tellOutage } from './outage';
import { attempt, faultless } from './schedule';
import { told, Trace } from './trace';

/** One schedule, as the command line names it. */
export type Single =
  | { kind: 'fault'; operation: Operation; fault: Fault | undefined; second: Fault | undefined }
  | { kind: 'meeting'; pair: Pair; lengths: readonly number[] }
  | { kind: 'random'; seed: number }
  | { kind: 'history'; history: History }
  | { kind: 'folding'; folding: Folding };

/** Plays one schedule again and tells call by call what happens in it. @returns what is wrong in the end */
export function replay(single: Single, tell: (line: string) => void): readonly string[] {
  let trace: Trace | undefined;
  const watch = (world: SmallWorld): Trace => (trace = new Trace(world, tell));
  const problems = played(single, watch, tell);
  trace?.say('that is the end.');
  return problems;
}

/** The same without a word. */
export function problemsOf(single: Single): readonly string[] {
  switch (single.kind) {
    case 'fault':
      return faultProblems(single);
    case 'history':
      return playHistory(single.history).problems;
    case 'folding':
      return playFolding(single.folding).problems;
    case 'meeting':
      return playTurns(single.pair, single.lengths).violation.problems;
    case 'random':
      return interleaveAtRandom(single.seed).problems;
  }
}

function played(
  single: Single,
  watch: (world: SmallWorld) => Trace,
  tell: (line: string) => void,
): readonly string[] {
  switch (single.kind) {
    case 'fault':
      return playFault(single, watch);
    case 'history':
      return retellHistory(single.history, watch);
    case 'folding':
      return retellFolding(single.folding, watch);
    case 'meeting':
      return asNamed(single, playMeeting(single.pair, single.lengths, watch, tell));
    case 'random': {
      const { pair, lengths } = drawn(single.seed);
      // The coin is thrown more often than there are turns.
      return playMeeting(pair, lengths, watch, tell).problems;
    }
  }
}

interface Met {
  turns: readonly Turn[];
  problems: readonly string[];
}

function playMeeting(
  pair: Pair,
  lengths: readonly number[],
  watch: (world: SmallWorld) => Trace,
  tell: (line: string) => void,
): Met {
  tell(`${pair[0].name} meets ${pair[1].name}`);
  const { turns, answers, violation } = playTurns(pair, lengths, watch);
  for (const { who, calls, end } of turns) tell(`turn of ${pair[who].name}: ${calls} calls, then ${end}`);
  answers.forEach((answer, at) => tell(`${pair[at as 0 | 1].name} was told: ${told(answer)}`));
  return { turns, problems: violation.problems };
}

/** @throws Misunderstood where all was well, but another schedule was named than was played */
function asNamed({ pair, lengths }: MeetingSingle, { turns, problems }: Met): readonly string[] {
  if (problems.length > 0) return problems;
  if (turns.length < lengths.length)
    throw new Misunderstood(`In this schedule there are ${turns.length} turns, not ${lengths.length}.`);
  turns.forEach(({ who, calls }, at) => {
    const length = lengths[at] ?? Infinity;
    if (length !== Infinity && calls !== length)
      throw new Misunderstood(
        `In this schedule turn ${at + 1}, of ${pair[who].name}, has ${calls} calls, not ${length}; - is as many as there are.`,
      );
  });
  return problems;
}

type MeetingSingle = Extract<Single, { kind: 'meeting' }>;
type FaultSingle = Extract<Single, { kind: 'fault' }>;

function playFault(single: FaultSingle, watch: (world: SmallWorld) => Trace): readonly string[] {
  const { operation, fault, second } = single;
  if (fault && isOutage(fault.mode)) {
    tellOutage(operation, fault, watch);
    return faultProblems(single);
  }
  const world = operation.world();
  const act = operation.prepare(world);
  const trace = watch(world);
  trace.say(`${operation.name}, ${saidOf(fault)}`);
  world.bench.breakNext(fault);
  const answer = attempt(act);
  world.bench.breakNext(undefined);
  trace.say(`who did it was told: ${told(answer)}`);
  if (second) {
    trace.say(`an hour later, ${saidOf(second)}`);
    world.bench.breakNext(second);
    world.hours(1);
    world.bench.breakNext(undefined);
  }
  quiet(world, trace);
  return faultProblems(single);
}

function retellHistory(history: History, watch: (world: SmallWorld) => Trace): readonly string[] {
  let trace: Trace | undefined;
  const { world } = deedsDone(history, (seen) => {
    trace = watch(seen);
    const before = history.deeds.slice(0, history.broken);
    if (before.length > 0) trace.say(`done before, without a fault: ${before.join(', ')}`);
    return (line) => trace?.say(line);
  });
  if (trace) quiet(world, trace);
  return playHistory(history).problems;
}

function retellFolding(folding: Folding, watch: (world: SmallWorld) => Trace): readonly string[] {
  const world = folding.ledger.folding.world();
  const trace = watch(world);
  trace.say(`${folding.ledger.folding.name}, ${saidOf(folding.fault)}`);
  foldIn(world, folding);
  trace.say(folding.deed);
  trace.say(`who did it was told: ${doneAfter(world, folding)}`);
  quiet(world, trace);
  return playFolding(folding).problems;
}

/** Played even where its end is known from another schedule, as it is to be told. */
function quiet(world: SmallWorld, trace: Trace): void {
  trace.say('hourly runs until one changes nothing:');
  settle(world);
}

/** @throws Misunderstood */
function faultProblems({ operation, fault, second }: FaultSingle): readonly string[] {
  if (!fault) return faultless(operation);
  const all = playBroken(operation, fault, second !== undefined);
  const one = all.find((each) => each.second?.call === second?.call && each.second?.mode === second?.mode);
  if (!one)
    throw new Misunderstood(
      'There is no such second fault: the run after it makes fewer calls, or it is the same as a kill after the call before.',
    );
  return one.problems;
}

const saidOf = (fault: Fault | undefined): string =>
  fault ? `with ${fault.mode} at call ${fault.call}` : 'without a fault';
