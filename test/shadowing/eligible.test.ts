import fc from 'fast-check';
import {
  isActive,
  notThisCallText,
  timeZoneText,
  whyNotEligible,
  whyNotThisCall,
} from '../../src/shadowing/eligible';
import type { Weekday } from '../../src/time/calendarDay';
import { instant, minuteMs } from '../../src/time/instant';
import { wallTime } from '../../src/time/zones';
import { aCall, anEngineer, berlin, day, defaults, email, zone } from './world';

const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

describe('S6 who can have a rotation', () => {
  const today = day('2026-05-04');

  it('S6 whoever is on the roster, active and has a time zone', () => {
    expect(whyNotEligible(anEngineer('ada'), email('ada'), defaults, today)).toBeUndefined();
  });

  it('S6 anyone of the domain by setting, once their time zone is known', () => {
    const kindFor = (address: string, settings = {}) =>
      whyNotEligible(undefined, email(address), { ...defaults, ...settings }, today)?.kind;
    expect(kindFor('new@example.com')).toBe('noTimeZone');
    expect(kindFor('new@example.com', { anyoneOfDomain: false })).toBe('notOnRoster');
    expect(kindFor('new@example.com', { domain: '' })).toBe('notOnRoster');
    expect(kindFor('new@other.com')).toBe('notOnRoster');
    expect(kindFor('new@sub-example.com')).toBe('notOnRoster');
    expect(kindFor('example.com@evil.org')).toBe('notOnRoster');
  });

  it('S6 is told whom to ask, or whose addresses are taken, when their own is not on the roster', () => {
    const told = (address: string, settings = {}) =>
      whyNotEligible(undefined, email(address), { ...defaults, ...settings }, today);
    const askText = 'new@x.org is not on the Engineers tab. Please ask a coordinator to add it.';
    const ask = { kind: 'notOnRoster', sentence: askText };
    expect(told('new@x.org', { anyoneOfDomain: false })).toEqual(ask);
    expect(told('new@x.org', { domain: '' })).toEqual(ask);
    expect(told('new@x.org', { domain: 'Example.com' })).toEqual({
      kind: 'notOnRoster',
      sentence:
        'new@x.org is not on the Engineers tab, and only people of Example.com can sign up themselves.',
    });
    expect(told('new@example.com', { domain: 'Example.com' })?.kind).toBe('noTimeZone');
  });

  it('S6 is asked for a time zone that is missing or not understood', () => {
    const missing = 'Your time zone is missing: choose it in the panel, or type it on the Engineers tab.';
    const of = (changes: object) =>
      whyNotEligible(anEngineer('ada', { zone: undefined, ...changes }), email('ada'), defaults, today);
    expect(of({})).toEqual({ kind: 'noTimeZone', sentence: missing });
    expect(timeZoneText(defaults)).toBe(missing);
    expect(of({ zoneTyped: 'CST' })?.sentence).toBe(
      'Your time zone “CST” on the Engineers tab is not understood: choose it in the panel, or write it like Europe/Berlin.',
    );
    expect(of({ activeUntil: day('2026-05-01') })?.kind).toBe('inactive');
  });

  it.each([
    [undefined, undefined, true],
    ['2026-05-10', undefined, true],
    ['2026-05-11', undefined, false],
    [undefined, '2026-05-04', true],
    [undefined, '2026-05-03', false],
    ['2026-05-06', '2026-05-06', true],
  ])('S5 active from %s until %s is active in the week of 4 May: %j', (from, until, active) => {
    const known = (text: string | undefined) => (text === undefined ? undefined : day(text));
    const ada = anEngineer('ada', { activeFrom: known(from), activeUntil: known(until) });
    expect(isActive(ada, day('2026-05-04'), day('2026-05-10'))).toBe(active);
  });

  it('S6 nobody outside the days on which they are active, both ends included', () => {
    const ada = anEngineer('ada', { activeFrom: day('2026-05-04'), activeUntil: day('2026-05-08') });
    const on = (date: string) => whyNotEligible(ada, ada.email, defaults, day(date))?.sentence;
    expect(on('2026-05-03')).toBe(
      'You are active from Mon 4 May 2026, says the Engineers tab: choose weeks from then on.',
    );
    expect(on('2026-05-04')).toBeUndefined();
    expect(on('2026-05-08')).toBeUndefined();
    expect(on('2026-05-09')).toBe('You are active until Fri 8 May 2026, says the Engineers tab.');
  });
});

describe('S6 which call an engineer can take', () => {
  const tuesday = (clock: string, minutes = 60) => aCall('c', `2026-05-12 ${clock}`, { minutes });

  it('S6 not their own, and not one that is not offered', () => {
    expect(whyNotThisCall(anEngineer('ae'), tuesday('10:00'), false)).toBe('ownCall');
    const closed = aCall('c', '2026-05-12 10:00', { status: 'Closed' });
    expect(whyNotThisCall(anEngineer('ada'), closed, false)).toBe('notOffered');
  });

  it('S6 only with the whole call inside working hours', () => {
    const fits = (clock: string, minutes: number) =>
      whyNotThisCall(anEngineer('ada'), tuesday(clock, minutes), false);
    expect(fits('08:00', 60)).toBeUndefined();
    expect(fits('17:00', 60)).toBeUndefined();
    expect(fits('07:59', 60)).toBe('outsideHours');
    expect(fits('17:30', 31)).toBe('outsideHours');
    expect(fits('08:00', 600)).toBeUndefined();
    expect(fits('08:00', 601)).toBe('outsideHours');
  });

  it('S6 earlier or later is fine when they say so, another day is not', () => {
    expect(whyNotThisCall(anEngineer('ada'), tuesday('22:00'), true)).toBeUndefined();
    const saturday = aCall('c', '2026-05-16 10:00');
    expect(whyNotThisCall(anEngineer('ada'), saturday, true)).toBe('outsideDays');
    const intoSaturday = aCall('c', '2026-05-15 23:30');
    expect(whyNotThisCall(anEngineer('ada'), intoSaturday, true)).toBe('outsideDays');
    const upToSaturday = aCall('c', '2026-05-15 23:00');
    expect(whyNotThisCall(anEngineer('ada'), upToSaturday, true)).toBeUndefined();
  });

  it('S6 a call over midnight needs hours that meet there', () => {
    const night = tuesday('23:30');
    const late = anEngineer('ada', { worksFrom: 960, worksUntil: 1440 });
    expect(whyNotThisCall(late, night, false)).toBe('outsideHours');
    const round = anEngineer('ada', { worksFrom: 0, worksUntil: 1440 });
    expect(whyNotThisCall(round, night, false)).toBeUndefined();
    const shift = anEngineer('ada', { worksFrom: 1320, worksUntil: 360, worksOn: [2] });
    expect(whyNotThisCall(shift, night, false)).toBeUndefined();
    const afterMidnight = aCall('c', '2026-05-13 05:00');
    expect(whyNotThisCall(shift, afterMidnight, false)).toBeUndefined();
    expect(whyNotThisCall(shift, aCall('c', '2026-05-13 05:01'), false)).not.toBeUndefined();
  });

  it('S6 the hours and days are those of the engineer, not of the programme', () => {
    // 17:00 in Berlin is 08:00 in Los Angeles, 05:00 of the next day in Kiritimati, 04:00 in Pago Pago.
    const call = tuesday('17:00');
    const living = (name: string, changes = {}) => anEngineer('ada', { zone: zone(name), ...changes });
    expect(whyNotThisCall(living('America/Los_Angeles'), call, false)).toBeUndefined();
    expect(whyNotThisCall(living('Pacific/Kiritimati'), call, false)).toBe('outsideHours');
    expect(whyNotThisCall(living('Pacific/Pago_Pago'), call, false)).toBe('outsideHours');
    // 01:00 on Saturday in Kiritimati while it is 13:00 on Friday in Berlin and 00:00 on Friday in Pago Pago.
    const friday = aCall('c', '2026-05-15 13:00');
    const earlyHours = { worksFrom: 0, worksUntil: 120 };
    expect(whyNotThisCall(living('Pacific/Kiritimati', earlyHours), friday, false)).toBe('outsideDays');
    expect(whyNotThisCall(living('Pacific/Pago_Pago', earlyHours), friday, false)).toBeUndefined();
  });

  it('S6 away days are days of the engineer', () => {
    const away = [{ from: day('2026-05-13'), until: day('2026-05-13') }];
    // 20:00 on Tuesday in Berlin is Wednesday morning in Tokyo.
    const call = tuesday('20:00');
    const flexible = true;
    expect(whyNotThisCall(anEngineer('ada', { zone: zone('Asia/Tokyo'), away }), call, flexible)).toBe(
      'away',
    );
    expect(whyNotThisCall(anEngineer('ada', { away }), call, flexible)).toBeUndefined();
  });

  it('S6 away on one of two days, in one of several absences', () => {
    const onDay = (date: string) => ({ from: day(date), until: day(date) });
    const overMidnight = aCall('c', '2026-05-12 23:30');
    const fits = (...days: string[]) =>
      whyNotThisCall(anEngineer('ada', { away: days.map(onDay) }), overMidnight, true);
    expect(fits('2026-05-12')).toBe('away');
    expect(fits('2026-05-13')).toBe('away');
    expect(fits('2026-04-01', '2026-05-12')).toBe('away');
    expect(fits('2026-05-11', '2026-05-14')).toBeUndefined();
  });

  it.each([
    ['ownCall', 'The call on Tue 12 May, 10:00–11:00 is one that you offer yourself.'],
    ['noTimeZone', 'Your time zone is missing: choose it in the panel, or type it on the Engineers tab.'],
    ['inactive', 'On Tue 12 May, 10:00–11:00 you are not active, says the Engineers tab.'],
    ['away', 'On Tue 12 May, 10:00–11:00 you are away, says the Engineers tab.'],
    ['outsideDays', 'Tue 12 May, 10:00–11:00 is not one of your working days.'],
    ['outsideHours', 'Tue 12 May, 10:00–11:00 is outside your working hours.'],
  ] as const)('S6 is said in a sentence: %s', (reason, sentence) => {
    expect(notThisCallText(reason, anEngineer('ada'), tuesday('10:00'), defaults)).toBe(sentence);
  });

  it('S6 is said with the time of their own day', () => {
    const ada = anEngineer('ada', { zone: zone('America/New_York') });
    expect(notThisCallText('outsideHours', ada, tuesday('10:00'), defaults)).toBe(
      'Tue 12 May, 04:00–05:00 is outside your working hours.',
    );
  });

  it('S6 active on the day of the call', () => {
    const leaving = anEngineer('ada', { activeUntil: day('2026-05-11') });
    expect(whyNotThisCall(leaving, tuesday('10:00'), false)).toBe('inactive');
    const overMidnight = aCall('c', '2026-05-11 23:30');
    expect(whyNotThisCall(leaving, overMidnight, true)).toBe('inactive');
  });

  it('S6 a time zone is asked for, not guessed', () => {
    expect(whyNotThisCall(anEngineer('ada', { zone: undefined }), tuesday('10:00'), false)).toBe(
      'noTimeZone',
    );
  });

  it('S6 working hours keep to the wall clock where clocks change', () => {
    // Sunday 2026-03-29: 02:00 becomes 03:00 in Berlin. Sunday 2026-10-25: 03:00 becomes 02:00.
    const nights = anEngineer('ada', { worksOn: everyDay, worksFrom: 60, worksUntil: 210 });
    const fits = (begins: string, minutes: number) =>
      whyNotThisCall(nights, aCall('c', begins, { minutes }), false) === undefined;
    expect(fits('2026-03-29 01:30', 60)).toBe(true); // until 03:30
    expect(fits('2026-03-29 01:30', 61)).toBe(false);
    expect(fits('2026-10-25 01:30', 180)).toBe(true); // until 03:30, an hour later than clocks make it look
    expect(fits('2026-10-25 01:30', 181)).toBe(false);
  });

  it('S6 agrees with looking at every minute of the call', () => {
    const zones = [berlin, zone('America/New_York'), zone('Pacific/Kiritimati'), zone('Asia/Kathmandu')];
    const hours = fc.record({
      zone: fc.constantFrom(...zones),
      worksOn: fc.subarray([...everyDay]),
      worksFrom: fc.integer({ min: 0, max: 1439 }),
      worksUntil: fc.integer({ min: 1, max: 1440 }),
    });
    const times = fc.record({
      quarter: fc.integer({ min: 0, max: 4 * 24 * 4 }),
      minutes: fc.integer({ min: 1, max: 600 }),
    });
    fc.assert(
      fc.property(hours, times, fc.boolean(), (typed, { quarter, minutes }, flexible) => {
        fc.pre(typed.worksFrom !== typed.worksUntil);
        const begins = aCall('c', '2026-10-23 00:00');
        const start = instant(begins.start + quarter * 15 * minuteMs);
        const call = { ...begins, start, end: instant(start + minutes * minuteMs) };
        const works = (minute: number): boolean => {
          const wall = wallTime(instant(start + minute * minuteMs), typed.zone);
          const yesterday = (((wall.weekday + 5) % 7) + 1) as Weekday;
          const today = typed.worksOn.includes(wall.weekday);
          const overnight = typed.worksUntil < typed.worksFrom;
          const begun = wall.minute >= typed.worksFrom && (overnight || wall.minute < typed.worksUntil);
          return (
            (today && begun) ||
            (overnight && wall.minute < typed.worksUntil && typed.worksOn.includes(yesterday))
          );
        };
        const onDay = (minute: number): boolean =>
          typed.worksOn.includes(wallTime(instant(start + minute * minuteMs), typed.zone).weekday);
        const all = Array.from({ length: minutes }, (_, i) => i);
        const expected = all.every(works) || (flexible && all.every(onDay));
        const fits = whyNotThisCall(anEngineer('ada', typed), call, flexible) === undefined;
        expect(fits).toBe(expected);
      }),
    );
  });
});
