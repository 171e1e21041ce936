import fc from 'fast-check';
import { afterWorkingHours, workingDaysAfter } from '../../src/redAccounts/workingTime';
import { workingDaysBefore } from '../../src/time/calendarDay';
import { hourMs, instant, type Instant } from '../../src/time/instant';
import { wallTime, zoneOf, type Zone } from '../../src/time/zones';
import { at, day } from './world';

const zones = [
  'Europe/Berlin',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
].map((name) => zoneOf(name)!);

const quarterMs = hourMs / 4;

/** Counts quarters of an hour one by one: zones begin their days on quarters. */
function slowly(from: Instant, hours: number, zone: Zone): number {
  let left = hours * 4;
  let end: number = from;
  while (left > 0) {
    if (wallTime(instant(end), zone).weekday <= 5) left -= 1;
    end += quarterMs;
  }
  return end;
}

describe('working time', () => {
  it('counts Monday to Friday', () => {
    expect(workingDaysAfter(day('2026-05-07'), 2)).toBe('2026-05-11');
    expect(workingDaysAfter(day('2026-05-09'), 1)).toBe('2026-05-11');
    expect(workingDaysAfter(day('2026-05-09'), 0)).toBe('2026-05-09');
  });

  it('comes back to the same working day when as many are counted back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 40 }), (offset, n) => {
        const friday = workingDaysAfter(day('2026-05-01'), offset);
        expect(workingDaysBefore(workingDaysAfter(friday, n), n)).toBe(friday);
      }),
    );
  });

  it('R5 lets the weekend pass: 48 hours from Friday noon are over on Tuesday noon', () => {
    const berlin = zoneOf('Europe/Berlin')!;
    expect(afterWorkingHours(at('2026-05-08 12:00'), 48, berlin)).toBe(at('2026-05-12 12:00'));
    expect(afterWorkingHours(at('2026-05-09 12:00'), 48, berlin)).toBe(at('2026-05-13 00:00'));
  });

  it('R5 ends with the last working day when nothing is left to wait for, and not when the next begins', () => {
    const berlin = zoneOf('Europe/Berlin')!;
    expect(afterWorkingHours(at('2026-05-08 00:00'), 24, berlin)).toBe(at('2026-05-09 00:00'));
    expect(afterWorkingHours(at('2026-05-07 12:00'), 36, berlin)).toBe(at('2026-05-09 00:00'));
    expect(afterWorkingHours(at('2026-05-08 00:00'), 25, berlin)).toBe(at('2026-05-11 01:00'));
  });

  it('R5 equals counting quarters of an hour one by one, in every zone and over every change of clocks', () => {
    const when = fc
      .integer({ min: Date.UTC(2025, 0, 1) / quarterMs, max: Date.UTC(2029, 0, 1) / quarterMs })
      .map((quarters) => instant(quarters * quarterMs));
    fc.assert(
      fc.property(when, fc.integer({ min: 1, max: 120 }), fc.constantFrom(...zones), (from, hours, zone) => {
        // A moment has gone by when it has: at midnight before a weekend nothing is left to wait for.
        expect(afterWorkingHours(from, hours, zone)).toBe(slowly(from, hours, zone));
      }),
      { numRuns: 150 },
    );
  });
});
