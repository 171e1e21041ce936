import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../scripts/project.mjs';

const bench = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'bench/start.mjs'), ...args], { encoding: 'utf8' });

describe('npm run bench', () => {
  it.each([
    [['nothing'], "Unexpected argument 'nothing'."],
    [['--wirte'], "Unknown option '--wirte'."],
    [['--write', '--growth'], '--growth is only printed'],
  ])('%p: says in a sentence what makes no sense, and measures nothing', (args, words) => {
    const { status, stderr, stdout } = bench(...args);

    expect(stderr).toContain(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect([status, stdout]).toEqual([2, '']);
  });

  it('tells what there is', () => {
    const { status, stdout } = bench('--help');

    expect(stdout).toContain('--growth');
    expect(status).toBe(0);
  });
});
