import { ledgerToFold } from '../crash/foldOperations';
import { coordinator, trips } from '../support/workbook';

test('an hour that folds takes a write and a read more, and the next one none', () => {
  const p = ledgerToFold();
  const sheets = (): string[] => trips(p.lastRun('everyHour')).filter((trip) => trip.startsWith('Sheets.'));
  const [read, commit] = [
    'Sheets.Spreadsheets.Values.batchGetByDataFilter',
    'Sheets.Spreadsheets.batchUpdate',
  ];
  p.hours(1);
  expect(sheets().slice(0, 4)).toEqual([read, commit, read, commit]);
  expect(p.records('Ledger').filter(({ Id }) => Id !== '').length).toBeLessThan(20);
  p.hours(1);
  expect(sheets()).toEqual([read]);
});

test('who had their rotation is refused a second one by the folded ledger', () => {
  const p = ledgerToFold();
  p.hours(1);
  expect(p.rowOf('Engineers', 'Rotation this year', '2026-03-09')).toBe(2);
  expect(p.record('Engineers', 'Email', 'eng1@example.com')).toMatchObject({ 'Last rotation': '2026-03-09' });
});

test('a call in a row whose former call is forgotten gets its event', () => {
  const p = ledgerToFold();
  p.hours(1);
  p.run('turnOffAutomation');
  p.until('2027-02-01T08:05:00Z');
  p.run('turnOnAutomation');
  p.type(coordinator, 'Calls', { Date: '2027-02-24' }, 2);
  p.signUp('eng1@example.com', '2027-02-22');
  p.hours(3);
  const events = p.events().filter(({ attendees }) => attendees[0]?.email === 'eng1@example.com');
  expect(events.map(({ status, start }) => [status, start.slice(0, 10)])).toEqual([
    ['confirmed', '2027-02-24'],
  ]);
});

test('lines that a hand sorted under the fold stand again in the same run', () => {
  const [one, other] = [ledgerToFold(), ledgerToFold()];
  let commits = 0;
  other.bench.hooks.beforeCall = ({ method }) => {
    if (method !== 'Spreadsheets.batchUpdate' || (commits += 1) > 1) return;
    other.bench.edit(other.id, { as: 'casey@example.com', action: 'sort', tab: 'Ledger', column: 'Kind' });
  };
  one.hours(1);
  other.hours(1);
  expect(commits).toBeGreaterThan(1);
  expect(other.records('Sign-ups')).toEqual(one.records('Sign-ups'));
  expect(other.bench.outtray().events.map(({ status }) => status)).toEqual(
    one.bench.outtray().events.map(({ status }) => status),
  );
});
