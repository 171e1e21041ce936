import { join } from 'node:path';
import { root } from '../../scripts/project.mjs';

/** What ships, as the global set-up has built it. */
export const dist = join(root, 'dist');
