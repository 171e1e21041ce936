// `npm run bench`: builds what ships, and measures it on the workbench.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';
import { build } from '../scripts/build.mjs';
import { root } from '../scripts/project.mjs';

const outfile = join(root, '.out', 'bench.mjs');
await Promise.all([
  build(),
  bundle({
    absWorkingDir: root,
    entryPoints: ['bench/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent',
  }),
]);
const { main } = await import(pathToFileURL(outfile).href);
process.exitCode = main(process.argv.slice(2));
