import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measurePure } from '../../bench/inPureCode';
import { measure } from '../../bench/onWorkbench';
import { operations, type Operation } from '../../bench/operations';
import { redOperations } from '../../bench/redOperations';
import { replaceMeasured, report } from '../../bench/report';
import { root } from '../../scripts/project.mjs';

// The benchmarks at sizes at which they take no time, so that they still run when they are wanted. Seconds are not asserted.

const tiny = {
  onFile: [3],
  pasted: 4,
  invites: [2],
  mails: [3],
  followed: [5],
  planned: { engineers: 20, weeks: 4 },
  times: 1,
};

const figures = [
  ...operations(tiny).map((operation) => measure(operation, tiny.times)),
  ...redOperations(tiny).map((operation) => measure(operation, tiny.times)),
];
const pure = measurePure(tiny);

const held = figures.filter(({ operation }) => operation.held);

test.each(held.map((each) => [each.operation.name, each] as const))('%s holds its number', (_, each) => {
  expect(each.reached).toBeLessThanOrEqual(each.operation.held!.atMost);
  expect(each.trips).toBeGreaterThanOrEqual(each.reached!);
});

test('every operation is charged for by the latency model', () => {
  expect(figures.filter(({ virtual }) => !(virtual.ms > 0))).toEqual([]);
});

test('a sign-up is measured whole, a delivery without the decision before it', () => {
  const of = (name: string) => figures.find(({ operation }) => operation.name === name);
  expect(of('sign-up, 3 engineers')).toMatchObject({ trips: 5, reached: 5 });
  const delivery = of('delivery of 2 invites, 3 engineers');
  expect(delivery?.reached).toBe(delivery!.trips - 5);
});

test('what does nothing, or was done before, is not taken for a figure', () => {
  const [opening] = operations(tiny) as [Operation];
  expect(() => measure({ ...opening, act: () => undefined }, 1)).toThrow('was not one run');
  expect(() => measure({ ...opening, isDone: () => true }, 1)).toThrow('was done before');
});

test('the planner asked alone and the one inside a whole run place as many', () => {
  expect(pure.map(({ engineers }) => engineers)).toEqual([20, 20, 20]);
  expect(new Set(pure.map(({ placed }) => placed)).size).toBe(1);
  expect(pure[0]?.placed).toBeGreaterThan(0);
});

test('the report has a row for each, and says what misses its number', () => {
  const [measured = ''] = report(figures, pure).split('### Beside');
  const lines = measured.split('\n');
  for (const { operation } of figures)
    expect(lines.filter((line) => line.startsWith(`| ${operation.name} `))).toHaveLength(1);
  const [first, ...rest] = figures;
  expect(report([{ ...first!, reached: 9 }, ...rest], pure)).toContain('**9**');
});

test('the document takes what was measured between its markers, and nothing else changes', () => {
  const document = readFileSync(join(root, 'docs', 'performance.md'), 'utf8');
  const once = replaceMeasured(document, 'measured');
  expect(replaceMeasured(once, 'anew')).toBe(replaceMeasured(document, 'anew'));
  expect(once.split('measured by npm run bench')[0]).toBe(document.split('measured by npm run bench')[0]);
  expect(() => replaceMeasured('no markers', 'measured')).toThrow('each once');
});
