import { ann, cem, fjord, tracker, TrackerBench, type Told } from '../support/tracker';
import {
  agreePlan,
  changeHealth,
  giveWord,
  historyOf,
  row,
  save,
  teamed,
  typeInto,
  withFjord,
} from '../support/trackerLife';
import { coordinator } from '../support/workbook';

// What people, the CRM and copies do to the rows, and what stays right.

const red = withFjord();

describe('R1 events that come late, twice or shuffled', () => {
  const events: Told[] = [
    { ...teamed, health: 'Red', changedAt: '2026-05-04T08:10:00Z' },
    { health: 'Yellow', changedAt: '2026-05-04T10:00:00Z', why: 'Better' },
    { health: 'Red', changedAt: '2026-05-04T12:00:00Z', why: 'Worse' },
    { health: 'Green', changedAt: '2026-05-04T15:00:00Z', why: 'Good' },
  ];
  const orders = [
    [0, 1, 2, 3],
    [3, 2, 1, 0],
    [1, 3, 0, 2],
    [2, 0, 3, 1],
    [3, 0, 3, 1, 2, 0],
  ];
  const start = tracker();
  start.until('2026-05-04T16:00:00Z');

  function after(order: readonly number[]): TrackerBench {
    const t = start.copy();
    for (const at of order) {
      const event = events[at];
      if (event) expect(t.tell(event, { id: `event-at-${at}` })).toBe('{"ok":true}');
    }
    t.until('2026-05-04T18:00:00Z');
    return t;
  }

  const told = (t: TrackerBench) => {
    const { 'Episode id': _id, Thread, Updated: _updated, ...cells } = row(t);
    const { timeInStates, relapses } = t.tracker(ann, t.episode(fjord.name)).account ?? {};
    return { cells, hasThread: Thread !== '', timeInStates, relapses };
  };

  test.each(orders)('in the order %j, %j, %j, %j give the same row, and one thread', (...order) => {
    const t = after(order);
    expect(told(t)).toEqual(told(after([0, 1, 2, 3])));
    expect(row(t)).toMatchObject({ Status: expect.stringContaining('Green, waiting') as string, Check: '' });
    expect(t.records('Account Tracker')).toHaveLength(1);
    expect(t.threads()).toHaveLength(1);
  });
});

describe('R8 History', () => {
  test('keeps who and what, from and to, of panel, CRM and typing', () => {
    const t = red.copy();
    save(t, ann, { whyRed: 'Two outages' });
    typeInto(t, cem, { 'Action plan': 'Fix it' });
    changeHealth(t, ann, 'Yellow', 'It works');
    t.hours(0.1);
    t.tell({ health: 'Red', why: 'No' });
    expect(historyOf(t).slice(-4)).toEqual([
      'ann.ae@example.com | Why red | Usage fell by half | Two outages',
      'Someone | Action plan |  | Fix it',
      'ann.ae@example.com | Health | Red | Yellow: It works',
      'CRM | Health | Yellow | Red: No',
    ]);
    expect(t.records('History').every(({ At }) => /^Mon 4 May 2026, \d\d:\d\d$/.test(At ?? ''))).toBe(true);
  });
});

test('R8 what somebody says when they open an account in the panel is theirs, not the CRM’s', () => {
  const t = tracker();
  const opened = {
    account: fjord.name,
    accountId: fjord.id,
    whyRed: 'Outages',
    ae: ann,
    ce: cem,
    sponsor: '',
  };
  t.ask(ann, { kind: 'openAccount', ...opened });
  expect(historyOf(t).filter((line) => !line.startsWith(`${ann} | `))).toEqual([
    'Ridealong | Row |  | Followed as a red account',
  ]);
  expect(historyOf(t)).toEqual(
    expect.arrayContaining([`${ann} | CE |  | ${cem}`, `${ann} | Why red |  | Outages`]),
  );
  t.hours(0.1);
  t.tell({ ...teamed, ce: 'other.ce@example.com' });
  expect(row(t)).toMatchObject({ CE: cem, 'Why red': 'Outages' });
});

describe('a row that is gone', () => {
  test('R7: is put back by the second hourly run that does not find it, with its thread and all that was said', () => {
    const t = red.copy();
    agreePlan(t);
    t.hours(1.1);
    const before = row(t);
    const posts = t.threads()[0]?.replies.length;
    deleteRows(t);
    t.run('everyHourRedAccounts');
    expect(t.records('Account Tracker')).toEqual([]);
    t.run('everyHourRedAccounts');
    expect(row(t)).toEqual(before);
    t.hours(1.1);
    expect(t.threads()).toHaveLength(1);
    expect(t.threads()[0]?.replies).toHaveLength(posts ?? 0);
    expect(t.mails(ann)).toHaveLength(1);
  });

  test('of an account that is closed may be deleted', () => {
    const t = red.copy();
    changeHealth(t, ann, 'Green');
    save(t, ann, { resolution: 'The fix' });
    giveWord(t, ann);
    giveWord(t, cem);
    deleteRows(t);
    for (let hour = 0; hour < 3; hour++) t.run('everyHourRedAccounts');
    expect(t.records('Account Tracker')).toEqual([]);
  });

  function deleteRows(t: TrackerBench): void {
    const sheet = t.sheet('Account Tracker');
    sheet.rows.splice(1, t.rows('Account Tracker').length);
  }
});

describe('rows that are moved between the read and the commit of a run', () => {
  const base = red.copy();
  for (const name of ['Alder', 'Birch']) {
    base.type(cem, 'Account Tracker', { Account: name, Health: 'Red', AE: cem, CE: ann });
  }
  base.hours(1.1);

  const content = (t: TrackerBench): string[] =>
    t
      .records('Account Tracker')
      .filter(({ Account }) => Account !== '')
      .map((cells) => JSON.stringify({ ...cells, 'Episode id': '' }))
      .sort();

  type Rows = ReturnType<TrackerBench['sheet']>['rows'];
  const meddling: [string, (rows: Rows) => Rows][] = [
    ['sorted the other way', (rows) => [...rows].reverse()],
    ['moved down by two', ([first, ...rest]) => [[], [], first ?? [], ...rest]],
    ['rotated', ([first, ...rest]) => [...rest, first ?? []]],
  ];
  const acts: [string, (t: TrackerBench) => void][] = [
    ['a save', (t) => save(t, ann, { currentState: 'Angry' }, { sign: true })],
    ['a change of health', (t) => changeHealth(t, ann, 'Yellow')],
    ['a report', (t) => t.tell({ health: 'Yellow', why: 'Better' })],
    ['a report of a new account', (t) => t.tell({ id: '001B00000012345', name: 'Cobalt', why: 'Why' })],
    ['a typed health', (t) => typeInto(t, cem, { Health: 'Lost' }, 'Birch')],
    ['a pasted account', (t) => t.paste(cem, 'Account Tracker', 'Account', [['Dune', '', 'Red']])],
  ];

  describe.each(acts)('%s', (_name, act) => {
    test.each(meddling)('with rows %s comes out right', (_how, change) => {
      const undisturbed = base.copy();
      act(undisturbed);
      const t = base.copy();
      t.bench.hooks.beforeCall = ({ method }) => {
        if (method !== 'Spreadsheets.batchUpdate') return;
        t.bench.hooks.beforeCall = () => undefined;
        const sheet = t.sheet('Account Tracker');
        const filled = t.rows('Account Tracker').length + 1;
        const [header, ...rows] = sheet.rows.slice(0, filled);
        sheet.rows = [header ?? [], ...change(rows), ...sheet.rows.slice(filled)];
      };
      act(t);
      expect(content(t)).toEqual(content(undisturbed));
      const ids = t.records('Account Tracker').flatMap((cells) => cells['Episode id'] || []);
      expect(ids).toHaveLength(new Set(ids).size);
      t.run('everyHourRedAccounts');
      undisturbed.run('everyHourRedAccounts');
      expect(t.threads()).toHaveLength(undisturbed.threads().length);
      expect(content(t).map(withoutLinks)).toEqual(content(undisturbed).map(withoutLinks));
    });
  });

  const withoutLinks = (text: string): string => text.replace(/"Thread":"[^"]*"/, '');
});

describe('texts stay texts', () => {
  const formulas = ['=IMPORTXML("https://evil.test","//a")', '+1+2', '@SUM(A1)', '-2+3', "'=1"];

  test.each(formulas)('%s by CRM, panel and ask', (text) => {
    const t = tracker();
    t.tell({ ...teamed, name: `${text} Ltd`, why: text });
    t.hours(0.1);
    const name = `${text} Ltd`;
    expect(row(t, name)['Why red']).toBe(text);
    const show = t.episode(name);
    const base = t.tracker(ann, show).account?.values ?? {};
    t.ask(ann, { kind: 'saveAccount', show, base, values: { ...base, currentState: text }, sign: false });
    t.ask(ann, { kind: 'ask', show, ask: text, owner: 'olga.owner@example.com', due: '2026-05-08' });
    expect(row(t, name)['Current state']).toBe(text);
    expect(t.records('Asks')[0]?.['Ask']).toBe(text);
    t.hours(1.1);
    const cells = t.book.sheets.flatMap((sheet) => sheet.rows.flat().flatMap((cell) => cell?.formula ?? []));
    expect(cells).toEqual([]);
    expect(row(t, name)).toMatchObject({ Check: '', 'Why red': text, 'Current state': text });
  });
});

describe('a copy of the spreadsheet', () => {
  test('decides, posts and sends nothing, and takes no report', () => {
    const t = red.copy();
    const id = 'copy-of-the-tracker';
    t.bench.world.workbooks.push({ ...structuredClone(t.book), id, title: 'Copy' });
    const copy = new TrackerBench(undefined, { bench: t.bench, id });
    copy.key = t.key;
    const before = copy.fingerprint();
    const posts = JSON.stringify(t.threads());
    for (const name of ['setUpRedAccounts', 'repair', 'turnOnAutomation', 'everyHourRedAccounts'])
      copy.run(name);
    expect(copy.tell({ health: 'Yellow' })).not.toContain('"ok":true');
    expect(
      copy.ask(ann, {
        kind: 'openAccount',
        account: 'New',
        accountId: '',
        whyRed: '',
        ae: '',
        ce: '',
        sponsor: '',
      }),
    ).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining('This is a copy') as string,
    });
    expect(copy.ask(coordinator, { kind: 'connectSlack', token: 'xoxb-1' }).kind).toBe('refused');
    expect(copy.fingerprint()).toBe(before);
    expect(JSON.stringify(t.threads())).toBe(posts);
  });
});
