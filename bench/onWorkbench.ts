import type { Execution } from '../workbench/world';
import { type ProgrammeBench } from '../test/support/programme';
import { trips } from '../test/support/workbook';
import { medianMs } from './medianMs';
import type { Operation } from './operations';

/** What an operation took. */
export interface Figures {
  readonly operation: Operation;
  /** Round trips of its run. */
  readonly trips: number;
  /** Those of them that its number is about. */
  readonly reached: number | undefined;
  readonly virtualMs: number;
  /** Of the add-on's own code on this machine. */
  readonly ownMs: number;
}

/** Does an operation so many times, each time to the same workbook, and counts. */
export function measure(operation: Operation, times: number): Figures {
  const before = operation.prepare();
  if (operation.isDone(before)) throw new Error(`${operation.name} was done before.`);
  let run: Execution | undefined;
  const ownMs = medianMs(
    () => before.copy(),
    (p) => {
      const ms = ownWorkMs(p, () => operation.act(p));
      run = onlyRun(before, p, operation);
      return ms;
    },
    times,
  );
  if (!run) throw new Error(`${operation.name} was not done.`);
  const reached = operation.held?.counts(trips(run));
  return { operation, trips: run.calls.length, reached, virtualMs: run.ms, ownMs };
}

/** The run that did it: there has to be one, and no other. */
function onlyRun(before: ProgrammeBench, after: ProgrammeBench, { name, isDone }: Operation): Execution {
  const last = before.bench.executions().at(-1)?.id ?? 0;
  const [run, ...others] = after.bench.executions().filter(({ id }) => id > last);
  if (!run || others.length > 0) throw new Error(`${name} was not one run.`);
  if (run.error !== null || !isDone(after)) throw new Error(`${name} did not succeed: ${run.error ?? ''}`);
  return run;
}

/** Time from each round trip to the next of a run, in which nothing but the bundle works: no service, no page. */
function ownWorkMs({ bench }: ProgrammeBench, act: () => void): number {
  let sum = 0;
  let answered = 0;
  bench.hooks.beforeCall = ({ n }) => {
    if (n > 1) sum += performance.now() - answered;
  };
  bench.hooks.afterCall = () => {
    answered = performance.now();
  };
  act();
  return sum;
}
