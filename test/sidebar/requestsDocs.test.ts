import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/project.mjs';
import { checkRequest } from '../../src/sidebar/checkRequest';
import type { Answer, Home, Nudged } from '../../src/sidebar/requests';
import { ProgrammeBench } from '../support/programme';
import { coordinator } from '../support/workbook';
import { everyKind } from './everyKind';
import { coordinator as coordinatorView, engineerHome, myCalls, queued, tentative } from './homes';

type Json = Record<string, unknown>;

interface Example {
  readonly request: Json;
  readonly answer: Json;
}

const blocks = [...readFileSync(join(root, 'docs/requests.md'), 'utf8').matchAll(/```json\n([^`]*)```/g)].map(
  ([, text = '']) => JSON.parse(text) as Json,
);
const answerKinds: readonly unknown[] = ['home', 'done', 'refused', 'nudged'] satisfies (
  Answer | Nudged
)['kind'][];
const isAnswer = (block: Json): boolean =>
  block['kind'] === 'nudged' || ('home' in block && answerKinds.includes(block['kind']));

/** Every request with the answer that stands below it. */
const examples = blocks.flatMap((answer, at): Example[] => {
  const request = blocks[at - 1];
  return isAnswer(answer) && request ? [{ request, answer }] : [];
});

/** The keys, and in lists those of the first item. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shape);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shape(each)]));
}

describe('docs/requests.md', () => {
  test('has an example of each kind of request and answer, and of nothing else', () => {
    const known = examples.filter(({ request }) => checkRequest(request).ok);
    expect(new Set(known.map(({ request }) => request['kind']))).toEqual(new Set(Object.keys(everyKind)));
    expect(new Set(examples.map(({ answer }) => answer['kind']))).toEqual(new Set(answerKinds));
    expect(examples.length * 2).toBe(blocks.length - 1);
  });

  test('shows all that can stand in home', () => {
    const all: Home = engineerHome({ rotations: [tentative], queued, myCalls, coordinator: coordinatorView });
    const shown = blocks.find((block) => !('kind' in block));
    expect(shape(shown)).toEqual(
      shape({
        ...all,
        programme: all.programme && { ...all.programme, weeks: all.programme.weeks.slice(1) },
      }),
    );
  });

  test('is a conversation that goes as it says', () => {
    const bench = new ProgrammeBench('2026-05-04T08:00:00Z');
    bench.run('setUp');
    let mine = '';
    for (const { request, answer } of examples) {
      const asked = request['kind'] === 'withdraw' ? { ...request, signUp: mine } : request;
      const said = bench.bench.request(bench.id, { as: coordinator, request: asked }) as Answer;
      expect({ request, answer: said }).toMatchObject({ request, answer });
      mine = said.home?.programme?.rotations[0]?.signUp ?? mine;
    }
  });
});
