import type { Caller } from './access';
import { CalendarApiError, notFound } from './apiError';
import { getEvent, insertEvent, patchEvent, removeEvent, updateEvent, type EventCall } from './events';
import { listEvents } from './listEvents';
import type { Parameters } from './parameters';
import { partial } from './partial';
import { notBuilt } from '../sheets/refusal';

/** One call of the API over HTTP. */
export interface ApiRequest {
  method: string;
  /** Path and query. */
  target: string;
  ifMatch: string | undefined;
  body: string;
}

export interface ApiAnswer {
  status: number;
  /** undefined: nothing, as after a deletion. */
  json: unknown;
}

const eventsPath = /^\/calendar\/v3\/calendars\/([^/]+)\/events(?:\/([^/]+))?$/;

/** Does one call and answers as the server would, whatever came of it. */
export function answerApi(caller: Caller, request: ApiRequest): ApiAnswer {
  try {
    const json = perform(caller, request);
    return { status: json === undefined ? 204 : 200, json };
  } catch (error) {
    if (!(error instanceof CalendarApiError)) throw error;
    return { status: error.code, json: { error: error.toJSON() } };
  }
}

function perform(caller: Caller, request: ApiRequest): unknown {
  const url = new URL(request.target, 'https://www.googleapis.com');
  const [, calendar, event] = eventsPath.exec(url.pathname) ?? [];
  if (calendar === undefined) {
    if (url.pathname.startsWith('/calendar/v3/')) throw notBuilt(`Calendar over HTTP: ${url.pathname}`);
    throw notFound();
  }
  const parameters = parametersOf(url.searchParams);
  const calendarId = decodeURIComponent(calendar);
  const fields = url.searchParams.get('fields') ?? undefined;
  if (event === undefined) return partial(onCollection(caller, calendarId, parameters, request), fields);
  const call = { calendarId, eventId: decodeURIComponent(event), parameters, ifMatch: request.ifMatch };
  return partial(onEvent(caller, call, request), fields);
}

function onCollection(
  caller: Caller,
  calendarId: string,
  parameters: Parameters,
  { method, body }: ApiRequest,
): unknown {
  if (method === 'GET') return listEvents(caller, calendarId, parameters);
  if (method === 'POST') return insertEvent(caller, calendarId, jsonOf(body), parameters);
  throw notFound();
}

function onEvent(caller: Caller, call: EventCall, { method, body }: ApiRequest): unknown {
  switch (method) {
    case 'GET':
      return getEvent(caller, call);
    case 'PATCH':
      return patchEvent(caller, call, jsonOf(body));
    case 'PUT':
      return updateEvent(caller, call, jsonOf(body));
    case 'DELETE':
      removeEvent(caller, call);
      return undefined;
    default:
      throw notFound();
  }
}

function parametersOf(search: URLSearchParams): Parameters {
  const names = [...new Set(search.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const [first, ...more] = search.getAll(name);
      return [name, more.length > 0 ? search.getAll(name) : first];
    }),
  );
}

function jsonOf(body: string): Record<string, unknown> {
  const json = parse(body);
  if (typeof json === 'object' && json !== null && !Array.isArray(json))
    return json as Record<string, unknown>;
  throw new CalendarApiError(400, 'parseError', 'Parse Error');
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
