// Bundles the workbench: its server for Node, its page for a browser.
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { root } from './project.mjs';

const shared = { absWorkingDir: root, bundle: true, sourcemap: 'linked', logLevel: 'silent' };

/** @returns the path of the bundled server */
export const buildServer = (outDir) => buildForNode('workbench/main.ts', join(outDir, 'workbench.mjs'));

/** Bundles something that Node runs. @returns `outfile` */
export async function buildForNode(entryPoint, outfile, plugins = []) {
  await bundle({
    ...shared,
    entryPoints: [entryPoint],
    outfile,
    plugins,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  });
  return outfile;
}

/** @returns the folder of the page: index.html, main.js, main.css */
export async function buildPage(outDir) {
  const pageDir = join(outDir, 'page');
  await bundle({
    ...shared,
    entryPoints: ['workbench/page/main.tsx'],
    outdir: pageDir,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: {
      '.svg': 'dataurl',
      '.png': 'dataurl',
      '.gif': 'dataurl',
      '.woff': 'dataurl',
      '.woff2': 'dataurl',
    },
  });
  await copyFile(join(root, 'workbench/page/index.html'), join(pageDir, 'index.html'));
  return pageDir;
}
