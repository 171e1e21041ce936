import { ours, theirs } from '../../src/workbook/column';
import { tabColor } from '../../src/workbook/look';
import type { SheetThere, Values } from '../../src/workbook/repair/mending';
import { mend } from '../../src/workbook/setUp';
import { shadowingWorkbook } from '../../src/workbook/shadowing/workbook';
import { ledgerTab, settingsTab } from '../../src/workbook/tabsOfBoth';
import type { Tab } from '../../src/workbook/tab';
import { context } from './googleSheets';
import { adopted, sheetThere } from './repair/looking';

const tasks: Tab = {
  key: 'asks',
  sheetId: 800,
  title: 'Tasks',
  hidden: false,
  essential: true,
  adoptable: true,
  columns: [
    ours('Task id', 'id', 90, 'Names the row.', { hidden: true }),
    ours('Check', 'longText', 90, 'What is wrong.'),
    ours('Since', 'text', 90, 'How long.'),
    theirs('What', 'text', 90, 'What is to be done.'),
    theirs('Who', 'text', 90, 'Who does it.'),
  ],
};
const overview: Tab = {
  ...tasks,
  key: 'overview',
  sheetId: 801,
  title: 'Overview',
  columns: [ours('Week', 'text', 90, 'Week.'), ours('Done', 'whole', 90, 'How many.')],
};
const { adoptable: _, ...notAdoptable } = overview;

const charts = shadowingWorkbook.charts.slice(0, 2);

type Shape = SheetThere & { readonly empty: boolean };
const sheetOf = (tab: Tab, rest: Partial<Shape> = {}): Shape => ({
  ...sheetThere({
    sheetId: tab.sheetId,
    protectedRangeIds: [tab.sheetId * 10 + 1, tab.sheetId * 10 + 2],
    chartIds: charts.map(({ chartId }) => chartId),
    marks: [tab.sheetId],
  }),
  empty: false,
  ...rest,
});

const mended = (
  tabs: readonly Tab[],
  sheets: readonly Shape[],
  values: ReadonlyMap<number, Values> = new Map(),
  makeEmpty = false,
) =>
  mend({ ...shadowingWorkbook, tabs, charts, settings: [] }, { sheets }, values, { ...context, makeEmpty });

/** What is asked for in requests of one kind. */
const asked = (kind: string, { requests }: ReturnType<typeof mend>) =>
  requests.flatMap((request) => (kind in request ? [request[kind]] : []));

const headersOf = (tab: Tab): Values => [tab.columns.map(({ header }) => header)];

describe('a tab that is made', () => {
  const made = mended([tasks, notAdoptable, settingsTab(802), ledgerTab(803)], []);

  it('is as large as it needs, its headers and what names its rows in view', () => {
    const sizes = [
      [tasks, 1000, 9, 2],
      [overview, 100, 14, 1],
      [settingsTab(802), 100, 8, 1],
      [ledgerTab(803), 1000, 11, 1],
    ] as const;
    expect(asked('addSheet', made)).toEqual(
      sizes.map(([tab, rowCount, columnCount, frozenColumnCount]) => ({
        properties: {
          sheetId: tab.sheetId,
          title: tab.title,
          hidden: tab.hidden,
          tabColorStyle: tabColor(tab),
          gridProperties: { rowCount, columnCount, frozenRowCount: 1, frozenColumnCount },
        },
      })),
    );
  });

  it('carries a mark that nobody sees, where a tab of people’s may stand in for it', () => {
    expect(asked('createDeveloperMetadata', made)).toEqual([
      {
        developerMetadata: {
          metadataId: 800,
          metadataKey: 'ridealong',
          metadataValue: 'asks',
          location: { sheetId: 800 },
          visibility: 'DOCUMENT',
        },
      },
    ]);
  });

  it('warns who writes into Ridealong’s columns, into headers, or into a tab that it fills alone', () => {
    const ofColumns = 'Ridealong fills these columns.';
    const ofHeaders = 'Ridealong finds columns by their headers.';
    const ofTab = 'Ridealong fills this tab.';
    const ranges = [
      [8001, { sheetId: 800, startColumnIndex: 0, endColumnIndex: 3 }, ofColumns],
      [8002, { sheetId: 800, startRowIndex: 0, endRowIndex: 1 }, ofHeaders],
      [8011, { sheetId: 801 }, ofTab],
      [8021, { sheetId: 802, startColumnIndex: 0, endColumnIndex: 3 }, ofColumns],
      [8022, { sheetId: 802, startRowIndex: 0, endRowIndex: 1 }, ofHeaders],
      [8031, { sheetId: 803 }, ofTab],
    ] as const;
    expect(asked('addProtectedRange', made)).toEqual(
      ranges.map(([protectedRangeId, range, description]) => ({
        protectedRange: { protectedRangeId, range, description, warningOnly: true },
      })),
    );
  });

  it('has charts when it is Overview, and nothing is said of a workbook that is new', () => {
    expect(asked('addChart', made)).toHaveLength(2);
    expect([made.mended, made.open]).toEqual([[], []]);
  });
});

describe('the sheet that Google puts into a new spreadsheet', () => {
  const first = (rest: Partial<Shape>) => ({ ...sheetOf(tasks), sheetId: 0, ...rest });
  const discarded = (sheets: readonly Shape[]) => asked('deleteSheet', mended([tasks], sheets));

  it('goes when nothing stands in it and the workbook is made', () => {
    expect(discarded([first({ empty: true })])).toEqual([{ sheetId: 0 }]);
    expect(discarded([first({ empty: false })])).toHaveLength(0);
    expect(discarded([first({ empty: true }), sheetOf(tasks)])).toHaveLength(0);
    expect(discarded([first({ empty: true, sheetId: 5 })])).toHaveLength(0);
  });
});

describe('a tab that is gone', () => {
  const irreplaceable: Tab = { ...tasks, irreplaceable: true };
  const gone = (tab: Tab, makeEmpty = false) =>
    mended([tab, overview], [sheetOf(overview)], new Map(), makeEmpty);

  it('is made again, and it is said where that is which people typed', () => {
    const { mended: said, requests, open } = gone(tasks);
    expect(requests[0]).toHaveProperty('addSheet');
    expect([said, open]).toEqual([
      ['The tab Tasks was gone and is there again, empty. What stood in it is in File › Version history.'],
      [],
    ]);
    const filledByUs = { ...overview, sheetId: 805, title: 'Weeks' };
    expect(gone(filledByUs).mended).toEqual(['The tab Weeks was gone and is there again.']);
  });

  it('is not made again empty when decisions rest on it, unless that is asked for', () => {
    const { mended: said, requests, open } = gone(irreplaceable);
    expect([said, requests]).toEqual([[], []]);
    expect(open).toEqual([
      'The tab Tasks is gone, and with it what was typed there. Bring it back: File › Version history. If it is gone for good, open Ridealong and choose “Make the missing tabs anew”.',
    ]);
    expect(asked('addSheet', gone(irreplaceable, true))).toHaveLength(1);
    expect(gone(ledgerTab(803), true).requests).toHaveLength(0);
    expect(gone(ledgerTab(803)).open).toHaveLength(1);
  });
});

describe('of a tab that is there', () => {
  it('mark, warnings and charts that are gone come back, and it is said', () => {
    const bare = { marks: [], protectedRangeIds: [], chartIds: [] };
    const one = mended([tasks, notAdoptable], [sheetOf(tasks, bare), sheetOf(overview, bare)]);
    expect(one.mended).toEqual([
      'Tasks: the mark by which Ridealong finds the tab is back.',
      'Tasks: the warning before somebody writes into Ridealong’s columns or headers is back.',
      'Overview: the warning before somebody writes into Ridealong’s columns or headers is back.',
      'Overview: charts that were gone are there again.',
    ]);
    expect(asked('addChart', one)).toHaveLength(2);
  });

  it('nothing is written when they are there', () => {
    const { requests, mended: said } = mended([tasks, overview], [sheetOf(tasks), sheetOf(overview)]);
    expect([requests, said]).toEqual([[], []]);
  });

  it('headers are guarded in the row in which they stand', () => {
    const values = new Map([[800, [['Our tasks'], ...headersOf(tasks)]]]);
    const lacking = sheetOf(tasks, { protectedRangeIds: [8001] });
    expect(asked('addProtectedRange', mended([tasks], [lacking], values))).toMatchObject([
      { protectedRange: { range: { startRowIndex: 1, endRowIndex: 2 } } },
    ]);
  });

  it('nothing is guarded while only people know which column is which', () => {
    const values = new Map([[800, [['my own'], ['few words']]]]);
    const { requests, open } = mended(
      [tasks],
      [sheetOf(tasks, { protectedRangeIds: [], marks: [] })],
      values,
    );
    expect([requests.length, open.length]).toEqual([0, 1]);
  });
});

describe('Ridealong’s columns are guarded', () => {
  const guarded = (tab: Tab, headers: readonly string[]) => {
    const sheet = { ...sheetOf(tab), protectedRangeIds: [] };
    return asked('addProtectedRange', mended([tab], [sheet], new Map([[800, [headers]]])));
  };
  const columns = (tab: Tab, startColumnIndex: number, endColumnIndex: number) => ({
    protectedRange: { range: { sheetId: tab.sheetId, startColumnIndex, endColumnIndex } },
  });

  it('from the first to the last one, wherever they were moved', () => {
    expect(guarded(tasks, ['What', 'Since', 'Task id', 'Who', 'Check'])[0]).toMatchObject(
      columns(tasks, 1, 5),
    );
  });

  it('beside Check only in a tab of people’s, whose headers are their own', () => {
    const tab = adopted(tasks);
    const beside = guarded(tab, ['Since', 'What', 'Task id', 'Check', 'Who']);
    expect(beside).toHaveLength(1);
    expect(beside[0]).toMatchObject(columns(tab, 2, 4));
    const before = guarded(tab, ['What', 'Check', 'Since', 'Who', 'Task id']);
    expect(before[0]).toMatchObject(columns(tab, 1, 3));
    const without = { ...tab, columns: tab.columns.filter(({ header }) => header !== 'Check') };
    expect(guarded(without, ['What', 'Since', 'Who', 'Task id'])[0]).toMatchObject(columns(tab, 1, 2));
  });
});
