import { readTab } from '../../src/workbook/reading';
import { redTabs } from '../../src/workbook/redAccounts/tabs';
import { shadowingTabs } from '../../src/workbook/shadowing/tabs';
import type { CellValue, Tab } from '../../src/workbook/tab';

/** Rows of a sheet of people's as they are read, and where one would be added. */
function read(tab: Tab, rows: CellValue[][], adopted = true): { rows: number[]; end: number } {
  const own = adopted ? { ...tab, adopted: { mark: tab.sheetId, headers: {} } } : tab;
  const reading = readTab(own, rows);
  return { rows: reading.rows.map(({ row }) => row), end: reading.end };
}

const calls = ['#', 'Customer', 'Date', 'Start', 'Minutes', 'AE', 'Seats'];
const call = ['1', 'Alder', 46147, 0.5, 30, 'ae@example.com', 1];

describe('rows that sum up others, in a sheet that people brought along', () => {
  test.each([
    [['TOTAL', '', '', '', 30, '', 1]],
    [['Summe:', '', '', '', '#NAME?', '', '#NAME?']],
    [['', 'Gesamt', '', '', '', '', '']],
    [['', '', '', '', 30, '', 1]],
  ])('are no records, and new rows come above them: %j', (totals) => {
    expect(read(shadowingTabs.calls, [calls, call, totals])).toEqual({ rows: [1], end: 2 });
    expect(read(shadowingTabs.calls, [calls, call, [], totals, []]).end).toBe(3);
    expect(read(shadowingTabs.calls, [calls, totals, call])).toEqual({ rows: [2], end: 3 });
  });

  test('are told from a record whose customer is called so, and from one that is being typed', () => {
    const rows = [
      ['', 'Total', 46147, 0.5, 30, 'ae@example.com', ''],
      ['', '', 46147, '', '', '', ''],
      ['', '', '', '', '', 'ae@example.com', 1],
      ['Totals of Q1', 'Birch', '', '', '', '', ''],
    ];
    expect(read(shadowingTabs.calls, [calls, ...rows])).toEqual({ rows: [1, 2, 3, 4], end: 5 });
  });

  test('are told by a count where a mail address should be', () => {
    const people = [
      ['Name', 'Email'],
      ['Eva', 'eva@example.com'],
      ['Total', 1],
    ];
    expect(read(shadowingTabs.engineers, people)).toEqual({ rows: [1], end: 2 });
    const accounts = [
      ['Account', 'Health'],
      ['Fjord', 'Red'],
      ['TOTAL', '#NAME?'],
      ['Total', 'Red'],
    ];
    expect(read(redTabs.tracker, accounts)).toEqual({ rows: [1, 3], end: 4 });
  });

  test('are rows like any other in a tab of our own', () => {
    const rows = [calls, call, ['TOTAL', 'Total', '', '', 30, '', 1]];
    expect(read(shadowingTabs.calls, rows, false)).toEqual({ rows: [1, 2], end: 3 });
  });

  test.each([
    ...['total', 'Totals', 'GRAND TOTAL', 'sum', 'Sums', 'Sub-total', 'Count', 'Average:'],
    ...['Summe', 'Summen', 'Gesamt', 'Gesamtsumme', 'insgesamt', 'Zwischensumme', 'Anzahl', 'Durchschnitt'],
  ])('are told by their first word: %s', (word) => {
    expect(read(shadowingTabs.calls, [calls, call, [word, 'Alder', '', '', '', '', '']]).rows).toEqual([1]);
  });

  test('are not told by a word beside others', () => {
    const rows = [
      ['', 'Count Dracula', '', '', '', '', ''],
      ['', 'Alder', '', '', '', 'total', ''],
    ];
    expect(read(shadowingTabs.calls, [calls, ...rows]).rows).toEqual([1, 2]);
  });

  test.each(['#NAME?', '#REF!', '#DIV/0!', '#N/A', '#VALUE!'])(
    'are told by formulas that went wrong: %s',
    (error) => {
      expect(read(shadowingTabs.calls, [calls, call, ['', '', '', '', 30, '', error]]).rows).toEqual([1]);
    },
  );

  test.each(['#general', 'see #NAME?', '#NAME? !'])('%s is no formula that went wrong', (text) => {
    expect(
      read(shadowingTabs.calls, [calls, ['Total', text, 46147, 0.5, 30, 'ae@example.com', '']]).rows,
    ).toEqual([1]);
    expect(read(shadowingTabs.calls, [calls, ['', '', '', '', 30, '', 1, text]]).rows).toEqual([1]);
  });

  test('what Ridealong wrote beside them makes them no record', () => {
    const own = shadowingTabs.calls.columns.filter(({ owner }) => owner === 'ridealong');
    const headers = [...calls, ...own.map(({ header }) => header)];
    const totals = ['', '', '', '', 30, '', 1, ...own.map(() => 'as Ridealong wrote it')];
    expect(own.length).toBeGreaterThan(1);
    expect(read(shadowingTabs.calls, [headers, call, totals]).rows).toEqual([1]);
  });
});
