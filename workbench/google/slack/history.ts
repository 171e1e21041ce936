import type { SlackChannel, SlackMessage } from '../../world';
import type { Arguments } from './arguments';
import type { SlackCall } from './call';
import { messageAt, messageJson, repliesTo } from './messages';
import { SlackRefusal } from './refusal';
import { channelFor, isMember } from './workspace';

const USUAL_LIMIT_OF_HISTORY = 100;
const USUAL_LIMIT_OF_REPLIES = 1000;
const MOST_AT_ONCE = 999;

/** https://docs.slack.dev/reference/methods/conversations.history: without replies, newest first. */
export function history(call: SlackCall, args: Arguments): Record<string, unknown> {
  const channel = readableChannel(call, args);
  const parents = channel.messages.filter(({ threadTs }) => threadTs === undefined).reverse();
  const found = within(parents, args);
  const { page, ...rest } = pageOf(found, args, USUAL_LIMIT_OF_HISTORY);
  return { messages: asJson(call, channel, page, args), pin_count: 0, ...rest };
}

/** https://docs.slack.dev/reference/methods/conversations.replies: the parent, then its replies, oldest first. */
export function replies(call: SlackCall, args: Arguments): Record<string, unknown> {
  const channel = readableChannel(call, args);
  const asked = messageAt(channel, args.text('ts') ?? '');
  const parent = asked?.threadTs === undefined ? asked : messageAt(channel, asked.threadTs);
  if (!asked || !parent) throw new SlackRefusal('thread_not_found');
  const found = [parent, ...within(repliesTo(channel, parent.ts), args)];
  const { page, ...rest } = pageOf(found, args, USUAL_LIMIT_OF_REPLIES);
  return { messages: asJson(call, channel, page, args), ...rest };
}

function readableChannel({ workspace, bot }: SlackCall, args: Arguments): SlackChannel {
  const channel = channelFor(workspace, bot, args.text('channel') ?? '');
  if (!isMember(bot, channel)) throw new SlackRefusal('not_in_channel');
  return channel;
}

const asJson = (
  { workspace }: SlackCall,
  channel: SlackChannel,
  page: readonly SlackMessage[],
  args: Arguments,
): unknown[] =>
  page.map((message) => messageJson(workspace, channel, message, args.flag('include_all_metadata')));

/** Those between `oldest` and `latest`, the two themselves only if `inclusive`. */
function within(messages: readonly SlackMessage[], args: Arguments): SlackMessage[] {
  const oldest = boundary(args, 'oldest');
  const latest = boundary(args, 'latest');
  const inclusive = args.flag('inclusive');
  const after = (ts: string, limit: string) => (inclusive ? ts >= limit : ts > limit);
  return messages
    .filter(({ ts }) => oldest === undefined || after(padded(ts), oldest))
    .filter(({ ts }) => latest === undefined || after(latest, padded(ts)));
}

/** @throws SlackRefusal invalid_ts_oldest, invalid_ts_latest */
function boundary(args: Arguments, name: 'oldest' | 'latest'): string | undefined {
  const text = args.text(name);
  if (text === undefined || text === '') return undefined;
  if (!/^\d{1,12}(?:\.\d{1,6})?$/.test(text)) throw new SlackRefusal(`invalid_ts_${name}`);
  return padded(text);
}

/** Of one length, so that the order of texts is the order of time and no digit is lost. */
function padded(ts: string): string {
  const [seconds = '', micros = ''] = ts.split('.');
  return `${seconds.padStart(12, '0')}.${micros.padEnd(6, '0')}`;
}

const cursorOf = (ts: string): string => Buffer.from(`next_ts:${ts.replace('.', '')}`).toString('base64');

/** @throws SlackRefusal invalid_cursor */
function pageOf(found: readonly SlackMessage[], args: Arguments, usualLimit: number) {
  const limit = Math.min(args.count('limit') ?? usualLimit, MOST_AT_ONCE);
  const cursor = args.text('cursor') ?? '';
  const start = cursor === '' ? 0 : found.findIndex(({ ts }) => cursorOf(ts) === cursor);
  if (start < 0) throw new SlackRefusal('invalid_cursor');
  const next = found[start + limit];
  return {
    page: found.slice(start, start + limit),
    has_more: next !== undefined,
    ...(next && { response_metadata: { next_cursor: cursorOf(next.ts) } }),
  };
}
