import type { Settings } from '../shadowing/records';
import { weekdayText } from '../time/wording';
import { zoneOf, type Zone } from '../time/zones';
import { readWeekdays } from './decodeLists';
import { isEmptyCell, quoted, readChoice, readWhole, textOf } from './decodeText';
import { readTime } from './decodeTime';
import { read, unread, type Decoded } from './decoded';
import type { TabReading } from './reading';
import type { CellValue } from './tab';

/** A setting, declared once: its row in the tab, and how its value is read. */
interface Setting<T> {
  readonly name: string;
  /** What it does, for the coordinator who reads the tab. */
  readonly meaning: string;
  /** What holds when the value cannot be read. */
  readonly default: T;
  /** The default as it is typed. */
  readonly typed: string;
  readonly choices?: readonly string[];
  readonly read: (name: string, cell: CellValue) => Decoded<T>;
}

/** What holds, and what to say about rows of Settings whose value cannot be read. */
export interface DecodedSettings {
  readonly settings: Settings;
  /** Sentences by 0-based row. */
  readonly problems: ReadonlyMap<number, readonly string[]>;
  /**
   * Settings without which nothing can be told of calls and people: with another time zone every call would move, with
   * another domain every address would be a stranger's. Empty when they read.
   */
  readonly hindrances: readonly string[];
}

const yesNo = ['Yes', 'No'] as const;

function yes(name: string, cell: CellValue): Decoded<boolean> {
  const choice = readChoice(name, cell, yesNo, { true: 'Yes', false: 'No' });
  return choice.ok ? read(choice.value === 'Yes') : choice;
}

function whole(from: number, until: number): Setting<number>['read'] {
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

function readWeekday(name: string, cell: CellValue): Decoded<Settings['reminderWeekday']> {
  const days = readWeekdays(name, cell);
  const [day, another] = days.ok ? days.value : [];
  return day === undefined || another !== undefined
    ? unread(`${name} ${quoted(cell)} is no day of the week: choose one.`)
    : read(day);
}

const weekdayChoices = ([1, 2, 3, 4, 5, 6, 7] as const).map(weekdayText);

/** The settings in the order of their rows. */
export const declaredSettings: { readonly [K in keyof Settings]: Setting<Settings[K]> } = {
  domain: {
    name: "Organisation's domain",
    meaning: 'Who belongs to the organisation: what stands behind the @ of its mail addresses.',
    default: '',
    typed: '',
    read: readDomain,
  },
  zone: {
    name: 'Time zone',
    meaning: 'The programme’s time zone: dates and times of calls are meant in it, and weeks begin by it.',
    default: 'UTC' as Zone,
    typed: 'UTC',
    read: readZone,
  },
  seatsPerCall: {
    name: 'Seats per call',
    meaning: 'How many engineers may join a call whose row does not say.',
    default: 1,
    typed: '1',
    read: whole(0, 50),
  },
  engineersPerWeek: {
    name: 'Engineers per week',
    meaning: 'How many engineers at most have the same week. Empty: no limit.',
    default: undefined,
    typed: '',
    read: (name, cell) => (isEmptyCell(cell) ? read(undefined) : readWhole(name, cell, 1, 1000)),
  },
  confirmDays: {
    name: 'Confirm days ahead',
    meaning: 'How many days before its Monday a week is confirmed and invites go out.',
    default: 14,
    typed: '14',
    read: whole(0, 90),
  },
  closesWorkingDays: {
    name: 'Sign-up closes',
    meaning: 'How many working days before its Monday sign-up for a week closes.',
    default: 2,
    typed: '2',
    read: whole(0, 20),
  },
  worksFrom: {
    name: 'Works from',
    meaning: 'Start of the working day, in their own time zone, of engineers who did not set theirs.',
    default: 8 * 60,
    typed: '08:00',
    read: readTime,
  },
  worksUntil: {
    name: 'Works until',
    meaning: 'End of the working day, in their own time zone, of engineers who did not set theirs.',
    default: 18 * 60,
    typed: '18:00',
    read: readTime,
  },
  anyoneOfDomain: {
    name: 'Anyone of the domain may sign up',
    meaning: 'Yes: who is not on the Engineers tab is added with their first sign-up. No: they are refused.',
    default: true,
    typed: 'Yes',
    choices: yesNo,
    read: yes,
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
  briefWorkingDays: {
    name: 'Brief due',
    meaning: 'How many working days before a call its AE is reminded of What to expect and the meeting link.',
    default: 2,
    typed: '2',
    read: whole(0, 20),
  },
};

/** Row that shows who coordinates; it is changed in the sidebar. */
export const coordinatorsSetting = {
  name: 'Coordinators',
  meaning: 'Who runs the programme. A coordinator changes this in the sidebar; here it is only shown.',
};

/** Reads Settings. What cannot be read keeps its default and says so. */
export function decodeSettings(reading: TabReading): DecodedSettings {
  const rows = new Map(reading.rows.map((row) => [nameKey(row.id), row]));
  const problems = new Map<number, readonly string[]>();
  const hindrances: string[] = [];
  const value = <K extends keyof Settings>(key: K): Settings[K] => {
    const setting: Setting<Settings[K]> = declaredSettings[key];
    const row = rows.get(nameKey(setting.name));
    const vital = key === 'domain' || key === 'zone';
    const decoded = setting.read(setting.name, row?.cell('Value') ?? (vital ? '' : setting.typed));
    if (decoded.ok) return decoded.value;
    if (vital) hindrances.push(setting.name);
    const meanwhile = vital ? 'Until then nothing is decided.' : `Until then ${setting.typed} holds.`;
    if (row) problems.set(row.row, [`${decoded.problem} ${meanwhile}`]);
    return setting.default;
  };
  const hours = { worksFrom: value('worksFrom'), worksUntil: value('worksUntil') };
  const crossed = hours.worksFrom >= hours.worksUntil;
  const untilRow = rows.get(nameKey(declaredSettings.worksUntil.name));
  if (crossed && untilRow) problems.set(untilRow.row, [crossedHours]);
  const settings: Settings = {
    domain: value('domain'),
    zone: value('zone'),
    seatsPerCall: value('seatsPerCall'),
    engineersPerWeek: value('engineersPerWeek'),
    confirmDays: value('confirmDays'),
    closesWorkingDays: value('closesWorkingDays'),
    ...(crossed ? defaultHours : hours),
    anyoneOfDomain: value('anyoneOfDomain'),
    reminderWeekday: value('reminderWeekday'),
    reminderMinute: value('reminderMinute'),
    briefWorkingDays: value('briefWorkingDays'),
  };
  return { settings, problems, hindrances };
}

const defaultHours = {
  worksFrom: declaredSettings.worksFrom.default,
  worksUntil: declaredSettings.worksUntil.default,
};

const crossedHours =
  'Works until is not later than Works from: correct one of them. ' +
  `Until then ${declaredSettings.worksFrom.typed} to ${declaredSettings.worksUntil.typed} holds.`;

/** Whether a row of Settings with this name is that setting. */
export function isSetting(rowName: string, name: string): boolean {
  return nameKey(rowName) === nameKey(name);
}

/** Names are compared without regard to case, spaces and the kind of apostrophe. */
function nameKey(name: string): string {
  return textOf(name).toLowerCase().replace(/’/g, "'");
}
