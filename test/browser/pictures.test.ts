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
    await bench.be('Engineer 06');
    await bench.openPanel();
    await bench.panel.getByLabel('Any week').check();
    await bench.panel.getByRole('button', { name: 'Sign up', exact: true }).click();
    const answer = /^(You have a tentative rotation|Your rotation is confirmed)/;
    await bench.panel.getByRole('status').filter({ hasText: answer }).waitFor();
    const seat = bench.page.locator('.jss_worksheet tbody td', { hasText: /^Engineer 06/ });
    await seat.waitFor();
    expect(await isInSight(seat)).toBe(true);
    await bench.page.getByText('this call is closed to shadows').waitFor();
    await bench.panel.locator('body').evaluate(() => {
      scrollTo(0, 0);
    });
    await take('shadowing');
  });

  test('red-account: the tracker, and the account of the selected row as its CE sees it', async () => {
    await bench.page.getByRole('button', { name: /^Spreadsheet/ }).click();
    await redAccounts().click();
    await bench.page.getByRole('region', { name: 'Sheet Account Tracker' }).waitFor();
    await dismissSteps();
    await bench.be('Carmen');
    await bench.openPanel();
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

  const redAccounts = () => bench.page.getByRole('button', { name: /^Red Accounts/ });
  const dismissSteps = () => bench.page.getByRole('button', { name: 'Dismiss the steps' }).click();

  /** The row of the sheet, the header being 1. */
  async function rowOf(account: string): Promise<number> {
    const workbooks = await bench.api<{ id: string; kind: string }[]>('/api/workbooks');
    const id = workbooks.find(({ kind }) => kind === 'red-accounts')?.id ?? '';
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
