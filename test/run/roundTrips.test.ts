import { callCells, offer, programme, type ProgrammeBench } from '../support/programme';
import { trips } from '../support/workbook';
import { coordinator } from '../support/workbook';

// Numbers of design section 7, counted from the record of calls.

const berlin = (count: number): string[] => Array.from({ length: count }, () => 'Europe/Berlin');
const decision = 5;

/** Calls of one Tuesday with so many seats together. */
function callsWithSeats(seats: number): Record<string, string>[] {
  return Array.from({ length: Math.ceil(seats / 50) }, (_, i) =>
    callCells({ Date: '2026-05-12', Seats: String(Math.min(50, seats - i * 50)) }),
  );
}

function pasteSignUps(p: ProgrammeBench, count: number): void {
  const rows = Array.from({ length: count }, (_, i) => [`eng${i + 1}@example.com`, 'any']);
  p.paste(coordinator, 'Sign-ups', 'Engineer', rows);
}

describe('a sign-up', () => {
  const five = [
    'Session.getEffectiveUser.getEmail',
    'LockService.tryLock',
    'Sheets.Spreadsheets.Values.batchGetByDataFilter',
    'Sheets.Spreadsheets.batchUpdate',
    'LockService.releaseLock',
  ];

  test.each([63, 10_000])('is 5 round trips with %i engineers on file', (engineers) => {
    const p = programme({ zones: berlin(engineers), calls: [callCells()], automation: false });
    expect(p.signUp('eng5@example.com').kind).toBe('done');
    expect(trips(p.lastRun('handleRequest'))).toEqual(five);
    expect(p.record('Sign-ups', 'Engineer', 'eng5@example.com')).toMatchObject({ Rotation: '2026-06-01' });
  });

  test('is 5 round trips for who is new and says their time zone with it', () => {
    const p = programme({ calls: [callCells()] });
    const answer = p.ask('new.face@example.com', {
      kind: 'signUp',
      weeks: { any: true },
      flexible: false,
      note: '',
      timeZone: 'Europe/Paris',
    });
    expect(answer.kind).toBe('done');
    expect(trips(p.lastRun('handleRequest'))).toEqual(five);
    expect(p.record('Engineers', 'Email', 'new.face@example.com')).toMatchObject({ Name: 'New Face' });
  });
});

test('looking at the panel is one read, and neither locks nor writes', () => {
  const p = programme({ calls: [callCells()] });
  p.home('eng1@example.com');
  expect(trips(p.lastRun('handleRequest'))).toEqual([
    'Session.getEffectiveUser.getEmail',
    'Sheets.Spreadsheets.Values.batchGetByDataFilter',
  ]);
});

test('opening the file reads nothing', () => {
  const p = programme();
  for (const mode of ['LIMITED', 'NONE'] as const) {
    const { execution, error, ui } = p.bench.open(p.id, coordinator, mode);
    expect(error).toBeNull();
    expect(execution.calls).toEqual([]);
    expect(ui.menus).toHaveLength(1);
  }
});

test('checking 500 pasted calls is one read and one write', () => {
  const p = programme();
  offer(
    p,
    Array.from({ length: 500 }, (_, i) =>
      callCells({ Customer: `Customer ${i}`, Minutes: i % 10 ? '30' : '' }),
    ),
  );
  const sheets = trips(p.lastRun('afterEdit')).filter((trip) => trip.startsWith('Sheets.'));
  expect(sheets).toEqual([
    'Sheets.Spreadsheets.Values.batchGetByDataFilter',
    'Sheets.Spreadsheets.batchUpdate',
  ]);
  const calls = p.records('Calls');
  expect(calls.every((row) => row['Call id'] !== '')).toBe(true);
  expect(calls.filter((row) => row['Check'] === 'Add Minutes.')).toHaveLength(50);
});

test.each([1, 50, 51, 120])('delivery of %i invites is at most ⌈n/50⌉ + 4 round trips', (n) => {
  const p = programme({ zones: berlin(n), calls: callsWithSeats(n) });
  pasteSignUps(p, n);
  p.hours(1.1);
  expect(p.events()).toHaveLength(n);
  const run = p.lastRun('everyHour');
  expect(run.calls.length - decision).toBeLessThanOrEqual(Math.ceil(n / 50) + 4);
});

/** What is remembered outside of the spreadsheet: looked at in every run, written by one that writes. */
const remembering = 2;

test.each([1, 20, 21, 60])(
  'the weekly run with %i mails is at most n + 2⌈n/20⌉ + 6 round trips, and 2 to remember',
  (n) => {
    const p = programme({ now: '2026-05-11T05:30:00Z' });
    offer(
      p,
      Array.from({ length: n - 1 }, (_, i) => callCells({ Date: '2026-05-20', AE: `ae${i}@example.com` })),
    );
    // Google picks the minute of the hour in which the run comes.
    p.until('2026-05-11T07:59:59Z');
    const run = p.lastRun('everyHour');
    expect(p.mails()).toHaveLength(n);
    expect(run.calls.length).toBeLessThanOrEqual(n + 2 * Math.ceil(n / 20) + 6 + remembering);
  },
);

test('an hour in which nothing is due neither writes into the spreadsheet nor sends; it notes that it ran', () => {
  const p = programme({ calls: [callCells()] });
  p.hours(2.1);
  expect(trips(p.lastRun('everyHour'))).toEqual([
    'Session.getEffectiveUser.getEmail',
    'LockService.tryLock',
    'LockService.tryLock',
    'Sheets.Spreadsheets.Values.batchGetByDataFilter',
    'PropertiesService.getProperty',
    'LockService.releaseLock',
    'PropertiesService.setProperty',
  ]);
});

test('the status is asked for apart from the panel: who, which sheets, one read, and what was noted', () => {
  const p = programme({ calls: [callCells()] });
  p.status('eng1@example.com');
  expect(trips(p.lastRun('handleRequest'))).toEqual([
    'Session.getEffectiveUser.getEmail',
    'Sheets.Spreadsheets.get',
    'Sheets.Spreadsheets.Values.batchGetByDataFilter',
    'PropertiesService.getProperties',
  ]);
});
