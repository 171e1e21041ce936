import { calendarDay, serialOfDay } from '../../src/time/calendarDay';
import { readWeeks } from '../../src/workbook/decodeWeeks';
import type { CellValue } from '../../src/workbook/tab';

const seen = calendarDay('2026-05-06')!;

/** Mondays of the weeks, or what is said about the cell. */
function weeksIn(cell: CellValue, day = seen): string {
  const weeks = readWeeks('Weeks', cell, day);
  if (!weeks.ok) return weeks.problem;
  if (weeks.value.kind === 'any') return 'any';
  return weeks.value.ranges.map(({ from, until }) => (from === until ? from : `${from}..${until}`)).join();
}

describe('any week', () => {
  it.each([
    'any',
    'every',
    'all',
    'egal',
    'beliebig',
    'alle',
    'jede',
    'jeder',
    'jeden',
    'jederzeit',
    'Any week',
    'all weeks',
    'any time',
    'every week.',
    'jede Woche',
    'alle Wochen',
    'egal wann',
    'anyweek',
    'KW 20, any',
    'KW 20; any',
    'KW 20,any',
    'any, but best KW 20',
    'any; KW 20',
  ])('is meant by %p', (text) => expect(weeksIn(text)).toBe('any'));

  it.each([
    'anything',
    'many',
    'not any',
    'any but KW 20',
    'any weekday',
    'any 2 weeks',
    'not all, sorry',
    'jedes',
  ])('is not meant by %p', (text) => expect(weeksIn(text)).toMatch(/^Weeks “.*” is not understood/));
});

describe('a week by its number', () => {
  it.each([
    'KW 20',
    'kw20',
    'KW. 20',
    'CW 20',
    'wk 20',
    'Wk. 20',
    'w20',
    'W 20',
    'Week 20',
    'Woche 20',
    'Kalenderwoche 20',
    'calendar week 20',
    'KW 20/2026',
    'KW 20 2026',
    'KW 20 / 2026',
    'week 20/2026',
    '2026-W20',
    '2026W20',
    '2026-w20',
  ])('may be %p', (text) => expect(weeksIn(text)).toBe('2026-05-11'));

  it.each([
    '20',
    'x KW 20',
    'KW 20 x',
    'KW 20-',
    'KW 120',
    'KW',
    'KWW 20',
    '12026-W20',
    '2026-W201',
    '2026--W20',
    'KW 20/26',
  ])('is not %p', (text) => expect(weeksIn(text)).toMatch(/^Weeks “.*” is not understood/));

  it('has one or two figures', () => {
    expect(weeksIn('W5/2027')).toBe('2027-02-01');
    expect(weeksIn('2027-W5')).toBe('2027-02-01');
    expect(weeksIn('2027-W05')).toBe('2027-02-01');
  });

  it.each(['2027-W53', 'KW 53/2027', 'KW 0/2027', '2026-W60'])('is said not to exist: %p', (text) =>
    expect(weeksIn(text)).toBe(`Weeks “${text}” does not exist. Correct it.`),
  );

  it.each(['1999-W20', 'KW 20/2100'])('lies in our time: %p', (text) =>
    expect(weeksIn(text)).toMatch(/^Weeks “.*” is far away: correct the year\.$/),
  );

  it('is asked about, where it is far off, by the last one and the next one', () => {
    expect(weeksIn('KW 15')).toBe(
      'Weeks “KW 15” can be Mon 6 Apr 2026 or Mon 12 Apr 2027: write 2026-04-06 or 2027-04-12.',
    );
  });
});

describe('weeks one behind the other', () => {
  it.each([
    ['KW 20, 21', '2026-05-11,2026-05-18'],
    ['KW 20, 21, 23', '2026-05-11,2026-05-18,2026-06-01'],
    ['KW 20; 21; KW 23', '2026-05-11,2026-05-18,2026-06-01'],
  ])('need the word but once: %p', (text, weeks) => expect(weeksIn(text)).toBe(weeks));

  it.each(['2026-05-11, 21', '20, KW 21', 'KW 20, 121', 'KW 20, x21', 'KW 20, 21x', 'KW 20, 2026-05-18, 22'])(
    'need it at first, and anew behind a date: %p',
    (text) => expect(weeksIn(text)).toMatch(/^Weeks “.*” is not understood/),
  );

  it('take a date cell for what it is', () => {
    expect(weeksIn(serialOfDay(calendarDay('2026-05-13')!))).toBe('2026-05-11');
  });
});

describe('a stretch of weeks', () => {
  it.each([
    'KW 20-22',
    'KW20-22',
    'KW 20 - 22',
    'KW 20–22',
    'KW 20 to 22',
    'KW 20 until 22',
    'KW 20 bis 22',
    'KW 20-KW 22',
    'KW 20 to KW 22',
    'KW 20..KW 22',
    'week 20-22',
    'KW 20-22/2026',
    'KW 20-22 2026',
    '2026-W20..2026-W22',
    '11 May..31 May',
    '2026-05-11..2026-05-31',
  ])('may be %p', (text) => expect(weeksIn(text)).toBe('2026-05-11..2026-05-25'));

  it('with a year has it for both ends', () => {
    expect(weeksIn('KW 2-3/2028')).toBe('2028-01-10..2028-01-17');
  });

  it('without one ends in the year in which it begins, or in the next', () => {
    expect(weeksIn('KW 44..KW 46')).toBe('2026-10-26..2026-11-09');
    expect(weeksIn('KW 44 to KW 2')).toBe('2026-10-26..2027-01-11');
  });

  it.each(['x KW 20-22', 'KW 20-22 x', 'KW 20-122', 'KW 120-22'])('is not %p', (text) =>
    expect(weeksIn(text)).toMatch(/^Weeks “.*” is not understood/),
  );
});

describe('a week by one of its days', () => {
  it.each([
    'w/c 11 May',
    'W / C: 11 May',
    'wc 11 May',
    'wk of 11 May',
    'week of 11 May',
    'Week of: 11 May',
    'week commencing 11 May',
    'week beginning 11 May',
    'week starting May 11',
    'Woche vom 11. Mai',
    'Woche ab 11. Mai',
    'week of 2026-05-11',
    '11 May',
    'Mon 11 May',
    'May 17',
    '11.5.',
    '17.05.',
    'Woche vom 11.5.2026',
  ])('may be %p', (text) => expect(weeksIn(text)).toBe('2026-05-11'));

  it.each([
    ['in the week of 11 May', 'is not understood'],
    ['week 11 May', 'is not understood'],
    ['30 Feb', 'is not understood'],
    ['May', 'is not understood'],
    ['week of', 'is not understood'],
    ['30 Feb 2026', 'does not exist'],
    ['Sun 11 May', 'is not understood'],
    ['2019-W20..soon', '“soon” is not understood'],
  ])('is not %p', (text, problem) => expect(weeksIn(text)).toContain(problem));

  it('is this week’s as long as the week lasts', () => {
    expect(weeksIn('4 May')).toBe('2026-05-04');
    expect(weeksIn('KW 19')).toBe('2026-05-04');
  });
});

describe('no week at all', () => {
  it.each(['', ',', ' ; '])('is asked about: %j', (text) =>
    expect(weeksIn(text)).toBe(
      `Weeks “${text.trim()}” names no week: name at least one, like 2026-05-11, or any.`,
    ),
  );
});

describe('whether something is a week at all', () => {
  it.each(['29 Feb', 'KW 53', 'KW 1', '11 May'])('needs no year and no today: %p', (text) =>
    expect(readWeeks('Weeks', text).ok).toBe(true),
  );

  it.each(['30 Feb', 'KW 54', 'KW 0', 'soon'])('is denied of what no year has: %p', (text) =>
    expect(readWeeks('Weeks', text).ok).toBe(false),
  );
});
