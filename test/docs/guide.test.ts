import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from '../../scripts/project.mjs';
import { declaredRedSettings } from '../../src/workbook/redAccounts/settings';
import { redWorkbook } from '../../src/workbook/redAccounts/workbook';
import type { SettingRow } from '../../src/workbook/setting';
import { declaredSettings } from '../../src/workbook/shadowing/settings';
import { shadowingWorkbook } from '../../src/workbook/shadowing/workbook';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

function filesBelow(folder: string, end: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => end.test(name))
    .map((name) => join(folder, name));
}

const guide = filesBelow('docs/guide', /\.md$/);
const pages = ['README.md', 'CHANGELOG.md', ...filesBelow('docs', /\.md$/)];
const images = filesBelow('docs/images', /\.png$/);

/** Text between marks, with the line breaks of the paragraph taken out. */
const marked = (page: string, mark: RegExp): string[] =>
  [...prose(page).matchAll(mark)].map(([, text = '']) => text.replace(/\s+/g, ' '));

/** A page without its blocks of code. */
const prose = (page: string): string => read(page).replace(/^```[\s\S]*?^```/gm, '');

interface Link {
  readonly path: string;
  readonly anchor: string;
}

function linksOf(page: string): Link[] {
  return marked(page, /\]\(([^)\s]+)\)/g)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [path = '', anchor = ''] = target.split('#');
      return { path: path === '' ? page : relative(root, join(root, dirname(page), path)), anchor };
    });
}

/** As GitHub names a heading. */
function anchorsOf(page: string): string[] {
  return [...prose(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}

test.each(pages)('%s: every link and picture leads somewhere', (page) => {
  const dead = linksOf(page).filter(({ path, anchor }) => {
    if (!existsSync(join(root, path))) return true;
    return anchor !== '' && path.endsWith('.md') && !anchorsOf(path).includes(anchor);
  });
  expect(dead).toEqual([]);
});

test('every picture is shown by a page, and taken by the test that takes them', () => {
  const shown = new Set(pages.flatMap(linksOf).map(({ path }) => path));
  expect(images.filter((image) => !shown.has(image))).toEqual([]);
  const taken = marked('test/browser/pictures.test.ts', /take\('([^']+)'/g);
  expect(images.map((image) => /([^/]+)\.png$/.exec(image)?.[1]).sort()).toEqual(taken.sort());
});

test('every page of the guide has a picture, and is named by the README', () => {
  const named = linksOf('README.md').map(({ path }) => path);
  expect(guide.filter((page) => !named.includes(page))).toEqual([]);
  expect(guide.filter((page) => !linksOf(page).some(({ path }) => path.endsWith('.png')))).toEqual([]);
});

/** Words of Google's own menus and pages. */
const google = new Set([
  ...['Extensions', 'File', 'Make a copy', 'Version history', 'View', 'Hidden sheets', 'Download'],
  ...[
    'Microsoft Excel (.xlsx)',
    'Data',
    'Protect sheets and ranges',
    'Apps Script',
    'Deploy',
    'Manage deployments',
  ],
]);

/** Whatever the code says in quotes or between tags, as people see it. */
const said = filesBelow('src', /\.tsx?$/)
  .map(read)
  .join('\n')
  .replace(/\s+/g, ' ');

const isSaid = (words: string): boolean =>
  said.includes(`'${words}'`) ||
  said.includes(`> ${words} <`) ||
  said.includes(`>${words}<`) ||
  said.includes(`"${words}"`) ||
  said.includes(`} ${words} <`);

/** A button whose words end with something that differs is written with … or without it. */
const isBeginning = (words: string): boolean => said.includes(`'${words.replace(/ ?…$/, '')} '`);

/** In the guide only words of menus, buttons, cards and tabs are bold. */
const menuWords = (page: string): string[] =>
  marked(page, /\*\*([^*]+)\*\*/g).flatMap((words) => words.split(' › '));

const columns = new Set(
  [shadowingWorkbook, redWorkbook].flatMap(({ tabs }) => [
    ...tabs.map(({ title }) => title),
    ...tabs.flatMap((tab) => tab.columns.map(({ header }) => header)),
  ]),
);
const names = new Set(
  [declaredSettings, declaredRedSettings].flatMap((declared) =>
    Object.values<SettingRow>(declared).map(({ name }) => name),
  ),
);

const isKnown = (words: string): boolean =>
  google.has(words) || columns.has(words) || names.has(words) || isSaid(words);

describe.each(guide)('%s', (page) => {
  test('names menus, buttons and cards as the code does', () => {
    const unknown = menuWords(page).filter(
      (words) => !isKnown(words) && !isKnown(words.replace(/\.$/, '')) && !isBeginning(words),
    );
    expect(unknown).toEqual([]);
  });

  test('names columns as the sheet does', () => {
    const inTicks = marked(page, /`([^`]+)`/g).filter((words) => /^[A-Z]/.test(words));
    expect(inTicks.filter((words) => !columns.has(words) && !isSaid(words))).toEqual([]);
  });
});

test.each([
  ['call shadowing', declaredSettings],
  ['Red Accounts', declaredRedSettings],
])('the coordinator’s page has every setting of %s, what it does, and what holds at first', (_, declared) => {
  const lines = read('docs/guide/coordinator.md')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim());
  const wanted = Object.values<SettingRow>(declared).map(
    ({ name, meaning, typed }) => `| ${name} | ${meaning} | ${typed === '' ? '(empty)' : typed} |`,
  );
  expect(wanted.filter((line) => !lines.includes(line))).toEqual([]);
});
