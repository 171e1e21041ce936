import { casey, ScratchServer } from './scratchServer';

describe('clock, people and what went out over HTTP', () => {
  let server: ScratchServer;
  beforeEach(() => {
    server = new ScratchServer();
  });
  afterEach(() => server.remove());

  test('the clock moves forward', async () => {
    expect((await server.ask('/api/clock', { now: '2026-05-04T14:00:00+02:00' })).json).toEqual({
      now: '2026-05-04T12:00:00.000Z',
    });
    expect((await server.ask('/api/clock')).json).toEqual({ now: '2026-05-04T12:00:00.000Z' });
  });

  test.each([
    ['2026-05-04T07:59:59Z', /moves forward only; it stands at 2026-05-04T08:00:00/],
    ['2027-06-20T00:00:00Z', /400 days at most/],
    ['2026-05-05', /^now: must be an instant like/],
    ['2026-02-30T10:00:00+25:00', /^now: is no day/],
  ])('the clock refuses %s', async (now, sentence) => {
    const { status, json } = await server.ask('/api/clock', { now });
    expect({ status, ...(json as object) }).toEqual({
      status: 400,
      error: expect.stringMatching(sentence) as string,
    });
  });

  test('every change is kept before it is answered, and makes another version', async () => {
    const version = async () => ((await server.ask('/api/version')).json as { version: number }).version;
    const before = await version();
    await server.ask('/api/people', { email: 'new@example.com', name: 'New Person' });
    expect(await version()).toBe(before + 1);
    expect(server.kept.at(-1)).toMatchObject({
      people: expect.arrayContaining([{ email: 'new@example.com', name: 'New Person' }]) as unknown[],
    });
    await server.ask('/api/outtray');
    expect(await version()).toBe(before + 1);
  });

  test('the out-tray is empty until something goes out; a run stands in the executions', async () => {
    expect((await server.ask('/api/outtray')).json).toEqual({ mails: [], events: [], posts: [] });
    await server.on('/run', { as: casey, function: 'greet' });
    expect((await server.ask('/api/executions')).json).toEqual([
      expect.objectContaining({
        function: 'greet',
        as: casey,
        error: null,
        calls: expect.any(Array) as unknown[],
      }),
    ]);
  });

  test('a call of the next run goes wrong as it was asked for, unless that is taken back', async () => {
    const run = async () => (await server.on('/run', { as: casey, function: 'writesDown' })).json;
    expect(await server.ask('/api/faults', { call: 1, mode: 'kill-before' })).toEqual({
      status: 200,
      json: {},
    });
    expect(await run()).toMatchObject({ error: 'Ended before PropertiesService.setProperty' });
    expect(await run()).toMatchObject({ error: null });
    await server.ask('/api/faults', { call: 1, mode: 'kill-before' });
    await server.fetch('/api/faults', { method: 'DELETE' });
    expect(await run()).toMatchObject({ error: null });
    expect((await server.ask('/api/faults', { call: 0, mode: 'explode' })).status).toBe(400);
  });

  test('an account is left as much of its day as was asked for, and the calendar refuses as asked for', async () => {
    const asked = { as: casey, mails: 3, fetches: 0, triggerMinutes: 60 };
    expect((await server.ask('/api/limits', asked)).status).toBe(200);
    const refused = { calls: 4, status: 429, every: 2, whole: true };
    expect((await server.ask('/api/calendar/limit', refused)).status).toBe(200);
    const { mailQuota, daily, calendarRefusals } = server.google.workbench.world;
    expect(mailQuota[casey]?.used).toBe(1497);
    expect(daily?.fetches?.[casey]?.used).toBe(100_000);
    expect(daily?.triggerTime?.[casey]?.used).toBe(5 * 3_600_000);
    expect(calendarRefusals).toMatchObject(refused);
    expect((await server.ask('/api/calendar/limit', { calls: 1, status: 418 })).status).toBe(400);
  });

  test('an answer to an invitation that does not exist is refused', async () => {
    expect(await server.ask('/api/events/none/respond', { as: casey, answer: 'declined' })).toEqual({
      status: 400,
      json: { error: 'There is no event "none".' },
    });
  });

  test('samples are lines to paste', async () => {
    expect(await (await server.fetch('/api/samples/engineers')).text()).toBe(
      'eng01@example.com\tOne, Engineer',
    );
    expect((await server.fetch('/api/samples/toString')).status).toBe(404);
  });
});

describe('the server answers its own page and programs only', () => {
  let server: ScratchServer;
  beforeEach(() => {
    server = new ScratchServer();
  });
  afterEach(() => server.remove());

  const post = (headers: Record<string, string>) =>
    server.fetch('/api/people', { method: 'POST', headers, body: '{"email": "x@example.com"}' });

  test.each([
    ['a program', {}, 201],
    ['its own page', { origin: 'http://localhost:8080', 'sec-fetch-site': 'same-origin' }, 201],
    ['another page', { origin: 'http://evil.example' }, 403],
    ['a page on another port of this machine', { origin: 'http://localhost:3000' }, 403],
    ['a page without an origin', { origin: 'null' }, 403],
    ['a link from elsewhere', { 'sec-fetch-site': 'cross-site' }, 403],
  ])('%s', async (_, headers, status) => {
    expect((await post(headers)).status).toBe(status);
  });

  test('no name but localhost reaches it, so that a name pointed at this machine does not', async () => {
    const response = await server.fetch('/api/workbooks');
    expect(response.status).toBe(200);
    const app = await server.fetchAs('http://rebound.example:8080/api/workbooks');
    expect(app.status).toBe(403);
  });

  test('the page may load nothing from elsewhere', async () => {
    const page = await server.fetch('/');
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'/);
    expect((await server.fetch('/..%2Fsecret.js')).status).toBe(404);
  });
});
