import type { Execution } from '../../workbench/world';
import { callers, callsWorld, trackerWorld } from './people';

// Who is refused leaves a line in the log of the script's project (ASVS 16.3.2, 16.3.3), which names no customer (rule S15).

const p = callsWorld();
const canary = 'Quokkatron GmbH';

/** What the last run left in the log. */
const logged = (executions: readonly Execution[]): unknown[] =>
  (executions.at(-1)?.log ?? []).map((line) => JSON.parse(line) as unknown);

const refusal = (what: string, why: string) => [{ ridealong: 'refused', what, why }];

function asked(as: string, request: unknown): unknown[] {
  p.bench.run(p.id, { as, function: 'handleRequest', args: [request] });
  return logged(p.bench.executions());
}

function chosen(as: string, name: string): unknown[] {
  p.bench.run(p.id, { as, function: name, args: [] });
  return logged(p.bench.executions());
}

test('a refused request says what kind it was and why, and nothing of what it said', () => {
  const save = { kind: 'saveCoordinators', coordinators: ['quokkatron@example.com'] };
  expect(asked(callers.engineer, save)).toEqual(refusal('request:saveCoordinators', 'notCoordinator'));
  expect(asked(callers.nobody, save)).toEqual(refusal('request:saveCoordinators', 'nobody'));
  expect(asked(callers.engineer, { kind: 'withdraw', signUp: canary })).toEqual(
    refusal('request:withdraw', 'other'),
  );
  for (const strange of [canary, { kind: canary }, { kind: 'signUp', note: canary }, null])
    expect(asked(callers.engineer, strange)).toEqual(refusal('request', 'malformed'));
});

test('so does a refused choice of the menu', () => {
  for (const name of ['turnOnAutomation', 'turnOffAutomation', 'repair', 'setUp', 'setUpRedAccounts'])
    expect(chosen(callers.nobody, name)).toEqual(refusal(name, 'nobody'));
  expect(chosen(callers.engineer, 'repair')).toEqual(refusal('repair', 'notCoordinator'));
});

test.each(['everyHour', 'everyHourRedAccounts'])(
  'so does %s, called from a page or the editor by whom does not send',
  (name) => {
    expect(chosen(callers.nobody, name)).toEqual(refusal(name, 'nobody'));
    expect(chosen(callers.engineer, name)).toEqual(refusal(name, 'other'));
  },
);

test('and afterEdit, called with what is no edit, or as an account that does not send', () => {
  for (const as of [callers.nobody, callers.engineer, callers.automation])
    expect(chosen(as, 'afterEdit')).toEqual(refusal('afterEdit', 'malformed'));
  const q = p.copy();
  for (const trigger of q.bench.world.triggers) trigger.owner = callers.coordinator;
  q.type(callers.engineer, 'Calls', { Minutes: '50' }, 2);
  q.hours(0.01);
  expect(q.lastRun('afterEdit').log.map((line) => JSON.parse(line) as unknown)).toEqual(
    refusal('afterEdit', 'other'),
  );
});

test('and a nudge, where the account of the web app sends no more', () => {
  const q = p.copy();
  q.run('turnOffAutomation');
  expect(q.bench.post(q.id, '')).toMatchObject({ status: 200, location: null });
  expect(logged(q.bench.executions())).toEqual(refusal('doPost', 'other'));
});

test('and a refused report of the CRM, which is answered with no reason', () => {
  const t = trackerWorld();
  const post = (body: string): unknown[] => {
    expect(t.bench.post(t.id, body).text).toBe('{"ok":false}');
    return logged(t.bench.executions());
  };
  expect(post(JSON.stringify({ account: canary }))).toEqual(refusal('doPost', 'unsigned'));
});

test('what is done leaves no line', () => {
  expect(chosen(callers.automation, 'everyHour')).toEqual([]);
  expect(asked(callers.engineer, { kind: 'home' })).toEqual([]);
  expect(asked(callers.coordinator, { kind: 'status' })).toEqual([]);
});
