// Builds what breaks Ridealong, and Ridealong with mistakes in it (docs/reliability.md).
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { buildForNode } from './buildWorkbench.mjs';
import { root } from './project.mjs';

/** Scripts know by their address whether they were started; bundled they would think so. */
const scriptsApart = {
  name: 'scripts apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /scripts\/.*\.mjs$/ }, ({ path, resolveDir }) => ({
      path: pathToFileURL(join(resolveDir, path)).href,
      external: true,
    })),
};

/**
 * @param {string} folder
 * @returns {Promise<string>} the path of the harness, which is a worker as well
 */
export const buildHarness = (folder) =>
  buildForNode('test/crash/main.ts', join(folder, 'crash.mjs'), [scriptsApart]);

/**
 * The text of a file with mistakes in it. Each piece that is replaced has to stand there once.
 * @param {string} text
 * @param {readonly { file: string, from: string, to: string }[]} edits
 */
export function mistaken(text, edits) {
  return edits.reduce((now, { file, from, to }) => {
    if (now.split(from).length !== 2) throw new Error(`${file} does not hold once: ${from}`);
    return now.replace(from, () => to);
  }, text);
}

/** What a regular expression means by the text itself. */
const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Builds what would ship with some texts of the source replaced, but without a sidebar, which nobody opens in it.
 * @param {readonly { file: string, from: string, to: string }[]} edits
 * @param {string} folder
 * @returns {Promise<string>} the folder
 */
export function buildWith(edits, folder) {
  const paths = edits.map(({ file }) => join(root, file));
  const plugin = {
    name: 'seeded bug',
    setup: ({ onLoad }) =>
      onLoad({ filter: new RegExp(`^(${paths.map(literally).join('|')})$`) }, async ({ path }) => {
        const own = edits.filter(({ file }) => join(root, file) === path);
        return { contents: mistaken(await readFile(path, 'utf8'), own), loader: 'ts' };
      }),
  };
  return build(folder, { plugins: [plugin], sidebar: '' });
}
