import { addWeeks, calendarDay, dayOfParts, weekOf, type CalendarDay } from '../../src/time/calendarDay';
import { meantFrom, weekNumbered } from '../../src/time/isoWeek';

const day = (text: string): CalendarDay => calendarDay(text)!;

describe('the week of a number', () => {
  it.each([
    [2026, 1, '2025-12-29'],
    [2026, 19, '2026-05-04'],
    [2026, 53, '2026-12-28'],
    [2025, 52, '2025-12-22'],
  ])('in %i, number %i, begins on %s', (year, number, monday) => {
    expect(weekNumbered(year, number)).toBe(monday);
  });

  it.each([
    ['before the first', 2026, 0],
    ['after the last of a year with 52', 2025, 53],
    ['after the last of a year with 53', 2026, 54],
    ['of a year with fewer than four digits', 999, 1],
    ['of a year whose end cannot be written', 9999, 1],
  ])('is none %s', (_, year, number) => {
    expect(weekNumbered(year, number)).toBeUndefined();
  });
});

describe('a day said without its year', () => {
  const seen = day('2026-05-06');
  const fourthOfMay = (year: number): CalendarDay | undefined => dayOfParts(year, 5, 4);
  const inWeeks = (weeks: number) => {
    const meant = addWeeks(weekOf(seen), weeks);
    return (year: number) => dayOfParts(year, Number(meant.slice(5, 7)), Number(meant.slice(8)));
  };

  it('is of this week while the week lasts', () => {
    expect(meantFrom(seen, fourthOfMay)).toEqual(['2026-05-04']);
  });

  it('is the next one while that is at most half a year ahead', () => {
    expect(meantFrom(seen, inWeeks(26))).toEqual(['2026-11-02']);
  });

  it('may be the last one as well when the next one is further away', () => {
    expect(meantFrom(seen, inWeeks(27))).toEqual(['2025-11-09', '2026-11-09']);
  });

  it('may be the last one, and none before that', () => {
    expect(meantFrom(seen, (year) => dayOfParts(year, 2, 4))).toEqual(['2026-02-04', '2027-02-04']);
  });

  it('is no day where there is none in years around', () => {
    expect(meantFrom(seen, () => undefined)).toEqual([]);
  });

  it('is the next of a day that not every year has', () => {
    expect(meantFrom(seen, (year) => dayOfParts(year, 2, 29))).toEqual([day('2028-02-29')]);
  });
});
