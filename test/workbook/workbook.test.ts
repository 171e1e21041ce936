import { isDelivery, type LoggedEntry } from '../../src/workbook/entries';
import { redWorkbook } from '../../src/workbook/redAccounts/workbook';
import { shadowingWorkbook } from '../../src/workbook/shadowing/workbook';
import { markOf, tabKeys } from '../../src/workbook/tab';
import { ledgerTab, settingsTab } from '../../src/workbook/tabsOfBoth';
import { hasSheet, tabOf, withAdopted } from '../../src/workbook/workbook';

const calls = tabOf(shadowingWorkbook, 'calls');
const headers = { AE: 'Account executive' };

describe('a tab is asked for by its name', () => {
  test('and each name is of a tab that one of the workbooks has', () => {
    const declared = [shadowingWorkbook, redWorkbook].flatMap(({ tabs }) => tabs.map(({ key }) => key));
    expect(new Set(tabKeys)).toEqual(new Set(declared));
    expect(tabOf(shadowingWorkbook, 'ledger').key).toBe('ledger');
    expect(tabOf(redWorkbook, 'ledger')).not.toEqual(tabOf(shadowingWorkbook, 'ledger'));
  });

  test('and that it is of the other workbook is said', () => {
    expect(() => tabOf(redWorkbook, 'calls')).toThrow('Red Accounts has no tab calls.');
  });
});

describe('a tab that people made and that stands in for one of ours', () => {
  const adopted = withAdopted(shadowingWorkbook, [{ tab: 'calls', sheetId: 0, headers }]);

  test('has the id that Google gave it, the mark of ours, and its own names of columns', () => {
    expect(tabOf(adopted, 'calls')).toEqual({
      ...calls,
      sheetId: 0,
      adopted: { mark: calls.sheetId, headers },
    });
    expect([markOf(calls), markOf(tabOf(adopted, 'calls'))]).toEqual([calls.sheetId, calls.sheetId]);
  });

  test('leaves the others and the rest of the workbook as they are', () => {
    const others = ({ tabs }: typeof adopted) => tabs.filter(({ key }) => key !== 'calls');
    expect(others(adopted)).toEqual(others(shadowingWorkbook));
    expect({ ...adopted, tabs: [] }).toEqual({ ...shadowingWorkbook, tabs: [] });
    expect(withAdopted(shadowingWorkbook, [])).toBe(shadowingWorkbook);
  });

  test('is the later of two', () => {
    const two = [3, 4].map((sheetId) => ({ tab: 'calls' as const, sheetId, headers: {} }));
    expect(tabOf(withAdopted(shadowingWorkbook, two), 'calls').sheetId).toBe(4);
  });

  test('is none where the tab cannot be adopted', () => {
    const ledger = { tab: 'ledger' as const, sheetId: 3, headers: {} };
    expect(withAdopted(shadowingWorkbook, [ledger])).toEqual(shadowingWorkbook);
  });

  test('is told to be of the workbook by its id, which ours then is not', () => {
    expect([hasSheet(adopted, 0), hasSheet(adopted, calls.sheetId)]).toEqual([true, false]);
    expect([hasSheet(shadowingWorkbook, calls.sheetId), hasSheet(shadowingWorkbook, 0)]).toEqual([
      true,
      false,
    ]);
    expect(hasSheet(shadowingWorkbook, String(calls.sheetId))).toBe(false);
  });
});

describe('of the tabs that both workbooks have', () => {
  test('the ledger is hidden, nobody types in it, and nothing is decided without it', () => {
    const { columns, ...ledger } = ledgerTab(7);
    expect(ledger).toEqual({ key: 'ledger', sheetId: 7, title: 'Ledger', hidden: true, essential: true });
    expect(columns.map(({ header, kind, owner }) => [header, kind, owner])).toEqual([
      ['Run', 'whole', 'ridealong'],
      ['Line', 'whole', 'ridealong'],
      ['Id', 'id', 'ridealong'],
      ['At', 'text', 'ridealong'],
      ['By', 'address', 'ridealong'],
      ['Kind', 'text', 'ridealong'],
      ['Data', 'text', 'ridealong'],
    ]);
  });

  test('Settings is seen, people own its values only, and nothing is decided without it', () => {
    const { columns, ...settings } = settingsTab(7);
    expect(settings).toEqual({
      key: 'settings',
      sheetId: 7,
      title: 'Settings',
      hidden: false,
      essential: true,
    });
    expect(columns.map(({ header, kind, owner }) => [header, kind, owner])).toEqual([
      ['Setting', 'id', 'ridealong'],
      ['What it does', 'longText', 'ridealong'],
      ['Problem', 'longText', 'ridealong'],
      ['Value', 'text', 'people'],
    ]);
  });
});

test.each([
  ['claimed', true],
  ['delivered', true],
  ['calendarMade', true],
  ['calendarAsked', false],
  ['withdrew', false],
])('whether an entry says what stands outside of the sheet: %s, %p', (kind, says) => {
  expect(isDelivery({ kind } as LoggedEntry)).toBe(says);
});
