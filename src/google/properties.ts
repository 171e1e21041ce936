import type { BurstPort, PropertyPort, SecretPort } from '../run/ports';

/** Script properties, kept apart by spreadsheet since a published add-on has one store for all of them. */
export function googleProperties(spreadsheet: () => string): PropertyPort {
  const store = (): GoogleAppsScript.Properties.Properties => PropertiesService.getScriptProperties();
  return {
    get: (name) => store().getProperty(name + '/' + spreadsheet()) ?? undefined,
    set: (name, value) => {
      store().setProperty(name + '/' + spreadsheet(), value);
    },
    several: (names) => {
      const kept = store().getProperties();
      const id = spreadsheet();
      return new Map(
        names.flatMap((name) => {
          const value = kept[name + '/' + id];
          return value === undefined ? [] : [[name, value] as const];
        }),
      );
    },
    everywhere: (name) => {
      const kept = Object.entries(store().getProperties());
      const start = name + '/';
      return new Map(
        kept
          .filter(([key]) => key.indexOf(start) === 0)
          .map(([key, value]) => [key.slice(start.length), value]),
      );
    },
  };
}

/** The mark of the last edit stands in the cache; if it is evicted, each edit counts as the last, which costs only time. */
export function googleBurst(spreadsheet: () => string): BurstPort {
  const key = (): string => 'edit/' + spreadsheet();
  return {
    mark: () => {
      const mark = Utilities.getUuid();
      CacheService.getScriptCache().put(key(), mark, 600);
      return mark;
    },
    isLast: (mark) => (CacheService.getScriptCache().get(key()) ?? mark) === mark,
  };
}

/** User properties of the account that the run acts for: nobody else reads them, other coordinators and editors neither. */
export function googleSecrets(spreadsheet: () => string): SecretPort {
  const store = (): GoogleAppsScript.Properties.Properties => PropertiesService.getUserProperties();
  const key = (name: string): string => name + '/' + spreadsheet();
  return {
    get: (name) => store().getProperty(key(name)) ?? undefined,
    set: (name, value) => {
      store().setProperty(key(name), value);
    },
    forget: (name) => {
      store().deleteProperty(key(name));
    },
  };
}
