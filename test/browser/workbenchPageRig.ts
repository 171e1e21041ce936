import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { root } from '../../scripts/project.mjs';
import { createApp } from '../../workbench/server/app';
import { Desk } from '../../workbench/server/desk';
import { listen, type Listening } from '../../workbench/server/listen';
import { ScratchGoogle } from '../contract/scratchGoogle';
import { hurry, launchBrowser } from '../support/chromium';

export const casey = 'casey@example.com';

/** Enough to be scrolled; for the cells of the thousand that a new tab has, axe takes seconds. */
const ROWS = 50;

const panel = `<!DOCTYPE html><html lang="en"><head><title>Panel</title></head><body>
  <main><h1>Panel</h1><p id="answer">waiting</p></main>
  <script>
    var say = function (text) { document.getElementById('answer').textContent = text; };
    var run = google.script.run.withUserObject('mine').withFailureHandler(function (error, object) {
      say('failed: ' + error.message + ' ' + (error instanceof Error) + ' ' + object);
    }).withSuccessHandler(function (value, object) {
      say('got: ' + JSON.stringify(value) + ' ' + Array.isArray(value.list) + ' ' + object);
    });
  </script></body></html>`;

const code = `
  function onOpen() {
    SpreadsheetApp.getUi().createMenu('Scratch').addItem('Greet', 'greet').addItem('Open panel', 'panel').addItem('Break', 'fails').addToUi();
  }
  function greet() {
    var ui = SpreadsheetApp.getUi();
    ui.alert('Hello', 'It is ' + Session.getEffectiveUser().getEmail() + ' at ' + SpreadsheetApp.getActiveRange().getA1Notation(), ui.ButtonSet.OK);
    SpreadsheetApp.getActiveSpreadsheet().toast('Greeted.', 'Scratch');
  }
  function fails() { throw new Error('It broke.'); }
  function panel() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(${JSON.stringify(panel)}).setTitle('Panel')); }
  function echo(value) {
    if (value === 'fail') throw new Error('Not today.');
    return { got: value, list: [1], by: Session.getEffectiveUser().getEmail() };
  }
  function edited(e) {
    var store = PropertiesService.getScriptProperties();
    store.setProperty('edits', (store.getProperty('edits') || '') + e.range.getA1Notation() + ';');
  }
  function install() { ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit().create(); }`;

/** The built page in a browser, on a workbook with a small script of its own: Name, Age, Status (a list), Done (a box). */
export class PageRig {
  readonly google = new ScratchGoogle({ code });
  readonly #desk = new Desk(this.google.workbench, () => undefined);
  #listening: Listening | null = null;
  #page: Page | null = null;
  /** What the browser complained about. */
  readonly problems: string[] = [];

  /** @param before what is done to the workbook before anybody sees it */
  async open(before: () => void = () => undefined): Promise<Page> {
    this.prepare();
    before();
    const samples = { engineers: 'email,name\neng01@example.com,Engineer 01\n', calls: 'Date\n2026-05-05\n' };
    const app = createApp({ desk: this.#desk, pageDir: join(root, '.out/page'), samples });
    this.#listening = await listen(app, 0);
    const page = await sharedPage();
    this.#page = page;
    page.on('pageerror', (error) => this.problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && this.problems.push(message.text()));
    await page.goto(this.#listening!.url);
    await page.locator('.jss_worksheet tbody td').first().waitFor();
    return page;
  }

  /** Somebody else changed the workbook, by a program. */
  changedElsewhere(): void {
    this.#desk.changed();
  }

  async stopServer(): Promise<void> {
    await this.#listening?.close();
    this.#listening = null;
  }

  async close(): Promise<void> {
    await this.#page?.goto('about:blank');
    await this.#page?.mouse.move(0, 0);
    this.#page?.removeAllListeners();
    await this.stopServer();
    this.google.remove();
  }

  prepare(): void {
    const { workbench, workbook } = this.google;
    workbench.addPerson(casey, 'Casey Coordinator');
    workbench.addPerson('eng01@example.com', 'Engineer 01');
    const place = { as: casey, tab: 'Sheet1', row: 1, column: 1 };
    workbench.paste(workbook, { ...place, text: 'Name\tAge\tStatus\tDone' });
    const sheet = workbench.world.workbooks[0]!.sheets[0]!;
    sheet.frozenRowCount = 1;
    sheet.rowCount = ROWS;
    const list = ['Offered', 'Closed'].map((userEnteredValue) => ({ userEnteredValue }));
    sheet.rows[1] = [
      null,
      null,
      { validation: { condition: { type: 'ONE_OF_LIST', values: list } } },
      { value: false, validation: { condition: { type: 'BOOLEAN' } } },
    ];
    workbench.run(workbook, { as: casey, function: 'install' });
  }

  /** Texts of the first tab as the sheet displays them. */
  rows(): string[][] {
    return this.google.workbench.snapshot(this.google.workbook).tabs[0]!.rows;
  }

  /** The ranges that edit triggers were told of. */
  edits(): string | undefined {
    return this.google.workbench.world.properties.script['edits'];
  }
}

let shared: Promise<Page> | null = null;

/** One for all tests of a file, since a browser keeps the page's script: each server has its own port, so nothing else is kept. */
const sharedPage = () => (shared ??= newPage());

async function newPage(): Promise<Page> {
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await hurry(context);
  return context.newPage();
}

export async function closeBrowser(): Promise<void> {
  await (await shared)?.context().browser()?.close();
  shared = null;
}

/** A cell of the grid; x and y count drawn columns and rows from 0. */
export const cellAt = (page: Page, x: number, y: number): Locator =>
  page.locator(`.jss_worksheet tbody td[data-x="${x}"][data-y="${y}"]`);

const axeSource = readFileSync(
  createRequire(join(root, 'package.json')).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** What axe finds wrong with the page as it stands, the frames' own documents left out. */
export async function axeViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  return page.evaluate(async () => {
    interface Axe {
      run: (
        where: object,
        options: object,
      ) => Promise<{
        violations: { id: string; nodes: { html: string }[] }[];
      }>;
    }
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, {
      iframes: false,
      resultTypes: ['violations'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
}
