import type { Cell, Sheet, Spreadsheet } from '../world';
import type { Chart } from './answers';
import { cssColor } from './look';

interface GridRange {
  sheetId?: number;
  startRowIndex?: number;
  endRowIndex?: number;
  startColumnIndex?: number;
  endColumnIndex?: number;
}

interface Source {
  sourceRange?: { sources?: GridRange[] };
}

interface ChartSpec {
  title?: string;
  basicChart?: {
    chartType?: string;
    stackedType?: string;
    headerCount?: number;
    domains?: { domain?: Source }[];
    series?: { series?: Source; color?: unknown; colorStyle?: { rgbColor?: unknown } }[];
  };
}

/** The charts of a sheet (Sheets API EmbeddedChart) with the numbers they draw; kinds but basic ones are left out. */
export function chartsOf(workbook: Spreadsheet, sheet: Sheet): Chart[] {
  return sheet.charts.flatMap((chart) => {
    const spec = chart['spec'] as ChartSpec | undefined;
    return spec?.basicChart ? [chartOf(spec, spec.basicChart, workbook)] : [];
  });
}

function chartOf(spec: ChartSpec, basic: NonNullable<ChartSpec['basicChart']>, workbook: Spreadsheet): Chart {
  const headers = basic.headerCount ?? 1;
  const labels = cellsOf(workbook, basic.domains?.[0]?.domain).slice(headers);
  const series = (basic.series ?? []).map((each) => {
    const cells = cellsOf(workbook, each.series);
    const color = cssColor(each.colorStyle?.rgbColor ?? each.color);
    return {
      name: headers ? textOf(cells[0]) : '',
      ...(color && { color }),
      values: cells.slice(headers).map((cell) => (typeof cell?.value === 'number' ? cell.value : null)),
    };
  });
  return {
    title: spec.title ?? '',
    kind: basic.chartType === 'LINE' || basic.chartType === 'AREA' ? 'line' : 'column',
    stacked: basic.stackedType === 'STACKED' || basic.stackedType === 'PERCENT_STACKED',
    labels: labels.map(textOf),
    series,
  };
}

const textOf = (cell: Cell | null | undefined): string => String(cell?.value ?? '');

function cellsOf(workbook: Spreadsheet, source: Source | undefined): (Cell | null)[] {
  const range = source?.sourceRange?.sources?.[0];
  const sheet = workbook.sheets.find((each) => each.sheetId === (range?.sheetId ?? 0));
  if (!range || !sheet) return [];
  const start = range.startRowIndex ?? 0;
  const end = Math.min(range.endRowIndex ?? sheet.rows.length, sheet.rows.length);
  const column = range.startColumnIndex ?? 0;
  return Array.from(
    { length: Math.max(end - start, 0) },
    (_, index) => sheet.rows[start + index]?.[column] ?? null,
  );
}
