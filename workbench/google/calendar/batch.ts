import { bearerOf } from '../oauthToken';
import type { ServiceRun } from '../serviceRun';
import type { HttpAnswer, HttpRequest, Route } from '../httpRoute';
import type { Caller } from './access';
import { answerApi, type ApiAnswer, type ApiRequest } from './http';
import { wishedRefusal } from './refusals';
import { readMessage, readParts, writeParts, type Part } from './multipart';

const REQUEST_MS = 400;
const MS_PER_PART = 60;
const MOST_PARTS = 50;
const jsonHead = 'Content-Type: application/json; charset=UTF-8';

/**
 * Many calls in one request, each with a status of its own, answered in an order of the server's choosing.
 * Source: developers.google.com/calendar/api/guides/batch; the limit of 50 as in reference/performance.md.
 */
export const calendarBatchRoute: Route = {
  serves: ({ host, pathname }) => host === 'www.googleapis.com' && pathname === '/batch/calendar/v3',
  ms: (request) => REQUEST_MS + MS_PER_PART * (partsOf(request)?.length ?? 0),
  answer,
};

const partsOf = ({ headers, body }: HttpRequest): Part[] | undefined =>
  readParts(headers['content-type'] ?? '', body);

function answer(run: ServiceRun, request: HttpRequest): HttpAnswer {
  const bearer = bearerOf(request.headers['authorization']);
  if (!bearer) return failure(401, 'authError', 'Invalid Credentials');
  if (request.method !== 'POST') return failure(404, 'notFound', 'Not Found');
  const parts = partsOf(request);
  if (!parts)
    return failure(400, 'badRequest', 'Failed to parse batch request, error: missing or wrong boundary.');
  if (parts.length > MOST_PARTS) {
    return failure(400, 'badRequest', `The batch request exceeds the maximum of ${MOST_PARTS} calls.`);
  }
  const refused = wishedRefusal(run.world, true);
  if (refused) return failure(refused.code, refused.reason, refused.message);
  const caller: Caller = {
    world: run.world,
    as: bearer.as,
    scopes: bearer.scopes,
    now: () => run.now(),
    nextId: (prefix) => run.nextId(prefix),
  };
  // The order of the answers is not promised, so it is not the order of the calls.
  const done = run.partsDone(parts.length);
  const answered = parts.map((part, at) => answerPart(at < done ? caller : null, part)).reverse();
  const { contentType, body } = writeParts(`batch_${run.nextId('')}`, answered);
  return { status: 200, headers: { 'Content-Type': contentType }, body };
}

/** @param caller null: the server has no time for it */
function answerPart(caller: Caller | null, { headers, content }: Part): { head: string[]; content: string } {
  const [requestLine = '', ...rest] = content.replace(/^\n+/, '').split('\n');
  const [method = '', target = ''] = requestLine.trim().split(' ');
  const inner = readMessage(rest.join('\n'));
  const ifMatch = inner.headers['if-match'];
  const body = inner.content.trim();
  const id = headers['content-id'];
  return {
    head: ['Content-Type: application/http', ...(id === undefined ? [] : [`Content-ID: ${responseId(id)}`])],
    content: httpMessage(caller ? answerOf(caller, { method, target, ifMatch, body }) : unavailable),
  };
}

function answerOf(caller: Caller, request: ApiRequest): ApiAnswer {
  const refused = wishedRefusal(caller.world, false);
  return refused ? { status: refused.code, json: { error: refused.toJSON() } } : answerApi(caller, request);
}

/** `<x>` is answered as `<response-x>`. */
const responseId = (id: string): string =>
  id.startsWith('<') ? `<response-${id.slice(1)}` : `response-${id}`;

const reasonPhrases: Readonly<Record<number, string>> = {
  200: 'OK',
  204: 'No Content',
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** Source: developers.google.com/calendar/api/guides/errors, "backendError". */
const unavailable: ApiAnswer = {
  status: 503,
  json: {
    error: {
      code: 503,
      message: 'Backend Error',
      errors: [{ domain: 'global', reason: 'backendError', message: 'Backend Error' }],
    },
  },
};

function httpMessage({ status, json }: ApiAnswer): string {
  const line = `HTTP/1.1 ${status} ${reasonPhrases[status] ?? ''}`;
  if (json === undefined) return `${line}\r\nContent-Length: 0\r\n\r\n`;
  return `${line}\r\n${jsonHead}\r\n\r\n${JSON.stringify(json, null, 1)}`;
}

function failure(code: number, reason: string, message: string): HttpAnswer {
  const body = JSON.stringify({ error: { code, message, errors: [{ domain: 'global', reason, message }] } });
  return { status: code, headers: { 'Content-Type': 'application/json; charset=UTF-8' }, body };
}
