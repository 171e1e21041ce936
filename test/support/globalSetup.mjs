import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from '../../scripts/build.mjs';
import { buildPage } from '../../scripts/buildWorkbench.mjs';
import { root } from '../../scripts/project.mjs';

/**
 * Tests run on the bundle that ships, so it is built before the first. What cannot be built is not there either:
 * the tests that need it fail, the others still tell something.
 */
export default async function globalSetup() {
  const outDir = join(root, '.out');
  const page = buildPage(outDir).catch(async (error) => {
    await rm(join(outDir, 'page'), { recursive: true, force: true });
    throw error;
  });
  const builds = await Promise.allSettled([build(), page]);
  for (const { reason } of builds) if (reason) console.error(reason.message);
}
