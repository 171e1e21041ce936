import type { CommonSettings } from '../programme/settings';
import { weekdayText } from '../time/wording';
import { zoneOf, type Zone } from '../time/zones';
import { readWeekdays } from './decodeLists';
import { quoted, readChoice, readWhole, textOf } from './decodeText';
import { readTime } from './decodeTime';
import { read, unread, type Decoded } from './decoded';
import type { TabReading } from './reading';
import type { CellValue } from './tab';

/** A row of Settings as set-up makes it. */
export interface SettingRow {
  readonly name: string;
  /** What it does, for the coordinator who reads the tab. */
  readonly meaning: string;
  /** The default as it is typed. */
  readonly typed: string;
  readonly choices?: readonly string[];
}

/** A setting, declared once: its row in the tab, and how its value is read. */
export interface Setting<T> extends SettingRow {
  /** What holds when the value cannot be read. */
  readonly default: T;
  /** Without it nothing can be told of rows and people: until it reads nothing is decided. */
  readonly vital?: true;
  readonly read: (name: string, cell: CellValue) => Decoded<T>;
}

/** All settings of a programme, in the order of their rows. */
export type Declared<S> = { readonly [K in keyof S]: Setting<S[K]> };

/** What holds, and what to say about rows of Settings whose value cannot be read. */
export interface DecodedSettings<S> {
  readonly settings: S;
  /** Sentences by 0-based row. */
  readonly problems: ReadonlyMap<number, readonly string[]>;
  /** Names of vital settings that do not read. Empty when all do. */
  readonly hindrances: readonly string[];
}

export const yesNo = ['Yes', 'No'] as const;

export function yes(name: string, cell: CellValue): Decoded<boolean> {
  const choice = readChoice(name, cell, yesNo, { true: 'Yes', false: 'No', ja: 'Yes', nein: 'No' });
  return choice.ok ? read(choice.value === 'Yes') : choice;
}

export function whole(from: number, until: number): Setting<number>['read'] {
  return (name, cell) => readWhole(name, cell, from, until);
}

function readDomain(name: string, cell: CellValue): Decoded<string> {
  const domain = textOf(cell).toLowerCase().replace(/^@/, '');
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain)
    ? read(domain)
    : unread(`${name} ${quoted(cell)} is no domain: write what stands behind the @ of your addresses.`);
}

function readZone(name: string, cell: CellValue): Decoded<Zone> {
  const zone = zoneOf(textOf(cell));
  return zone === undefined
    ? unread(`${name} ${quoted(cell)} is unknown: write it like Europe/Berlin.`)
    : read(zone);
}

function readWeekday(name: string, cell: CellValue): Decoded<CommonSettings['reminderWeekday']> {
  const days = readWeekdays(name, cell);
  const [day, another] = days.ok ? days.value : [];
  return day === undefined || another !== undefined
    ? unread(`${name} ${quoted(cell)} is no day of the week: choose one.`)
    : read(day);
}

const weekdayChoices = ([1, 2, 3, 4, 5, 6, 7] as const).map(weekdayText);

/** What every programme has: with another time zone every row would move, with another domain everybody be a stranger. */
export const commonSettings: Declared<CommonSettings> = {
  domain: {
    name: "Organisation's domain",
    meaning: 'Who belongs to the organisation: what stands behind the @ of its mail addresses.',
    default: '',
    typed: '',
    vital: true,
    read: readDomain,
  },
  zone: {
    name: 'Time zone',
    meaning:
      'The programme’s time zone: dates and times in this workbook are meant in it, and weeks begin by it.',
    default: 'UTC' as Zone,
    typed: 'UTC',
    vital: true,
    read: readZone,
  },
  reminderWeekday: {
    name: 'Reminder day',
    meaning: 'Day of the weekly reminder.',
    default: 1,
    typed: 'Monday',
    choices: weekdayChoices,
    read: readWeekday,
  },
  reminderMinute: {
    name: 'Reminder time',
    meaning: 'Time of the weekly reminder, in the programme’s time zone. It goes within the hour after it.',
    default: 9 * 60,
    typed: '09:00',
    read: readTime,
  },
};

/** Row that shows who coordinates; it is changed in the sidebar. */
export const coordinatorsSetting: SettingRow = {
  name: 'Coordinators',
  meaning: 'Who runs the programme. A coordinator changes this in the panel; here it is only shown.',
  typed: '',
};

export function settingRows<S>(declared: Declared<S>): readonly SettingRow[] {
  return Object.values(declared);
}

/** Reads Settings. What cannot be read keeps its default and says so. */
export function decodeSettings<S>(reading: TabReading, declared: Declared<S>): DecodedSettings<S> {
  // Of two rows for one setting the upper one counts.
  const rows = new Map([...reading.rows].reverse().map((row) => [nameKey(row.id), row]));
  const problems = new Map<number, readonly string[]>();
  const hindrances: string[] = [];
  const value = <T>(setting: Setting<T>): T => {
    const row = rows.get(nameKey(setting.name));
    const decoded = setting.read(setting.name, row?.cell('Value') ?? (setting.vital ? '' : setting.typed));
    if (decoded.ok) return decoded.value;
    if (setting.vital) hindrances.push(setting.name);
    if (row) problems.set(row.row, [`${decoded.problem} Until then ${meanwhileText(setting)}`]);
    return setting.default;
  };
  const keys = Object.keys(declared) as (keyof S)[];
  // Each key's value is read by that key's setting; the compiler cannot follow that through the entries.
  const settings = Object.fromEntries(keys.map((key) => [key, value(declared[key])])) as S;
  return { settings, problems, hindrances };
}

function meanwhileText({ vital, typed }: SettingRow & { readonly vital?: true }): string {
  if (vital) return 'nothing is decided.';
  return typed === '' ? 'it counts as empty.' : `${typed} holds.`;
}

/** The 0-based row of a setting; undefined when it is gone. */
export function settingRow(reading: TabReading, name: string): number | undefined {
  return reading.rows.find((row) => isSetting(row.id, name))?.row;
}

/** Whether a row of Settings with this name is that setting. */
export function isSetting(rowName: string, name: string): boolean {
  return nameKey(rowName) === nameKey(name);
}

/** Names are compared without regard to case, spaces and the kind of apostrophe. */
function nameKey(name: string): string {
  return textOf(name).toLowerCase().replace(/’/g, "'");
}
