import { sheetView } from '../../../workbench/server/view';
import type { Cell, Sheet, Spreadsheet } from '../../../workbench/world';

const blank: Sheet = {
  sheetId: 1,
  title: 'Calls',
  hidden: false,
  rowCount: 1000,
  columnCount: 3,
  frozenRowCount: 1,
  frozenColumnCount: 1,
  rows: [],
  columns: [],
  protectedRanges: [],
  charts: [],
};

function viewOf(sheet: Partial<Sheet>, { from = 1, count = 200, others = [] as Sheet[] } = {}) {
  const whole = { ...blank, ...sheet };
  const workbook: Spreadsheet = {
    id: 'w',
    kind: 'shadowing',
    title: 'Programme',
    locale: 'en_GB',
    timeZone: 'Europe/Berlin',
    owner: 'casey@example.com',
    sheets: [whole, ...others],
  };
  return sheetView({ workbook, sheet: whole, from, count, version: 1 });
}

const row = (...values: Cell['value'][]): Cell[] =>
  values.map((value) => (value === undefined ? {} : { value }));

describe('the view of a tab', () => {
  test('keeps the frozen header apart from the rows, which start with row 2', () => {
    const view = viewOf({ rows: [row('Date', 'Minutes'), row('x', 30)] });
    expect(view).toMatchObject({ hasHeader: true, firstRow: 2, lastRow: 2, frozenColumns: 1 });
    expect(view.header.map((cell) => cell?.text)).toEqual(['Date', 'Minutes']);
    expect(view.rows).toHaveLength(200);
    expect(view.rows[0]?.map((cell) => cell?.text)).toEqual(['x', '30']);
  });

  test('without a frozen row has no header', () => {
    expect(viewOf({ frozenRowCount: 0 })).toMatchObject({ hasHeader: false, header: [], firstRow: 1 });
  });

  test('is a window of the rows that ends with the sheet', () => {
    const rows = Array.from({ length: 1000 }, (_, index) => row(index + 1));
    const view = viewOf({ rows }, { from: 990, count: 50 });
    expect(view.rows.map((cells) => cells[0]?.text)).toEqual(
      Array.from({ length: 11 }, (_, index) => String(990 + index)),
    );
  });

  test('has widths and hidden columns', () => {
    const { columns } = viewOf({ columns: [{ hiddenByUser: true }, { pixelSize: 240 }] });
    expect(columns).toEqual([
      { letter: 'A', width: 100, hidden: true },
      { letter: 'B', width: 240, hidden: false },
      { letter: 'C', width: 100, hidden: false },
    ]);
  });

  test('says equal looks once, and aligns numbers as Sheets does', () => {
    const red: Cell = {
      value: 'a',
      style: { backgroundColor: { red: 1 }, textFormat: { bold: true }, horizontalAlignment: 'CENTER' },
    };
    const view = viewOf({ rows: [[], [red, { ...red, value: 'b' }, { value: 5 }]] });
    expect(view.looks).toEqual([{ background: '#ff0000', bold: true, align: 'center' }, { align: 'right' }]);
    expect(view.rows[0]).toEqual([
      { text: 'a', look: 0 },
      { text: 'b', look: 0 },
      { text: '5', look: 1 },
    ]);
  });

  test.each([
    ['a date', { value: 46_147, format: { type: 'DATE', pattern: 'ddd d mmm yyyy' } }, '2026-05-05'],
    ['a time', { value: 0.5, format: { type: 'TIME', pattern: 'h:mm am/pm' } }, '12:00'],
    ['a formula', { value: 3, formula: '=1+2' }, '=1+2'],
    ['a text', { value: 'x' }, undefined],
    ['a number that is no day', { value: 1e10, format: { type: 'DATE', pattern: '' } }, undefined],
  ])('%s is edited as %#', (_, cell, edit) => {
    expect(viewOf({ rows: [[], [cell]] }).rows[0]?.[0]?.edit).toBe(edit);
  });

  test('a dropdown offers its list, or the different texts of its range', () => {
    const engineers: Sheet = {
      ...blank,
      sheetId: 2,
      title: 'Our team',
      rows: [row('Email'), row('a'), row('b'), row('a')],
    };
    const rule = (type: string, ...values: string[]) => ({
      validation: { condition: { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) } },
    });
    const cells = [
      rule('ONE_OF_LIST', 'Offered', 'Closed'),
      rule('ONE_OF_RANGE', "='Our team'!$A$2:$A"),
      rule('BOOLEAN'),
    ];
    const view = viewOf({ rows: [[], cells] }, { others: [engineers] });
    expect(view.rows[0]?.map((cell) => view.choices[cell?.choice ?? -1])).toEqual([
      { kind: 'list', values: ['Offered', 'Closed'] },
      { kind: 'list', values: ['a', 'b'] },
      { kind: 'checkbox', values: ['TRUE', 'FALSE'] },
    ]);
  });

  test('a chart has its numbers', () => {
    const source = (column: number) => ({
      sourceRange: {
        sources: [
          {
            sheetId: 1,
            startRowIndex: 0,
            endRowIndex: 3,
            startColumnIndex: column,
            endColumnIndex: column + 1,
          },
        ],
      },
    });
    const basicChart = {
      chartType: 'COLUMN',
      stackedType: 'STACKED',
      headerCount: 1,
      domains: [{ domain: source(0) }],
      series: [{ series: source(1), color: { green: 1 } }],
    };
    const rows = [row('Week', 'Seats'), row('4 May', 3), row('11 May', undefined)];
    expect(viewOf({ rows, charts: [{ chartId: 9, spec: { title: 'Seats', basicChart } }] }).charts).toEqual([
      {
        title: 'Seats',
        kind: 'column',
        stacked: true,
        labels: ['4 May', '11 May'],
        series: [{ name: 'Seats', color: '#00ff00', values: [3, null] }],
      },
    ]);
  });
});
