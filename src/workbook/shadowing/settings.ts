import type { Settings } from '../../shadowing/records';
import { isEmptyCell, quoted, readWhole, textOf } from '../decodeText';
import { readTime } from '../decodeTime';
import { read, unread, type Decoded } from '../decoded';
import type { TabReading } from '../reading';
import {
  commonSettings,
  decodeSettings,
  settingRow,
  whole,
  yes,
  yesNo,
  type Declared,
  type DecodedSettings,
} from '../setting';
import type { CellValue } from '../tab';

/** The settings in the order of their rows. */
export const declaredSettings: Declared<Settings> = {
  domain: commonSettings.domain,
  zone: commonSettings.zone,
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
  reminderWeekday: commonSettings.reminderWeekday,
  reminderMinute: commonSettings.reminderMinute,
  briefWorkingDays: {
    name: 'Brief due',
    meaning: 'How many working days before a call its AE is reminded of What to expect and the meeting link.',
    default: 2,
    typed: '2',
    read: whole(0, 20),
  },
  redWorkbook: {
    name: 'Red Accounts workbook',
    meaning:
      'Link or id of the Red Accounts spreadsheet: calls of its red accounts are closed to shadows unless their AE says otherwise. Empty: not connected.',
    default: '',
    typed: '',
    read: readSpreadsheet,
  },
};

/** The link of a spreadsheet, as the browser shows it, or the id in it. */
function readSpreadsheet(name: string, cell: CellValue): Decoded<string> {
  const text = textOf(cell);
  if (text === '') return read('');
  const link =
    /^https:\/\/docs\.google\.com\/(?:a\/[^/]+\/)?spreadsheets\/(?:u\/\d+\/)?d\/([\w-]{20,100})(?:[/?#].*)?$/i;
  const id = link.exec(text)?.[1] ?? /^[\w-]{20,100}$/.exec(text)?.[0];
  return id === undefined
    ? unread(`${name} ${quoted(cell)} is no link of a spreadsheet: copy it from the browser’s address bar.`)
    : read(id);
}

/** Reads Settings. Working hours that cross keep their defaults, both, and say so. */
export function decodeShadowingSettings(reading: TabReading): DecodedSettings<Settings> {
  const decoded = decodeSettings(reading, declaredSettings);
  const { worksFrom, worksUntil } = declaredSettings;
  if (decoded.settings.worksFrom < decoded.settings.worksUntil) return decoded;
  const row = settingRow(reading, worksUntil.name) ?? settingRow(reading, worksFrom.name);
  const problems = new Map(decoded.problems);
  if (row !== undefined) problems.set(row, [crossedHours]);
  const hours = { worksFrom: worksFrom.default, worksUntil: worksUntil.default };
  return { ...decoded, settings: { ...decoded.settings, ...hours }, problems };
}

const crossedHours =
  'Works until is not later than Works from: correct one of them. ' +
  `Until then ${declaredSettings.worksFrom.typed} to ${declaredSettings.worksUntil.typed} holds.`;
