import { isNameless, isUnsure, notKnown } from '../../src/workbook/notKnown';
import { readTab, type TabReading } from '../../src/workbook/reading';
import { shadowingTabs as tabs } from '../../src/workbook/shadowing/tabs';
import type { CellValue, Tab } from '../../src/workbook/tab';

const without = (tab: Tab, ...gone: string[]): TabReading =>
  readTab(tab, [tab.columns.map(({ header }) => header).filter((header) => !gone.includes(header))]);

describe('a tab', () => {
  it('is sure with all its columns, and without those that a row can do without', () => {
    expect(isUnsure(without(tabs.calls))).toBe(false);
    expect(isUnsure(without(tabs.calls, 'Seats', 'Notes link', 'Check'))).toBe(false);
  });

  it.each(['Call id', 'Date', 'Start', 'Customer', 'AE'])('is unsure without %s', (header) => {
    expect(isUnsure(without(tabs.calls, header))).toBe(true);
    expect(isUnsure(without(tabs.calls, 'Seats', header))).toBe(true);
  });

  it('is nameless without the column of ids alone', () => {
    expect(isNameless(without(tabs.calls, 'Call id'))).toBe(true);
    expect(isNameless(without(tabs.calls, 'Call id', 'Date'))).toBe(true);
    expect(isNameless(without(tabs.calls, 'Date'))).toBe(false);
    expect(isNameless(without(tabs.calls))).toBe(false);
  });

  it('whose rows never have ids is not nameless', () => {
    expect(isNameless(without(tabs.engineers, 'Email'))).toBe(false);
    expect(isNameless(readTab(tabs.engineers, []))).toBe(false);
  });
});

describe('rows that were not read', () => {
  const header = [
    'Call id',
    ...tabs.calls.columns.map((column) => column.header).filter((name) => name !== 'Call id'),
  ];
  const row = (...cells: CellValue[]): CellValue[] => cells;

  it('are gone while the tab reads', () => {
    const reading = readTab(tabs.calls, [header, row('c-1')]);
    expect(notKnown(reading, ['c-1', 'c-2'], ['c-1'])).toHaveLength(0);
  });

  it('are all not known while it does not, but for those that were read', () => {
    const reading = without(tabs.calls, 'Date');
    expect(notKnown(reading, ['c-1', 'c-2', 'c-3'], ['c-2'])).toEqual(['c-1', 'c-3']);
  });

  it('are not known where they stand above the headers, unless they stand below as well', () => {
    const reading = readTab(tabs.calls, [row('c-1'), row('c-2'), header, row('c-3'), row('c-1')]);
    expect(notKnown(reading, ['c-1', 'c-2', 'c-3', 'c-4'], ['c-1', 'c-3'])).toEqual(['c-2']);
  });
});
