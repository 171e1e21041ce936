import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { operations } from './operations';
import { doTask, type Outcome, type Task } from './tasks';

const usage = `npm run crash [-- OPTIONS]

  --operation NAME   only operations whose name holds this
  --call N           only faults at its N-th call
  --mode MODE        only faults of this kind
  --one              no second fault in the run after the first, and no interleavings

Ends with 0 when there was no violation, else with 1.`;

/** `npm run crash`. @returns what to end with */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const tasks = tasksFor(values);
  const outcomes = await Promise.all(shares(tasks)).then((each) => each.flat());
  const count = (kind: Task['kind']): number =>
    outcomes.filter(({ task }) => task.kind === kind).reduce((sum, { played }) => sum + played, 0);
  const violations = outcomes.reduce((sum, each) => sum + each.violations.length, 0);
  const named = new Set(tasks.map(({ operation }) => operation)).size;
  console.log(
    `crash: ${named} operations, ${count('faults')} schedules, ${count('interleavings')} interleavings, ${violations} violations`,
  );
  return violations === 0 ? 0 : 1;
}

const options = {
  operation: { type: 'string' },
  call: { type: 'string' },
  mode: { type: 'string' },
  one: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

interface Wanted {
  operation?: string | undefined;
  call?: string | undefined;
  mode?: string | undefined;
  one?: boolean | undefined;
}

function tasksFor({ operation = '', call, mode, one = false }: Wanted): Task[] {
  const names = operations.map(({ name }) => name).filter((name) => name.includes(operation));
  const single = call !== undefined || mode !== undefined;
  return names.flatMap((name): Task[] => [
    {
      kind: 'faults',
      operation: name,
      twice: !one,
      ...(call !== undefined && { call: Number(call) }),
      ...(mode !== undefined && { mode }),
    },
    ...(one || single ? [] : [{ kind: 'interleavings' as const, operation: name, twice: false }]),
  ]);
}

/** Each worker takes the next task when it is done with one. */
function shares(tasks: readonly Task[]): Promise<Outcome[]>[] {
  const queue = [...tasks];
  return Array.from({ length: Math.min(availableParallelism(), tasks.length) }, () => work(queue));
}

function work(queue: Task[]): Promise<Outcome[]> {
  const worker = new Worker(new URL(import.meta.url));
  const outcomes: Outcome[] = [];
  return new Promise((resolve, reject) => {
    const next = (): void => {
      const task = queue.shift();
      if (task) worker.postMessage(task);
      else void worker.terminate().then(() => resolve(outcomes));
    };
    worker.on('error', reject);
    worker.on('message', (outcome: Outcome) => {
      outcomes.push(outcome);
      tell(outcome);
      next();
    });
    next();
  });
}

function tell({ task, played, violations }: Outcome): void {
  console.log(
    `${task.operation}: ${played} ${task.kind === 'faults' ? 'schedules' : 'interleavings'}, ${violations.length} violations`,
  );
  for (const { replay, problems } of violations.slice(0, 5))
    console.log(`  ${replay}\n    ${problems.join('\n    ')}`);
}

if (!isMainThread) parentPort?.on('message', (task: Task) => parentPort?.postMessage(doTask(task)));
