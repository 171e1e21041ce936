import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { root } from '../../scripts/project.mjs';
import { WorkbenchDriver } from './workbenchDriver';

/** Where they go: `npm run pictures` names docs/images, a run of the tests leaves those alone. */
const folder = process.env['PICTURES_TO'] ?? join(root, '.out/pictures');
const MAX_BYTES = 250_000;

/** What the documents show, taken from the sample, so that a picture of what is no more fails. */
describe('the pictures of the documents', () => {
  let bench: WorkbenchDriver;

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    bench = await WorkbenchDriver.start(['--now', '2026-05-04T08:00:00Z']);
    await bench.page.setViewportSize({ width: 1440, height: 800 });
    await bench.page.getByRole('button', { name: /^Spreadsheet/ }).click();
    await redAccounts().waitFor({ timeout: 50_000 }); // its six weeks are played while the page is up already
    await bench.page.keyboard.press('Escape');
    await bench.setClock('2026-05-04T16:00'); // the hourly run of both: the tracker counts days as the panel does
  }, 60_000);

  afterAll(() => bench.stop());

  test('shadowing: the calls, and the answer to an engineer who has just signed up', async () => {
    await dismissSteps();
    await openPanelAs('Engineer 06');
    await bench.panel.getByLabel('Any week').check();
    await bench.panel.getByRole('button', { name: 'Sign up', exact: true }).click();
    const answer = /^(You have a tentative rotation|Your rotation is confirmed)/;
    await bench.panel.getByRole('status').filter({ hasText: answer }).waitFor();
    const seat = bench.page.locator('.jss_worksheet tbody td', { hasText: /^Engineer 06/ });
    await seat.waitFor();
    expect(await isInSight(seat)).toBe(true);
    await bench.page.getByText('this call is closed to shadows').waitFor();
    await scrolledUp();
    await take('shadowing');
  });

  test('engineer-weeks: the weeks of an engineer who has none yet', async () => {
    await openPanelAs('Engineer 40');
    for (const said of ['My hours', 'Any week', 'Earlier or later is fine for this'])
      await bench.panel.getByText(said, { exact: true }).waitFor();
    await tall(1150);
    await bench.panel.getByRole('button', { name: 'Sign up', exact: true }).waitFor();
    await take('engineer-weeks', panel());
  });

  test('ae-offer: the form for a call, and a row with a question in Check', async () => {
    await tall(800);
    await openPanelAs('Emil');
    await bench.panel.getByRole('tab', { name: 'Offer a call' }).click();
    await bench.panel.getByRole('heading', { name: 'Offer a call' }).waitFor();
    expect(await bench.panel.getByLabel('AE', { exact: true }).inputValue()).toBe('ae.emea@example.com');
    const check = bench.page.locator('.jss_worksheet tbody td', { hasText: 'closed to shadows' }).first();
    expect(await isInSight(check)).toBe(true);
    await take('ae-offer');
  });

  test('coordinator-programme: how far the year is, and what needs the coordinator', async () => {
    await openPanelAs('Casey');
    await bench.panel.getByText(/have had theirs in 2026/).waitFor();
    await bench.panel.getByText('Needs you').waitFor();
    await bench.panel.getByText(/^Automation is on: casey@example.com sends/).waitFor();
    await tall(1000);
    await take('coordinator-programme', panel());
  });

  test('coordinator-import: what would be added, before it is', async () => {
    await bench.panel.getByText('Or paste it').click();
    await bench.panel
      .getByLabel('Rows with their header, or the page')
      .fill(
        'Email,Name,Time zone\nnew1@example.com,New One,Europe/Berlin\nnew2@example.com,New Two,Middle Earth',
      );
    await bench.panel.getByRole('button', { name: 'Use this text' }).click();
    await bench.panel.getByRole('button', { name: /^Import \d/ }).waitFor();
    await tall(1400);
    await take('coordinator-import', cardOf('Import'));
  });

  test('coordinator-settings: each setting with what it does', async () => {
    await bench.page.getByRole('button', { name: 'Close sidebar' }).click();
    await bench.tab('Settings');
    await tall(640);
    await bench.page.locator('.jss_worksheet tbody td', { hasText: /^Confirm days ahead$/ }).waitFor();
    await take('coordinator-settings');
  });

  test('administrator-check: how the installation stands', async () => {
    await bench.tab('Calls');
    await bench.menu('Check installation');
    await bench.panel.getByRole('heading', { name: 'Ridealong: Check installation' }).waitFor();
    for (const group of ['This account', 'This spreadsheet', 'Sending', 'Version'])
      await bench.panel.getByRole('heading', { name: group, exact: true }).waitFor();
    await tall(1150);
    await take('administrator-check', panel());
    await tall(800);
  });

  test('administrator-automation: who sends from now on', async () => {
    await bench.page.getByRole('button', { name: 'Close sidebar' }).click();
    await bench.menu('Turn on automation');
    const dialog = bench.page.locator('dialog[open]');
    await dialog.getByText('casey@example.com sends everything').waitFor();
    await take('administrator-automation', dialog);
    await dialog.getByRole('button', { name: 'OK' }).click();
  });

  test('coordinator-held: rows that changed all at once wait for a word', async () => {
    const id = await idOf('shadowing');
    const { tabs } = await bench.api<{ tabs: { header: string[]; rows: string[][] }[] }>(
      `/api/workbooks/${id}`,
    );
    const calls = tabs[0];
    const column = (calls?.header.indexOf('Status') ?? -1) + 1;
    const text = Array.from({ length: calls?.rows.length ?? 0 }, () => 'Cancelled').join('\n');
    const body = JSON.stringify({ as: 'casey@example.com', tab: 'Calls', row: 2, column, text });
    const pasted = await fetch(bench.url(`/api/workbooks/${id}/paste`), { method: 'POST', body });
    expect(pasted.status).toBe(200);
    await bench.openPanel();
    await bench.panel.getByRole('heading', { name: 'Is this meant?' }).waitFor();
    await bench.panel.getByText('The rows', { exact: true }).click();
    for (const button of ['They are a mistake', 'Do it'])
      await bench.panel.getByRole('button', { name: button, exact: true }).waitFor();
    await tall(1100);
    await take('coordinator-held', cardOf('Is this meant?'));
    await tall(800);
    await bench.page.getByRole('button', { name: 'Close sidebar' }).click();
  });

  test('red-account: the tracker, and the account of the selected row as its CE sees it', async () => {
    await bench.page.getByRole('button', { name: /^Spreadsheet/ }).click();
    await redAccounts().click();
    await bench.page.getByRole('region', { name: 'Sheet Account Tracker' }).waitFor();
    await dismissSteps();
    await openPanelAs('Carmen');
    await bench.goTo('Status', await rowOf('Polaris Shipping'));
    await bench.panel.getByRole('heading', { name: 'Polaris Shipping' }).waitFor();
    await bench.panel.getByText('Your turn').waitFor();
    const headers = bench.page.locator('.jss_worksheet thead td');
    for (const header of ['Check', 'Status', 'Waiting for', 'Days red'])
      expect([header, await isInSight(headers.filter({ hasText: new RegExp(`^${header}$`) }))]).toEqual([
        header,
        true,
      ]);
    await take('red-account');
  });

  test('ae-red-account: whose turn it is, and the AE’s part, as the AE sees it', async () => {
    await openPanelAs('Wren');
    await bench.goTo('Status', await rowOf('Granite Insurance'));
    await bench.panel.getByRole('heading', { name: 'Granite Insurance' }).waitFor();
    for (const said of ['Your turn', 'Incomplete', 'Nobody named'])
      await bench.panel.getByText(said, { exact: true }).first().waitFor();
    await bench.panel.getByRole('button', { name: 'Save and sign my part' }).waitFor();
    await tall(1000);
    await take('ae-red-account', panel());
  });

  test('board: who is waited for, and the agenda of the review', async () => {
    await bench.panel.getByRole('tab', { name: 'Board' }).click();
    await bench.panel.getByRole('heading', { name: /^Who is waited for/ }).waitFor();
    await bench.panel.getByRole('button', { name: 'Copy the agenda' }).waitFor();
    await take('board', panel());
  });

  test('coordinator-red: what needs the coordinator, Slack, the CRM', async () => {
    await openPanelAs('Casey');
    await bench.panel.getByRole('tab', { name: 'Programme' }).click();
    for (const heading of ['Needs you', 'Status', 'Slack', 'CRM', 'Compare a CRM export'])
      await bench.panel.getByRole('heading', { name: heading, exact: true }).waitFor();
    await take('coordinator-red', panel());
    await tall(800);
  });

  test('slack: the thread of an account, with an ask that was answered and one that climbs', async () => {
    await bench.page.setViewportSize({ width: 1440, height: 900 });
    await bench.page.getByRole('button', { name: /^Out-tray/ }).click();
    await bench.page.getByRole('button', { name: /^Slack/ }).click();
    const thread = bench.page.locator('.slack-thread', { hasText: 'Quarry Games is red' });
    await thread.evaluate((element) => element.scrollIntoView());
    const text = await thread.innerText();
    for (const said of ['The plan is agreed', 'Answered by Hana Okafor', 'It climbs to the sponsor'])
      expect(text).toContain(said);
    expect(await isInSight(thread)).toBe(true);
    await take('slack', bench.page.getByRole('region', { name: 'Out-tray' }));
    await bench.page.getByRole('button', { name: 'Close out-tray' }).click();
  });

  test('red-overview: the charts', async () => {
    await bench.page.getByRole('button', { name: 'Close sidebar' }).click();
    await bench.tab('Overview');
    await bench.page.setViewportSize({ width: 1514, height: 600 });
    const charts = bench.page.locator('.chart');
    for (const title of ['Red and yellow accounts', 'Resolved and lost accounts', 'Days red'])
      expect([title, await isInSight(charts.filter({ hasText: title }))]).toEqual([title, true]);
    expect(await charts.first().locator('rect[height]:not([height="0"])').count()).toBeGreaterThan(5);
    await take('red-overview', bench.page.locator('.charts'));
  });

  test('coordinator-adopt: what would become of a spreadsheet that is in use', async () => {
    const { id } = await send<{ id: string }>('', { kind: 'shadowing', title: 'Customer meetings' });
    await send(`/${id}/edit`, { action: 'renameTab', tab: 'Sheet1', title: 'Meetings' });
    const text = meetings.map((row) => row.join('\t')).join('\n');
    await send(`/${id}/paste`, { tab: 'Meetings', row: 1, column: 1, text });
    // The steps were dismissed in the first picture of such a workbook.
    await show('Customer meetings', 'Meetings');
    await bench.menu('Set up for call shadowing');
    await bench.panel.getByText('6 of your columns found').waitFor();
    await bench.panel.getByText(/question in Check/).click();
    await bench.panel.getByText(/Day “next week” is not understood/).waitFor();
    await tall(1000);
    await scrolledUp();
    await take('coordinator-adopt');
    await tall(800);
    await bench.page.getByRole('button', { name: 'Close sidebar' }).click();
  });

  test('coordinator-afresh: what a copy keeps when it is started afresh', async () => {
    await send(`/${await idOf('shadowing')}/edit`, { action: 'copyWorkbook', title: 'Shadowing 2027' });
    await show('Shadowing 2027', 'Calls');
    await tall(1000);
    await bench.menu('Open Ridealong');
    await bench.panel.getByRole('button', { name: 'Start afresh here' }).click();
    await bench.panel.getByRole('button', { name: 'Yes, do it' }).waitFor();
    await scrolledUp();
    await take('coordinator-afresh', panel());
  });

  /** Somebody's own sheet of calls, with a day that can be none. */
  const meetings = [
    ['Customer meetings'],
    ['Company', 'Day', 'Time', 'Duration', 'Account executive', 'Revenue', 'Zoom'],
    [
      'Fjord Telecom',
      '2026-05-12',
      '14:00',
      '30',
      'ae.emea@example.com',
      '1000',
      'https://zoom.example.com/1',
    ],
    [
      'Alder Freight',
      '2026-05-13',
      '10:30',
      '45',
      'ae.emea@example.com',
      '2500',
      'https://zoom.example.com/2',
    ],
    ['Birch Energy', 'next week', '16:00', '30', 'ae.amer@example.com', '1800', ''],
  ];

  /** Does something to the workbooks as Casey. */
  async function send<T>(path: string, asked: object): Promise<T> {
    const body = JSON.stringify({ as: 'casey@example.com', ...asked });
    const answer = await fetch(bench.url(`/api/workbooks${path}`), { method: 'POST', body });
    expect([path, answer.status]).toEqual([path, 200]);
    return (await answer.json()) as T;
  }

  async function show(title: string, tab: string): Promise<void> {
    await bench.be('Casey');
    await bench.page.getByRole('button', { name: /^Spreadsheet/ }).click();
    await bench.page.getByRole('button', { name: new RegExp(`^${title}`) }).click();
    await bench.page.getByRole('region', { name: `Sheet ${tab}` }).waitFor();
  }

  /** What was clicked may have moved the rest out of sight. */
  const scrolledUp = () =>
    bench.panel.locator('body').evaluate(() => {
      scrollTo(0, 0);
    });
  const redAccounts = () => bench.page.getByRole('button', { name: /^Red Accounts/ });
  const dismissSteps = () => bench.page.getByRole('button', { name: 'Dismiss the steps' }).click();

  /** The panel that is open would be loaded anew for the next person, only to be opened again. */
  async function openPanelAs(name: string): Promise<void> {
    const close = bench.page.getByRole('button', { name: 'Close sidebar' });
    if (await close.isVisible()) await close.click();
    await bench.be(name);
    await bench.openPanel();
  }

  const panel = () => bench.page.locator('iframe[title="Ridealong sidebar"]');
  const cardOf = (heading: string) =>
    bench.panel.locator('.card', { has: bench.panel.getByRole('heading', { name: heading, exact: true }) });
  const tall = (height: number) => bench.page.setViewportSize({ width: 1440, height });

  async function idOf(wanted: string): Promise<string> {
    const workbooks = await bench.api<{ id: string; kind: string }[]>('/api/workbooks');
    return workbooks.find(({ kind }) => kind === wanted)?.id ?? '';
  }

  /** The row of the sheet, the header being 1. */
  async function rowOf(account: string): Promise<number> {
    const id = await idOf('red-accounts');
    const { tabs } = await bench.api<{ tabs: { header: string[]; rows: string[][] }[] }>(
      `/api/workbooks/${id}`,
    );
    const [tracker] = tabs;
    const column = tracker?.header.indexOf('Account') ?? -1;
    return (tracker?.rows.findIndex((row) => row[column] === account) ?? -1) + 2;
  }

  /** @param part what of the page is wanted; the whole page without */
  async function take(name: string, part: Page | Locator = bench.page): Promise<void> {
    const path = join(folder, `${name}.png`);
    await part.screenshot({ path, animations: 'disabled' });
    expect(statSync(path).size).toBeLessThan(MAX_BYTES);
  }
});

/** From its left to its right edge, and covered by nothing. */
function isInSight(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const corners = [left + 4, right - 4].flatMap((x) => [top + 4, bottom - 4].map((y) => ({ x, y })));
    return corners.every(({ x, y }) => element.contains(document.elementFromPoint(x, y)));
  });
}
