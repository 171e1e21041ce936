import { ada, ben, ScratchGoogle } from './scratchGoogle';

// Source: developers.google.com/apps-script/guides/properties; limits: …/guides/services/quotas.
describe('PropertiesService', () => {
  let google: ScratchGoogle;
  beforeEach(() => {
    google = new ScratchGoogle();
  });
  afterEach(() => google.remove());

  test('the script has one store for all, each user one of their own', () => {
    google.script(() => {
      PropertiesService.getScriptProperties().setProperty('shared', 'by all');
      PropertiesService.getUserProperties().setProperty('own', "Ada's");
    });
    const seen = google.scriptAs(ben, () => [
      PropertiesService.getScriptProperties().getProperty('shared'),
      PropertiesService.getUserProperties().getProperty('own'),
    ]);
    expect(seen).toEqual(['by all', null]);
  });

  test('several are read and written in one round trip each', () => {
    const all = google.script(() => {
      const store = PropertiesService.getScriptProperties();
      store.setProperties({ a: '1', b: '2' });
      store.setProperties({ c: '3' }, true);
      return store.getProperties();
    });
    expect(all).toEqual({ c: '3' });
    expect(google.lastCalls()).toEqual([
      'PropertiesService.setProperties',
      'PropertiesService.setProperties',
      'PropertiesService.getProperties',
    ]);
  });

  test('a deleted one is null, as one that never was', () => {
    const value = google.script(() => {
      const store = PropertiesService.getScriptProperties();
      store.setProperty('a', '1');
      store.deleteProperty('a');
      return [store.getProperty('a'), store.getKeys()];
    });
    expect(value).toEqual([null, []]);
  });

  test('a value is at most 9 KB, a store 500 KB; what is refused changes nothing', () => {
    const value = google.attempt(ada, () => {
      PropertiesService.getScriptProperties().setProperty('a', 'x'.repeat(9 * 1024 + 1));
    });
    const store = google.attempt(ada, () => {
      const values: Record<string, string> = {};
      for (let i = 0; i < 60; i++) values[`k${i}`] = 'x'.repeat(9000);
      PropertiesService.getScriptProperties().setProperties(values);
    });
    expect([value.error, store.error]).toEqual([
      'Exception: Argument too large: value',
      'Exception: You have exceeded the property storage quota. Please remove some properties and try again.',
    ]);
    expect(google.workbench.world.properties.script).toEqual({});
  });
});

// Source: developers.google.com/apps-script/reference/cache/cache.
describe('CacheService', () => {
  let google: ScratchGoogle;
  beforeEach(() => {
    google = new ScratchGoogle();
  });
  afterEach(() => google.remove());

  const read = () => google.script(() => CacheService.getScriptCache().get('a'));

  test('an entry is gone after its seconds, ten minutes unless said otherwise', () => {
    google.script(() => CacheService.getScriptCache().put('a', '1'));
    google.workbench.advance('2026-05-04T08:09:59Z');
    const before = read();
    google.workbench.advance('2026-05-04T08:10:01Z');
    expect([before, read()]).toEqual(['1', null]);
  });

  test('one user does not see what another put into their own', () => {
    google.script(() => CacheService.getUserCache().put('a', '1', 60));
    expect(google.scriptAs(ben, () => CacheService.getUserCache().get('a'))).toBeNull();
  });

  test('keys are at most 250 characters, values 100 KB', () => {
    const key = google.attempt(ada, () => CacheService.getScriptCache().put('k'.repeat(251), '1'));
    const value = google.attempt(ada, () =>
      CacheService.getScriptCache().put('k', 'x'.repeat(100 * 1024 + 1)),
    );
    expect([key.error, value.error]).toEqual([
      'Exception: Argument too large: key',
      'Exception: Argument too large: value',
    ]);
  });

  test('many are put and got in one round trip', () => {
    const got = google.script(() => {
      CacheService.getScriptCache().putAll({ a: '1', b: '2' });
      CacheService.getScriptCache().remove('b');
      return CacheService.getScriptCache().getAll(['a', 'b']);
    });
    expect(got).toEqual({ a: '1' });
  });
});
