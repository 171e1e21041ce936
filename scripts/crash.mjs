// `npm run crash`: builds what ships, and breaks it in every way that there is.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { buildForNode } from './buildWorkbench.mjs';
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

/** Builds what would ship with one text of the source replaced. @returns the folder */
async function buildWith({ file, from, to }, name) {
  const path = join(root, file);
  const plugin = {
    name: 'seeded bug',
    setup: ({ onLoad }) =>
      onLoad({ filter: /\.ts$/ }, async (args) => {
        if (args.path !== path) return undefined;
        const text = await readFile(path, 'utf8');
        if (text.split(from).length !== 2) throw new Error(`${file} does not hold once: ${from}`);
        return { contents: text.replace(from, () => to), loader: 'ts' };
      }),
  };
  return build(join(folder, name), [plugin]);
}

await Promise.all([build(join(folder, 'dist')), buildForNode('test/crash/main.ts', outfile, [scriptsApart])]);
process.env.RIDEALONG_DIST = join(folder, 'dist');
const { main } = await import(pathToFileURL(outfile).href);
process.exitCode = await main(process.argv.slice(2), buildWith);
