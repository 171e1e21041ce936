import { readDay } from '../../src/workbook/decodeDay';
import type { CellValue } from '../../src/workbook/tab';

const dayOf = (cell: CellValue): string => {
  const decoded = readDay('Date', cell);
  return decoded.ok ? decoded.value : decoded.problem;
};
const notUnderstood = (cell: CellValue): string =>
  `Date “${cell}” is not understood: write a day with its year, like 2026-05-12.`;

const months = [
  ['January', 'Jan', 'Januar'],
  ['February', 'Feb', 'Februar'],
  ['March', 'Mar', 'März', 'Maerz', 'Mär', 'Mrz'],
  ['April', 'Apr'],
  ['May', 'Mai'],
  ['June', 'Jun', 'Juni'],
  ['July', 'Jul', 'Juli'],
  ['August', 'Aug'],
  ['September', 'Sep', 'Sept'],
  ['October', 'Oct', 'Oktober', 'Okt'],
  ['November', 'Nov'],
  ['December', 'Dec', 'Dezember', 'Dez'],
];

const weekdays = [
  ['Monday', 'Mon', 'Mo', 'Montag'],
  ['Tuesday', 'Tue', 'Tues', 'Dienstag', 'Di'],
  ['Wednesday', 'Wed', 'Mittwoch', 'Mi'],
  ['Thursday', 'Thu', 'Donnerstag', 'Do'],
  ['Friday', 'Fri', 'Fr', 'Freitag'],
  ['Saturday', 'Sat', 'Sa', 'Samstag', 'Sonnabend'],
  ['Sunday', 'Sun', 'Sonntag', 'So'],
];

describe('a day in words', () => {
  it.each(months.map((names, n) => [String(n + 1).padStart(2, '0'), names] as const))(
    'has month %s by each of its names, %j',
    (month, names) => {
      for (const name of names) {
        expect([`9 ${name} 2026`, dayOf(`9 ${name} 2026`)]).toEqual([`9 ${name} 2026`, `2026-${month}-09`]);
        expect(dayOf(`${name.toUpperCase()} 9, 2026`)).toBe(`2026-${month}-09`);
      }
    },
  );

  it.each(weekdays.map((names, n) => [`2026-06-0${n + 1}`, names] as const))(
    'on %s may say the weekday as any of %j, and no other',
    (day, names) => {
      for (const name of names) expect([name, dayOf(`${name} ${day}`)]).toEqual([name, day]);
      const others = weekdays.filter((each) => each !== names).map(([name]) => name);
      expect(others).toHaveLength(6);
      for (const name of others)
        expect(dayOf(`${name} ${day}`)).toBe(
          `Date “${name} ${day}” is a ${names[0]}: correct the day or the weekday.`,
        );
    },
  );

  it.each([
    ['1st May 2026', '2026-05-01'],
    ['2nd May 2026', '2026-05-02'],
    ['3rd May 2026', '2026-05-03'],
    ['4th May 2026', '2026-05-04'],
    ['4th. May 2026', '2026-05-04'],
    ['4 of May 2026', '2026-05-04'],
    ['4 OF May 2026', '2026-05-04'],
    ['4May 2026', '2026-05-04'],
    ['14-May-2026', '2026-05-14'],
    ['4 Dec., 2026', '2026-12-04'],
    ['4 Dec, 2026', '2026-12-04'],
    ['May 1st, 2026', '2026-05-01'],
    ['May 2nd 2026', '2026-05-02'],
    ['May 3rd 2026', '2026-05-03'],
    ['May 4 2026', '2026-05-04'],
    ['Dec. 14, 2026', '2026-12-14'],
    ['Mon. 4 May 2026', '2026-05-04'],
    ['Mon., 4 May 2026', '2026-05-04'],
  ])('may be %p', (text, day) => expect(dayOf(text)).toBe(day));

  it.each([
    '4 May2026',
    '4 May 20261',
    '104 May 2026',
    'from 4 May 2026',
    '4 May 2026 or later',
    'May 4 20261',
    'May 4 2026 or later',
    'on: May 4 2026',
    'May 104 2026',
    'May4 2026',
    '4 Foo 2026',
    'Foo 4 2026',
    '4 Ma 2026',
    'Ma 4 2026',
    '4 Mayo 2026',
    'May 2026',
    'Xyz 2026-05-04',
    'M 2026-05-04',
    'Mon2026-05-04',
    'Monday',
    'Mon Mon 2026-05-04',
  ])('is not %p', (text) => expect(dayOf(text)).toBe(notUnderstood(text)));
});

describe('a day in figures', () => {
  it.each([
    ['2026.5.4', '2026-05-04'],
    ['2026/05/04', '2026-05-04'],
    ['4.5.2026', '2026-05-04'],
    ['14.12. 2026', '2026-12-14'],
    ['14. 12.2026', '2026-12-14'],
    ['05.06.2026', '2026-06-05'],
    ['31/5/2026', '2026-05-31'],
    ['5-31-2026', '2026-05-31'],
  ])('may be %p', (text, day) => expect(dayOf(text)).toBe(day));

  it.each([
    '2026-05/04',
    '12026-05-04',
    '2026-05-041',
    '2026-05-04 10:00',
    'x2026-05-04',
    '4.5.20261',
    '104.5.2026',
    '4.105.2026',
    '4.5.26',
    '31/05-2026',
    '131/05/2026',
    '31/105/2026',
    '31/05/20261',
    '',
  ])('is not %p', (text) => expect(dayOf(text)).toBe(notUnderstood(text)));

  it.each([
    '31.02.2026',
    '13/14/2026',
    '31/04/2026',
    '2026-13-01',
    '2026-00-10',
    '0 May 2026',
    'Mon 31 Apr 2026',
  ])('is said to be none where no calendar has it: %p', (text) =>
    expect(dayOf(text)).toBe(`Date “${text}” does not exist: there is no such day. Correct it.`),
  );

  it('is asked about by both days, each by its weekday and as it can be written', () => {
    expect(dayOf('1-2-2026')).toBe(
      'Date “1-2-2026” can be Sun 1 Feb 2026 or Fri 2 Jan 2026: write 2026-02-01 or 2026-01-02.',
    );
  });
});

describe('a cell with a date', () => {
  it('holds any day that Sheets knows, with or without a time', () => {
    expect([2, 2.5, 2_958_465, 2_958_465.75].map(dayOf)).toEqual([
      '1900-01-01',
      '1900-01-01',
      '9999-12-31',
      '9999-12-31',
    ]);
  });

  it.each([1, 1.75, 0, -46147, 2_958_466])('holds none where the number stands for no day: %p', (cell) =>
    expect(dayOf(cell)).toBe(notUnderstood(cell)),
  );
});
