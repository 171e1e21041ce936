// `npm run many [-- --runs N] [--seed S]`: generated worlds and requests, many more of them than in a run of all tests.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { optionsOf, refuse } from './options.mjs';
import { root } from './project.mjs';

/** Fewer would not hold one of each kind. */
const fewest = 1000;
/** More is not told from a smaller one. */
const seedMax = 2 ** 31 - 1;

const usage = `npm run many [-- OPTIONS]

  --runs N  how many of each kind, ${fewest} at least; else 10000
  --seed S  the seed of a run before, which plays the same again; else one by chance

Ends with 0 when nothing was wrong, with 1 when something was, with 2 when this makes no sense.`;

const text = { type: 'string' };
const { runs, seed } = optionsOf('many', usage, {
  options: { runs: { ...text, default: '10000' }, seed: text },
}).values;
if (!/^\d+$/.test(runs) || Number(runs) < fewest)
  refuse('many', `--runs is a whole number, ${fewest} at least, not "${runs}".`);
if (seed !== undefined && (!/^\d+$/.test(seed) || Number(seed) > seedMax))
  refuse('many', `--seed is a whole number up to ${seedMax}, not "${seed}".`);

const hours = 4;
const env = { ...process.env, RIDEALONG_RUNS: runs, ...(seed && { RIDEALONG_SEED: seed }) };
const args = ['test/messy', 'test/security/forged', `--testTimeout=${hours * 3_600_000}`];
const { status } = spawnSync(join(root, 'node_modules/.bin/jest'), args, {
  cwd: root,
  env,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
