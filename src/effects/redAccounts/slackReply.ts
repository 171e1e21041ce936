import type { Outcome } from '../delivery';
import { placeOf, refOf } from './slackRef';

/** What Slack answered to one request; status 0 when nobody knows whether it got there. */
export interface SlackReply {
  readonly status: number;
  readonly body: string;
  /** Of the header Retry-After: seconds to wait; '' when there is none. */
  readonly retryAfter: string;
  /** Why Google did not even send the request, in its words. */
  readonly notSent?: string;
}

/** What came of a post or an edit. */
export interface PostTold {
  readonly outcome: Outcome;
  /** A sentence for the coordinator when something has to be done; else ''. */
  readonly detail: string;
  /** Where the message stands, when Slack said so. */
  readonly ref?: string;
  /** Seconds in which Slack takes nothing more; 0 when it did not say so. */
  readonly retryAfter: number;
}

export function told(outcome: Outcome, detail = ''): PostTold {
  return { outcome, detail, retryAfter: 0 };
}

export type SlackJson = Readonly<Record<string, unknown>>;

/** The body as an object; undefined for anything else. */
export function jsonOf({ body }: SlackReply): SlackJson | undefined {
  try {
    return objectIn(JSON.parse(body));
  } catch {
    return undefined; // no JSON: a page of a proxy, or half an answer
  }
}

export function objectIn(value: unknown): SlackJson | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as SlackJson)
    : undefined;
}

export function textIn(json: SlackJson | undefined, name: string): string {
  const value = json?.[name];
  return typeof value === 'string' ? value : '';
}

/**
 * What Slack's answer to chat.postMessage or chat.update means (docs.slack.dev/reference/methods, "Errors" of each; refusals
 * come with HTTP 200). Undefined: not known, so the claim stays open and the message is looked for before it is posted again.
 */
export function postOutcome(what: 'post' | 'edit', reply: SlackReply): PostTold | undefined {
  const json = jsonOf(reply);
  if (reply.status === 200 && json?.ok === true) {
    const ref = refOf({ channel: textIn(json, 'channel'), ts: textIn(json, 'ts') });
    return placeOf(ref) ? { ...told('done'), ref } : undefined;
  }
  const failure = failureOf(reply);
  const isGone = what === 'edit' && failure?.error === 'message_not_found';
  return isGone ? told('gone', 'Somebody deleted the message in Slack.') : failure?.told;
}

/**
 * Why Slack did not do what was asked, in its word and as an outcome: notDone when it says to come later, else refused, with
 * what to do. Undefined when it may have done it, or did.
 */
export function failureOf(
  reply: SlackReply,
): { readonly error: string; readonly told: PostTold } | undefined {
  if (reply.notSent !== undefined) return { error: 'not_sent', told: told('notDone', reply.notSent) };
  if (reply.status === 429) return { error: 'ratelimited', told: later(reply) };
  const json = jsonOf(reply);
  const error = textIn(json, 'error');
  if (reply.status !== 200 || json?.ok !== false || error === '' || notKnown.has(error)) return undefined;
  return { error, told: laterWords.has(error) ? later(reply) : refused(error) };
}

/** Slack says of these that some of it may have been done, or does not say that it was not. */
const notKnown = new Set(['fatal_error', 'internal_error', 'service_unavailable', 'request_timeout']);

const laterWords = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded', 'team_added_to_org']);

function later({ retryAfter }: SlackReply): PostTold {
  const seconds = Number(retryAfter);
  return {
    ...told('notDone', 'Slack asks to wait.'),
    retryAfter: Number.isFinite(seconds) && seconds > 0 ? seconds : 1,
  };
}

const reconnect = 'Connect Slack again in the panel, with the bot token of the app.';
const wrongToken = `Slack does not take the token. ${reconnect}`;
const wrongRights =
  'The Slack app lacks a right. See in the guide which scopes it needs, and install it again.';
const wrongChannel =
  'Slack knows no such channel, or the app may not see it. Look at Slack channel in Settings; into a private channel invite the app.';
const archived = 'The Slack channel is archived. Bring it back, or name another one in Settings.';
const restricted = 'The rules of the Slack workspace or channel forbid the post. Ask who looks after Slack.';

const sentences: Readonly<Record<string, string>> = {
  invalid_auth: wrongToken,
  not_authed: wrongToken,
  account_inactive: wrongToken,
  token_revoked: wrongToken,
  token_expired: wrongToken,
  missing_scope: wrongRights,
  not_allowed_token_type: wrongToken,
  no_permission: wrongRights,
  access_denied: wrongRights,
  not_in_channel:
    'The Slack app is not in the channel. Invite it there: type /invite and the name of the app.',
  channel_not_found: wrongChannel,
  channel_type_not_supported: wrongChannel,
  is_archived: archived,
  is_inactive: archived,
  restricted_action: restricted,
  restricted_action_read_only_channel: restricted,
  restricted_action_thread_only_channel: restricted,
  restricted_action_non_threadable_channel: restricted,
  msg_too_long: 'Slack finds the post too long. Make the texts of its row shorter.',
  cant_update_message:
    'Slack does not let this app change the post, which another app made. Connect the app that made it.',
  edit_window_closed: 'The Slack workspace does not let old posts be changed. Ask who looks after Slack.',
};

/** For good, with what to do about Slack's word for it. */
export function refused(error: string): PostTold {
  return told('refused', sentenceFor(error));
}

function sentenceFor(error: string): string {
  return sentences[error] ?? `Slack refused with “${error.slice(0, 80)}”. Ask who looks after Slack.`;
}
