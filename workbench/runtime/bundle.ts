import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as vm from 'node:vm';
import gasLocal from 'gas-local';

/** An add-on as built is one of them; a script that was written in the editor may be many. */
const isScript = (path: string): boolean => /\.(js|gs)$/.test(path) && !path.includes('node_modules');

/** A bundle that was loaded for one run. */
export interface LoadedBundle {
  /** A function that Google would call by this name; undefined when there is none. */
  entryPoint(name: string): ((...args: unknown[]) => unknown) | undefined;
  /** Makes a value of the bundle's own realm. */
  parseJson(text: string): unknown;
}

/** Errors that services throw come from outside the bundle's realm, and are errors to it all the same. */
const realm = `Object.defineProperty(Error, Symbol.hasInstance, {
  value(thing) {
    if (this === Error) return Object.prototype.toString.call(thing) === '[object Error]';
    return Function.prototype[Symbol.hasInstance].call(this, thing);
  },
});`;

function bundleKb(distDir: string): number {
  const scripts = readdirSync(distDir, { recursive: true, encoding: 'utf8' }).filter(isScript);
  return scripts.reduce((sum, name) => sum + statSync(join(distDir, name)).size, 0) / 1024;
}

/** Where runs get their bundle from. */
export interface Bundles {
  /** Size of the bundle in KB, which a start takes time for. */
  kb(distDir: string): number;
  load(distDir: string, services: Record<string, unknown>): LoadedBundle;
  /** The run is over, however it ended. */
  done(bundle: LoadedBundle): void;
}

/** As Google does it: every run loads its own. */
export const freshBundles: Bundles = {
  kb: bundleKb,
  load: (distDir, services) => loadBundle(distDir, services).bundle,
  done: () => undefined,
};

/**
 * Lends a bundle that is loaded already to one run after another, which is some ten times faster. It is the same only for a
 * bundle that keeps nothing between its runs but what it can work out again (a lint rule holds Ridealong to that).
 */
export class KeptBundles implements Bundles {
  readonly #sizes = new Map<string, number>();
  readonly #free = new Map<string, Kept[]>();
  readonly #lent = new Map<LoadedBundle, Kept>();

  kb(distDir: string): number {
    const size = this.#sizes.get(distDir) ?? bundleKb(distDir);
    this.#sizes.set(distDir, size);
    return size;
  }

  load(distDir: string, services: Record<string, unknown>): LoadedBundle {
    const kept = this.#free.get(distDir)?.pop();
    if (kept) Object.assign(kept.globals, services);
    const mine = kept ?? loadBundle(distDir, services);
    this.#lent.set(mine.bundle, mine);
    return mine.bundle;
  }

  done(bundle: LoadedBundle): void {
    const kept = this.#lent.get(bundle);
    if (!kept) return;
    this.#lent.delete(bundle);
    this.#free.set(kept.distDir, [...(this.#free.get(kept.distDir) ?? []), kept]);
  }
}

interface Kept {
  distDir: string;
  /** What the context has as its globals: services are put in anew for each run. */
  globals: Record<string, unknown>;
  bundle: LoadedBundle;
}

/**
 * A context with globals like any program's. Where the Node that runs this has none (before 20.18), one in which each look at a
 * global is a call, which is a hundred times slower, and all the same.
 */
const plainContext = (vm as Partial<typeof vm>).constants?.DONT_CONTEXTIFY;

/** Runs the bundle's top level in a new context that has the services as its globals, and nothing of Node. */
function loadBundle(distDir: string, services: Record<string, unknown>): Kept {
  const globals = Object.assign(vm.createContext(plainContext), services) as Record<string, unknown>;
  vm.runInContext(realm, globals);
  const before = new Set(Object.getOwnPropertyNames(globals));
  gasLocal.require(distDir, globals, { filter: isScript });
  const parseJson = vm.runInContext('JSON.parse', globals) as (text: string) => unknown;
  const entryPoint = (name: string) => {
    const value = before.has(name) ? undefined : ownValue(globals, name);
    return typeof value === 'function' ? (value as (...args: unknown[]) => unknown) : undefined;
  };
  return { distDir, globals, bundle: { parseJson, entryPoint } };
}

function ownValue(object: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
