// `npm run bench`: builds what ships, and measures it on the workbench.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from '../scripts/build.mjs';
import { buildForNode } from '../scripts/buildWorkbench.mjs';
import { root } from '../scripts/project.mjs';

const outfile = join(root, '.out', 'bench.mjs');
await Promise.all([build(), buildForNode('bench/main.ts', outfile)]);
const { main } = await import(pathToFileURL(outfile).href);
process.exitCode = await main(process.argv.slice(2));
