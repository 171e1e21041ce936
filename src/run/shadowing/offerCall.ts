import { customerKey } from '../../shadowing/customers';
import type { Call, CallId, Programme } from '../../shadowing/records';
import { knownCalls } from '../../shadowing/situation';
import type { Request } from '../../sidebar/requests';
import { calendarDay, serialOfDay } from '../../time/calendarDay';
import { whenText } from '../../time/wording';
import { decodeCalls } from '../../workbook/shadowing/decodeCalls';
import { readTab } from '../../workbook/reading';
import type { CellValue } from '../../workbook/tab';
import { shadowingTabs } from '../../workbook/shadowing/tabs';
import { noWish, type RunContext } from '../task';
import type { ShadowingFound, ShadowingReply, ShadowingWish } from './found';

type OfferCall = Extract<Request, { kind: 'offerCall' }>;

/** The 0-based row in which the one call stands that is read. */
const belowHeaders = 1;

/** A call from the sidebar's form: read by the same rules, in the same words, as a typed row, and added as one. */
export function offerCall(
  request: OfferCall,
  found: ShadowingFound,
  context: RunContext,
): ShadowingWish<ShadowingReply> {
  const { programme } = found;
  const id = context.newId('c') as CallId;
  const cells = cellsOf(request);
  const headers = Object.keys(cells);
  const reading = readTab(shadowingTabs.calls, [headers, headers.map((header) => cells[header] ?? '')]);
  const decoded = decodeCalls(reading, new Map([[belowHeaders, id]]), programme.settings, () => context.now);
  const call = decoded.records.get(id);
  const problems = decoded.problems.get(belowHeaders) ?? [];
  if (!call || call === 'unreadable' || problems.length > 0) {
    return noWish(found, { kind: 'refused', sentence: problems.join(' ') });
  }
  if (call.start <= context.now)
    return noWish(found, {
      kind: 'refused',
      sentence: 'This call is in the past. Please check its date and start.',
    });
  const when = whenText(call.start, call.end, programme.settings.zone);
  if (isOffered(programme, call)) {
    return noWish(found, {
      kind: 'refused',
      sentence: `Your call with ${call.customer} on ${when} is offered already.`,
    });
  }
  return {
    entries: [],
    newRows: [{ tab: 'calls', id, cells }],
    edits: [],
    programme: { ...programme, calls: new Map([...programme.calls, [id, call]]) },
    outcome: {
      kind: 'done',
      sentence: () => `Your call with ${call.customer} on ${when} is offered. Thank you.`,
    },
  };
}

/** Whether the same call stands in the sheet: then somebody pressed the button again after an answer that was lost. */
function isOffered(programme: Programme, { ae, start, customer, status }: Call): boolean {
  return knownCalls(programme).some(
    (other) =>
      other.ae === ae &&
      other.start === start &&
      other.status === status &&
      customerKey(other.customer) === customerKey(customer),
  );
}

/** The row as somebody would have typed it: dates and times as real ones. */
function cellsOf(request: OfferCall): Readonly<Record<string, CellValue>> {
  const day = calendarDay(request.date);
  const clock = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(request.start);
  return {
    Date: day ? serialOfDay(day) : request.date,
    Start: clock ? (Number(clock[1]) * 60 + Number(clock[2])) / 1440 : request.start,
    Minutes: request.minutes,
    Customer: request.customer,
    'Customer no.': request.customerNo ?? '',
    AE: request.ae,
    'What to expect': request.brief,
    'Notes link': request.notesLink,
    'Slack channel': request.slackChannel,
    'Meeting link': request.meetingLink,
    Seats: request.seats,
    Status: 'Offered',
  };
}
