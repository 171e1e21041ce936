// `npm run crash`: builds what ships, and breaks it in every way that there is.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';
import { build } from './build.mjs';
import { root } from './project.mjs';

const folder = join(root, '.out/crash');
const outfile = join(folder, 'crash.mjs');

/** Scripts know by their address whether they were started; bundled they would think so. */
const scriptsApart = {
  name: 'scripts apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /scripts\/.*\.mjs$/ }, ({ path, resolveDir }) => ({
      path: pathToFileURL(join(resolveDir, path)).href,
      external: true,
    })),
};

await Promise.all([
  build(join(folder, 'dist')),
  bundle({
    absWorkingDir: root,
    entryPoints: ['test/crash/main.ts'],
    outfile,
    plugins: [scriptsApart],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent',
  }),
]);
process.env.RIDEALONG_DIST = join(folder, 'dist');
const { main } = await import(pathToFileURL(outfile).href);
process.exitCode = await main(process.argv.slice(2));
