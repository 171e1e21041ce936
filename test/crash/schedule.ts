import { faultModes, type Fault, type FaultMode } from '../../workbench/runtime/faults';
import { canHave } from '../../workbench/runtime/outage';
import { endingOf, unlike, type Ending } from './ending';
import type { Operation, SmallWorld } from './operation';
import type { Execution } from '../../workbench/world';
import { pictureOf, without } from './picture';
import { linesOf, toldOfAccounts, unwrittenBy } from './ledgerOf';
import { Known, stateOf } from './state';
import { cellsChanged } from './typed';

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
  problems: readonly string[];
}

/** How an operation ends when nothing goes wrong. */
interface Ends {
  /** Calls of the run under test. */
  calls: number;
  /** For a mode that is about some calls only, which of them, counted from 1: those that have parts, those that ask for a lock. */
  only: Partial<Record<FaultMode, ReadonlySet<number>>>;
  undone: Ending;
  done: Ending;
  twice: Ending;
  /** Kinds of the ledger's lines that are said to be written by it, and were not. */
  unwritten: readonly string[];
  /** Lines of red accounts that the ledger had before it, and has no more. */
  forgotten: readonly string[];
}

type Call = Execution['calls'][number];

const ends = new Known<Ends>();

export function endsOf({ name, world, prepare }: Operation): Ends {
  return ends.of(name, () => {
    const done = world();
    const act = prepare(done);
    const from = done.bench.executions().at(-1)?.id ?? 0;
    const [before, told] = [linesOf(done), toldOfAccounts(done)];
    act();
    const forgotten = without(told, toldOfAccounts(done));
    const written = linesOf(done).filter((line) => !before.includes(line));
    const calls = done.bench.executions().find(({ id }) => id > from)?.calls ?? [];
    const twice = world();
    prepare(twice)();
    attempt(() => prepare(twice)());
    return {
      calls: calls.length,
      only: {
        'in-part': numbersOf(calls, ({ parts }) => parts !== undefined),
        'no-lock': numbersOf(calls, ({ method }) => method === 'tryLock'),
        'asks-to-wait': numbersOf(calls, ({ service }) => canHave({ service, mode: 'asks-to-wait' })),
      },
      undone: endingOf(world()),
      done: endingOf(done),
      twice: endingOf(twice),
      unwritten: unwrittenBy(name, written),
      forgotten,
    };
  });
}

const numbersOf = (calls: readonly Call[], isMeant: (call: Call) => boolean): ReadonlySet<number> =>
  new Set(calls.flatMap((call, at) => (isMeant(call) ? [at + 1] : [])));

/** What is wrong where no call fails: then no mail may be said to be in doubt either, unless one was before. */
export function faultless(operation: Operation): readonly string[] {
  const { undone, done, unwritten, forgotten } = endsOf(operation);
  const isTold = [undone, done].some(({ picture }) => picture.tellsOfMails);
  const inDoubt = isTold && !pictureOf(operation.world()).tellsOfMails;
  const problems = [
    ...undone.problems,
    ...done.problems,
    ...forgotten.map((line) => `the ledger has forgotten (rule R8): ${line}`),
    ...unwritten.map((kind) => `no line of ${kind} was written`),
  ];
  return inDoubt ? [...problems, 'a mail is said to be in doubt'] : problems;
}

/** Every fault that there is: in each mode at each call that it is about. */
export function faultsIn({ calls, only }: Pick<Ends, 'calls' | 'only'>): Fault[] {
  return range(calls).flatMap((call) =>
    faultModes.filter((mode) => only[mode]?.has(call) ?? true).map((mode): Fault => ({ call, mode })),
  );
}

interface Later {
  second: Fault;
  /** That it was not tried, if it was not. */
  untried: readonly string[];
  ending: Ending;
}

/** What comes after the run with the fault: the same for every fault that leaves the world in the same state. */
interface Aftermath {
  ending: Ending;
  /** When who started it does it once more; undefined where they are told that nothing of it is left to do. */
  again: Ending | undefined;
  /** With a second fault in the run after it. */
  later: readonly Later[];
}

const aftermaths = new Known<Aftermath>();

/** Plays a schedule with one fault, and those with each second one. @returns by schedule what is wrong at its end, if anything is */
export function play(operation: Operation, fault: Fault, twice: boolean): Played[] {
  const { done, undone, twice: doneTwice } = endsOf(operation);
  const world = operation.world();
  const act = operation.prepare(world);
  const from = world.bench.executions().at(-1)?.id ?? 0;
  world.bench.breakNext(fault);
  const answer = attempt(act);
  world.bench.breakNext(undefined);
  const untried = notTried(world, from, fault);
  const calls = world.bench.executions().find(({ id }) => id > from)?.calls ?? [];
  const { ending, again, later } = aftermaths.of(`${operation.name} ${twice} ${stateOf(world)}`, () =>
    aftermathOf(operation, world, twice),
  );
  const legal = operation.inSteps ? [] : legalAfter(answer, { undone, done });
  const onceMore =
    acknowledged(answer) || !again ? [] : [...again.problems, ...unlike(again, [done, doneTwice])];
  const promised = acknowledged(answer) ? operation.signsUp : undefined;
  const wrong = (each: Ending): string[] => [
    ...each.problems,
    ...unlike(each, legal),
    ...cellsChanged(
      each.typed,
      [undone, done].map(({ typed }) => typed),
    ),
    ...notKept(each, promised),
  ];
  return [
    {
      problems: [
        ...untried,
        ...wrong(ending),
        ...notInWords(answer, fault),
        ...outOfTurn(calls, fault),
        ...onceMore.map((each) => `done again: ${each}`),
      ],
    },
    ...later.map(({ second, untried, ending: end }) => ({ second, problems: [...untried, ...wrong(end)] })),
  ];
}

/** What who did it was told is how it is. */
export const legalAfter = (
  answer: unknown,
  { undone, done }: Pick<Ends, 'undone' | 'done'>,
): readonly Ending[] => {
  if (acknowledged(answer)) return [done];
  return saysUnchanged(answer) ? [undone] : [undone, done];
};

/** It was said that nothing is another: in an answer of the panel, or in a dialog. */
const saysUnchanged = (answer: unknown): boolean => /nothing was changed/i.test(JSON.stringify([answer]));

/** Who did not get their turn is told so in a sentence, and never shown what a program says. */
const notInWords = (answer: unknown, { mode }: Fault): string[] => {
  if (mode !== 'no-lock') return [];
  const error = answer instanceof Error ? answer.message : partOf(answer, 'error');
  const isMute = hasKind(answer, 'refused') && partOf(answer, 'sentence') === undefined;
  return [
    ...(error === undefined ? [] : [`was shown a program's error: ${error}`]),
    ...(isMute ? ['was refused without a word'] : []),
  ];
};

/** Who waited for their turn in vain writes nothing, until they have one. */
const outOfTurn = (calls: readonly Call[], { call, mode }: Fault): string[] => {
  if (mode !== 'no-lock' || (calls[call - 1]?.ms ?? 0) < 1000) return [];
  const after = calls.slice(call);
  const next = after.findIndex(({ method }) => method === 'tryLock');
  const meanwhile = next < 0 ? after : after.slice(0, next);
  return meanwhile.some(({ method }) => method === 'Spreadsheets.batchUpdate')
    ? ['was written without a turn']
    : [];
};

/** A text of an answer, if it has one of this name. */
function partOf(answer: unknown, name: string): string | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const part: unknown = Object.entries(answer).find(([key]) => key === name)?.[1];
  return typeof part === 'string' && part !== '' ? part : undefined;
}

/** A sign-up of which the panel said that it is done is never lost. */
export const notKept = ({ signedUp }: Ending, promised: string | undefined): string[] =>
  promised === undefined || signedUp.includes(promised)
    ? []
    : [`${promised} was told of a sign-up that is lost`];

function aftermathOf(operation: Operation, world: SmallWorld, twice: boolean): Aftermath {
  const again = world.copy();
  const answer = attempt(() => operation.prepare(again)());
  const isOver = operation.inSteps !== undefined && hasKind(answer, 'refused');
  return {
    later: twice ? secondsIn(world).map((second) => endingWith(world, second)) : [],
    again: isOver ? undefined : endingOf(again),
    ending: endingOf(world),
  };
}

/**
 * A kill at each call of the next hourly run: before the first, and after each. To be killed before a later call is to be killed
 * after the one before it: between two calls a run does nothing that lasts.
 */
function secondsIn(world: SmallWorld): Fault[] {
  const copy = world.copy();
  const from = copy.bench.executions().at(-1)?.id ?? 0;
  copy.hours(1);
  const calls = copy.bench.executions().find(({ id }) => id > from)?.calls.length ?? 0;
  const after = range(calls).map((call): Fault => ({ call, mode: 'kill-after' }));
  return calls === 0 ? [] : [{ call: 1, mode: 'kill-before' }, ...after];
}

function endingWith(world: SmallWorld, second: Fault): Later {
  const copy = world.copy();
  const from = copy.bench.executions().at(-1)?.id ?? 0;
  copy.bench.breakNext(second);
  copy.hours(1);
  copy.bench.breakNext(undefined);
  const untried = notTried(copy, from, second);
  return { second, untried, ending: endingOf(copy) };
}

/** That a fault never came to the first run after this one: it is not survived by what it does nothing to. */
export function notTried({ bench }: SmallWorld, from: number, { call, mode }: Fault): string[] {
  const run = bench.executions().find(({ id }) => id > from);
  return run && (!mode.startsWith('kill-') || run.calls.length === call)
    ? run.log.filter((line) => line.includes(' did not come: '))
    : [`${mode} at call ${call} was not tried`];
}

/** Whatever it throws is what a person or program is told who started it. */
export function attempt(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

/** The panel said that it is done: from then on it may not be lost. */
export const acknowledged = (answer: unknown): boolean => hasKind(answer, 'done');

const hasKind = (answer: unknown, kind: string): boolean =>
  typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === kind;

export const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
