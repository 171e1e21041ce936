import type { BurstPort, PropertyPort } from '../run/ports';

/** Script properties, kept apart by spreadsheet since a published add-on has one store for all of them. */
export function googleProperties(spreadsheet: () => string): PropertyPort {
  const store = (): GoogleAppsScript.Properties.Properties => PropertiesService.getScriptProperties();
  return {
    get: (name) => store().getProperty(name + '/' + spreadsheet()) ?? undefined,
    set: (name, value) => {
      store().setProperty(name + '/' + spreadsheet(), value);
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
