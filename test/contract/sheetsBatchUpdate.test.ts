/*
 * What Ridealong relies on in `Sheets.Spreadsheets.batchUpdate`; the keys are those of sheets.test.ts.
 */
import {
  failure,
  filled,
  readRange as read,
  testRun,
  testWorld,
  updateBook as update,
  writeRow as write,
  type Requests,
} from '../support/testRun';

describe('Sheets.Spreadsheets.batchUpdate', () => {
  it('applies all requests or none [BU, SL]', () => {
    const run = testRun();
    const before = structuredClone(run.book);
    const error = failure(() =>
      update(run, [
        write(0, 0, [{ stringValue: 'kept?' }]),
        { addSheet: { properties: { sheetId: 3, title: 'New' } } },
        { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 10 } },
        write(99, 0, [{ stringValue: 'nowhere' }]),
      ]),
    );
    expect(error.message).toBe(
      'API call to sheets.spreadsheets.batchUpdate failed with error: ' +
        'Invalid requests[3].updateCells: No grid with id: 99',
    );
    expect(run.book).toEqual(before);
  });

  it('keeps typed values as they are: a text that begins with = stays a text, a text of a day too [CD]', () => {
    const run = testRun();
    const values = [
      { stringValue: '=1+1' },
      { stringValue: '2026-05-05' },
      { numberValue: 5 },
      { boolValue: true },
    ];
    update(run, [write(0, 0, [...values, { formulaValue: '=1+1' }])]);
    expect(read(run)?.values).toEqual([['=1+1', '2026-05-05', 5, true, 2]]);
  });

  it('clears a named field that the cell does not carry, and leaves the others [RQ]', () => {
    const run = testRun();
    filled(run.book, [['a', 'b']]);
    update(run, [
      { repeatCell: { range: { sheetId: 0 }, cell: { note: 'n' }, fields: 'note' } },
      {
        updateCells: {
          range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 2 },
          fields: 'userEnteredValue',
          rows: [{}],
        },
      },
    ]);
    expect(read(run)?.values).toBeUndefined();
    expect(run.book.sheets[0]!.rows[0]![0]).toEqual({ note: 'n' });
  });

  it('takes ids that the caller chose for sheets, protections and charts, and refuses one twice', () => {
    const run = testRun();
    const chart = (chartId: number): Requests[number] => ({
      addChart: {
        chart: {
          chartId,
          spec: { title: 'Coverage', basicChart: { chartType: 'COLUMN' } },
          position: { overlayPosition: { anchorCell: { sheetId: 4, rowIndex: 0, columnIndex: 0 } } },
        },
      },
    });
    const protect = (protectedRangeId: number): Requests[number] => ({
      addProtectedRange: { protectedRange: { protectedRangeId, range: { sheetId: 4 }, warningOnly: true } },
    });
    const sheet = (sheetId: number, title: string): Requests[number] => ({
      addSheet: { properties: { sheetId, title } },
    });
    const answer = update(run, [sheet(4, 'Calls'), protect(11), chart(12)]);
    expect(answer.replies).toMatchObject([
      { addSheet: { properties: { sheetId: 4, title: 'Calls', index: 1 } } },
      { addProtectedRange: { protectedRange: { protectedRangeId: 11 } } },
      { addChart: { chart: { chartId: 12 } } },
    ]);
    for (const twice of [sheet(4, 'Other'), sheet(5, 'calls'), protect(11), chart(12)]) {
      expect(failure(() => update(run, [twice])).details).toMatchObject({ code: 400 });
    }
    expect(failure(() => update(run, [sheet(5, 'Calls')])).message).toContain(
      'Invalid requests[0].addSheet: A sheet with the name "Calls" already exists. Please enter another name.',
    );
  });

  it('appends after the last row with data of any column, and adds rows when the grid is full [RQ]', () => {
    const run = testRun();
    filled(run.book, [['a'], ['', 'b']]);
    update(run, [
      {
        updateSheetProperties: {
          properties: { gridProperties: { rowCount: 3 } },
          fields: 'gridProperties.rowCount',
        },
      },
      {
        repeatCell: {
          range: { sheetId: 0 },
          cell: { note: 'formats and notes are no data' },
          fields: 'note',
        },
      },
      {
        appendCells: {
          sheetId: 0,
          fields: 'userEnteredValue',
          rows: ['c', 'd'].map((stringValue) => ({ values: [{ userEnteredValue: { stringValue } }] })),
        },
      },
    ]);
    expect(read(run)?.values).toEqual([['a'], ['', 'b'], ['c'], ['d']]);
    expect(run.book.sheets[0]!.rowCount).toBe(4);
  });

  it('answers with cells as they are after it, in the same call [BU]', () => {
    const run = testRun();
    filled(run.book, [['id'], ['x'], ['y']]);
    const answer = update(run, [write(0, 2, [{ numberValue: 7 }])], {
      includeSpreadsheetInResponse: true,
      responseIncludeGridData: true,
      responseRanges: ['Sheet1!A2:A3'],
    });
    expect(run.calls).toHaveLength(1);
    expect(answer.updatedSpreadsheet?.sheets).toMatchObject([
      {
        properties: { sheetId: 0 },
        data: [
          {
            startRow: 1,
            rowData: [
              { values: [{ effectiveValue: { stringValue: 'x' } }] },
              { values: [{ effectiveValue: { numberValue: 7 }, formattedValue: '7' }] },
            ],
          },
        ],
      },
    ]);
  });

  it('refuses what lies outside the grid, in these words [GE]', () => {
    const run = testRun();
    const words = (requests: Requests) => failure(() => update(run, requests)).message;
    const note = { cell: { note: 'n' }, fields: 'note' };
    expect(
      words([{ repeatCell: { range: { sheetId: 0, startRowIndex: 1000, endColumnIndex: 2 }, ...note } }]),
    ).toContain(
      'Invalid requests[0].repeatCell: Range (Sheet1!A1001:B) exceeds grid limits. Max rows: 1000, max columns: 26',
    );
    expect(
      words([write(0, 999, []), { updateCells: { ...write(0, 999, []).updateCells, rows: [{}, {}] } }]),
    ).toContain(
      'Invalid requests[1].updateCells: Attempting to write row: 1000, beyond the last requested row of: 999',
    );
    expect(
      words([
        write(
          0,
          0,
          Array.from({ length: 27 }, () => ({ numberValue: 1 })),
        ),
      ]),
    ).toContain('Attempting to write column: 26, beyond the last requested column of: 25');
    // A range that begins in the grid may end past it.
    expect(() =>
      update(run, [
        { repeatCell: { range: { sheetId: 0, startRowIndex: 999, endRowIndex: 1003 }, ...note } },
      ]),
    ).not.toThrow();
  });

  it('refuses fields and kinds of request that it does not know, before anything is done [GE]', () => {
    const run = testRun();
    const words = (requests: unknown) => failure(() => update(run, requests as Requests)).message;
    expect(words([{ addSheet: { properties: { tittle: 'x' } } }])).toContain(
      `Invalid JSON payload received. Unknown name "tittle" at 'requests[0].add_sheet.properties': Cannot find field.`,
    );
    expect(words([{ frobnicate: {} }])).toContain(
      `Invalid JSON payload received. Unknown name "frobnicate" at 'requests[0]': Cannot find field.`,
    );
    expect(words([{ repeatCell: { range: {}, cell: {} } }])).toContain(
      "Invalid requests[0].repeatCell: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
    expect(words([])).toContain('Must specify at least one request.');
    expect(words([{ addSheet: { properties: { sheetId: '3' } } }])).toContain('Invalid value at');
  });

  it('needs full authorisation, an editor, and a spreadsheet that there is', () => {
    const requests = [write(0, 0, [{ numberValue: 1 }])];
    expect(() => update(testRun({ authMode: 'LIMITED' }), requests)).toThrow(/permission/);
    expect(failure(() => update(testRun({ as: 'eve@elsewhere.org' }), requests)).details).toMatchObject({
      code: 403,
    });
    const nowhere = () => testRun().sheets.Spreadsheets.batchUpdate({ requests }, 'gone');
    expect(failure(nowhere)).toMatchObject({
      details: { code: 404, message: 'Requested entity was not found.' },
    });
  });

  it('is stopped by a protection, but not by one that only warns [RQ]', () => {
    const world = testWorld();
    const owner = testRun({ world });
    const ben = testRun({ world, as: 'ben@example.com' });
    const protect = (
      protectedRangeId: number,
      startRowIndex: number,
      warningOnly: boolean,
    ): Requests[number] => ({
      addProtectedRange: {
        protectedRange: {
          protectedRangeId,
          range: { sheetId: 0, startRowIndex, endRowIndex: startRowIndex + 1 },
          warningOnly,
        },
      },
    });
    update(owner, [protect(1, 0, true), protect(2, 1, false)]);
    expect(() => update(ben, [write(0, 0, [{ numberValue: 1 }])])).not.toThrow();
    const stopped = failure(() => update(ben, [write(0, 1, [{ numberValue: 1 }])]));
    expect(stopped.message).toContain('You are trying to edit a protected cell or object.');
    expect(() => update(owner, [write(0, 1, [{ numberValue: 1 }])])).not.toThrow();
  });

  it('keeps at least one visible tab', () => {
    const run = testRun();
    expect(failure(() => update(run, [{ deleteSheet: { sheetId: 0 } }])).message).toContain(
      "You can't remove all the sheets in a document.",
    );
    const hide = { updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' } };
    expect(failure(() => update(run, [hide])).message).toContain(
      "You can't hide all the sheets in a document.",
    );
  });

  it('moves protected and charted ranges along with inserted and deleted rows and columns [RQ]', () => {
    const run = testRun();
    const protectedRange = {
      protectedRangeId: 1,
      range: { sheetId: 0, startColumnIndex: 2, endColumnIndex: 4 },
      warningOnly: true,
    };
    const columns = (startIndex: number, endIndex: number) => ({
      sheetId: 0,
      dimension: 'COLUMNS',
      startIndex,
      endIndex,
    });
    update(run, [{ addProtectedRange: { protectedRange } }, { insertDimension: { range: columns(0, 1) } }]);
    const range = () => run.book.sheets[0]!.protectedRanges[0]?.['range'];
    expect(range()).toEqual({ sheetId: 0, startColumnIndex: 3, endColumnIndex: 5 });
    update(run, [{ deleteDimension: { range: columns(4, 5) } }]);
    expect(range()).toEqual({ sheetId: 0, startColumnIndex: 3, endColumnIndex: 4 });
    update(run, [{ deleteDimension: { range: columns(3, 4) } }]);
    expect(range()).toBeUndefined();
  });
});
