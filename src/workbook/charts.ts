import type { SheetsRequest } from './encode';
import { colorStyle } from './look';
import type { Tab } from './tab';

/** Header and the weeks of a year, which are 53 at most. */
const rowsCharted = 54;

/** A line, column or area of a chart, and the column of Overview that it shows. */
interface Series {
  readonly header: string;
  readonly color: string;
}

/** A chart of Overview. */
export interface Chart {
  readonly chartId: number;
  readonly title: string;
  /** What it shows, for those who do not see it. */
  readonly altText: string;
  readonly chartType: 'COLUMN' | 'AREA' | 'LINE';
  readonly stacked: boolean;
  /** Header of the column that names what is shown, side by side. */
  readonly domain: string;
  readonly unit: string;
  readonly series: readonly Series[];
}

/** The charts of Overview that are not there yet. */
export function chartRequests(
  tab: Tab,
  charts: readonly Chart[],
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
          spec: { title: chart.title, altText: chart.altText, basicChart: basicChart(tab, chart, columnOf) },
          position: { overlayPosition: overlayPosition(tab, place) },
        },
      },
    }));
}

/** Right of the columns, one below the other. */
function overlayPosition(tab: Tab, place: number): SheetsRequest {
  return {
    anchorCell: { sheetId: tab.sheetId, rowIndex: 1, columnIndex: tab.columns.length + 1 },
    offsetYPixels: place * 330,
    widthPixels: 620,
    heightPixels: 310,
  };
}

function basicChart(tab: Tab, chart: Chart, columnOf: (header: string) => number | undefined): SheetsRequest {
  const source = (header: string): SheetsRequest => {
    const at = columnOf(header) ?? 0;
    const columns = { startColumnIndex: at, endColumnIndex: at + 1 };
    return {
      sourceRange: {
        sources: [{ sheetId: tab.sheetId, startRowIndex: 0, endRowIndex: rowsCharted, ...columns }],
      },
    };
  };
  return {
    chartType: chart.chartType,
    ...(chart.stacked ? { stackedType: 'STACKED' } : {}),
    legendPosition: 'BOTTOM_LEGEND',
    headerCount: 1,
    axis: [
      { position: 'BOTTOM_AXIS', title: chart.domain === 'Rotation' ? 'Week' : chart.domain },
      { position: 'LEFT_AXIS', title: chart.unit },
    ],
    domains: [{ domain: source(chart.domain) }],
    series: chart.series.map(({ header, color }) => ({
      series: source(header),
      targetAxis: 'LEFT_AXIS',
      colorStyle: colorStyle(color),
    })),
  };
}
