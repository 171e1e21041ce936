import type { CalendarEvent } from '../../world';
import { calendarFor, requireScope, type Caller } from './access';
import { CalendarApiError, invalid } from './apiError';
import { instantOf, readBound } from './eventTimes';
import { shownEvent, toReadEvents } from './events';
import { knowOnly, listOf, textOf, type Parameters } from './parameters';

const known = [
  'timeMin',
  'timeMax',
  'updatedMin',
  'showDeleted',
  'singleEvents',
  'orderBy',
  'privateExtendedProperty',
  'sharedExtendedProperty',
  'maxResults',
  'pageToken',
  'eventTypes',
];
const DEFAULT_RESULTS = 250;
const MOST_RESULTS = 2500;
/** Google does not say how far back it goes; it answers 410 to what is "too far in the past" (unverified: 28 days). */
const OLDEST_UPDATED_MS = 28 * 86_400_000;

type Test = (event: CalendarEvent) => boolean;

/**
 * Events of a calendar, page by page. Source: Calendar v3 reference of events.list; with `updatedMin` deleted events are
 * listed whatever `showDeleted` says.
 */
export function listEvents(
  caller: Caller,
  calendarId: string,
  parameters: Parameters,
): Record<string, unknown> {
  requireScope(caller, toReadEvents);
  knowOnly('Events.list', parameters, known);
  const calendar = calendarFor(caller, calendarId, 'reader');
  const tests = testsOf(caller, parameters);
  const events = calendar.events.filter((event) => tests.every((holds) => holds(event)));
  const { from, until } = pageOf(parameters);
  return {
    kind: 'calendar#events',
    summary: calendar.summary,
    timeZone: calendar.timeZone,
    items: ordered(events, parameters)
      .slice(from, until)
      .map((event) => shownEvent(calendar, event)),
    ...(events.length > until && { nextPageToken: `from-${until}` }),
  };
}

function testsOf(caller: Caller, parameters: Parameters): Test[] {
  const tests: Test[] = [];
  const bound = (name: string, test: (event: CalendarEvent, instant: number) => boolean): boolean => {
    const text = textOf(parameters, name);
    if (text === undefined) return false;
    const instant = readBound(text);
    tests.push((event) => test(event, instant));
    return true;
  };
  bound('timeMin', (event, instant) => instantOf(event.end) > instant);
  bound('timeMax', (event, instant) => instantOf(event.start) < instant);
  const byUpdate = bound('updatedMin', (event, instant) => event.updated >= instant);
  if (byUpdate) requireRecent(caller, parameters);
  if (!byUpdate && textOf(parameters, 'showDeleted') !== 'true')
    tests.push(({ status }) => status !== 'cancelled');
  // Every event here is of the kind that people make by default.
  const types = listOf(parameters, 'eventTypes');
  if (types.length > 0 && !types.includes('default')) tests.push(() => false);
  for (const kind of ['private', 'shared'] as const) {
    for (const wanted of listOf(parameters, `${kind}ExtendedProperty`))
      tests.push(propertyTest(kind, wanted));
  }
  return tests;
}

function requireRecent(caller: Caller, parameters: Parameters): void {
  if (readBound(textOf(parameters, 'updatedMin') ?? '') >= caller.now() - OLDEST_UPDATED_MS) return;
  const message = 'The requested minimum modification time lies too far in the past.';
  throw new CalendarApiError(410, 'updatedMinTooLongAgo', message);
}

function propertyTest(kind: 'private' | 'shared', wanted: string): Test {
  const [, key, value] = /^([^=]+)=(.*)$/s.exec(wanted) ?? [];
  if (key === undefined) throw invalid('Bad Request');
  return (event) => {
    const properties = event['extendedProperties'] as Record<string, Record<string, string>> | undefined;
    return properties?.[kind]?.[key] === value;
  };
}

function ordered(events: CalendarEvent[], parameters: Parameters): CalendarEvent[] {
  const orderBy = textOf(parameters, 'orderBy');
  if (orderBy === undefined) return events;
  if (orderBy === 'updated') return [...events].sort((a, b) => a.updated - b.updated);
  if (orderBy !== 'startTime' || textOf(parameters, 'singleEvents') !== 'true') {
    throw invalid('The requested ordering is not available for the particular query.');
  }
  return [...events].sort((a, b) => instantOf(a.start) - instantOf(b.start));
}

function pageOf(parameters: Parameters): { from: number; until: number } {
  const token = textOf(parameters, 'pageToken') ?? 'from-0';
  const from = Number(/^from-(\d+)$/.exec(token)?.[1] ?? NaN);
  const size = Number(textOf(parameters, 'maxResults') ?? DEFAULT_RESULTS);
  if (!Number.isInteger(from) || !Number.isInteger(size) || size < 1) throw invalid('Bad Request');
  return { from, until: from + Math.min(size, MOST_RESULTS) };
}
