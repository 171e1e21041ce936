import {
  readDayRanges,
  readOurDay,
  readRange,
  readWeekdays,
  weekdaysText,
} from '../../src/workbook/decodeLists';
import type { Decoded } from '../../src/workbook/decoded';
import type { CellValue } from '../../src/workbook/tab';

const valueOf = <T>(decoded: Decoded<T>): T | string => (decoded.ok ? decoded.value : decoded.problem);

/** Days and stretches as a..b, or what is said about the cell. */
function awayIn(cell: CellValue): string {
  const ranges = readDayRanges('Away', cell);
  return ranges.ok ? ranges.value.map(({ from, until }) => `${from}..${until}`).join(' ') : ranges.problem;
}
const [first, second] = ['2026-07-01..2026-07-01', '2026-08-03..2026-08-03'];

describe('a list of days', () => {
  it.each([
    '2026-07-01,2026-08-03',
    '2026-07-01; 2026-08-03',
    '2026-07-01\n2026-08-03',
    ' ,2026-07-01 ,, 2026-08-03 ;\n',
    'July 1, 2026, Aug 3, 2026',
    'July 1,2026;Aug. 3,2026',
    'JULY 1st, 2026, aug 3rd, 2026',
    'July 1 2026, 3 August 2026',
  ])('is parted at commas, semicolons and lines, but not within a day: %j', (text) =>
    expect(awayIn(text)).toBe(`${first} ${second}`),
  );

  it.each(['2nd', '4th'])('is not parted behind %s of a month', (nth) =>
    expect(awayIn(`July ${nth}, 2026`)).toBe(Array(2).fill(`2026-07-0${nth[0]}`).join('..')),
  );

  it.each(['', ' ', ', ;\n'])('is empty where nothing stands between: %j', (text) =>
    expect(readDayRanges('Away', text)).toEqual({ ok: true, value: [] }),
  );

  it('is a single day in a cell that Sheets took for a date', () => {
    expect(awayIn(46204)).toBe(first);
    expect(awayIn(true)).toContain('“true” is not understood');
  });

  it('has 60 parts and no more', () => {
    const days = (count: number): string => Array(count).fill('2026-07-01').join();
    expect(awayIn(days(60))).toBe(Array(60).fill(first).join(' '));
    expect(awayIn(days(61))).toMatch(/^Away has more than 60 parts: use stretches/);
  });

  it('does not read as long as one part does not, and says which', () => {
    expect(awayIn('2026-07-01, summer, winter')).toBe(
      'Away “summer” is not understood: write a day with its year, like 2026-05-12.',
    );
  });
});

describe('a stretch of days', () => {
  it.each(['..', ' .. ', '...', ' ...', '…', ' … ', ' to ', ' until ', ' bis ', ' - ', ' – '])(
    'may be written with %j',
    (between) => expect(awayIn(`2026-07-01${between}2026-07-14`)).toBe('2026-07-01..2026-07-14'),
  );

  it('may be a single day, and does not end before it begins', () => {
    expect(awayIn('2026-07-01..2026-07-01')).toBe(first);
    expect(awayIn('2026-07-02..2026-07-01')).toBe(
      'Away “2026-07-02..2026-07-01” ends before it begins: turn it round.',
    );
  });

  it('has two ends', () => {
    expect(awayIn('2026-07-01..2026-07-05..2026-07-09')).toBe(
      'Away “2026-07-01..2026-07-05..2026-07-09” is not understood: write from..until.',
    );
  });

  it.each([
    ['soon..2026-07-01', '“soon” is not understood'],
    ['2026-07-01..later', '“later” is not understood'],
    ['2026-07-01..', '“” is not understood'],
    ['..2026-07-01', '“” is not understood'],
    ['2026-07-01....2026-07-02', '“.2026-07-02” is not understood'],
    ['2026-07-01to2026-07-02', 'is not understood'],
  ])('is asked about by the end that does not read: %j', (text, problem) =>
    expect(awayIn(text)).toContain(problem),
  );

  it('has its second end read in the light of the first', () => {
    const seen: unknown[] = [];
    readRange('Away', '2026-07-01..2026-07-14', (end, from) => {
      seen.push([end, from]);
      return readOurDay('Away', end);
    });
    expect(seen).toEqual([
      ['2026-07-01', undefined],
      ['2026-07-14', '2026-07-01'],
    ]);
  });

  it('lies in our time, from 2000 to 2099', () => {
    expect(['2000-01-01', '2099-12-31'].map((day) => valueOf(readOurDay('Away', day)))).toEqual([
      '2000-01-01',
      '2099-12-31',
    ]);
    for (const day of ['1999-12-31', '2100-01-01'])
      expect(valueOf(readOurDay('Away', day))).toBe(`Away “${day}” is far away: correct the year.`);
    expect(valueOf(readOurDay('Away', 'soon'))).toContain('“soon” is not understood');
  });
});

describe('a list of weekdays', () => {
  const worksOn = (text: string): unknown => valueOf(readWeekdays('Works on', text));
  const asked = (text: string): string =>
    `Works on “${text}” is not understood: write it like Mon-Fri or Mon, Tue, Thu.`;

  it.each([
    'Mon,Tue,Thu',
    'Mon; Tue; Thu',
    'Mon & Tue & Thu',
    'Mon/Tue/Thu',
    'Mon Tue Thu',
    'Thu, Tue, Mon, Tue',
    'Mon, Tue, and Thu',
    'MON AND TUE AND THU',
    'mo. tu. th.',
    'Mondays, Tues, Thurs.',
    'Mon-Tue, Thu',
    'Mon – Tue, Thu',
    'Mon -Tue, Thu',
    'Mon TO Tue, Thu',
    'monday to tuesday and thursday',
    'Mon-Mon Tue-Tue Thu-Thu',
  ])('is read from %p, in the order of the week', (text) => expect(worksOn(text)).toEqual([1, 2, 4]));

  it.each([
    ['Fri-Mon', [1, 5, 6, 7]],
    ['Sun-Sat', [1, 2, 3, 4, 5, 6, 7]],
    ['Sun', [7]],
    ['Wed', [3]],
  ])('may go over the end of the week: %p', (text, days) => expect(worksOn(text)).toEqual(days));

  it.each([
    'M',
    'M.',
    's',
    'ss',
    'Ts',
    'Mo.n',
    'Mon..',
    'band',
    'Mon, andy',
    '-Fri',
    'Mon-',
    'Mon-Foo',
    'Mon-Tue-Wed',
    'Mon-Tue-',
    'Monx',
    'xMon',
  ])('is asked about where one is no weekday: %p', (text) => expect(worksOn(text)).toBe(asked(text)));

  it.each(['', ',', '/', 'and', ' ; and '])('has at least one: %j is asked about', (text) =>
    expect(worksOn(text)).toBe(asked(text.trim())),
  );
});

describe('weekdays as they are written', () => {
  it.each([
    [[1, 2], 'Mon, Tue'],
    [[1, 2, 3], 'Mon-Wed'],
    [[7, 5, 1], 'Mon, Fri, Sun'],
    [[7, 6, 4, 3, 2], 'Tue-Thu, Sat, Sun'],
    [[4], 'Thu'],
    [[], ''],
  ] as const)('%j are %p', (days, text) => expect(weekdaysText(days)).toBe(text));

  it('are put in order without changing the list they come from', () => {
    const days = [3, 1] as const;
    weekdaysText(days);
    expect(days).toEqual([3, 1]);
  });
});
