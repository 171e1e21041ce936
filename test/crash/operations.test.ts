import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/project.mjs';
import { requestKinds } from '../../src/sidebar/checkRequest';
import { hows } from '../../src/sidebar/remedies';
import { ledgerSchemas } from '../../src/workbook/ledgerSchemas';
import { writtenBy } from './kinds';
import { operations } from './operations';

/** What Google can call, from main.ts itself, so that nothing is forgotten on the day it is added. */
const entryPoints = [
  ...readFileSync(join(root, 'src/main.ts'), 'utf8').matchAll(/^export const (\w+) =/gm),
].map(([, name]) => name);

const has = (name: string): boolean => operations.some((each) => each.name.split(' ')[0] === name);

describe('what is tried with every fault', () => {
  test('are all entry points', () => {
    expect(entryPoints.length).toBeGreaterThan(10);
    expect(entryPoints.filter((name = '') => name !== 'handleRequest' && !has(name))).toEqual([]);
  });

  test('are all kinds of requests', () => {
    expect(requestKinds.length).toBeGreaterThan(25);
    expect(requestKinds.filter((kind) => !has(`request:${kind}`))).toEqual([]);
  });

  test('are all remedies', () => {
    const tried = operations.map(({ name }) => name.split(' ').slice(0, 2).join(' '));
    expect(hows.filter((how) => !tried.includes(`request:remedy ${how}`))).toEqual([]);
  });

  test('are all kinds of lines of the ledger', () => {
    expect(Object.keys(writtenBy).sort()).toEqual(Object.keys(ledgerSchemas).sort());
    const names = operations.map(({ name }) => name);
    expect(Object.values(writtenBy).filter((name) => !names.includes(name))).toEqual([]);
  });

  test('are told apart by their names', () => {
    const names = operations.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
