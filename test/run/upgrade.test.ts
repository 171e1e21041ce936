import { callCells, offer } from '../support/programme';
import { oldWorkbook } from '../support/oldWorkbook';
import { coordinator, trips } from '../support/workbook';

const isWrite = (trip: string): boolean => trip === 'Sheets.Spreadsheets.batchUpdate';
const marked = (p: ReturnType<typeof oldWorkbook>): number =>
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
