import { coordinator } from '../support/workbook';
import { operationNamed } from './operations';
import { attempt } from './schedule';
import { stateOf } from './state';

/** Operations that together reach every service that Ridealong uses. */
const reaching = [
  'setUp of an empty spreadsheet',
  'turnOnAutomation',
  'request:checkInstallation',
  'request:home',
  'request:signUp',
  'everyHour with invites to send, change and take back',
  'afterEdit of a call that is moved',
  'doPost of a red account',
];

describe('every outside call passes the seam where it is numbered and can be broken:', () => {
  test.each(reaching)('between two calls of %s nothing changes', (name) => {
    const operation = operationNamed(name);
    const world = operation.world();
    const act = operation.prepare(world);
    const { hooks } = world.bench;
    const changed: string[] = [];
    let after = '';
    let last = '';
    hooks.afterCall = ({ service, method }) => {
      after = stateOf(world);
      last = `${service}.${method}`;
    };
    hooks.beforeCall = ({ n }) => {
      if (n > 1 && stateOf(world) !== after) changed.push(`after ${last}`);
    };
    attempt(act);
    expect(last).not.toBe('');
    expect(changed).toEqual([]);
  });

  test('and they reach every service that makes calls', () => {
    const services = reaching.flatMap((name) => {
      const operation = operationNamed(name);
      const world = operation.world();
      attempt(operation.prepare(world));
      attempt(() => world.bench.request(world.id, { as: coordinator, request: { kind: 'home' } }));
      return world.bench.executions().flatMap(({ calls }) => calls.map(({ service }) => service));
    });
    expect([...new Set(services)].sort()).toEqual([
      'CacheService',
      'Calendar',
      'LockService',
      'MailApp',
      'PropertiesService',
      'ScriptApp',
      'Session',
      'Sheets',
      'SpreadsheetApp',
      'UrlFetchApp',
    ]);
  });
});
