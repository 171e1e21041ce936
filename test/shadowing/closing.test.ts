import { closingDay, firstOpenWeek, isClosed } from '../../src/shadowing/closing';
import { at, defaults, week, zone } from './world';

describe('S8 when sign-up for a week closes', () => {
  it('S8 at 00:00 of the set number of working days before its Monday', () => {
    expect(closingDay(week('2026-05-11'), defaults)).toBe('2026-05-07');
    expect(isClosed(week('2026-05-11'), at('2026-05-06 23:59'), defaults)).toBe(false);
    expect(isClosed(week('2026-05-11'), at('2026-05-07 00:00'), defaults)).toBe(true);
  });

  it('S8 in the time zone of the programme', () => {
    const island = { ...defaults, zone: zone('Pacific/Kiritimati') };
    expect(isClosed(week('2026-05-11'), at('2026-05-06T10:00:00Z'), island)).toBe(true);
    expect(isClosed(week('2026-05-11'), at('2026-05-06T09:59:00Z'), island)).toBe(false);
  });

  it('S8 on the Monday itself when no days are set', () => {
    const late = { ...defaults, closesWorkingDays: 0 };
    expect(firstOpenWeek(at('2026-05-10 23:59'), late)).toBe('2026-05-11');
    expect(firstOpenWeek(at('2026-05-11 00:00'), late)).toBe('2026-05-18');
  });

  it('S8 leaves the first open week further ahead when it closes early', () => {
    expect(firstOpenWeek(at('2026-05-04 10:00'), { ...defaults, closesWorkingDays: 15 })).toBe('2026-06-01');
  });
});
