import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/project.mjs';
import { dist } from '../support/dist';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const page = read('docs/SECURITY.md');

/** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has; they are numbered from 1 on. */
const sections =
  '1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4 5.1:1 5.2:3 5.3:2 ' +
  '5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2 ' +
  '10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 ' +
  '13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2';
const requirements = sections.split(' ').flatMap((text) => {
  const [section = '', count] = text.split(':');
  return Array.from({ length: Number(count) }, (_, n) => `${section}.${n + 1}`);
});

/** Rows of the table under a heading, by cells. */
function rowsUnder(heading: string): string[][] {
  const [, after = ''] = page.split(`\n### ${heading}\n`);
  const table = after.split(/\n#/)[0] ?? '';
  return [...table.matchAll(/^\| (\d.*) \|$/gm)].map(([, row = '']) =>
    row.split(' | ').map((cell) => cell.trim()),
  );
}

const itemsOf = (rows: string[][]): string[] =>
  rows.flatMap(([items = '']) =>
    items
      .split(', ')
      .flatMap((item) => requirements.filter((one) => one === item || one.startsWith(`${item}.`))),
  );

describe('docs/SECURITY.md', () => {
  const applies = rowsUnder('What applies');
  const not = rowsUnder('What does not');

  test('has each requirement of ASVS 5.0.0, levels 1 and 2, in one of its tables, once', () => {
    expect(requirements).toHaveLength(253);
    const named = [...itemsOf(applies), ...itemsOf(not)];
    expect(requirements.filter((one) => !named.includes(one))).toEqual([]);
    expect(named.filter((one, n) => named.indexOf(one) !== n)).toEqual([]);
  });

  test('names a test for each that applies, and each is there', () => {
    const without = applies.filter((cells) => !/`test\/[\w/]+\.test\.ts`/.test(cells.at(-1) ?? ''));
    expect(without).toEqual([]);
    const named = [...page.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('is found from README and ARCHITECTURE', () => {
    expect(read('README.md')).toContain('](docs/SECURITY.md)');
    expect(read('docs/ARCHITECTURE.md')).toContain('](SECURITY.md)');
  });
});

describe('what ships', () => {
  const code = readFileSync(join(dist, 'Code.js'), 'utf8');
  const panel = readFileSync(join(dist, 'sidebar.html'), 'utf8');

  test('makes no program of a text', () => {
    for (const each of [code, panel]) expect(each).not.toMatch(/\beval\(|\bnew Function\(/);
  });

  test('makes patterns of its own words only', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.tsx?$/.test(name),
    );
    const making = files.filter((name) => /\bRegExp\(/.test(read(join('src', name))));
    expect(making).toEqual([join('workbook', 'decodeWeeks.ts')]);
  });

  test('sets no HTML and keeps nothing in the browser', () => {
    expect(panel).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie|document\.write\(/);
    // Preact can be told to; nothing tells it.
    expect(panel).not.toMatch(/dangerouslySetInnerHTML:/);
  });

  test('comes of few packages, each of one version with a checksum', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { integrity?: string; version?: string }>;
    };
    expect(Object.keys(dependencies)).toHaveLength(4);
    for (const [name, version] of Object.entries(dependencies)) {
      const locked = packages[`node_modules/${name}`];
      expect(locked).toMatchObject({ version, integrity: expect.stringMatching(/^sha512-/) as string });
    }
  });
});
