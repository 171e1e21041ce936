import { isOutage } from '../../workbench/runtime/outage';
import { playFoldings } from './folding';
import { playHistories, stories } from './histories';
import { interleave, interleaveAtRandom } from './interleaving';
import { ledgerNamed } from './ledgersToFold';
import { operationNamed } from './operations';
import type { Operation } from './operation';
import { singleIn } from './options';
import { playBroken } from './outage';
import { problemsOf } from './replay';
import { endsOf, faultless, faultsIn, range, type Violation } from './schedule';
import type { Task } from './task';

/** What a task came to. */
export interface Outcome {
  task: Task;
  /** What was played: schedules of faults, or interleavings. */
  kind: 'schedules' | 'interleavings';
  played: number;
  violations: Violation[];
}

export function titleOf(task: Task): string {
  if (task.kind === 'random') return `random meetings from seed ${task.seed}`;
  if (task.kind === 'one') return task.schedule;
  if (task.kind === 'histories') return `histories of ${task.story} from ${task.operation}`;
  if (task.kind === 'foldings') return `folded or not, ${task.ledger}: ${task.deed}`;
  return task.operation;
}

export function doTask(task: Task): Outcome {
  const found = played(task);
  const kind = task.kind === 'interleavings' || task.kind === 'random' ? 'interleavings' : 'schedules';
  const violations = found.filter(({ problems }) => problems.length > 0);
  return { task, kind, played: found.length, violations };
}

function played(task: Task): Violation[] {
  switch (task.kind) {
    case 'faults':
      return withEachFault(operationNamed(task.operation), task.twice, task.brief);
    case 'interleavings':
      return interleave(operationNamed(task.operation), task.between);
    case 'random':
      return range(task.count).map((nth) => interleaveAtRandom(task.seed + nth - 1));
    case 'histories':
      return stories
        .filter(({ name }) => name === task.story)
        .flatMap((story) => playHistories(story, task.operation));
    case 'foldings':
      return playFoldings(ledgerNamed(task.ledger), task.deed);
    case 'one':
      return [{ replay: task.schedule, problems: problemsOf(singleIn(task.schedule)) }];
  }
}

function withEachFault(operation: Operation, twice: boolean, brief = false): Violation[] {
  const ends = endsOf(operation);
  const name = `--operation "${operation.name}"`;
  const whole = { replay: `${name} --call 0`, problems: faultless(operation) };
  const faults = faultsIn(ends).filter(({ mode }) => !brief || !isOutage(mode));
  const withFaults = faults.flatMap((fault) =>
    playBroken(operation, fault, twice).map(({ second, problems }) => ({
      replay: `${name} --call ${fault.call} --mode ${fault.mode}${second ? ` --then ${second.call} --then-mode ${second.mode}` : ''}`,
      problems,
    })),
  );
  return [whole, ...withFaults];
}
