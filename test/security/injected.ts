import { bring } from '../support/importing';
import { inLines, packed, payloads } from '../support/payloads';
import { callCells, offer, programme, type ProgrammeBench } from '../support/programme';
import { ann, cem, fjord, olga, sam, tracker, type TrackerBench } from '../support/tracker';
import { changeHealth, save, skipTo } from '../support/trackerLife';
import { coordinator } from '../support/workbook';

const ae = 'ae.emea@example.com';

/** As it is pasted into one cell: tabs and lines would be other cells. */
const plain = (text: string): string => text.replace(/[\t\r\n]/g, ' ');
const pick = (n: number): string => plain(payloads[n % payloads.length] ?? '');
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A week of calls in which every text that people type is one that wants to be more. */
export function injectedCalls(): ProgrammeBench {
  const p = programme({ zones: [], now: '2026-05-18T05:00:00Z' });
  const zone = 'Europe/Berlin';
  p.paste(
    coordinator,
    'Engineers',
    'Email',
    payloads.map((text, n) => [
      `eng${n}@example.com`,
      plain(text),
      plain(text),
      plain(text),
      n < 30 ? zone : plain(text),
    ]),
  );
  offer(
    p,
    payloads.map((text, n) =>
      callCells({
        Customer: plain(text),
        'What to expect': pick(n + 1),
        'Notes link': pick(n + 2),
        'Slack channel': pick(n + 3),
        Date: n < 60 ? '2026-05-26' : '2026-08-04',
        Start: `${9 + (n % 8)}:00`,
        AE: n % 50 === 49 ? plain(text) : ae,
      }),
    ),
  );
  for (const note of packed(1900).slice(0, 4)) {
    p.ask('eng1@example.com', { kind: 'signUp', weeks: { any: true }, flexible: true, note });
  }
  for (const [n, note] of [...inLines, ...payloads.slice(0, 10)].entries()) {
    p.ask(`eng${n + 2}@example.com`, { kind: 'signUp', weeks: { any: true }, flexible: true, note });
  }
  for (const text of inLines.slice(0, 6)) {
    p.ask(ae, {
      kind: 'offerCall',
      date: '2026-05-27',
      start: '10:00',
      minutes: 30,
      customer: text,
      customerNo: null,
      ae,
      brief: text,
      meetingLink: 'https://meet.example.com/x',
      notesLink: text,
      slackChannel: text,
      seats: 1,
    });
  }
  p.paste(
    'eng1@example.com',
    'Sign-ups',
    'Engineer',
    payloads.map((text) => [plain(text), plain(text), plain(text), plain(text)]),
  );
  p.until('2026-05-18T09:30:00Z');
  return p;
}

/** The same brought in from files. */
export function injectedImports(): ProgrammeBench {
  const p = programme({ zones: [], now: '2026-05-18T05:00:00Z' });
  const all = [...payloads, ...inLines];
  const engineers = all.map((text, n) => [`eng${n}@example.com`, text, text, text].map(quoted).join(','));
  bring(p, 'engineers', `Email,Name,GitHub,Team\n${engineers.join('\n')}`);
  const calls = all.map((text) => ['2026-06-02', '10:00', '30', text, ae, text].map(quoted).join(','));
  bring(p, 'calls', `Date,Start,Minutes,Customer,AE,What to expect\n${calls.join('\n')}`);
  const rows = payloads.map((text, n) => {
    const week = new Date(Date.UTC(2020, 0, 6) + n * 7 * 86_400_000).toISOString().slice(0, 10);
    return `| ${week} | ${text.replaceAll('|', '\\|')} | ${n + 1} |`;
  });
  bring(p, 'handbook', `| Rotation | Engineer | Customer |\n|---|---|---|\n${rows.join('\n')}\n`);
  p.run('everyHour');
  return p;
}

/** Red accounts whose every text wants to be more, as the CRM, an export, the panel and hands bring them. */
export function injectedTracker(): TrackerBench {
  const t = tracker();
  const id = (n: number): string => `001A0000000${String(n).padStart(4, '0')}`;
  const whys = [...packed(1900), ...inLines];
  whys.forEach((why, n) => {
    t.tell({ id: id(500 + n), name: payloads[60 + n * 5] ?? 'x', why, ae: ann, ce: cem, sponsor: sam });
  });
  t.tell({ ae: ann, ce: cem, sponsor: sam, why: 'An outage' });
  t.hours(1);
  for (const text of packed(1900)) {
    save(t, ann, { currentState: text, nextStep: text });
    save(t, cem, { actionPlan: text, exitCriteria: text });
  }
  for (const ask of [...inLines, ...packed(400).slice(0, 12)])
    t.ask(ann, { kind: 'ask', show: t.episode(fjord.name), ask, owner: olga, due: '2026-05-20' });
  for (const [n, { 'Ask id': ask = '' }] of t.records('Asks').entries())
    t.ask(olga, { kind: 'answerAsk', show: '', id: ask, status: 'Answered', answer: payloads[n * 7] ?? '' });
  const exported = payloads
    .slice(0, 60)
    .map((name, n) => ({ id: id(n), name, health: 'Red', ae: ann, ce: cem, sponsor: sam }));
  t.ask(coordinator, { kind: 'takeFromExport', accounts: exported });
  changeHealth(t, ann, 'Yellow', inLines.join('\n'));
  save(t, ann, { resolution: packed(1900)[0] ?? '' });
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
  t.set('Leaders', '<img src=x onerror=alert(1)>');
  t.hours(2);
  skipTo(t, '2026-05-11T08:30:00Z');
  return t;
}
