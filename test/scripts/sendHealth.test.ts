import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main, sendHealth, signEnvelope } from '../../scripts/sendHealth.mjs';
import { openEnvelope } from '../../src/redAccounts/intake/envelope';
import { readHealthEvent } from '../../src/redAccounts/intake/healthEvent';
import { instant } from '../../src/time/instant';

const key = '8f1c0a4be2d94d1f9a7c5b3e6d2f1084';
const nowMs = Date.parse('2026-05-04T10:00:00.900Z');
const event = {
  type: 'account.health',
  account: { id: '001D000000IqhSLIAZ', name: 'Fjörd 🚢 “Shipping”' },
  health: 'Red',
  changedAt: '2026-05-04T10:00:00Z',
};

interface Answer {
  readonly status: number;
  readonly location?: string;
  readonly body?: string;
}
const moved: Answer = { status: 302, location: '/answer' };
const says = (verdict: object): Answer => ({ status: 200, body: JSON.stringify(verdict) });
const errorPage: Answer = { status: 200, body: '<!DOCTYPE html><title>Error</title>' };

/** A web app that gives these answers in turn, the last one for ever, and remembers what it was sent. */
class WebApp {
  readonly requests: { readonly method: string; readonly body: string }[] = [];
  readonly waits: number[] = [];

  private readonly answers: readonly (Answer | 'nothing')[];

  constructor(answers: readonly (Answer | 'nothing')[]) {
    this.answers = answers;
  }

  readonly fetch: typeof fetch = (_input, init) => {
    const method = init?.method ?? 'GET';
    const answer = this.answers[Math.min(this.requests.length, this.answers.length - 1)];
    this.requests.push({ method, body: typeof init?.body === 'string' ? init.body : '' });
    if (answer === undefined || answer === 'nothing') return Promise.reject(new Error('no connection'));
    const headers = answer.location === undefined ? {} : { location: answer.location };
    return Promise.resolve(new Response(answer.body ?? '', { status: answer.status, headers }));
  };

  send(url = 'https://workbench.example/webapp/1') {
    return sendHealth({
      ...{ url, key, event, tries: 3, fetch: this.fetch, now: () => nowMs + this.waits.length * 60_000 },
      wait: (ms: number) => Promise.resolve(this.waits.push(ms)),
    });
  }

  opened() {
    return this.requests
      .filter(({ method }) => method === 'POST')
      .map(({ body }, at) => openEnvelope(body, [key], instant(nowMs + at * 60_000)));
  }
}

describe('An event that is sent', () => {
  test('is one that the web app opens and reads', async () => {
    const app = new WebApp([moved, says({ ok: true })]);
    expect(await app.send()).toEqual({ verdict: 'taken', tries: 1 });
    const [opened] = app.opened();
    expect(opened).toMatchObject({ ok: true });
    expect(opened?.ok === true && readHealthEvent(opened.payload)).toMatchObject({
      account: { id: '001D000000IqhSL', name: 'Fjörd 🚢 “Shipping”' },
      health: 'Red',
    });
  });

  test('is ASCII on its way', () => {
    const body = signEnvelope({ id: 'evt-1', payload: JSON.stringify(event), key, ts: 1 });
    expect(body).toMatch(/^[ -~]+$/);
    expect(JSON.parse(body)).toMatchObject({ payload: JSON.stringify(event) });
  });

  test('is followed by GET to the verdict, wherever the answer stands', async () => {
    const google = new WebApp([
      { status: 302, location: 'https://script.googleusercontent.com/macros/echo?user_content_key=x' },
      says({ ok: true }),
    ]);
    expect(await google.send('https://script.google.com/macros/s/x/exec')).toMatchObject({
      verdict: 'taken',
    });
    expect(google.requests.map(({ method }) => method)).toEqual(['POST', 'GET']);
  });
});

describe('A retry', () => {
  test('keeps the id and has a new time and signature', async () => {
    const app = new WebApp(['nothing', errorPage, moved, says({ ok: true })]);
    expect(await app.send()).toEqual({ verdict: 'taken', tries: 3 });
    const opened = app.opened().map((each) => (each.ok ? each : { id: '', at: 0 }));
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
    expect(opened.map(({ at }) => at - (nowMs - 900))).toEqual([0, 60_000, 120_000]);
    expect(app.waits).toEqual([2_000, 4_000]);
  });

  test('follows when the web app had no time', async () => {
    const app = new WebApp([moved, says({ ok: false, retry: true }), moved, says({ ok: true })]);
    expect(await app.send()).toEqual({ verdict: 'taken', tries: 2 });
  });

  test('does not follow a refusal, nor a page that wants a sign-in', async () => {
    const refusing = new WebApp([moved, says({ ok: false })]);
    expect(await refusing.send()).toEqual({ verdict: 'refused', tries: 1 });
    for (const location of ['https://accounts.google.com/ServiceLogin', 'https://script.google.com/a/x']) {
      const closed = new WebApp([{ status: 302, location }]);
      expect(await closed.send('https://script.google.com/macros/s/x/exec')).toEqual({
        verdict: 'closed',
        tries: 1,
      });
      expect(closed.requests).toHaveLength(1);
    }
  });

  test('ends, and says whether the event may have arrived', async () => {
    expect(await new WebApp(['nothing']).send()).toEqual({ verdict: 'unsent', tries: 3 });
    expect(await new WebApp([{ status: 503 }]).send()).toEqual({ verdict: 'unsent', tries: 3 });
    expect(await new WebApp([moved, 'nothing']).send()).toEqual({ verdict: 'unknown', tries: 3 });
    expect(await new WebApp([moved, errorPage]).send()).toEqual({ verdict: 'unknown', tries: 3 });
  });
});

describe('scripts/sendHealth.mjs', () => {
  let folder = '';
  let server: Server;
  let url = '';
  let bodies: string[] = [];
  let verdict: object = { ok: true };
  const said: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ridealong-'));
    writeFileSync(join(folder, 'key'), `${key}\n`);
    server = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        if (request.method === 'POST') bodies.push(body);
        response.writeHead(request.method === 'POST' ? 302 : 200, { location: '/answer' });
        response.end(JSON.stringify(verdict));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webapp/1`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    bodies = [];
    verdict = { ok: true };
    said.length = 0;
    const keep = (line: unknown) => void said.push(String(line));
    jest.spyOn(console, 'log').mockImplementation(keep);
    jest.spyOn(console, 'error').mockImplementation(keep);
  });
  afterEach(() => jest.restoreAllMocks());

  const at = '2026-05-04T10:00:00Z';
  const one = ['--account', '001D000000IqhSL', '--name', 'Fjord', '--health', 'red', '--at', at];
  const withKey = () => ['--url', url, '--key-file', join(folder, 'key'), '--tries', '1'];
  const file = (name: string, text: string): string[] => {
    writeFileSync(join(folder, name), text);
    return ['--file', join(folder, name), '--at', at];
  };
  const events = () =>
    bodies.map((body) => {
      const opened = openEnvelope(body, [key], instant(Date.parse(at) + 60_000));
      return opened.ok ? readHealthEvent(opened.payload) : opened;
    });

  test('sends one event, with the key of a file or of the environment', async () => {
    const more = ['--why', 'Two outages', '--ae', 'ann@example.com', '--renewal', '2026-09-30'];
    expect(await main([...withKey(), ...one, ...more])).toBe(0);
    expect(await main(['--url', url, ...one], { RIDEALONG_WEBHOOK_KEY: key })).toBe(0);
    expect(events()).toMatchObject([
      { health: 'Red', why: 'Two outages', ae: 'ann@example.com', renewal: '2026-09-30' },
      { health: 'Red', changedAt: Date.parse(at), why: '' },
    ]);
    expect(said).toEqual(['001D000000IqhSL red: taken.', '001D000000IqhSL red: taken.']);
  });

  test('sends the rows of a CSV file, with quotes, lines and empty cells', async () => {
    const csv =
      '\ufeffname,account,health,changedAt,why\r\n"Fjord, ""the"" Co",001D000000IqhSL,Red,2026-05-04T09:00:00Z,"one\r\ntwo"\r\n' +
      'Ønske,001D000000IRFma,Green,2026-05-04T09:30:00+02:00,\r\n\r\n';
    expect(await main([...withKey(), ...file('events.csv', csv)])).toBe(0);
    expect(events()).toMatchObject([
      { account: { name: 'Fjord, "the" Co' }, why: 'one\ntwo' },
      { account: { name: 'Ønske' }, why: '', health: 'Green' },
    ]);
  });

  test('sends the payloads of a JSON file', async () => {
    expect(await main([...withKey(), ...file('events.json', JSON.stringify([event, event]))])).toBe(0);
    expect(events()).toMatchObject([{ health: 'Red' }, { health: 'Red' }]);
  });

  test('ends with 1 when the web app refused, with 3 when it is not known', async () => {
    verdict = { ok: false };
    expect(await main([...withKey(), ...one])).toBe(1);
    verdict = { ok: false, retry: true };
    expect(await main([...withKey(), ...one])).toBe(3);
  });

  test('ends with 2 and sends nothing when anything is wrong, and never shows the key', async () => {
    const wrong: [string[], string][] = [
      [[...withKey(), ...one, '--key', key], '--key'],
      [['--url', url, '--key-file', join(folder, 'none'), ...one], 'no such file'],
      [['--url', url, ...one], 'The key has to be'],
      [['--url', 'http://script.google.com/x', ...withKey().slice(2), ...one], '--url'],
      [[...withKey(), ...one, '--tries', '0'], '--tries'],
      [[...withKey(), ...one, '--at', 'noon'], '--at'],
      [[...withKey(), ...one, '--account', '12'], 'Event 1: the account’s id'],
      [[...withKey(), ...one, '--name', ''], 'name'],
      [[...withKey(), ...one, '--health', 'Orange'], 'health'],
      [[...withKey(), ...one, '--changed-at', '2026-05-04'], 'changedAt'],
      [[...withKey(), ...one, '--why', 'x'.repeat(2001)], 'why'],
      [[...withKey(), ...one, '--ce', 'Ann'], 'ce has to be'],
      [[...withKey(), ...one, '--renewal', 'soon'], 'renewal'],
      [[...withKey(), ...file('a.csv', 'acount,name\n1,2\n')], 'acount'],
      [[...withKey(), ...file('b.csv', 'account,name\n"1,2\n')], 'Quotes'],
      [[...withKey(), ...file('c.json', '{}')], 'list of events'],
      [[...withKey(), ...file('d.json', JSON.stringify([event, { type: 'x' }]))], 'Event 2: type'],
    ];
    for (const [args, sentence] of wrong) {
      said.length = 0;
      expect([await main(args, {}), said.join('\n').split('\n\n')[0]]).toEqual([
        2,
        expect.stringContaining(sentence),
      ]);
    }
    expect(bodies).toEqual([]);
    expect(said.join('\n')).not.toContain(key);
  });

  async function bodyOf(request: IncomingMessage): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString();
  }
});
