import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import gasLocal from 'gas-local';
import { SERVER_LIMIT } from '../../scripts/build.mjs';
import { dist } from '../support/dist';

const entryPoints = [
  'onOpen',
  'onInstall',
  'openSidebar',
  'setUp',
  'setUpRedAccounts',
  'repair',
  'checkInstallation',
  'turnOnAutomation',
  'turnOffAutomation',
  'everyHour',
  'everyHourRedAccounts',
  'doPost',
  'afterEdit',
  'handleRequest',
];

const services = [
  'CacheService',
  'Calendar',
  'CalendarApp',
  'ContentService',
  'DriveApp',
  'GmailApp',
  'HtmlService',
  'LockService',
  'Logger',
  'MailApp',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'Sheets',
  'SpreadsheetApp',
  'UrlFetchApp',
  'Utilities',
  'console',
];

/** Stands for a Google service, and throws at whatever is done with it. */
function untouchable(service: string): object {
  const traps = Object.getOwnPropertyNames(Reflect).map((trap) => [
    trap,
    () => {
      throw new Error(`${service} was touched while the bundle loaded.`);
    },
  ]);
  return new Proxy(() => undefined, Object.fromEntries(traps) as ProxyHandler<() => undefined>);
}

function load(globals: Record<string, unknown> = {}): Record<string, unknown> {
  const bundle = gasLocal.require(dist, globals, { filter: (file) => file.endsWith('/Code.js') });
  if (!('App' in bundle)) throw new Error('There is no bundle in dist/.');
  return bundle;
}

describe('Code.js', () => {
  test('has the entry points and their App at the top level, and no other name', () => {
    expect(Object.keys(load()).sort()).toEqual(['App', ...entryPoints].sort());
  });

  test('declares nothing at the top level but these, neither by let, const nor class', () => {
    const code = readFileSync(join(dist, 'Code.js'), 'utf8');
    const startsOfLines = code.match(/^(?:async |let |const |var |class |function )+\S+/gm) ?? [];
    const names = startsOfLines.map((start) => start.split(/[ (]/).at(1));
    expect(names.sort()).toEqual(['App', ...entryPoints].sort());
  });

  test('has functions as entry points, not what only behaves like one', () => {
    const bundle = load();
    expect(entryPoints.filter((name) => typeof bundle[name] !== 'function')).toEqual([]);
  });

  test('touches no service while it loads', () => {
    const globals = Object.fromEntries(services.map((service) => [service, untouchable(service)]));
    expect(() => load(globals)).not.toThrow();
  });

  test('loads where nothing but the language is there', () => {
    expect(() => load()).not.toThrow();
  });

  test('stays under its size', () => {
    expect(SERVER_LIMIT).toBeLessThanOrEqual(970_000);
    expect(statSync(join(dist, 'Code.js')).size).toBeLessThan(SERVER_LIMIT);
  });
});
