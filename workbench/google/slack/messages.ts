import type { SlackChannel, SlackMessage, SlackWorkspace } from '../../world';

const FIRST_OF_SECOND = 6;

/** A `ts` that no message of the channel has, later than all of them; at this instant if it can be. */
export function nextTs({ messages }: SlackChannel, now: number): string {
  const micros = BigInt(Math.floor(now)) * 1000n;
  const last = messages.at(-1);
  const free = last ? microsOf(last.ts) + 1n : micros;
  return tsFrom(free > micros ? free : micros);
}

const microsOf = (ts: string): bigint => BigInt(ts.replace('.', ''));

function tsFrom(micros: bigint): string {
  const digits = micros.toString().padStart(FIRST_OF_SECOND + 1, '0');
  return `${digits.slice(0, -FIRST_OF_SECOND)}.${digits.slice(-FIRST_OF_SECOND)}`;
}

export const instantOfTs = (ts: string): number => Number(ts) * 1000;

/** Whether it has the form of a message's `ts`; one that was made a number has lost its last digits. */
export const isTs = (text: string): boolean => /^\d{1,12}\.\d{6}$/.test(text);

export const messageAt = ({ messages }: SlackChannel, ts: string): SlackMessage | undefined =>
  messages.find((message) => message.ts === ts);

export const repliesTo = ({ messages }: SlackChannel, ts: string): SlackMessage[] =>
  messages.filter((message) => message.threadTs === ts);

/** With replies it stays as "This message was deleted."; the last reply takes such a parent along. */
export function deleteMessage(channel: SlackChannel, message: SlackMessage): void {
  if (repliesTo(channel, message.ts).length > 0) {
    replaceMessage(channel, { ts: message.ts, text: '', deleted: true });
    return;
  }
  channel.messages = channel.messages.filter(({ ts }) => ts !== message.ts);
  const parent = message.threadTs === undefined ? undefined : messageAt(channel, message.threadTs);
  if (parent?.deleted) deleteMessage(channel, parent);
}

export function replaceMessage(channel: SlackChannel, next: SlackMessage): void {
  channel.messages = channel.messages.map((message) => (message.ts === next.ts ? next : message));
}

/** A message as the methods answer it; a parent of a thread says so. */
export function messageJson(
  workspace: SlackWorkspace,
  channel: SlackChannel,
  message: SlackMessage,
  withMetadata: boolean,
): Record<string, unknown> {
  if (message.deleted) return { ...tombstone, ts: message.ts, ...threadOf(channel, message) };
  const { ts, user, botId, username, text, blocks, metadata, edited } = message;
  return {
    type: 'message',
    ...(botId !== undefined && user === undefined && { subtype: 'bot_message' }),
    ...(user !== undefined && { user }),
    ...(username !== undefined && { username }),
    ...(botId !== undefined && { bot_id: botId }),
    text,
    ts,
    team: workspace.team.id,
    ...(blocks && { blocks }),
    ...(edited && { edited }),
    ...(withMetadata && metadata && { metadata }),
    ...threadOf(channel, message),
  };
}

const tombstone = {
  type: 'message',
  subtype: 'tombstone',
  user: 'USLACKBOT',
  hidden: true,
  text: 'This message was deleted.',
};

/** Source: https://docs.slack.dev/reference/methods/conversations.replies, examples. */
function threadOf(channel: SlackChannel, { ts, threadTs, deleted }: SlackMessage): Record<string, unknown> {
  if (threadTs !== undefined) {
    const parent = messageAt(channel, threadTs);
    const poster = parent?.deleted ? tombstone.user : parent?.user;
    return { thread_ts: threadTs, ...(poster !== undefined && { parent_user_id: poster }) };
  }
  const replies = repliesTo(channel, ts);
  const last = replies.at(-1);
  if (!last) return {};
  const users = [...new Set(replies.map((reply) => reply.user ?? reply.botId ?? ''))];
  return {
    thread_ts: ts,
    ...(deleted && { parent_user_id: tombstone.user }),
    reply_count: replies.length,
    reply_users_count: users.length,
    latest_reply: last.ts,
    reply_users: users,
    is_locked: false,
    subscribed: false,
  };
}
