import fc from 'fast-check';
import { weeksText } from '../../src/shadowing/weeks';
import { addWeeks, calendarDay, dayFromNumber, serialOfDay, weekOf } from '../../src/time/calendarDay';
import { dayText } from '../../src/time/wording';
import { readDay } from '../../src/workbook/decodeDay';
import { readDayRanges, readWeekdays, weekdaysText } from '../../src/workbook/decodeLists';
import { readMinutes, readSpan, readTime } from '../../src/workbook/decodeTime';
import { readWeeks } from '../../src/workbook/decodeWeeks';
import type { Decoded } from '../../src/workbook/decoded';

const valueOf = <T>(decoded: Decoded<T>): T | string => (decoded.ok ? decoded.value : decoded.problem);
const anyDay = fc.integer({ min: 11_000, max: 40_000 }).map(dayFromNumber);
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

describe('a day', () => {
  it.each([
    '2026-05-31',
    '2026-5-31',
    '2026/05/31',
    '31.05.2026',
    '31. 5. 2026',
    '31/05/2026',
    '05/31/2026',
    '31-05-2026',
    '31 May 2026',
    '31st of May 2026',
    '31 may, 2026',
    '31-May-2026',
    'May 31, 2026',
    'May 31st 2026',
    'Sun 31 May 2026',
    'Sunday, May 31, 2026',
    '31. Mai 2026',
    'So, 31. Mai 2026',
    'Sonntag, 31. Mai 2026',
    ' 31  May 2026 ',
  ])('is understood as %p', (text) => expect(valueOf(readDay('Date', text))).toBe('2026-05-31'));

  it.each([
    [
      '05/06/2026',
      'Date “05/06/2026” can be Fri 5 Jun 2026 or Wed 6 May 2026: write 2026-06-05 or 2026-05-06.',
    ],
    ['2026-02-30', 'Date “2026-02-30” does not exist: there is no such day. Correct it.'],
    ['30 Feb 2026', 'Date “30 Feb 2026” does not exist: there is no such day. Correct it.'],
    ['Mon 31 May 2026', 'Date “Mon 31 May 2026” is a Sunday: correct the day or the weekday.'],
    ['Mo, 31. Mai 2026', 'Date “Mo, 31. Mai 2026” is a Sunday: correct the day or the weekday.'],
    ['5 May', 'Date “5 May” is not understood: write a day with its year, like 2026-05-12.'],
    ['31/05/26', 'Date “31/05/26” is not understood: write a day with its year, like 2026-05-12.'],
    ['#N/A', 'Date “#N/A” is not understood: write a day with its year, like 2026-05-12.'],
    [20260512, 'Date “20260512” is not understood: write a day with its year, like 2026-05-12.'],
    [true, 'Date “true” is not understood: write a day with its year, like 2026-05-12.'],
  ])('%p is asked about', (cell, problem) => expect(valueOf(readDay('Date', cell))).toBe(problem));

  it.each([
    ['3. März 2026', '2026-03-03'],
    ['3. Mrz. 2026', '2026-03-03'],
    ['14. Dez. 2026', '2026-12-14'],
    ['Mo 14. Dezember 2026', '2026-12-14'],
    ['Mittwoch, 7. Okt. 2026', '2026-10-07'],
  ])('is understood in German: %p', (text, day) => expect(valueOf(readDay('Date', text))).toBe(day));

  it('that is the same either way is not asked about', () => {
    expect(valueOf(readDay('Date', '05/05/2026'))).toBe('2026-05-05');
  });

  it('reads from a date cell, and in every form that means one day', () => {
    fc.assert(
      fc.property(anyDay, fc.double({ min: 0, max: 0.999, noNaN: true }), (day, fraction) => {
        const [year, month, date] = day.split('-').map(Number) as [number, number, number];
        const forms = [
          serialOfDay(day) + fraction,
          day,
          dayText(day),
          `${date}.${month}.${year}`,
          `${date} ${months[month - 1]!} ${year}`,
          `${months[month - 1]!.slice(0, 3)} ${date}, ${year}`,
        ];
        expect(forms.map((form) => valueOf(readDay('Date', form)))).toEqual(forms.map(() => day));
      }),
    );
  });
});

describe('a time of day', () => {
  it.each([
    ['17:00', 1020],
    ['17.00', 1020],
    ['10.30', 630],
    ['9:05', 545],
    ['10:30 AM', 630],
    ['9am', 540],
    ['9 p.m.', 1260],
    ['12am', 0],
    ['12pm', 720],
    ['24:00', 1440],
    ['17:00:00', 1020],
    ['15:00 Uhr', 900],
    ['15 Uhr', 900],
    ['15.30 uhr', 930],
    ['3pm', 900],
    [0.5, 720],
    [1, 1440],
    [0, 0],
    [46154.75, 1080],
    [17 / 24, 1020],
  ])('%p is minute %d', (cell, minute) => expect(valueOf(readTime('Start', cell))).toBe(minute));

  it.each([
    '',
    '17',
    '25:00',
    '24:01',
    '10:60',
    '13pm',
    '0am',
    'noon',
    10.3,
    17,
    -0.5,
    true,
    2_958_466,
    1e300,
  ])('%p is asked about', (cell) =>
    expect(valueOf(readTime('Start', cell))).toMatch(/^Start “.*” is no time of day: write it with a colon/),
  );

  it('is no day: Sheets takes 9-10 for one', () => {
    expect(valueOf(readTime('Start', 46304))).toBe(
      'Start holds a day: Sheets took it for one. Write the time of day with a colon, like 09:00.',
    );
  });
});

describe('a time of day with its end', () => {
  it.each([
    ['17:00', 1020, undefined],
    [0.5, 720, undefined],
    ['09:00-10:00', 540, 60],
    ['9.00 – 10.30', 540, 90],
    ['9-10 Uhr', 540, 60],
    ['9:00 to 9:45am', 540, 45],
    ['2-3pm', 840, 60],
    ['11am-1pm', 660, 120],
    ['23:00-24:00', 1380, 60],
  ])('%p begins at minute %p and is %p long', (cell, from, minutes) =>
    expect(valueOf(readSpan('Start', cell))).toEqual({ from, minutes }),
  );

  it.each(['9-10', '10:00-09:00', '9:00-', '11-1pm', '9:00-10:00-11:00', '9am-noon'])(
    '%p is asked about',
    (cell) => expect(valueOf(readSpan('Start', cell))).toMatch(/^Start “.*” is no (time|stretch) of/),
  );
});

describe('a number of minutes', () => {
  it.each([
    [60, 60],
    ['60', 60],
    ['60 min', 60],
    ['90 Min.', 90],
    ['1h', 60],
    ['1.5 h', 90],
    ['1,5 Std.', 90],
    ['1:30', 90],
    ['1 h 30 min', 90],
    ['1h30', 90],
    ['2 Stunden', 120],
    [0.0625, 90],
    [1 / 24, 60],
  ])('%p is %p', (cell, minutes) => expect(valueOf(readMinutes('Minutes', cell, 5, 480))).toBe(minutes));

  it.each(['an hour', '1.5', 1.5, 0.5, 0.25, '10 h', '1:75', '3 min', '', '1.33 h', true])(
    '%p is asked about',
    (cell) =>
      expect(valueOf(readMinutes('Minutes', cell, 5, 480))).toMatch(
        /^Minutes “.*” is not a whole number from 5 to 480/,
      ),
  );
});

describe('weeks available', () => {
  const seen = calendarDay('2026-05-06')!;
  const mondays = (text: string): unknown => {
    const weeks = readWeeks('Weeks available', text, seen);
    if (!weeks.ok) return weeks.problem;
    return weeks.value.kind === 'any'
      ? 'any'
      : weeks.value.ranges.map(({ from, until }) => (from === until ? from : `${from}..${until}`)).join();
  };

  it.each([
    ['KW 20', '2026-05-11'],
    ['kw20', '2026-05-11'],
    ['W20; CW 21', '2026-05-11,2026-05-18'],
    ['week 20', '2026-05-11'],
    ['KW 20, 22', '2026-05-11,2026-05-25'],
    ['KW 20-22', '2026-05-11..2026-05-25'],
    ['KW 20 bis KW 22', '2026-05-11..2026-05-25'],
    ['KW 43..KW 44', '2026-10-19..2026-10-26'],
    ['2026-W53', '2026-12-28'],
    ['KW 1/2027', '2027-01-04'],
    ['KW 20-22/2027', '2027-05-17..2027-05-31'],
    ['w/c 11 May', '2026-05-11'],
    ['week of 11 May', '2026-05-11'],
    ['Woche vom 11. Mai', '2026-05-11'],
    ['May 13', '2026-05-11'],
    ['11.5.', '2026-05-11'],
    ['egal', 'any'],
    ['beliebig', 'any'],
    ['jede Woche', 'any'],
    ['any time', 'any'],
  ])('may be %p, without the year where the next one is meant: %p', (text, weeks) =>
    expect(mondays(text)).toBe(weeks),
  );

  it.each([
    ['KW 15', /can be Mon 6 Apr 2026 or Mon 12 Apr 2027: write 2026-04-06 or 2027-04-12/],
    ['KW 52', /can be Mon 22 Dec 2025 or Mon 21 Dec 2026/],
    ['w/c 4 April', /can be Sat 4 Apr 2026 or Sun 4 Apr 2027/],
    ['KW 60', /“KW 60” is not understood/],
    ['KW 53/2027', /does not exist/],
    ['KW 22-20', /“KW 20” can be/],
    ['5/6', /is not understood/],
    ['every second week', /is not understood/],
  ])('%p is asked about', (text, problem) => expect(mondays(text)).toMatch(problem));

  it('are named by any date of each, from one to another, or any', () => {
    const text = '2026-05-13, May 31, 2026; 2026-06-15..2026-06-29,3 Jul 2026 bis 20. Juli 2026';
    expect(valueOf(readWeeks('Weeks available', text))).toEqual({
      kind: 'ranges',
      ranges: [
        { from: '2026-05-11', until: '2026-05-11' },
        { from: '2026-05-25', until: '2026-05-25' },
        { from: '2026-06-15', until: '2026-06-29' },
        { from: '2026-06-29', until: '2026-07-20' },
      ],
    });
    for (const any of ['any', 'Any week', 'ANY.', '2026-05-13, any']) {
      expect(valueOf(readWeeks('Weeks available', any))).toEqual({ kind: 'any' });
    }
  });

  it('may be one date that Sheets took for a date', () => {
    const cell = serialOfDay(calendarDay('2026-05-13')!);
    expect(valueOf(readWeeks('Weeks available', cell))).toMatchObject({ ranges: [{ from: '2026-05-11' }] });
  });

  it.each([
    ['whenever', 'Weeks available “whenever” is not understood: write a day with its year, like 2026-05-12.'],
    [
      '2026-06-29..2026-06-15',
      'Weeks available “2026-06-29..2026-06-15” ends before it begins: turn it round.',
    ],
    ['0206-05-13', 'Weeks available “0206-05-13” does not exist: there is no such day. Correct it.'],
    ['1926-05-13', 'Weeks available “1926-05-13” is far away: correct the year.'],
    [
      Array(61).fill('2026-05-13').join(),
      'Weeks available has more than 60 parts: use stretches, like 2026-05-12..2026-06-22.',
    ],
  ])('%p are asked about', (text, problem) =>
    expect(valueOf(readWeeks('Weeks available', text))).toBe(problem),
  );

  it('are weeks without a year as well where nothing but their form matters', () => {
    for (const text of ['KW 15', 'W53', '29 February'])
      expect(readWeeks('Weeks available', text).ok).toBe(true);
  });

  it('read back as they were written', () => {
    const range = fc.record({ day: anyDay, weeks: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 10 }), (list) => {
        const ranges = list.map(({ day, weeks }) => ({
          from: weekOf(day),
          until: addWeeks(weekOf(day), weeks),
        }));
        const text = weeksText({ kind: 'ranges', ranges });
        const back = readWeeks('Weeks available', text);
        expect(back.ok && weeksText(back.value)).toBe(text);
      }),
    );
  });
});

describe('days away', () => {
  it('are days and stretches; an empty cell is none', () => {
    expect(valueOf(readDayRanges('Away', '2026-07-01..2026-07-14, 2026-08-03'))).toEqual([
      { from: '2026-07-01', until: '2026-07-14' },
      { from: '2026-08-03', until: '2026-08-03' },
    ]);
    expect(valueOf(readDayRanges('Away', ''))).toEqual([]);
  });
});

describe('working days', () => {
  it.each([
    ['Mon-Fri', [1, 2, 3, 4, 5]],
    ['mon, tue and thu', [1, 2, 4]],
    ['Sun–Thu', [1, 2, 3, 4, 7]],
    ['Monday to Wednesday, Fri', [1, 2, 3, 5]],
    ['Mondays Tues. Thurs', [1, 2, 4]],
  ])('%p are %p', (text, days) => expect(valueOf(readWeekdays('Works on', text))).toEqual(days));

  it.each(['T', 'Mon-', 'weekdays', 'Mon-Tue-Wed', '1-5'])('%p is asked about', (text) => {
    expect(valueOf(readWeekdays('Works on', text))).toContain('write it like Mon-Fri or Mon, Tue, Thu');
  });

  it('read back as they were written', () => {
    expect(weekdaysText([1, 2, 3, 4, 5])).toBe('Mon-Fri');
    expect(weekdaysText([1, 2, 4])).toBe('Mon, Tue, Thu');
    fc.assert(
      fc.property(fc.subarray([1, 2, 3, 4, 5, 6, 7] as const, { minLength: 1 }), (days) => {
        expect(valueOf(readWeekdays('Works on', weekdaysText(days)))).toEqual(days);
      }),
    );
  });
});
