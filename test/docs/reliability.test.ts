import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/project.mjs';
import * as others from '../crash/invariants';
import * as ofMails from '../crash/mailInvariants';

// What is promised is looked at by something that is there, and what is looked at is told.

const invariants = { ...others, ...ofMails };
const page = readFileSync(join(root, 'docs/reliability.md'), 'utf8');
const promises = page.slice(page.indexOf('## What is promised'), page.indexOf('## What is not promised'));
const named = [...promises.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

test('each promise names what looks at it', () => {
  const files = named.filter((name) => name.includes('/'));
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  const functions = named.filter((name) => !name.includes('/'));
  const source = readFileSync(join(root, 'test/crash/schedule.ts'), 'utf8');
  expect(functions.filter((name) => !(name in invariants) && !source.includes(`const ${name} =`))).toEqual(
    [],
  );
});

test('each invariant of the crash runs stands there', () => {
  const looks = Object.keys(invariants).filter((name) => !['brokenInvariants', 'signedUpIn'].includes(name));
  expect(looks.filter((name) => !named.includes(name))).toEqual([]);
});
