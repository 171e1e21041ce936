import { ScratchSheet } from './scratchSheet';

describe('locale and time zone', () => {
  let s: ScratchSheet;
  beforeEach(() => {
    s = new ScratchSheet();
  });
  afterEach(() => s.remove());

  const mayFourth = 46146;
  const aprilFifth = 46117;

  test.each([
    ['en_US', mayFourth, '04.05.2026'],
    ['en_GB', aprilFifth, '04.05.2026'],
    ['de_DE', aprilFifth, mayFourth],
  ])('in %s what is typed is read in its way', (locale, withStrokes, withDots) => {
    s.do({ action: 'setLocale', locale });
    s.paste('E2', '5/4/2026\t04.05.2026');
    expect(
      s
        .sheet()
        .rows[1]?.slice(4)
        .map((cell) => cell?.value),
    ).toEqual([withStrokes, withDots]);
  });

  test('cells keep what is in them, and show it in the words of the locale', () => {
    s.paste('E2', 'TRUE\t1.5');
    const before = s.sheet().rows[1]?.map((cell) => cell?.value);
    s.do({ action: 'setLocale', locale: 'de_DE' });
    expect(s.sheet().rows[1]?.map((cell) => cell?.value)).toEqual(before);
    expect(s.lines()[1]).toBe('r1|Cobalt|2026-06-03||WAHR|1,5');
  });

  test('a time zone changes no cell', () => {
    s.do({ action: 'setTimeZone', timeZone: 'America/New_York' });
    expect(s.bench.world.workbooks[0]?.timeZone).toBe('America/New_York');
    expect(s.lines()[1]).toBe('r1|Cobalt|2026-06-03');
  });

  test('unknown ones are refused', () => {
    expect(() => s.do({ action: 'setTimeZone', timeZone: 'Mars/Olympus' })).toThrow(
      'Invalid time zone: Mars/Olympus',
    );
    expect(() => s.do({ action: 'setLocale', locale: 'tlh' })).toThrow('locale tlh is not built');
  });
});
