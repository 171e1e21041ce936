import type { SlackReply } from '../effects/redAccounts/slackReply';
import type { SlackRequest } from '../effects/redAccounts/slackRequests';
import type { SlackPort } from '../run/ports';
import { attempt } from './attempt';
import { headerOf } from './httpHeader';

const address = 'https://slack.com/api/';

/** Slack's Web API over HTTP. It answers with HTTP 200 and `ok: false` when it refuses, so the body is read by who asked. */
export function googleSlack(): SlackPort {
  return { ask };
}

function ask(request: SlackRequest, token: string): SlackReply {
  const headers = { Authorization: 'Bearer ' + token };
  const options: GoogleAppsScript.URL_Fetch.URLFetchRequestOptions =
    'body' in request
      ? {
          method: 'post',
          contentType: 'application/json; charset=utf-8',
          payload: JSON.stringify(request.body),
        }
      : { method: 'get' };
  const url = address + request.method + ('query' in request ? queryText(request.query) : '');
  const asItIs = { muteHttpExceptions: true, followRedirects: false };
  const sent = attempt(() => UrlFetchApp.fetch(url, { ...options, ...asItIs, headers }));
  if (!sent.ok) {
    const reply = { status: 0, body: '', retryAfter: '' };
    return sent.failure === 'later' ? { ...reply, notSent: sent.detail } : reply;
  }
  return {
    status: sent.value.getResponseCode(),
    body: sent.value.getContentText(),
    retryAfter: headerOf(sent.value, 'retry-after'),
  };
}

function queryText(query: Readonly<Record<string, string>>): string {
  const parts = Object.keys(query).map((name) => name + '=' + encodeURIComponent(query[name] ?? ''));
  return '?' + parts.join('&');
}
