import fc from 'fast-check';
import {
  addDays,
  addWeeks,
  calendarDay,
  dayFromNumber,
  dayNumber,
  dayOfParts,
  dayOfSerial,
  daysBetween,
  isWithin,
  serialOfDay,
  weekdayOf,
  weekOf,
  workingDaysBefore,
  yearOf,
  type CalendarDay,
} from '../../src/time/calendarDay';

const day = (text: string): CalendarDay => calendarDay(text)!;
/** Days of 1905 to 2124. */
const anyDay = fc.integer({ min: -23_700, max: 56_500 }).map(dayFromNumber);

describe('a calendar day', () => {
  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-1-01',
    '0999-01-01',
    '2026-05-12 ',
    ' 2026-05-12',
    'on 2026-05-12',
    '',
    '2027-02-29',
  ])('is not %p', (text) => expect(calendarDay(text)).toBeUndefined());

  it('may be the 29th of February of a leap year', () => {
    expect(calendarDay('2028-02-29')).toBe('2028-02-29');
    expect(dayOfParts(2028, 2, 29)).toBe('2028-02-29');
    expect(dayOfParts(2028, 2, 30)).toBeUndefined();
  });

  it('is one of the years 1000 to 9999, of one of their months and one of its days', () => {
    expect([dayOfParts(1000, 1, 1), dayOfParts(9999, 12, 31)]).toEqual(['1000-01-01', '9999-12-31']);
    const none = [
      [999, 12, 31],
      [10_000, 1, 1],
      [2026, 13, 1],
      [2026, 0, 31],
      [2026, 1, 366],
    ] as const;
    expect(none.filter(([year, month, date]) => dayOfParts(year, month, date) !== undefined)).toEqual([]);
  });

  it('is the same again after a detour over numbers and serials', () => {
    fc.assert(
      fc.property(anyDay, (d) => {
        expect(dayFromNumber(dayNumber(d))).toBe(d);
        expect(dayOfSerial(serialOfDay(d))).toBe(d);
        expect(calendarDay(d)).toBe(d);
      }),
    );
  });

  it('has the serial number that Sheets gives it, and the time of day falls away', () => {
    expect(serialOfDay(day('1899-12-31'))).toBe(1);
    expect(serialOfDay(day('2026-05-12'))).toBe(46154);
    expect(dayOfSerial(46154.99)).toBe('2026-05-12');
  });

  it('is none for a serial number before 1900 or after 9999', () => {
    expect([2, 2_958_465.99].map(dayOfSerial)).toEqual(['1900-01-01', '9999-12-31']);
    expect(
      [-1e300, -5, 1.99, 2_958_466, 1e300, Infinity, NaN].filter((n) => dayOfSerial(n) !== undefined),
    ).toEqual([]);
  });

  it('is so many days from another as adding says', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (d, n) => {
        expect(daysBetween(d, addDays(d, n))).toBe(n);
      }),
    );
  });

  it('lies in a range with both ends', () => {
    const range = { from: day('2026-07-01'), until: day('2026-07-14') };
    const inside = ['2026-06-30', '2026-07-01', '2026-07-14', '2026-07-15'].map((d) =>
      isWithin(day(d), range),
    );
    expect(inside).toEqual([false, true, true, false]);
  });
});

describe('a week (rule S1)', () => {
  it('runs from Monday to Sunday', () => {
    fc.assert(
      fc.property(anyDay, (d) => {
        const monday = weekOf(d);
        expect(weekdayOf(monday)).toBe(1);
        expect(daysBetween(monday, d)).toBe(weekdayOf(d) - 1);
        expect(addWeeks(monday, 1)).toBe(addDays(monday, 7));
      }),
    );
  });

  it('knows its weekdays before and after 1970', () => {
    const days = ['1969-12-31', '1970-01-01', '2026-05-31', '2026-06-01'];
    expect(days.map((d) => weekdayOf(day(d)))).toEqual([3, 4, 7, 1]);
  });
});

describe('the year of a week (rule S2)', () => {
  it.each([
    ['2024-12-30', 2024],
    ['2025-12-29', 2025],
    ['2026-12-28', 2026],
    ['2027-01-04', 2027],
    ['2027-12-27', 2027],
    ['2029-12-31', 2029],
  ])('is that of its Monday: %s is of %d', (monday, year) => {
    expect(yearOf(weekOf(day(monday)))).toBe(year);
    expect(yearOf(weekOf(addDays(day(monday), 6)))).toBe(year);
  });
});

describe('working days before a day', () => {
  it.each([
    ['2026-05-11', 2, '2026-05-07'],
    ['2026-05-11', 0, '2026-05-11'],
    ['2026-05-10', 1, '2026-05-08'],
    ['2026-05-14', 2, '2026-05-12'],
    ['2026-05-13', 10, '2026-04-29'],
  ])('%s less %d is %s', (from, n, expected) => {
    expect(workingDaysBefore(day(from), n)).toBe(expected);
  });
});
