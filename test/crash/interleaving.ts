import type { Operation, SmallWorld } from './operation';
import { operations } from './operations';
import { endingOf, unlike, type Ending } from './ending';
import { attempt, type Violation } from './schedule';

/**
 * Lets every other operation of the same world run between any two calls of this one. It has to end as if one had come after the
 * other, in either order, or as if one of them had been refused and not been done.
 */
export function interleave(first: Operation): Violation[] {
  return operations
    .filter((second) => second.base === first.base)
    .flatMap((second) => between(first, second));
}

function between(first: Operation, second: Operation): Violation[] {
  const legal = [[first, second], [second, first], [first], [second]].map(endOf);
  const calls = callsOf(first);
  return Array.from({ length: calls }, (_, at) => {
    const world = first.world();
    const [act, meanwhile] = [first.prepare(world), second.prepare(world)];
    before(world, at + 1, () => attempt(meanwhile));
    attempt(act);
    return {
      replay: `--operation "${first.name}" --between "${second.name}" --call ${at + 1}`,
      problems: [...endingOf(world).problems, ...unlike(endingOf(world), legal)],
    };
  });
}

function endOf(order: readonly Operation[]): Ending {
  const world = order[0]?.world();
  if (!world) throw new Error('Nothing is done.');
  const acts = order.map(({ prepare }) => prepare(world));
  for (const act of acts) attempt(act);
  return endingOf(world);
}

function callsOf({ world: make, prepare }: Operation): number {
  const world = make();
  const act = prepare(world);
  const from = world.bench.executions().length;
  act();
  return world.bench.executions()[from]?.calls.length ?? 0;
}

/** Does something once, before the n-th call of the next run. */
function before({ bench }: SmallWorld, n: number, act: () => void): void {
  bench.hooks.beforeCall = (call) => {
    if (call.n !== n) return;
    bench.hooks.beforeCall = () => undefined;
    act();
  };
}
