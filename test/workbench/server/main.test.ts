import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../../workbench/main';
import { root } from '../../../scripts/project.mjs';
import { coordinator } from '../../support/workbook';
import { dist } from '../../support/dist';
import { bundles } from '../../support/bundles';

const paths = { distDir: dist, pageDir: join(root, '.out/page') };

describe('npm start', () => {
  let data: string;
  let said: string;
  let close: () => Promise<void>;
  let complete: Promise<void>;
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'workbench-data-'));
    said = '';
    close = () => Promise.resolve();
    const say = (text: unknown) => {
      said += `${String(text)}\n`;
    };
    jest.spyOn(console, 'log').mockImplementation(say);
    jest.spyOn(console, 'error').mockImplementation(say);
  });
  afterEach(async () => {
    await close();
    jest.restoreAllMocks();
    process.exitCode = undefined;
    rmSync(data, { recursive: true });
  });

  const started = async (...args: string[]) => {
    const listening = await main(['--data', data, ...args], { ...paths, bundles });
    if (!listening) throw new Error(said);
    close = listening.close;
    complete = listening.complete;
    const ask = async (path: string, body?: object): Promise<unknown> => {
      const method = body ? 'POST' : 'GET';
      const init = { method, headers: { connection: 'close' }, ...(body && { body: JSON.stringify(body) }) };
      return (await fetch(new URL(path, listening.url), init)).json();
    };
    return ask;
  };

  test('starts empty where it is told to, with the people of the organisation', async () => {
    const ask = await started('--empty', '--now', '2026-05-04T08:00:00Z');
    expect(await ask('/api/workbooks')).toEqual([]);
    expect(await ask('/api/clock')).toEqual({ now: '2026-05-04T08:00:00.000Z' });
    expect(await ask('/api/people')).toHaveLength(76);
    expect(said).toMatch(/is open at http:\/\/127\.0\.0\.1:\d+\/\nIt starts empty/);
  });

  test('goes on from what it kept', async () => {
    const first = await started('--empty');
    const made = (await first('/api/workbooks', { kind: 'shadowing', title: 'Kept' })) as { id: string };
    await close();
    const second = await started('--empty', '--now', '2027-01-01T00:00:00Z');
    expect(await second('/api/workbooks')).toEqual([{ id: made.id, kind: 'shadowing', title: 'Kept' }]);
    expect(await second('/api/clock')).toEqual({ now: '2026-05-04T08:00:00.000Z' });
  });

  test('names a damaged state and leaves it as it is', async () => {
    writeFileSync(join(data, 'state.json'), '{"format":1,');
    expect(await main(['--data', data], paths)).toBeNull();
    expect(said).toContain(`The state in ${join(data, 'state.json')} cannot be read`);
    expect(process.exitCode).toBe(1);
    expect(readFileSync(join(data, 'state.json'), 'utf8')).toBe('{"format":1,');
  });

  test('says what is wrong with an argument, and how it is meant', async () => {
    expect(await main(['--port', 'many'], paths)).toBeNull();
    expect(said).toMatch(/^--port must be a number from 1 to 65535, not "many"\.\n\nRidealong's workbench/);
    expect(process.exitCode).toBe(2);
  });

  test('--help shows every argument', async () => {
    expect(await main(['--help'], paths)).toBeNull();
    expect(said).toMatch(/--port[^]*--data[^]*--empty[^]*--now[^]*--help/);
  });

  test('a sample that was stopped half-way is played again from its beginning; the whole one is gone on from', async () => {
    await started();
    await close();
    const ask = await started();
    await expectADayOfShadowing(ask);
    await complete;
    await expectSixWeeksOfRedAccounts(ask);
    await close();
    const again = await started();
    expect(await again('/api/workbooks')).toHaveLength(2);
    expect(said).toMatch(/It goes on from what is kept/);
  });
});

type Ask = (path: string, body?: object) => Promise<unknown>;
interface Tab {
  title: string;
  header: string[];
  rows: string[][];
}

async function tabsOf(ask: Ask, id: string | undefined): Promise<Tab[]> {
  return ((await ask(`/api/workbooks/${id}`)) as { tabs: Tab[] }).tabs;
}

function columnOf(tabs: readonly Tab[], title: string, header: string): string[] {
  const tab = tabs.find((each) => each.title === title);
  return tab?.rows.map((row) => row[tab.header.indexOf(header)] ?? '') ?? [];
}

/** A day with all that can happen in it; it is there when the page is. */
async function expectADayOfShadowing(ask: Ask): Promise<void> {
  const workbooks = (await ask('/api/workbooks')) as { id: string; title: string }[];
  expect(workbooks.map(({ title }) => title)).toEqual(['Customer calls shadowing']);
  const tabs = await tabsOf(ask, workbooks[0]?.id);
  expect(columnOf(tabs, 'Engineers', 'Email')).toHaveLength(63);
  expect(columnOf(tabs, 'Calls', 'Date')).toHaveLength(40);
  expect(columnOf(tabs, 'Calls', 'Check').filter((text) => text.includes('Sunday'))).toHaveLength(1);
  const states = columnOf(tabs, 'Sign-ups', 'Status').map((text) => text.split(':')[0]);
  expect(new Set(states)).toEqual(new Set(['Confirmed', 'Tentative', 'Withdrawn', 'Not accepted']));
  const { mails, events } = (await ask('/api/outtray')) as { mails: object[]; events: object[] };
  expect(events.length).toBe(states.filter((state) => state === 'Confirmed').length);
  expect(mails.length).toBeGreaterThan(events.length);
  const executions = (await ask('/api/executions')) as { error: string | null }[];
  expect(executions.filter(({ error }) => error !== null)).toEqual([]);
}

/** They follow while the page is open already. */
async function expectSixWeeksOfRedAccounts(ask: Ask): Promise<void> {
  const [shadowing, red] = (await ask('/api/workbooks')) as { id: string; kind: string }[];
  expect([shadowing?.kind, red?.kind]).toEqual(['shadowing', 'red-accounts']);
  const tabs = await tabsOf(ask, red?.id);
  expect(columnOf(tabs, 'Account Tracker', 'Status')).toEqual([
    'Resolved',
    'Lost',
    'Red again once',
    'Green, waiting for resolution',
    'Red, no update for 14 days',
    'Red',
    'Red',
    'Red',
  ]);
  expect(columnOf(tabs, 'Account Tracker', 'Check').join('')).toBe('');
  expect(columnOf(tabs, 'Account Tracker', 'CE').filter((address) => address === '')).toHaveLength(1);
  const last = columnOf(tabs, 'Account Tracker', 'Account').at(-1) ?? '';
  const calls = (await tabsOf(ask, shadowing?.id)).find(({ title }) => title === 'Calls')?.rows;
  expect(calls?.filter((row) => row.includes(last)).map((row) => row.join())).toEqual([
    expect.stringContaining('closed to shadows'),
  ]);
  expect(columnOf(tabs, 'Asks', 'Status').sort()).toEqual(['Answered', 'Answered', 'Declined', 'Open']);
  const { posts } = (await ask('/api/outtray')) as { posts: { replies: { text: string }[] }[] };
  expect(posts).toHaveLength(8);
  const climbed = posts.filter(({ replies }) => replies.some(({ text }) => text.includes('climbs')));
  expect(climbed).toHaveLength(1);
  expect(
    await ask(`/api/workbooks/${red?.id}/request`, { as: coordinator, request: { kind: 'status' } }),
  ).toMatchObject({ status: { warning: '', needs: [], pending: [] } });
}
