import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
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

interface Shown {
  html: string;
  reply: (request: { kind: string }) => unknown;
  /** What the browser complained about. */
  problems: string[];
}

/** A page of the browser that shows one panel after another: a new one for each takes longer than most tests. */
class Showing {
  static readonly #free: Showing[] = [];

  readonly page: Page;
  #shown: Shown | null = null;

  private constructor(page: Page) {
    this.page = page;
  }

  /** One that shows nothing at present. */
  static async take(): Promise<Showing> {
    const free = Showing.#free.pop();
    if (free) return free;
    const browser = await sharedBrowser();
    const viewport = { width: 300, height: 900 };
    const page = await browser.newPage({ viewport, timezoneId: 'America/New_York', locale: 'en-GB' });
    const made = new Showing(page);
    await made.#furnish();
    return made;
  }

  async #furnish(): Promise<void> {
    const { page } = this;
    page.on('pageerror', (error) => this.#shown?.problems.push(error.message));
    page.on('console', (said) => said.type() === 'error' && this.#shown?.problems.push(said.text()));
    await page.exposeFunction('reply', (request: { kind: string }) => this.#shown?.reply(request));
    await page.addInitScript(scriptRun);
    await page.route(address + '**', (route) =>
      route.request().url() === address
        ? route.fulfill({ body: this.#shown?.html ?? '', contentType: 'text/html; charset=utf-8' })
        : route.fulfill({ status: 204 }),
    );
    await page.clock.install();
  }

  async show(shown: Shown): Promise<void> {
    this.#shown = shown;
    await this.page.goto(address);
  }

  /** Leaves the page without a mouse, as a new one is; the panel goes when the next one comes. */
  async release(): Promise<void> {
    this.#shown = null;
    await this.page.mouse.move(-1, -1);
    Showing.#free.push(this);
  }
}

/** The built panel in a browser of 300 × 900, on a Google that says what a test makes it say. */
export class PanelRig<Asked = Request> {
  readonly asked: Asked[] = [];
  /** What is answered to `status`, which the panel asks by itself and which does not count as asked. */
  status: Reply<StatusAnswer> | Promise<Reply<StatusAnswer>> = { kind: 'status', status: null };
  timesStatusWasAsked = 0;
  /** What the browser complained about. */
  readonly problems: string[] = [];

  readonly #showing: Showing;

  private constructor(showing: Showing) {
    this.#showing = showing;
  }

  static async open<Asked = Request, Said = Answer>(
    reply: (request: Asked) => Reply<Said> | Promise<Reply<Said>>,
    view: 'panel' | 'installation' | 'setUpShadowing' = 'panel',
  ): Promise<PanelRig<Asked>> {
    const rig = new PanelRig<Asked>(await Showing.take());
    const page = readFileSync(join(dist, 'sidebar.html'), 'utf8');
    await rig.#showing.show({
      html: page.replace('data-view="panel"', `data-view="${view}"`),
      reply: (request) => {
        if (request.kind === 'status') {
          rig.timesStatusWasAsked += 1;
          return rig.status;
        }
        rig.asked.push(request as Asked);
        return reply(request as Asked);
      },
      problems: rig.problems,
    });
    return rig;
  }

  get page(): Page {
    return this.#showing.page;
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
      const { axe } = window as unknown as {
        axe: { run: (where: Document, options: object) => Promise<Result> };
      };
      const { violations } = await axe.run(document, { resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => id + ': ' + node.html + ' ' + (node.failureSummary ?? '')),
      );
    });
  }

  close(): Promise<void> {
    return this.#showing.release();
  }
}

let browser: Promise<Browser> | undefined;

function sharedBrowser(): Promise<Browser> {
  return (browser ??= launchBrowser());
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
}
