// `npm run crash`: builds what ships, and breaks it in every way that there is.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { buildHarness, buildWith } from './buildCrash.mjs';
import { root } from './project.mjs';

const folder = join(root, '.out/crash');

const [harness] = await Promise.all([buildHarness(folder), build(join(folder, 'dist'))]);
process.env.RIDEALONG_DIST = join(folder, 'dist');
const { main } = await import(pathToFileURL(harness).href);
process.exitCode = await main(process.argv.slice(2), (edits, name) => buildWith(edits, join(folder, name)));
