import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { transformSync } from 'esbuild';
import { buildHarness, buildWith, mistaken } from '../../scripts/buildCrash.mjs';
import { root } from '../../scripts/project.mjs';
import { dist } from '../support/dist';
import { operationNamed } from './operations';
import { singleIn } from './options';
import { seededBugs } from './seededBugs';
import type { Task } from './task';
import type { Outcome } from './tasks';

const folder = join(root, '.out/crash-test');

/** Plays schedules with one build of Ridealong, in a thread of its own: a thread knows one build only. */
class Player {
  readonly #worker: Worker;

  constructor(harness: string, distDir: string) {
    const env = { ...process.env, RIDEALONG_DIST: distDir };
    this.#worker = new Worker(pathToFileURL(harness), { env });
  }

  /** @returns what is wrong in the end */
  play(schedule: string): Promise<readonly string[]> {
    return new Promise((resolve, reject) => {
      this.#worker.once('error', reject);
      this.#worker.once('message', ({ violations }: Outcome) => {
        this.#worker.off('error', reject);
        resolve(violations.flatMap(({ problems }) => problems));
      });
      this.#worker.postMessage({ kind: 'one', schedule } satisfies Task);
    });
  }

  end(): Promise<number> {
    return this.#worker.terminate();
  }
}

describe('mistakes that could have been made', () => {
  test.each(seededBugs)('$name: of texts that stand there once, and it builds', (bug) => {
    for (const file of new Set(bug.edits.map((edit) => edit.file))) {
      const own = bug.edits.filter((edit) => edit.file === file);
      const text = mistaken(readFileSync(join(root, file), 'utf8'), own);
      expect(transformSync(text, { loader: 'ts' }).code).not.toBe('');
    }
    expect(operationNamed(bug.operation).name).toBe(bug.operation);
    expect(operationNamed(bug.between ?? bug.operation).world).toBeDefined();
    const kinds = bug.between === undefined ? ['fault', 'folding'] : ['meeting'];
    expect(kinds).toContain(singleIn(bug.caughtBy).kind);
  });

  test('are told apart by their names', () => {
    expect(new Set(seededBugs.map(({ name }) => name)).size).toBe(seededBugs.length);
    expect(seededBugs.length).toBeGreaterThanOrEqual(24);
  });
});

/** One or two of each kind, which takes some seconds; `npm run crash -- --seeded` tries all. */
const everyDay = [
  'mails are marked as sent after the loop',
  'the key of an event has no generation',
  'what was sent is noted before it is in the ledger',
  'there is no lock',
  'the lock is given back before the write',
  'a row that does not read is taken for cancelled',
  'a row is known by where it stands',
  'a write of which nobody knows is done again',
  'a fold drops an open claim',
  'the year of a week is the one that YYYY writes',
].map((wanted) => {
  const bug = seededBugs.find(({ name }) => name === wanted);
  if (!bug) throw new Error(`Nothing is called "${wanted}".`);
  return bug;
});

/** Where one is not: `npm run crash -- --seeded "its name"` looks for another schedule that catches it. */
describe('is caught, and what ships is not:', () => {
  let harness: string;
  let right: Player;
  beforeAll(async () => {
    harness = await buildHarness(folder);
    right = new Player(harness, dist);
  });
  afterAll(() => right.end());

  test.each(everyDay)('$name', async ({ edits, caughtBy }) => {
    const shipped = right.play(caughtBy);
    const wrong = new Player(harness, await buildWith(edits, join(folder, 'mistaken')));
    const [problems, none] = await Promise.all([wrong.play(caughtBy), shipped]);
    await wrong.end();
    expect(none).toEqual([]);
    expect(problems).not.toEqual([]);
  });
});
