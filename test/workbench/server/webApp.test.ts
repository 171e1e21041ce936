import { casey, ScratchServer } from './scratchServer';

describe('the web app over HTTP', () => {
  let server: ScratchServer;
  beforeEach(() => {
    server = new ScratchServer();
  });
  afterEach(() => server.remove());

  const post = (query = '', body = 'hello') =>
    server.fetch(`/webapp/${server.id}${query}`, { method: 'POST', body, redirect: 'manual' });

  test('answers 302 to where its text is handed over, once, to GET only', async () => {
    const answer = await post('?key=1');
    const location = answer.headers.get('location') ?? '';
    expect(answer.status).toBe(302);
    expect(await answer.text()).toContain('Moved Temporarily');
    expect(location).toMatch(/^http:\/\/localhost:8080\/webapp-answer\/[\w-]+$/);
    expect((await server.fetchAs(location, { method: 'POST' })).status).toBe(405);
    const text = await server.fetchAs(location);
    expect([text.status, await text.json()]).toEqual([
      200,
      [{ workbook: server.id, key: '1' }, 'hello', 'ada@example.com'],
    ]);
    expect((await server.fetchAs(location)).status).toBe(404);
  });

  test('answers 200 where the script failed, and with GET where there is no doGet', async () => {
    const failed = await post('?fail=1');
    expect([failed.status, await failed.text()]).toEqual([200, expect.stringContaining('Not today.')]);
    const got = await server.fetch(`/webapp/${server.id}`);
    expect([got.status, await got.text()]).toEqual([200, expect.stringContaining('not found: doGet')]);
  });

  test('keeps what it changed before it answers', async () => {
    const before = server.kept.length;
    await post();
    expect(server.kept).toHaveLength(before + 1);
  });

  test('lets nothing that it answers run as a part of the workbench', async () => {
    const answer = await server.fetchAs((await post()).headers.get('location') ?? '');
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox /);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('runs as the owner of the workbook, until somebody else deploys it', async () => {
    const address = expect.stringMatching(
      new RegExp(`^https://script\\.google\\.com/macros/s/.*/exec\\?workbook=${server.id}$`),
    ) as string;
    const url = `http://localhost:8080/webapp/${server.id}`;
    expect((await server.on('/web-app')).json).toEqual({ by: 'ada@example.com', address, url });
    expect((await server.on('/web-app', { as: casey })).json).toEqual({ by: casey, address, url });
    const answer = await server.fetchAs((await post()).headers.get('location') ?? '');
    expect(await answer.json()).toContain(casey);
  });
});
