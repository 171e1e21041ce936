import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { weekOf } from '../../workbench/page/panels/week';
import { addDays, instantOf, mondayOf, wallTime } from '../../workbench/page/time';

const zones = ['Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Apia', 'UTC'];
const instants = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) });

describe("times on the workbench's page", () => {
  test('are those of the wall clock, and go back to the same minute', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
        const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
        const wall = wallTime(instant, zone);
        expect(wall).toEqual({
          day: there.toPlainDate().toString(),
          time: there.toPlainTime().toString({ smallestUnit: 'minute', roundingMode: 'trunc' }),
        });
        const back = wallTime(instantOf(wall, zone), zone);
        expect(back).toEqual(wall);
      }),
    );
  });

  test('a week begins on its Monday', () => {
    expect(mondayOf('2026-05-10')).toBe('2026-05-04');
    expect(mondayOf('2026-05-04')).toBe('2026-05-04');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  });
});

describe('the calendar as a week', () => {
  const event = (id: string, start: string, end: string) => ({
    id,
    calendar: 'c',
    status: 'confirmed',
    summary: id,
    start,
    end,
    description: '',
    attendees: [],
  });

  test('puts events on the day and hour of who looks', () => {
    const late = event('late', '2026-05-04T23:30:00+02:00', '2026-05-05T00:15:00+02:00');
    expect(weekOf([late], '2026-05-04', 'Europe/Berlin')).toMatchObject([{ day: 0, from: 23.5, until: 24 }]);
    expect(weekOf([late], '2026-05-04', 'Asia/Kolkata')).toMatchObject([{ day: 1, from: 3, until: 3.75 }]);
    expect(weekOf([late], '2026-05-11', 'Europe/Berlin')).toEqual([]);
  });

  test('puts events of one time side by side, and gives the lane free again', () => {
    const placed = weekOf(
      [
        event('a', '2026-05-04T09:00:00Z', '2026-05-04T10:00:00Z'),
        event('b', '2026-05-04T09:30:00Z', '2026-05-04T11:00:00Z'),
        event('c', '2026-05-04T10:00:00Z', '2026-05-04T10:30:00Z'),
        event('d', '2026-05-04T11:00:00Z', '2026-05-04T12:00:00Z'),
      ],
      '2026-05-04',
      'UTC',
    );
    expect(placed.map(({ event: { id }, lane, lanes }) => [id, lane, lanes])).toEqual([
      ['a', 0, 2],
      ['b', 1, 2],
      ['c', 0, 2],
      ['d', 0, 1],
    ]);
  });
});
