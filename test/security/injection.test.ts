import type { Page } from 'playwright-core';
import type { Outtray } from '../../workbench/runtime/outtray';
import { closeBrowser, PanelRig } from '../browser/sidebarRig';
import { launchBrowser } from '../support/chromium';
import { inLines, payloads } from '../support/payloads';
import type { ProgrammeBench } from '../support/programme';
import { ann, cem, fjord, olga, type TrackerBench } from '../support/tracker';
import { coordinator } from '../support/workbook';
import { injectedCalls, injectedImports, injectedTracker } from './injected';

// What anybody types, sends or brings in is text wherever it comes out: no formula, no markup, no mention, no link of its own.

const calls = injectedCalls();
const tracker = injectedTracker();

/** Tags that are not those of our own letters and invites, attributes that run, addresses that are not https. */
function runsIn(html: string): string[] {
  const tags = [...html.matchAll(/<\/?([a-z0-9!]+)([^>]*)>/gi)];
  const ours = /^(!doctype|html|head|meta|title|body|div|table|tr|td|span|p|h2|ul|li|a|b|br)$/i;
  return [
    ...tags.filter(([, name = '']) => !ours.test(name)).map(([tag]) => tag),
    ...tags.filter(([, , attributes = '']) => /\son\w+\s*=/i.test(` ${attributes}`)).map(([tag]) => tag),
    ...[...html.matchAll(/(?:href|src)="(?!https:\/\/)[^"]*"/g)].map(([text]) => text),
    ...[...html.matchAll(/href="[^"]*evil[^"]*"/g)].map(([text]) => text),
  ];
}

function expectText({ mails, events }: Pick<Outtray, 'mails' | 'events'>): void {
  expect(mails.length).toBeGreaterThan(0);
  for (const mail of mails) {
    expect(runsIn(mail.html)).toEqual([]);
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.to).toMatch(/^[^,;\s<>]+@example\.com$/);
  }
  for (const { description, summary } of events) {
    expect(runsIn(description)).toEqual([]);
    expect(summary).not.toMatch(/evil|alert|<|\n/);
  }
}

function expectNoFormula(b: ProgrammeBench | TrackerBench): void {
  const cells = b.book.sheets.flatMap((sheet) => sheet.rows.flat());
  expect(cells.flatMap((cell) => cell?.formula ?? [])).toEqual([]);
}

/** What was refused and why, in words of the program alone. */
const refusal = /^\{"ridealong":"refused","what":"\w+(:\w+)?","why":"\w+"\}$/;

/** Neither errors nor lines of the log hold what people wrote. */
function expectQuietLog(b: ProgrammeBench | TrackerBench): void {
  const logged = b.bench.executions().map(({ log, error }) => [log, error]);
  expect(logged.flat(2).filter((line) => line !== null && !refusal.test(line))).toEqual([]);
}

test('there are 200 texts and more, none twice', () => {
  expect(new Set([...payloads, ...inLines]).size).toBe(payloads.length + inLines.length);
  expect(payloads.length).toBeGreaterThanOrEqual(200);
  expect(payloads.filter((text) => /[\t\r\n]/.test(text))).toEqual([]);
});

describe('call shadowing', () => {
  test('is placed and told in spite of it', () => {
    expect(calls.events().length).toBeGreaterThan(10);
    expect(calls.lastRun('everyHour').error).toBeNull();
  });

  test('no cell becomes a formula, and what was typed stands as it was typed', () => {
    expectNoFormula(calls);
    const customers = calls.records('Calls').map((row) => row['Customer']);
    // What a hand pastes is read by Sheets: an apostrophe in front and quotes around are its own.
    const asTyped = payloads.filter((text) => !/^['"]/.test(text));
    expect(asTyped.filter((text) => !customers.includes(text))).toEqual([]);
  });

  test('mails and invites hold it as text, their titles not at all', () => expectText(calls.bench.outtray()));

  test('no line of the log holds it', () => expectQuietLog(calls));

  test('the handbook’s table has its three columns in every row, and links to GitHub only', () => {
    const answer = calls.askImport(coordinator, { kind: 'handbook' });
    const lines = answer.kind === 'handbook' ? answer.table.split('\n') : [];
    const rows = lines.filter((line) => line.trimStart().startsWith('|'));
    expect(rows.length).toBeGreaterThan(3);
    for (const line of rows) {
      expect(line.replace(/\\./g, '').match(/\|/g)).toHaveLength(4);
      const links = [...line.replace(/\\./g, '').matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target);
      expect(links.filter((target) => !/^https:\/\/github\.com\/[a-z0-9-]*$/i.test(target ?? ''))).toEqual(
        [],
      );
      expect(line.replace(/\\./g, '')).not.toMatch(/</);
    }
  });

  test('brought in from CSV and from the handbook’s page it is text too', () => {
    const q = injectedImports();
    expectNoFormula(q);
    expectQuietLog(q);
    expect(q.records('Engineers')[0]?.['Name']).toBe(payloads[0]);
  });
});

describe('Red Accounts', () => {
  test('goes its way in spite of it', () => {
    expect(tracker.threads().length).toBeGreaterThan(60);
    expect(tracker.lastRun('everyHourRedAccounts').error).toBeNull();
  });

  test('no cell becomes a formula', () => expectNoFormula(tracker));

  test('mails hold it as text', () => expectText({ mails: tracker.mails(), events: [] }));

  test('nobody is pinged in Slack, and nothing there links to anywhere but pages that show their address', () => {
    const posts = tracker.threads().flatMap((post) => [post, ...post.replies]);
    for (const { text, pings } of posts) {
      expect(pings).toEqual([]);
      expect(text).not.toMatch(/<[!@#]/);
      expect(text).not.toMatch(/<https?:[^>]*evil[^>]*\|/);
    }
  });

  test('no line of the log holds it', () => expectQuietLog(tracker));
});

// The same in a real browser: as the panel shows it, and as mails and invites are rendered.

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
