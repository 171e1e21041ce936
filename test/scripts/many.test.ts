import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../scripts/project.mjs';

const many = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts/many.mjs'), ...args], { encoding: 'utf8' });

describe('npm run many', () => {
  it.each([
    [['--runs', 'all'], '--runs is a whole number, 1000 at least, not "all".'],
    [['--runs', '999'], 'not "999".'],
    [['--seed=4294967296'], '--seed is a whole number up to 2147483647, not "4294967296".'],
    [['--sed', '1'], "Unknown option '--sed'."],
    [['please'], "Unexpected argument 'please'."],
  ])('%p: says in a sentence what makes no sense, and plays nothing', (args, words) => {
    const { status, stderr, stdout } = many(...args);

    expect(stderr).toContain(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect([status, stdout]).toEqual([2, '']);
  });

  it('tells what there is', () => {
    const { status, stdout } = many('--help');

    expect(stdout).toContain('--runs N');
    expect(status).toBe(0);
  });
});
