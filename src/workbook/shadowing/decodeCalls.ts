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
import { emptyCells, goneColumn, needIn, notes, readIn, type DecodedRows, type Notes } from '../decodeRow';
import {
  isEmptyCell,
  linesOf,
  quoted,
  readAddress,
  readChannel,
  readChoice,
  readLink,
  readText,
  readWhole,
} from '../decodeText';
import { readMinutes, readSpan, type Span } from '../decodeTime';
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
  const records = new Map<CallId, Known<Call>>(reading.lost.map((id) => [id as CallId, 'unreadable']));
  const problems = new Map<number, readonly string[]>();
  const gone = goneColumn(reading, needed);
  for (const row of reading.rows) {
    const id = ids.get(row.row) as CallId | undefined;
    if (id === undefined) continue;
    const found = notes();
    if (gone !== undefined) found.add(gone);
    const call =
      gone === undefined ? decodeCall(reading, row, { id, seenAt: seenAt(id) }, settings, found) : undefined;
    records.set(id, call ?? 'unreadable');
    if (found.problems.length > 0) problems.set(row.row, found.problems);
  }
  return { records, problems };
}

function decodeCall(
  reading: TabReading,
  row: TabRow,
  { id, seenAt }: Pick<Call, 'id' | 'seenAt'>,
  settings: Settings,
  found: Notes,
): Call | undefined {
  const span = isEmptyCell(row.cell('Start')) ? undefined : readIn(row, 'Start', readSpan);
  const saysLength = span?.ok === true && span.value.minutes !== undefined;
  const empty = emptyCells(reading, row, saysLength ? ['Minutes'] : []);
  if (empty !== undefined) found.add(empty);
  const when = decodeWhen(row, span && found.need(span), settings.zone, seenAt, found);
  const needs = {
    customer: needIn(row, 'Customer', found, readText, 200),
    ae: needIn(row, 'AE', found, readAddress, settings.domain),
    seats: isEmptyCell(row.cell('Seats'))
      ? settings.seatsPerCall
      : found.need(readIn(row, 'Seats', readWhole, 0, 50)),
    status: found.need(readIn(row, 'Status', readChoice, callStatuses, otherStatuses)),
  };
  const extras = {
    customerNo: found.prefer(readCustomerNo(row), undefined),
    brief: linesOf(row.cell('What to expect'), 5000),
    meetingLink: found.prefer(readIn(row, 'Meeting link', readLink), ''),
    notesLink: found.prefer(readIn(row, 'Notes link', readLink), ''),
    slackChannel: found.prefer(readIn(row, 'Slack channel', readChannel), ''),
    shadowIfRed: found.prefer(readShadowIfRed(row), false),
  };
  const { customer, ae, seats: seatCount, status } = needs;
  if (!when || customer === undefined || ae === undefined) return undefined;
  if (seatCount === undefined || status === undefined) return undefined;
  return { id, ...when, ...extras, customer, ae, seats: seatCount, status, seenAt };
}

function readCustomerNo(row: TabRow): Decoded<number | undefined> {
  return isEmptyCell(row.cell('Customer no.'))
    ? read(undefined)
    : readIn(row, 'Customer no.', readWhole, 1, 999_999_999);
}

function readShadowIfRed(row: TabRow): Decoded<boolean> {
  return isEmptyCell(row.cell('Shadow if red')) ? read(false) : readIn(row, 'Shadow if red', yes);
}

type When = Pick<Call, 'start' | 'end' | 'day' | 'week'>;

/** Date, Start and Minutes as moments, by the programme's wall clock (rule S1). */
function decodeWhen(
  row: TabRow,
  span: Span | undefined,
  zone: Zone,
  seenAt: Instant,
  found: Notes,
): When | undefined {
  const day = needIn(row, 'Date', found, readDay);
  const minutes = lengthIn(row, span, found);
  if (day === undefined || span === undefined || minutes === undefined) return undefined;
  const { from: minute } = span;
  const likely = found.need(likelyDay(row, day, wallTime(seenAt, zone).day));
  const start = likely === undefined ? undefined : found.need(theInstant(row, day, minute, zone));
  if (start === undefined) return undefined;
  return { start, end: instant(start + minutes * minuteMs), day, week: weekOf(day) };
}

/** Minutes as typed, or as Start says them with its end; both have to say the same. */
function lengthIn(row: TabRow, span: Span | undefined, found: Notes): number | undefined {
  const typed = needIn(row, 'Minutes', found, readMinutes, 5, 480);
  const spanned = span?.minutes;
  if (spanned === undefined) return typed;
  const [start, length] = [row.called('Start'), row.called('Minutes')];
  if (spanned < 5 || spanned > 480) {
    found.add(`${start} ${quoted(row.cell('Start'))} is not from 5 to 480 minutes long: correct it.`);
    return undefined;
  }
  if (isEmptyCell(row.cell('Minutes')) || typed === spanned) return spanned;
  if (typed !== undefined) {
    found.add(`${start} says ${spanned} minutes and ${length} says ${typed}: correct one of them.`);
  }
  return undefined;
}

function likelyDay(row: TabRow, day: CalendarDay, seen: CalendarDay): Decoded<CalendarDay> {
  const days = daysBetween(seen, day);
  const typed = `${row.called('Date')} ${dayText(day)}`;
  if (days < -daysBack) return unread(`${typed} is more than a year ago: correct the year.`);
  if (days > daysAhead) {
    return unread(`${typed} is more than 18 months ahead: correct the year.`);
  }
  return read(day);
}

function theInstant(row: TabRow, day: CalendarDay, minute: Minute, zone: Zone): Decoded<Instant> {
  if (minute >= 24 * 60)
    return unread(`${row.called('Start')} 24:00 belongs to the next day: write 00:00 and that day.`);
  const [first, second] = instantsOf(day, minute, zone);
  const when = `${row.called('Start')} ${clockText(minute)}`;
  if (first === undefined) {
    return unread(
      `${when} does not exist on ${dayText(day)} in ${zone}, since clocks go forward: choose another time.`,
    );
  }
  return second === undefined
    ? read(first)
    : unread(`${when} comes twice on ${dayText(day)} in ${zone}, since clocks go back: choose another time.`);
}
