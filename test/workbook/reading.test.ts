import { headerKey, readTab } from '../../src/workbook/reading';
import type { Tab } from '../../src/workbook/tab';
import { shadowingTabs as tabs } from '../../src/workbook/shadowing/tabs';

const header = tabs.calls.columns.map((column) => column.header);
const filled = (typed: Record<string, string | number>): (string | number)[] =>
  header.map((name) => typed[name] ?? '');

describe('a tab', () => {
  it('is read by its headers, wherever they stand and however they are spelled', () => {
    const reading = readTab(tabs.calls, [
      ['Mine', ' customer ', 'CALL ID', 'Customer'],
      ['x', 'Alder Freight', 'c-1', 'ignored'],
    ]);
    expect(reading.rows.map((row) => [row.row, row.id, row.cell('Customer'), row.cell('Date')])).toEqual([
      [1, 'c-1', 'Alder Freight', ''],
    ]);
    expect(reading.columnOf('Customer')).toBe(1);
    expect(reading.columnOf('Date')).toBeUndefined();
    expect(reading.missing).toContain('Date');
    expect(reading.missing).not.toContain('Customer');
  });

  it('compares headers without regard to case and spaces', () => {
    expect(headerKey('  What \n to   EXPECT ')).toBe('what to expect');
    expect([headerKey(2026), headerKey(' ')]).toEqual(['2026', '']);
    expect(headerKey('Whatto expect')).not.toBe(headerKey('What to expect'));
  });

  it('may have a title above its headers', () => {
    const reading = readTab(tabs.calls, [
      ['Calls to shadow, spring'],
      [],
      ['Date', 'Customer'],
      [46147, 'Alder Freight'],
    ]);
    expect(reading.headerRow).toBe(2);
    expect(reading.rows.map((row) => [row.row, row.cell('Customer')])).toEqual([[3, 'Alder Freight']]);
    expect(reading.strays).toEqual([]);
  });

  it('has its headers in the row that has most of them, among the first ten', () => {
    const under = (rows: number) => readTab(tabs.calls, [...Array<string[]>(rows).fill([]), header]);
    expect([under(9).headerRow, under(9).missing]).toEqual([9, []]);
    expect([under(10).headerRow, under(10).missing]).toEqual([0, header]);
    const titled = readTab(tabs.calls, [['Date', 'of the list'], ['Date', 'Start', 'AE'], ['Customer']]);
    expect([titled.headerRow, titled.headers]).toEqual([1, ['Date', 'Start', 'AE']]);
  });

  it('has the first of two rows of headers, so that headers pasted further down are a row like any other', () => {
    const reading = readTab(tabs.calls, [header, filled({ Customer: 'Alder Freight' }), header]);
    expect(reading.headerRow).toBe(0);
    expect(reading.rows.map(({ row }) => row)).toEqual([1, 2]);
  });

  it('without any header begins in its first row', () => {
    expect(readTab(tabs.calls, [['x'], ['y']]).headerRow).toBe(0);
    expect(readTab(tabs.calls, []).headerRow).toBe(0);
  });

  it('has the rows in which somebody typed or that have an id, by their place in the sheet', () => {
    const reading = readTab(tabs.calls, [
      header,
      filled({ Customer: 'Alder Freight' }),
      filled({ Check: 'left over' }),
      filled({ Customer: '  ' }),
      filled({ 'Call id': 'c-1' }),
      filled({ Minutes: 0 }),
    ]);
    expect(reading.rows.map(({ row, blank }) => [row, blank])).toEqual([
      [1, false],
      [4, true],
      [5, false],
    ]);
    expect(reading.isEmpty).toBe(false);
    expect(reading.valueAt(2, 'Check')).toBe('left over');
    expect(reading.valueAt(99, 'Check')).toBe('');
  });

  it('has a row in which something stands in people’s leftmost column alone', () => {
    const reading = readTab(tabs.calls, [['Customer', 'Date'], ['Alder'], [' ', '']]);
    expect(reading.rows.map(({ row, id }) => [row, id])).toEqual([[1, '']]);
  });

  it('has ids without the spaces around them, and no row of which nothing but spaces is left', () => {
    const reading = readTab(tabs.calls, [header, [' c-1 '], ['  ']]);
    expect(reading.rows.map(({ row, id }) => [row, id])).toEqual([[1, 'c-1']]);
  });

  it('knows rows in which nothing but Ridealong’s cells stand, below the headers', () => {
    const reading = readTab(tabs.calls, [
      ['Call id', 'Check', 'Customer', 'Mine'],
      ['c-1', 'Add AE.', '', ''],
      ['', 'left over', '', ''],
      ['', '', '', 'of mine'],
      ['', ' ', '', ''],
    ]);
    expect(reading.strays).toEqual([2]);
    expect(
      readTab(tabs.calls, [
        ['', 'left over'],
        ['Call id', 'Check', 'Customer'],
      ]).strays,
    ).toHaveLength(0);
  });

  it('knows what stands in the column of ids above the headers', () => {
    const above = [['Spring', ' c-1 '], [], [1, 2]];
    expect(readTab(tabs.calls, [...above, ['Date', 'Call id'], ['', 'c-2']]).above).toEqual(['c-1', '', '2']);
    expect(readTab(tabs.calls, [...above, ['Date', 'Customer']]).above).toHaveLength(0);
    expect(readTab(tabs.calls, [['Date', 'Call id']]).above).toHaveLength(0);
  });

  it('gets new rows below all that stands in it', () => {
    expect(readTab(tabs.calls, []).end).toBe(0);
    expect(readTab(tabs.calls, [header]).end).toBe(1);
    expect(readTab(tabs.calls, [header, filled({ Customer: 'Alder' }), [], ['of mine']]).end).toBe(4);
  });

  it('says nothing of a cell whose column is gone', () => {
    const reading = readTab(tabs.calls, [['Customer'], ['Alder', 'x']]);
    expect([reading.valueAt(1, 'Date'), reading.rows[0]?.cell('Date')]).toEqual(['', '']);
  });

  it('without people’s columns has the rows in which Ridealong wrote', () => {
    const reading = readTab(tabs.rotations, [
      ['Rotation', 'Engineer'],
      ['2026-05-11', ''],
      ['', ''],
    ]);
    expect(reading.rows.map(({ row }) => row)).toEqual([1]);
  });

  it('is empty when it has no header, and then every header is missing', () => {
    const reading = readTab(tabs.calls, []);
    expect(reading.isEmpty).toBe(true);
    expect(reading.missing).toEqual(header);
  });
});

describe('of columns with the same name', () => {
  const customerIn = (...below: (string | number)[][]): number | undefined =>
    readTab(tabs.calls, [['Date', 'Customer', 'customer', 'CUSTOMER'], ...below]).columnOf('Customer');

  it('the left one is read in which something stands', () => {
    expect(customerIn([1, 'Alder', 'Birch', 'Cedar'])).toBe(1);
    expect(customerIn([1, '', 'Birch', 'Cedar'])).toBe(2);
    expect(customerIn([1, ' ', '', ''], [1, '', '', 'Cedar'])).toBe(3);
    expect(customerIn([1, '', '', ''], [1, 'Alder', 'Birch', ''])).toBe(1);
  });

  it('the left one is read where all are empty', () => {
    expect(customerIn()).toBe(1);
    expect(customerIn([1, '', ' '])).toBe(1);
  });
});

describe('the columns of a sheet that people brought along', () => {
  const adopted: Tab = {
    ...tabs.calls,
    adopted: { mark: 1026001, headers: { Customer: 'Wer  kommt', AE: 'Vertrieb' } },
  };

  it('are found by what people call them, and by our names where they have no other', () => {
    const reading = readTab(adopted, [
      ['Customer', 'Vertrieb', 'wer kommt', 'Date'],
      ['of mine', 'ae@example.com', 'Alder', 46147],
    ]);
    const [row] = reading.rows;
    expect(['Customer', 'AE', 'Date'].map((name) => reading.columnOf(name))).toEqual([2, 1, 3]);
    expect(['Customer', 'AE', 'Date'].map((name) => row?.cell(name))).toEqual([
      'Alder',
      'ae@example.com',
      46147,
    ]);
    expect(['Customer', 'AE', 'Date'].map((name) => row?.called(name))).toEqual([
      'Wer  kommt',
      'Vertrieb',
      'Date',
    ]);
    expect(readTab(adopted, [['Customer', 'Date']]).missing).toContain('Customer');
  });

  it('may be called as if they summed up: they are headers all the same, and new rows come below them', () => {
    expect(readTab(adopted, [['Total', 'Wer kommt', 'Date', 'Vertrieb']])).toMatchObject({
      headerRow: 0,
      end: 1,
    });
  });

  it('tell the row of headers', () => {
    const rows = [
      ['Customer', 'AE'],
      ['Wer kommt', 'Vertrieb', 'Date'],
    ];
    expect([readTab(adopted, rows).headerRow, readTab(tabs.calls, rows).headerRow]).toEqual([1, 0]);
  });
});

describe('the content of a row', () => {
  const contents = (...rows: Record<string, string | number>[]): string[] =>
    readTab(tabs.calls, [header, ...rows.map(filled)]).rows.map((row) => row.content);

  it('is the same for what people typed the same, whatever Ridealong wrote beside it', () => {
    const [one, other] = contents(
      { Customer: 'Søren 🚀' },
      { Customer: 'Søren 🚀', Check: 'Add Date.', 'Call id': 'c-1' },
    );
    expect(one).toMatch(/^[0-9a-f]{12}$/);
    expect(other).toBe(one);
  });

  it('is the same when columns are moved, come or go, as long as they are empty', () => {
    const [one] = contents({ Customer: 'Alder', Date: 46147 });
    const contentIn = (headers: string[], cells: (string | number)[]) =>
      readTab(tabs.calls, [headers, cells]).rows[0]?.content;
    expect(contentIn(['Mine', 'Date', 'Customer'], ['x', 46147, 'Alder'])).toBe(one);
    expect(contentIn(['Customer', 'Seats', 'Date'], ['Alder', '', 46147])).toBe(one);
    const fewer: Tab = { ...tabs.calls, columns: tabs.calls.columns.slice(0, -2) };
    expect(readTab(fewer, [header, filled({ Customer: 'Alder', Date: 46147 })]).rows[0]?.content).toBe(one);
  });

  it('is not told where rows have no id or nobody types', () => {
    const contentOf = (tab: Tab) =>
      readTab(tab, [tab.columns.map((column) => column.header), Array(20).fill('x')]);
    expect(contentOf(tabs.engineers).rows.map(({ content }) => content)).toEqual(['']);
    expect(contentOf(tabs.ledger).rows.map(({ content }) => content)).toEqual(['']);
    expect(contentOf(tabs.rotations).rows.map(({ content }) => content)).toEqual(['']);
    expect(contentOf(tabs.settings).rows.map(({ content }) => content)).not.toEqual(['']);
  });

  it('is another when a cell, its type or its place is another', () => {
    const all = contents(
      { Customer: '5' },
      { Minutes: 5 },
      { Minutes: '5' },
      { Seats: 5 },
      { Customer: '5 ' },
    );
    expect(new Set(all).size).toBe(all.length);
  });
});
