import type { Outtray } from '../../workbench/runtime/outtray';
import { injectedCalls, injectedImports, injectedTracker } from '../security/injected';
import { inLines, payloads } from '../support/payloads';
import type { ProgrammeBench } from '../support/programme';
import type { TrackerBench } from '../support/tracker';
import { coordinator } from '../support/workbook';

// What anybody types, sends or brings in is text wherever it comes out: no formula, no markup, no mention, no link of its own.

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
  const p = injectedCalls();

  test('is placed and told in spite of it', () => {
    expect(p.events().length).toBeGreaterThan(10);
    expect(p.lastRun('everyHour').error).toBeNull();
  });

  test('no cell becomes a formula, and what was typed stands as it was typed', () => {
    expectNoFormula(p);
    const customers = p.records('Calls').map((row) => row['Customer']);
    // What a hand pastes is read by Sheets: an apostrophe in front and quotes around are its own.
    const asTyped = payloads.filter((text) => !/^['"]/.test(text));
    expect(asTyped.filter((text) => !customers.includes(text))).toEqual([]);
  });

  test('mails and invites hold it as text, their titles not at all', () => expectText(p.bench.outtray()));

  test('no line of the log holds it', () => expectQuietLog(p));

  test('the handbook’s table has its three columns in every row, and links to GitHub only', () => {
    const answer = p.askImport(coordinator, { kind: 'handbook' });
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
  const t = injectedTracker();

  test('goes its way in spite of it', () => {
    expect(t.threads().length).toBeGreaterThan(60);
    expect(t.lastRun('everyHourRedAccounts').error).toBeNull();
  });

  test('no cell becomes a formula', () => expectNoFormula(t));

  test('mails hold it as text', () => expectText({ mails: t.mails(), events: [] }));

  test('nobody is pinged in Slack, and nothing there links to anywhere but pages that show their address', () => {
    const posts = t.threads().flatMap((post) => [post, ...post.replies]);
    for (const { text, pings } of posts) {
      expect(pings).toEqual([]);
      expect(text).not.toMatch(/<[!@#]/);
      expect(text).not.toMatch(/<https?:[^>]*evil[^>]*\|/);
    }
  });

  test('no line of the log holds it', () => expectQuietLog(t));
});
