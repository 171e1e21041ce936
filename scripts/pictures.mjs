// `npm run pictures`: takes the pictures of the documents anew, by the test that watches over them. Posts begin with emoji, so
// the machine should have a font for those (Debian: fonts-noto-color-emoji).
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './project.mjs';

const jest = join(root, 'node_modules/.bin/jest');
const env = { ...process.env, PICTURES_TO: join(root, 'docs/images') };
const { status } = spawnSync(jest, ['test/browser/pictures'], { cwd: root, env, stdio: 'inherit' });
process.exitCode = status ?? 1;
