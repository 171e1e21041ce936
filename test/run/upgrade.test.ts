import { callCells, offer } from '../support/programme';
import { fjord } from '../support/tracker';
import { oldTracker, oldWorkbook } from '../support/oldWorkbook';
import { coordinator, trips, type WorkbookBench } from '../support/workbook';

const isWrite = (trip: string): boolean => trip === 'Sheets.Spreadsheets.batchUpdate';
const marked = (p: WorkbookBench): number =>
  p.book.sheets.filter(({ metadata = [] }) => metadata.length > 0).length;

describe('a workbook of schema 1', () => {
  test('is as it was: no marks, no column and no setting of later', () => {
    const p = oldWorkbook();
    expect(p.ledger('started')).toEqual([expect.objectContaining({ schema: 1 })]);
    expect(p.header('Calls')).not.toContain('Shadow if red');
    expect(p.records('Settings').map((row) => row['Setting'])).not.toContain('Red Accounts workbook');
    expect(marked(p)).toBe(0);
  });

  test('is brought up to date by the hourly run, in one write, once; nothing typed is touched and nothing sent', () => {
    const p = oldWorkbook();
    const typed = p
      .records('Calls')
      .map((call) => [call['Call id'], call['Customer'], call['Date'], call['Shadowed by']]);
    const [mails, events] = [p.mails().length, p.events().length];
    p.hours(1.1);
    expect(trips(p.lastRun('everyHour')).filter(isWrite).length).toBeLessThanOrEqual(2);
    expect(p.ledger('upgraded')).toEqual([{ schema: 2 }]);
    expect(p.header('Calls')).toContain('Shadow if red');
    expect(p.record('Settings', 'Setting', 'Red Accounts workbook')['Value']).toBe('');
    expect(marked(p)).toBeGreaterThan(2);
    expect(
      p
        .records('Calls')
        .map((call) => [call['Call id'], call['Customer'], call['Date'], call['Shadowed by']]),
    ).toEqual(typed);
    expect([p.mails().length, p.events().length]).toEqual([mails, events]);
    p.hours(3);
    expect(p.ledger('upgraded')).toHaveLength(1);
    expect(trips(p.lastRun('everyHour')).filter(isWrite)).toEqual([]);
  });

  test('or by Repair, which says so, and finds nothing after it', () => {
    const p = oldWorkbook();
    expect(p.told('repair')).toContain('This spreadsheet was set up by an older version of Ridealong.');
    expect(p.header('Calls')).toContain('Shadow if red');
    expect(p.ledger('upgraded')).toEqual([{ schema: 2 }]);
    const before = p.fingerprint();
    expect(p.told('repair')).toContain('nothing had to be done');
    expect(p.fingerprint()).toBe(before);
  });

  test('works meanwhile', () => {
    const p = oldWorkbook();
    expect(p.signUp('eng2@example.com').kind).toBe('done');
    p.hours(2);
    offer(p, [callCells({ Customer: 'Alder', Date: '2026-06-09' })]);
    expect(p.events()).toHaveLength(2);
  });

  test('killed at any call of the run that brings it up to date, it is so after the next', () => {
    const whole = oldWorkbook();
    whole.run('everyHour');
    const calls = whole.lastRun('everyHour').calls.length;
    for (let at = 1; at <= calls; at++) {
      const p = oldWorkbook();
      let n = 0;
      p.bench.hooks.beforeCall = () => {
        n += 1;
        if (n === at) throw new Error('Killed');
      };
      p.run('everyHour');
      p.bench.hooks.beforeCall = () => undefined;
      p.run('everyHour');
      expect([p.ledger('upgraded').length, p.events().length]).toEqual([1, 1]);
      expect(p.header('Calls').filter((header) => header === 'Shadow if red')).toHaveLength(1);
    }
  });
});

describe('a tracker of schema 1', () => {
  const said = (t: ReturnType<typeof oldTracker>) =>
    t.threads().map(({ text, replies }) => [text, replies.length]);

  test('is brought up to date by the hourly run, once; nothing typed is touched, nothing posted or sent', () => {
    const t = oldTracker();
    expect([t.ledger('started'), marked(t)]).toEqual([[expect.objectContaining({ schema: 1 })], 0]);
    const typed = [t.records('Account Tracker'), t.records('Asks')];
    const [posts, mails] = [said(t), t.mails().length];
    t.hours(1.1);
    expect(t.ledger('upgraded')).toEqual([{ schema: 2 }]);
    expect(marked(t)).toBe(2);
    expect([t.records('Account Tracker'), t.records('Asks')]).toEqual(typed);
    expect([said(t), t.mails().length]).toEqual([posts, mails]);
    t.hours(2);
    expect(t.ledger('upgraded')).toHaveLength(1);
    expect(trips(t.lastRun('everyHourRedAccounts')).filter(isWrite)).toEqual([]);
  });

  test('works before and after: the CRM is understood, and the thread goes on', () => {
    const t = oldTracker();
    expect(t.tell({ health: 'Yellow' }, { id: 'later-1' })).toBe('{"ok":true}');
    expect(t.record('Account Tracker', 'Account', fjord.name)['Status']).toContain('Yellow');
    t.hours(1.1);
    expect(t.tell({ health: 'Red' }, { id: 'later-2' })).toBe('{"ok":true}');
    t.hours(1.1);
    expect(t.record('Account Tracker', 'Account', fjord.name)['Status']).toContain('Red');
    expect(t.threads()).toHaveLength(1);
    expect(t.threads()[0]?.replies.length).toBeGreaterThan(1);
    expect(t.told('repair')).toContain('nothing had to be done');
  });
});

test('of a newer schema nothing is decided or sent, and it is said who has to do what', () => {
  const p = oldWorkbook();
  const sheet = p.sheet('Ledger');
  sheet.rows = sheet.rows.map((row) =>
    row.map((cell) =>
      typeof cell?.value === 'string'
        ? { ...cell, value: cell.value.replace('"schema":1', '"schema":99') }
        : cell,
    ),
  );
  const before = p.fingerprint();
  expect(p.signUp('eng2@example.com').kind).toBe('refused');
  expect(p.told('repair')).toContain('Whoever installed Ridealong has to update it.');
  p.hours(3);
  expect(p.home(coordinator).warnings.join()).toContain('a newer version of Ridealong');
  expect(p.fingerprint()).toBe(before);
});
