// `npm run witness`: bundles the workbench and runs somebody else's Apps Script project on it.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildForNode } from './buildWorkbench.mjs';
import { root } from './project.mjs';

const bundle = await buildForNode('workbench/witness.ts', join(root, '.out/witness.mjs'));
const { main } = await import(pathToFileURL(bundle).href);
process.exitCode = main(process.argv.slice(2));
