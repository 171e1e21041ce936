import fc from 'fast-check';
import { includes, next12, sameWeeks, weeksText } from '../../src/shadowing/weeks';
import { addWeeks } from '../../src/time/calendarDay';
import { at, defaults, week, weeks, zone } from './world';

describe('S9 weeks that are named', () => {
  it('S9 are written as one types them', () => {
    expect(weeksText(weeks('2026-06-01..2026-06-15, 2026-05-11'))).toBe('2026-05-11, 2026-06-01..2026-06-15');
    expect(weeksText(weeks('2026-05-18, 2026-05-11, 2026-05-18'))).toBe('2026-05-11..2026-05-18');
    expect(weeksText({ kind: 'any' })).toBe('any');
  });

  it('S9 include both ends', () => {
    const named = weeks('2026-05-11..2026-05-25');
    const asked = ['2026-05-04', '2026-05-11', '2026-05-25', '2026-06-01'].map(week);
    expect(asked.map((it) => includes(named, it))).toEqual([false, true, true, false]);
    expect(includes({ kind: 'any' }, week('2031-01-06'))).toBe(true);
  });

  it('S9 are the same however they are put, and only then', () => {
    const first = week('2026-05-11');
    const range = fc.tuple(fc.nat(20), fc.nat(4));
    fc.assert(
      fc.property(fc.array(range), fc.array(range), (a, b) => {
        const [one, other] = [a, b].map((ranges) => ({
          kind: 'ranges' as const,
          ranges: ranges.map(([from, more]) => ({
            from: addWeeks(first, from),
            until: addWeeks(first, from + more),
          })),
        }));
        const all = Array.from({ length: 26 }, (_, i) => addWeeks(first, i));
        const same = all.every((it) => includes(one!, it) === includes(other!, it));
        expect(sameWeeks(one!, other!)).toBe(same);
      }),
    );
  });

  it('S9 can be ticked for 12 weeks from the next Monday in the programme on', () => {
    const monday = (text: string, name: string) => next12(at(text), { ...defaults, zone: zone(name) })[0];
    expect(next12(at('2026-05-10 12:00'), defaults)).toHaveLength(12);
    // Sunday noon in Berlin: Monday has begun in Kiritimati.
    expect(monday('2026-05-10 12:00', 'Europe/Berlin')).toBe('2026-05-11');
    expect(monday('2026-05-10 12:00', 'Pacific/Kiritimati')).toBe('2026-05-18');
    expect(monday('2026-05-11 12:00', 'Pacific/Pago_Pago')).toBe('2026-05-11');
  });
});
