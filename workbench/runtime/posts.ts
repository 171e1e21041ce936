import { instantOfTs } from '../google/slack/messages';
import { pingsIn } from '../google/slack/text';
import { nameOfUser, permalinkOf } from '../google/slack/workspace';
import type { SlackChannel, SlackMessage, SlackWorkspace, World } from '../world';

/** A message in Slack as people see it. */
interface OuttrayPost {
  /** Without its #. */
  channel: string;
  ts: string;
  permalink: string;
  /** The poster's name; '' for a deleted one. */
  by: string;
  /** Whether a program posted it. */
  bot: boolean;
  /** What people read, in Slack's mrkdwn: & < > escaped, links and mentions in `<…>`; of the blocks, if it has some. */
  text: string;
  /** Who is notified by name; `id` as it stands in the text: a user's, or !channel, !here, !everyone. */
  pings: { id: string; name: string }[];
  /** `event_payload.key` of its metadata, where there is one. */
  key: string | null;
  edited: boolean;
  /** Deleted while it had replies. */
  deleted: boolean;
  /** ISO instant. */
  at: string;
}

export interface OuttrayThread extends OuttrayPost {
  /** In the order in which they were posted. */
  replies: OuttrayPost[];
}

/** Every message that is no reply, with its replies, in the order in which they were posted. */
export function postsOf(world: World): OuttrayThread[] {
  const { slack } = world;
  if (!slack) return [];
  const threads = slack.channels.flatMap((channel) => threadsOf(world, slack, channel));
  return threads.sort((a, b) => Number(a.ts) - Number(b.ts));
}

function threadsOf(world: World, slack: SlackWorkspace, channel: SlackChannel): OuttrayThread[] {
  const post = (message: SlackMessage): OuttrayPost => postOf(world, slack, channel, message);
  const replies = new Map<string, OuttrayPost[]>();
  for (const message of channel.messages) {
    if (message.threadTs === undefined) continue;
    replies.set(message.threadTs, [...(replies.get(message.threadTs) ?? []), post(message)]);
  }
  return channel.messages
    .filter(({ threadTs }) => threadTs === undefined)
    .map((message) => ({ ...post(message), replies: replies.get(message.ts) ?? [] }));
}

function postOf(
  world: World,
  slack: SlackWorkspace,
  channel: SlackChannel,
  message: SlackMessage,
): OuttrayPost {
  const { ts, user, username, botId, metadata, edited, deleted } = message;
  const text = shownText(message);
  const key = metadata?.event_payload['key'];
  return {
    channel: channel.name,
    ts,
    permalink: permalinkOf(slack, channel, message),
    by: username ?? (user === undefined ? '' : (nameOfUser(world, user) ?? user)),
    bot: botId !== undefined,
    text,
    pings: pingsIn(text).map((id) => ({ id, name: nameOfUser(world, id) ?? id.replace(/^!/, '') })),
    key: typeof key === 'string' ? key : null,
    edited: edited !== undefined,
    deleted: deleted === true,
    at: new Date(instantOfTs(ts)).toISOString(),
  };
}

interface TextObject {
  text: string;
}

interface ShownBlock {
  type?: string;
  text?: TextObject;
  fields?: TextObject[];
  elements?: TextObject[];
}

/** Where there are blocks, they are shown and the text is not. */
function shownText({ text, blocks }: SlackMessage): string {
  if (!blocks) return text;
  return (blocks as ShownBlock[])
    .flatMap(({ type, text: own, fields = [], elements = [] }) => {
      const texts = [...(own ? [own] : []), ...fields, ...elements].map((each) => each.text);
      return type === 'header' ? texts.map((each) => `*${each}*`) : texts;
    })
    .join('\n');
}
