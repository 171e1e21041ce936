import type { Email } from '../../programme/records';
import type { CommonSettings } from '../../programme/settings';
import type { RedSettings } from '../../redAccounts/records';
import { quoted, readAddress, readChannel, textOf } from '../decodeText';
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

/** What only Red Accounts has. */
type OwnSettings = Omit<RedSettings, keyof CommonSettings>;

/** More leaders than a mail has readers. */
const leadersMax = 20;

/** The settings in the order of their rows. */
export const redSettings: Declared<OwnSettings> = {
  planWorkingDays: {
    name: 'Plan due',
    meaning: 'How many working days after red the AE and the CE have agreed on state and plan.',
    default: 2,
    typed: '2',
    read: whole(0, 60),
  },
  staleDays: {
    name: 'Update is stale after',
    meaning:
      'After how many days without an update an account is shown as stale and its owners are reminded.',
    default: 7,
    typed: '7',
    read: whole(1, 90),
  },
  askClimbsHours: {
    name: 'Ask climbs after',
    meaning: 'After how many hours an ask to which nobody reacted climbs to the sponsor.',
    default: 48,
    typed: '48',
    read: whole(1, 1000),
  },
  askClimbsInWorkingDays: {
    name: 'Count working days only',
    meaning: 'Yes: of these hours only those of Monday to Friday count. No: all of them.',
    default: false,
    typed: 'No',
    choices: yesNo,
    read: yes,
  },
  reopenDays: {
    name: 'Reopen within',
    meaning:
      'Red again within so many days after it was closed is the same story: its row and its thread go on. Later it is a new one.',
    default: 14,
    typed: '14',
    read: whole(0, 365),
  },
  closeWorkingDays: {
    name: 'Close without one owner after',
    meaning:
      'After how many working days of waiting for resolution the word of one owner and the sponsor is enough.',
    default: 5,
    typed: '5',
    read: whole(0, 90),
  },
  leaders: {
    name: 'Leaders',
    meaning:
      'Mail addresses, with commas between them, that get the weekly summary besides the coordinators.',
    default: [],
    typed: '',
    read: readLeaders,
  },
  slackChannel: {
    name: 'Slack channel',
    meaning: 'Where accounts are posted, such as #red-accounts. Empty: nothing is posted in Slack.',
    default: '',
    typed: '',
    read: readChannelName,
  },
  rowsByOthers: {
    name: 'Rows are made by another automation',
    meaning:
      'Yes: the CRM or another tool adds the rows of Account Tracker, and Ridealong takes them up. No: Ridealong adds them.',
    default: false,
    typed: 'No',
    choices: yesNo,
    read: yes,
  },
  postsByOthers: {
    name: 'Posts are made by another automation',
    meaning:
      'Yes: another tool begins the Slack threads, and Ridealong goes on in them. No: Ridealong begins them.',
    default: false,
    typed: 'No',
    choices: yesNo,
    read: yes,
  },
};

/** All of them: what every programme has stands first. */
export const declaredRedSettings: Declared<RedSettings> = { ...commonSettings, ...redSettings };

/** Reads Settings. Leaders of another organisation get nothing until they are put right. */
export function decodeRedSettings(reading: TabReading): DecodedSettings<RedSettings> {
  const decoded = decodeSettings(reading, declaredRedSettings);
  const problem = whyNotLeaders(decoded.settings.leaders, decoded.settings.domain);
  if (problem === undefined) return decoded;
  const row = settingRow(reading, redSettings.leaders.name);
  const problems = new Map(decoded.problems);
  if (row !== undefined) problems.set(row, [problem]);
  return { ...decoded, settings: { ...decoded.settings, leaders: [] }, problems };
}

/** Addresses of any domain: which one is the organisation's says another setting (`whyNotLeaders`). */
function readLeaders(name: string, cell: CellValue): Decoded<readonly Email[]> {
  const parts = textOf(cell)
    .split(/[,;\s]+/)
    .filter((part) => part !== '');
  if (parts.length > leadersMax) return unread(`${name} are more than ${leadersMax}: use a mailing list.`);
  const leaders = new Set<Email>();
  for (const part of parts) {
    const address = readAddress(name, part, '');
    if (!address.ok) return address;
    leaders.add(address.value);
  }
  return read([...leaders]);
}

/**
 * What is wrong with leaders, in a sentence, when somebody is not of the organisation: the summary tells of customers, so
 * nobody gets it until this is put right. Undefined when all are.
 */
export function whyNotLeaders(leaders: readonly Email[], domain: string): string | undefined {
  const stranger = leaders.find((leader) => !leader.endsWith(`@${domain}`));
  return stranger === undefined
    ? undefined
    : `${redSettings.leaders.name} ${quoted(stranger)} is not of ${domain}: put addresses of colleagues. Until then the coordinators alone get it.`;
}

/** A channel by its name, or by its id as Slack shows it in the channel's details. */
function readChannelName(name: string, cell: CellValue): Decoded<string> {
  const text = textOf(cell);
  if (/^[CG][A-Z0-9]{8,20}$/.test(text)) return read(text);
  const channel = readChannel(name, cell);
  return channel.ok && !channel.value.startsWith('https:')
    ? read(channel.value.toLowerCase())
    : unread(`${name} ${quoted(cell)} is no channel: write its name, like #red-accounts.`);
}
