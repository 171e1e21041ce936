import { casey, ScratchServer } from './scratchServer';

describe('editing over HTTP', () => {
  let server: ScratchServer;
  beforeEach(async () => {
    server = new ScratchServer();
    const text = 'Id\tName\nr1\tCobalt\nr2\tAlder';
    await server.on('/paste', { as: casey, tab: 'Sheet1', row: 1, column: 1, text });
  });
  afterEach(() => server.remove());

  const edit = (body: object) => server.on('/edit', { as: casey, ...body });
  const rows = async () =>
    ((await server.on('')).json as { tabs: { header: string[]; rows: string[][] }[] }).tabs[0]!.rows;

  test('does what is asked, in the name of who asks, and keeps it', async () => {
    expect(await edit({ action: 'freeze', tab: 'Sheet1', rows: 1 })).toEqual({
      status: 200,
      json: { warning: null },
    });
    await edit({ action: 'sort', tab: 'Sheet1', column: 'Name' });
    expect(await rows()).toEqual([
      ['r2', 'Alder'],
      ['r1', 'Cobalt'],
    ]);
    expect((await edit({ action: 'undo' })).json).toEqual({ warning: null, undone: ['sort'] });
    expect(await rows()).toEqual([
      ['r1', 'Cobalt'],
      ['r2', 'Alder'],
    ]);
    expect(JSON.stringify(server.kept.at(-1))).toContain('"what":"undo"');
  });

  test('lists versions, newest first, and restores one; a copy answers its id', async () => {
    await edit({ action: 'deleteRow', tab: 'Sheet1', at: 2 });
    const { json } = await server.on('/versions');
    const [newest, before] = json as { number: number; at: string; by: string; what: string }[];
    expect(newest).toMatchObject({ at: '2026-05-04T08:00:00.000Z', by: casey, what: 'deleteRow' });
    await edit({ action: 'restore', version: before!.number });
    expect(await rows()).toHaveLength(2);
    const copy = (await edit({ action: 'copyWorkbook', title: 'Next year' })).json as { id: string };
    const workbooks = (await server.ask('/api/workbooks')).json as { id: string; title: string }[];
    expect(workbooks.at(-1)).toMatchObject({ id: copy.id, title: 'Next year' });
  });

  test.each([
    [{ action: 'explode' }, /^action: must be an action such as insertRow/],
    [{ action: 'insertRow', tab: 'Sheet1' }, 'at: is missing.'],
    [{ action: 'insertRow', tab: 'Sheet1', at: 0 }, 'at: counts from 1.'],
    [{ action: 'insertRow', tab: 'Sheet1', at: 1, side: 'left' }, 'side: must be "before" or "after".'],
    [{ action: 'deleteTab', tab: 'Sheet1', force: true }, /^force: is not known here/],
    [{ action: 'deleteTab', tab: 'Sheet1' }, "You can't remove all the sheets in a document."],
    [{ action: 'setLocale', locale: 'fr_FR' }, 'locale: is not built here; en_US, en_GB, de_DE are.'],
    [{ action: 'cutPaste', tab: 'Sheet1', range: 'everything', to: 'A1' }, /^range: must be a range/],
    [{ action: 'restore', version: 99 }, /^There is no such version/],
    [{ action: 'sort', tab: 'Sheet1', column: 'Nme' }, 'Tab "Sheet1" has no column "Nme".'],
  ])('%j is refused in a sentence', async (body, sentence) => {
    const { status, json } = await edit(body);
    expect(status).toBe(400);
    expect((json as { error: string }).error).toMatch(sentence);
  });

  test('nobody from elsewhere edits', async () => {
    expect((await edit({ action: 'undo', as: 'eve@else.org' })).status).toBe(400);
    expect((await server.ask('/api/workbooks/none/edit', { as: casey, action: 'undo' })).status).toBe(404);
  });
});
