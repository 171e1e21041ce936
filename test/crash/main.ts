import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { Misunderstood } from './misunderstood';
import { usage, wantedBy, type Wanted } from './options';
import { quickTasks } from './quick';
import { replay, type Single } from './replay';
import type { SeededBug } from './seededBug';
import { seededBugs } from './seededBugs';
import type { Violation } from './schedule';
import type { Task } from './task';
import { doTask, titleOf, type Outcome } from './tasks';

/** Builds the add-on with mistakes in it. @returns the folder */
type BuildWith = (edits: SeededBug['edits'], name: string) => Promise<string>;

/** `npm run crash`. @returns what to end with: 1 when anything is wrong, 2 when the command makes no sense */
export async function main(args: readonly string[], buildWith: BuildWith): Promise<number> {
  try {
    return await carryOut(wantedBy(args), buildWith);
  } catch (error) {
    if (!(error instanceof Misunderstood)) throw error;
    console.error(error.message);
    return 2;
  }
}

async function carryOut(wanted: Wanted, buildWith: BuildWith): Promise<number> {
  switch (wanted.kind) {
    case 'help':
      console.log(usage);
      return 0;
    case 'seeded':
      return (await missed(wanted.words, buildWith)) === 0 ? 0 : 1;
    case 'single':
      return tellOne(wanted.single);
    case 'quick':
      return playAll(quickTasks());
    case 'tasks':
      return playAll(wanted.tasks);
  }
}

function tellOne(single: Single): number {
  const problems = replay(single, (line) => console.log(line));
  for (const problem of problems) console.log(`VIOLATION: ${problem}`);
  if (problems.length === 0) console.log('Nothing is lost, nothing is twice.');
  return problems.length === 0 ? 0 : 1;
}

async function playAll(tasks: readonly Task[]): Promise<number> {
  const seeds = tasks.flatMap((task) =>
    task.kind === 'random' ? [task.seed, task.seed + task.count - 1] : [],
  );
  if (seeds.length > 0)
    console.log(`Random meetings have the seeds ${Math.min(...seeds)} to ${Math.max(...seeds)}.`);
  const outcomes = (await Promise.all(shares(tasks))).flat();
  const count = (kind: Outcome['kind']): number =>
    outcomes.filter((each) => each.kind === kind).reduce((sum, { played }) => sum + played, 0);
  const violations = outcomes.reduce((sum, each) => sum + each.violations.length, 0);
  const named = new Set(tasks.flatMap((task) => ('operation' in task ? [task.operation] : []))).size;
  console.log(
    `crash: ${named} operations, ${count('schedules')} schedules, ${count('interleavings')} interleavings, ${violations} violations`,
  );
  return violations === 0 ? 0 : 1;
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

const startedAt = performance.now();
const VIOLATIONS_SHOWN = 5;

function tell({ task, kind, played, violations }: Outcome): void {
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  console.log(
    `${String(seconds).padStart(5)} s  ${titleOf(task)}: ${played} ${kind}, ${violations.length} violations`,
  );
  for (const { replay: command, problems } of violations.slice(0, VIOLATIONS_SHOWN))
    console.log(`  npm run crash -- ${command}\n    ${problems.join('\n    ')}`);
}

/** Tries the seeded bugs one by one, those that say the words. @returns how many were not caught */
async function missed(words: string, buildWith: BuildWith): Promise<number> {
  const tried = seededBugs.filter(({ name }) => name.includes(words));
  if (tried.length === 0)
    throw new Misunderstood(
      `No seeded bug says "${words}". There are:\n${seededBugs.map(({ name }) => `  ${name}`).join('\n')}`,
    );
  let count = 0;
  for (const bug of tried) {
    const caught = await firstViolation(bug, await buildWith(bug.edits, `seeded-${seededBugs.indexOf(bug)}`));
    if (!caught) count += 1;
    console.log(
      `${caught ? 'caught' : 'MISSED'}: ${bug.name}${caught ? `\n  ${caught.replay}\n    ${caught.problems[0]?.slice(0, 200)}` : ''}`,
    );
  }
  console.log(`crash: ${tried.length} seeded bugs, ${count} not caught`);
  return count;
}

/** By the schedule that is known to catch it, else by any of its operation. */
function firstViolation(
  { operation, between, caughtBy }: SeededBug,
  distDir: string,
): Promise<Violation | undefined> {
  const search: Task =
    between === undefined
      ? { kind: 'faults', operation, twice: false }
      : { kind: 'interleavings', operation, between };
  const tasks: Task[] = [{ kind: 'one', schedule: caughtBy }, search];
  const worker = new Worker(new URL(import.meta.url), { env: { ...process.env, RIDEALONG_DIST: distDir } });
  return new Promise((resolve, reject) => {
    const end = (caught?: Violation): void => void worker.terminate().then(() => resolve(caught));
    const next = (): void => {
      const task = tasks.shift();
      if (task) worker.postMessage(task);
      else end();
    };
    worker.on('error', reject);
    worker.on('message', ({ violations: [first] }: Outcome) => (first ? end(first) : next()));
    next();
  });
}

if (!isMainThread) parentPort?.on('message', (task: Task) => parentPort?.postMessage(doTask(task)));
