// `npm run bench`: builds what ships, and measures it on the workbench.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { optionsOf, refuse } from '../scripts/options.mjs';
import { root } from '../scripts/project.mjs';

const usage = `npm run bench [-- --write | --growth]

Measures everything and prints it as Markdown.

  --write   keeps it in docs/performance.md as well, with a plot
  --growth  measures a workbook of five years instead`;

const isThere = { type: 'boolean' };
const { write = false, growth = false } = optionsOf('bench', usage, {
  options: { write: isThere, growth: isThere },
}).values;
if (write && growth) refuse('bench', '--growth is only printed: say it without --write.');

// Takes a while, and nothing of it is needed for a wrong word.
const { build } = await import('../scripts/build.mjs');
const { buildForNode } = await import('../scripts/buildWorkbench.mjs');
const outfile = join(root, '.out', 'bench.mjs');
await Promise.all([build(), buildForNode('bench/main.ts', outfile)]);
const { main } = await import(pathToFileURL(outfile).href);
await main({ write, growth });
