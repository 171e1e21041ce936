import { Exception } from './exception';
import { calendarBatchRoute } from './calendar/batch';
import { useToday } from './dailyCounts';
import type { HttpAnswer, HttpRequest, Route } from './httpRoute';
import { scope, type ServiceRun } from './serviceRun';
import { notBuilt, throwingWhenUnbuilt } from './sheets/refusal';
import { slackRoute } from './slack/route';
import { webAppRoute } from './webAppRoute';

const FETCH_MS = 300;
const MS_PER_FURTHER_FETCH = 10;
const MOST_CHARACTERS_OF_URL = 2048;
const MOST_REDIRECTIONS = 10;

interface Fetch {
  request: HttpRequest;
  route: Route;
  muted: boolean;
  /** Whether an answer that points elsewhere is followed there. */
  following: boolean;
}

const routes: readonly Route[] = [calendarBatchRoute, slackRoute, webAppRoute];

/** There is no network: only servers that the workbench plays can be reached, and only as the manifest's list allows. */
export function createUrlFetchApp(run: ServiceRun): object {
  const authorise = (method: string) =>
    run.authorise(`UrlFetchApp.${method}`, [scope('script.external_request')]);
  return throwingWhenUnbuilt('UrlFetchApp', {
    fetch: (url: unknown, parameters: object = {}) => {
      authorise('fetch');
      const asked = readFetch(run, { ...parameters, url });
      return run.call('UrlFetchApp', 'fetch', msOf(asked), () => {
        count(run, 1);
        return answerTo(run, asked);
      });
    },
    fetchAll: (requests: readonly object[]) => {
      authorise('fetchAll');
      const all = requests.map((request) => readFetch(run, { ...request }));
      const ms = Math.max(FETCH_MS, ...all.map(msOf)) + MS_PER_FURTHER_FETCH * all.length;
      return run.call('UrlFetchApp', 'fetchAll', ms, () => {
        count(run, all.length);
        const done = all.length > 1 ? run.partsDone(all.length) : 1;
        const answers = all.slice(0, done).map((each) => answerTo(run, each));
        const next = all[done];
        if (next) throw new Exception(`Address unavailable: ${next.request.url.href}`);
        return answers;
      });
    },
  });
}

/** Of a Workspace account. Source: developers.google.com/apps-script/guides/services/quotas. */
export const MOST_FETCHES_A_DAY = 100_000;

function count(run: ServiceRun, fetches: number): void {
  const counts = ((run.world.daily ??= {}).fetches ??= {});
  if (!useToday(counts, run.as, run.now(), fetches, MOST_FETCHES_A_DAY))
    throw new Exception('Service invoked too many times for one day: urlfetch.');
}

const msOf = ({ route, request }: Fetch): number => route.ms(request);

const knownParameters = new Set([
  'url',
  'method',
  'headers',
  'payload',
  'contentType',
  'muteHttpExceptions',
  'followRedirects',
]);

function readFetch(run: ServiceRun, parameters: Record<string, unknown>): Fetch {
  const strange = Object.keys(parameters).find((key) => !knownParameters.has(key));
  if (strange !== undefined) throw notBuilt(`UrlFetchApp.fetch with ${strange}`);
  const { method = 'get', headers = {}, payload = '', contentType, muteHttpExceptions = false } = parameters;
  if (typeof payload !== 'string') throw notBuilt('UrlFetchApp.fetch with a payload that is no text');
  const url = allowedUrl(run, String(parameters['url']));
  const route = routeTo(url);
  const type = typeof contentType === 'string' ? { 'content-type': contentType } : {};
  const request = {
    method: String(method).toUpperCase(),
    url,
    headers: { ...lowerCase(headers as object), ...type },
    body: payload,
  };
  const following = parameters['followRedirects'] !== false;
  return { request, route, muted: muteHttpExceptions === true, following };
}

function routeTo(url: URL): Route {
  const route = routes.find((each) => each.serves(url));
  if (!route) throw new Exception(`DNS error: ${url.origin}`);
  return route;
}

function lowerCase(headers: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}

function allowedUrl(run: ServiceRun, text: string): URL {
  if (text.length > MOST_CHARACTERS_OF_URL) throw new Exception('Limit Exceeded: URLFetch URL Length.');
  const allowed = run.manifest.urlFetchWhitelist;
  if (allowed && !allowed.some((prefix) => text.startsWith(prefix))) {
    throw new Exception(
      `Attempted to access ${text}, which is not in the urlFetchWhitelist of the manifest.`,
    );
  }
  if (!URL.canParse(text)) throw new Exception(`Invalid argument: ${text}`);
  return new URL(text);
}

/** The last answer of a chain of redirections: each is asked for with GET and nothing else, as a browser does on a 302. */
function lastAnswer(run: ServiceRun, { request, route, following }: Fetch): HttpAnswer {
  let answer = route.answer(run, request);
  let { url } = request;
  for (let n = 0; following && answer.status >= 300 && answer.status < 400; n += 1) {
    if (n === MOST_REDIRECTIONS) throw new Exception(`Too many redirects: ${request.url.href}`);
    url = new URL(lowerCase(answer.headers)['location'] ?? '', url);
    answer = routeTo(url).answer(run, { method: 'GET', url, headers: {}, body: '' });
  }
  return answer;
}

function answerTo(run: ServiceRun, asked: Fetch): object {
  const { request, muted } = asked;
  const { status, headers, body } = lastAnswer(run, asked);
  if (status >= 400 && !muted) {
    throw new Exception(
      `Request failed for ${request.url.origin} returned code ${status}. Truncated server response: ${body.slice(0, 200)} ` +
        '(use muteHttpExceptions option to examine full response)',
    );
  }
  return throwingWhenUnbuilt('HTTPResponse', {
    getResponseCode: () => status,
    getContentText: () => body,
    getHeaders: () => ({ ...headers }),
    getAllHeaders: () => ({ ...headers }),
  });
}
