import type { SheetLooked } from '../../../src/workbook/adopt/match';
import { planAdoption } from '../../../src/workbook/adopt/plan';
import { redWorkbook } from '../../../src/workbook/redAccounts/workbook';
import { shadowingWorkbook } from '../../../src/workbook/shadowing/workbook';
import type { Workbook } from '../../../src/workbook/workbook';
import { sheetOf } from './sheets';

/** A sheet with these headers, in which nothing stands yet. */
function headed(sheetId: number, headers: string, ...rows: string[][]): SheetLooked {
  return sheetOf([headers.split(', '), ...rows], { sheetId, title: `Sheet ${sheetId}` });
}

/** What becomes of each tab that is not made anew: "tracker: adopt 1". */
function proposed(workbook: Workbook, ...sheets: SheetLooked[]): readonly string[] {
  return planAdoption(workbook, sheets, [], [])
    .tabs.filter(({ becomes }) => becomes !== 'new')
    .map(({ tab, becomes, match }) => `${tab.key}: ${becomes} ${match?.sheet.sheetId}`);
}

const needed = 'Date, Start, Minutes, Customer, AE';

describe('which of two sheets is a tab', () => {
  test('is asked where they are one and a half columns apart or nearer', () => {
    const people = [['a@example.com'], ['b@example.com']].map(([mail = '']) => ['', '', mail]);
    const byContent = headed(1, 'Name, Team, x', ...people);
    const apart = headed(2, 'Name, Team, Email, GitHub');
    expect(proposed(shadowingWorkbook, byContent, apart)).toEqual(['engineers: open 2']);
    const further = headed(2, 'Name, Team, Email, GitHub, Away');
    expect(proposed(shadowingWorkbook, byContent, further)).toEqual(['engineers: adopt 2']);
  });

  test('is not asked where one lacks what is needed, however much else it has', () => {
    const more = 'Notes link, Slack channel, Meeting link, Seats, Status, What to expect, Customer no.';
    const lacking = headed(1, `Date, Start, Minutes, Customer, ${more}`);
    expect(proposed(shadowingWorkbook, lacking, headed(2, needed))).toEqual(['calls: adopt 2']);
  });

  test('is asked also where a third sheet is another tab as surely', () => {
    const engineers = headed(3, 'Email, Name, GitHub, Team, Time zone, Away');
    const sheets = [headed(1, `${needed}, Seats`), headed(2, needed), engineers];
    expect(proposed(shadowingWorkbook, ...sheets)).toEqual(['calls: open 1', 'engineers: adopt 3']);
  });

  test('is not asked where the one is rather another tab', () => {
    const tracker = headed(1, 'Account, Health, AE, CE, Sponsor');
    const asks = headed(2, 'Account, Health, Ask, Owner, Due, Answer');
    expect(proposed(redWorkbook, tracker, asks)).toEqual(['tracker: adopt 1', 'asks: adopt 2']);
  });
});

describe('which of two tabs a sheet is', () => {
  const either = 'Account, Health, Ask, Owner, Due';

  test('is asked where it may be both, and the other tab is made', () => {
    expect(proposed(redWorkbook, headed(1, either))).toEqual(['tracker: open 1']);
  });

  test('is not asked where the other tab would rather have a sheet of its own', () => {
    const requests = headed(2, 'Account, Ask, Owner, Due, Answer');
    expect(proposed(redWorkbook, headed(1, `${either}, Sponsor`), requests)).toEqual([
      'tracker: adopt 1',
      'asks: adopt 2',
    ]);
  });

  test('is asked where that other sheet is no better', () => {
    expect(proposed(redWorkbook, headed(1, either), headed(2, 'Account, Ask, Owner, Due'))).toEqual([
      'tracker: open 1',
      'asks: adopt 2',
    ]);
    expect(proposed(redWorkbook, headed(1, either), headed(2, 'Account, Ask, Owner'))).toEqual([
      'tracker: open 1',
      'asks: open 2',
    ]);
  });

  test('is not asked where the other tab has its sheet already', () => {
    const tracker = headed(2, 'Account, Health, AE, CE, Sponsor, Why red, Resolution');
    expect(proposed(redWorkbook, headed(1, either), tracker)).toEqual(['tracker: adopt 2', 'asks: adopt 1']);
  });
});

test('a sheet that is like no tab stands in for none', () => {
  expect(proposed(shadowingWorkbook, headed(1, 'Anything'))).toHaveLength(0);
});
