import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { root } from '../../scripts/project.mjs';
import type { Answer, Request } from '../../src/sidebar/requests';
import type { StatusAnswer } from '../../src/sidebar/status';
import { launchBrowser } from '../support/chromium';
import { dist } from '../support/dist';

/** What Google says to a request: the function's answer, null when it is lost, or an error of its own. */
export type Reply<Said = Answer> = Said | null | { error: string };

const address = 'http://panel.test/';

const axeSource = readFileSync(
  createRequire(join(root, 'package.json')).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** `google.script.run` as the frame gives it to a page; each call asks the test. */
const scriptRun = `
  window.google = { script: { run: runner(null, null) } };
  function runner(onSuccess, onFailure) {
    return {
      withSuccessHandler: function (handler) { return runner(handler, onFailure); },
      withFailureHandler: function (handler) { return runner(onSuccess, handler); },
      handleRequest: function (request) {
        window.reply(request).then(function (reply) {
          if (reply && reply.error) onFailure(new Error(reply.error));
          else onSuccess(reply);
        });
      },
    };
  }`;

/** The built panel in a browser of 300 × 900, on a Google that says what a test makes it say. */
export class PanelRig<Asked = Request> {
  readonly asked: Asked[] = [];
  /** What is answered to `status`, which the panel asks by itself and which does not count as asked. */
  status: Reply<StatusAnswer> | Promise<Reply<StatusAnswer>> = { kind: 'status', status: null };
  /** What the browser complained about. */
  readonly problems: string[] = [];

  readonly page: Page;
  readonly #context: BrowserContext;

  private constructor(page: Page, context: BrowserContext) {
    this.page = page;
    this.#context = context;
  }

  static async open<Asked = Request, Said = Answer>(
    reply: (request: Asked) => Reply<Said> | Promise<Reply<Said>>,
    view: 'panel' | 'installation' | 'setUpShadowing' = 'panel',
  ): Promise<PanelRig<Asked>> {
    const context = await (
      await sharedBrowser()
    ).newContext({ viewport: { width: 300, height: 900 }, timezoneId: 'America/New_York', locale: 'en-GB' });
    const page = await context.newPage();
    const rig = new PanelRig<Asked>(page, context);
    page.on('pageerror', (error) => rig.problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && rig.problems.push(message.text()));
    await page.exposeFunction('reply', (request: Asked) => {
      if ((request as { kind: string }).kind === 'status') return rig.status;
      rig.asked.push(request);
      return reply(request);
    });
    await page.addInitScript(scriptRun);
    const body = readFileSync(join(dist, 'sidebar.html'), 'utf8').replace(
      'data-view="panel"',
      `data-view="${view}"`,
    );
    await page.route(address + '**', (route) =>
      route.request().url() === address
        ? route.fulfill({ body, contentType: 'text/html; charset=utf-8' })
        : route.fulfill({ status: 204 }),
    );
    await page.clock.install();
    await page.goto(address);
    return rig;
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async tab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  /** The text of what has the focus: its label, or what it says. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
      const label = isField ? element.labels?.[0]?.innerText : element.getAttribute('aria-label');
      return (label ?? element.innerText).trim();
    });
  }

  /** Tab until something has the focus; fails when the keyboard does not get there. */
  async tabTo(text: RegExp): Promise<void> {
    for (let steps = 0; steps < 60; steps += 1) {
      await this.page.keyboard.press('Tab');
      if (text.test(await this.focused())) return;
    }
    throw new Error(`60 times Tab did not lead to ${String(text)}.`);
  }

  async widerThanThePanel(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('body *:not(.product)')]
        .filter((element) => {
          const { left, right } = element.getBoundingClientRect();
          return left < 0 || right > 300 || element.scrollWidth > 300;
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    );
  }

  /** What axe finds wrong with the panel as it stands. */
  async axeViolations(): Promise<string[]> {
    await this.page.evaluate(axeSource);
    return this.page.evaluate(async () => {
      type Result = { violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] };
      const { axe } = window as unknown as { axe: { run: () => Promise<Result> } };
      const { violations } = await axe.run();
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => id + ': ' + node.html + ' ' + (node.failureSummary ?? '')),
      );
    });
  }

  close(): Promise<void> {
    return this.#context.close();
  }
}

let browser: Promise<Browser> | undefined;

function sharedBrowser(): Promise<Browser> {
  return (browser ??= launchBrowser());
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
}
