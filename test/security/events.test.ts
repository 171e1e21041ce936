import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { root } from '../../scripts/project.mjs';
import { webRequest } from '../../src/google/webApp';
import { entryPoints, everythingOf } from './asked';
import { callers, callsWorld, trackerWorld } from './people';

// Every function that Google can call, a page can call as well, with any JSON for its event. An event is a hint at most.

const sheet = { range: { getSheet: { getSheetId: 1 } } };
const events: readonly unknown[] = [
  [],
  [null],
  ['x'.repeat(1_000_000)],
  [42],
  [[[[]]]],
  [{ authMode: 'FULL', user: { email: callers.coordinator }, triggerUid: '1' }],
  [{ ...sheet, source: {}, value: '=1+1', oldValue: null }],
  [{ range: { rowStart: -1, rowEnd: 1e9, columnStart: '__proto__' } }],
  [JSON.parse('{"__proto__": {"isCoordinator": true}, "constructor": {"prototype": {"admin": true}}}')],
  [{ parameter: { workbook: '__proto__' }, postData: { contents: '{}' } }],
  [{ parameter: { workbook: ['a'] }, postData: null }],
  [{ parameter: null, postData: { contents: 1 } }],
  [{ year: 2026, 'day-of-week': 1, hour: 9, timezone: 'UTC', triggerUid: 'forged' }],
  [sheet, sheet, sheet],
];

/** What a coordinator would do with these is meant: they say nothing but who they are. */
const quiet = [
  'onOpen',
  'onInstall',
  'openSidebar',
  'checkInstallation',
  'everyHour',
  'everyHourRedAccounts',
];
const told = [...quiet, 'afterEdit', 'doPost'];

describe.each([
  ['call shadowing', callsWorld],
  ['Red Accounts', trackerWorld],
])('in a workbook of %s', (_, make) => {
  const w = make();
  w.bench.world.triggers = [];
  // What is due is done, so that a change would be the event's doing.
  for (const name of ['everyHour', 'everyHourRedAccounts', 'everyHour', 'everyHourRedAccounts'])
    w.run(name, callers.automation);

  test.each(told)('%s does the same whatever event it is handed: nothing', (name) => {
    const before = everythingOf(w);
    for (const as of [callers.engineer, callers.automation]) {
      for (const args of events) {
        const { error } = w.run(name, as, args as unknown[]);
        expect([args, error]).toEqual([args, null]);
      }
    }
    expect(everythingOf(w)).toBe(before);
  });
});

test('the others take no event: main.ts hands on none', () => {
  const text = readFileSync(join(root, 'src/main.ts'), 'utf8');
  const handing = entryPoints.filter((name) => !text.includes(`export const ${name} = ():`));
  expect(handing).toEqual(['afterEdit', 'doPost', 'handleRequest']);
});

test('of a request to the web app nothing is read but two texts, whatever it is', () => {
  const cyclic: Record<string, unknown> = {};
  cyclic['parameter'] = cyclic;
  cyclic['postData'] = cyclic;
  expect(webRequest(cyclic)).toEqual({ workbook: '', body: '' });
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.anything(), (event, parameter, postData) => {
      for (const each of [event, { parameter, postData }]) {
        const { workbook, body } = webRequest(each);
        expect([typeof workbook, typeof body]).toEqual(['string', 'string']);
      }
    }),
  );
});
