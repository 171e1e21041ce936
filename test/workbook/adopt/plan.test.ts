import fc from 'fast-check';
import {
  planAdoption,
  standsIn,
  workbookOf,
  type Plan,
  type TabChoice,
} from '../../../src/workbook/adopt/plan';
import { adoptionRequests, widthOf } from '../../../src/workbook/adopt/requests';
import type { SheetLooked } from '../../../src/workbook/adopt/match';
import { readTab } from '../../../src/workbook/reading';
import { redWorkbook } from '../../../src/workbook/redAccounts/workbook';
import { shadowingWorkbook } from '../../../src/workbook/shadowing/workbook';
import type { TabKey } from '../../../src/workbook/tab';
import { tabOf } from '../../../src/workbook/workbook';
import type { Cell, Spreadsheet } from '../../../workbench/world';
import { newSpreadsheet, send, valuesOf } from '../googleSheets';
import { accountRequests, accountWatch, germanCalls, sheetOf } from './sheets';

const engineers = sheetOf(
  [
    ['Name', 'E-Mail'],
    ['Eva', 'eva@example.com'],
  ],
  { sheetId: 8, title: 'Team' },
);

function planned(sheets: readonly SheetLooked[], choices: readonly TabChoice[] = []): Plan {
  const titles = sheets.map(({ title }) => title);
  return planAdoption(shadowingWorkbook, sheets, titles, choices);
}

/** What becomes of each tab that may be adopted: "adopt 7". */
function becomes({ tabs }: Plan): Partial<Record<TabKey, string>> {
  return Object.fromEntries(
    tabs.map(({ tab, becomes: to, match }) => [tab.key, [to, match?.sheet.sheetId].join(' ').trim()]),
  );
}

describe('the proposal', () => {
  test('takes each sheet for the tab that it is, and makes the others', () => {
    const plan = planned([germanCalls(), engineers]);
    expect(becomes(plan)).toEqual({
      calls: 'adopt 7',
      engineers: 'adopt 8',
      signUps: 'new',
      rotations: 'new',
    });
    expect(plan.made.map(({ title }) => title)).toEqual([
      'Sign-ups',
      'Rotations',
      'Insights',
      'Overview',
      'Settings',
      'Ledger',
    ]);
  });

  test('leaves it to people which of two equal sheets is meant', () => {
    const plan = planned([germanCalls({ title: 'A' }), germanCalls({ title: 'B', sheetId: 9 })]);
    expect(becomes(plan)['calls']).toBe('open 7');
  });

  test('takes the better of two without asking, but not for a column more', () => {
    const fewer = (columns: number): SheetLooked =>
      sheetOf(
        germanCalls().values.map((row) => row.slice(0, columns)),
        { sheetId: 9 },
      );
    expect(becomes(planned([fewer(6), germanCalls()]))['calls']).toBe('adopt 7');
    expect(becomes(planned([fewer(6), germanCalls({ title: 'B' })]))['calls']).toBe('open 7');
  });

  test('takes a list of accounts for the tracker and that of requests for asks, and asks where one sheet may be both', () => {
    const titles = ['Watchlist', 'Requests'];
    const both = planAdoption(redWorkbook, [accountWatch(), accountRequests()], titles, []);
    expect(becomes(both)).toEqual({ tracker: 'adopt 7', asks: 'adopt 8' });
    const alone = planAdoption(redWorkbook, [accountWatch()], titles, []);
    expect(becomes(alone)).toEqual({ tracker: 'adopt 7', asks: 'new' });
    const either = sheetOf([
      ['Account', 'Health', 'Ask', 'Owner', 'Due'],
      ['Fjord', 'Red', 'A fix date', 'olga@example.com', '2026-05-12'],
    ]);
    expect(Object.values(becomes(planAdoption(redWorkbook, [either], ['x'], [])))).toContain('open 7');
  });

  test('leaves a sheet that lacks something needed to people', () => {
    const withoutLength = sheetOf(
      germanCalls().values.map(([a, b, c, , ...rest]) => [a, b, c, ...rest]) as string[][],
    );
    expect(becomes(planned([withoutLength]))['calls']).toBe('open 7');
  });

  test('takes a hidden sheet only when told so', () => {
    const hidden = germanCalls({ hidden: true });
    expect(becomes(planned([hidden]))['calls']).toBe('new');
    expect(becomes(planned([hidden], [{ tab: 'calls', sheet: 7, columns: {} }]))['calls']).toBe('adopt 7');
  });

  test('is what people choose: another sheet, none, and never one sheet for two tabs', () => {
    const sheets = [germanCalls(), engineers];
    expect(becomes(planned(sheets, [{ tab: 'calls', sheet: null, columns: {} }]))['calls']).toBe('new');
    const twice: TabChoice[] = [
      { tab: 'calls', sheet: 8, columns: {} },
      { tab: 'engineers', sheet: 8, columns: {} },
    ];
    expect(becomes(planned(sheets, twice))).toMatchObject({ calls: 'adopt 8', engineers: 'open' });
    expect(becomes(planned(sheets, [{ tab: 'calls', sheet: 99, columns: {} }]))['calls']).toBe('open');
  });

  test('keeps the titles of people’s tabs: ours go by another where theirs is the same', () => {
    const plan = planned([
      sheetOf([['Anything']], { title: 'settings' }),
      sheetOf([['x']], { sheetId: 9, title: 'Ledger' }),
    ]);
    expect(plan.made.map(({ title }) => title).slice(-2)).toEqual([
      'Settings (Ridealong)',
      'Ledger (Ridealong)',
    ]);
  });

  test('takes the history of a hand-kept table, and makes a tab of its own beside it', () => {
    const history = sheetOf(
      [
        ['Rotation', 'Engineer', 'Customer'],
        ['2026-01-05', 'Eva', '676'],
      ],
      { title: 'Rotations' },
    );
    const plan = planned([history]);
    expect(becomes(plan)['rotations']).toBe('adopt 7');
    expect(plan.adopted).toEqual([]);
    expect(plan.made.map(({ title }) => title)).toContain('Rotations (Ridealong)');
  });
});

describe('columns of a tab that was adopted', () => {
  test('of people’s keep their names, and ours that clash with one get another', () => {
    const tracker = sheetOf([
      ['Customer', 'Status', 'Check'],
      ['Fjord', 'Red', 'done'],
    ]);
    const plan = planAdoption(redWorkbook, [tracker], ['x'], []);
    const [adopted] = plan.adopted;
    expect(adopted?.headers).toEqual({
      Account: 'Customer',
      Health: 'Status',
      Status: 'Status (Ridealong)',
      Check: 'Check (Ridealong)',
    });
    const reading = readTab(tabOf(workbookOf(plan), 'tracker'), [
      ['Customer', 'Status', 'Check', 'Status (Ridealong)', 'Check (Ridealong)'],
      ['Fjord', 'Red', 'done', 'Resolved', 'Add it.'],
    ]);
    const cells = ['Account', 'Health', 'Status', 'Check'].map((header) => reading.rows[0]?.cell(header));
    expect(cells).toEqual(['Fjord', 'Red', 'Resolved', 'Add it.']);
  });

  test('that are ours are never taken for one of people’s, also when ours is gone', () => {
    const plan = planAdoption(
      redWorkbook,
      [
        sheetOf([
          ['Customer', 'Status'],
          ['Fjord', 'Red'],
        ]),
      ],
      ['x'],
      [],
    );
    const reading = readTab(tabOf(workbookOf(plan), 'tracker'), [
      ['Customer', 'Status'],
      ['Fjord', 'Red'],
    ]);
    expect(reading.columnOf('Status')).toBeUndefined();
  });
});

/** A cell with something of everything that people may have put there. */
const anyCell: fc.Arbitrary<Cell | null> = fc.oneof(
  fc.constant(null),
  fc.string({ maxLength: 5 }).map((value) => ({ value })),
  fc.constant({ value: 3, formula: '=1+2', format: { type: 'NUMBER', pattern: '0.00' } }),
  fc.constant({ value: 46175, format: { type: 'DATE', pattern: 'dd.mm.yyyy' }, note: 'n' }),
  fc.constant({ style: { textFormat: { bold: true } }, validation: { strict: true } }),
);

function adopted(spreadsheet: Spreadsheet): { readonly width: number; readonly before: Spreadsheet } {
  const [sheet] = spreadsheet.sheets;
  if (!sheet) throw new Error('no sheet');
  const { sheetId, title, hidden, columnCount } = sheet;
  const looked = { sheetId, title, hidden, columnCount, values: valuesOf(sheet) };
  const plan = planAdoption(shadowingWorkbook, [looked], [title], [{ tab: 'calls', sheet: 0, columns: {} }]);
  const before = structuredClone(spreadsheet);
  const [calls] = plan.tabs.filter(standsIn);
  if (!calls) throw new Error('not adopted');
  send(spreadsheet, adoptionRequests(calls));
  return { width: widthOf(calls.match), before };
}

test('adopting writes nowhere but into columns of its own, right of all that stands there', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(anyCell, { maxLength: 6 }), { maxLength: 12 }),
      fc.shuffledSubarray(['Date', 'Kunde', 'AE', 'Check', 'Mine', 'Start', 'Call id']),
      fc.integer({ min: 0, max: 5 }),
      (rows, headers, spare) => {
        const spreadsheet = newSpreadsheet();
        const sheet = spreadsheet.sheets[0]!;
        sheet.rows = [headers.map((value) => ({ value })), ...rows];
        sheet.columnCount = Math.max(1, ...sheet.rows.map((row) => row.length)) + spare;
        sheet.columns = [{ pixelSize: 40 }, { hiddenByUser: true }];
        const { width, before } = adopted(spreadsheet);
        const old = before.sheets[0]!;
        old.rows.forEach((row, at) => {
          const now = Array.from({ length: width }, (_, column) => sheet.rows[at]?.[column] ?? null);
          expect(now).toEqual(Array.from({ length: width }, (_, column) => row[column] ?? null));
        });
        expect(sheet.columns.slice(0, Math.min(2, width))).toEqual(old.columns.slice(0, Math.min(2, width)));
        expect(sheet.protectedRanges.map(({ range }) => range)).toEqual([
          expect.objectContaining({ startColumnIndex: width }),
        ]);
        expect(sheet.title).toBe(old.title);
      },
    ),
  );
});
