import type { Email } from '../../../src/programme/records';
import { instant } from '../../../src/time/instant';
import { ledgerRow } from '../../../src/workbook/ledger';
import { trackerTab } from '../../../src/workbook/redAccounts/tabsOfPeople';
import { lookedAt, openAccounts } from '../../../src/workbook/shadowing/openAccounts';
import { sheetOf } from '../sheet';

// Rule S17: which accounts are red, as Account Tracker shows them.

describe('the accounts that are red', () => {
  const rowsOf = (...statuses: string[]): (string | number | boolean)[][] => [
    ['Account', 'mine', 'Status'],
    ...statuses.map((status, n) => [`Account ${n}`, 'x', status]),
  ];

  it.each([
    ['Red', true],
    ['Red again 2 times, no update for 8 days', true],
    ['Yellow, waiting for resolution', true],
    ['Lost, waiting for resolution', true],
    ['Resolved', false],
    ['Lost', false],
    ['Goes on in another row', false],
    ['Reduced', false],
    ['red', true],
    ['No longer red', false],
    ['Yellow, waiting for resolutions', false],
    ['Nobody is awaiting for resolution', false],
    ['', false],
  ])('with the status %p are: %p', (status, isOpen) => {
    expect(openAccounts(rowsOf(status))).toEqual(isOpen ? ['Account 0'] : []);
  });

  it('are all of them, in one line each, in the order of their rows', () => {
    expect(
      openAccounts([
        ['Status', 'Account'],
        ['Red', ' Fjord\n Telecom '],
        ['Lost', 'Birch'],
        ['Yellow, waiting for resolution', 'Alder'],
      ]),
    ).toEqual(['Fjord Telecom', 'Alder']);
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

  it('are found in a tracker that was people’s, by the headers that its ledger says, and not by ours beside them', () => {
    const tracker = [
      ['Kunde', 'Status', 'Status (Ridealong)'],
      ['Fjord', 'green', 'Red'],
      ['Alder', 'Red', 'Resolved'],
    ];
    const headers = { Account: 'Kunde', Health: 'Status', Status: 'Status (Ridealong)' };
    const stamp = { run: 1, line: 2, id: 'a-2', at: instant(0), by: 'casey@example.com' as Email };
    const line = ledgerRow({ kind: 'adopted', tab: 'tracker', sheetId: 7, headers }, stamp);
    expect(openAccounts(tracker, [Object.keys(line), Object.values(line)])).toEqual(['Fjord']);
    expect(openAccounts(tracker)).toBeUndefined();
  });

  it('are found by our own headers where another tab was people’s, or none', () => {
    const stamp = { run: 1, line: 2, id: 'a-2', at: instant(0), by: 'casey@example.com' as Email };
    const headers = { Account: 'Kunde', Status: 'Stand' };
    const asks = ledgerRow({ kind: 'adopted', tab: 'asks', sheetId: 7, headers }, stamp);
    expect(openAccounts(rowsOf('Red'), [Object.keys(asks), Object.values(asks)])).toEqual(['Account 0']);
    const found = ledgerRow({ kind: 'found', ids: ['e-1'] }, stamp);
    expect(openAccounts(rowsOf('Red'), [Object.keys(found), Object.values(found)])).toEqual(['Account 0']);
  });

  it('are looked for in the tracker of Red Accounts and in its ledger, and in no other tab', () => {
    expect(lookedAt).toEqual({ tracker: 1026011, ledger: 1026016 });
  });

  it('are not known of a tab that is no Account Tracker', () => {
    expect(openAccounts([])).toBeUndefined();
    expect(openAccounts([['Account', 'State']])).toBeUndefined();
    expect(openAccounts([['Name', 'Status']])).toBeUndefined();
    expect(openAccounts(sheetOf('calls', []))).toBeUndefined();
  });
});
