import { color, colorStyle, gridRange, textFormat } from './basicShapes';
import { listOf, message, type Field, type Shape } from './shape';

const later = (names: string): Shape =>
  Object.fromEntries(names.split(' ').map((name): [string, Field] => [name, 'notBuilt']));

const chartData: Shape = {
  sourceRange: message(() => ({ sources: listOf(message(() => gridRange)) })),
  ...later('dataSourceColumnReference groupRule aggregateType columnReference'),
};

const positions = ['BOTTOM_AXIS', 'LEFT_AXIS', 'RIGHT_AXIS'];
const textPosition: Shape = { horizontalAlignment: ['LEFT', 'CENTER', 'RIGHT'] };

const axis: Shape = {
  position: positions,
  title: 'string',
  format: message(() => textFormat),
  titleTextPosition: message(() => textPosition),
  viewWindowOptions: message(() => ({
    viewWindowMin: 'number',
    viewWindowMax: 'number',
    viewWindowMode: ['DEFAULT_VIEW_WINDOW_MODE', 'VIEW_WINDOW_MODE_UNSUPPORTED', 'EXPLICIT', 'PRETTY'],
  })),
};

const types = ['BAR', 'LINE', 'AREA', 'COLUMN', 'SCATTER', 'COMBO', 'STEPPED_AREA'];

const series: Shape = {
  series: message(() => chartData),
  targetAxis: positions,
  type: types,
  color: message(() => color),
  colorStyle: message(() => colorStyle),
  ...later('lineStyle dataLabel pointStyle styleOverrides'),
};

const basicChart: Shape = {
  chartType: types,
  legendPosition: [
    'BOTTOM_LEGEND',
    'LEFT_LEGEND',
    'RIGHT_LEGEND',
    'TOP_LEGEND',
    'NO_LEGEND',
    'INSIDE_LEGEND',
  ],
  axis: listOf(message(() => axis)),
  domains: listOf(message(() => ({ domain: message(() => chartData), reversed: 'boolean' }))),
  series: listOf(message(() => series)),
  headerCount: 'integer',
  threeDimensional: 'boolean',
  interpolateNulls: 'boolean',
  stackedType: ['NOT_STACKED', 'STACKED', 'PERCENT_STACKED'],
  lineSmoothing: 'boolean',
  compareMode: ['DATUM', 'CATEGORY'],
  totalDataLabel: 'notBuilt',
};

const pieChart: Shape = {
  legendPosition: [
    'BOTTOM_LEGEND',
    'LEFT_LEGEND',
    'RIGHT_LEGEND',
    'TOP_LEGEND',
    'NO_LEGEND',
    'LABELED_LEGEND',
  ],
  domain: message(() => chartData),
  series: message(() => chartData),
  threeDimensional: 'boolean',
  pieHole: 'number',
};

export const chartSpec: Shape = {
  title: 'string',
  altText: 'string',
  titleTextFormat: message(() => textFormat),
  titleTextPosition: message(() => textPosition),
  subtitle: 'string',
  subtitleTextFormat: message(() => textFormat),
  subtitleTextPosition: message(() => textPosition),
  fontName: 'string',
  maximized: 'boolean',
  backgroundColor: message(() => color),
  backgroundColorStyle: message(() => colorStyle),
  hiddenDimensionStrategy: [
    'SKIP_HIDDEN_ROWS_AND_COLUMNS',
    'SKIP_HIDDEN_ROWS',
    'SKIP_HIDDEN_COLUMNS',
    'SHOW_ALL',
  ],
  basicChart: message(() => basicChart),
  pieChart: message(() => pieChart),
  ...later('bubbleChart candlestickChart orgChart histogramChart waterfallChart treemapChart scorecardChart'),
  ...later('dataSourceChartProperties filterSpecs sortSpecs'),
};
