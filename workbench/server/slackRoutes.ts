import { Hono } from 'hono';
import * as v from 'valibot';
import { arrangeChannel, limitNextCalls, removeMessage, say } from '../google/slack/people';
import { slackOf } from '../google/slack/workspace';
import type { SlackWorkspace } from '../world';
import type { SlackDesk } from './answers';
import { name, object, text, withBody } from './body';
import { isOfOrganisation, type Desk } from './desk';

const channelName = v.pipe(
  name,
  v.transform((typed) => typed.replace(/^#/, '')),
  v.regex(/^[\p{Ll}\p{N}_-]{1,80}$/u, 'must be lower-case letters, numbers, - and _, such as red-accounts.'),
);
const yesOrNo = v.optional(v.boolean('must be true or false.'));
const count = (most: number) =>
  v.pipe(
    v.number('must be a number.'),
    v.integer('must be a whole number.'),
    v.minValue(0, 'must not be below 0.'),
    v.maxValue(most, `must not be above ${most}.`),
  );

const bodies = {
  message: object({ channel: name, user: name, text: name, threadTs: v.optional(text) }),
  deletion: object({ channel: name, ts: name }),
  channel: object({ name: channelName, archived: yesOrNo, private: yesOrNo, member: yesOrNo }),
  limit: object({ calls: count(1000), retryAfter: v.optional(count(3600)) }),
  outage: object({ calls: count(1000), done: yesOrNo }),
};

/** What people and other automations do in Slack, and how a program gets at it. */
export function slackRoutes(desk: Desk): Hono {
  const routes = new Hono();
  const { world } = desk.workbench;
  routes.get('/', (c) => c.json(deskOf(slackOf(world))));
  routes.post(
    '/messages',
    withBody(bodies.message, (c, { channel, user, text: typed, threadTs }) => {
      const address = user.trim().toLowerCase();
      if (isOfOrganisation(address)) desk.admit(address);
      const said = { channel: channel.replace(/^#/, ''), user, text: typed };
      return c.json(say(world, { ...said, ...(threadTs !== undefined && { threadTs }) }), 201);
    }),
  );
  routes.post(
    '/messages/delete',
    withBody(bodies.deletion, (c, { channel, ts }) => {
      removeMessage(world, channel.replace(/^#/, ''), ts);
      return c.json({});
    }),
  );
  routes.post(
    '/channels',
    withBody(bodies.channel, (c, wanted) => {
      arrangeChannel(world, wanted);
      return c.json({});
    }),
  );
  routes.post(
    '/limit',
    withBody(bodies.limit, (c, { calls, retryAfter }) => {
      limitNextCalls(world, calls, retryAfter);
      return c.json({});
    }),
  );
  routes.post(
    '/outage',
    withBody(bodies.outage, (c, { calls, done = false }) => {
      slackOf(world).outage = { calls, done };
      return c.json({});
    }),
  );
  return routes;
}

/** The tokens stand open: nothing but this workbench takes them. */
function deskOf({ url, bots, channels }: SlackWorkspace): SlackDesk {
  const users = bots.map(({ user }) => user);
  return {
    url,
    bots: bots.map(({ name: called, token, scopes }) => ({ name: called, token, scopes })),
    channels: channels.map(({ id, name: called, archived, private: closed, members }) => ({
      id,
      name: called,
      archived,
      private: closed,
      member: members.some((member) => users.includes(member)),
    })),
  };
}
