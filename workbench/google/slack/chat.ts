import type { SlackChannel, SlackMessage } from '../../world';
import { notBuilt } from '../sheets/refusal';
import { readContent } from './content';
import type { Arguments } from './arguments';
import type { SlackCall } from './call';
import { instantOfTs, isTs, messageAt, messageJson, nextTs, replaceMessage } from './messages';
import { refusalSaying, SlackRefusal } from './refusal';
import { channelFor, channelNamed, isMember, permalinkOf } from './workspace';

const MOST_CHARACTERS_POSTED = 40_000;
const MOST_CHARACTERS_UPDATED = 4_000;
const MS_PER_MINUTE = 60_000;

/** https://docs.slack.dev/reference/methods/chat.postMessage */
export function postMessage(call: SlackCall, args: Arguments): Record<string, unknown> {
  const { workspace, bot, now } = call;
  refuseUnbuiltLooks(args);
  const channel = channelNamed(workspace, bot, args.text('channel') ?? '');
  const mayBeOutside = !channel.private && bot.scopes.includes('chat:write.public');
  if (!isMember(bot, channel) && !mayBeOutside) throw new SlackRefusal('not_in_channel');
  if (channel.archived) throw new SlackRefusal('is_archived');
  const content = readContent(args, MOST_CHARACTERS_POSTED);
  const threadTs = threadFor(channel, args);
  const message: SlackMessage = {
    ts: nextTs(channel, now),
    user: bot.user,
    botId: bot.id,
    ...content,
    ...(threadTs !== undefined && { threadTs }),
  };
  channel.messages.push(message);
  const json = messageJson(workspace, channel, message, true);
  return { channel: channel.id, ts: message.ts, message: json };
}

/**
 * The parent to answer to. A parent that is gone makes it a message of its own in the channel, and only the missing
 * `thread_ts` in the answer tells (github.com/slack-go/slack/issues/1571); a reply's own `ts` is taken for its parent's.
 */
function threadFor(channel: SlackChannel, args: Arguments): string | undefined {
  const ts = args.text('thread_ts');
  if (ts === undefined || ts === '') return undefined;
  if (!isTs(ts)) throw refusalSaying('invalid_thread_ts', `${ts} is not a valid thread_ts`);
  const message = messageAt(channel, ts);
  if (!message) return undefined;
  return message.threadTs ?? message.ts;
}

/** Only what is usual: mrkdwn, no parsing of names and channels in plain text. */
function refuseUnbuiltLooks(args: Arguments): void {
  if (args.text('mrkdwn') === 'false') throw notBuilt('Slack: chat.postMessage with mrkdwn false');
  const parse = args.text('parse') ?? 'none';
  if (parse !== 'none') throw notBuilt(`Slack: parse ${parse}`);
}

/** https://docs.slack.dev/reference/methods/chat.update */
export function update(call: SlackCall, args: Arguments): Record<string, unknown> {
  const { workspace, bot, now } = call;
  refuseUnbuiltLooks(args);
  const channel = channelFor(workspace, bot, args.text('channel') ?? '');
  const old = messageAt(channel, args.text('ts') ?? '');
  if (!old || old.deleted) throw new SlackRefusal('message_not_found');
  if (old.botId !== bot.id) throw new SlackRefusal('cant_update_message');
  if (channel.archived) throw new SlackRefusal('is_inactive');
  const { editWindowMinutes } = workspace;
  const isTooOld =
    editWindowMinutes !== undefined && now - instantOfTs(old.ts) > editWindowMinutes * MS_PER_MINUTE;
  if (isTooOld) throw new SlackRefusal('edit_window_closed');
  const content = readContent(args, MOST_CHARACTERS_UPDATED);
  const { blocks: oldBlocks, metadata: oldMetadata, ...rest } = old;
  const blocks = content.blocks ?? (args.has('text') ? undefined : oldBlocks);
  const metadata = args.has('metadata') ? content.metadata : oldMetadata;
  const next: SlackMessage = {
    ...rest,
    text: args.has('text') ? content.text : old.text,
    ...(blocks && { blocks }),
    ...(metadata && { metadata }),
    // "If blocks are used … the edited flag will not be displayed."
    ...(!content.blocks && { edited: { user: bot.user, ts: nextTs(channel, now) } }),
  };
  replaceMessage(channel, next);
  const message = messageJson(workspace, channel, next, true);
  return { channel: channel.id, ts: next.ts, text: next.text, message };
}

/** https://docs.slack.dev/reference/methods/chat.getPermalink */
export function getPermalink({ workspace, bot }: SlackCall, args: Arguments): Record<string, unknown> {
  const channel = channelFor(workspace, bot, args.text('channel') ?? '');
  const message = messageAt(channel, args.text('message_ts') ?? '');
  if (!message) throw new SlackRefusal('message_not_found');
  return { channel: channel.id, permalink: permalinkOf(workspace, channel, message) };
}
