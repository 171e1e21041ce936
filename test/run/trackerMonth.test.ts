import { displaced } from '../support/byHand';
import { gone, proposed, witness } from '../support/handMade';
import { ann, cem, fjord, olga, sam } from '../support/tracker';
import { giveWord, save } from '../support/trackerLife';
import { handMadeMonth, peoples, type MonthBench } from '../support/trackerMonth';
import { deeds, type Deed } from '../support/trackerMonthDeeds';
import { coordinator } from '../support/workbook';

// An Account Tracker that a team in Germany keeps by hand, and to which another automation adds rows, from the day on which it is
// adopted: a month, in which people do to it what people do, and each run has to cope. One story in the order of its tests.

const heir = 'robin@example.com';
const hourly = 'everyHourRedAccounts';
const m = handMadeMonth();

/** Rules that hold at every hour: one open episode an account, one first post an episode, nothing said or mailed twice. */
function expectRulesHold(): void {
  const open = m
    .table('tracker')
    .filter(({ cells }) => /^(Red|Yellow|Green|Lost,)/.test(cells['Status'] ?? ''));
  expect(twice(open.map(({ cells }) => cells['Kunde'] ?? ''))).toEqual([]);
  expect(twice(m.threads().map(({ text }) => /[A-Z]\w+ [A-Z]\w+/.exec(text)?.[0] ?? text))).toEqual([]);
  for (const { replies } of m.threads()) expect(twice(replies.map(({ text }) => text))).toEqual([]);
  const mails = m
    .mails()
    .map(({ sentAt, to, subject, text }) => [sentAt.slice(0, 10), to, subject, text].join(' | '));
  expect(twice(mails)).toEqual([]);
  const runs = m.bench.executions().filter(({ error }) => error !== null);
  expect(runs).toEqual([]);
}

function twice(texts: readonly string[]): string[] {
  return texts.filter((text, at) => texts.indexOf(text) !== at);
}

/** Somebody does it by hand, at rest or in the middle of a run: two hours later all is as if nobody had. */
function survives({ what, act, after, listed, meant, putRight }: Deed): void {
  if (after) m.automated({ Grund: `Preis, und ${what}` }, m.account('Alder Freight').row);
  const undisturbed = m.copy();
  meant?.(undisturbed);
  undisturbed.hours(2);
  leftAlone(what, (typed) => {
    const now = (): void => typed(act);
    if (after === undefined) now();
    else afterCall(after, now);
  });
  if (listed) expect([what, m.listed()]).toEqual([what, expect.stringMatching(listed)]);
  leftAlone(what, (typed) => typed(putRight ?? (() => undefined)));
  expect([what, m.said()]).toEqual([what, undisturbed.said()]);
  expectRulesHold();
}

/** What people leave in their cells within an hour stands there at its end. */
function leftAlone(what: string, within: (typed: (act: (m: MonthBench) => void) => void) => void): void {
  const left: ReturnType<MonthBench['typed']>[] = [];
  within((act) => {
    act(m);
    left.push(m.typed());
  });
  m.hours(1);
  const changed = left.flatMap((cells) => displaced(cells, m.typed(), []));
  expect([what, left.length, changed]).toEqual([what, 1, []]);
}

/** Does something after the first such call of the next hourly run. */
function afterCall(method: string, act: () => void): void {
  m.bench.hooks.afterCall = (call, execution) => {
    if (execution.function !== hourly || !call.method.endsWith(method)) return;
    m.bench.hooks.afterCall = () => undefined;
    act();
  };
}

const statuses = (of: MonthBench = m): Record<string, string> =>
  Object.fromEntries(of.table('tracker').map(({ cells }) => [cells['Kunde'] ?? '', cells['Status'] ?? '']));

/** The one thread of an account: its first post, and what was said in it. */
function threadOf(account: string): { by: string; replies: string[] } {
  const [thread, ...more] = m.threads().filter(({ text }) => text.includes(account));
  expect([account, more]).toEqual([account, []]);
  return { by: thread?.by ?? '', replies: (thread?.replies ?? []).map(({ text }) => text) };
}

const sent = (to: string, subject: RegExp): number =>
  m.mails(to).filter((mail) => subject.test(mail.subject)).length;
const weekly = (to: string): number => sent(to, /waits? for you$|^Red accounts: |without an answer$/);

/** What Ridealong does not read, by account: a number, a formula, a column that is hidden; and the title over all. */
const ownColumns = (): unknown => {
  const { rows, columns, merges } = m.sheetOf('tracker');
  const at = (header: string): number => m.columnOf('tracker', header);
  const accounts = ['Alder Freight', 'Birch Bank', 'Dune Media', fjord.name].map((name) => {
    const cells = rows[m.account(name).row - 1] ?? [];
    return [name, cells[at('Nr.')]?.value, cells[at('Umsatz')]?.value, cells[at('Risiko')]?.formula];
  });
  return [accounts, rows[0]?.[0]?.value, merges?.length, columns[at('Kundennr.')]?.hiddenByUser];
};
const atFirst = ownColumns();

const cobalt = { id: '001C00000012345', name: 'Cobalt Labs' };
const elm = { id: '001D00000012345', name: 'Elm Retail' };
const accounts = [fjord.name, 'Alder Freight', cobalt.name, elm.name];

test('what was made by hand is adopted as shown before Go, without a cell of people’s being touched', () => {
  const looked = (): unknown[] =>
    (['tracker', 'asks'] as const).map((tab) => witness(m.sheetOf(tab), peoples[tab].length));
  const before = looked();
  const proposal = proposed(m, 'redAccounts');
  expect(looked()).toEqual(before);
  expect(proposal.tabs).toMatchObject([
    { tab: 'tracker', becomes: 'adopt', rows: 4, questions: 0, leftAlone: ['Nr.', 'Umsatz', 'Risiko'] },
    { tab: 'asks', becomes: 'adopt', rows: 1, questions: 0, leftAlone: [] },
  ]);
  expect(gone(m, 'redAccounts', proposal)).toMatchObject({ kind: 'setUpDone' });
  expect(m.told('turnOnAutomation')).toContain('Automation is on');
  m.set('Slack channel', '#red-accounts');
  m.set('Rows are made by another automation', 'Yes');
  m.set('Posts are made by another automation', 'Yes');
  m.connectSlack();
  m.connectCrm();
  m.hours(2);
  expect(looked()).toEqual(before);
  const titles = ['Eskalationen', 'Anfragen', 'History', 'Overview', 'Settings', 'Ledger'];
  expect(m.book.sheets.map(({ title }) => title)).toEqual(titles);
  expect(statuses()).toEqual({
    [fjord.name]: 'Red',
    'Alder Freight': 'Red',
    'Birch Bank': '',
    'Dune Media': '',
  });
  expect(m.listed()).not.toMatch(/has a question/);
  expect(m.threads()).toEqual([]);
});

describe('week 1', () => {
  test('R2 rows and posts of the other automation are taken up, also when the CRM was quicker than it', () => {
    for (const name of accounts.slice(0, 2)) m.automated({ Slack: m.posted(name) }, m.account(name).row);
    const row = { Kunde: cobalt.name, 'Kundennr.': cobalt.id, Ampel: 'Red' };
    m.automated({ ...row, Slack: m.posted(cobalt.name) });
    m.hours(2);
    m.tell({ ...cobalt, ae: ann, ce: cem, sponsor: sam, why: 'A new leader' });
    m.tell({ ...elm, ae: ann, ce: cem, why: 'Two outages' });
    m.hours(2);
    m.automated({ Kunde: elm.name, 'Kundennr.': elm.id, Ampel: 'Red', Slack: m.posted(elm.name) });
    m.hours(2);
    expect(m.table('tracker')).toHaveLength(6);
    for (const name of accounts) {
      expect(m.account(name).cells).toMatchObject({
        Status: 'Red',
        Check: '',
        Vertrieb: ann,
        Techniker: cem,
      });
      expect(threadOf(name).by).toBe('CRM alerts');
      // What was adopted is no news to anybody.
      const mails = name === cobalt.name || name === elm.name ? 1 : 0;
      for (const to of [ann, cem]) expect(sent(to, new RegExp(`^Red: ${name}`))).toBe(mails);
    }
  });

  test('R4, R5 asks are typed and asked in the panel; a plan is agreed by both ways', () => {
    m.until('2026-05-05T08:00:00Z');
    const typed = { Kunde: 'Alder Freight', Anfrage: 'Ein Nachlass', Wer: olga, 'Bis wann': '29.05.2026' };
    m.typeIn('asks', cem, typed);
    const show = m.episode(cobalt.name);
    m.ask(ann, { kind: 'ask', show, ask: 'A visit', owner: olga, due: '2026-05-28' });
    save(m, ann, { currentState: 'Sie sind verärgert' }, { sign: true });
    m.typeInto(fjord.name, cem, { Maßnahmen: 'Export beheben', Ziel: '30 Tage', 'CE says': 'Agreed' });
    m.hours(2);
    expect(
      m.table('asks').map(({ cells }) => [cells['Bis wann'], cells['Check'], cells['Asked by']]),
    ).toEqual([
      ['22.05.2026', '', 'Someone'],
      ['29.05.2026', '', 'Someone'],
      ['28.05.2026', '', ann],
    ]);
    expect(threadOf(fjord.name).replies).toEqual([expect.stringContaining('The plan is agreed')]);
    expect(sent(olga, /^An ask for/)).toBe(2);
  });

  test.each(deeds.one)('$what', survives);

  test('R5 asks without a reaction climb, and Monday’s mails go once', () => {
    m.untilAfterQuiet('2026-05-11T08:00:00Z');
    expect([ann, cem, sam, coordinator].map(weekly)).toEqual([1, 1, 1, 1]);
    expect(sent(sam, /^No answer yet/)).toBe(3);
    expectRulesHold();
  });
});

describe('week 2', () => {
  test('R2 the other automation posts no more: what has its thread gets none, what is new gets one', () => {
    m.set('Posts are made by another automation', 'No');
    expect(m.threads()).toHaveLength(4);
    m.hours(3);
    expect(m.threads()).toHaveLength(5);
    expect(threadOf('Harbor Lines')).toEqual({ by: 'ridealong', replies: [] });
    expect(m.account('Harbor Lines').cells['Slack']).toBe(m.threads().slice(-1)[0]?.permalink);
  });

  test.each(deeds.two)('$what', survives);

  test('R5 an ask is answered by typing, another in the panel', () => {
    const typed = m.table('asks').find(({ cells }) => cells['Anfrage'] === 'Ein Nachlass');
    m.typeIn('asks', olga, { Antwort: 'Zehn Prozent' }, typed?.row);
    const id = m.table('asks').find(({ cells }) => cells['Anfrage'] === 'A visit')?.cells['Ask id'] ?? '';
    m.ask(olga, { kind: 'answerAsk', show: '', id, status: 'Declined', answer: 'Not in May' });
    m.hours(2);
    expect(threadOf('Alder Freight').replies.filter((text) => text.includes('Zehn Prozent'))).toHaveLength(1);
    expect(threadOf(cobalt.name).replies.filter((text) => text.includes('Not in May'))).toHaveLength(1);
    expect(m.account(cobalt.name).cells['Waiting for']).not.toContain(olga);
    expect([sent(ann, /^Declined: your ask for Cobalt Labs/), sent(cem, /your ask/)]).toEqual([1, 0]);
  });

  test('R7 an account turns yellow, and is closed by its note and two words', () => {
    m.tell({ health: 'Yellow', why: 'The export works' });
    m.hours(2);
    expect(m.account(fjord.name).cells).toMatchObject({
      Ampel: 'Yellow',
      Status: 'Yellow, waiting for resolution',
    });
    m.typeInto(fjord.name, ann, { Lösung: 'Neuer Export', 'AE says': 'Resolved' });
    giveWord(m, cem);
    m.untilAfterQuiet('2026-05-18T08:00:00Z');
    expect(statuses()).toMatchObject({ [fjord.name]: 'Resolved' });
    expect(threadOf(fjord.name).replies.filter((text) => text.includes('Neuer Export'))).toHaveLength(1);
    expect([ann, cem, coordinator].map(weekly)).toEqual([2, 2, 2]);
    expectRulesHold();
  });
});

describe('week 3', () => {
  test.each(deeds.three)('$what', survives);

  test('R1 red again within 14 days is the same row and thread', () => {
    m.tell({ health: 'Red', why: 'It broke again' });
    m.hours(2);
    expect(m.account(fjord.name).cells['Status']).toBe('Red again once');
    expect(threadOf(fjord.name).replies.filter((text) => text.includes('Red again'))).toHaveLength(1);
    for (const to of [ann, cem]) expect(sent(to, /^Red again: Fjord/)).toBe(1);
    expect(m.ledger('opened')).toHaveLength(5);
    expectRulesHold();
  });

  test('it is handed over to another account: what was sent stays, what was due meanwhile goes out once', () => {
    m.until('2026-05-20T08:00:00Z');
    const before = m.bench.outtray();
    m.ask(coordinator, { kind: 'saveCoordinators', coordinators: [coordinator, heir] });
    expect(m.told('turnOnAutomation')).toContain('Automation is on');
    expect(m.told('turnOffAutomation')).toContain('Automation is off');
    m.automated({ Kunde: 'Iris Foods', Ampel: 'Red', Vertrieb: ann, Techniker: cem });
    m.hours(2);
    expect(m.told('turnOnAutomation', heir)).toContain('Automation is on');
    m.bench.deployWebApp(m.id, heir);
    m.run('turnOnAutomation', heir);
    const report = { id: 'the-report-meanwhile' };
    const lost = { ...elm, health: 'Lost', why: 'They left' };
    expect(m.tell(lost, report)).not.toBe('{"ok":true}');
    m.connectCrm(heir);
    m.connectSlack(heir);
    for (const _ of [1, 2]) expect(m.tell(lost, report)).toBe('{"ok":true}');
    m.hours(3);
    expect(m.threads().map(({ permalink }) => permalink)).toEqual([
      ...before.posts.map(({ permalink }) => permalink),
      m.account('Iris Foods').cells['Slack'],
    ]);
    expect(m.account(elm.name).cells).toMatchObject({
      Ampel: 'Lost',
      Status: 'Lost, waiting for resolution',
    });
    for (const to of [ann, cem]) expect(sent(to, /^Red: Iris Foods/)).toBe(1);
    expect(m.lastRun(hourly).as).toBe(heir);
    expectRulesHold();
  });
});

describe('week 4', () => {
  test('R7 what turned it before the relapse does not close it again; a new note and new words do', () => {
    m.typeInto(fjord.name, cem, { Ampel: 'Grün' });
    m.hours(1);
    m.typeInto(fjord.name, ann, { 'AE says': '' });
    m.typeInto(fjord.name, ann, { 'AE says': 'Resolved' });
    expect(giveWord(m, cem).kind).toBe('refused');
    m.hours(1);
    expect(m.account(fjord.name).cells).toMatchObject({
      Status: 'Green, waiting for resolution',
      'Waiting for': expect.stringContaining('what turned it this time') as string,
      Check: 'AE says Resolved. It counts when Lösung says what turned it this time.',
    });
    m.typeInto(fjord.name, ann, { Lösung: 'Neuer Export, neu geprüft' });
    expect(giveWord(m, cem).kind).toBe('done');
    expect(statuses()).toMatchObject({ [fjord.name]: 'Resolved' });
  });

  test('R7 one account is lost, and one is closed by an owner and the sponsor', () => {
    m.typeInto('Alder Freight', ann, { Ampel: 'Grün', Lösung: 'Neuer Preis', 'AE says': 'Resolved' });
    m.typeInto(elm.name, cem, {
      Lösung: 'Zu spät geantwortet',
      'CE says': 'Resolved',
      'AE says': 'Resolved',
    });
    m.untilAfterQuiet('2026-05-25T08:00:00Z');
    expect([ann, cem, coordinator, heir].map(weekly)).toEqual([3, 3, 3, 1]);
    expect(statuses()).toMatchObject({
      'Alder Freight': 'Green, waiting for resolution',
      [elm.name]: 'Lost',
    });
    m.untilAfterQuiet('2026-05-28T08:00:00Z');
    m.typeInto('Alder Freight', sam, { 'Sponsor says': 'Resolved' });
    m.untilAfterQuiet('2026-06-01T08:00:00Z');
    expect([ann, cem, coordinator, heir].map(weekly)).toEqual([4, 4, 4, 2]);
  });

  test('what is in the end, is right: an episode and a thread an account, and nothing twice', () => {
    expect(m.ledger('opened')).toHaveLength(6);
    expect(m.threads()).toHaveLength(6);
    expect(twice(m.headers('tracker'))).toEqual([]);
    expect(ownColumns()).toEqual(atFirst);
    expectRulesHold();
  });
});

describe('next year', () => {
  const afresh = { kind: 'remedy', how: 'startAfresh' } as const;

  test('a copy does nothing, and the original goes on', () => {
    m.until('2026-06-01T10:00:00Z');
    const copy = m.copied();
    const before = JSON.stringify(copy.book.sheets);
    m.tell({ ...cobalt, health: 'Yellow' });
    m.hours(3);
    expect(JSON.stringify(copy.book.sheets) === before).toBe(true);
    expect(copy.listed()).toContain('This is a copy');
    expect(threadOf(cobalt.name).replies.slice(-1)).toEqual([expect.stringContaining('yellow')]);

    const [mails, posts] = [m.mails().length, m.threads()];
    const told = statuses(copy);
    expect(copy.bench.request(copy.id, { as: coordinator, request: afresh })).toMatchObject({ kind: 'done' });
    expect(copy.told('turnOnAutomation')).toContain('Automation is on');
    copy.connectSlack();
    copy.hours(3);
    expect(statuses(copy)).toEqual(told);
    expect([m.mails().length, m.threads()]).toEqual([mails, posts]);
    expect(m.account(cobalt.name).cells['Status']).toMatch(/^Yellow/);
    expectRulesHold();
  });
});
