import type { FaultMode } from '../../../workbench/runtime/faults';
import { ada, ScratchGoogle } from '../../contract/scratchGoogle';

// A script that sets a to f and looks after itself in every way it can; each line with a set is one call.
const code = `
  function properties() { return PropertiesService.getScriptProperties(); }
  function work() {
    var said = [];
    ['a', 'b', 'c'].forEach(function (name) {
      try { properties().setProperty(name, '1'); } catch (error) { said.push(error.message); }
      finally { said.push('finally'); }
    });
    return said;
  }
  function goesOn() {
    try { properties().setProperty('a', new Array(10000).join('x')); } catch (error) { var said = error.message; }
    properties().setProperty('b', '1');
    return said;
  }
  function turn() { return LockService.getScriptLock().tryLock(30000); }
  function look() { return properties().getProperties(); }`;

const three = ['finally', 'finally', 'finally'];

describe('a call that goes wrong', () => {
  let google: ScratchGoogle;
  beforeEach(() => {
    google = new ScratchGoogle({ code });
  });
  afterEach(() => google.remove());

  const run = (name: string) =>
    google.workbench.run(google.workbook, { as: ada, function: name }) as { result: unknown; error: unknown };
  const broken = (call: number, mode: FaultMode) => {
    google.workbench.breakNext({ call, mode });
    const { result, error } = run('work');
    return { result, error, done: Object.keys(run('look').result as object).join('') };
  };

  test.each<[FaultMode, string]>([
    ['kill-before', 'a'],
    ['kill-after', 'ab'],
  ])('%s: the run ends there, and no catch or finally gets anything done', (mode, done) => {
    expect(broken(2, mode)).toEqual({
      result: null,
      error: expect.stringMatching(/^Ended (before|after) /) as string,
      done,
    });
  });

  test('also comes after a call that the service refuses by itself', () => {
    google.workbench.breakNext({ call: 1, mode: 'kill-after' });
    expect(run('goesOn').error).toBe('Ended after PropertiesService.setProperty');
    expect(run('look').result).toEqual({});
    google.workbench.breakNext({ call: 1, mode: 'lost-reply' });
    expect(run('goesOn').result).toBe('Timeout: PropertiesService');
    expect(run('goesOn').result).toBe('Argument too large: value');
  });

  test.each<[FaultMode, string, string]>([
    ['error-before', 'ac', 'Service error: PropertiesService'],
    ['lost-reply', 'abc', 'Timeout: PropertiesService'],
  ])('%s: the script is told, and goes on', (mode, done, sentence) => {
    expect(broken(2, mode)).toMatchObject({
      error: null,
      done,
      result: expect.arrayContaining([sentence]) as unknown,
    });
  });

  test('refused-from-here: the service refuses to the end of the run', () => {
    const { done, result } = broken(2, 'refused-from-here');
    expect(done).toBe('a');
    expect(result).toHaveLength(5);
  });

  test('in-part: what has no parts is done', () => {
    expect(broken(2, 'in-part')).toEqual({ result: three, error: null, done: 'abc' });
  });

  test('no-lock: who asks for it waits in vain for as long as they say, and who asks later has it', () => {
    google.workbench.breakNext({ call: 1, mode: 'no-lock' });
    expect(run('turn')).toMatchObject({ result: false, error: null });
    expect(google.workbench.executions().at(-1)?.ms).toBeGreaterThan(30_000);
    expect(run('turn')).toMatchObject({ result: true });
  });

  test.each<[FaultMode, RegExp]>([
    ['used-up', /Service invoked too many times for one day: PropertiesService/],
    ['outage', /server error occurred/],
  ])(
    '%s: the service takes nothing, in the runs that come as well, until that is taken back',
    (mode, says) => {
      google.workbench.breakNext({ call: 2, mode });
      expect(run('work')).toMatchObject({
        result: ['finally', expect.stringMatching(says), 'finally', expect.stringMatching(says), 'finally'],
      });
      expect(run('look').error).toMatch(says);
      expect(run('turn')).toMatchObject({ result: true });
      google.workbench.breakNext(undefined);
      expect(Object.keys(run('look').result as object)).toEqual(['a']);
    },
  );

  test('asks-to-wait is about servers that are fetched from, and comes to no other service', () => {
    google.workbench.breakNext({ call: 1, mode: 'asks-to-wait' });
    expect(run('work')).toMatchObject({ result: three });
    expect(google.workbench.executions().at(-1)?.log).toEqual([
      'asks-to-wait at call 1 did not come: PropertiesService.setProperty asks no server over HTTP.',
    ]);
  });

  test('is one of the next run only, and of none when that is taken back', () => {
    broken(1, 'kill-before');
    expect(run('work')).toMatchObject({ result: three, error: null });
    google.workbench.breakNext({ call: 1, mode: 'kill-before' });
    google.workbench.breakNext(undefined);
    expect(run('work')).toMatchObject({ result: three, error: null });
  });

  test.each<[number, FaultMode, string[]]>([
    [2, 'error-before', []],
    [3, 'kill-after', []],
    [4, 'kill-before', ['kill-before at call 4 did not come: the run made 3 calls.']],
    [2, 'in-part', ['in-part at call 2 did not come: PropertiesService.setProperty is of one part.']],
    [1, 'no-lock', ['no-lock at call 1 did not come: PropertiesService.setProperty asks for no lock.']],
  ])('whether it came is told by the log of the run: call %i, %s', (call, mode, told) => {
    google.workbench.breakNext({ call, mode });
    run('work');
    expect(google.workbench.executions().at(-1)?.log).toEqual(told);
  });

  test('is not used up by a trigger that the script does not have', () => {
    google.workbench.breakNext({ call: 1, mode: 'kill-before' });
    google.workbench.paste(google.workbook, { as: ada, tab: 'Sheet1', row: 1, column: 1, text: 'x' });
    expect(run('work')).toMatchObject({ error: 'Ended before PropertiesService.setProperty' });
  });
});
