/*
 * What Ridealong relies on in the Sheets API and SpreadsheetApp, each with where it is known from.
 * Keys: [SL] developers.google.com/sheets/api/limits · [BU] …/reference/rest/v4/spreadsheets/batchUpdate ·
 * [RQ] …/spreadsheets/request · [CD] …/spreadsheets/cells · [DF] …/spreadsheets.values/batchGetByDataFilter ·
 * [VR] …/reference/rest/v4/ValueRenderOption · [GE] words of errors, seen on the real API by others.
 */
import {
  failure,
  filled,
  readRange as read,
  testRun,
  updateBook as update,
  type Requests,
} from '../support/testRun';

describe('Sheets.Spreadsheets.Values.batchGetByDataFilter', () => {
  it('reads several tabs in one round trip, each answer with the filter it is for [DF]', () => {
    const run = testRun();
    update(run, [{ addSheet: { properties: { sheetId: 7, title: 'Sign-ups' } } }]);
    filled(run.book, [['Head', 'Tail']]);
    filled(run.book, [['Engineer']], 7);
    const answer = run.sheets.Spreadsheets.Values.batchGetByDataFilter(
      { dataFilters: [{ gridRange: { sheetId: 7 } }, { a1Range: 'Sheet1!A1:B1' }] },
      'book',
    );
    expect(answer).toEqual({
      spreadsheetId: 'book',
      valueRanges: [
        {
          valueRange: { range: "'Sign-ups'!A1:Z1000", majorDimension: 'ROWS', values: [['Engineer']] },
          dataFilters: [{ gridRange: { sheetId: 7 } }],
        },
        {
          valueRange: { range: 'Sheet1!A1:B1', majorDimension: 'ROWS', values: [['Head', 'Tail']] },
          dataFilters: [{ a1Range: 'Sheet1!A1:B1' }],
        },
      ],
    });
    expect(run.calls.at(-1)).toMatchObject({
      service: 'Sheets',
      method: 'Spreadsheets.Values.batchGetByDataFilter',
    });
  });

  it('gives days and times as serial numbers, truth values as such, and empty cells in between as empty text [VR]', () => {
    const run = testRun();
    filled(run.book, [['2026-05-05', '', '17:00', 'TRUE', 'x', '', '']]);
    expect(read(run)?.values).toEqual([[46147, '', 17 / 24, true, 'x']]);
  });

  it('leaves out empty rows and cells at the end, and values altogether when all is empty [VR]', () => {
    const run = testRun();
    expect(read(run)).toEqual({ range: 'Sheet1!A1:Z1000', majorDimension: 'ROWS' });
    filled(run.book, [['a'], [''], ['', 'b']]);
    run.book.sheets[0]!.rows.push([null, { note: 'no value' }]);
    expect(read(run)?.values).toEqual([['a'], [], ['', 'b']]);
  });

  it('shows formatted values and formulas when asked [VR]', () => {
    const run = testRun();
    filled(run.book, [['2026-05-05', '=1+1', '5%']]);
    expect(read(run, undefined, 'FORMATTED_VALUE')?.values).toEqual([['2026-05-05', '2', '5%']]);
    expect(read(run, undefined, 'FORMULA')?.values).toEqual([[46147, '=1+1', 0.05]]);
  });

  // Unproven on the real Google, which may leave the answer out instead: Ridealong stands both.
  it('refuses a filter for a tab that is gone, naming its id', () => {
    expect(failure(() => read(testRun(), { sheetId: 5 }))).toMatchObject({
      details: { code: 400, message: 'No grid with id: 5' },
    });
  });

  it('hands out copies: what a script does with them changes no cell', () => {
    const run = testRun();
    filled(run.book, [['a']]);
    read(run)!.values![0]![0] = 'changed';
    expect(read(run)?.values).toEqual([['a']]);
  });
});

describe('Sheets.Spreadsheets.get', () => {
  it('answers the named fields only, with the cells of the named ranges', () => {
    const run = testRun();
    filled(run.book, [['a']]);
    const answer = run.sheets.Spreadsheets.get('book', {
      fields: 'properties(title,timeZone),sheets(properties.sheetId,data.rowData.values.userEnteredValue)',
      ranges: ['Sheet1!A1:B2'],
    });
    expect(answer).toEqual({
      properties: { title: 'Customer calls', timeZone: 'Europe/Berlin' },
      sheets: [
        {
          properties: { sheetId: 0 },
          data: [{ rowData: [{ values: [{ userEnteredValue: { stringValue: 'a' } }] }] }],
        },
      ],
    });
  });

  it('tells tabs, protections and charts without cells unless asked', () => {
    const run = testRun();
    filled(run.book, [['a']]);
    expect(run.sheets.Spreadsheets.get('book')).toEqual({
      spreadsheetId: 'book',
      spreadsheetUrl: 'https://docs.google.com/spreadsheets/d/book/edit',
      properties: { title: 'Customer calls', locale: 'en_GB', timeZone: 'Europe/Berlin' },
      sheets: [
        {
          properties: {
            sheetId: 0,
            title: 'Sheet1',
            index: 0,
            sheetType: 'GRID',
            gridProperties: { rowCount: 1000, columnCount: 26 },
          },
        },
      ],
    });
  });

  // The generic words are what the real API answered [GE].
  it('refuses a mask with a field that there is not', () => {
    const error = failure(() => testRun().sheets.Spreadsheets.get('book', { fields: 'sheets.propertties' }));
    expect(error.message).toContain('Request contains an invalid argument.');
  });
});

describe('what is not built', () => {
  it('throws by name', () => {
    const { sheets, app, ...run } = testRun();
    expect(() => sheets.Spreadsheets.Values.append({}, 'book', 'A1')).toThrow(
      'Workbench: Sheets.Spreadsheets.Values.append is not built',
    );
    expect(() => app.create('x')).toThrow('Workbench: SpreadsheetApp.create is not built');
    const merge: Requests = [{ mergeCells: { range: { sheetId: 0 } } }];
    expect(() => sheets.Spreadsheets.batchUpdate({ requests: merge }, run.book.id)).toThrow(
      'Workbench: Sheets.Spreadsheets.batchUpdate with mergeCells is not built',
    );
  });
});
