import { trackerTab } from '../../../src/workbook/redAccounts/tabsOfPeople';
import { openAccounts } from '../../../src/workbook/shadowing/openAccounts';
import { sheetOf } from '../sheet';

// Rule S17: which accounts are red, as Account Tracker shows them.

describe('the accounts that are red', () => {
  const rowsOf = (...statuses: string[]): (string | number | boolean)[][] => [
    ['Account', 'mine', 'Status'],
    ...statuses.map((status, n) => [`Account ${n}`, 'x', status]),
  ];

  it.each([
    ['Red', true],
    ['Red, 2 times, no update for 8 days', true],
    ['Yellow, waiting for resolution', true],
    ['Lost, waiting for resolution', true],
    ['Resolved', false],
    ['Lost', false],
    ['Goes on in another row', false],
    ['Reduced', false],
    ['', false],
  ])('with the status %p are: %p', (status, isOpen) => {
    expect(openAccounts(rowsOf(status))).toEqual(isOpen ? ['Account 0'] : []);
  });

  it('are found by headers, wherever people have moved the columns', () => {
    expect(openAccounts(rowsOf('Resolved', 'Red'))).toEqual(['Account 1']);
  });

  it('are none in a workbook that has none yet, and without a name nobody’s', () => {
    const headers = trackerTab.columns.map(({ header }) => header);
    expect(openAccounts([headers])).toEqual([]);
    expect(
      openAccounts([
        ['Status', 'Account'],
        ['Red', ' '],
      ]),
    ).toEqual([]);
  });

  it('are not known of a tab that is no Account Tracker', () => {
    expect(openAccounts([])).toBeUndefined();
    expect(openAccounts([['Account', 'State']])).toBeUndefined();
    expect(openAccounts(sheetOf('calls', []))).toBeUndefined();
  });
});
