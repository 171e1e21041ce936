import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { calendarDay, type CalendarDay } from '../../src/time/calendarDay';
import { instant } from '../../src/time/instant';
import {
  instantOfIso,
  instantsOf,
  isoText,
  startOfDay,
  wallTime,
  zoneOf,
  type Zone,
} from '../../src/time/zones';

const zones = [
  'Pacific/Kiritimati',
  'Asia/Kolkata',
  'Europe/Berlin',
  'America/Los_Angeles',
  'Pacific/Pago_Pago',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Atlantic/Azores',
  'UTC',
].map((name) => zoneOf(name)!);

const anyZone = fc.constantFrom(...zones);
const anyInstant = fc
  .integer({ min: Date.UTC(2023, 0, 1) / 60_000, max: Date.UTC(2040, 11, 31) / 60_000 })
  .map((minutes) => instant(minutes * 60_000));

/** Days on which something happens somewhere, with those around them, and all ends of years. */
const days: CalendarDay[] = [
  ...[
    '2026-10-25',
    '2026-11-01',
    '2027-03-14',
    '2027-03-28',
    '2028-02-29',
    '2026-09-06',
    '2026-04-24',
    '2026-04-05',
  ],
  ...Array.from({ length: 17 }, (_, n) => `${2024 + n}-12-31`),
].flatMap((text) => {
  const middle = Temporal.PlainDate.from(text);
  return [-1, 0, 1].map((n) => calendarDay(middle.add({ days: n }).toString())!);
});

/** Clocks change in the first hours of a day. */
const minutes = [0, 1, 30, 60, 90, 119, 120, 150, 180, 210, 240, 720, 1380, 1410, 1440];

function temporalInstants(day: string, minute: number, zone: Zone): number[] {
  const plain = Temporal.PlainDate.from(day).toPlainDateTime().add({ minutes: minute });
  const of = (disambiguation: 'earlier' | 'later') => plain.toZonedDateTime(zone, { disambiguation });
  const found = [of('earlier'), of('later')].filter((zoned) => zoned.toPlainDateTime().equals(plain));
  return [...new Set(found.map((zoned) => zoned.epochMilliseconds))];
}

describe('wall time', () => {
  it('is what Temporal says, in every zone', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (at, zone) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
        expect(wallTime(at, zone)).toEqual({
          day: zoned.toPlainDate().toString(),
          minute: zoned.hour * 60 + zoned.minute,
          weekday: zoned.dayOfWeek,
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('drops seconds', () => {
    expect(wallTime(instant(Date.UTC(2026, 4, 12, 9, 59, 59, 999)), zones[2]!).minute).toBe(11 * 60 + 59);
  });
});

describe('the moments of a day and minute', () => {
  it('are what Temporal says around every change of clocks', () => {
    for (const zone of zones) {
      for (const day of days) {
        for (const minute of minutes) {
          expect([day, minute, zone, ...instantsOf(day, minute, zone)]).toEqual([
            ...[day, minute, zone],
            ...temporalInstants(day, minute, zone),
          ]);
        }
      }
    }
  });

  it('are none for an hour that does not exist and two for one that comes twice', () => {
    const zone = zoneOf('America/New_York')!;
    expect(instantsOf(calendarDay('2026-03-08')!, 150, zone)).toEqual([]);
    expect(instantsOf(calendarDay('2026-11-01')!, 90, zone).map(isoText)).toEqual([
      '2026-11-01T05:30:00.000Z',
      '2026-11-01T06:30:00.000Z',
    ]);
  });
});

describe('the start of a day', () => {
  it('is what Temporal says, also where there is no midnight', () => {
    for (const zone of zones) {
      for (const day of days) {
        const expected = Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
        expect([day, zone, startOfDay(day, zone)]).toEqual([day, zone, expected]);
      }
    }
    expect(isoText(startOfDay(calendarDay('2026-09-06')!, zoneOf('America/Santiago')!))).toBe(
      '2026-09-06T04:00:00.000Z',
    );
  });
});

describe('the name of a zone', () => {
  it.each([
    ['europe/berlin', 'Europe/Berlin'],
    [' America/New York ', 'America/New_York'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['asia/kolkata', 'Asia/Kolkata'],
    ['america/port-au-prince', 'America/Port-au-Prince'],
    ['america/argentina/buenos_aires', 'America/Argentina/Buenos_Aires'],
    ['US/Pacific', 'America/Los_Angeles'],
    ['utc', 'UTC'],
    ['Etc/UTC', 'UTC'],
    ['Etc/GMT', 'UTC'],
    ['Berlin', 'Europe/Berlin'],
    ['london', 'Europe/London'],
    ['New York', 'America/New_York'],
    ['Buenos Aires', 'America/Buenos_Aires'],
    ['Kolkata', 'Asia/Kolkata'],
    ['new   york', 'America/New_York'],
    ['antarctica/dumontdurville', 'Antarctica/DumontDUrville'],
    ['australia/canberra', 'Australia/Canberra'],
    ['Cairo', 'Africa/Cairo'],
    ['Palmer', 'Antarctica/Palmer'],
    ['Longyearbyen', 'Arctic/Longyearbyen'],
    ['Azores', 'Atlantic/Azores'],
    ['Sydney', 'Australia/Sydney'],
    ['Maldives', 'Indian/Maldives'],
    ['Auckland', 'Pacific/Auckland'],
    ['Salta', 'America/Argentina/Salta'],
    ['Vincennes', 'America/Indiana/Vincennes'],
    ['Monticello', 'America/Kentucky/Monticello'],
    ['Beulah', 'America/North_Dakota/Beulah'],
  ])('%p is %s', (text, expected) => expect(zoneOf(text)).toBe(expected));

  it.each([
    '',
    'UTC+2',
    '+02:00',
    'GMT+1',
    'CET',
    'EST',
    'Etc/GMT-5',
    'CST',
    'Germany',
    'Atlantis',
    'Europe/Atlantis',
    'Europe/',
    'NZ',
    'GB',
    'EST5EDT',
    'outc',
    'Etc/UTCs',
  ])('%p is none', (text) => expect(zoneOf(text)).toBeUndefined());
});

describe('the text of an instant', () => {
  it('reads back as the same instant, and nothing else reads', () => {
    const at = instant(Date.UTC(2026, 4, 12, 15, 0, 0, 7));
    expect(isoText(at)).toBe('2026-05-12T15:00:00.007Z');
    expect(instantOfIso(isoText(at))).toBe(at);
    const others = ['2026-05-12', '2026-05-12T15:00:00+02:00', '2026-99-12T15:00:00.000Z', ''];
    const beside = [
      `+01${isoText(at)}`,
      ` ${isoText(at)}`,
      `(so) ${isoText(at)}`,
      `${isoText(at)} `,
      `${isoText(at)} (so)`,
      `${isoText(at)}\0`,
    ];
    expect([...others, ...beside].filter((text) => instantOfIso(text) !== undefined)).toEqual([]);
  });
});
