/*
 * What Ridealong relies on in SpreadsheetApp and in edit events.
 * Keys: [EA] workspace/add-ons/concepts/editor-auth-lifecycle · [EO] apps-script/guides/triggers/events ·
 * [BS] apps-script/guides/bound · [RA] apps-script/reference/spreadsheet/range ·
 * [RS] apps-script/reference/spreadsheet/sheet.
 */
import { editEvent } from '../../workbench/google/spreadsheetApp';
import { filled, testRun, uiSession } from '../support/testRun';

interface Page {
  getTitle: () => string;
  getContent: () => string;
}

const sidebar: Page = { getTitle: () => 'Ridealong', getContent: () => '<p>hello</p>' };
const asHtml = (page: Page) => page as unknown as GoogleAppsScript.HTML.HtmlOutput;

describe('SpreadsheetApp', () => {
  it('knows the spreadsheet it was started from without a round trip, and none in a standalone run [BS]', () => {
    const run = testRun();
    expect(run.app.getActiveSpreadsheet().getId()).toBe('book');
    expect(run.calls).toEqual([]);
    expect(testRun({ standalone: true }).app.getActiveSpreadsheet()).toBeNull();
  });

  it('tells where the person is, 1-based', () => {
    const { app } = testRun({ ui: uiSession({ sheetId: 0, row: 4, column: 2 }) });
    const cell = app.getActiveRange();
    expect([cell.getSheet().getSheetId(), cell.getRow(), cell.getColumn()]).toEqual([0, 5, 3]);
  });

  it('takes the person to a row, and knows it at once', () => {
    const ui = uiSession({ sheetId: 0, row: 4, column: 2 });
    const { app, calls } = testRun({ ui });
    const sheet = app.getActiveSpreadsheet().getSheetById(0)!;
    app.setActiveRange(sheet.getRange(8, 1));
    expect(ui.activeCell).toEqual({ sheetId: 0, row: 7, column: 0 });
    expect(app.getActiveRange().getRow()).toBe(8);
    app.getActiveSpreadsheet().setActiveSheet(sheet);
    expect([ui.activeCell, calls]).toEqual([{ sheetId: 0, row: 0, column: 0 }, []]);
  });

  it('takes nobody anywhere in a run that nobody sits at', () => {
    const { app } = testRun({ ui: null });
    app.setActiveRange(app.getActiveSheet().getRange(8, 1));
    expect(app.getActiveRange().getRow()).toBe(1);
  });

  it('has no range beyond its sheet, and no sheet by an id that is gone [RA]', () => {
    const { app } = testRun({ ui: uiSession() });
    expect(() => app.getActiveSheet().getRange(1000, 1, 2)).toThrow('outside the dimensions of the sheet');
    expect(app.getActiveSpreadsheet().getSheetById(77)).toBeNull();
  });

  it('refuses the user interface to a run that nobody sits at', () => {
    expect(() => testRun({ ui: null }).app.getUi()).toThrow(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });

  it('builds menus in every authorisation mode, without a round trip [EA]', () => {
    for (const authMode of ['NONE', 'LIMITED', 'FULL'] as const) {
      const ui = uiSession();
      const run = testRun({ ui, authMode });
      run.app.getUi().createAddonMenu().addItem('Open', 'openSidebar').addSeparator().addToUi();
      expect(ui.menus).toEqual([
        { caption: 'Extensions', items: [{ caption: 'Open', functionName: 'openSidebar' }] },
      ]);
      expect(run.calls).toEqual([]);
    }
  });

  it('shows sidebars and messages with full authorisation only [EA]', () => {
    const ui = uiSession();
    const { app } = testRun({ ui });
    const shown = app.getUi();
    shown.showSidebar(asHtml(sidebar));
    expect(shown.alert('Title', 'Text', shown.ButtonSet.OK)).toBe(shown.Button.OK);
    expect(ui).toMatchObject({
      sidebar: { title: 'Ridealong', html: '<p>hello</p>' },
      alerts: [{ title: 'Title', text: 'Text' }],
    });
    const limited = testRun({ ui: uiSession(), authMode: 'LIMITED' }).app.getUi();
    expect(() => limited.showSidebar(asHtml(sidebar))).toThrow(/permission/);
    expect(() => limited.alert('x')).toThrow(/permission/);
  });

  it('gives nothing of the document to a menu that was built before anybody consented [EA]', () => {
    expect(() => testRun({ authMode: 'NONE' }).app.getActiveSpreadsheet()).toThrow(/permission/);
  });

  it('opens a spreadsheet by its id as one round trip, if there is one', () => {
    const run = testRun({ standalone: true });
    expect(run.app.openById('book').getId()).toBe('book');
    expect(run.calls).toEqual([{ service: 'SpreadsheetApp', method: 'openById', ms: 300 }]);
    expect(() => run.app.openById('gone')).toThrow(/openById/);
  });
});

describe('an edit event', () => {
  const edit = { row: 1, column: 0, oldText: 'before', by: 'ben@example.com' };

  it('says where it was, and carries values only when one cell was edited [EO]', () => {
    const run = testRun();
    const sheet = filled(run.book, [['Day'], ['2026-05-05', 'x']]);
    const one = editEvent(run, {
      ...edit,
      sheet,
      rowCount: 1,
      columnCount: 1,
    }) as GoogleAppsScript.Events.SheetsOnEdit;
    expect([one.range.getSheet().getSheetId(), one.range.getRow(), one.range.getNumRows()]).toEqual([
      0, 2, 1,
    ]);
    expect([one.value, one.oldValue, one.source.getId()]).toEqual(['46147', 'before', 'book']);
    const many = editEvent(run, { ...edit, sheet, oldText: '', rowCount: 1, columnCount: 2 });
    expect(many).not.toHaveProperty('value');
    expect(many).not.toHaveProperty('oldValue');
    const cleared = editEvent(run, { ...edit, sheet, row: 5, oldText: '', rowCount: 1, columnCount: 1 });
    expect(cleared).not.toHaveProperty('value');
    expect(cleared).not.toHaveProperty('oldValue');
  });

  it('gives days as dates in the time zone of the spreadsheet [RA]', () => {
    const run = testRun();
    const sheet = filled(run.book, [['Day'], ['2026-05-05', 'x']]);
    const event = editEvent(run, {
      ...edit,
      sheet,
      rowCount: 1,
      columnCount: 2,
    }) as GoogleAppsScript.Events.SheetsOnEdit;
    expect(event.range.getValues()).toEqual([[new Date('2026-05-04T22:00:00Z'), 'x']]);
    expect(run.calls).toMatchObject([{ method: 'Range.getValues' }]);
  });
});

describe('a range', () => {
  const sheetOf = (run: ReturnType<typeof testRun>) => run.app.getActiveSpreadsheet().getSheetById(0)!;

  it('of all data ends with them, and is A1 in an empty sheet [RS]', () => {
    const run = testRun();
    expect(sheetOf(run).getDataRange().getA1Notation()).toBe('A1');
    filled(run.book, [
      ['a', 'b', 'c'],
      ['', 'd'],
    ]);
    const sheet = sheetOf(run);
    expect([sheet.getDataRange().getA1Notation(), sheet.getLastRow(), sheet.getLastColumn()]).toEqual([
      'A1:C2',
      2,
      3,
    ]);
  });

  it('takes values as if typed, and dates in the time zone of the spreadsheet [RA]', () => {
    const run = testRun();
    const range = sheetOf(run).getRange(1, 1, 2, 3);
    range.setValues([
      ['2026-05-05', '=1+1', 'x'],
      [new Date('2026-05-04T22:00:00Z'), 5, true],
    ]);
    expect(range.getValues()).toEqual([
      [new Date('2026-05-04T22:00:00Z'), 2, 'x'],
      [new Date('2026-05-04T22:00:00Z'), 5, true],
    ]);
    range.setValue('');
    expect(sheetOf(run).getDataRange().getA1Notation()).toBe('A1');
    expect(run.calls.map(({ method }) => method)).toContain('Range.setValues');
  });

  it('refuses values of another size, and those who may not edit [RA]', () => {
    const run = testRun();
    const range = sheetOf(run).getRange(1, 1, 2, 2);
    expect(() => range.setValues([['a', 'b']])).toThrow(
      'The number of rows in the data does not match the number of rows in the range. ' +
        'The data has 1 but the range has 2.',
    );
    expect(() => range.setValues([['a', 'b'], ['c']])).toThrow('The data has 1 but the range has 2.');
    const stranger = testRun({ as: 'eve@elsewhere.org' });
    expect(() => sheetOf(stranger).getRange(1, 1).setValue('x')).toThrow(/permission/);
  });
});
