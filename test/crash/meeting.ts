import type { HeldRun } from '../../workbench/runtime/runner';
import { endingOf, type Ending } from './ending';
import type { Operation, SmallWorld } from './operation';
import { attempt } from './schedule';
import { Known, stateOf } from './state';

/** One operation of two that go on by turns. */
class Party {
  answer: unknown;
  held: HeldRun | undefined;
  hasEnded = false;
  readonly #world: SmallWorld;
  readonly #operation: Operation;
  readonly #act: () => unknown;
  #hasStarted = false;

  constructor(world: SmallWorld, operation: Operation) {
    this.#world = world;
    this.#operation = operation;
    this.#act = operation.prepare(world);
  }

  get mayGoOn(): boolean {
    return !this.hasEnded && (!this.held || this.#world.bench.holding.mayGoOn(this.held));
  }

  /** Goes on for so many calls at most. @returns how many it made */
  goOn(calls: number): number {
    const { holding } = this.#world.bench;
    const from = this.held?.at ?? 1;
    const runs = this.#world.bench.executions();
    const id = this.held?.id ?? (runs.at(-1)?.id ?? 0) + 1;
    if (this.held) {
      const { result, error, held } = holding.goOn(this.held, from + calls);
      this.held = held;
      this.answer = error ?? result;
    } else if (!this.#hasStarted) {
      this.#hasStarted = true;
      this.#disturb(id);
      holding.next(from + calls);
      this.answer = attempt(this.#act);
      holding.next(undefined);
      this.held = holding.last?.id === id ? holding.last : undefined;
    }
    this.hasEnded = !this.held;
    const to = this.held?.at ?? (runs.find((run) => run.id === id)?.calls.length ?? 0) + 1;
    return to - from;
  }

  /** Before the first write of its run. */
  #disturb(run: number): void {
    const { beforeItWrites } = this.#operation;
    if (!beforeItWrites) return;
    const { hooks } = this.#world.bench;
    const told = hooks.beforeCall;
    let isDone = false;
    hooks.beforeCall = (call, execution) => {
      told?.(call, execution);
      if (isDone || execution.id !== run || call.method !== 'Spreadsheets.batchUpdate') return;
      isDone = true;
      beforeItWrites(this.#world);
    };
  }
}

/** One turn as it went: who, counted from 0, and how many calls they made. */
export interface Turn {
  who: 0 | 1;
  calls: number;
  /** Why it was over. */
  end: 'ended' | 'waits' | 'interrupted';
}

export interface Meeting {
  turns: Turn[];
  answers: [unknown, unknown];
}

/**
 * Two operations of one world by turns, the first one first. Each turn is over after so many calls, or when there is nothing left
 * to do, or a lock to wait for. Turns that are not given go on as long as they can. A run of the web app that a run of theirs
 * starts belongs to the call that started it.
 */
export function meet(world: SmallWorld, pair: Pair, lengths: readonly number[]): Meeting {
  const parties = [new Party(world, pair[0]), new Party(world, pair[1])] as const;
  const turns: Turn[] = [];
  const left = [...lengths];
  for (let who: 0 | 1 = 0; parties.some(({ hasEnded }) => !hasEnded);) {
    const party = parties[who].mayGoOn ? parties[who] : parties[other(who)];
    if (!party.mayGoOn) throw new Error(`${pair[0].name} and ${pair[1].name} wait for each other.`);
    who = party === parties[0] ? 0 : 1;
    const calls = party.goOn(left.shift() ?? Infinity);
    const end = party.hasEnded ? 'ended' : party.held?.lock === null ? 'interrupted' : 'waits';
    turns.push({ who, calls, end });
    who = other(who);
  }
  return { turns, answers: [parties[0].answer, parties[1].answer] };
}

export type Pair = readonly [Operation, Operation];

const other = (who: 0 | 1): 0 | 1 => (who === 0 ? 1 : 0);

/** The world of two operations just before the hourly run, so that whatever they start is started at the same time. */
export function worldOf({ world: make }: Operation): SmallWorld {
  const world = make();
  const due = world.bench.world.triggers.flatMap(({ nextAt }) => nextAt ?? []);
  if (due.length > 0) world.bench.world.now = Math.max(world.bench.world.now, Math.min(...due) - 1);
  return world;
}

const places = new Map<unknown, number>();

/** Tells worlds apart in which operations of the same names may be done. */
function placeOf({ base }: Operation): string {
  const place = places.get(base) ?? places.size;
  places.set(base, place);
  return String(place);
}

/** With what who did it was told, in the order in which it was done. */
export interface Ended extends Ending {
  answers: readonly unknown[];
}

const ends = new Known<Ended>();

const keyOf = (operation: Operation): string => `${placeOf(operation)} ${operation.name}`;

/**
 * How operations end one after the other, undisturbed: begun in the same moment, so that what comes second may have been done sooner,
 * or each when the one before it was through.
 */
export function endsAfter(order: readonly Operation[]): Ended[] {
  return [false, true].map((waits) =>
    ends.of([String(waits), ...order.map(keyOf)].join('\n'), () => {
      const [first] = order;
      if (!first) throw new Error('Nothing is done.');
      const world = worldOf(first);
      const answers = order
        .map(({ prepare, beforeItWrites }) => ({ act: prepare(world), hand: beforeItWrites }))
        .map(({ act, hand }) => {
          // Rows have to stand where they do when it comes in the midst.
          hand?.(world);
          const answer = attempt(act);
          if (waits) world.bench.world.now = Math.max(world.bench.world.now, lastEnd(world));
          return answer;
        });
      return { ...endingOf(world), answers };
    }),
  );
}

function lastEnd({ bench }: SmallWorld): number {
  const last = bench.executions().at(-1);
  return last ? last.startedAt + last.ms : 0;
}

/**
 * How it ends when somebody types, and another operation comes before the run that their typing starts: what was typed is seen, and
 * that run finds nothing to do.
 */
export function endTypedBefore(typing: Operation, other: Operation): Ended {
  return ends.of(`${keyOf(typing)}\nbefore its run\n${keyOf(other)}`, () => {
    const world = worldOf(typing);
    const [type, act] = [typing.prepare(world), other.prepare(world)];
    typedUnseen(world, type);
    const answer = attempt(act);
    return { ...endingOf(world), answers: [undefined, answer] };
  });
}

/** What is typed stands there, and no run has seen it. */
export function typedUnseen({ bench }: SmallWorld, type: () => unknown): void {
  const { triggers } = bench.world;
  bench.world.triggers = triggers.filter(({ nextAt }) => nextAt !== undefined);
  type();
  bench.world.triggers = triggers;
}

const writers = new Known<boolean>();

/**
 * Whether anything is another afterwards; who only looks disturbs nobody. Neither does what cannot be done in its world: what it needs is
 * not there, or it is refused.
 */
export function writes(operation: Operation): boolean {
  return writers.of(keyOf(operation), () => {
    const world = worldOf(operation);
    const [before, now] = [stateOf(world), world.bench.clock()];
    const answer = attempt(() => operation.prepare(world)());
    if (answer instanceof Error) return false;
    return world.bench.clock() !== now || stateOf(world) !== before;
  });
}
