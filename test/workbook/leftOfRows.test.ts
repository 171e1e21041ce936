import type { Email } from '../../src/programme/records';
import { instant } from '../../src/time/instant';
import type { LoggedEntry, WorkbookEntry } from '../../src/workbook/entries';
import { leftOfRows } from '../../src/workbook/leftOfRows';

const before = instant(50);

function logged(entry: WorkbookEntry, at = 10): LoggedEntry {
  return { ...entry, at: instant(at), by: 'ann@example.com' as Email, run: at };
}
const rows = (tab: string, seen: Record<string, string>) => logged({ kind: 'rowsSeen', tab, rows: seen });
const headers = (tab: string, ...names: string[]) =>
  logged({ kind: 'headersSeen', tab, row: 0, headers: names });
const received = (id: string, at: number) => logged({ kind: 'received', id }, at);

/** The entries of which something stays, as it stays. */
function left(entries: readonly LoggedEntry[]): LoggedEntry[] {
  const leftOf = leftOfRows(entries, before);
  return entries.flatMap((entry) => leftOf(entry) ?? []);
}

describe('of rows that were seen', () => {
  it('stays how each was seen last', () => {
    const all = [
      rows('calls', { 'c-1': 'a', 'c-2': 'b' }),
      rows('calls', { 'c-2': 'c' }),
      rows('calls', { 'c-1': 'd', 'c-3': 'e' }),
      rows('calls', { 'c-3': 'f' }),
    ];
    expect(left(all)).toEqual([
      rows('calls', {}),
      rows('calls', { 'c-2': 'c' }),
      rows('calls', { 'c-1': 'd' }),
      rows('calls', { 'c-3': 'f' }),
    ]);
    expect(left([...all, rows('calls', { 'c-1': 'g', 'c-2': 'g', 'c-3': 'g' })])).toEqual([
      rows('calls', {}),
      rows('calls', { 'c-1': 'g', 'c-2': 'g', 'c-3': 'g' }),
    ]);
  });

  it('stays that a tab was seen at all, where it was seen first', () => {
    const all = [rows('calls', {}), rows('calls', {}), rows('signUps', { 's-1': 'a' })];
    expect(left(all)).toEqual([all[0], all[2]]);
  });

  it('one tab says nothing of another, though their ids are the same', () => {
    const all = [rows('calls', { x: 'a' }), rows('signUps', { x: 'b' }), rows('asks', {})];
    expect(left(all)).toEqual(all);
  });
});

describe('of headers that were seen', () => {
  it('stays how those of each tab stood last', () => {
    const all = [headers('calls', 'Date'), headers('signUps', 'Weeks'), headers('calls', 'Datum')];
    expect(left(all)).toEqual([all[1], all[2]]);
  });
});

describe('of requests that were taken', () => {
  it('stay those that may come again, which are none that came earlier', () => {
    const all = [received('r-1', 49), received('r-2', 50), received('r-3', 51)];
    expect(left(all)).toEqual([all[1], all[2]]);
  });

  it('stays the last, however old it is', () => {
    const all = [received('r-1', 10), received('r-2', 11), headers('calls', 'Date')];
    expect(left(all)).toEqual([all[1], all[2]]);
  });
});

test('whatever else is said of the workbook stays', () => {
  const all = [
    logged({ kind: 'started', spreadsheet: 'sheet-1', schema: 2 }),
    logged({ kind: 'wentOn' }),
    logged({ kind: 'wentOn' }),
    logged({ kind: 'automationOff' }),
  ];
  expect(left(all)).toEqual(all);
});
