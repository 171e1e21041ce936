import { faultModes, type Fault } from '../../workbench/runtime/faults';
import { interleave } from './interleaving';
import type { Operation } from './operation';
import { operations } from './operations';
import { endsOf, play, range, type Violation } from './schedule';

/** What one worker does at a time: one operation, with what is to go wrong in it. */
export interface Task {
  kind: 'faults' | 'interleavings';
  operation: string;
  /** Left out: every call. */
  call?: number;
  /** Left out: every mode. */
  mode?: string;
  /** Also a kill at each call of the run after it. */
  twice: boolean;
}

/** What a task came to. */
export interface Outcome {
  task: Task;
  /** Schedules, or interleavings, that were played. */
  played: number;
  violations: Violation[];
}

export function doTask(task: Task): Outcome {
  const operation = operations.find(({ name }) => name === task.operation);
  if (!operation) throw new Error(`There is no operation "${task.operation}".`);
  const found = task.kind === 'faults' ? faultsIn(operation, task) : interleave(operation);
  return { task, played: found.length, violations: found.filter(({ problems }) => problems.length > 0) };
}

function faultsIn(operation: Operation, { call, mode, twice }: Task): Violation[] {
  const { calls, done, undone } = endsOf(operation);
  const wanted = range(calls).filter((each) => call === undefined || each === call);
  const modes = faultModes.filter((each) => mode === undefined || each === mode);
  const faults = wanted.flatMap((each) => modes.map((one): Fault => ({ call: each, mode: one })));
  const faultless = {
    replay: `--operation "${operation.name}" --call 0`,
    problems: [...undone.problems, ...done.problems],
  };
  const played = faults.flatMap((fault) =>
    play(operation, fault, twice).map(({ second, problems }) => ({
      replay: `--operation "${operation.name}" --call ${fault.call} --mode ${fault.mode}${second ? ` --then ${second.call} --then-mode ${second.mode}` : ''}`,
      problems,
    })),
  );
  return [faultless, ...played];
}
