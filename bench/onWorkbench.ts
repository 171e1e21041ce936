import type { Execution } from '../workbench/world';
import { trips, type WorkbookBench } from '../test/support/workbook';
import { virtualOfRun, type Virtual } from './latency';
import { medianMs } from './medianMs';
import type { Operation } from './operations';

/** What an operation took. */
export interface Figures {
  readonly operation: Pick<Operation, 'name' | 'rows' | 'held' | 'beside'>;
  /** Round trips of its run. */
  readonly trips: number;
  /** Those of them that its number is about. */
  readonly reached: number | undefined;
  readonly virtual: Virtual;
  /** Of the add-on's own code on this machine. */
  readonly ownMs: number;
}

/** A workbook in which the same can be done again and again, each time as if it were the first. */
type Copied<B> = WorkbookBench & { copy(): B };

/** Does an operation so many times, each time to the same workbook, and counts. */
export function measure<B extends Copied<B>>(operation: Operation<B>, times: number): Figures {
  const before = operation.prepare();
  if (operation.isDone(before)) throw new Error(`${operation.name} was done before.`);
  let run: Execution | undefined;
  const ownMs = medianMs(
    () => lookedAt(before.copy()),
    (p) => {
      const ms = ownWorkMs(p, () => operation.act(p));
      run = onlyRun(before, p, operation);
      return ms;
    },
    times,
  );
  if (!run) throw new Error(`${operation.name} was not done.`);
  const reached = operation.held?.counts(trips(run));
  return { operation, trips: run.calls.length, reached, virtual: virtualOfRun(run), ownMs };
}

/** The workbench compares what is there with what it keeps for versions: the first time takes long, and is not the add-on's work. */
function lookedAt<B extends WorkbookBench>(there: B): B {
  there.run(nothingDone);
  return there;
}

const nothingDone = 'openSidebar';

/** The run that did it: there has to be one, and no other. */
function onlyRun<B extends WorkbookBench>(before: B, after: B, { name, isDone }: Operation<B>): Execution {
  const last = before.bench.executions().at(-1)?.id ?? 0;
  const [run, ...others] = after.bench
    .executions()
    .filter(({ id, function: name }) => id > last && name !== nothingDone);
  if (!run || others.length > 0) throw new Error(`${name} was not one run.`);
  if (run.error !== null || !isDone(after)) throw new Error(`${name} did not succeed: ${run.error ?? ''}`);
  return run;
}

/** Time from each round trip of a run to the next, and from the last to the end: nothing but the bundle works, no service. */
function ownWorkMs({ bench }: WorkbookBench, act: () => void): number {
  let sum = 0;
  let answered = 0;
  bench.hooks.beforeCall = ({ n }) => {
    if (n > 1) sum += performance.now() - answered;
  };
  bench.hooks.afterCall = () => {
    answered = performance.now();
  };
  act();
  return answered === 0 ? 0 : sum + performance.now() - answered;
}
