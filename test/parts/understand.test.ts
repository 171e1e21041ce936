import { calledAsByPeople, understand } from '../../src/run/understand';
import type { SheetValues } from '../../src/run/ports';
import { shadowingBook } from '../../src/run/shadowing/shadowingBook';
import type { Entry } from '../../src/workbook/entries';
import { ledgerRow } from '../../src/workbook/ledger';
import { shadowingTabs } from '../../src/workbook/shadowing/tabs';
import { shadowingWorkbook } from '../../src/workbook/shadowing/workbook';
import type { CellValue, TabKey } from '../../src/workbook/tab';
import { at, email } from '../shadowing/world';

const earlier = at('2026-05-04 10:00');
const now = at('2026-05-05 10:00');
const started: Entry = { kind: 'started', spreadsheet: 's1', schema: 2 };
const seen: Entry = { kind: 'restoredSeen', lost: 'l1' };
const wentOn: Entry = { kind: 'wentOn' };

const settings = [
  ["Organisation's domain", '', '', 'example.com'],
  ['Time zone', '', '', 'Europe/Berlin'],
];

function lineOf(entry: Entry, index: number): CellValue[] {
  const line = index + 1;
  const cells = ledgerRow(entry, { run: 1, line, id: `l-${line}`, at: earlier, by: email('casey') });
  return shadowingTabs.ledger.columns.map(({ header }) => cells[header] ?? '');
}

interface Typed {
  readonly lines?: readonly Entry[];
  readonly rows?: Partial<Record<TabKey, readonly (readonly CellValue[])[]>>;
  readonly gone?: readonly TabKey[];
}

/** The values of all tabs with their headers, as far as they are not gone. */
function values({ lines = [started], rows = {}, gone = [] }: Typed): SheetValues {
  const all: typeof rows = { settings, ledger: lines.map(lineOf), ...rows };
  return new Map(
    shadowingWorkbook.tabs
      .filter(({ key }) => !gone.includes(key))
      .map(({ key, sheetId, title, columns }) => [
        sheetId,
        { title: `My ${title}`, values: [columns.map(({ header }) => header), ...(all[key] ?? [])] },
      ]),
  );
}

function understood(typed: Typed, sheets = values(typed)) {
  let ids = 0;
  return understand(shadowingBook, sheets, 's1', now, (prefix) => `${prefix}-new-${(ids += 1)}`);
}

test.each<[string, Typed]>([
  ['ready', {}],
  ['ready', { gone: ['overview'] }],
  ['ready', { lines: [started, seen, wentOn] }],
  ['ledgerGone', { gone: ['ledger'] }],
  ['ledgerGone', { lines: [] }],
  ['ledgerGone', { lines: [wentOn] }],
  ['copy', { lines: [{ ...started, spreadsheet: 's0' }, seen] }],
  ['newer', { lines: [{ ...started, schema: 3 }, seen] }],
  ['restored', { lines: [started, wentOn, seen], gone: ['calls'] }],
  ['tabGone', { gone: ['calls'], rows: { settings: [] } }],
  ['settingsUnclear', { rows: { settings: [] } }],
])('a workbook is %s: %j', (condition, typed) => {
  expect(understood(typed).condition).toBe(condition);
});

test('where none of our tabs is there it is not set up', () => {
  expect(understood({}, new Map()).condition).toBe('notSetUp');
});

test('tabs that are gone are named by our titles, those that are there by people’s', () => {
  const { gone, workbook } = understood({ gone: ['calls', 'overview'] });
  expect(gone).toEqual(['Calls', 'Overview']);
  expect(workbook.tabs.map(({ title }) => title).slice(0, 2)).toEqual(['Calls', 'My Sign-ups']);
  expect(calledAsByPeople(shadowingWorkbook, new Map()).tabs).toEqual(shadowingWorkbook.tabs);
});

describe('rows', () => {
  const call = (id: string, customer: string): CellValue[] =>
    shadowingTabs.calls.columns.map(
      ({ header }) => (({ 'Call id': id, Customer: customer }) as Record<string, string>)[header] ?? '',
    );
  const contentOf = (row: CellValue[]): string =>
    understood({ rows: { calls: [row] } }).readings.get('calls')?.rows[0]?.content ?? '';
  const fjord = call('c-one', 'Fjord');
  const knows = (content: string, tab = 'calls'): Entry => ({
    kind: 'rowsSeen',
    tab,
    rows: { 'c-one': content },
  });
  const identityOf = (typed: Typed) => understood(typed).identities.get('calls');

  test('get ids by their tab where they have none, and are to be kept as they are', () => {
    const identity = identityOf({ rows: { calls: [call('', 'Fjord')] } });
    expect([...(identity?.ids ?? [])]).toEqual([[1, 'c-new-1']]);
    expect([...(identity?.changed ?? [])]).toEqual([['c-new-1', contentOf(fjord)]]);
  });

  test('that the ledger knows have not changed; what it knew last counts, of their tab alone', () => {
    const rows = { calls: [fjord] };
    const content = contentOf(fjord);
    const changed = (...lines: Entry[]) => identityOf({ lines: [started, ...lines], rows })?.changed.size;
    expect(changed(knows('other'), knows(content))).toBe(0);
    expect(changed(knows(content), knows('other'))).toBe(1);
    expect(changed(knows(content, 'signUps'))).toBe(1);
  });

  test('of a tab that has no ids of ours get none', () => {
    expect([...understood({}).identities.keys()]).toEqual(['calls', 'signUps']);
  });

  test('that stand above the headers are not gone, but lost', () => {
    const headers = shadowingTabs.calls.columns.map(({ header }) => header);
    const sheets = new Map(values({ lines: [started, knows(contentOf(fjord))] }));
    sheets.set(shadowingTabs.calls.sheetId, { title: 'Calls', values: [fjord, headers] });
    expect(understood({}, sheets).readings.get('calls')?.lost).toEqual(['c-one']);
    expect(understood({}).readings.get('calls')?.lost).toEqual([]);
  });

  test('are as old as what they say', () => {
    const asked: unknown[] = [];
    const book: typeof shadowingBook = {
      ...shadowingBook,
      decode: (rows) => {
        const seenAt = rows.seenAt('calls');
        asked.push([
          seenAt('c-one'),
          seenAt('c-two'),
          rows.seenAt('engineers')('e1'),
          rows.ids('engineers').size,
        ]);
        return shadowingBook.decode(rows);
      },
    };
    const lines = [started, knows(contentOf(fjord))];
    for (const row of [fjord, call('c-one', 'Nimbus')])
      understand(book, values({ lines, rows: { calls: [row] } }), 's1', now, (prefix) => prefix);
    expect(asked).toEqual([
      [earlier, now, now, 0],
      [now, now, now, 0],
    ]);
  });
});

test('what people call tabs and columns is told to who reads rows', () => {
  const asked: unknown[] = [];
  const book: typeof shadowingBook = {
    ...shadowingBook,
    decode: (rows) => {
      asked.push([rows.called.tabs['Calls'], rows.called.columns['Calls'], rows.called.columns['Sign-ups']]);
      return shadowingBook.decode(rows);
    },
  };
  const adopted: Entry = { kind: 'adopted', tab: 'calls', sheetId: 7, headers: { Customer: 'Kunde' } };
  understand(book, values({ lines: [started, adopted] }), 's1', now, (prefix) => prefix);
  expect(asked).toEqual([['My Calls', { Customer: 'Kunde' }, {}]]);
});
