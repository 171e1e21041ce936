import { slackOf } from '../google/slack/workspace';
import type { World } from '../world';

/**
 * Moves the workbooks of another world in, with all that belongs to them: triggers, properties, mails, Slack. What they
 * missed since their own clock stopped falls due now. The record of calls does not come along.
 */
export function moveIn(world: World, other: World): void {
  world.workbooks.push(...other.workbooks);
  world.mails = [...other.mails, ...world.mails].sort((one, next) => one.sentAt - next.sentAt);
  for (const trigger of other.triggers) {
    const { nextAt } = trigger;
    world.triggers.push({ ...trigger, ...(nextAt !== undefined && { nextAt: Math.max(nextAt, world.now) }) });
  }
  Object.assign(world.properties.script, other.properties.script);
  for (const [user, kept] of Object.entries(other.properties.user)) {
    world.properties.user[user] = { ...world.properties.user[user], ...kept };
  }
  moveSlackIn(world, other);
  world.counter = Math.max(world.counter, other.counter);
}

function moveSlackIn(world: World, other: World): void {
  const { channels } = slackOf(world);
  for (const channel of slackOf(other).channels) {
    const here = channels.find(({ name }) => name === channel.name);
    if (!here) {
      channels.push(channel);
      continue;
    }
    here.messages = [...channel.messages, ...here.messages];
    here.members = [...new Set([...here.members, ...channel.members])];
  }
}
