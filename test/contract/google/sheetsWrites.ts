/*
 * Keys: [BU] developers.google.com/sheets/api/reference/rest/v4/spreadsheets/batchUpdate · [RQ] …/v4/spreadsheets/request ·
 * [CD] …/v4/spreadsheets/cells · [GE] words of errors, seen on the real API by others.
 */
import { sheets, typed, update, valuesOf, written, type Request } from './sheetTools';
import { like, refused, same, type Scratch, type Statement } from './statement';

const text = (stringValue: string) => ({ stringValue });
const gone = written(987654321, 0, [text('nowhere')]);

/** A number that no object of the spreadsheet has yet. */
const newId = (scratch: Scratch): number => parseInt(scratch.unique().slice(0, 7), 16);

const shape = ({ spreadsheet }: Scratch, sheetId: number, fields: string) =>
  (
    sheets().Spreadsheets.get(spreadsheet, { fields: `sheets(properties(sheetId),${fields})` }).sheets ?? []
  ).filter(({ properties }) => properties?.sheetId === sheetId)[0];

const warning = (protectedRangeId: number, range: object): Request => ({
  addProtectedRange: { protectedRange: { protectedRangeId, range, warningOnly: true } },
});

const chart = (chartId: number, sheetId: number): Request => ({
  addChart: {
    chart: {
      chartId,
      spec: {
        title: 'Coverage',
        basicChart: {
          chartType: 'COLUMN',
          series: [
            {
              series: {
                sourceRange: {
                  sources: [
                    { sheetId, startRowIndex: 0, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 1 },
                  ],
                },
              },
            },
          ],
        },
      },
      position: { overlayPosition: { anchorCell: { sheetId, rowIndex: 0, columnIndex: 3 } } },
    },
  },
});

const batches: readonly Statement[] = [
  {
    says: 'Sheets: a batch is applied whole or not at all',
    source: '[BU]',
    holds: (scratch) => {
      const sheetId = scratch.tab();
      refused(() => update(scratch, [written(sheetId, 0, [text('kept?')]), gone]));
      same(valuesOf(scratch, sheetId), undefined);
    },
  },
  {
    says: 'Sheets: a refused batch says which request, and why',
    source: '[GE]',
    holds: (scratch) => {
      const sheetId = scratch.tab();
      refused(
        () => update(scratch, [written(sheetId, 0, [text('x')]), gone]),
        /batchUpdate failed with error: Invalid requests\[1\]\.updateCells: No grid with id/,
      );
    },
  },
  {
    says: 'Sheets: a batch answers with cells as they are after it, in the same call',
    source: '[BU]',
    holds: (scratch) => {
      const sheetId = scratch.tab();
      typed(sheetId, [['id'], ['x'], ['y']]);
      const title = shape(scratch, sheetId, 'properties(title)')?.properties?.title ?? '';
      const answer = update(scratch, [written(sheetId, 2, [text('new')])], {
        includeSpreadsheetInResponse: true,
        responseIncludeGridData: true,
        responseRanges: [`'${title}'!A2:A3`],
      });
      const mine = (answer.updatedSpreadsheet?.sheets ?? []).filter(
        (each) => each.properties?.sheetId === sheetId,
      );
      const rows = mine[0]?.data?.[0]?.rowData ?? [];
      same(
        rows.map((row) => row.values?.[0]?.effectiveValue),
        [text('x'), text('new')],
      );
    },
  },
  {
    says: 'Sheets: a batch answers for the tabs that were named also when their order was changed',
    source: '[BU]; unproven: the order of sheets in the answer',
    holds: (scratch) => {
      const [first, second] = [scratch.tab(), scratch.tab()];
      const title = (id: number) => shape(scratch, id, 'properties(title)')?.properties?.title ?? '';
      const last = { properties: { sheetId: first, index: 1 }, fields: 'index' };
      update(scratch, [written(second, 0, [text('s')]), { updateSheetProperties: last }]);
      const answer = update(scratch, [written(first, 0, [text('f')])], {
        includeSpreadsheetInResponse: true,
        responseIncludeGridData: true,
        responseRanges: [`'${title(second)}'!A1:A1`, `'${title(first)}'!A1:A1`],
      });
      const found = (answer.updatedSpreadsheet?.sheets ?? []).map(({ properties, data }) => [
        properties?.sheetId,
        data?.[0]?.rowData?.[0]?.values?.[0]?.effectiveValue?.stringValue,
      ]);
      same(
        found
          .filter(([id]) => id === first || id === second)
          .sort((a, b) => (a[0] === first ? -1 : b[0] === first ? 1 : 0)),
        [
          [first, 'f'],
          [second, 's'],
        ],
      );
    },
  },
  {
    says: 'Sheets: a field that there is not is refused, before anything is done',
    source: '[GE]',
    holds: (scratch) => {
      const sheetId = scratch.tab();
      const strange = { addSheet: { properties: { tittle: 'x' } } } as Request;
      refused(() => update(scratch, [written(sheetId, 0, [text('x')]), strange]), /Unknown name "tittle"/);
      same(valuesOf(scratch, sheetId), undefined);
    },
  },
  {
    says: 'Sheets: a row outside the grid is refused',
    source: '[GE]',
    holds: (scratch) => {
      const sheetId = scratch.tab();
      const beyond = { range: { sheetId, startRowIndex: 5000 }, cell: { note: 'n' }, fields: 'note' };
      same(
        refused(() => update(scratch, [{ repeatCell: beyond }]), /exceeds grid limits/).details?.code,
        400,
      );
    },
  },
];

const cells: readonly Statement[] = [
  {
    says: 'Sheets: a typed value stays what it is: a text that begins with = is a text, a text of a day too',
    source: '[CD]',
    holds: (scratch) => {
      const sheetId = scratch.tab();
      const values = [text('=1+1'), text('2026-05-05'), { numberValue: 5 }, { boolValue: true }];
      update(scratch, [written(sheetId, 0, values)]);
      same(valuesOf(scratch, sheetId), [['=1+1', '2026-05-05', 5, true]]);
    },
  },
  {
    says: 'Sheets: a named field that a cell does not carry is cleared, the others stay',
    source: '[RQ]',
    holds: (scratch) => {
      const sheetId = scratch.tab();
      typed(sheetId, [['a', 'b']]);
      const range = { sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 };
      update(scratch, [
        { repeatCell: { range, cell: { note: 'n' }, fields: 'note' } },
        { updateCells: { range, fields: 'userEnteredValue', rows: [{}] } },
      ]);
      same(valuesOf(scratch, sheetId), undefined);
      same(shape(scratch, sheetId, 'data.rowData.values.note')?.data?.[0]?.rowData?.[0]?.values?.[0], {
        note: 'n',
      });
    },
  },
  {
    says: 'Sheets: rows are appended after the last one with data in any column; formats and notes are no data',
    source: '[RQ]',
    holds: (scratch) => {
      const sheetId = scratch.tab();
      typed(sheetId, [
        ['a', ''],
        ['', 'b'],
      ]);
      const note = {
        range: { sheetId, startRowIndex: 5, endRowIndex: 6 },
        cell: { note: 'n' },
        fields: 'note',
      };
      const rows = ['c', 'd'].map((each) => ({ values: [{ userEnteredValue: text(each) }] }));
      update(scratch, [{ repeatCell: note }, { appendCells: { sheetId, fields: 'userEnteredValue', rows } }]);
      same(valuesOf(scratch, sheetId), [['a'], ['', 'b'], ['c'], ['d']]);
    },
  },
  {
    says: 'Sheets: appended rows make room where the grid is full',
    source: '[RQ]',
    holds: (scratch) => {
      const sheetId = scratch.tab();
      typed(sheetId, [['a'], ['b']]);
      const properties = { sheetId, gridProperties: { rowCount: 2 } };
      update(scratch, [
        { updateSheetProperties: { properties, fields: 'gridProperties.rowCount' } },
        {
          appendCells: {
            sheetId,
            fields: 'userEnteredValue',
            rows: [{ values: [{ userEnteredValue: text('c') }] }],
          },
        },
      ]);
      same(valuesOf(scratch, sheetId), [['a'], ['b'], ['c']]);
    },
  },
];

const objects: readonly Statement[] = [
  {
    says: 'Sheets: ids that the script chose for protections and charts are kept, and refused twice',
    source: '[RQ]',
    holds: (scratch) => {
      const sheetId = scratch.tab();
      const [protection, picture] = [newId(scratch), newId(scratch)];
      const both = [warning(protection, { sheetId }), chart(picture, sheetId)];
      update(scratch, both);
      const found = shape(scratch, sheetId, 'protectedRanges(protectedRangeId),charts(chartId)');
      same(found?.protectedRanges, [{ protectedRangeId: protection }]);
      same(found?.charts, [{ chartId: picture }]);
      for (const again of both) same(refused(() => update(scratch, [again])).details?.code, 400);
    },
  },
  {
    says: 'Sheets: a title that there is already is refused, also in other letters',
    source: '[GE]',
    holds: (scratch) => {
      const title = shape(scratch, scratch.tab(), 'properties(title)')?.properties?.title ?? '';
      const again = { addSheet: { properties: { title: title.toUpperCase() } } };
      refused(() => update(scratch, [again]), /already exists/);
    },
  },
  {
    says: 'Sheets: a protection moves with columns that are inserted before it',
    source: '[RQ]',
    holds: (scratch) => {
      const sheetId = scratch.tab();
      const range = { sheetId, startColumnIndex: 2, endColumnIndex: 4 };
      const before = { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 };
      update(scratch, [warning(newId(scratch), range), { insertDimension: { range: before } }]);
      const moved = shape(scratch, sheetId, 'protectedRanges(range)')?.protectedRanges?.[0]?.range;
      same([moved?.startColumnIndex, moved?.endColumnIndex], [3, 5]);
    },
  },
  {
    says: 'Sheets: a protection that only warns does not stop the script',
    source: '[RQ]',
    holds: (scratch) => {
      const sheetId = scratch.tab();
      update(scratch, [warning(newId(scratch), { sheetId }), written(sheetId, 0, [text('x')])]);
      same(valuesOf(scratch, sheetId), [['x']]);
    },
  },
  {
    says: 'Sheets: a dropdown refuses nothing that the script writes',
    source: '[RQ]',
    holds: (scratch) => {
      const sheetId = scratch.tab();
      const condition = { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Offered' }] };
      const rule = { condition, strict: true, showCustomUi: true };
      const range = { sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
      update(scratch, [{ setDataValidation: { range, rule } }, written(sheetId, 0, [text('other')])]);
      same(valuesOf(scratch, sheetId), [['other']]);
    },
  },
  {
    says: 'Sheets: a hidden tab is read and written like any other',
    source: '[RQ]',
    holds: (scratch) => {
      const sheetId = scratch.tab();
      const hide = { properties: { sheetId, hidden: true }, fields: 'hidden' };
      update(scratch, [{ updateSheetProperties: hide }, written(sheetId, 0, [text('x')])]);
      same(valuesOf(scratch, sheetId), [['x']]);
    },
  },
  {
    says: 'Sheets: a number format of a day shows what was written as a serial number',
    source: 'developers.google.com/sheets/api/guides/formats',
    holds: (scratch) => {
      const sheetId = scratch.tab();
      const userEnteredFormat = { numberFormat: { type: 'DATE', pattern: 'ddd d mmm yyyy' } };
      const values = [{ userEnteredValue: { numberValue: 46147 }, userEnteredFormat }];
      const start = { sheetId, rowIndex: 0, columnIndex: 0 };
      update(scratch, [
        {
          updateCells: {
            start,
            rows: [{ values }],
            fields: 'userEnteredValue,userEnteredFormat.numberFormat',
          },
        },
      ]);
      const shown = shape(scratch, sheetId, 'data.rowData.values.formattedValue');
      like(shown?.data?.[0]?.rowData?.[0]?.values?.[0]?.formattedValue ?? '', /5 .+ 2026$/);
    },
  },
];

export const sheetsWrites: readonly Statement[] = [...batches, ...cells, ...objects];
