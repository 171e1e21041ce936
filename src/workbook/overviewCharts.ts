import type { SheetsRequest } from './encode';
import { chartColors, colorStyle } from './look';
import { overviewTab } from './tabsOfRidealong';

/** Header and the weeks of a year, which are 53 at most. */
const rowsCharted = 54;

/** A line, column or area of a chart, and the column of Overview that it shows. */
interface Series {
  readonly header: string;
  readonly color: string;
}

interface Chart {
  readonly chartId: number;
  readonly title: string;
  /** What it shows, for those who do not see it. */
  readonly altText: string;
  readonly chartType: 'COLUMN' | 'AREA' | 'LINE';
  readonly stacked: boolean;
  readonly unit: string;
  readonly series: readonly Series[];
}

/** Ids are chosen, so that set-up run again knows which charts are there. */
const charts: readonly Chart[] = [
  {
    chartId: 10260061,
    title: 'Coverage of the year',
    altText: 'Week by week, how many engineers have had their rotation of this year and how many have not.',
    chartType: 'AREA',
    stacked: true,
    unit: 'Engineers',
    series: [
      { header: 'Engineers with a rotation this year', color: chartColors.reached },
      { header: 'Engineers without', color: chartColors.open },
    ],
  },
  {
    chartId: 10260062,
    title: 'Weeks filled',
    altText: 'Week by week, how many seats are filled and how many are open.',
    chartType: 'COLUMN',
    stacked: true,
    unit: 'Seats',
    series: [
      { header: 'Seats filled', color: chartColors.reached },
      { header: 'Seats open', color: chartColors.open },
    ],
  },
  {
    chartId: 10260063,
    title: 'Seats needed and offered',
    altText: 'Week by week, how many engineers still need a seat and how many free seats are still to come.',
    chartType: 'LINE',
    stacked: false,
    unit: 'Seats',
    series: [
      { header: 'Engineers without', color: chartColors.needed },
      { header: 'Seats still to come', color: chartColors.reached },
    ],
  },
];

/** The charts of Overview that are not there yet. */
export function chartRequests(
  present: readonly number[],
  columnOf: (header: string) => number | undefined,
): readonly SheetsRequest[] {
  return charts
    .map((chart, place) => ({ chart, place }))
    .filter(({ chart }) => !present.includes(chart.chartId))
    .map(({ chart, place }) => ({
      addChart: {
        chart: {
          chartId: chart.chartId,
          spec: { title: chart.title, altText: chart.altText, basicChart: basicChart(chart, columnOf) },
          position: { overlayPosition: overlayPosition(place) },
        },
      },
    }));
}

/** Right of the columns, one below the other. */
function overlayPosition(place: number): SheetsRequest {
  return {
    anchorCell: { sheetId: overviewTab.sheetId, rowIndex: 1, columnIndex: overviewTab.columns.length + 1 },
    offsetYPixels: place * 330,
    widthPixels: 620,
    heightPixels: 310,
  };
}

function basicChart(chart: Chart, columnOf: (header: string) => number | undefined): SheetsRequest {
  const source = (header: string): SheetsRequest => {
    const at = columnOf(header) ?? 0;
    const columns = { startColumnIndex: at, endColumnIndex: at + 1 };
    return {
      sourceRange: {
        sources: [{ sheetId: overviewTab.sheetId, startRowIndex: 0, endRowIndex: rowsCharted, ...columns }],
      },
    };
  };
  return {
    chartType: chart.chartType,
    ...(chart.stacked ? { stackedType: 'STACKED' } : {}),
    legendPosition: 'BOTTOM_LEGEND',
    headerCount: 1,
    axis: [
      { position: 'BOTTOM_AXIS', title: 'Week' },
      { position: 'LEFT_AXIS', title: chart.unit },
    ],
    domains: [{ domain: source('Rotation') }],
    series: chart.series.map(({ header, color }) => ({
      series: source(header),
      targetAxis: 'LEFT_AXIS',
      colorStyle: colorStyle(color),
    })),
  };
}
