import { casey, ScratchServer } from './scratchServer';

describe('workbooks over HTTP', () => {
  let server: ScratchServer;
  beforeEach(() => {
    server = new ScratchServer();
  });
  afterEach(() => server.remove());

  test('a new one is listed and is not set up', async () => {
    const made = await server.ask('/api/workbooks', { kind: 'shadowing', title: ' Calls ', as: casey });
    const { id } = made.json as { id: string };
    expect(await server.ask('/api/workbooks')).toEqual({
      status: 200,
      json: [
        { id: server.id, kind: 'shadowing', title: 'Scratch' },
        { id, kind: 'shadowing', title: 'Calls' },
      ],
    });
    expect((await server.ask(`/api/workbooks/${id}`)).json).toEqual({
      tabs: [{ title: 'Sheet1', hidden: false, header: [], rows: [] }],
    });
  });

  test('one of Red Accounts is as empty, and says what it is', async () => {
    const made = await server.ask('/api/workbooks', { kind: 'red-accounts', title: 'Red Accounts' });
    const { id } = made.json as { id: string };
    expect((await server.ask('/api/workbooks')).json).toContainEqual({
      id,
      kind: 'red-accounts',
      title: 'Red Accounts',
    });
  });

  describe('the selected cell', () => {
    const active = { sheetId: 0, row: 4, column: 2 };
    test('is told with a request, and is then known', async () => {
      await server.on('/request', { as: casey, request: {}, active });
      expect(server.google.workbench.run(server.id, { as: casey, function: 'where' }).result).toBe('C5');
      expect((await server.on('/run', { as: casey, function: 'where' })).json).toMatchObject({
        result: 'C5',
        select: null,
      });
    });

    test('that the script selects is in the answer, for the page to go there', async () => {
      const select = { sheetId: 0, row: 6, column: 0 };
      const asked = { as: casey, function: 'jump', active };
      expect((await server.on('/call', asked)).json).toEqual({ value: null, select });
      expect((await server.on('/run', asked)).json).toMatchObject({ select });
      expect((await server.on('/call', { as: casey, function: 'where' })).json).toEqual({
        value: 'A7',
        select: null,
      });
    });
  });

  test('typing goes under headers and answers the row; reading answers texts as displayed', async () => {
    await server.on('/paste', { as: casey, tab: 'Sheet1', row: 1, column: 1, text: 'Name\tAge' });
    expect(
      await server.on('/type', { as: casey, tab: 'Sheet1', values: { Name: 'Ada', Age: '036' } }),
    ).toEqual({
      status: 200,
      json: { row: 2 },
    });
    expect((await server.on('')).json).toEqual({
      tabs: [{ title: 'Sheet1', hidden: false, header: ['Name', 'Age'], rows: [['Ada', '36']] }],
    });
  });

  test('opening answers the menus that onOpen built', async () => {
    expect((await server.on('/open', { as: casey })).json).toEqual({
      menus: [{ caption: 'Scratch', items: [{ caption: 'Greet', functionName: 'greet' }] }],
    });
  });

  test('running answers what the person saw', async () => {
    expect((await server.on('/run', { as: casey, function: 'greet' })).json).toEqual({
      error: null,
      result: 7,
      alerts: [{ title: 'Hello', text: `It is ${casey}` }],
      toasts: [{ title: 'Scratch', text: 'Greeted.' }],
      menus: [],
      sidebar: false,
      sidebarTitle: null,
      select: null,
    });
  });

  test("a script's error is part of the answer", async () => {
    const { status, json } = await server.on('/run', { as: casey, function: 'fails' });
    expect({ status, error: (json as { error: string }).error }).toEqual({
      status: 200,
      error: 'Error: It broke.',
    });
    expect((await server.on('/run', { as: casey, function: 'nowhere' })).json).toMatchObject({
      error: 'Script function not found: nowhere',
    });
  });

  test('a sidebar is served to the person who opened it, with google before its own scripts', async () => {
    const address = `/sidebar/${server.id}?as=${casey}`;
    expect((await server.fetch(address)).status).toBe(404);
    expect((await server.on('/run', { as: casey, function: 'panel' })).json).toMatchObject({
      sidebar: true,
      sidebarTitle: 'Panel',
    });
    expect(await (await server.fetch(address)).text()).toMatch(
      /<head><script>window\.google = .*<\/script><title>/,
    );
    expect((await server.fetch(`/sidebar/${server.id}?as=ae.emea@example.com`)).status).toBe(404);
  });

  test('a request answers what handleRequest returned, as the person who asks', async () => {
    expect(await server.on('/request', { as: 'eng99@example.com', request: { kind: 'home' } })).toEqual({
      status: 200,
      json: { got: { kind: 'home' }, by: 'eng99@example.com' },
    });
  });

  test('a request that the script throws at is answered with its error', async () => {
    const answer = await server.on('/request', { as: casey, request: { kind: 'fail' } });
    expect(answer).toEqual({ status: 502, json: { error: expect.stringContaining('Not today.') as string } });
    const called = await server.on('/call', {
      as: casey,
      function: 'handleRequest',
      args: [{ kind: 'fail' }],
    });
    expect(called).toEqual({ status: 200, json: { error: expect.stringContaining('Not today.') as string } });
  });

  test('whoever is of the organisation exists from the first action on', async () => {
    await server.on('/open', { as: ' Ada.LOVELACE@Example.com ' });
    expect((await server.ask('/api/people')).json).toContainEqual({
      email: 'ada.lovelace@example.com',
      name: 'Ada Lovelace',
      group: 'Others',
    });
  });

  describe('refuses in one sentence', () => {
    const type = { as: casey, tab: 'Sheet1', values: { Name: 'x' } };
    test.each([
      ['/type', { ...type, as: 'eve@elsewhere.org' }, /as: must be an address at example\.com/],
      ['/type', { ...type, as: 'eve' }, /as: must be an address like/],
      ['/type', { ...type, tab: 'Nowhere' }, /There is no tab "Nowhere"\. Tabs: Sheet1\./],
      ['/type', type, /Tab "Sheet1" has no column "Name"\. Columns: none yet\./],
      ['/type', { ...type, values: {} }, /values: must name at least one column\./],
      ['/type', { ...type, values: { Name: 5 } }, /values\.Name: must be a text\./],
      ['/type', { ...type, row: 0 }, /row: counts from 1\./],
      ['/type', { ...type, rows: 3 }, /rows: is not known here/],
      ['/type', { as: casey, tab: 'Sheet1' }, /values: is missing\./],
      ['/run', { as: casey }, /function: is missing\./],
      ['/run', 7, /JSON object/],
      [
        '/call',
        { as: casey, function: 'where', active: { sheetId: 0, row: -1, column: 0 } },
        /active\.row: counts from 0\./,
      ],
    ])('POST …%s %j', async (path, body, sentence) => {
      const { status, json } = await server.on(path, body);
      expect({ status, ...(json as object) }).toEqual({
        status: 400,
        error: expect.stringMatching(sentence) as string,
      });
    });

    test('a body that is not JSON', async () => {
      const response = await server.fetch('/api/workbooks', { method: 'POST', body: '{kind:' });
      expect([response.status, await response.json()]).toEqual([400, { error: 'The body is not JSON.' }]);
    });

    test('a kind, a zone and a locale that are not there', async () => {
      const wrong = async (more: object) =>
        (await server.ask('/api/workbooks', { kind: 'shadowing', title: 'x', ...more })).json;
      expect(await wrong({ kind: 'zoo' })).toEqual({ error: 'kind: must be "shadowing" or "red-accounts".' });
      expect(await wrong({ timeZone: 'Mars/Base' })).toEqual({
        error: expect.stringMatching(/^timeZone: /) as string,
      });
      expect(await wrong({ locale: 'xx_XX' })).toEqual({
        error: expect.stringMatching(/^locale: /) as string,
      });
    });

    test.each(['', '/view', '/type'])('a workbook that is not there: …%s', async (what) => {
      const { status, json } = await server.ask(
        `/api/workbooks/none${what}`,
        what === '/type' ? type : undefined,
      );
      expect([status, json]).toEqual([404, { error: 'There is no workbook "none".' }]);
    });

    test('a path that is not there', async () => {
      expect((await server.ask('/api/zoo')).status).toBe(404);
    });
  });
});
