import { Exception } from './exception';
import type { ServiceRun } from './serviceRun';
import { throwingWhenUnbuilt } from './sheets/refusal';

const NAVIGATION_MS = 0.5;
const READ_MS = 30;
const READ_ALL_MS = 40;
const WRITE_MS = 62;
const WRITE_ALL_MS = 70;
const MOST_BYTES_A_VALUE = 9 * 1024;
const MOST_BYTES_A_STORE = 500 * 1024;

type Store = Record<string, string>;

/**
 * The script's store, shared by all users, and each user's own. Strings only: what Google would turn into text in ways
 * of its own is refused here. Source of the limits: reference/apps-script.md, section 3.
 */
export function createPropertiesService(run: ServiceRun): object {
  const { script, user } = run.world.properties;
  const properties = (method: string, store: () => Store): object => {
    run.refuseInNone(`PropertiesService.${method}`);
    run.charge(NAVIGATION_MS);
    return throwingWhenUnbuilt('Properties', { ...readers(run, store), ...writers(run, store) });
  };
  return throwingWhenUnbuilt('PropertiesService', {
    getScriptProperties: () => properties('getScriptProperties', () => script),
    getUserProperties: () => properties('getUserProperties', () => (user[run.as] ??= {})),
  });
}

function readers(run: ServiceRun, store: () => Store): object {
  return {
    getProperty: (key: unknown) =>
      run.call('PropertiesService', 'getProperty', READ_MS, () => store()[text(key, 'key')] ?? null),
    getProperties: () => run.call('PropertiesService', 'getProperties', READ_ALL_MS, () => ({ ...store() })),
    getKeys: () => run.call('PropertiesService', 'getKeys', READ_ALL_MS, () => Object.keys(store())),
  };
}

function writers(run: ServiceRun, store: () => Store): object {
  return {
    setProperty: (key: unknown, value: unknown) =>
      run.call('PropertiesService', 'setProperty', WRITE_MS, () =>
        put(store(), { [text(key, 'key')]: value }),
      ),
    setProperties: (values: Record<string, unknown>, deleteAllOthers: unknown = false) =>
      run.call('PropertiesService', 'setProperties', WRITE_ALL_MS, () => {
        check({ ...(deleteAllOthers === true ? {} : store()), ...values });
        if (deleteAllOthers === true) clear(store());
        put(store(), values);
      }),
    deleteProperty: (key: unknown) =>
      run.call('PropertiesService', 'deleteProperty', WRITE_MS, () => {
        Reflect.deleteProperty(store(), text(key, 'key'));
      }),
    deleteAllProperties: () =>
      run.call('PropertiesService', 'deleteAllProperties', WRITE_ALL_MS, () => clear(store())),
  };
}

function put(store: Store, values: Record<string, unknown>): void {
  check({ ...store, ...values });
  for (const [key, value] of Object.entries(values)) store[key] = text(value, 'value');
}

function clear(store: Store): void {
  for (const key of Object.keys(store)) Reflect.deleteProperty(store, key);
}

function check(values: Record<string, unknown>): void {
  let total = 0;
  for (const [key, value] of Object.entries(values)) {
    const bytes = Buffer.byteLength(text(value, 'value'));
    if (bytes > MOST_BYTES_A_VALUE) throw new Exception('Argument too large: value');
    total += bytes + Buffer.byteLength(key);
  }
  if (total <= MOST_BYTES_A_STORE) return;
  throw new Exception(
    'You have exceeded the property storage quota. Please remove some properties and try again.',
  );
}

function text(value: unknown, what: string): string {
  if (typeof value === 'string') return value;
  throw new Exception(`Properties keep text only: the ${what} is of type ${typeof value}.`);
}
