import type { SlackBot, SlackChannel } from '../../world';
import type { Arguments } from './arguments';
import type { SlackCall } from './call';
import { refusalSaying, SlackRefusal } from './refusal';
import { channelFor, isMember, userIdOf } from './workspace';

/** https://docs.slack.dev/reference/methods/auth.test */
export function authTest({ workspace, bot }: SlackCall): Record<string, unknown> {
  const { team, url } = workspace;
  return {
    url: `${url}/`,
    team: team.name,
    user: bot.name,
    team_id: team.id,
    user_id: bot.user,
    bot_id: bot.id,
    is_enterprise_install: false,
  };
}

/** https://docs.slack.dev/reference/methods/conversations.info */
export function info({ workspace, bot }: SlackCall, args: Arguments): Record<string, unknown> {
  return { channel: channelJson(bot, channelFor(workspace, bot, args.text('channel') ?? '')) };
}

/** https://docs.slack.dev/reference/methods/conversations.list: public ones unless others are named. */
export function list({ workspace, bot }: SlackCall, args: Arguments): Record<string, unknown> {
  const types = typesOf(args);
  const withoutArchived = args.flag('exclude_archived');
  const found = workspace.channels
    .filter((channel) => !channel.private || isMember(bot, channel))
    .filter((channel) => types.includes(channel.private ? 'private_channel' : 'public_channel'))
    .filter(({ archived }) => !withoutArchived || !archived);
  const limit = Math.min(args.count('limit') ?? 100, 999);
  const cursor = args.text('cursor') ?? '';
  const start = cursor === '' ? 0 : found.findIndex(({ id }) => cursorOf(id) === cursor);
  if (start < 0) throw new SlackRefusal('invalid_cursor');
  const next = found[start + limit];
  return {
    channels: found.slice(start, start + limit).map((channel) => channelJson(bot, channel)),
    response_metadata: { next_cursor: next ? cursorOf(next.id) : '' },
  };
}

const cursorOf = (id: string): string => Buffer.from(`team:${id}`).toString('base64');

const knownTypes = ['public_channel', 'private_channel', 'mpim', 'im'];

/** @throws SlackRefusal invalid_types */
export function typesOf(args: Arguments): string[] {
  const types = (args.text('types') ?? 'public_channel').split(',').map((type) => type.trim());
  if (types.every((type) => knownTypes.includes(type))) return types;
  throw new SlackRefusal('invalid_types');
}

/** https://docs.slack.dev/reference/methods/conversations.join: public channels only. */
export function join({ workspace, bot }: SlackCall, args: Arguments): Record<string, unknown> {
  const channel = channelFor(workspace, bot, args.text('channel') ?? '');
  if (channel.private) throw new SlackRefusal('method_not_supported_for_channel_type');
  if (channel.archived) throw new SlackRefusal('is_archived');
  if (isMember(bot, channel)) return { channel: channelJson(bot, channel), warning: 'already_in_channel' };
  channel.members.push(bot.user);
  return { channel: channelJson(bot, channel) };
}

/** https://docs.slack.dev/reference/methods/users.lookupByEmail */
export function lookupByEmail({ world, workspace }: SlackCall, args: Arguments): Record<string, unknown> {
  const email = (args.text('email') ?? '').trim().toLowerCase();
  if (email === '') throw refusalSaying('invalid_arguments', 'missing required field: email');
  const person = world.people.find((each) => each.email === email);
  if (!person) throw new SlackRefusal('users_not_found');
  const { name } = person;
  const profile = { real_name: name, display_name: name, email, team: workspace.team.id };
  return {
    user: {
      id: userIdOf(email),
      team_id: workspace.team.id,
      name: email.split('@')[0],
      real_name: name,
      deleted: false,
      is_bot: false,
      profile,
    },
  };
}

function channelJson(bot: SlackBot, channel: SlackChannel): Record<string, unknown> {
  return {
    id: channel.id,
    name: channel.name,
    is_channel: !channel.private,
    is_group: channel.private,
    is_im: false,
    is_mpim: false,
    is_private: channel.private,
    is_archived: channel.archived,
    is_member: isMember(bot, channel),
    name_normalized: channel.name,
    num_members: channel.members.length,
  };
}
