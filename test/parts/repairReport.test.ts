import { cellsRighted, reportText } from '../../src/run/repairReport';
import { shadowingBook } from '../../src/run/shadowing/shadowingBook';
import type { Basics } from '../../src/run/understanding';
import type { Change } from '../../src/workbook/change';
import type { TabKey } from '../../src/workbook/tab';
import { readingsOf } from './basics';
import { nothingDecided } from './deciding';

/** What is said after ids were written and columns changed. */
function righted(
  writes: Partial<Record<TabKey, readonly string[]>>,
  columns: readonly Change[],
  changes: Partial<Basics> = {},
): readonly string[] {
  const identities = new Map(
    (Object.entries(writes) as [TabKey, string[]][]).map(([tab, ids]) => [
      tab,
      { ids: new Map(), changed: new Map(), writes: new Map(ids.map((id, at) => [at + 1, id])) },
    ]),
  );
  const after = nothingDecided({ identities, ...changes });
  return cellsRighted({ ...shadowingBook, columns: () => columns }, after);
}

const cells = (tab: TabKey, row: number, ...headers: string[]): Change => ({
  kind: 'setCells',
  tab,
  row,
  cells: Object.fromEntries(headers.map((header) => [header, ''])),
});

test('rows that have their ids again are counted, with their cells apart from them', () => {
  expect(righted({ calls: ['c1'] }, [cells('calls', 1, 'Call id')])).toEqual([
    'Calls: 1 row has its id again.',
  ]);
  expect(
    righted({ calls: ['c1', 'c2', ''] }, [
      cells('calls', 1, 'Call id', 'Check'),
      cells('calls', 2, 'Call id'),
      cells('calls', 3, 'Call id'),
    ]),
  ).toEqual(['Calls: 2 rows have their ids again.', 'Calls: 1 cell that Ridealong fills is right again.']);
});

test('cells are counted by tab, in the order of the tabs', () => {
  expect(
    righted({}, [
      cells('signUps', 1, 'Status', 'Check'),
      { kind: 'appendRow', tab: 'rotations', cells: { Week: '', Engineer: '' } },
      { kind: 'putBack', tab: 'calls', row: 1, column: 0, value: 'x' },
    ]),
  ).toEqual([
    'Calls: 1 cell that Ridealong fills is right again.',
    'Sign-ups: 2 cells that Ridealong fills are right again.',
    'Rotations: 2 cells that Ridealong fills are right again.',
  ]);
});

test('problems of settings are cells as well', () => {
  const settings = [
    ['Setting', 'Problem', 'Value'],
    ['Time zone', '', 'Mars'],
  ];
  const problems = new Map([['settings', new Map([[1, ['Time zone “Mars” is unknown.']]])]] as const);
  expect(righted({}, [], { readings: readingsOf({ settings }), problems })).toEqual([
    'Settings: 1 cell that Ridealong fills is right again.',
  ]);
});

test('where nothing was wrong nothing is said', () => {
  expect(righted({ calls: [] }, [])).toEqual([]);
  expect(righted({ calls: [''] }, [cells('calls', 1, 'Call id')])).toEqual([]);
});

test('the report has what is mended, and what only people can mend', () => {
  expect(reportText([], [])).toBe('Everything was in place already: nothing had to be done.');
  expect(reportText(['The tab Calls is made.', 'Its headers are bold.'], [])).toBe(
    '• The tab Calls is made.\n• Its headers are bold.\nNothing that people typed was deleted.',
  );
  expect(reportText([], ['A column is gone.'])).toBe('What Ridealong cannot mend:\n• A column is gone.');
  expect(reportText(['The tab Calls is made.'], ['A column is gone.', 'A tab is protected.'])).toBe(
    '• The tab Calls is made.\nNothing that people typed was deleted.\nWhat Ridealong cannot mend:\n• A column is gone.\n• A tab is protected.',
  );
});
