// `npm start`: builds what ships, and opens it on the workbench.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { buildPage, buildServer } from './buildWorkbench.mjs';
import { root } from './project.mjs';

const outDir = join(root, '.out');
const [distDir, server, pageDir] = await Promise.all([build(), buildServer(outDir), buildPage(outDir)]);
const { main } = await import(pathToFileURL(server).href);
await main(process.argv.slice(2), { distDir, pageDir });
