import { join } from 'node:path';
import { root } from '../../scripts/project.mjs';

/** What ships, as the global set-up has built it; or what is named, where it is another build that is to be tried. */
export const dist = process.env['RIDEALONG_DIST'] ?? join(root, 'dist');
