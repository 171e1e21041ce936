import type { SheetView } from '../api';

type Chart = SheetView['charts'][number];

const WIDTH = 520;
const HEIGHT = 220;
const PLOT = { left: 40, right: 12, top: 12, bottom: 34 };
/** About as wide as a letter of a label is. */
const LETTER_PX = 6.5;
const palette = ['#0b6e63', '#e0a526', '#5b6ee1', '#c2554f', '#6c7a89', '#8a4f9e'];

/** The sheet's charts as pictures. */
export function Charts({ charts }: { charts: readonly Chart[] }) {
  return (
    <div class="charts">
      {charts.map((chart, index) => (
        <figure class="chart" key={index}>
          <figcaption>{chart.title}</figcaption>
          <Picture chart={chart} />
          <ul class="legend">
            {chart.series.map((series, at) => (
              <li key={at}>
                <span style={{ background: colorOf(series, at) }} aria-hidden="true" />
                {series.name}
              </li>
            ))}
          </ul>
        </figure>
      ))}
    </div>
  );
}

function Picture({ chart }: { chart: Chart }) {
  const top = niceTop(highest(chart));
  const y = (value: number): number =>
    HEIGHT - PLOT.bottom - (value / top) * (HEIGHT - PLOT.top - PLOT.bottom);
  const step = (WIDTH - PLOT.left - PLOT.right) / Math.max(chart.labels.length, 1);
  const every = Math.ceil((LETTER_PX * (longest(chart.labels) + 2)) / step);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={describe(chart)}>
      {[0, top / 2, top].map((value) => (
        <g key={value}>
          <line x1={PLOT.left} x2={WIDTH - PLOT.right} y1={y(value)} y2={y(value)} class="rule" />
          <text x={PLOT.left - 6} y={y(value) + 4} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
      {chart.kind === 'line' ? (
        <Lines chart={chart} y={y} step={step} />
      ) : (
        <Columns chart={chart} y={y} step={step} />
      )}
      {chart.labels.map(
        (label, index) =>
          index % every === 0 && (
            <text key={index} x={PLOT.left + step * (index + 0.5)} y={HEIGHT - 14} text-anchor="middle">
              {label}
            </text>
          ),
      )}
    </svg>
  );
}

interface MarksProps {
  chart: Chart;
  y: (value: number) => number;
  /** Width of one label's place. */
  step: number;
}

function Columns({ chart, y, step }: MarksProps) {
  const count = chart.stacked ? 1 : Math.max(chart.series.length, 1);
  const width = (step * 0.7) / count;
  return (
    <>
      {chart.series.flatMap((series, at) =>
        series.values.map((value, index) => {
          const below = chart.stacked ? stackBelow(chart, at, index) : 0;
          const x = PLOT.left + step * (index + 0.15) + (chart.stacked ? 0 : at * width);
          const height = y(below) - y(below + (value ?? 0));
          return (
            <rect
              key={`${at} ${index}`}
              x={x}
              y={y(below + (value ?? 0))}
              width={width}
              height={height}
              fill={colorOf(series, at)}
            />
          );
        }),
      )}
    </>
  );
}

function Lines({ chart, y, step }: MarksProps) {
  return (
    <>
      {chart.series.map((series, at) => {
        const points = series.values.flatMap((value, index) =>
          value === null ? [] : [`${PLOT.left + step * (index + 0.5)},${y(value)}`],
        );
        return (
          <polyline
            key={at}
            points={points.join(' ')}
            fill="none"
            stroke={colorOf(series, at)}
            stroke-width="2.5"
          />
        );
      })}
    </>
  );
}

const colorOf = (series: Chart['series'][number], at: number): string =>
  series.color ?? palette[at % palette.length] ?? '#0b6e63';

const stackBelow = (chart: Chart, at: number, index: number): number =>
  chart.series.slice(0, at).reduce((sum, series) => sum + (series.values[index] ?? 0), 0);

function highest(chart: Chart): number {
  const values = chart.labels.map((_, index) => {
    const all = chart.series.map((series) => series.values[index] ?? 0);
    return chart.stacked ? all.reduce((sum, value) => sum + value, 0) : Math.max(...all, 0);
  });
  return Math.max(...values, 1);
}

const longest = (labels: readonly string[]): number => Math.max(...labels.map((label) => label.length), 1);

/** A round number, not below the highest, whose half is round as well. */
function niceTop(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 4, 6, 8, 10].find((each) => each * unit >= value) ?? 10;
  return Math.max(factor * unit, 2);
}

function describe(chart: Chart): string {
  const sums = chart.series.map((series) => {
    const sum = series.values.reduce<number>((total, value) => total + (value ?? 0), 0);
    return `${series.name}: ${sum} in all`;
  });
  return `${chart.title}. ${chart.labels.length} points. ${sums.join('; ')}.`;
}
