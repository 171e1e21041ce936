import { chartRequests, type Chart } from '../../src/workbook/charts';
import { redCharts } from '../../src/workbook/redAccounts/overviewCharts';
import { shadowingCharts } from '../../src/workbook/shadowing/overviewCharts';
import { overviewTab } from '../../src/workbook/shadowing/tabsOfRidealong';

const white = { rgbColor: { red: 1, green: 1, blue: 1 } };
const blue = { rgbColor: { red: 0, green: 0, blue: 1 } };

const seats: Chart = {
  chartId: 1,
  title: 'Seats',
  altText: 'Seats week by week.',
  chartType: 'COLUMN',
  stacked: true,
  domain: 'Rotation',
  unit: 'Seats',
  series: [
    { header: 'Seats filled', color: 'ffffff' },
    { header: 'Seats open', color: '0000ff' },
  ],
};
const days: Chart = { ...seats, chartId: 2, title: 'Days', chartType: 'LINE', stacked: false, domain: 'Day' };

const places = new Map([
  ['Rotation', 2],
  ['Seats filled', 4],
  ['Seats open', 5],
]);

/** The charts that are put into Overview. */
function charts(wanted: readonly Chart[], present: readonly number[] = []) {
  return chartRequests(overviewTab, wanted, present, (header) => places.get(header)).map(
    (request) => (request['addChart'] as { readonly chart: object }).chart,
  );
}

/** The column of Overview at that place, from its header to the last week of a year. */
function columnAt(at: number) {
  const { sheetId } = overviewTab;
  const rows = { startRowIndex: 0, endRowIndex: 54 };
  return { sourceRange: { sources: [{ sheetId, ...rows, startColumnIndex: at, endColumnIndex: at + 1 }] } };
}

describe('charts of Overview', () => {
  test('show columns by their headers, each in its colour, the weeks of a year side by side', () => {
    const [chart] = charts([seats]);
    expect(chart).toMatchObject({
      chartId: 1,
      spec: {
        title: 'Seats',
        altText: 'Seats week by week.',
        basicChart: {
          chartType: 'COLUMN',
          stackedType: 'STACKED',
          legendPosition: 'BOTTOM_LEGEND',
          headerCount: 1,
          domains: [{ domain: columnAt(2) }],
          series: [
            { series: columnAt(4), targetAxis: 'LEFT_AXIS', colorStyle: white },
            { series: columnAt(5), targetAxis: 'LEFT_AXIS', colorStyle: blue },
          ],
        },
      },
    });
  });

  test('say on their axes what is counted, and for what; a rotation is a week', () => {
    const axes = (week: string) => [
      { position: 'BOTTOM_AXIS', title: week },
      { position: 'LEFT_AXIS', title: 'Seats' },
    ];
    expect(charts([seats, days])).toMatchObject([
      { spec: { basicChart: { axis: axes('Week') } } },
      { spec: { basicChart: { axis: axes('Day') } } },
    ]);
  });

  test('are stacked only where that is said', () => {
    const [chart] = charts([days]);
    expect(chart).toMatchObject({ spec: { basicChart: { chartType: 'LINE' } } });
    expect(chart).not.toHaveProperty('spec.basicChart.stackedType');
  });

  test('stand right of all columns, below the header, one below the other without touching', () => {
    const at = (offsetYPixels: number) => ({
      position: {
        overlayPosition: {
          anchorCell: {
            sheetId: overviewTab.sheetId,
            rowIndex: 1,
            columnIndex: overviewTab.columns.length + 1,
          },
          offsetYPixels,
          widthPixels: 620,
          heightPixels: 310,
        },
      },
    });
    expect(charts([seats, days, { ...seats, chartId: 3 }])).toMatchObject([at(0), at(330), at(660)]);
  });

  test('that are there are left alone, and the others come to their own places', () => {
    const left = charts([seats, days], [1, 99]);
    expect(left).toHaveLength(1);
    expect(left).toMatchObject([{ chartId: 2, position: { overlayPosition: { offsetYPixels: 330 } } }]);
    expect(charts([seats, days], [2, 1])).toHaveLength(0);
  });
});

/** What a chart shows: "Red + Yellow by Week" where they are stacked, else "Asks due, Answered in time by Week". */
function shown({ series, stacked, domain }: Chart): string {
  return `${series.map(({ header }) => header).join(stacked ? ' + ' : ', ')} by ${domain}`;
}

describe('the charts of each workbook', () => {
  test('of shadowing show coverage of the year, weeks filled, seats needed and offered', () => {
    expect(shadowingCharts.map((chart) => [chart.title, shown(chart), chart.unit])).toEqual([
      [
        'Coverage of the year',
        'Engineers with a rotation this year + Engineers without by Rotation',
        'Engineers',
      ],
      ['Weeks filled', 'Seats filled + Seats open by Rotation', 'Seats'],
      ['Seats needed and offered', 'Engineers without, Seats still to come by Rotation', 'Seats'],
    ]);
  });

  test('of Red Accounts show accounts over time, days red, asks in time and who is waited for', () => {
    expect(redCharts.map((chart) => [chart.title, shown(chart), chart.unit])).toEqual([
      ['Red and yellow accounts', 'Red + Yellow by Week', 'Accounts'],
      ['Resolved and lost accounts', 'Resolved + Lost by Week', 'Accounts'],
      ['Days red', 'Median days red by Week', 'Days'],
      ['Asks answered in time', 'Asks due, Answered in time by Week', 'Asks'],
      ['Who is waited for', 'Days by Waited for', 'Days'],
    ]);
  });

  test('of shadowing show columns of Overview, say so, and have ids of their own', () => {
    const headers = overviewTab.columns.map(({ header }) => header);
    for (const { domain, series, altText } of shadowingCharts) {
      expect(headers).toEqual(expect.arrayContaining([domain, ...series.map(({ header }) => header)]));
      expect(altText).toMatch(/^Week by week, how many .+\.$/);
    }
    expect(new Set(shadowingCharts.map(({ chartId }) => chartId)).size).toBe(shadowingCharts.length);
  });

  test.each([
    ['Coverage of the year', 'AREA'],
    ['Weeks filled', 'COLUMN'],
    ['Seats needed and offered', 'LINE'],
  ])('%s is drawn as %s', (title, type) => {
    expect(shadowingCharts.find((chart) => chart.title === title)?.chartType).toBe(type);
  });

  test('of Red Accounts are columns', () => {
    expect(new Set(redCharts.map(({ chartType }) => chartType))).toEqual(new Set(['COLUMN']));
  });

  test('have colours, in one chart all different', () => {
    for (const { series } of [...shadowingCharts, ...redCharts]) {
      const colors = series.map(({ color }) => color);
      for (const color of colors) expect(color).toMatch(/^[0-9a-f]{6}$/);
      expect(new Set(colors).size).toBe(series.length);
    }
  });
});
