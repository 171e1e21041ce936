// `npm run contract:google`: brings what Ridealong relies on to a scratch spreadsheet of the real Google. See docs/contract.md.
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build as bundle } from 'esbuild';
import { buildForNode } from './buildWorkbench.mjs';
import { Clasp, Obstacle } from './clasp.mjs';
import * as checks from './deployChecks.mjs';
import { entryPoints } from './entryPoints.mjs';
import { isMain, root as here } from './project.mjs';

const usage = `npm run contract:google [-- OPTIONS]

  --script ID   the script of a new spreadsheet that may be written on; kept in .clasp.contract.json
  --dry-run     build it, check it on the workbench, and say what would be done; needs no account

Ends with 0 when all of it was done, with 1 when something stood in the way or a statement failed, with 2 when an option
is wrong.`;

const file = '.clasp.contract.json';
const folder = '.out/contract';
const howToFill =
  'Make a new spreadsheet for it, choose Extensions → Apps Script, copy the script id from Project Settings, and run ' +
  '`npm run contract:google -- --script ID`.';

/** By this global the script is known again, and not taken for Ridealong. */
const globalName = 'Contract';

/**
 * Builds the script, with the manifest that ships: what holds with more rights would prove nothing.
 * @param {string} outDir
 */
export async function buildContract(outDir) {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  await bundle({
    absWorkingDir: here,
    entryPoints: ['test/contract/google/main.ts'],
    outfile: join(outDir, 'Code.js'),
    plugins: [entryPoints()],
    bundle: true,
    format: 'iife',
    globalName,
    target: 'es2019',
    charset: 'utf8',
    logLevel: 'silent',
  });
  await writeFile(join(outDir, 'sidebar.html'), '<p>panel</p>\n');
  await copyFile(join(here, 'appsscript.json'), join(outDir, 'appsscript.json'));
}

/** @returns {Promise<number>} what to end with */
async function checkOnWorkbench(outDir, say) {
  const witness = await buildForNode('workbench/witness.ts', join(here, '.out/witness.mjs'));
  const { main: hear } = await import(pathToFileURL(witness).href);
  const keep = (line) =>
    /^ *(log|missing|ended with|ran through)/.test(line) && say(line.replace('log: ', ''));
  return hear([outDir, 'checkContract', '--args', '["workbench"]'], keep);
}

function plan(clasp, root) {
  const lines = [
    `  ${checks.claspForPulling(root).words(['pull'])}\n      is there code of somebody's own?`,
    `  ${clasp.words(['push', '--force'])}`,
    `  ${checks.claspForPulling(root).words(['pull'])}\n      has Google what was built?`,
  ];
  return `With an account it would do\n${lines.join('\n')}\nand ask you to choose Contract → Check in the spreadsheet.`;
}

const next = `Pushed, and read back. Now, as an account that may write on it:
  1. Reload the spreadsheet; choose Contract → Check; allow what it asks for, and choose it again.
  2. Wait up to six minutes. Its first tab then has a verdict for each statement, and so has the log of the execution,
     which is marked as failed where a statement failed, or where a known gap is none any more.`;

async function contract({ root, env, say, script, isDry }) {
  const clasp = new Clasp({ cwd: root, project: file, env });
  await buildContract(join(root, folder));
  say(`Built ${folder}.`);
  if (isDry) {
    const code = await checkOnWorkbench(join(root, folder), say);
    say(plan(clasp, root));
    return code === 0 ? 0 : 1;
  }
  if (script !== undefined) await writeFile(join(root, file), checks.projectFor(script, folder));
  const { scriptId } = await checks.readProject(root, file, { folder, howToFill });
  await clasp.mustBeThere();
  await checks.checkWhatClaspTakes(clasp, folder);
  checks.checkNothingIsLost(await checks.pull({ root, scriptId, env }), globalName);
  await clasp.ask(['push', '--force']);
  await checks.checkArrived(root, await checks.pull({ root, scriptId, env }), folder);
  say(next);
  return 0;
}

/**
 * @param {string[]} args
 * @param {{ root?: string, env?: NodeJS.ProcessEnv, say?: (text: string) => void }} [around]
 * @returns {Promise<number>} what to end with
 */
export async function main(args, { root = here, env, say = console.log } = {}) {
  try {
    const options = { script: { type: 'string' }, 'dry-run': { type: 'boolean' }, help: { type: 'boolean' } };
    const { script, 'dry-run': isDry, help } = parseArgs({ args, options }).values;
    if (!help) return await contract({ root, env, say, script, isDry });
    say(usage);
    return 0;
  } catch (error) {
    if (String(error.code).startsWith('ERR_PARSE_ARGS')) {
      say(`${error.message}\n\n${usage}`);
      return 2;
    }
    if (!(error instanceof Obstacle)) throw error;
    say(`\nNot done. ${error.message}`);
    return 1;
  }
}

if (isMain(import.meta.url))
  main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
