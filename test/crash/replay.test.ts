import { singleIn } from './options';
import { operationNamed } from './operations';
import { replay } from './replay';
import { play } from './schedule';

/** What is told of a schedule, up to where hourly runs begin, and from there on. */
function toldOf(schedule: string): { before: string[]; after: string[] } {
  const lines: string[] = [];
  expect(replay(singleIn(schedule), (line) => lines.push(line))).toHaveLength(0);
  const at = lines.indexOf('hourly runs until one changes nothing:');
  return { before: lines.slice(0, at), after: lines.slice(at + 1) };
}

const hourlyRuns = (lines: readonly string[]): string[] =>
  lines.filter((line) => /^run \d+: everyHour as /.test(line));

test('a schedule is told call by call, to the last of the hourly runs', () => {
  const { before, after } = toldOf('--operation request:signUp --call 4 --mode kill-after');
  expect(before[0]).toBe('request:signUp, with kill-after at call 4');
  expect(before.filter((line) => /^ +\d+ /.test(line))).toHaveLength(4);
  expect(before.at(-1)).toMatch(/^who did it was told: Ended after /);
  expect(hourlyRuns(after).length).toBeGreaterThan(2);
  expect(after.at(-1)).toBe('that is the end.');
});

test('of a history it is told what was done before the broken deed, the fault, the answer, and what was done then', () => {
  const { before, after } = toldOf(
    '--history "a small programme: request:offerCall > request:signUp > request:withdraw" --broken 2 --call 3 --mode kill-after',
  );
  expect(before.slice(0, 2)).toEqual([
    'done before, without a fault: request:offerCall',
    'request:signUp, with kill-after at call 3',
  ]);
  expect(before).toContainEqual(expect.stringMatching(/^who did it was told: Ended after /));
  expect(before).toContain('request:withdraw');
  expect(hourlyRuns(after).length).toBeGreaterThan(2);
});

test('what is typed is broken in the run that it starts', () => {
  const { before } = toldOf(
    '--operation "afterEdit of a call that is moved again" --call 3 --mode kill-after',
  );
  expect(before.filter((line) => /^ +\d+ /.test(line))).toHaveLength(3);
  expect(before).toContainEqual(expect.stringMatching(/^ +the run failed: Ended after /));
});

test.each([
  [99, 'kill-after', 'kill-after at call 99 was not tried'],
  [99, 'lost-reply', 'lost-reply at call 99 did not come: the run made 5 calls.'],
] as const)('a fault at call %i, %s, that never comes is not survived', (call, mode, problem) => {
  const [played] = play(operationNamed('request:signUp'), { call, mode }, false);
  expect(played?.problems).toContain(problem);
});

test('of a deed that looks something up first, each call of its own can be broken', () => {
  const { before } = toldOf(
    '--history "a small programme: request:withdraw" --broken 1 --call 5 --mode kill-after',
  );
  expect(before).toContainEqual(expect.stringMatching(/^who did it was told: Ended after LockService/));
});
