import { emptyCells, goneColumn, needIn, notes, readIn } from '../../src/workbook/decodeRow';
import { readWhole } from '../../src/workbook/decodeText';
import { read, unread } from '../../src/workbook/decoded';
import { readTab, type TabReading } from '../../src/workbook/reading';
import { shadowingTabs as tabs } from '../../src/workbook/shadowing/tabs';
import type { Tab } from '../../src/workbook/tab';
import { readingOf, type Typed } from './sheet';

const rowOf = (reading: TabReading) => reading.rows[0]!;
const calls = (typed: Typed): TabReading => readingOf('calls', [{ 'Call id': 'c-1', ...typed }]);

/** Calls in a tab of people's, who call the beginning and the minutes otherwise. */
const theirs: Tab = { ...tabs.calls, adopted: { mark: 1, headers: { Start: 'Beginn', Minutes: 'Dauer' } } };

describe('what is wrong with a row', () => {
  it('is collected in order, while what reads is taken as it is', () => {
    const found = notes();
    expect(found.problems).toHaveLength(0);
    expect(found.need(read(5))).toBe(5);
    expect(found.prefer(read('x'), 'y')).toBe('x');
    expect(found.problems).toHaveLength(0);
    expect(found.need<string>(unread('One.'))).toBeUndefined();
    expect(found.prefer(unread('Two.'), 'y')).toBe('y');
    found.add('Three.');
    expect(found.problems).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('is said up to the third problem, and of more how many they are', () => {
    const found = notes();
    for (const problem of ['One.', 'Two.', 'Three.', 'Four.']) found.add(problem);
    expect(found.problems).toEqual(['One.', 'Two.', 'Three.', 'And 1 more.']);
    found.add('Five.');
    expect(found.problems).toEqual(['One.', 'Two.', 'Three.', 'And 2 more.']);
  });
});

describe('columns that are gone', () => {
  const without = (tab: Tab, ...gone: string[]): TabReading => {
    const called = tab.columns.map(({ header }) => tab.adopted?.headers[header] ?? header);
    return readTab(tab, [called.filter((name) => !gone.includes(name))]);
  };

  it('are named where they are needed', () => {
    expect(goneColumn(without(tabs.calls), ['Date', 'Start'])).toBeUndefined();
    expect(goneColumn(without(tabs.calls, 'Seats'), ['Date', 'Start'])).toBeUndefined();
    expect(goneColumn(without(tabs.calls, 'Seats', 'Start'), ['Date', 'Start'])).toBe(
      'The column Start is gone: put a column with this header back.',
    );
    expect(goneColumn(without(tabs.calls, 'Date', 'Start', 'AE'), ['Date', 'Start', 'AE'])).toBe(
      'The columns Date, Start and AE are gone: put columns with these headers back.',
    );
  });

  it('are called as people call them', () => {
    expect(goneColumn(without(theirs, 'Beginn'), ['Start'])).toBe(
      'The column Beginn is gone: put a column with this header back.',
    );
    expect(goneColumn(without(theirs, 'Beginn', 'Dauer'), ['Start', 'Minutes'])).toContain(
      'The columns Beginn and Dauer are gone',
    );
  });
});

describe('cells that a row needs', () => {
  const full = { Date: 46147, Start: 0.5, Minutes: 60, Customer: 'Alder', AE: 'ann@example.com' };
  const missing = (typed: Typed, dispensable?: readonly string[]): string | undefined => {
    const reading = calls(typed);
    return emptyCells(reading, rowOf(reading), dispensable);
  };

  it('are asked for by name where they are empty, and others are not', () => {
    expect(missing(full)).toBeUndefined();
    expect(missing({ ...full, Start: ' ' })).toBe('Add Start.');
    expect(missing({ ...full, Date: '', Minutes: '', AE: '' })).toBe('Add Date, Minutes and AE.');
  });

  it('are not asked for where the row can do without', () => {
    expect(missing({ ...full, Date: '', AE: '' }, ['AE'])).toBe('Add Date.');
    expect(missing({ ...full, AE: '' }, ['AE'])).toBeUndefined();
  });

  it('are called as people call them', () => {
    const reading = readTab(theirs, [
      ['Date', 'Beginn', 'Dauer', 'Customer', 'AE'],
      [46147, '', '', 'Alder', 'ann@example.com'],
    ]);
    expect(emptyCells(reading, rowOf(reading))).toBe('Add Beginn and Dauer.');
  });
});

describe('a cell of a row', () => {
  it('is read by its reader, under the name that people know', () => {
    const reading = readTab(theirs, [
      ['Date', 'Dauer', 'Customer'],
      [46147, 600, 'Alder'],
    ]);
    expect(readIn(rowOf(reading), 'Minutes', readWhole, 5, 480)).toEqual({
      ok: false,
      problem: 'Dauer “600” is not a whole number from 5 to 480: correct it.',
    });
    expect(readIn(rowOf(reading), 'Minutes', readWhole, 5, 600)).toEqual({ ok: true, value: 600 });
  });

  it('that is needed and empty says nothing, since it is asked for with the others', () => {
    const found = notes();
    const row = rowOf(calls({ Customer: 'Alder', Minutes: ' ', Seats: 'x', 'Slack channel': 0 }));
    expect(needIn(row, 'Minutes', found, readWhole, 5, 480)).toBeUndefined();
    expect(found.problems).toHaveLength(0);
    expect(needIn(row, 'Slack channel', found, readWhole, 0, 5)).toBe(0);
    expect(needIn(row, 'Seats', found, readWhole, 0, 5)).toBeUndefined();
    expect(found.problems).toEqual(['Seats “x” is not a whole number from 0 to 5: correct it.']);
  });
});
