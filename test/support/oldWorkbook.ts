import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/project.mjs';
import { Workbench } from '../../workbench/workbench';
import { dist } from './dist';
import { ProgrammeBench } from './programme';
import { TrackerBench } from './tracker';
import { bundles } from './bundles';

interface Frozen {
  readonly id: string;
  /** What the CRM signs with. */
  readonly key?: string;
  readonly state: unknown;
}

/**
 * A workbook of schema 1 as it was kept: without marks on its tabs, without Shadow if red and Red Accounts workbook, and with a
 * sign-up that was placed and invited. It is data, not made by the code under test, so that it stays as old as it is.
 */
export function oldWorkbook(): ProgrammeBench {
  const { id, bench } = thawed('workbook-schema-1.json');
  return new ProgrammeBench(undefined, { bench, id });
}

/**
 * The same of Red Accounts: without marks on its tabs, with an account that is red, its thread and an ask, connected to Slack and to
 * the CRM.
 */
export function oldTracker(): TrackerBench {
  const { id, bench, key = '' } = thawed('red-workbook-schema-1.json');
  const t = new TrackerBench(undefined, { bench, id });
  t.key = key;
  return t;
}

function thawed(file: string): { id: string; bench: Workbench; key?: string } {
  const { state, ...rest } = JSON.parse(readFileSync(join(root, 'test', 'data', file), 'utf8')) as Frozen;
  return { ...rest, bench: Workbench.restore(state, { distDir: dist, bundles }) };
}
