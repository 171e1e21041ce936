import type { Email } from '../../src/programme/records';
import { instant } from '../../src/time/instant';
import type { LoggedEntry, WorkbookEntry } from '../../src/workbook/entries';
import { headersRemembered, headersSeen } from '../../src/workbook/headersSeen';
import { readTab } from '../../src/workbook/reading';
import type { CellValue, Tab } from '../../src/workbook/tab';
import { shadowingTabs as tabs } from '../../src/workbook/shadowing/tabs';

const all = tabs.calls.columns.map(({ header }) => (header === 'Customer' ? 'Kunde' : header));
const adopted: Tab = {
  ...tabs.calls,
  adopted: { mark: tabs.calls.sheetId, headers: { Customer: 'Kunde' } },
};

const seen = (headers: readonly string[], row = 0, tab = 'calls') =>
  ({ kind: 'headersSeen', tab, row, headers }) satisfies WorkbookEntry;

const logged = (entry: WorkbookEntry): LoggedEntry => ({
  ...entry,
  at: instant(0),
  by: 'ann@example.com' as Email,
  run: 1,
});

const said = (rows: CellValue[][], known: readonly WorkbookEntry[] = [], tab = adopted) =>
  headersSeen([readTab(tab, rows)], known.map(logged));

describe('what the ledger knows of headers', () => {
  it('is how those of each tab stood last', () => {
    const entries = [
      logged(seen(['Date'])),
      logged(seen(['Wochen'], 2, 'signUps')),
      logged({ kind: 'wentOn' }),
      logged(seen(['Datum'], 1)),
      logged({ kind: 'rowsSeen', tab: 'calls', rows: { 'c-1': 'a' } }),
    ];
    expect([...headersRemembered(entries)]).toEqual([
      ['calls', { row: 1, headers: ['Datum'] }],
      ['signUps', { row: 2, headers: ['Wochen'] }],
    ]);
  });

  it('is nothing of a tab that there is no more', () => {
    expect(headersRemembered([logged(seen(['Date'], 0, 'elsewhere'))]).size).toBe(0);
  });
});

describe('headers of a sheet that people brought along', () => {
  it('are kept with their row, from the first column to the last that has one, as they are read', () => {
    const headers = ['', ' Umsatz ', 2026, ...all, '  ', '', ' '];
    const kept = ['', 'Umsatz', '2026', ...all];
    expect(said([['Kundentermine'], headers])).toEqual([seen(kept, 1)]);
  });

  it('are kept again only when they, or their row, are others than the ledger knows', () => {
    expect(said([all], [seen(all)])).toHaveLength(0);
    expect(said([[...all, '']], [seen(['Date']), seen(all)])).toHaveLength(0);
    expect(said([all], [seen(all), seen(['Date'])])).toEqual([seen(all)]);
    expect(said([['Kundentermine'], all], [seen(all)])).toEqual([seen(all, 1)]);
    expect(said([[...all, 'Umsatz']], [seen(all)])).toEqual([seen([...all, 'Umsatz'])]);
    expect(said([all], [seen(all, 0, 'signUps')])).toEqual([seen(all)]);
  });

  it('are not kept while one of ours is gone', () => {
    expect(said([all.slice(1)])).toHaveLength(0);
    expect(said([all.slice(1)], [seen(all)])).toHaveLength(0);
    expect(said([tabs.calls.columns.map(({ header }) => header)])).toHaveLength(0);
  });

  it('are not kept while one of ours is there twice, in whatever case; one of people’s own may be', () => {
    expect(said([[...all, ' date']])).toHaveLength(0);
    expect(said([[...all, 'KUNDE']])).toHaveLength(0);
    expect(said([[...all, 'KUNDE']], [seen(all)])).toHaveLength(0);
    expect(said([[...all, 'Umsatz', 'Umsatz', 'Customer', 'Customer']])).toHaveLength(1);
  });

  it('are not kept where a line of the ledger cannot hold them', () => {
    const length = JSON.stringify([...all, '']).length;
    const fits = 'x'.repeat(40_000 - length);
    expect(said([[...all, fits]])).toHaveLength(1);
    expect(said([[...all, `${fits}x`]])).toHaveLength(0);
  });
});

test('headers of a tab of our own are not kept: they are known', () => {
  expect(said([tabs.calls.columns.map(({ header }) => header)], [], tabs.calls)).toHaveLength(0);
});
