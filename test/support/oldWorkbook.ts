import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/project.mjs';
import { Workbench } from '../../workbench/workbench';
import { dist } from './dist';
import { ProgrammeBench } from './programme';

interface Frozen {
  readonly id: string;
  readonly state: unknown;
}

/**
 * A workbook of schema 1 as it was kept: without marks on its tabs, without Shadow if red and Red Accounts workbook, and with a
 * sign-up that was placed and invited. It is data, not made by the code under test, so that it stays as old as it is.
 */
export function oldWorkbook(): ProgrammeBench {
  const text = readFileSync(join(root, 'test', 'data', 'workbook-schema-1.json'), 'utf8');
  const { id, state } = JSON.parse(text) as Frozen;
  return new ProgrammeBench(undefined, { bench: Workbench.restore(state, { distDir: dist }), id });
}
