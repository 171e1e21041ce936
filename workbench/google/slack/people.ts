import { WorkbenchError } from '../../runtime/workbenchError';
import type { SlackChannel, SlackMessage, World } from '../../world';
import { deleteMessage, messageAt, nextTs } from './messages';
import { escaped, storedText } from './text';
import { idOf, newChannel, permalinkOf, slackOf, userIdOf } from './workspace';

/** What people and other automations do in Slack, beside Ridealong. Channels are named, without #. */

export interface Said {
  channel: string;
  /** The address of a person, or the name of another automation. */
  user: string;
  /** As typed; what an automation sends may hold mentions and links in `<…>`. */
  text: string;
  /** Of the message that it answers. */
  threadTs?: string;
}

/**
 * Posts a message.
 *
 * @throws WorkbenchError for a channel, person or message that does not exist, or an archived channel
 */
export function say(world: World, said: Said): { ts: string; permalink: string } {
  const channel = channelIn(world, said.channel);
  if (channel.archived) throw new WorkbenchError(`The channel #${channel.name} is archived.`);
  const answered = said.threadTs === undefined ? undefined : messageIn(channel, said.threadTs);
  const threadTs = answered && (answered.threadTs ?? answered.ts);
  const message: SlackMessage = {
    ts: nextTs(channel, world.now),
    ...posterOf(world, channel, said),
    ...(threadTs !== undefined && { threadTs }),
  };
  channel.messages.push(message);
  return { ts: message.ts, permalink: permalinkOf(slackOf(world), channel, message) };
}

type Poster = Pick<SlackMessage, 'user' | 'botId' | 'username' | 'text'>;

function posterOf(world: World, channel: SlackChannel, { user: name, text }: Said): Poster {
  if (!name.includes('@')) return { botId: idOf('B', name), username: name, text: storedText(text) };
  const email = name.trim().toLowerCase();
  if (!world.people.some((person) => person.email === email))
    throw new WorkbenchError(`There is nobody with the address "${name}".`);
  const user = userIdOf(email);
  if (!channel.members.includes(user)) channel.members.push(user);
  return { user, text: storedText(escaped(text)) };
}

/** Somebody deletes a message by hand, whoever posted it. */
export function removeMessage(world: World, name: string, ts: string): void {
  const channel = channelIn(world, name);
  deleteMessage(channel, messageIn(channel, ts));
}

/** A channel as somebody wants it; what is not said stays. One that is not there is made. */
export interface WantedChannel {
  name: string;
  archived?: boolean | undefined;
  private?: boolean | undefined;
  /** Whether Ridealong's bot is invited to it. */
  member?: boolean | undefined;
}

/** Makes, archives, closes a channel, invites the bot or sends it away. */
export function arrangeChannel(world: World, wanted: WantedChannel): void {
  const { bots, channels } = slackOf(world);
  const known = channels.find(({ name }) => name === wanted.name);
  const channel = known ?? newChannel(wanted.name, []);
  if (!known) channels.push(channel);
  channel.archived = wanted.archived ?? channel.archived;
  channel.private = wanted.private ?? channel.private;
  if (wanted.member === undefined) return;
  const users = bots.map(({ user }) => user);
  const others = channel.members.filter((member) => !users.includes(member));
  channel.members = wanted.member ? [...users, ...others] : others;
}

/** The next calls of any bot are answered with 429. @param retryAfter seconds that they are told to wait */
export function limitNextCalls(world: World, calls: number, retryAfter = 30): void {
  slackOf(world).refusals = { calls, retryAfter };
}

function channelIn(world: World, name: string): SlackChannel {
  const { channels } = slackOf(world);
  const found = channels.find((channel) => channel.name === name || channel.id === name);
  if (found) return found;
  const names = channels.map((channel) => `#${channel.name}`).join(', ');
  throw new WorkbenchError(`There is no channel "${name}". Channels: ${names}.`);
}

function messageIn(channel: SlackChannel, ts: string): SlackMessage {
  const message = messageAt(channel, ts);
  if (message && !message.deleted) return message;
  throw new WorkbenchError(`#${channel.name} has no message "${ts}".`);
}
