import type { HttpAnswer, HttpRequest, Route } from './httpRoute';
import type { ServiceRun } from './serviceRun';
import { echoAddress, isOfScripts, tokenOf, webAppAddress, type WebAnswer } from './webApp';
import { notFoundPage } from './webAppPages';

const CALL_MS = 300;

/** The script's own web app, and where its answers are to be had. The run that asks waits for the one that answers. */
export const webAppRoute: Route = {
  serves: isOfScripts,
  ms: () => CALL_MS,
  answer: (run, request) => {
    const { status, headers, body, ms } = answerTo(run, request);
    run.charge(ms);
    return { status, headers, body };
  },
};

function answerTo({ webApp }: ServiceRun, { method, url, headers, body }: HttpRequest): WebAnswer {
  const token = tokenOf(url);
  if (token !== null) return webApp.echo(method, token);
  if (url.origin + url.pathname !== webAppAddress) return { ...nothingThere, ms: 0 };
  // Source: developers.google.com/apps-script/reference/url-fetch/url-fetch-app, "contentType".
  const contentType = headers['content-type'] ?? 'application/x-www-form-urlencoded';
  return webApp.exec({ method, query: url.search.slice(1), contentType, body }, echoAddress);
}

const nothingThere: HttpAnswer = {
  status: 404,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body: notFoundPage(),
};
