import { readMinutes, readSpan, readTime } from '../../src/workbook/decodeTime';
import type { Decoded } from '../../src/workbook/decoded';
import type { CellValue } from '../../src/workbook/tab';

const valueOf = <T>(decoded: Decoded<T>): T | string => (decoded.ok ? decoded.value : decoded.problem);
const timeOf = (cell: CellValue): number | string => valueOf(readTime('Start', cell));
const noTime = (cell: CellValue): string =>
  `Start “${cell}” is no time of day: write it with a colon, like 17:00.`;

describe('a time of day in text', () => {
  it.each([
    ['0:00', 0],
    ['0:59', 59],
    ['23:59', 1439],
    ['24 Uhr', 1440],
    ['9:05:30', 545],
    ['9 am', 540],
    ['9 a.m.', 540],
    ['9 a.m', 540],
    ['9AM', 540],
    ['9PM', 1260],
    ['1am', 60],
    ['12:30am', 30],
    ['12:59 pm', 779],
    ['1:00pm', 780],
    ['11:59 p.m.', 1439],
    ['15uhr', 900],
    [' 15   UHR ', 900],
  ])('%p is minute %p', (text, minute) => expect(timeOf(text)).toBe(minute));

  it.each([
    'at 17:00',
    '17:00 sharp',
    '117:00',
    '17:0',
    '17:000',
    '17:00:0',
    '17:60',
    '24:01',
    '25 Uhr',
    '13:00 am',
    '0 pm',
    '12:60 am',
    '9 a',
    '9 a.m..',
    '9  pm Uhr',
    ':30',
    'pm',
  ])('%p is none', (text) => expect(timeOf(text)).toBe(noTime(text.replace('  ', ' '))));
});

describe('a time of day in a cell that is a number', () => {
  it('is the fraction of a day of our time', () => {
    expect([30_000.5, 46154.25, 1 / 1440, 1439 / 1440].map(timeOf)).toEqual([720, 360, 1, 1439]);
  });

  it.each([1.5, 9, 17.3, 29_999, 29_999.5, -1, -0.25])(
    'is not asked of a number somebody typed: %p',
    (cell) => expect(timeOf(cell)).toBe(noTime(cell)),
  );

  it('is not guessed where the cell holds a whole day', () => {
    for (const cell of [30_000, 46154]) expect(timeOf(cell)).toMatch(/^Start holds a day: Sheets took it/);
  });
});

describe('a stretch of a day', () => {
  const spanOf = (cell: CellValue): unknown => valueOf(readSpan('Start', cell));

  it.each([
    ['09:00 -10:00', 540, 60],
    ['09:00- 10:00', 540, 60],
    ['09:00–10:00', 540, 60],
    ['09:00 — 10:00', 540, 60],
    ['09:00 until 10:00', 540, 60],
    ['09:00 bis 10:00', 540, 60],
    ['09:00 TO 10:00', 540, 60],
    ['9-10 a.m.', 540, 60],
    ['2–3 P.M', 840, 60],
    ['9 Uhr-10am', 540, 60],
    ['9 Uhr bis 10 Uhr', 540, 60],
    ['10:00-10:01', 600, 1],
  ])('%p begins at minute %p and is %p long', (text, from, minutes) =>
    expect(spanOf(text)).toEqual({ from, minutes }),
  );

  it.each(['10:00-10:00', '9:00-', '-9:00', 'noon-13:00', 'noon-1pm', '9:00-25:00', '9:00-x10:00am'])(
    '%p is no stretch',
    (text) =>
      expect(spanOf(text)).toBe(`Start “${text}” is no stretch of a day: write when it begins, like 17:00.`),
  );

  it.each(['9:00to10:00', '9:00-9:30-10:00', 'bis 10:00'])('%p is no time either', (text) =>
    expect(spanOf(text)).toBe(noTime(text)),
  );

  it('is not seen in a number, whatever its sign', () => {
    expect(spanOf(-0.5)).toBe(noTime(-0.5));
  });
});

describe('how long something is', () => {
  const minutesOf = (cell: CellValue, until = 480): number | string =>
    valueOf(readMinutes('Minutes', cell, 5, until));

  it.each([
    ['45m', 45],
    ['45 min', 45],
    ['45min', 45],
    ['45 mins.', 45],
    ['1 minute', 'asked'],
    ['45 minute', 45],
    ['45 Minutes', 45],
    ['45 Minuten', 45],
    ['120 min', 120],
    ['1 h', 60],
    ['1h.', 60],
    ['1 hr', 60],
    ['2 hrs', 120],
    ['1 hour', 60],
    ['2 Hours', 120],
    ['1 Std', 60],
    ['1 Stunde', 60],
    ['2 Stunden', 120],
    ['0.75h', 45],
    ['1,25 h', 75],
    ['1.15 h', 69],
    ['2.55 h', 153],
    ['1 h 30', 90],
    ['1hr 30m', 90],
    ['1 hrs 30 mins', 90],
    ['1 Std. 30 Min.', 90],
    ['1 hour and 30 minutes', 90],
    ['1 hour, 30 minute', 90],
    ['2 hours 5 minutes', 125],
    ['1 Stunde und 30 Minuten', 90],
    ['2 Stunden 30', 150],
    ['1:05', 65],
    ['1:59 h', 119],
    ['1:0', 60],
    ['8:00', 480],
  ])('%p is %p', (cell, minutes) => {
    if (minutes === 'asked') expect(minutesOf(cell)).toContain('is not a whole number from 5 to 480');
    else expect(minutesOf(cell)).toBe(minutes);
  });

  it.each([
    'about 45 min',
    '45 min or so',
    '1045 min',
    '45 m.m',
    'about 1 h',
    '1 h or so',
    '101 h',
    '1.255 h',
    'about 1:30',
    '1:30 or so',
    '101:30',
    '1:300',
    '1:60',
    '1 h 60',
    '8:01',
    'h',
    ':30',
  ])('%p is asked about', (text) =>
    expect(minutesOf(text)).toBe(`Minutes “${text}” is not a whole number from 5 to 480: correct it.`),
  );

  it('is what was typed where Sheets took 1:30 for a time of day, but not where that has seconds or days', () => {
    expect([90 / 1440, 61 / 1440, 479 / 1440].map((cell) => minutesOf(cell))).toEqual([90, 61, 479]);
    for (const cell of [90.5 / 1440, 1 + 90 / 1440])
      expect(minutesOf(cell, 2000)).toContain('is not a whole number from 5 to 2000');
  });

  it('is asked about as it was typed, both where the text and where the number does not fit', () => {
    expect(minutesOf('9 h')).toBe('Minutes “9 h” is not a whole number from 5 to 480: correct it.');
    expect(minutesOf(4)).toBe('Minutes “4” is not a whole number from 5 to 480: correct it.');
  });
});
