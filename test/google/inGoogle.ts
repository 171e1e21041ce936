import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/project.mjs';
import { InPlace } from '../support/inPlace';
import { Workbench, type RunResult } from '../../workbench/workbench';
import type { World } from '../../workbench/world';

export const ada = 'ada@example.com';
export const ben = 'ben@example.com';

export interface InGoogleOptions {
  /** The page of the panel. */
  sidebar?: string;
  /** Changes to the manifest that ships; undefined takes out. */
  manifest?: Record<string, unknown>;
  /** What the web app does with a request. */
  doPost?: () => unknown;
  /** How Google is, with a workbook of Ada's; left out: with an empty one. */
  world?: World;
}

/** A workbook of Ada's on a Google in which Ridealong's adapters are called one by one, under the manifest that ships. */
export class InGoogle {
  readonly workbench: Workbench;
  readonly workbook: string;
  readonly #work = new InPlace();
  readonly #folder = mkdtempSync(join(tmpdir(), 'in-google-'));

  constructor({ sidebar = '', manifest = {}, doPost, world }: InGoogleOptions = {}) {
    const shipped = JSON.parse(readFileSync(join(root, 'appsscript.json'), 'utf8')) as object;
    writeFileSync(join(this.#folder, 'appsscript.json'), JSON.stringify({ ...shipped, ...manifest }));
    writeFileSync(join(this.#folder, 'sidebar.html'), sidebar);
    if (doPost) this.#work.functions.set('doPost', doPost);
    const places = { distDir: this.#folder, bundles: this.#work };
    this.workbench = world
      ? Workbench.restore(world, places)
      : new Workbench({ ...places, now: '2026-05-04T08:00:00Z' });
    this.workbook = world?.workbooks[0]?.id ?? this.#emptyWorkbook();
  }

  #emptyWorkbook(): string {
    this.workbench.addPerson(ada, 'Ada Byron');
    this.workbench.addPerson(ben, 'Ben Okri');
    return this.workbench.createWorkbook({ kind: 'shadowing', title: 'Scratch', owner: ada });
  }

  /** What a run of Ada's came to that a menu started, and what she saw of it. */
  seen(work: () => unknown, as = ada): RunResult {
    this.#work.functions.set('work', work);
    return this.workbench.run(this.workbook, { as, function: 'work' });
  }

  /** Does it in such a run. */
  run<T>(work: () => T, as = ada): T {
    const { result, error } = this.seen(work, as);
    if (error !== null) throw new Error(error);
    return result as T;
  }

  /** `service.method` of the round trips of the last run. */
  lastCalls(): string[] {
    const { calls } = this.workbench.executions().at(-1) ?? { calls: [] };
    return calls.map(({ service, method }) => `${service}.${method}`);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}

/** Does it while a service answers otherwise than the workbench would, where Google has the choice. */
export function withMethods<T>(service: object, methods: Record<string, unknown>, work: () => T): T {
  const before = Object.fromEntries(
    Object.keys(methods).map((name) => [name, Reflect.get(service, name) as unknown]),
  );
  Object.assign(service, methods);
  try {
    return work();
  } finally {
    Object.assign(service, before);
  }
}
