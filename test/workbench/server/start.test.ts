import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { listen } from '../../../workbench/server/listen';
import { readArguments } from '../../../workbench/server/options';
import { StateFile } from '../../../workbench/server/stateFile';
import type { World } from '../../../workbench/world';

describe('the arguments of npm start', () => {
  test('have defaults', () => {
    expect(readArguments([])).toEqual({
      kind: 'start',
      options: { port: undefined, data: '.ridealong', empty: false, now: '2026-05-04T08:00:00.000Z' },
    });
  });

  test('are read', () => {
    const args = ['--port', '9000', '--data', '/tmp/x', '--empty', '--now', '2026-03-01T09:00:00+01:00'];
    expect(readArguments(args)).toEqual({
      kind: 'start',
      options: { port: 9000, data: '/tmp/x', empty: true, now: '2026-03-01T08:00:00.000Z' },
    });
    expect(readArguments(['--help'])).toEqual({ kind: 'help' });
  });

  test.each([
    [['--port', 'x'], /--port must be a number from 1 to 65535, not "x"\./],
    [['--port', '70000'], /--port must be a number/],
    [['--now', 'tomorrow'], /--now must be an instant like 2026-05-04T08:00:00Z\./],
    [['--data='], /--data must name a folder\./],
    [['--prot', '1'], /--prot/],
    [['sample'], /sample/],
  ])('wrong ones are named: %j', (args, sentence) => {
    expect(readArguments(args)).toEqual({
      kind: 'wrong',
      problem: expect.stringMatching(sentence) as string,
    });
  });
});

describe('the state file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'state-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const world: World = {
    now: 1,
    people: [],
    workbooks: [],
    calendars: [],
    mails: [],
    triggers: [],
    executions: [],
    counter: 0,
    properties: { script: { a: 'b' }, user: {} },
    cache: {},
    mailQuota: {},
  };

  test('gives back what was written, and leaves nothing else behind', () => {
    const file = new StateFile(join(folder, 'new', 'one'));
    expect(file.read()).toEqual({ kind: 'none' });
    file.write(world);
    expect(new StateFile(join(folder, 'new', 'one')).read()).toEqual({ kind: 'state', world });
    expect(readdirSync(join(folder, 'new', 'one'))).toEqual(['state.json']);
  });

  test('has every row once, and gives it back in each of its places', () => {
    const [title, empty] = [[{ value: 'Fjord' }, null], [{ style: { bold: true } }]];
    const rows = [title, empty, empty];
    const book = { id: 'b', title: 'Book', sheets: [{ sheetId: 0, rows }] };
    const filled = {
      ...world,
      workbooks: [book],
      histories: { b: { rows: [empty, title] } },
    } as unknown as World;
    const file = new StateFile(folder);
    file.write(filled);
    expect(readFileSync(file.path, 'utf8').match(/bold|Fjord/g)).toEqual(['Fjord', 'bold']);
    expect(new StateFile(folder).read()).toEqual({ kind: 'state', world: filled });
    rows[2] = [{ value: 'Alder' }, null];
    file.write(filled);
    expect(file.read()).toEqual({ kind: 'state', world: filled });
  });

  test('of the former format, with every row in its place, is read too', () => {
    const former = { ...world, workbooks: [{ id: 'b', title: 'Book', sheets: [{ rows: [[null], []] }] }] };
    const file = new StateFile(folder);
    writeFileSync(file.path, JSON.stringify({ format: 1, world: former }));
    expect(file.read()).toEqual({ kind: 'state', world: former });
  });

  test.each(['', '{"format":1,"world":{"now":', '{"format":1,"world":{"now":"x"}}', '{"format":3}', '[]'])(
    'that is damaged is named, and not written over: %s',
    (text) => {
      const file = new StateFile(folder);
      writeFileSync(file.path, text);
      expect(file.read()).toEqual({ kind: 'corrupt', problem: expect.stringContaining(file.path) as string });
    },
  );
});

describe('listening', () => {
  test('is on this machine only, and a port in use is not taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await listen(new Hono(), port)).toBeNull();
    await new Promise((resolve) => other.close(resolve));
    const app = new Hono();
    app.get('/', (c) => c.text('here'));
    const listening = await listen(app, port);
    expect(listening?.url).toBe(`http://127.0.0.1:${port}/`);
    expect(await (await fetch(listening!.url)).text()).toBe('here');
    await listening?.close();
  });
});
