import { ours, theirs } from '../../src/workbook/column';
import { columnRequests, headerRequests } from '../../src/workbook/columnRequests';
import { bodyFormat, headerFormat, validationRule } from '../../src/workbook/look';
import type { Column, Tab } from '../../src/workbook/tab';

const id = ours('Id', 'id', 90, 'Names the row.', { hidden: true });
const check = ours('Check', 'text', 90, 'What is wrong.');
const customer = theirs('Customer', 'text', 170, 'Who it is.');
const mail = theirs('AE', 'address', 170, 'Who offers it.');
const day = theirs('Date', 'day', 170, 'When it is.');

const tab: Tab = {
  key: 'calls',
  sheetId: 7,
  title: 'Calls',
  hidden: false,
  essential: true,
  columns: [id, check, customer, mail, day],
};
const placed = (...columns: Column[]) => columns.map((column, at) => ({ column, at: at + 2 }));

const headersAt = (columnIndex: number, ...columns: Column[]) => ({
  updateCells: {
    start: { sheetId: 7, rowIndex: 4, columnIndex },
    rows: [
      {
        values: columns.map((column) => ({
          userEnteredValue: { stringValue: column.header },
          userEnteredFormat: headerFormat(column),
          note: column.help,
        })),
      },
    ],
    fields: 'userEnteredValue,userEnteredFormat,note',
  },
});

const cells = (from: number, until: number) => ({
  sheetId: 7,
  startRowIndex: 5,
  startColumnIndex: from,
  endColumnIndex: until,
});
const formatted = (from: number, until: number, column: Column) => ({
  repeatCell: {
    range: cells(from, until),
    cell: { userEnteredFormat: bodyFormat(column) },
    fields: 'userEnteredFormat',
  },
});
const checked = (at: number, column: Column) => ({
  setDataValidation: { range: cells(at, at + 1), rule: validationRule(column) },
});
const wide = (startIndex: number, endIndex: number, pixelSize: number) => ({
  updateDimensionProperties: {
    range: { sheetId: 7, dimension: 'COLUMNS', startIndex, endIndex },
    properties: { pixelSize },
    fields: 'pixelSize',
  },
});

describe('columns that are new in a sheet', () => {
  it('get headers with notes, and below them formats, validation and widths, neighbours that are alike at once', () => {
    expect(columnRequests(tab, placed(id, check, customer, mail, day), 4)).toEqual([
      headersAt(2, id, check, customer, mail, day),
      formatted(2, 4, id),
      formatted(4, 6, customer),
      formatted(6, 7, day),
      checked(5, mail),
      checked(6, day),
      {
        updateDimensionProperties: {
          range: { sheetId: 7, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 },
          properties: { pixelSize: 90, hiddenByUser: true },
          fields: 'pixelSize,hiddenByUser',
        },
      },
      wide(3, 4, 90),
      wide(4, 7, 170),
    ]);
  });

  it('are the same in whatever order they are given', () => {
    const inOrder = placed(check, customer, mail);
    const [first, second, third] = inOrder;
    expect(headerRequests(tab, [third!, first!, second!], 4)).toEqual([headersAt(2, check, customer, mail)]);
  });

  it('are left apart where another column stands between them, alike as they are', () => {
    const apart = [
      { column: customer, at: 0 },
      { column: mail, at: 2 },
    ];
    expect(columnRequests(tab, apart, 4)).toEqual([
      headersAt(0, customer),
      headersAt(2, mail),
      formatted(0, 1, customer),
      formatted(2, 3, mail),
      checked(2, mail),
      wide(0, 1, 170),
      wide(2, 3, 170),
    ]);
  });

  it('may be none', () => {
    expect(columnRequests(tab, [], 0)).toHaveLength(0);
  });
});
