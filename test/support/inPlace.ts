import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/project.mjs';
import type { Bundles, LoadedBundle } from '../../workbench/runtime/bundle';

/** What a build puts in. */
export const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};

/** In place of a built bundle: functions of the test's own realm, with the services of their run around them as Google's would be. */
export class InPlace implements Bundles {
  readonly functions: Map<string, (...args: never[]) => unknown>;
  /** What stood in the place of the services of each run that goes on: one may start inside another. */
  readonly #before: (readonly [name: string, PropertyDescriptor | undefined])[][] = [];

  constructor(functions: Readonly<Record<string, (...args: never[]) => unknown>> = {}) {
    this.functions = new Map(Object.entries(functions));
  }

  kb(): number {
    return 0;
  }

  load(_folder: string, services: Record<string, unknown>): LoadedBundle {
    const put = Object.entries({ ...services, ridealongVersion: version });
    this.#before.push(put.map(([name]) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]));
    // By a getter: values Jest would look into when the tests are over, and services do not let everybody.
    for (const [name, value] of put)
      Object.defineProperty(globalThis, name, { get: () => value, configurable: true });
    return {
      entryPoint: (name) => this.functions.get(name) as ReturnType<LoadedBundle['entryPoint']>,
      parseJson: (text) => JSON.parse(text) as unknown,
    };
  }

  done(): void {
    for (const [name, before] of this.#before.pop() ?? []) {
      if (before) Object.defineProperty(globalThis, name, before);
      else Reflect.deleteProperty(globalThis, name);
    }
  }
}
