import { readTab } from '../../src/workbook/reading';
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
