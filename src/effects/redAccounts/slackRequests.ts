import type { Instant } from '../../time/instant';
import type { PostAct } from './postActs';
import { placeOf, refOf, type SlackPlace } from './slackRef';
import { jsonOf, objectIn, textIn, type SlackReply } from './slackReply';

/**
 * A request to https://slack.com/api/<method>, with the token in the header Authorization. What has a body goes as JSON in UTF-8
 * with POST; the methods that read take no JSON and go with GET (docs.slack.dev/apis/web-api, "Content types").
 */
export type SlackRequest =
  | { readonly method: string; readonly body: Readonly<Record<string, unknown>> }
  | { readonly method: string; readonly query: Readonly<Record<string, string>> };

type Post = PostAct & { readonly what: 'post' };
type Edit = PostAct & { readonly what: 'edit' };

/** Nothing is parsed, linked or shown besides what we wrote; chat.update parses plain text unless it is told not to. */
const asWritten = { parse: 'none', link_names: false };

/** docs.slack.dev/reference/methods/chat.postMessage */
export function postBody({ channel, threadTs, text, metadataKey }: Post): SlackRequest {
  return {
    method: 'chat.postMessage',
    body: {
      channel,
      ...(threadTs !== '' && { thread_ts: threadTs }),
      text,
      ...asWritten,
      unfurl_links: false,
      unfurl_media: false,
      metadata: { event_type: eventType, event_payload: { key: metadataKey } },
    },
  };
}

const eventType = 'ridealong';

/** Metadata that is not named stays (docs.slack.dev/reference/methods/chat.update). */
export function editBody({ ref, text }: Edit): SlackRequest {
  return { method: 'chat.update', body: { ...placeOf(ref), text, ...asWritten } };
}

const messagesAtOnce = '200';

/**
 * Asks for the messages among which one may stand. Bound in time, and with metadata, which is left out unless asked for.
 *
 * @param cursor of the page before; '' for the first
 */
export function lookUpRequest(place: SlackPlace, notBefore: Instant, cursor: string): SlackRequest {
  const query = {
    channel: place.channel,
    oldest: String(Math.max(0, Math.floor(notBefore / 1000))),
    limit: messagesAtOnce,
    include_all_metadata: 'true',
    ...(cursor !== '' && { cursor }),
  };
  return place.ts === ''
    ? { method: 'conversations.history', query }
    : { method: 'conversations.replies', query: { ...query, ts: place.ts } };
}

/** What one page says: where it stands, that it stands nowhere, or how to ask for the next page. */
type Found = { readonly ref: string } | { readonly cursor: string } | 'none';

/** Looks for a message of ours; undefined for an answer that is none. */
export function foundIn(reply: SlackReply, channel: string, metadataKey: string): Found | undefined {
  const json = jsonOf(reply);
  if (reply.status !== 200 || json?.ok !== true || !Array.isArray(json.messages)) return undefined;
  for (const message of json.messages) {
    const metadata = objectIn(objectIn(message)?.metadata);
    const key = textIn(objectIn(metadata?.event_payload), 'key');
    if (textIn(metadata, 'event_type') === eventType && key === metadataKey) {
      return { ref: refOf({ channel, ts: textIn(objectIn(message), 'ts') }) };
    }
  }
  return nextPage(json);
}

/** Messages are read by a channel's id only, while they are posted by its name as well: asks which channels there are. */
export function channelsRequest(cursor: string): SlackRequest {
  const query = {
    types: 'public_channel,private_channel',
    exclude_archived: 'true',
    limit: '999',
    ...(cursor !== '' && { cursor }),
  };
  return { method: 'conversations.list', query };
}

/** @param name with or without # */
export function channelIn(
  reply: SlackReply,
  name: string,
): { readonly id: string } | { readonly cursor: string } | 'none' | undefined {
  const json = jsonOf(reply);
  if (reply.status !== 200 || json?.ok !== true || !Array.isArray(json.channels)) return undefined;
  const wanted = name.replace(/^#/, '').toLowerCase();
  const channel = json.channels.map(objectIn).find((one) => textIn(one, 'name') === wanted);
  return channel ? { id: textIn(channel, 'id') } : nextPage(json);
}

/** Says whose token it is: `url` of the answer is the workspace's address, of which links to messages are made. */
export const whoRequest: SlackRequest = { method: 'auth.test', body: {} };

/** The workspace's address; '' when the answer does not say it. */
export function workspaceIn(reply: SlackReply): string {
  const json = jsonOf(reply);
  return json?.ok === true ? textIn(json, 'url') : '';
}

function nextPage(json: Readonly<Record<string, unknown>>): { readonly cursor: string } | 'none' {
  const cursor = textIn(objectIn(json.response_metadata), 'next_cursor');
  return cursor === '' ? 'none' : { cursor };
}

/** The workspace's name. */
export function teamIn(reply: SlackReply): string {
  const json = jsonOf(reply);
  return json?.ok === true ? textIn(json, 'team') : '';
}
