import type { ServiceRun } from '../serviceRun';
import { throwingWhenUnbuilt } from '../sheets/refusal';
import type { Caller } from './access';
import { CalendarApiError } from './apiError';
import * as calendars from './calendars';
import * as events from './events';
import { listEvents } from './listEvents';
import type { Parameters } from './parameters';
import { partial } from './partial';
import { wishedRefusal } from './refusals';

const READ_MS = 150;
const WRITE_MS = 400;

type Body = Record<string, unknown>;
type Optional = Record<string, unknown>;
type Headers = Record<string, unknown>;

/** The Calendar advanced service, version 3. Source: reference/apps-script.md, section 10. */
export function createCalendarService(run: ServiceRun): object {
  const caller = callerOf(run);
  return throwingWhenUnbuilt('Calendar', {
    Calendars: calendarsCollection(run, caller),
    Acl: aclCollection(run, caller),
    Events: eventsCollection(run, caller),
  });
}

function callerOf(run: ServiceRun): Caller {
  return {
    world: run.world,
    as: run.as,
    scopes: run.granted,
    now: () => run.now(),
    nextId: (prefix) => run.nextId(prefix),
  };
}

/** One round trip; what the API refuses becomes the exception of an advanced service. */
function call<T>(run: ServiceRun, method: string, ms: number, doIt: () => T): T {
  run.requireFull(`Calendar.${method}`);
  return run.call('Calendar', method, ms, () => {
    try {
      const refused = wishedRefusal(run.world, false);
      if (refused) throw refused;
      return doIt();
    } catch (error) {
      if (error instanceof CalendarApiError) throw asException(method, error);
      throw error;
    }
  });
}

/** Source: apps-script.md, section 10: the message is seen in many public repositories, `details` is expected, unverified. */
function asException(method: string, error: CalendarApiError): Error {
  const apiName = `calendar.${method.charAt(0).toLowerCase()}${method.slice(1)}`.replace(
    /\.remove$/,
    '.delete',
  );
  const exception = new Error(`API call to ${apiName} failed with error: ${error.message}`);
  exception.name = 'GoogleJsonResponseException';
  return Object.assign(exception, { details: error.toJSON() });
}

function calendarsCollection(run: ServiceRun, caller: Caller): object {
  return throwingWhenUnbuilt('Calendar.Calendars', {
    insert: (body: Body) =>
      call(run, 'Calendars.insert', WRITE_MS, () => calendars.insertCalendar(caller, body)),
    get: (id: string) => call(run, 'Calendars.get', READ_MS, () => calendars.getCalendar(caller, id)),
    patch: (body: Body, id: string) =>
      call(run, 'Calendars.patch', WRITE_MS, () => calendars.patchCalendar(caller, id, body)),
    remove: (id: string) =>
      call(run, 'Calendars.remove', WRITE_MS, () => calendars.removeCalendar(caller, id)),
  });
}

function aclCollection(run: ServiceRun, caller: Caller): object {
  return throwingWhenUnbuilt('Calendar.Acl', {
    insert: (body: Body, id: string, optional?: Optional) =>
      call(run, 'Acl.insert', WRITE_MS, () => calendars.insertRule(caller, id, body, texts(optional))),
    list: (id: string, optional?: Optional) =>
      call(run, 'Acl.list', READ_MS, () => calendars.listRules(caller, id, texts(optional))),
    remove: (id: string, rule: string) =>
      call(run, 'Acl.remove', WRITE_MS, () => calendars.removeRule(caller, id, rule)),
  });
}

function eventsCollection(run: ServiceRun, caller: Caller): object {
  const write = <T>(method: string, doIt: () => T): T => call(run, `Events.${method}`, WRITE_MS, doIt);
  const read = (
    method: string,
    optional: Optional | undefined,
    doIt: (parameters: Parameters) => unknown,
  ): unknown =>
    call(run, `Events.${method}`, READ_MS, () => partial(doIt(texts(optional)), fieldsOf(optional)));
  return throwingWhenUnbuilt('Calendar.Events', {
    insert: (body: Body, calendarId: string, optional?: Optional) =>
      write('insert', () => events.insertEvent(caller, calendarId, body, texts(optional))),
    get: (calendarId: string, eventId: string, optional?: Optional) =>
      read('get', optional, (parameters) =>
        events.getEvent(caller, { calendarId, eventId, parameters, ifMatch: undefined }),
      ),
    list: (calendarId: string, optional?: Optional) =>
      read('list', optional, (parameters) => listEvents(caller, calendarId, parameters)),
    patch: (body: Body, calendarId: string, eventId: string, optional?: Optional, headers?: Headers) =>
      write('patch', () =>
        events.patchEvent(caller, eventCall(calendarId, eventId, optional, headers), body),
      ),
    update: (body: Body, calendarId: string, eventId: string, optional?: Optional, headers?: Headers) =>
      write('update', () =>
        events.updateEvent(caller, eventCall(calendarId, eventId, optional, headers), body),
      ),
    remove: (calendarId: string, eventId: string, optional?: Optional, headers?: Headers) =>
      write('remove', () => events.removeEvent(caller, eventCall(calendarId, eventId, optional, headers))),
  });
}

function eventCall(
  calendarId: string,
  eventId: string,
  optional: Optional | undefined,
  headers: Headers | undefined,
): events.EventCall {
  const ifMatch = headers?.['If-Match'];
  return {
    calendarId,
    eventId,
    parameters: texts(optional),
    ifMatch: typeof ifMatch === 'string' ? ifMatch : undefined,
  };
}

/** Optional arguments as they would stand in a query. */
function texts(optional: Optional = {}): Parameters {
  const entries = Object.entries(optional).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(String) : String(value as string | number),
    ]),
  );
}

const fieldsOf = (optional: Optional | undefined): string | undefined => {
  const fields = optional?.['fields'];
  return typeof fields === 'string' ? fields : undefined;
};
