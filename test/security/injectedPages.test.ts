import type { Page } from 'playwright-core';
import { closeBrowser, PanelRig } from '../browser/sidebarRig';
import { launchBrowser } from '../support/chromium';
import { payloads } from '../support/payloads';
import type { ProgrammeBench } from '../support/programme';
import { ann, cem, fjord, olga, type TrackerBench } from '../support/tracker';
import { coordinator } from '../support/workbook';
import { injectedCalls, injectedTracker } from './injected';

// What wants to be more than text, in a real browser: as the panel shows it, and as mails and invites are rendered.

const calls = injectedCalls();
const tracker = injectedTracker();

/** What a browser was asked to do besides showing text. */
function watched(page: Page): string[] {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => seen.push(`request ${request.url().slice(0, 200)}`));
  page.on('popup', () => seen.push('popup'));
  return seen;
}

/** Elements that no text of ours makes, attributes that run, and links that are not https; in a page's own document. */
function madeIn(root: Document): string[] {
  const strange = 'img,iframe,object,embed,base,video,audio,marquee,math,frame,applet';
  const elements = [...root.querySelectorAll('body *')];
  return elements
    .filter((element) => {
      const attributes = [...element.attributes];
      const runs = attributes.some(({ name }) => name.startsWith('on') || name === 'srcdoc');
      const leads = attributes.some(
        ({ name, value }) => /^(?:href|src|action|data)$/.test(name) && !/^(?:https:\/\/|#|$)/.test(value),
      );
      return element.matches(strange) || runs || leads;
    })
    .map((element) => element.outerHTML.slice(0, 200));
}

describe('the panel', () => {
  const views: string[] = [];
  afterAll(closeBrowser);

  const people: [string, ProgrammeBench | TrackerBench, string][] = [
    ['an engineer', calls, 'eng1@example.com'],
    ['an AE', calls, 'ae.emea@example.com'],
    ['a coordinator', calls, coordinator],
    ['the AE of red accounts', tracker, ann],
    ['the CE of red accounts', tracker, cem],
    ['who is asked', tracker, olga],
    ['a coordinator of red accounts', tracker, coordinator],
  ];

  test.each(people)('of %s shows text', async (_, w, as) => {
    const rig = await PanelRig.open<{ kind: string }, never>((request) => {
      const isHome = request.kind === 'home' && w === tracker && as !== coordinator;
      const asked = isHome ? { kind: 'account', show: tracker.episode(fjord.name) } : request;
      return w.bench.request(w.id, { as, request: asked }) as never;
    });
    const seen = watched(rig.page);
    await rig.page.locator('main:not([aria-busy])').waitFor();
    const made: string[] = [];
    for (const tab of await rig.page.getByRole('tab').all()) {
      await tab.click();
      await rig.page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      views.push(await rig.page.locator('body').innerText());
      views.push(
        ...(await rig.page
          .locator('textarea, input')
          .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))),
      );
      made.push(...(await rig.page.evaluate<string[]>(`(${madeIn.toString()})(document)`)));
    }
    expect(made).toEqual([]);
    expect(seen).toEqual([]);
    expect(rig.problems).toEqual([]);
    await rig.close();
  });

  test('shows it as it was typed', () => {
    const shown = payloads.filter((text) => views.some((view) => view.includes(text.trim())));
    expect(shown.length).toBeGreaterThan(100);
    expect(shown).toContain('<img src=x onerror=alert(1)>');
  });
});

describe('mails and invites', () => {
  const { mails, events } = calls.bench.outtray();
  const all = [...mails, ...tracker.bench.outtray().mails].map(({ html }) => html);
  const pages = [...new Set([...all, ...events.map(({ description }) => description)])].filter(
    (html) => html !== '',
  );

  /** Each in a frame of its own, as a reader of mail without any protection would show it. */
  async function rendered(page: Page, htmls: readonly string[]): Promise<{ made: string[]; text: string }[]> {
    await page.setContent('<title>mails</title>');
    await page.evaluate(`window.madeIn = ${madeIn.toString()}`);
    return page.evaluate(async (all) => {
      const { madeIn: check } = window as unknown as { madeIn: (root: Document) => string[] };
      const frames = all.map((html) => {
        const frame = document.createElement('iframe');
        frame.srcdoc = html;
        document.body.append(frame);
        return new Promise<HTMLIFrameElement>((loaded) => {
          frame.onload = () => loaded(frame);
        });
      });
      return (await Promise.all(frames)).map(({ contentDocument }) => ({
        made: contentDocument ? check(contentDocument) : ['nothing'],
        text: contentDocument?.body.innerText ?? '',
      }));
    }, htmls);
  }

  test('render as text; the same not escaped would not', async () => {
    const browser = await launchBrowser();
    const page = await browser.newPage();
    const seen = watched(page);
    const shown = await rendered(page, pages);
    expect(pages.length).toBeGreaterThan(60);
    expect(shown.flatMap(({ made }) => made)).toEqual([]);
    expect(seen.filter((what) => !what.includes('about:srcdoc'))).toEqual([]);
    const asTyped = payloads.filter((text) => shown.some((one) => one.text.includes(text)));
    expect(asTyped.length).toBeGreaterThan(100);
    expect(asTyped).toContain('<img src=x onerror=alert(1)>');
    const bare = await rendered(page, [
      '<img src=x onerror=alert(1)>',
      '<a href="javascript:alert(1)">x</a>',
    ]);
    expect(bare.map(({ made }) => made.length)).toEqual([1, 1]);
    expect(seen).toContain('dialog 1');
    await browser.close();
  });
});
