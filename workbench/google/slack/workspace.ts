import { createHash } from 'node:crypto';
import type { SlackBot, SlackChannel, SlackWorkspace, World } from '../../world';
import { SlackRefusal } from './refusal';

/** The token that a newcomer gives Ridealong: there is nothing behind it but this workbench. */
export const WORKBENCH_TOKEN = 'xoxb-workbench-ridealong';

/** The world's Slack; a world without one, as older states are, gets one with two channels and a bot. */
export function slackOf(world: World): SlackWorkspace {
  return (world.slack ??= newWorkspace());
}

function newWorkspace(): SlackWorkspace {
  const bot: SlackBot = {
    token: WORKBENCH_TOKEN,
    id: idOf('B', 'ridealong'),
    user: idOf('U', 'ridealong'),
    name: 'ridealong',
    scopes: [
      'chat:write',
      'channels:read',
      'channels:history',
      'groups:read',
      'groups:history',
      'users:read',
      'users:read.email',
    ],
  };
  return {
    team: { id: idOf('T', 'example'), name: 'Example' },
    url: 'https://example-workspace.slack.com',
    bots: [bot],
    channels: [newChannel('red-accounts', [bot.user]), newChannel('random', [])],
    allowances: {},
  };
}

export const newChannel = (name: string, members: string[]): SlackChannel => ({
  id: idOf('C', name),
  name,
  private: false,
  archived: false,
  members,
  messages: [],
});

/** An id as Slack's look, the same for the same name. */
export function idOf(prefix: 'B' | 'C' | 'T' | 'U', name: string): string {
  return prefix + createHash('sha256').update(`slack ${name}`).digest('hex').slice(0, 10).toUpperCase();
}

/** The Slack user of a person, by address. */
export const userIdOf = (email: string): string => idOf('U', email);

/** How a user is called; undefined for an id that nobody has. */
export function nameOfUser(world: World, id: string): string | undefined {
  const bot = slackOf(world).bots.find(({ user }) => user === id);
  return bot?.name ?? world.people.find(({ email }) => userIdOf(email) === id)?.name;
}

/**
 * The channel with this id as a bot sees it: a private one that it is not in does not exist for it.
 *
 * @throws SlackRefusal channel_not_found
 */
export function channelFor(workspace: SlackWorkspace, bot: SlackBot, id: string): SlackChannel {
  return visible(
    bot,
    workspace.channels.find((channel) => channel.id === id),
  );
}

/** As `channelFor`, for chat.postMessage, which takes a name too, with or without its #. */
export function channelNamed(workspace: SlackWorkspace, bot: SlackBot, text: string): SlackChannel {
  const name = text.replace(/^#/, '');
  return visible(
    bot,
    workspace.channels.find((channel) => channel.id === text || channel.name === name),
  );
}

function visible(bot: SlackBot, channel: SlackChannel | undefined): SlackChannel {
  if (!channel || (channel.private && !isMember(bot, channel))) throw new SlackRefusal('channel_not_found');
  return channel;
}

export const isMember = ({ user }: SlackBot, channel: SlackChannel): boolean =>
  channel.members.includes(user);

/** Where a message can be read in a browser: https://docs.slack.dev/reference/methods/chat.getPermalink */
export function permalinkOf(
  { url }: SlackWorkspace,
  { id }: SlackChannel,
  message: { ts: string; threadTs?: string },
): string {
  const link = `${url}/archives/${id}/p${message.ts.replace('.', '')}`;
  return message.threadTs === undefined ? link : `${link}?thread_ts=${message.threadTs}&cid=${id}`;
}
