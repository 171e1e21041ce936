import fc from 'fast-check';
import type { Entry } from '../../src/workbook/entries';
import { hasLine, ledgerRow, readLedger, type LedgerReading } from '../../src/workbook/ledger';
import type { SignUpId } from '../../src/shadowing/records';
import type { Email } from '../../src/programme/records';
import type { PlacementId } from '../../src/shadowing/history';
import { instant } from '../../src/time/instant';
import type { CellValue } from '../../src/workbook/tab';
import { sheetOf, type Typed } from './sheet';

const by = 'ann@example.com' as Email;
const at = instant(Date.UTC(2026, 4, 4, 8));
const week = '2026-05-11';

/** One entry of every kind. */
const entries = [
  { kind: 'started', spreadsheet: 'sheet-1', schema: 1 },
  { kind: 'rowsSeen', tab: 'calls', rows: { 'c-1': 'abcdef012345' } },
  { kind: 'automationOn', account: by, calendar: 'cal-1' },
  { kind: 'automationOff' },
  { kind: 'signedUp', signUp: 's-1', engineer: by, weeks: { kind: 'any' }, flexible: true },
  {
    kind: 'signedUp',
    signUp: 's-1',
    engineer: by,
    weeks: { kind: 'ranges', ranges: [{ from: week, until: '2026-05-18' }] },
    flexible: false,
  },
  { kind: 'withdrew', signUp: 's-1' },
  {
    kind: 'placed',
    placement: 'p-1',
    signUp: 's-1',
    engineer: by,
    call: 'c-1',
    week,
    start: at,
    confirmed: false,
  },
  { kind: 'confirmed', placement: 'p-1' },
  { kind: 'moved', placement: 'p-1', week, start: at },
  { kind: 'released', placement: 'p-1', reason: 'withdrawn', counts: false },
  { kind: 'numbered', customer: 'fjord telecom', no: 593 },
  { kind: 'missing', ids: ['c-1'] },
  { kind: 'found', ids: ['c-1'] },
  { kind: 'redSeen', red: true, calls: ['c-1'] },
  { kind: 'redSeen', red: false, calls: [] },
  { kind: 'redUnread', why: 'noAccess' },
  { kind: 'customerChanged', placement: 'p-1', customer: 'fjord telecom' },
  { kind: 'held', rows: ['c-1', 's-1'] },
  { kind: 'unheld', rows: ['c-1'] },
  { kind: 'carriedOut', rows: ['c-1'] },
  { kind: 'mistaken', rows: ['c-1'] },
  {
    kind: 'imported',
    rotations: [
      {
        week,
        engineers: [
          { name: 'Joe', handle: 'unknwon' },
          { name: 'Ann', handle: '' },
        ],
        customers: [676],
      },
    ],
  },
  { kind: 'handbookPage', page: 'h-1', part: 0, of: 1, text: '| Rotation |\n' },
  { kind: 'claimed', claims: [{ key: 'invite/c-1/ann', generation: 0, act: 'insert', content: 'abc' }] },
  { kind: 'delivered', outcomes: [{ key: 'invite/c-1/ann', generation: 0, outcome: 'done', detail: '' }] },
  { kind: 'coordinatorsMeant', coordinators: [by] },
  { kind: 'coordinatorsSaved' },
  { kind: 'coordinatorsSaved', added: [by] },
  { kind: 'calendarShared', calendar: 'cal-1', refused: [by] },
  { kind: 'calendarGone', calendar: 'cal-1' },
  { kind: 'calendarBack', calendar: 'cal-1' },
  { kind: 'calendarAsked', calendar: 'cal-1' },
  { kind: 'calendarMade', calendar: 'cal-2' },
] as unknown as Entry[];

const row = (entry: Entry, run: number, line = 1): Record<string, CellValue> =>
  ledgerRow(entry, { run, line, id: `n${run}-${line}`, at, by });

const rows = entries.map((entry, n) => row(entry, n + 1));
const readRows = (list: readonly Typed[]): LedgerReading => readLedger(sheetOf('ledger', list));

describe('the ledger', () => {
  it('reads every kind of entry as it was written, with when, by whom and in which run', () => {
    const reading = readRows(rows);
    expect(reading.entries).toEqual(entries.map((entry, n) => ({ ...entry, at, by, run: n + 1 })));
    expect(reading).toMatchObject({ spreadsheet: 'sheet-1', lastRun: entries.length, problems: [] });
    expect(reading.lineIds.has('n3-1')).toBe(true);
  });

  it('says the same whatever the order of its rows, and also when rows stand twice', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        fc.subarray(rows),
        (moved, twice) => {
          expect(readRows([...moved, ...twice])).toEqual(readRows(rows));
        },
      ),
    );
  });

  it('keeps the order of lines within a run', () => {
    const confirmed: Entry = { kind: 'confirmed', placement: 'p-1' as PlacementId };
    const withdrew: Entry = { kind: 'withdrew', signUp: 's-1' as SignUpId };
    const reading = readRows([row(withdrew, 1, 10), row(confirmed, 1, 9)]);
    expect(reading.entries.map(({ kind }) => kind)).toEqual(['confirmed', 'withdrew']);
  });

  it('keeps the order of runs by their numbers', () => {
    const reading = readRows([row({ kind: 'automationOff' }, 10), row({ kind: 'coordinatorsSaved' }, 9)]);
    expect(reading.entries.map(({ run }) => run)).toEqual([9, 10]);
  });

  it('orders lines that two runs wrote under one number by their ids', () => {
    const two = ['b', 'a'].map((id) => ({
      ...row({ kind: 'confirmed', placement: id } as Entry, 1),
      Id: id,
    }));
    expect(readRows(two).entries).toMatchObject([{ placement: 'a' }, { placement: 'b' }]);
    expect(readRows([...two].reverse()).entries).toMatchObject([{ placement: 'a' }, { placement: 'b' }]);
  });

  it('begins anew with every start: what a copy brought along counts no more', () => {
    const again: Entry = { kind: 'started', spreadsheet: 'copy', schema: 3 };
    const reading = readRows([...rows.slice(0, 3), row(again, 4), row({ kind: 'automationOff' }, 5)]);
    expect(reading).toMatchObject({ spreadsheet: 'copy', schema: 3, lastRun: 5 });
    expect(reading.entries.map(({ kind }) => kind)).toEqual(['started', 'automationOff']);
  });

  it('knows the form of the workbook by its last start or upgrade', () => {
    const upgraded = row({ kind: 'upgraded', schema: 2 }, 2);
    expect(readRows([rows[0]!, upgraded, row({ kind: 'automationOff' }, 3)]).schema).toBe(2);
  });

  it('without a start it cannot tell what spreadsheet it is of, nor its form', () => {
    const reading = readRows([row({ kind: 'automationOff' }, 1)]);
    expect(reading).toMatchObject({ spreadsheet: undefined, schema: 0, lastRun: 1 });
    expect(reading.entries).toHaveLength(1);
  });

  it('is none when it is empty', () => {
    expect(readLedger([])).toMatchObject({ spreadsheet: undefined, lastRun: 0, entries: [], problems: [] });
  });

  it('reports runs that are gone', () => {
    expect(readRows(rows.filter((_, n) => n !== 3 && n !== 4)).problems).toEqual([
      '2 runs are missing from the ledger, the first of them number 4: lines were deleted, or an older version was restored.',
    ]);
  });

  it('reports one run that is gone, also when it was the first', () => {
    expect(readRows(rows.slice(1)).problems).toEqual([
      '1 run is missing from the ledger, the first of them number 1: lines were deleted, or an older version was restored.',
    ]);
  });

  it.each([
    [1, 'row 2'],
    [2, 'rows 2 and 3'],
    [5, 'rows 2, 3, 4, 5 and 6'],
    [6, 'rows 2, 3, 4, 5, 6 and 1 more'],
    [7, 'rows 2, 3, 4, 5, 6 and 2 more'],
  ])('says where %i lines are that do not read', (count, where) => {
    const damaged = rows.slice(0, 8).map((cells, n) => (n < count ? { ...cells, Data: 'not json' } : cells));
    expect(readRows(damaged).problems).toEqual([`Lines of the ledger cannot be read, in its ${where}.`]);
  });

  it('knows of a line by its id, whatever its run is called', () => {
    const reading = readRows(rows.slice(0, 2));
    expect([hasLine(reading, 'n2-1'), hasLine(reading, 'n2-2')]).toEqual([true, false]);
  });

  it('counts a run also where none of its lines reads', () => {
    expect(readRows([rows[0]!, { ...rows[1]!, Kind: 'unheard of' }]).lastRun).toBe(2);
  });

  it.each(['Run', 'Line'])(
    '%s goes from 1 to ten million: one odd cell is not a million missing runs',
    (number) => {
      const read = (value: number): number =>
        readRows([rows[0]!, { ...row({ kind: 'automationOff' }, 2), [number]: value }]).entries.length;
      expect([0, 1, 10_000_000, 10_000_001].map(read)).toEqual([1, 2, 2, 1]);
    },
  );

  it.each([
    ['Data', 'not json'],
    ['Data', '{"placement":7,"week":"2026-05-11","start":0}'],
    ['Data', '{"placement":"p","week":"2026-05-12","start":0}'],
    ['Data', 'null'],
    ['Kind', 'unheard of'],
    ['Kind', '__proto__'],
    ['Kind', 'toString'],
    ['At', 'yesterday'],
    ['Line', 1.5],
    ['Line', 'one'],
    ['Id', ''],
  ])('leaves out a line whose %s is %p, and reports it', (header, value) => {
    const damaged = rows.map((cells, n) => (n === 9 ? { ...cells, [header]: value } : cells));
    const reading = readRows(damaged);
    expect(reading.entries.map(({ kind }) => kind)).not.toContain('moved');
    expect(reading.entries).toHaveLength(entries.length - 1);
    expect(reading.problems).toEqual(['Lines of the ledger cannot be read, in its row 11.']);
  });

  it('is not poisoned by what stands in it', () => {
    const data =
      '{"__proto__":{"placement":"p"},"tab":"calls","rows":{"__proto__":"x","constructor":"y","c-1":"z"}}';
    const reading = readRows([{ ...row(entries[1]!, 1), Data: data }]);
    expect(({} as Record<string, unknown>)['placement']).toBeUndefined();
    expect(reading.entries).toEqual([
      { kind: 'rowsSeen', tab: 'calls', rows: { 'c-1': 'z' }, at, by, run: 1 },
    ]);
  });

  it('reads whatever it is given without failing', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constantFrom('moved', 'rowsSeen', '{}', '[]', '{"ids":[1]}'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 })), (values) => {
        expect(() =>
          readLedger([['Run', 'Line', 'Id', 'At', 'By', 'Kind', 'Data'], ...values]),
        ).not.toThrow();
      }),
    );
  });
});
