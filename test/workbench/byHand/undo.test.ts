import type { WorkbookEdit } from '../../../workbench/runtime/hands';
import { ada, ben } from '../../contract/scratchGoogle';
import { ScratchSheet } from './scratchSheet';

describe('undo', () => {
  let s: ScratchSheet;
  beforeEach(() => {
    s = new ScratchSheet();
  });
  afterEach(() => s.remove());
  const tab = 'Sheet1';
  const undo = (as = ada, steps = 1) => s.do({ action: 'undo', steps }, as).undone;

  /** What a script writes is nobody's hand. */
  const write = (row: number, column: number, text: string) =>
    s.google.script(
      (id: string, rowIndex: number, columnIndex: number, stringValue: string) => {
        const rows = [{ values: [{ userEnteredValue: { stringValue } }] }];
        const start = { sheetId: 0, rowIndex, columnIndex };
        Sheets!.Spreadsheets.batchUpdate(
          { requests: [{ updateCells: { start, rows, fields: 'userEnteredValue' } }] },
          id,
        );
      },
      s.id,
      row,
      column,
      text,
    );

  const everything: WorkbookEdit[] = [
    { action: 'insertRow', tab, at: 2 },
    { action: 'insertColumn', tab, at: 2, count: 2 },
    { action: 'deleteRow', tab, at: 2, count: 2 },
    { action: 'deleteColumn', tab, at: 'Name' },
    { action: 'moveRow', tab, at: 2, to: 5 },
    { action: 'moveColumn', tab, at: 'Day', to: 1 },
    { action: 'hideColumn', tab, at: 1 },
    { action: 'sort', tab, column: 'Name' },
    { action: 'setFilter', tab, hide: { Name: ['Alder'] } },
    { action: 'cutPaste', tab, range: 'A2:C2', to: 'A9' },
    { action: 'copyPaste', tab, range: 'A2:C2', to: 'A9' },
    { action: 'paste', tab, to: 'A2', text: 'x' },
    { action: 'mergeCells', tab, range: 'A2:C2' },
    { action: 'plainText', tab, range: 'C2:C4' },
    { action: 'freeze', tab, rows: 0 },
    { action: 'renameTab', tab, title: 'Else' },
    { action: 'duplicateTab', tab },
    { action: 'moveTab', tab, to: 2 },
    { action: 'deleteTab', tab },
    { action: 'hideTab', tab },
    { action: 'setLocale', locale: 'de_DE' },
    { action: 'setTimeZone', timeZone: 'Asia/Tokyo' },
  ];

  test.each(everything.map((edit) => [edit.action, edit] as const))(
    'of %s gives back what there was',
    (_, edit) => {
      s.do({ action: 'duplicateTab', tab });
      const range = { sheetId: 0, startRowIndex: 1, endRowIndex: 2 };
      s.sheet().protectedRanges.push({ protectedRangeId: 1, warningOnly: true, range });
      const before = structuredClone(s.bench.world.workbooks);
      s.do(edit);
      expect(s.bench.world.workbooks).not.toEqual(before);
      expect(undo()).toEqual([edit.action]);
      expect(s.bench.world.workbooks).toEqual(before);
    },
  );

  test('takes back one thing after the other, the last first, and says when there is nothing more', () => {
    s.bench.type(s.id, { as: ben, tab, row: 2, values: { Name: 'one', Id: 'two' } });
    s.do({ action: 'deleteRow', tab, at: 2 }, ben);
    expect(undo(ben, 2)).toEqual(['deleteRow', 'type']);
    expect(s.lines()[1]).toBe('r1|one|2026-06-03');
    expect(undo(ben, 9)).toEqual(['type']);
    expect(s.lines()[1]).toBe('r1|Cobalt|2026-06-03');
    expect(() => undo(ben)).toThrow('There is nothing to undo.');
  });

  test('leaves what others did since, and what a script wrote beside it', () => {
    s.paste('B2', 'mine', ben);
    s.paste('B3', 'theirs', ada);
    write(1, 3, 'Check');
    undo(ben);
    expect(s.lines().slice(1, 3)).toEqual(['r1|Cobalt|2026-06-03|Check', 'r2|theirs|2026-06-01']);
  });

  test('goes over what a script wrote since into the same cell', () => {
    s.paste('B2', 'mine', ben);
    write(1, 1, 'from the script');
    undo(ben);
    expect(s.lines()[1]).toBe('r1|Cobalt|2026-06-03');
  });

  test('finds the cell where rows or columns were inserted since', () => {
    s.paste('B3', 'mine', ben);
    s.do({ action: 'insertRow', tab, at: 2, count: 2 });
    undo(ben);
    expect(s.lines()[4]).toBe('r2|Alder|2026-06-01');
    s.paste('B5', 'mine', ben);
    s.do({ action: 'insertColumn', tab, at: 1 });
    undo(ben);
    expect(s.lines()[4]).toBe('|r2|Alder|2026-06-01');
  });

  test('of a deleted row brings it back although a script wrote since, with its protection', () => {
    const range = { sheetId: 0, startRowIndex: 2, endRowIndex: 3 };
    s.sheet().protectedRanges.push({ protectedRangeId: 1, warningOnly: true, range });
    s.do({ action: 'deleteRow', tab, at: 3 }, ben);
    write(1, 3, 'Check');
    undo(ben);
    expect(s.lines()).toEqual([
      'Id|Name|Day',
      'r1|Cobalt|2026-06-03|Check',
      'r2|Alder|2026-06-01',
      'r3|Birch|2026-06-02',
    ]);
    expect(s.sheet().protectedRanges[0]?.['range']).toEqual(range);
  });

  test('of an inserted row and of a moved column works although a script wrote since', () => {
    s.do({ action: 'insertRow', tab, at: 3 }, ben);
    write(1, 3, 'Check');
    undo(ben);
    s.do({ action: 'moveColumn', tab, at: 'Day', to: 1 }, ben);
    write(2, 3, 'Check');
    undo(ben);
    expect(s.lines()).toEqual([
      'Id|Name|Day',
      'r1|Cobalt|2026-06-03|Check',
      'r2|Alder|2026-06-01|Check',
      'r3|Birch|2026-06-02',
    ]);
  });

  test('tells triggers where values came back, not which', () => {
    s.paste('B2', 'mine', ben);
    s.do({ action: 'insertRow', tab, at: 2 }, ben);
    s.told();
    undo(ben, 2);
    expect(s.told()).toBe('Sheet1!B2;');
  });

  test('of the only tab in sight is refused, and everything stays', () => {
    s.do({ action: 'duplicateTab', tab }, ben);
    s.do({ action: 'hideTab', tab }, ada);
    expect(() => undo(ben)).toThrow(/no tab would be in sight/);
    expect(s.titles()).toHaveLength(2);
  });
});
