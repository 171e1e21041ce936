// `npm run bench`: builds what ships, and measures it on the workbench.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from '../scripts/project.mjs';

const usage = `npm run bench [-- --write | --growth]

Measures everything and prints it as Markdown.

  --write   keeps it in docs/performance.md as well, with a plot
  --growth  measures a workbook of five years instead`;

const options = { write: { type: 'boolean' }, growth: { type: 'boolean' }, help: { type: 'boolean' } };

/** Ends with a sentence, before anything is built. */
function refuse(sentence) {
  console.error(`${sentence} npm run bench -- --help tells what there is.`);
  process.exit(2);
}

function parsed() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return refuse(`${error.message.split(/[.\n]/)[0]}.`);
  }
}

const { write = false, growth = false, help } = parsed();
if (help) {
  console.log(usage);
  process.exit(0);
}
if (write && growth) refuse('--growth is only printed: say it without --write.');

// Takes a while, and nothing of it is needed for a wrong word.
const { build } = await import('../scripts/build.mjs');
const { buildForNode } = await import('../scripts/buildWorkbench.mjs');
const outfile = join(root, '.out', 'bench.mjs');
await Promise.all([build(), buildForNode('bench/main.ts', outfile)]);
const { main } = await import(pathToFileURL(outfile).href);
await main({ write, growth });
