import { calendarDay, weekOf, type CalendarDay } from '../../src/time/calendarDay';
import { instant } from '../../src/time/instant';
import {
  clockText,
  dayFromToday,
  dayText,
  momentText,
  shortDayText,
  weekdayText,
  weekText,
  whenText,
} from '../../src/time/wording';
import { zoneOf } from '../../src/time/zones';

const day = (text: string): CalendarDay => calendarDay(text)!;
const berlin = zoneOf('Europe/Berlin')!;

describe('days in words', () => {
  it('say the weekday and the name of the month', () => {
    expect(dayText(day('2026-05-12'))).toBe('Tue 12 May 2026');
    expect(shortDayText(day('2026-05-03'))).toBe('Sun 3 May');
    expect(weekdayText(3)).toBe('Wednesday');
  });

  it('say the year where it is not today’s', () => {
    expect(dayFromToday(day('2026-05-12'), day('2026-12-31'))).toBe('Tue 12 May');
    expect(dayFromToday(day('2026-05-12'), day('2027-01-01'))).toBe('Tue 12 May 2026');
  });

  it.each([
    ['2026-05-11', '11–17 May 2026'],
    ['2026-06-29', '29 Jun – 5 Jul 2026'],
    ['2026-12-28', '28 Dec 2026 – 3 Jan 2027'],
  ])('say of the week of %s: %s', (monday, text) => expect(weekText(weekOf(day(monday)))).toBe(text));
});

describe('times in words', () => {
  it('have two digits and a day that may end at 24:00', () => {
    expect([0, 545, 1020, 1440].map(clockText)).toEqual(['00:00', '09:05', '17:00', '24:00']);
  });

  it('say of a moment what the wall clock of the zone shows', () => {
    expect(momentText(instant(Date.parse('2026-05-12T22:30Z')), berlin)).toBe('Wed 13 May 2026, 00:30');
  });

  it.each([
    ['2026-05-12T15:00Z', '2026-05-12T16:00Z', 'Tue 12 May, 17:00–18:00'],
    ['2026-05-12T21:45Z', '2026-05-12T22:45Z', 'Tue 12 May, 23:45 – Wed 13 May, 00:45'],
    ['2026-05-12T21:00Z', '2026-05-12T22:00Z', 'Tue 12 May, 23:00–24:00'],
    ['2026-05-12T21:00Z', '2026-05-13T22:00Z', 'Tue 12 May, 23:00 – Thu 14 May, 00:00'],
  ])('from %s to %s in Berlin are %s', (start, end, text) => {
    expect(whenText(instant(Date.parse(start)), instant(Date.parse(end)), berlin)).toBe(text);
  });
});
