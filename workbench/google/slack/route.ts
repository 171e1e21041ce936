import type { SlackBot, SlackWorkspace } from '../../world';
import type { HttpAnswer, HttpRequest, Route } from '../httpRoute';
import { asksToWait } from '../../runtime/outage';
import type { ServiceRun } from '../serviceRun';
import { notBuilt } from '../sheets/refusal';
import { Arguments, readSent } from './arguments';
import type { SlackCall } from './call';
import { methods, type SlackMethod } from './methods';
import { rates, secondsToWait, wishedSecondsToWait } from './rates';
import { SlackRefusal } from './refusal';
import { channelNamed, slackOf } from './workspace';

const CALL_MS = 300;
const API = '/api/';
const SECONDS_IN_OUTAGE = 30;

/**
 * Slack's Web API. What it refuses it answers with HTTP 200 and `ok: false`; only a caller in a hurry gets another
 * status, 429. Source: https://docs.slack.dev/apis/web-api and the page of each method.
 */
export const slackRoute: Route = {
  serves: ({ protocol, host, pathname }) =>
    protocol === 'https:' && host === 'slack.com' && pathname.startsWith(API),
  ms: () => CALL_MS,
  answer,
};

function answer(run: ServiceRun, request: HttpRequest): HttpAnswer {
  const { outage } = slackOf(run.world);
  if (!outage || outage.calls < 1) return served(run, request);
  outage.calls -= 1;
  if (outage.done) served(run, request);
  return answered(503, { ok: false, error: 'internal_error' });
}

function served(run: ServiceRun, request: HttpRequest): HttpAnswer {
  const name = request.url.pathname.slice(API.length);
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (!method) throw notBuilt(`Slack: ${name}`);
  const workspace = slackOf(run.world);
  const wished = asksToWait(run.world) ? SECONDS_IN_OUTAGE : wishedSecondsToWait(workspace);
  if (wished !== null) return tooMany(wished);
  const warnings: string[] = [];
  try {
    const sent = readSent(request, method.takesJson);
    warnings.push(...sent.warnings);
    const bot = botOf(workspace, request, sent.values['token']);
    const call: SlackCall = { world: run.world, workspace, bot, now: run.now() };
    const args = new Arguments(name, sent.values, method);
    requireScopes(bot, method.scopes(call, args));
    const wait = secondsToWait(workspace, limitKey(call, name, args), method.rate, call.now);
    if (wait !== null) return tooMany(wait);
    return ok({ ok: true, ...method.perform(call, args) }, warnings);
  } catch (refusal) {
    if (!(refusal instanceof SlackRefusal)) throw refusal;
    return ok({ ok: false, error: refusal.error, ...refusal.details }, warnings);
  }
}

/** Posting is limited for each channel, everything else for each method; both for each app. */
function limitKey({ workspace, bot }: SlackCall, name: string, args: Arguments): string {
  const { rate } = methods[name] as SlackMethod;
  const where = rate === rates.posting ? channelNamed(workspace, bot, args.text('channel') ?? '').id : '';
  return [bot.id, name, where].filter(Boolean).join(' ');
}

/** @throws SlackRefusal not_authed without a token, invalid_auth with a wrong one */
function botOf({ bots }: SlackWorkspace, { headers }: HttpRequest, field: unknown): SlackBot {
  const [, bearer] = /^Bearer\s+(\S+)$/i.exec(headers['authorization'] ?? '') ?? [];
  const token = bearer ?? field;
  if (token === undefined || token === '') throw new SlackRefusal('not_authed');
  const bot = bots.find((each) => each.token === token);
  if (!bot) throw new SlackRefusal('invalid_auth');
  return bot;
}

function requireScopes({ scopes }: SlackBot, needed: readonly string[]): void {
  if (needed.every((scope) => scopes.includes(scope))) return;
  throw new SlackRefusal('missing_scope', { needed: needed.join(','), provided: scopes.join(',') });
}

function ok(json: Record<string, unknown>, warnings: readonly string[]): HttpAnswer {
  if (!warnings.length) return answered(200, json);
  const own = json['response_metadata'] as object | undefined;
  const warning = [json['warning'], ...warnings].filter(Boolean).join(',');
  return answered(200, { ...json, warning, response_metadata: { ...own, warnings } });
}

const tooMany = (seconds: number): HttpAnswer =>
  answered(429, { ok: false, error: 'ratelimited' }, { 'retry-after': String(seconds) });

const answered = (status: number, json: unknown, headers: Record<string, string> = {}): HttpAnswer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(json),
});
