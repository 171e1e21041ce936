// `npm run many [-- --runs N] [--seed S]`: generated worlds and requests, many more of them than in a run of all tests.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './project.mjs';

const text = { type: 'string' };
const { values } = parseArgs({ options: { runs: { ...text, default: '10000' }, seed: text } });
const { runs, seed } = values;
/** Fewer would not hold one of each kind. */
const fewest = 1000;
if (![runs, seed ?? '0'].every((number) => /^\d+$/.test(number)) || Number(runs) < fewest) {
  console.error(`npm run many [-- --runs N] [--seed S], both whole numbers, N at least ${fewest}`);
  process.exit(2);
}
const hours = 4;
const env = { ...process.env, RIDEALONG_RUNS: runs, ...(seed && { RIDEALONG_SEED: seed }) };
const args = ['test/messy', 'test/security/forged', `--testTimeout=${hours * 3_600_000}`];
const { status } = spawnSync(join(root, 'node_modules/.bin/jest'), args, {
  cwd: root,
  env,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
