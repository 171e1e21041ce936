import { localCall, whyOutsideWork } from '../../src/shadowing/workingHours';
import type { Call, Engineer } from '../../src/shadowing/records';
import { aCall, anEngineer, berlin, zone } from './world';

const working = (worksFrom: string, worksUntil: string): Engineer =>
  anEngineer('ada', {
    worksOn: [1, 2, 3, 4, 5, 6, 7],
    worksFrom: minuteOf(worksFrom),
    worksUntil: minuteOf(worksUntil),
  });

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

/** What keeps somebody in Berlin from a call who works every day, from and until a time. */
const outside = (call: Call, worksFrom: string, worksUntil: string): string | undefined =>
  whyOutsideWork(working(worksFrom, worksUntil), berlin, call, false);

describe('S6 working hours on the night on which clocks go forward', () => {
  // Sunday 2026-03-29: 02:00 becomes 03:00 in Berlin, so this one shows 01:30 to 02:00 and 03:00 to 03:30.
  const call = aCall('c', '2026-03-29 01:30', { minutes: 60 });

  it('S6 nobody has to work in the hour that does not exist', () => {
    expect(outside(call, '03:00', '02:00')).toBeUndefined();
  });

  it('S6 every minute around it has to be one of work', () => {
    expect(outside(call, '03:00', '01:59')).toBe('outsideHours');
    expect(outside(call, '03:01', '02:00')).toBe('outsideHours');
    expect(outside(call, '03:00', '01:00')).toBe('outsideHours');
  });
});

describe('S6 working hours on the night on which clocks go back', () => {
  it('S6 have to reach to the latest that the clock shows, though the call ends at an earlier one', () => {
    // Sunday 2026-10-25: 03:00 becomes 02:00 in Berlin. 01:30 to 03:00, then 02:00 to 02:10.
    const call = aCall('c', '2026-10-25 01:30', { minutes: 100 });
    expect(outside(call, '22:00', '02:10')).toBe('outsideHours');
    expect(outside(call, '22:00', '02:59')).toBe('outsideHours');
    expect(outside(call, '22:00', '03:00')).toBeUndefined();
  });

  it('S6 need not reach to where the clock would be had it not been put back', () => {
    // 00:30 to 03:00, then 02:00 to 02:30.
    const call = aCall('c', '2026-10-25 00:30', { minutes: 180 });
    expect(outside(call, '22:00', '03:00')).toBeUndefined();
    expect(outside(call, '00:31', '03:00')).toBe('outsideHours');
  });
});

describe('S6 the days of a call where clocks change at midnight', () => {
  const notOnSundays = anEngineer('ada', { worksOn: [1, 2, 3, 4, 5, 6] });

  it('S6 are both that it touches where clocks go forward', () => {
    // Sunday 2026-03-08 begins at 01:00 in Havana: 23:30 to 24:00, then 01:00 to 01:30.
    const havana = zone('America/Havana');
    const call = aCall('c', '2026-03-07 23:30', {}, havana);
    expect(localCall(call, havana).days).toStrictEqual(['2026-03-07', '2026-03-08']);
    expect(whyOutsideWork(notOnSundays, havana, call, true)).toBe('outsideDays');
  });

  it('S6 are no more than the clock shows where they go back', () => {
    // Saturday 2026-04-04 has its last hour twice in Santiago: 23:30 to 24:00, then 23:00 to 23:30, or to 24:00 and on.
    const santiago = zone('America/Santiago');
    const within = aCall('c', '2026-04-04 23:30', { minutes: 60 }, santiago);
    expect(localCall(within, santiago).days).toStrictEqual(['2026-04-04']);
    expect(whyOutsideWork(notOnSundays, santiago, within, true)).toBeUndefined();
    const beyond = aCall('c', '2026-04-04 23:30', { minutes: 120 }, santiago);
    expect(whyOutsideWork(notOnSundays, santiago, beyond, true)).toBe('outsideDays');
  });
});

describe('S6 a call on the clock of a zone', () => {
  it('S6 is put there once, however many engineers live by it', () => {
    const call = aCall('c', '2026-05-12 10:00');
    expect(localCall(call, berlin)).toBe(localCall(call, berlin));
    expect(localCall(call, zone('Asia/Tokyo'))).not.toBe(localCall(call, berlin));
  });
});
