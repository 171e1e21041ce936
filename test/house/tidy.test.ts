import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../../scripts/project.mjs';

const notOurs = new Set([
  '.git',
  '.out',
  '.ridealong',
  'coverage',
  'dist',
  'node_modules',
  'package-lock.json',
]);
const text = /(?:\.(?:[cm]?[jt]sx?|json|md|css|html|csv|ya?ml)|run|rc|ignore|config|LICENSE)$/;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !notOurs.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : [path];
    });
}

const files = filesIn(root).filter((path) => text.test(path));

function filesWith(pattern: RegExp): string[] {
  return files.filter((path) => pattern.test(readFileSync(path, 'utf8'))).map((path) => relative(root, path));
}

describe('The project', () => {
  test('names no path of the machine it was written on', () => {
    // A folder of a person or of a container, at the start of a path and not inside an address.
    const folders = ['home', 'Users', 'root', 'work'].join('|');
    expect(filesWith(new RegExp(`(?<![\\w.*}/-])/(?:${folders})/[\\w.-]`))).toEqual([]);
  });

  test('has no test that is left out or runs alone', () => {
    const leftOut = new RegExp(
      String.raw`\b(?:(?:test|it|describe)\.(?:only|skip|todo)|[xf](?:it|describe|test))\(`,
    );
    expect(filesWith(leftOut)).toEqual([]);
  });

  test('leaves no merge behind', () => {
    expect(filesWith(/^(?:<{7}|>{7}) /m)).toEqual([]);
  });
});
