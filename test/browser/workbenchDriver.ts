import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { root } from '../../scripts/project.mjs';
import { main } from '../../workbench/main';
import { KeptBundles } from '../../workbench/runtime/bundle';
import type { Listening } from '../../workbench/server/listen';
import { dist } from '../support/dist';
import { hurry, launchBrowser } from '../support/chromium';
import { cellAt } from './workbenchPageRig';

/** Uses the workbench as a newcomer does: by its page only. What stands in the sheet is read over HTTP to be compared. */
export class WorkbenchDriver {
  readonly page: Page;
  readonly #browser: Browser;
  readonly #listening: Listening;
  readonly #folder: string;

  private constructor(page: Page, browser: Browser, listening: Listening, folder: string) {
    this.page = page;
    this.#browser = browser;
    this.#listening = listening;
    this.#folder = folder;
  }

  /** Somebody else with a browser of their own on the same workbench; they leave when it stops. */
  async beside(): Promise<WorkbenchDriver> {
    const page = await openPage(this.#browser, this.page.url());
    return new WorkbenchDriver(page, this.#browser, this.#listening, this.#folder);
  }

  static async start(args: readonly string[]): Promise<WorkbenchDriver> {
    const folder = mkdtempSync(join(tmpdir(), 'ridealong-'));
    const listening = await main([...args, '--data', folder], {
      distDir: dist,
      pageDir: join(root, '.out/page'),
      bundles: new KeptBundles(),
    });
    if (!listening) throw new Error('The workbench did not start.');
    const browser = await launchBrowser();
    const page = await openPage(browser, listening.url);
    return new WorkbenchDriver(page, browser, listening, folder);
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.#listening.close();
    rmSync(this.#folder, { recursive: true });
  }

  /** The add-on's panel, in its frame. */
  get panel(): FrameLocator {
    return this.page.frameLocator('iframe[title="Ridealong sidebar"]');
  }

  /** Above the sheet, in whose thousands of cells a button is slow to find. */
  get #bar(): Locator {
    return this.page.locator('header');
  }

  async be(name: string): Promise<void> {
    await this.#bar.getByRole('button', { name: /^Who am I/ }).click();
    await this.page.keyboard.type(name);
    await this.page.keyboard.press('Enter');
    await this.#bar.getByRole('button', { name: new RegExp(`^Who am I.*${name}`) }).waitFor();
  }

  async menu(item: string): Promise<void> {
    const menus = this.page.locator('nav[aria-label="Menus"]');
    await menus.getByRole('button', { name: 'Extensions' }).click();
    await menus.getByRole('menuitem', { name: item }).click();
  }

  /** Chooses a menu item that ends with a message, reads it and closes it. */
  async menuSays(item: string): Promise<string> {
    await this.menu(item);
    const dialog = this.page.locator('dialog[open]');
    const text = await dialog.innerText();
    await dialog.getByRole('button', { name: 'OK' }).click();
    return text;
  }

  async openPanel(): Promise<void> {
    await this.menu('Open Ridealong');
    await this.panel.getByRole('tablist').waitFor();
  }

  async tab(title: string): Promise<void> {
    const tabs = this.page.locator('nav[aria-label="Tabs"]');
    await tabs.getByRole('button', { name: title, exact: true }).click();
    await this.page.locator(`section[aria-label="Sheet ${title}"]`).waitFor();
  }

  /** Goes to the cell under a header in a row of the sheet (the header is row 1). */
  async goTo(header: string, row: number): Promise<void> {
    const headers = this.page.locator('.jss_worksheet thead tr').nth(1).locator('td');
    // The grid of the tab before is still there for a moment.
    await headers.filter({ hasText: new RegExp(`^${header}$`) }).waitFor();
    const x = (await headers.allInnerTexts()).map((text) => text.trim()).indexOf(header) - 1;
    await cellAt(this.page, x, row - 2).click();
    await this.page.locator('.cell-name', { hasText: new RegExp(`^[A-Z]+${row}$`) }).waitFor();
  }

  async type(header: string, row: number, text: string): Promise<void> {
    await this.goTo(header, row);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Sets the clock to a local time of the programme; triggers have run when it is done. */
  async setClock(local: string): Promise<void> {
    const clock = this.#bar.getByRole('button', { name: /^Clock/ });
    const dialog = this.#bar.getByRole('dialog', { name: 'Move the clock on' });
    await clock.click();
    await dialog.getByLabel('Set to').fill(local);
    await dialog.getByRole('button', { name: 'Set', exact: true }).click();
    const there = this.#bar.getByRole('button', { name: new RegExp(`^Clock.*${local.slice(11)}`) });
    await there.waitFor({ timeout: 80_000 }); // a month is some 700 hourly runs
    if (await dialog.isVisible()) await clock.click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** The address of something on this workbench. */
  url(path: string): string {
    return new URL(path, this.#listening.url).href;
  }

  /** Moves the clock on as a program does: the page has not to wait for a month of hourly runs. */
  async passTime(now: string): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(this.url('/api/clock'), {
      method: 'POST',
      headers,
      body: JSON.stringify({ now }),
    });
    if (!answer.ok) throw new Error(await answer.text());
  }

  async api<T>(path: string): Promise<T> {
    return (await (await fetch(this.url(path))).json()) as T;
  }
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    timezoneId: 'Europe/Berlin',
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await hurry(context);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(url);
  return page;
}
