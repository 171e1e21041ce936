import type { Outtray } from '../../workbench/runtime/outtray';
import { bring } from '../support/importing';
import { callCells, offer, programme, type ProgrammeBench } from '../support/programme';
import { ann, cem, fjord, olga, sam, tracker, type TrackerBench } from '../support/tracker';
import { save, skipTo } from '../support/trackerLife';
import { coordinator } from '../support/workbook';

// What anybody types, sends or brings in is text wherever it comes out: no formula, no markup, no mention, no link of its own.

/** Each begins or holds something that a spreadsheet, HTML, Slack, Markdown or JavaScript takes for more than text. */
const payloads = [
  '=HYPERLINK("https://evil.test","x")',
  '+1+cmd|calc!A1',
  '-2+3',
  '@SUM(A1:A9)',
  "'=1+1",
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '"><svg/onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</td></tr></table><h1>owned</h1>',
  'javascript:alert(1)',
  '<!channel> <@U1> <#C1> @here',
  '<https://evil.test|click>',
  '*bold* _italic_ `code` ~gone~',
  '| a | b | [x](https://evil.test) ![i](https://evil.test/i.png)',
  '@[x](https://evil.test) https://evil.test/plain',
  '\u202egpj.exe \u200bzero\u2066width',
  '👩\u200d🚀 ﷽',
  '__proto__',
  'constructor',
  '{{subject}} ${alert(1)} %s',
] as const;

const longest = 'long '.repeat(800);

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

/** Neither errors nor lines of the log hold what people wrote. */
function expectQuietLog(b: ProgrammeBench | TrackerBench): void {
  const logged = b.bench.executions().map(({ log, error }) => [log, error]);
  for (const text of payloads)
    expect(JSON.stringify(logged)).not.toContain(JSON.stringify(text).slice(1, -1));
  expect(b.bench.executions().flatMap(({ error }) => error ?? [])).toEqual([]);
}

describe('call shadowing', () => {
  const zone = 'Europe/Berlin';
  const p = programme({ zones: [], now: '2026-05-18T05:00:00Z' });
  p.paste(
    coordinator,
    'Engineers',
    'Email',
    payloads.map((text, n) => [`eng${n}@example.com`, text, text, text, zone].map(plain)),
  );
  const offered = payloads.map((text, n) =>
    callCells({
      Customer: plain(text),
      'What to expect': plain(n === 0 ? longest : text),
      'Notes link': plain(text),
      'Slack channel': plain(text),
      Date: '2026-05-26',
      Start: `${9 + (n % 8)}:00`,
    }),
  );
  offer(p, offered);
  p.ask('ae.emea@example.com', {
    kind: 'offerCall',
    date: '2026-05-27',
    start: '10:00',
    minutes: 30,
    customer: payloads[0],
    customerNo: null,
    ae: 'ae.emea@example.com',
    brief: payloads[5],
    meetingLink: payloads[10],
    notesLink: payloads[10],
    slackChannel: payloads[11],
    seats: 1,
  });
  payloads.forEach((text, n) => {
    p.ask(`eng${n}@example.com`, { kind: 'signUp', weeks: { any: true }, flexible: true, note: text });
  });
  p.paste(
    'eng1@example.com',
    'Sign-ups',
    'Engineer',
    payloads.map((text) => [plain(text), plain(text), plain(text), plain(text)]),
  );
  p.until('2026-05-18T09:30:00Z');

  test('is placed and told in spite of it', () => {
    expect(p.events().length).toBeGreaterThan(10);
    expect(p.lastRun('everyHour').error).toBeNull();
  });

  test('no cell becomes a formula, and what was typed stands as it was typed', () => {
    expectNoFormula(p);
    const customers = p.records('Calls').map((row) => row['Customer']);
    expect(customers).toEqual(expect.arrayContaining([...payloads.filter((text) => !text.startsWith("'"))]));
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
    const q = programme({ zones: [], now: '2026-05-18T05:00:00Z' });
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const csv = payloads.map((text, n) => [`eng${n}@example.com`, text, text, text].map(quoted).join(','));
    bring(q, 'engineers', `Email,Name,GitHub,Team\n${csv.join('\n')}`);
    const calls = payloads.map((text) =>
      ['2026-06-02', '10:00', '30', text, 'ae.emea@example.com', text].map(quoted).join(','),
    );
    bring(q, 'calls', `Date,Start,Minutes,Customer,AE,What to expect\n${calls.join('\n')}`);
    const rows = payloads.map(
      (text, n) =>
        `| 2025-${n < 9 ? '03' : '04'}-0${(n % 9) + 1} | ${text.replaceAll('|', '\\|')} | ${n + 1} |`,
    );
    bring(q, 'handbook', `| Rotation | Engineer | Customer |\n|---|---|---|\n${rows.join('\n')}\n`);
    q.run('everyHour');
    expectNoFormula(q);
    expectQuietLog(q);
    expect(q.records('Engineers')[0]?.['Name']).toBe(payloads[0]);
  });
});

/** As it is pasted into a cell of text: tabs and lines would be other cells. */
function plain(text: string): string {
  return text.replace(/[\t\r\n]/g, ' ');
}

describe('Red Accounts', () => {
  const t = tracker();
  payloads.forEach((text, n) => {
    const id = `001A0000000${String(n).padStart(4, '0')}`;
    t.tell({ id, name: text, why: `${text}\n${text}`, ae: ann, ce: cem, sponsor: sam });
  });
  t.tell({ ae: ann, ce: cem, sponsor: sam, why: longest.slice(0, 1900) });
  t.hours(1);
  const all = payloads.join('\n');
  for (const first of [payloads[0], payloads[3], payloads[11]]) {
    const text = `${first}\n${all}`;
    save(t, ann, { currentState: text, nextStep: text });
    save(t, cem, { actionPlan: text, exitCriteria: text });
    t.ask(ann, { kind: 'ask', show: t.episode(fjord.name), ask: text, owner: olga, due: '2026-05-20' });
  }
  for (const { 'Ask id': id = '' } of t.records('Asks'))
    t.ask(olga, { kind: 'answerAsk', show: '', id, status: 'Answered', answer: payloads[11] });
  for (const header of ['Account', 'Why red', 'AE', 'Resolution'])
    t.paste(
      ann,
      'Account Tracker',
      header,
      payloads.map((text) => [plain(text)]),
    );
  t.paste(
    ann,
    'Asks',
    'Account',
    payloads.map((text) => [fjord.name, plain(text), plain(text)]),
  );
  for (const name of ['Leaders', 'Organisation’s domain'])
    if (t.records('Settings').some((row) => row['Setting'] === name)) t.set(name, payloads[5]);
  t.hours(2);
  skipTo(t, '2026-05-11T08:30:00Z');

  test('goes its way in spite of it', () => {
    expect(t.threads().length).toBeGreaterThan(payloads.length / 2);
    expect(t.lastRun('everyHourRedAccounts').error).toBeNull();
  });

  test('no cell becomes a formula', () => expectNoFormula(t));

  test('mails hold it as text', () => {
    const mails = t.mails();
    expectText({ mails, events: [] });
  });

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
