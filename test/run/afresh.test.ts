import { callCells, offer, programme, ProgrammeBench } from '../support/programme';
import { tracker, TrackerBench } from '../support/tracker';
import { coordinator, type WorkbookBench } from '../support/workbook';

const [one, two, three] = ['eng1@example.com', 'eng2@example.com', 'eng3@example.com'] as const;

/** A year in which one engineer had a rotation, one has a place to come, and one waits. */
const original = programme({
  now: '2026-05-19T08:00:00Z',
  zones: ['Europe/Berlin', 'Europe/Berlin', 'Europe/Berlin'],
  calls: [callCells()],
});
original.signUp(one);
original.until('2026-06-03T08:00:00Z');
offer(original, [callCells({ Customer: 'Nimbus', Date: '2026-06-23' })]);
original.signUp(two);
original.signUp(three);
original.hours(2);

const copyOf = (p: WorkbookBench, as = coordinator): string =>
  p.bench.edit(p.id, { as, action: 'copyWorkbook' }).id ?? '';

function copied(): { p: ProgrammeBench; copy: ProgrammeBench } {
  const p = original.copy();
  return { p, copy: new ProgrammeBench(undefined, { bench: p.bench, id: copyOf(p) }) };
}

const afresh = { kind: 'remedy', how: 'startAfresh' } as const;

/** The request is of both programmes, and not of one panel alone. */
const remedy = (p: WorkbookBench, as: string) =>
  p.bench.request(p.id, { as, request: afresh }) as { kind: string; sentence: string };

describe('Start afresh here', () => {
  test('is offered in a copy, to whoever may edit it, with what it keeps', () => {
    const { p, copy } = copied();
    expect(copy.home(two).remedies).toEqual([
      expect.objectContaining({ how: 'startAfresh', title: 'Start afresh here' }),
    ]);
    expect(p.home(coordinator).remedies).toEqual([]);
  });

  test('is refused in what is no copy, and to whom Google hides', () => {
    const p = original.copy();
    const before = p.fingerprint();
    expect(remedy(p, coordinator).sentence).toContain('This spreadsheet is no copy');
    expect(remedy(p, '').kind).toBe('refused');
    expect(p.fingerprint()).toBe(before);
  });

  test('keeps who had a rotation when, and drops places to come and the queue', () => {
    const { copy } = copied();
    expect(remedy(copy, two).kind).toBe('done');
    expect(copy.record('Engineers', 'Email', one)).toMatchObject({ 'Rotation this year': '2026-06-01' });
    expect(copy.record('Engineers', 'Email', two)).toMatchObject({ 'Rotation this year': '' });
    expect(copy.record('Sign-ups', 'Engineer', one)['Rotation']).toBe('2026-06-01');
    expect(copy.record('Sign-ups', 'Engineer', two)).toMatchObject({ Rotation: '', Status: 'Withdrawn' });
    expect(copy.record('Sign-ups', 'Engineer', three)['Status']).toBe('Withdrawn');
    expect(copy.signUp(one)).toMatchObject({ kind: 'refused', offer: { year: 2027 } });
  });

  test('makes who started it the coordinator, of the copy alone', () => {
    const { p, copy } = copied();
    remedy(copy, two);
    expect(copy.record('Settings', 'Setting', 'Coordinators')['Value']).toBe(two);
    expect(copy.home(two).me.isCoordinator).toBe(true);
    expect(p.home(two).me.isCoordinator).toBe(false);
    expect(p.home(coordinator).me.isCoordinator).toBe(true);
    expect(remedy(copy, three).kind).toBe('refused');
  });

  test('sends nothing for what stood there, also with automation on; what is new goes out', () => {
    const { copy } = copied();
    remedy(copy, coordinator);
    copy.run('turnOnAutomation');
    const sent = copy.mails().length;
    const events = copy.events().length;
    copy.hours(3);
    expect(copy.mails()).toHaveLength(sent);
    expect(copy.events()).toHaveLength(events);
    copy.signUp(three);
    copy.until('2026-06-09T08:00:00Z');
    expect(copy.events(three)).toHaveLength(1);
  });

  test('changes nothing in the original, and a copy of the copy is a copy again', () => {
    const { p, copy } = copied();
    const rows = p.records('Ledger').length;
    remedy(copy, coordinator);
    expect(p.records('Ledger')).toHaveLength(rows);
    p.hours(2);
    expect(p.record('Sign-ups', 'Engineer', two)['Rotation']).toBe('2026-06-22');
    const again = new ProgrammeBench(undefined, { bench: p.bench, id: copyOf(copy) });
    expect(again.home(coordinator).warnings.join()).toContain('This is a copy');
  });

  test('is done as soon as it is written: who is cut off after that finds all of it', () => {
    const { copy } = copied();
    const whole = copy.copy();
    expect(remedy(whole, two).kind).toBe('done');
    const { calls } = whole.lastRun('handleRequest');
    const call = calls.findIndex(({ method }) => method === 'Spreadsheets.batchUpdate') + 1;
    copy.bench.breakNext({ call, mode: 'kill-after' });
    expect(() => remedy(copy, two)).toThrow();
    for (const tab of ['Sign-ups', 'Calls', 'Engineers', 'Rotations', 'Settings'])
      expect(copy.records(tab)).toEqual(whole.records(tab));
    expect(copy.home(two)).toMatchObject({ me: { isCoordinator: true }, remedies: [], warnings: [] });
  });

  test('is refused in the copy of a spreadsheet that a newer version brought up to date', () => {
    const { copy } = copied();
    const sheet = copy.sheet('Ledger');
    const newer = (value: unknown): string => String(value).replace(/"schema":\d+/, '"schema":99');
    sheet.rows = sheet.rows.map((cells) =>
      cells.map(
        (cell) => cell && { ...cell, ...(typeof cell.value === 'string' && { value: newer(cell.value) }) },
      ),
    );
    const before = copy.fingerprint();
    expect(remedy(copy, two).sentence).toContain('newer version of Ridealong');
    expect(copy.fingerprint()).toBe(before);
  });

  test('begins also where a tab is missing, which is made afterwards', () => {
    const { copy } = copied();
    copy.deleteTab('Calls');
    expect(remedy(copy, two).sentence).toContain('The tab Calls is gone');
    expect(copy.home(two).remedies).toEqual([expect.objectContaining({ how: 'makeTabs' })]);
  });

  test('leaves the lines of before in the ledger, and Repair finds nothing after it', () => {
    const { copy } = copied();
    const before = copy.records('Ledger');
    remedy(copy, coordinator);
    expect(copy.records('Ledger').slice(0, before.length)).toEqual(before);
    expect(copy.told('repair')).toContain('nothing had to be done');
    expect(copy.home(coordinator).programme?.coordinator?.attention).toEqual([]);
  });
});

describe('of Red Accounts', () => {
  const red = tracker();
  red.type('ann.ae@example.com', 'Account Tracker', {
    Account: 'Fjord Shipping',
    Health: 'Red',
    AE: 'ann.ae@example.com',
    CE: 'cem.ce@example.com',
    'Current state': 'They are angry',
  });
  red.hours(2);

  test('keeps accounts with their plans and threads, and sends nothing for them', () => {
    const p = red.copy();
    expect(p.threads()).toHaveLength(1);
    const copy = new TrackerBench(undefined, { bench: p.bench, id: copyOf(p) });
    expect(remedy(copy, coordinator).kind).toBe('done');
    expect(copy.records('Account Tracker')[0]).toMatchObject({
      Account: 'Fjord Shipping',
      Status: 'Red',
      'Current state': 'They are angry',
      Thread: p.records('Account Tracker')[0]?.['Thread'],
    });
    const [sent, posts] = [copy.mails().length, copy.bench.outtray().posts];
    copy.run('turnOnAutomation');
    copy.connectSlack();
    copy.hours(3);
    expect(copy.bench.outtray().posts).toEqual(posts);
    expect(copy.mails()).toHaveLength(sent);
  });
});
