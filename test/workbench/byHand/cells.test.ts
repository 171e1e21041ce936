import { ben } from '../../contract/scratchGoogle';
import { ScratchSheet } from './scratchSheet';

describe('cells cut, copied, merged', () => {
  let s: ScratchSheet;
  beforeEach(() => {
    s = new ScratchSheet();
  });
  afterEach(() => s.remove());
  const tab = 'Sheet1';

  test('cut and pasted cells take everything along and leave nothing', () => {
    const cell = {
      value: 2,
      formula: '=1+1',
      note: 'n',
      style: { bold: true },
      validation: { condition: {} },
    };
    s.sheet().rows[1] = [{ value: 'r1' }, cell];
    s.do({ action: 'cutPaste', tab, range: 'A2:C2', to: 'A6' });
    expect(s.sheet().rows[5]?.slice(0, 2)).toEqual([{ value: 'r1' }, cell]);
    expect(s.sheet().rows[1]?.slice(0, 3)).toEqual([null, null, null]);
  });

  test('cells are cut onto cells that they overlap', () => {
    s.do({ action: 'cutPaste', tab, range: 'A2:C4', to: 'A3' });
    expect(s.lines().map((line) => line.slice(0, 2))).toEqual(['Id', '', 'r1', 'r2', 'r3']);
  });

  test('edit triggers learn nothing of cells that are moved', () => {
    s.do({ action: 'cutPaste', tab, range: 'A2:C2', to: 'A6' });
    expect(s.told()).toBe('');
  });

  test('a protection that stops people stops the cells from leaving and from coming', () => {
    const range = { sheetId: 0, startRowIndex: 1, endRowIndex: 2 };
    s.sheet().protectedRanges.push({ protectedRangeId: 1, range });
    expect(() => s.do({ action: 'cutPaste', tab, range: 'A2:C2', to: 'A6' }, ben)).toThrow(/protected/);
    expect(() => s.do({ action: 'cutPaste', tab, range: 'A3:C3', to: 'A2' }, ben)).toThrow(/protected/);
    expect(s.lines()).toHaveLength(4);
  });

  test('a copied row has the id too, and triggers are told where, not what', () => {
    s.do({ action: 'copyPaste', tab, range: 'A2:C2', to: 'A6' });
    expect([s.lines()[1], s.lines()[5]]).toEqual(Array(2).fill('r1|Cobalt|2026-06-03'));
    s.do({ action: 'copyPaste', tab, range: 'B2', to: 'B7' });
    expect(s.told()).toBe('Sheet1!A6:C6;Sheet1!B7;');
  });

  test('a copy fills a target that it fits into several times, else it goes from its first cell on', () => {
    s.do({ action: 'copyPaste', tab, range: 'A2', to: 'E1:F2' });
    s.do({ action: 'copyPaste', tab, range: 'A2:A4', to: 'H1:H2' });
    expect(s.lines().map((line) => line.split('|').slice(4).join())).toEqual([
      'r1,r1,,r1',
      'r1,r1,,r2',
      ',,,r3',
      '',
    ]);
  });

  test('cells go to another tab, and the grid grows for them', () => {
    s.do({ action: 'duplicateTab', tab });
    s.do({ action: 'cutPaste', tab, range: 'A2:A4', to: 'AB1000', toTab: 'Copy of Sheet1' });
    expect(s.lines()[1]).toBe('|Cobalt|2026-06-03');
    expect(s.sheet('Copy of Sheet1')).toMatchObject({ rowCount: 1002, columnCount: 28 });
  });

  test('text is pasted over anything, the header too, and triggers are told', () => {
    s.paste('B1', 'Customer');
    s.paste('A2', 'x\ty\nz');
    expect(s.lines().slice(0, 3)).toEqual(['Id|Customer|Day', 'x|y|2026-06-03', 'z|Alder|2026-06-01']);
    expect(s.told()).toBe('Sheet1!B1=Customer;Sheet1!A2:B3;');
  });

  test('merged cells have their value in the first, the others are empty; cutting takes the merge along', () => {
    s.do({ action: 'insertRow', tab, at: 1 });
    s.paste('B1', 'Our calls\tlost');
    s.do({ action: 'mergeCells', tab, range: 'A1:C1' });
    expect(s.lines()[0]).toBe('Our calls');
    expect(s.sheet().merges).toHaveLength(1);
    s.do({ action: 'cutPaste', tab, range: 'A1:C1', to: 'A9' });
    expect(s.sheet().merges).toMatchObject([{ startRowIndex: 8, endRowIndex: 9, endColumnIndex: 3 }]);
    s.do({ action: 'unmergeCells', tab, range: 'A9:C9' });
    expect([s.sheet().merges, s.lines()[8]]).toEqual([[], 'Our calls']);
  });

  test('a date made plain text is the text that was shown', () => {
    s.do({ action: 'plainText', tab, range: 'C2' });
    expect(s.sheet().rows[1]?.[2]).toEqual({ value: '2026-06-03', format: { type: 'TEXT', pattern: '@' } });
  });

  test('a range that is none is refused', () => {
    expect(() => s.do({ action: 'mergeCells', tab, range: 'Sheet1!A1' })).toThrow('Unable to parse range');
  });
});
