import type { CommonSettings } from '../../src/programme/settings';
import { readTab, type TabReading } from '../../src/workbook/reading';
import {
  commonSettings,
  coordinatorsSetting,
  decodeSettings,
  isSetting,
  settingRow,
  settingRows,
  whole,
  yes,
  yesNo,
  type Declared,
  type Setting,
} from '../../src/workbook/setting';
import { shadowingTabs as tabs } from '../../src/workbook/shadowing/tabs';
import type { CellValue } from '../../src/workbook/tab';

type Row = readonly [name: string, value: CellValue];

interface All extends CommonSettings {
  readonly seats: number;
  readonly link: string;
}
const declared: Declared<All> = {
  ...commonSettings,
  seats: { name: 'Seats', meaning: 'Seats of a call.', default: 2, typed: '2', read: whole(1, 20) },
  link: {
    name: 'Link',
    meaning: 'A number in words, or nothing.',
    default: 'nothing',
    typed: '',
    read: (name, cell) =>
      cell === '' ? { ok: true, value: 'nothing' } : { ok: false, problem: `${name} is none.` },
  },
};

const readingOf = (rows: readonly Row[]): TabReading =>
  readTab(tabs.settings, [['Setting', 'Value'], ...rows.map((row) => [...row])]);
const vital: readonly Row[] = [
  ["Organisation's domain", 'example.com'],
  ['Time zone', 'Europe/Berlin'],
];
const decode = (...rows: readonly Row[]) => decodeSettings(readingOf([...vital, ...rows]), declared);

describe('the setting', () => {
  const read = <K extends keyof All>(key: K, cell: CellValue): All[K] | string => {
    const setting = declared[key] as Setting<All[K]>;
    const decoded = setting.read(setting.name, cell);
    return decoded.ok ? decoded.value : decoded.problem;
  };

  it.each(['example.com', ' @Example.COM ', 'EXAMPLE.com'])('of the domain may be %p', (text) =>
    expect(read('domain', text)).toBe('example.com'),
  );
  it('of the domain may have parts, figures and hyphens', () => {
    expect(read('domain', 'eu-1.example.co.uk')).toBe('eu-1.example.co.uk');
  });
  it.each([
    '',
    'example',
    '.com',
    'example.',
    'a..b',
    'ann@example.com',
    '@@example.com',
    'exa mple.com',
    'x_y.com',
    'example.com/x',
  ])('of the domain is not %p', (text) =>
    expect(read('domain', text)).toBe(
      `Organisation's domain “${text}” is no domain: write what stands behind the @ of your addresses.`,
    ),
  );

  it('of the zone is a zone', () => {
    expect(read('zone', ' europe/berlin ')).toBe('Europe/Berlin');
    expect(read('zone', 'Berlin-ish')).toBe(
      'Time zone “Berlin-ish” is unknown: write it like Europe/Berlin.',
    );
  });

  it('of the reminder’s day is one day of the week', () => {
    expect([read('reminderWeekday', 'tue'), read('reminderWeekday', 'Sunday')]).toEqual([2, 7]);
    for (const text of ['Mon, Tue', 'Mon-Fri', 'someday', ''])
      expect(read('reminderWeekday', text)).toBe(`Reminder day “${text}” is no day of the week: choose one.`);
  });

  it('of the reminder’s day is chosen from all seven', () => {
    const choices = commonSettings.reminderWeekday.choices ?? [];
    expect(choices.map((choice) => read('reminderWeekday', choice))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('that is a number has its limits', () => {
    expect([read('seats', 1), read('seats', '20')]).toEqual([1, 20]);
    expect(read('seats', 21)).toBe('Seats “21” is not a whole number from 1 to 20: correct it.');
  });

  it.each([
    ['Yes', true],
    ['no', false],
    ['JA', true],
    ['nein', false],
    [true, true],
    [false, false],
  ])('that is yes or no may be %p', (cell, value) => expect(yes('Open', cell)).toEqual({ ok: true, value }));
  it('that is yes or no is nothing else', () => {
    expect(yes('Open', 'maybe')).toEqual({
      ok: false,
      problem: 'Open “maybe” is unknown: choose Yes or No.',
    });
    expect(yesNo).toEqual(['Yes', 'No']);
  });
});

describe('the settings that both programmes have', () => {
  const rows = [...settingRows(commonSettings), coordinatorsSetting];

  it('are rows in their order, each named once, each with what it does', () => {
    expect(rows.map(({ name }) => name)).toEqual([
      "Organisation's domain",
      'Time zone',
      'Reminder day',
      'Reminder time',
      'Coordinators',
    ]);
    for (const { meaning } of rows) expect(meaning).toMatch(/^[A-Z].{15,}\.$/);
  });

  it('are typed as what holds without them, and the domain and the coordinators are left to people', () => {
    expect(rows.map(({ typed }) => typed)).toEqual(['', 'UTC', 'Monday', '09:00', '']);
    expect(decode().settings).toMatchObject({ reminderWeekday: 1, reminderMinute: 540 });
  });
});

describe('Settings', () => {
  it('have their defaults where rows are gone, without a word', () => {
    const { settings, problems, hindrances } = decode();
    expect(settings).toEqual({
      domain: 'example.com',
      zone: 'Europe/Berlin',
      reminderWeekday: 1,
      reminderMinute: 540,
      seats: 2,
      link: 'nothing',
    });
    expect([problems.size, hindrances.length]).toEqual([0, 0]);
  });

  it('of two rows for one go by the upper', () => {
    expect(decode(['Seats', 3], ['Seats', 4], ['seats ', 'x'])).toMatchObject({ settings: { seats: 3 } });
    expect(decode(['Seats', 3], ['seats', 'x']).problems.size).toBe(0);
  });

  it('that do not read keep their default, and their row says which', () => {
    const { settings, problems, hindrances } = decode(['Seats', 'x'], ['Link', 'y'], ['Reminder time', 'z']);
    expect(settings).toMatchObject({ seats: 2, link: 'nothing', reminderMinute: 540 });
    expect([...problems]).toEqual([
      [
        5,
        ['Reminder time “z” is no time of day: write it with a colon, like 17:00. Until then 09:00 holds.'],
      ],
      [3, ['Seats “x” is not a whole number from 1 to 20: correct it. Until then 2 holds.']],
      [4, ['Link is none. Until then it counts as empty.']],
    ]);
    expect(hindrances).toHaveLength(0);
  });

  it('without which nothing can be told hinder all until they read', () => {
    const { settings, problems, hindrances } = decodeSettings(
      readingOf([['Time zone', 'nowhere']]),
      declared,
    );
    expect(hindrances).toEqual(["Organisation's domain", 'Time zone']);
    expect(settings).toMatchObject({ domain: '', zone: 'UTC' });
    expect([...problems]).toEqual([
      [1, ['Time zone “nowhere” is unknown: write it like Europe/Berlin. Until then nothing is decided.']],
    ]);
  });

  it('are not taken as set-up would type them where one that all rests on is gone', () => {
    expect(decodeSettings(readingOf([vital[0]!]), declared).hindrances).toEqual(['Time zone']);
  });
});

describe('a row of Settings', () => {
  it('is found by its name, whatever its case, spaces and apostrophe', () => {
    const reading = readingOf([
      ['Mine', 1],
      [' organisation’s  DOMAIN', ''],
      ['Time zone', ''],
      ['time zone', ''],
    ]);
    expect(settingRow(reading, "Organisation's domain")).toBe(2);
    expect(settingRow(reading, 'Time zone')).toBe(3);
    expect(settingRow(reading, 'Seats')).toBeUndefined();
  });

  it('is no other setting’s', () => {
    expect(isSetting('Organisation’s ‘domain’', "Organisation's domain")).toBe(false);
    expect(isSetting("Organisation's domain", 'ORGANISATION’S domain')).toBe(true);
    expect(isSetting('a’s b’s', "A's B's")).toBe(true);
    expect(isSetting('Timezone', 'Time zone')).toBe(false);
    expect(isSetting('', 'Time zone')).toBe(false);
  });
});
