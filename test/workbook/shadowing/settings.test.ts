import type { Settings } from '../../../src/shadowing/records';
import type { DecodedSettings } from '../../../src/workbook/setting';
import { decodeShadowingSettings, declaredSettings } from '../../../src/workbook/shadowing/settings';
import type { CellValue } from '../../../src/workbook/tab';
import { readingOf } from '../sheet';

const vital = { "Organisation's domain": 'example.com', 'Time zone': 'Europe/Berlin' };

function decode(values: Record<string, CellValue>): DecodedSettings<Settings> & { said: string[] } {
  const rows = Object.entries(values).map(([Setting, Value]) => ({ Setting, Value }));
  const decoded = decodeShadowingSettings(readingOf('settings', rows));
  return {
    ...decoded,
    said: [...decoded.problems].map(([row, problems]) => `${row}: ${problems.join(' ')}`),
  };
}

const defaults = {
  domain: 'example.com',
  zone: 'Europe/Berlin',
  seatsPerCall: 1,
  engineersPerWeek: undefined,
  confirmDays: 14,
  closesWorkingDays: 2,
  worksFrom: 480,
  worksUntil: 1080,
  anyoneOfDomain: true,
  reminderWeekday: 1,
  reminderMinute: 540,
  briefWorkingDays: 2,
  redWorkbook: '',
};

describe('settings', () => {
  it('have their defaults where their row is gone', () => {
    expect(decode(vital)).toMatchObject({ settings: defaults, said: [], hindrances: [] });
  });

  it('have the same defaults when every row says what set-up writes', () => {
    const typed = Object.values(declaredSettings).map(({ name, typed: value }) => [name, value]);
    expect(decode({ ...(Object.fromEntries(typed) as Record<string, string>), ...vital })).toMatchObject({
      settings: defaults,
      said: [],
    });
  });

  it('are what people typed, as text or as cells', () => {
    const { settings, said } = decode({
      'organisation’s  DOMAIN': '@Example.com',
      'Time zone': 'america/los_angeles',
      'Seats per call': '3',
      'Engineers per week': '5',
      'Works from': 0.375,
      'Works until': '17:30',
      'Anyone of the domain may sign up': 'no',
      'Reminder day': 'fri',
      'Reminder time': '10:30 AM',
    });
    expect(said).toEqual([]);
    expect(settings).toMatchObject({
      domain: 'example.com',
      zone: 'America/Los_Angeles',
      seatsPerCall: 3,
      engineersPerWeek: 5,
      worksFrom: 540,
      worksUntil: 1050,
      anyoneOfDomain: false,
      reminderWeekday: 5,
      reminderMinute: 630,
    });
  });

  it('that cannot be read keep their default and say so in their row', () => {
    const { settings, said } = decode({
      ...vital,
      'Seats per call': 'two',
      'Reminder day': 'Mon-Fri',
      'Brief due': '',
    });
    expect(settings).toMatchObject(defaults);
    expect(said).toEqual([
      '3: Seats per call “two” is not a whole number from 0 to 50: correct it. Until then 1 holds.',
      '4: Reminder day “Mon-Fri” is no day of the week: choose one. Until then Monday holds.',
      '5: Brief due “” is not a whole number from 0 to 20: correct it. Until then 2 holds.',
    ]);
  });

  const id = '1Zk3xkQbT_8aM5dP-0f9wLr2cVn7sYh4eUiGoJtKpXyA';

  it.each([
    ['', ''],
    [id, id],
    [`https://docs.google.com/spreadsheets/d/${id}/edit?gid=1026011#gid=1026011`, id],
    [`https://docs.google.com/spreadsheets/u/1/d/${id}`, id],
    [` https://docs.google.com/a/example.com/spreadsheets/d/${id}/edit `, id],
  ])('S17 take %p for the Red Accounts workbook %p', (typed, redWorkbook) => {
    expect(decode({ ...vital, 'Red Accounts workbook': typed })).toMatchObject({
      settings: { redWorkbook },
      said: [],
    });
  });

  it.each([
    'our red accounts',
    'https://docs.google.com/document/d/x/edit',
    `https://evil.example.com/d/${id}`,
  ])('S17 are not connected by %p, and say so', (typed) => {
    const { settings, said } = decode({ ...vital, 'Red Accounts workbook': typed });
    expect(settings.redWorkbook).toBe('');
    expect(said.join()).toMatch(
      /^3: Red Accounts workbook “.*” is no link of a spreadsheet: copy it from the browser’s address bar. Until then it counts as empty.$/,
    );
  });

  it('with hours that cross keep the hours of the default', () => {
    const { settings, said } = decode({ ...vital, 'Works from': '18:00', 'Works until': '09:00' });
    expect([settings.worksFrom, settings.worksUntil]).toEqual([480, 1080]);
    expect(said).toEqual([
      '4: Works until is not later than Works from: correct one of them. Until then 08:00 to 18:00 holds.',
    ]);
  });

  it('without a domain or a time zone hinder every decision, since all calls would move', () => {
    expect(decode({}).hindrances).toEqual(["Organisation's domain", 'Time zone']);
    const { hindrances, said } = decode({ ...vital, 'Time zone': 'UTC+2' });
    expect(hindrances).toEqual(['Time zone']);
    expect(said).toEqual([
      '2: Time zone “UTC+2” is unknown: write it like Europe/Berlin. Until then nothing is decided.',
    ]);
  });
});
