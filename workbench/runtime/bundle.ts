import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
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

/** Size of the bundle in KB, which a start takes time for. */
export function bundleKb(distDir: string): number {
  const scripts = readdirSync(distDir, { recursive: true, encoding: 'utf8' }).filter(isScript);
  return scripts.reduce((sum, name) => sum + statSync(join(distDir, name)).size, 0) / 1024;
}

/** Runs the bundle's top level in a new context that has the services as its globals, and nothing of Node. */
export function loadBundle(distDir: string, services: Record<string, unknown>): LoadedBundle {
  const context = createContext(services);
  runInContext(realm, context);
  const before = new Set(Object.keys(context));
  gasLocal.require(distDir, services, { filter: isScript });
  const parseJson = runInContext('JSON.parse', context) as (text: string) => unknown;
  return {
    parseJson,
    entryPoint: (name) => {
      const value = before.has(name) ? undefined : ownValue(services, name);
      return typeof value === 'function' ? (value as (...args: unknown[]) => unknown) : undefined;
    },
  };
}

function ownValue(object: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
