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

  it.each([
    [['--share', '200'], 'Say --share 10 for a tenth, not "200"'],
    [['--share', 'half'], 'not "half"'],
    [['--sahre', '10'], "Unknown option '--sahre'. npm run mutate -- --help tells what there is."],
  ])('%p: says in a sentence what makes no sense', (args, words) => {
    const { status, stderr, stdout } = mutate(...args);

    expect(stderr).toContain(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect([status, stdout]).toEqual([2, '']);
  });

  it('tells what there is', () => {
    const { status, stdout, stderr } = mutate('--help');

    expect(stdout).toContain('--share P');
    expect([status, stderr]).toEqual([0, '']);
  });

  it('tries nothing again that was not tried before', () => {
    const { status, stderr } = mutate('--again', 'time/instant.ts');

    expect(status).toBe(2);
    expect(stderr).toContain('"time/instant.ts" was not tried before. Say it without --again first.');
  });
});
