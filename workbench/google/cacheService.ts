import { Exception } from './exception';
import type { ServiceRun } from './serviceRun';
import { throwingWhenUnbuilt } from './sheets/refusal';

const NAVIGATION_MS = 0.5;
const READ_MS = 20;
const WRITE_MS = 75;
const REMOVE_MS = 88;
const MOST_CHARACTERS_A_KEY = 250;
const MOST_BYTES_A_VALUE = 100 * 1024;
const DEFAULT_SECONDS = 600;
const MOST_SECONDS = 21_600;

/**
 * The script's cache and each user's own. Entries end by the virtual clock; Google may drop them earlier, which the
 * workbench does not do by itself. Source: developers.google.com/apps-script/reference/cache/cache.
 */
export function createCacheService(run: ServiceRun): object {
  const cache = (method: string, prefix: string): object => {
    run.refuseInNone(`CacheService.${method}`);
    run.charge(NAVIGATION_MS);
    return throwingWhenUnbuilt('Cache', members(run, prefix));
  };
  return throwingWhenUnbuilt('CacheService', {
    getScriptCache: () => cache('getScriptCache', 'script/'),
    getUserCache: () => cache('getUserCache', `user/${run.as}/`),
  });
}

function members(run: ServiceRun, prefix: string): object {
  const { cache } = run.world;
  const read = (key: unknown): string | null => {
    const entry = cache[prefix + checkedKey(key)];
    return entry && entry.until > run.now() ? entry.value : null;
  };
  const write = (key: unknown, value: unknown, seconds: unknown): void => {
    cache[prefix + checkedKey(key)] = {
      value: checkedValue(value),
      until: run.now() + checkedSeconds(seconds) * 1000,
    };
  };
  const remove = (key: unknown): void => void Reflect.deleteProperty(cache, prefix + checkedKey(key));
  const call = <T>(method: string, ms: number, doIt: () => T): T =>
    run.call('CacheService', method, ms, doIt);
  return {
    get: (key: unknown) => call('get', READ_MS, () => read(key)),
    getAll: (keys: readonly string[]) =>
      call('getAll', READ_MS, () => {
        const found = keys.map((key) => [key, read(key)] as const);
        return Object.fromEntries(found.filter(([, value]) => value !== null));
      }),
    put: (key: unknown, value: unknown, seconds?: unknown) =>
      call('put', WRITE_MS, () => write(key, value, seconds)),
    putAll: (values: Record<string, unknown>, seconds?: unknown) =>
      call('putAll', WRITE_MS, () => {
        for (const [key, value] of Object.entries(values)) write(key, value, seconds);
      }),
    remove: (key: unknown) => call('remove', REMOVE_MS, () => remove(key)),
    removeAll: (keys: readonly string[]) => call('removeAll', REMOVE_MS, () => keys.forEach(remove)),
  };
}

function checkedKey(key: unknown): string {
  if (typeof key !== 'string' || key === '') throw new Exception('Invalid argument: key');
  if (key.length > MOST_CHARACTERS_A_KEY) throw new Exception('Argument too large: key');
  return key;
}

function checkedValue(value: unknown): string {
  if (typeof value !== 'string') throw new Exception('Invalid argument: value');
  if (Buffer.byteLength(value) > MOST_BYTES_A_VALUE) throw new Exception('Argument too large: value');
  return value;
}

function checkedSeconds(seconds: unknown): number {
  if (seconds === undefined) return DEFAULT_SECONDS;
  if (typeof seconds === 'number' && seconds >= 1 && seconds <= MOST_SECONDS) return seconds;
  throw new Exception('Invalid argument: expirationInSeconds');
}
