import { ScratchSheet } from './scratchSheet';

describe('tabs by hand', () => {
  let s: ScratchSheet;
  beforeEach(() => {
    s = new ScratchSheet();
  });
  afterEach(() => s.remove());
  const tab = 'Sheet1';

  test('a renamed tab keeps its id; a name is there once, whatever its case', () => {
    s.do({ action: 'duplicateTab', tab });
    expect(s.do({ action: 'renameTab', tab, title: 'Calls 2026' })).toEqual({
      warning: null,
      tab: 'Calls 2026',
    });
    expect(s.sheet('Calls 2026').sheetId).toBe(0);
    expect(() => s.do({ action: 'renameTab', tab: 'Copy of Sheet1', title: 'calls 2026' })).toThrow(
      /already exists/,
    );
  });

  test('a duplicate stands behind its tab, with ids of its own and without protections', () => {
    s.do({ action: 'duplicateTab', tab });
    s.sheet().protectedRanges.push({ protectedRangeId: 1, warningOnly: true, range: { sheetId: 0 } });
    s.sheet().metadata = [{ metadataId: 5, metadataKey: 'tab', visibility: 'DOCUMENT' }];
    const source = { sourceRange: { sources: [{ startRowIndex: 0, endRowIndex: 3 }] } };
    s.sheet().charts.push({ chartId: 9, spec: { basicChart: { domains: [{ domain: source }] } } });
    expect(s.do({ action: 'duplicateTab', tab }).tab).toBe('Copy of Sheet1 1');
    expect(s.titles()).toEqual(['Sheet1', 'Copy of Sheet1 1', 'Copy of Sheet1']);
    const copy = s.sheet('Copy of Sheet1 1');
    expect(s.lines(copy.title)).toEqual(s.lines());
    expect([copy.sheetId === 0, copy.protectedRanges]).toEqual([false, []]);
    expect(copy.metadata?.[0]).toMatchObject({ metadataKey: 'tab' });
    expect(copy.metadata?.[0]?.metadataId).not.toBe(5);
    expect(copy.charts[0]?.['chartId']).not.toBe(9);
    expect(JSON.stringify(copy.charts)).toContain(`"sheetId":${copy.sheetId}`);
    s.paste('A2', 'changed');
    expect(s.lines(copy.title)[1]).toBe('r1|Cobalt|2026-06-03');
  });

  test('the last tab in sight can be neither deleted nor hidden', () => {
    s.do({ action: 'duplicateTab', tab });
    s.do({ action: 'hideTab', tab: 'Copy of Sheet1' });
    expect(() => s.do({ action: 'deleteTab', tab })).toThrow(/remove all the visible sheets/);
    expect(() => s.do({ action: 'hideTab', tab })).toThrow(/hide all the sheets/);
    s.do({ action: 'showTab', tab: 'Copy of Sheet1' });
    s.do({ action: 'deleteTab', tab });
    expect(s.titles()).toEqual(['Copy of Sheet1']);
  });

  test('tabs are moved to a place', () => {
    s.do({ action: 'duplicateTab', tab });
    s.do({ action: 'moveTab', tab, to: 2 });
    expect(s.titles()).toEqual(['Copy of Sheet1', 'Sheet1']);
    expect(() => s.do({ action: 'moveTab', tab, to: 3 })).toThrow('There is no place 3 among the tabs.');
  });

  test('what is frozen is not hidden, deleted or moved with it', () => {
    s.do({ action: 'freeze', tab, columns: 2 });
    expect(s.sheet()).toMatchObject({ frozenRowCount: 1, frozenColumnCount: 2 });
    expect(() => s.do({ action: 'freeze', tab, rows: 1000 })).toThrow(/freeze all visible rows/);
  });

  test('there is no tab that nobody made', () => {
    expect(() => s.do({ action: 'deleteTab', tab: 'Sheet9' })).toThrow(
      'There is no tab "Sheet9". Tabs: Sheet1.',
    );
  });
});
