import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../scripts/project.mjs';
import { main } from '../../../workbench/main';
import type { Listening } from '../../../workbench/server/listen';
import { dist } from '../../support/dist';

interface Example {
  line: string;
  path: string;
  init: RequestInit;
  /** What the page says is answered, where it does. */
  answer: string | undefined;
}

/** Every curl line of docs/workbench.md, with the answer that stands below it. */
function examples(): Example[] {
  const text = readFileSync(join(root, 'docs/workbench.md'), 'utf8');
  return [...text.matchAll(/```sh\n(curl .*)\n```\n(?:\n```json\n([^`]*)```)?/g)].map(
    ([, line = '', answer]) => {
      const match = /^curl -s "?localhost:8080(\/[^"\s]*)"?(?: -d '(.*)'| -X (DELETE))?$/.exec(line);
      if (!match?.[1]) throw new Error(`Not understood: ${line}`);
      const [, path, body, method = body === undefined ? 'GET' : 'POST'] = match;
      return { line, path, init: { method, ...(body !== undefined && { body }) }, answer };
    },
  );
}

/** The keys of an answer, in lists those of the first item. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.length ? [shape(value[0])] : [];
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shape(each)]));
}

describe('docs/workbench.md', () => {
  let data: string;
  let listening: Listening;
  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'workbench-docs-'));
    jest.spyOn(console, 'log').mockImplementation(() => undefined);
    const args = ['--data', data, '--empty', '--now', '2026-05-04T08:00:00Z'];
    listening = (await main(args, { distDir: dist, pageDir: join(root, '.out/page') }))!;
  });
  afterAll(async () => {
    await listening.close();
    rmSync(data, { recursive: true });
    jest.restoreAllMocks();
  });

  test('has examples that run from top to bottom, and answer what stands below them', async () => {
    let id = '';
    expect(examples().length).toBeGreaterThan(15);
    for (const { line, path, init, answer } of examples()) {
      const url = new URL(path.replace('$ID', id), listening.url);
      const response = await fetch(url, init);
      const text = await response.text();
      expect({ line, ok: response.ok, text }).toMatchObject({ ok: true });
      if (path === '/api/workbooks' && init.method === 'POST') ({ id } = JSON.parse(text) as { id: string });
      if (answer === undefined) continue;
      const [said, was] = [JSON.parse(answer) as unknown, JSON.parse(text) as unknown];
      // An example with an empty list says nothing of what can stand in it.
      expect({ line, keys: shape(was) }).toMatchObject({ keys: withoutEmpty(shape(said)) as object });
      expect(Object.keys(said as object).sort()).toEqual(
        Array.isArray(said) ? ['0'] : Object.keys(was as object).sort(),
      );
    }
  });
});

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value))
    return value.length ? expect.arrayContaining(value.map(withoutEmpty)) : expect.any(Array);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutEmpty(each)]));
}
