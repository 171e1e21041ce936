import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../scripts/project.mjs';

const mutate = (...paths: string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts/mutate.mjs'), ...paths], { encoding: 'utf8' });

describe('npm run mutate', () => {
  it('says what there is when it is asked for something else, and tries nothing', () => {
    for (const path of ['sidebar', 'time/nowhere.ts']) {
      const { status, stderr, stdout } = mutate('time', path);

      expect(status).toBe(2);
      expect(stderr).toContain(`"${path}" is nothing that is tried.`);
      expect(stderr).toContain('time, programme, shadowing');
      expect(stdout).toBe('');
    }
  });

  it('tries nothing again that was not tried before', () => {
    const { status, stderr } = mutate('--again', 'time/instant.ts');

    expect(status).toBe(2);
    expect(stderr).toContain('"time/instant.ts" was not tried before. Say it without --again first.');
  });
});
