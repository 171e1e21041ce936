import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { operations } from './operations';
import { seededBugs, type SeededBug } from './seededBugs';
import type { Violation } from './schedule';
import { doTask, type Outcome, type Task } from './tasks';

/** Builds the add-on with a mistake in it. @returns the folder */
type BuildWith = (bug: SeededBug, name: string) => Promise<string>;

const usage = `npm run crash [-- OPTIONS]

  --operation NAME   only operations whose name holds this
  --call N           only faults at its N-th call
  --mode MODE        only faults of this kind
  --one              no second fault in the run after the first, and no interleavings
  --seeded           builds Ridealong with mistakes in it instead, each of which has to be caught

Ends with 0 when there was no violation, else with 1.`;

/** `npm run crash`. @returns what to end with */
export async function main(args: readonly string[], buildWith: BuildWith): Promise<number> {
  const { values } = parseArgs({ args: [...args], options });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (values.seeded) return (await missed(buildWith)) === 0 ? 0 : 1;
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
  seeded: { type: 'boolean' },
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

/** Tries the seeded bugs one by one. @returns how many were not caught */
async function missed(buildWith: BuildWith): Promise<number> {
  let count = 0;
  for (const [at, bug] of seededBugs.entries()) {
    const distDir = await buildWith(bug, `seeded-${at + 1}`);
    const caught = await firstViolation(bug, distDir);
    if (!caught) count += 1;
    console.log(
      `${caught ? 'caught' : 'MISSED'}: ${bug.name}${caught ? `\n  ${caught.replay}\n    ${caught.problems[0]?.slice(0, 200)}` : ''}`,
    );
  }
  console.log(`crash: ${seededBugs.length} seeded bugs, ${count} not caught`);
  return count;
}

function firstViolation(
  { operations: wanted, together }: SeededBug,
  distDir: string,
): Promise<Violation | undefined> {
  const names = operations
    .map(({ name }) => name)
    .filter((name) => wanted.some((start) => name.startsWith(start)));
  const kind = together ? 'interleavings' : 'faults';
  const worker = new Worker(new URL(import.meta.url), { env: { ...process.env, RIDEALONG_DIST: distDir } });
  return new Promise((resolve, reject) => {
    const end = (caught?: Violation): void => void worker.terminate().then(() => resolve(caught));
    const next = (): void => {
      const operation = names.shift();
      if (operation === undefined) end();
      else worker.postMessage({ kind, operation, twice: false } satisfies Task);
    };
    worker.on('error', reject);
    worker.on('message', ({ violations: [first] }: Outcome) => (first ? end(first) : next()));
    next();
  });
}

if (!isMainThread) parentPort?.on('message', (task: Task) => parentPort?.postMessage(doTask(task)));
