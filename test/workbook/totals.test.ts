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
});
