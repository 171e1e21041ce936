import { join } from 'node:path';
import { build } from '../../scripts/build.mjs';
import { buildPage } from '../../scripts/buildWorkbench.mjs';
import { root } from '../../scripts/project.mjs';

/** Tests run on the bundle that ships, so it is built before the first. */
export default async function globalSetup() {
  await Promise.all([build(), buildPage(join(root, '.out'))]);
}
