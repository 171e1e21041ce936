import {
  callStatuses,
  type Call,
  type CallId,
  type CallStatus,
  type Settings,
} from '../../shadowing/records';
import { type Known } from '../../programme/records';
import { daysBetween, weekOf, type CalendarDay } from '../../time/calendarDay';
import { instant, minuteMs, type Instant, type Minute } from '../../time/instant';
import { clockText, dayText } from '../../time/wording';
import { instantsOf, wallTime, type Zone } from '../../time/zones';
import { readDay } from '../decodeDay';
import { emptyCells, goneColumn, notes, type DecodedRows, type Notes } from '../decodeRow';
import {
  isEmptyCell,
  linesOf,
  readAddress,
  readChannel,
  readChoice,
  readLink,
  readText,
  readWhole,
} from '../decodeText';
import { readTime } from '../decodeTime';
import { read, unread, type Decoded } from '../decoded';
import type { TabReading, TabRow } from '../reading';
import { yes } from '../setting';

/** Columns without which a call would seem to be another than it is; numbers, notes and channels can be done without,
 * and so can what spreadsheets of earlier versions do not have. */
const needed = [
  'Date',
  'Start',
  'Minutes',
  'Customer',
  'AE',
  'What to expect',
  'Meeting link',
  'Seats',
  'Status',
];

/** Days after which a date is more likely a slip than meant, counted from the day on which the row was first seen. */
const daysBack = 366;
const daysAhead = 548;

const otherStatuses: Readonly<Record<string, CallStatus>> = {
  '': 'Offered',
  open: 'Offered',
  canceled: 'Cancelled',
  angeboten: 'Offered',
  offen: 'Offered',
  geschlossen: 'Closed',
  abgesagt: 'Cancelled',
};

/**
 * Rows of Calls as calls.
 *
 * @param ids id by 0-based row
 * @param seenAt when the row with this id first said what it says
 */
export function decodeCalls(
  reading: TabReading,
  ids: ReadonlyMap<number, string>,
  settings: Settings,
  seenAt: (id: string) => Instant,
): DecodedRows<CallId, Call> {
  const records = new Map<CallId, Known<Call>>();
  const problems = new Map<number, readonly string[]>();
  const gone = goneColumn(reading, needed);
  for (const row of reading.rows) {
    const id = ids.get(row.row) as CallId | undefined;
    if (id === undefined) continue;
    const found = notes();
    const hindrance = gone ?? emptyCells(reading, row);
    if (hindrance !== undefined) found.add(hindrance);
    const call = hindrance === undefined ? decodeCall(row, id, settings, seenAt(id), found) : undefined;
    records.set(id, call ?? 'unreadable');
    if (found.problems.length > 0) problems.set(row.row, found.problems);
  }
  return { records, problems };
}

function decodeCall(
  row: TabRow,
  id: CallId,
  settings: Settings,
  seenAt: Instant,
  found: Notes,
): Call | undefined {
  const seats = row.cell('Seats');
  const when = decodeWhen(row, settings.zone, seenAt, found);
  const needs = {
    customer: found.need(readText('Customer', row.cell('Customer'), 200)),
    ae: found.need(readAddress('AE', row.cell('AE'), settings.domain)),
    seats: isEmptyCell(seats) ? settings.seatsPerCall : found.need(readWhole('Seats', seats, 0, 50)),
    status: found.need(readChoice('Status', row.cell('Status'), callStatuses, otherStatuses)),
  };
  const extras = {
    customerNo: found.prefer(readCustomerNo(row), undefined),
    brief: linesOf(row.cell('What to expect'), 5000),
    meetingLink: found.prefer(readLink('Meeting link', row.cell('Meeting link')), ''),
    notesLink: found.prefer(readLink('Notes link', row.cell('Notes link')), ''),
    slackChannel: found.prefer(readChannel('Slack channel', row.cell('Slack channel')), ''),
    shadowIfRed: found.prefer(readShadowIfRed(row), false),
  };
  const { customer, ae, seats: seatCount, status } = needs;
  if (!when || customer === undefined || ae === undefined) return undefined;
  if (seatCount === undefined || status === undefined) return undefined;
  return { id, ...when, ...extras, customer, ae, seats: seatCount, status, seenAt };
}

function readCustomerNo(row: TabRow): Decoded<number | undefined> {
  const cell = row.cell('Customer no.');
  return isEmptyCell(cell) ? read(undefined) : readWhole('Customer no.', cell, 1, 999_999_999);
}

function readShadowIfRed(row: TabRow): Decoded<boolean> {
  const cell = row.cell('Shadow if red');
  return isEmptyCell(cell) ? read(false) : yes('Shadow if red', cell);
}

type When = Pick<Call, 'start' | 'end' | 'day' | 'week'>;

/** Date, Start and Minutes as moments, by the programme's wall clock (rule S1). */
function decodeWhen(row: TabRow, zone: Zone, seenAt: Instant, found: Notes): When | undefined {
  const day = found.need(readDay('Date', row.cell('Date')));
  const minute = found.need(readTime('Start', row.cell('Start')));
  const minutes = found.need(readWhole('Minutes', row.cell('Minutes'), 5, 480));
  if (day === undefined || minute === undefined || minutes === undefined) return undefined;
  const likely = found.need(likelyDay(day, wallTime(seenAt, zone).day));
  const start = likely === undefined ? undefined : found.need(theInstant(day, minute, zone));
  if (start === undefined) return undefined;
  return { start, end: instant(start + minutes * minuteMs), day, week: weekOf(day) };
}

function likelyDay(day: CalendarDay, seen: CalendarDay): Decoded<CalendarDay> {
  const days = daysBetween(seen, day);
  if (days < -daysBack) return unread(`Date ${dayText(day)} is more than a year ago: correct the year.`);
  if (days > daysAhead) {
    return unread(`Date ${dayText(day)} is more than 18 months ahead: correct the year.`);
  }
  return read(day);
}

function theInstant(day: CalendarDay, minute: Minute, zone: Zone): Decoded<Instant> {
  if (minute >= 24 * 60) return unread('Start 24:00 belongs to the next day: write 00:00 and that day.');
  const [first, second] = instantsOf(day, minute, zone);
  const when = `Start ${clockText(minute)}`;
  if (first === undefined) {
    return unread(
      `${when} does not exist on ${dayText(day)} in ${zone}, since clocks go forward: choose another time.`,
    );
  }
  return second === undefined
    ? read(first)
    : unread(`${when} comes twice on ${dayText(day)} in ${zone}, since clocks go back: choose another time.`);
}
