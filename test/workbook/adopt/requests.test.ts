import type { SheetLooked } from '../../../src/workbook/adopt/match';
import { planAdoption, standsIn } from '../../../src/workbook/adopt/plan';
import { adoptionRequests, widthOf } from '../../../src/workbook/adopt/requests';
import { shadowingWorkbook } from '../../../src/workbook/shadowing/workbook';
import { callsTab } from '../../../src/workbook/shadowing/tabsOfPeople';
import type { CellValue } from '../../../src/workbook/tab';
import { sheetOf } from './sheets';

const title = ['Our calls', '', '', '', '', '', '', ''];

/** What adopts a sheet for Calls. */
function adopting(sheet: SheetLooked) {
  const choices = [{ tab: 'calls' as const, sheet: sheet.sheetId, columns: {} }];
  const [plan] = planAdoption(shadowingWorkbook, [sheet], [], choices).tabs.filter(standsIn);
  if (!plan) throw new Error('not adopted');
  return { ...plan, requests: adoptionRequests(plan) };
}

/** The requests of that name, each as what it asks for. */
function asked({ requests }: ReturnType<typeof adopting>, name: string): readonly unknown[] {
  return requests.flatMap((request) => (name in request ? [request[name]] : []));
}

/** Headers in the second row, below a title. */
function callsSheet(headers: CellValue[], columnCount = 26): SheetLooked {
  return sheetOf([[], headers], { columnCount });
}

const peoples = callsTab.columns.filter(({ owner }) => owner === 'people').map(({ header }) => header);

describe('a sheet that is adopted', () => {
  test('gets a mark by which it is found: the sheet id that set-up would have chosen', () => {
    expect(asked(adopting(callsSheet(['Date'])), 'createDeveloperMetadata')).toEqual([
      {
        developerMetadata: {
          metadataId: callsTab.sheetId,
          metadataKey: 'ridealong',
          metadataValue: 'calls',
          location: { sheetId: 7 },
          visibility: 'DOCUMENT',
        },
      },
    ]);
  });

  test('gets columns of ours inserted right of all that stands in it, which look like new ones', () => {
    const plan = adopting(sheetOf([title, ['Date']]));
    expect(plan.added).toHaveLength(callsTab.columns.length - 1);
    expect(asked(plan, 'insertDimension')).toEqual([
      {
        range: { sheetId: 7, dimension: 'COLUMNS', startIndex: 8, endIndex: 8 + plan.added.length },
        inheritFromBefore: false,
      },
    ]);
    expect(asked(plan, 'appendDimension')).toHaveLength(0);
  });

  test('gets them at its end where something stands in its last column', () => {
    const plan = adopting(callsSheet(['Date', 'x'], 2));
    expect(asked(plan, 'appendDimension')).toEqual([
      { sheetId: 7, dimension: 'COLUMNS', length: plan.added.length },
    ]);
    expect(asked(plan, 'insertDimension')).toHaveLength(0);
  });

  test('gets them inserted where one column is left', () => {
    const plan = adopting(callsSheet(['Date', 'x'], 3));
    expect(asked(plan, 'insertDimension')).toMatchObject([{ range: { startIndex: 2 } }]);
    expect(asked(plan, 'appendDimension')).toHaveLength(0);
  });

  test('gets their headers in the row of its own, under names that are free there', () => {
    const plan = adopting(callsSheet(['check', 'Call id', ...peoples]));
    expect(asked(plan, 'updateCells')).toMatchObject([
      {
        start: { sheetId: 7, rowIndex: 1, columnIndex: peoples.length + 2 },
        rows: [
          {
            values: ['Call id (Ridealong)', 'Check (Ridealong)', 'Shadowed by'].map((stringValue) => ({
              userEnteredValue: { stringValue },
            })),
          },
        ],
      },
    ]);
  });

  test('gets a warning on those that Ridealong fills, and on no other', () => {
    const own = ['Call id', 'Check', 'Shadowed by'];
    expect(asked(adopting(callsSheet(['Date', 'Start'])), 'addProtectedRange')).toEqual([
      {
        protectedRange: {
          protectedRangeId: callsTab.sheetId * 10 + 1,
          range: { sheetId: 7, startColumnIndex: 2, endColumnIndex: 2 + own.length },
          description: 'Ridealong fills these columns.',
          warningOnly: true,
        },
      },
    ]);
  });

  test('gets nothing but its mark where no column is missing', () => {
    const { match, tab } = adopting(callsSheet(peoples));
    const requests = adoptionRequests({ tab, match, becomes: 'adopt', added: [] });
    expect(requests.map((request) => Object.keys(request))).toEqual([['createDeveloperMetadata']]);
  });

  test('gets no warning where none of the missing columns is Ridealong’s', () => {
    const { match, tab, added } = adopting(callsSheet(['Date']));
    const theirs = added.filter(({ column }) => column.owner === 'people');
    const requests = adoptionRequests({ tab, match, becomes: 'adopt', added: theirs });
    expect(requests.some((request) => 'addProtectedRange' in request)).toBe(false);
  });
});

test('a sheet is as wide as its longest row', () => {
  expect(widthOf(adopting(sheetOf([['x', 'y'], ['Date'], ['1', '2', '3'], []])).match)).toBe(3);
  expect(widthOf(adopting(sheetOf([])).match)).toBe(0);
});
