import { adoptedIn, keepAdoptedSheets } from '../../../src/run/adopt/adoptedSheets';
import { lookAtSheets } from '../../../src/run/adopt/lookAtSheets';
import { whyNotSetUp } from '../../../src/run/adopt/whyNotSetUp';
import type { SpreadsheetShape } from '../../../src/run/ports';
import { redTabs } from '../../../src/workbook/redAccounts/tabs';
import { redWorkbook } from '../../../src/workbook/redAccounts/workbook';
import { shadowingTabs } from '../../../src/workbook/shadowing/tabs';
import { shadowingWorkbook } from '../../../src/workbook/shadowing/workbook';
import { withAdopted, type Workbook } from '../../../src/workbook/workbook';
import { ada } from '../../google/inGoogle';
import { email } from '../../shadowing/world';
import { HandKept } from './handKept';

// A spreadsheet before set-up, and what is kept of sheets of people's after it.

describe('sheets that stand in for ours', () => {
  let google: HandKept;
  beforeAll(() => {
    google = new HandKept();
  });
  afterAll(() => google.remove());

  const keeps = (workbook: Workbook) => {
    google.asks(({ properties }) => {
      keepAdoptedSheets(properties, workbook);
    });
    return google.lastCalls().map((call) => call.split('.')[1]);
  };
  const isIn = (...sheets: unknown[]) =>
    google.asks(({ properties }) => sheets.map((sheet) => adoptedIn(properties, sheet)));
  const calls = { tab: 'calls', sheetId: 7, headers: {} } as const;
  const tracker = { tab: 'tracker', sheetId: 9, headers: {} } as const;

  test('are known by their programme, each of them, as number or as text, and nothing else is', () => {
    expect(isIn(7, '', undefined)).toEqual([undefined, undefined, undefined]);
    keeps(withAdopted(shadowingWorkbook, [calls, { ...calls, tab: 'engineers', sheetId: 8 }]));
    expect(isIn(7, '8', 9, 'shadowing', undefined)).toEqual([
      'shadowing',
      'shadowing',
      undefined,
      undefined,
      undefined,
    ]);
    keeps(withAdopted(redWorkbook, [tracker]));
    expect(isIn(7, 9, 'redAccounts')).toEqual([undefined, 'redAccounts', undefined]);
  });

  test('are written once, and gone where there are none', () => {
    keeps(withAdopted(redWorkbook, [tracker]));
    expect(keeps(withAdopted(redWorkbook, [tracker]))).toEqual(['getProperty']);
    expect(keeps(redWorkbook)).toEqual(['getProperty', 'setProperty']);
    expect(isIn(9)).toEqual([undefined]);
    expect(keeps(redWorkbook)).toEqual(['getProperty']);
  });
});

describe('a spreadsheet that was not set up', () => {
  let google: HandKept;
  afterEach(() => google.remove());
  const looked = () => google.asks(({ spreadsheet }) => lookAtSheets(spreadsheet));

  test('is looked at in two round trips: all that stands in sheets which are not empty', () => {
    google = new HandKept({
      Termine: [
        ['Kunde', 'Minuten'],
        ['Fjord', '30'],
      ],
      Leer: [],
      Notizen: [['frei']],
    });
    google.workbench.edit(google.workbook, { as: ada, action: 'hideTab', tab: 'Notizen' });
    const { shape, sheets } = looked();
    expect(shape.sheets.map(({ title, empty }) => [title, empty])).toEqual([
      ['Sheet1', true],
      ['Termine', false],
      ['Leer', true],
      ['Notizen', false],
    ]);
    const all = { columnCount: 26 };
    expect(sheets).toEqual([
      {
        ...all,
        sheetId: 7,
        title: 'Termine',
        hidden: false,
        values: [
          ['Kunde', 'Minuten'],
          ['Fjord', 30],
        ],
      },
      { ...all, sheetId: 9, title: 'Notizen', hidden: true, values: [['frei']] },
    ]);
    expect(google.lastCalls().filter((call) => call.startsWith('Sheets'))).toHaveLength(2);
  });

  test('that is empty is not read', () => {
    google = new HandKept();
    expect(looked().sheets).toEqual([]);
    expect(google.lastCalls().filter((call) => call.startsWith('Sheets'))).toHaveLength(1);
  });
});

describe('who may set a spreadsheet up', () => {
  const [ann, ben] = [email('ann'), email('ben')];
  const shape = (...sheetIds: number[]): SpreadsheetShape => ({
    title: 'Ours',
    timeZone: 'Europe/Berlin',
    locale: 'en_GB',
    sheets: sheetIds.map((sheetId) => ({
      sheetId,
      title: 'One',
      hidden: false,
      rowCount: 1,
      columnCount: 1,
      protectedRangeIds: [],
      chartIds: [],
      marks: [],
      empty: true,
      rowsTold: 0,
      noteAt: () => '',
      ruleAt: () => undefined,
    })),
  });
  const before =
    'This spreadsheet is set up already. Choose Repair in the menu when something is missing; nothing was changed.';
  const other = (there: string, meant: string): string =>
    `This spreadsheet is the workbook ${there} already. Please use a spreadsheet of its own for ${meant}; nothing was changed.`;
  const noCoordinator = 'Only a coordinator can do this. Ask one of those whom its settings name.';
  const calls = shadowingTabs.calls.sheetId;
  const tracker = redTabs.tracker.sheetId;
  const [shadowing, red] = ['Customer calls shadowing', 'Red Accounts'];

  test.each([
    ['anybody where nobody coordinates', shadowingWorkbook, [0, 7], [], undefined],
    ['a coordinator', shadowingWorkbook, [0], [ben, ann], undefined],
    ['nobody else', shadowingWorkbook, [0], [ben], noCoordinator],
    ['nobody else, where it was done before', shadowingWorkbook, [calls], [ben], noCoordinator],
    ['no coordinator where it was done before', shadowingWorkbook, [0, calls], [ann], before],
    ['nor of a tracker', redWorkbook, [tracker], [ann], before],
    ['nor for the other programme', redWorkbook, [calls, 0], [], other(shadowing, red)],
    ['nor the other way round', shadowingWorkbook, [tracker], [], other(red, shadowing)],
  ])('%s', (_who, workbook, sheets, coordinators, why) => {
    expect(whyNotSetUp(workbook, shape(...sheets), coordinators, ann)).toBe(why);
  });
});
