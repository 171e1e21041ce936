import type { PostAct } from './postActs';
import { isChannelId, type SlackPlace } from './slackRef';
import { failureOf, postOutcome, refused, told, type PostTold, type SlackReply } from './slackReply';
import {
  channelIn,
  channelsRequest,
  editBody,
  foundIn,
  lookUpRequest,
  postBody,
  type SlackRequest,
} from './slackRequests';

/** One exchange with Slack: gives its answer, status 0 where nobody knows whether the request got there. */
export type AskSlack = (request: SlackRequest) => SlackReply;

/** Pages of one look-up: 200 messages or 999 channels each. Of more, it stays unknown, and nothing is posted twice. */
const pagesMax = 20;

/**
 * Posts or changes a message, looking first where a run that died may have posted it: at most two exchanges but for pages.
 * Undefined: not known what came of it, so its claim stays open.
 */
export function deliverPost(act: PostAct, ask: AskSlack): PostTold | undefined {
  if (act.what === 'edit') return postOutcome('edit', ask(editBody(act)));
  for (const place of act.lookIn) {
    const found = lookIn(place, act, ask);
    if (found !== 'none') return found;
  }
  return postOutcome('post', ask(postBody(act)));
}

/** What the look-up says of the post: that it stands, that it is not there, or that nothing can be said or done now. */
function lookIn(
  place: SlackPlace,
  act: PostAct & { readonly what: 'post' },
  ask: AskSlack,
): PostTold | 'none' | undefined {
  const channel = isChannelId(place.channel) ? place.channel : idOf(place.channel, ask);
  if (typeof channel !== 'string') return channel;
  let cursor = '';
  for (let page = 0; page < pagesMax; page += 1) {
    const reply = ask(lookUpRequest({ channel, ts: place.ts }, act.notBefore, cursor));
    const found = foundIn(reply, channel, act.metadataKey);
    if (!found) return failedLookUp(reply);
    if (found === 'none') return 'none';
    // It says what it said when it was posted, which may be something else than now.
    if ('ref' in found) return { ...told('exists'), ref: found.ref };
    cursor = found.cursor;
  }
  return undefined;
}

/** Id of a channel by its name, or what came of asking. */
function idOf(name: string, ask: AskSlack): string | PostTold | undefined {
  let cursor = '';
  for (let page = 0; page < pagesMax; page += 1) {
    const reply = ask(channelsRequest(cursor));
    const found = channelIn(reply, name);
    if (!found) return failureOf(reply)?.told;
    if (found === 'none') return refused('channel_not_found');
    if ('id' in found) return found.id;
    cursor = found.cursor;
  }
  return undefined;
}

/** A thread whose first message somebody deleted takes no answers: Slack would put them into the channel. */
function failedLookUp(reply: SlackReply): PostTold | undefined {
  const failure = failureOf(reply);
  return failure?.error === 'thread_not_found' || failure?.error === 'message_not_found'
    ? told('gone', 'Somebody deleted the thread in Slack.')
    : failure?.told;
}
