import { ScratchSheet } from './scratchSheet';

describe('sorting and filters', () => {
  let s: ScratchSheet;
  beforeEach(() => {
    s = new ScratchSheet();
  });
  afterEach(() => s.remove());
  const tab = 'Sheet1';

  const ids = () => s.lines().map((line) => line.split('|')[0]);

  test('a whole tab is sorted below its frozen rows, by value', () => {
    s.do({ action: 'sort', tab, column: 'Day' });
    expect(ids()).toEqual(['Id', 'r2', 'r3', 'r1']);
    s.do({ action: 'sort', tab, column: 2, descending: true });
    expect(ids()).toEqual(['Id', 'r1', 'r3', 'r2']);
  });

  test('a header that is not frozen is sorted along', () => {
    s.do({ action: 'freeze', tab, rows: 0 });
    s.do({ action: 'sort', tab, column: 'Name' });
    expect(ids()).toEqual(['r2', 'r3', 'r1', 'Id']);
  });

  test('one column is sorted by itself, by mistake', () => {
    s.do({ action: 'sort', tab, column: 'Name', range: 'B2:B4' });
    expect(s.lines().slice(1)).toEqual([
      'r1|Alder|2026-06-03',
      'r2|Birch|2026-06-01',
      'r3|Cobalt|2026-06-02',
    ]);
    expect(() => s.do({ action: 'sort', tab, column: 'Id', range: 'B2:B4' })).toThrow(/outside the range/);
  });

  test('rows that a filter hides stay where they are', () => {
    s.do({ action: 'setFilter', tab, hide: { Name: ['Alder'] } });
    s.do({ action: 'sort', tab, column: 'Name' });
    expect(ids()).toEqual(['Id', 'r3', 'r2', 'r1']);
    s.do({ action: 'clearFilter', tab });
    s.do({ action: 'sort', tab, column: 'Name' });
    expect(ids()).toEqual(['Id', 'r2', 'r3', 'r1']);
  });

  test('triggers learn neither of sorting nor of filters', () => {
    s.do({ action: 'setFilter', tab });
    s.do({ action: 'sort', tab, column: 'Name' });
    expect(s.told()).toBe('');
  });
});
