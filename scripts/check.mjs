// `npm run check`: everything that can be said about the code without running it, several at a time.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { isMain, root } from './project.mjs';

const bin = (name) => join(root, 'node_modules/.bin', name);
const types = (project) => {
  const info = join('.out/tsc', `${project.replaceAll('/', '-')}.tsbuildinfo`);
  return [bin('tsc'), '-p', project, '--incremental', '--tsBuildInfoFile', info];
};

/** The slowest first. */
const checks = {
  lint: [bin('eslint'), '.'],
  'types of tests': types('tsconfig.json'),
  'unused code': [bin('knip')],
  'types of the server': types('src/tsconfig.json'),
  'types of the pure folders': types('src/tsconfig.pure.json'),
  'types of the sidebar': types('src/sidebar/tsconfig.json'),
  'types of the workbench': types('workbench/tsconfig.json'),
  'types of its page': types('workbench/page/tsconfig.json'),
  imports: [bin('depcruise'), '--config', '.dependency-cruiser.cjs', 'src', 'workbench', 'test', 'scripts'],
  format: [bin('prettier'), '--check', '--log-level=warn', '.'],
  'build and sizes': [process.execPath, join(root, 'scripts/build.mjs')],
};

function run([command, ...args]) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(output).toString() }));
  });
}

async function check(name, command) {
  const start = performance.now();
  const { ok, output } = await run(command);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (!ok) console.log(output.replaceAll(/^/gm, '       '));
  return ok;
}

/** Runs the checks whose name holds one of `wanted`, or all. */
async function main(wanted) {
  mkdirSync(join(root, '.out/tsc'), { recursive: true });
  const queue = Object.entries(checks).filter(
    ([name]) => !wanted.length || wanted.some((word) => name.includes(word)),
  );
  const results = [];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results.push(await check(...next));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results.every(Boolean);
}

if (isMain(import.meta.url) && !(await main(process.argv.slice(2)))) process.exitCode = 1;
