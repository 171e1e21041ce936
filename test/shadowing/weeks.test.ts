import fc from 'fast-check';
import type { WeekRange, Weeks } from '../../src/shadowing/records';
import { includes, next12, sameWeeks, weeksText } from '../../src/shadowing/weeks';
import { addWeeks } from '../../src/time/calendarDay';
import { at, defaults, week, weeks, World, zone } from './world';

const first = week('2026-05-11');
/** All that made-up weeks may name, and one more at either end. */
const all = Array.from({ length: 27 }, (_, i) => addWeeks(first, i - 1));
/** Some of these stretches end before they begin, and so name no week. */
const stretch = fc
  .tuple(fc.nat(20), fc.integer({ min: -2, max: 4 }))
  .map(([from, more]): WeekRange => ({ from: addWeeks(first, from), until: addWeeks(first, from + more) }));
const named = fc.array(stretch).map((ranges): Weeks => ({ kind: 'ranges', ranges }));

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
    fc.assert(
      fc.property(named, named, (one, other) => {
        const same = all.every((it) => includes(one, it) === includes(other, it));
        expect(sameWeeks(one, other)).toBe(same);
      }),
    );
  });

  it.each([
    ['2026-05-11..2026-05-18', '2026-05-11, 2026-05-18'],
    ['2026-05-11, 2026-06-15', '2026-06-15, 2026-05-11'],
    ['2026-05-11..2026-06-15', '2026-05-11..2026-06-15, 2026-05-18..2026-05-25'],
    ['2026-05-11..2026-06-15', '2026-05-11..2026-05-25, 2026-05-25..2026-06-15'],
    ['2026-05-11', '2026-05-11, 2026-06-15..2026-06-01'],
  ])('S9 are the same as %s and as %s', (one, other) => {
    expect(sameWeeks(weeks(one), weeks(other))).toBe(true);
  });

  it('S9 are others when they only begin together, only end together or share but one stretch', () => {
    const may = weeks('2026-05-11..2026-05-25');
    expect(sameWeeks(may, weeks('2026-05-18..2026-05-25'))).toBe(false);
    expect(sameWeeks(may, weeks('2026-05-11..2026-05-18'))).toBe(false);
    expect(sameWeeks(weeks('2026-05-11, 2026-06-01'), weeks('2026-05-11, 2026-06-08'))).toBe(false);
  });

  it('S9 are never the same as any week, which is the same as itself', () => {
    const [any, year] = ['any', '2026-01-05..2026-12-28'].map(weeks);
    expect([sameWeeks(any!, any!), sameWeeks(any!, year!), sameWeeks(year!, any!)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('S9 are read back from what is written as the same weeks', () => {
    fc.assert(
      fc.property(named, (some) => {
        const text = weeksText(some);
        const read: Weeks = text === '' ? { kind: 'ranges', ranges: [] } : weeks(text);
        expect(all.filter((it) => includes(read, it))).toEqual(all.filter((it) => includes(some, it)));
        expect([weeksText(read), sameWeeks(some, read)]).toEqual([text, true]);
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

describe('S3 weeks of years that are used', () => {
  it('S3 are refused for the earliest of those years, in whatever order the weeks are put', () => {
    const world = new World().call('c1', '2026-05-12 10:00').call('c2', '2027-05-11 10:00');
    world.signUp('ada', '2026-05-11').run();
    world.signUp('ada', '2027-05-10', { row: 'next' }).run();
    for (const put of ['2026-06-01, 2027-06-07', '2027-06-07, 2026-06-01', '2026-06-01..2027-06-07']) {
      world.signUp('ada', put, { row: 'again' });
      expect(world.row('again').problems).toEqual([
        'You already have your rotation of 2026: the week of 11–17 May 2026. You can sign up for 2028.',
      ]);
    }
  });
});
