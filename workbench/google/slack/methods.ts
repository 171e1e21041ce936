import type { Arguments } from './arguments';
import type { SlackCall } from './call';
import { getPermalink, postMessage, update } from './chat';
import { authTest, info, join, list, lookupByEmail, typesOf } from './directory';
import { history, replies } from './history';
import { rates, type Rate } from './rates';

export interface SlackMethod {
  /** The scope that it takes, of what it is asked. */
  scope: (call: SlackCall, args: Arguments) => string | null;
  required: readonly string[];
  optional: readonly string[];
  /** Whether it looks into a body of JSON. */
  takesJson: boolean;
  rate: Rate;
  /** Its answer, without `ok`. */
  perform: (call: SlackCall, args: Arguments) => Record<string, unknown>;
}

const contents = ['text', 'blocks', 'metadata', 'link_names', 'parse'];
const pages = ['cursor', 'limit'];
const times = ['oldest', 'latest', 'inclusive', 'include_all_metadata'];

/** Public and private channels have scopes of their own. */
const ofChannel =
  (right: 'history' | 'read') =>
  ({ workspace }: SlackCall, args: Arguments): string => {
    const channel = workspace.channels.find(({ id }) => id === args.text('channel'));
    return channel?.private ? `groups:${right}` : `channels:${right}`;
  };

const ofTypes = (_: SlackCall, args: Arguments): string =>
  typesOf(args).includes('private_channel') ? 'groups:read' : 'channels:read';

const always = (scope: string | null) => () => scope;

/** What the workbench's Slack can do; scopes, arguments, content types and tiers as docs.slack.dev/reference/methods. */
export const methods: Readonly<Record<string, SlackMethod>> = {
  'auth.test': {
    scope: always(null),
    required: [],
    optional: [],
    takesJson: true,
    rate: rates.special,
    perform: authTest,
  },
  'chat.postMessage': {
    scope: always('chat:write'),
    required: ['channel'],
    optional: [...contents, 'thread_ts', 'mrkdwn', 'unfurl_links', 'unfurl_media'],
    takesJson: true,
    rate: rates.posting,
    perform: postMessage,
  },
  'chat.update': {
    scope: always('chat:write'),
    required: ['channel', 'ts'],
    optional: contents,
    takesJson: true,
    rate: rates.tier3,
    perform: update,
  },
  'chat.getPermalink': {
    scope: always(null),
    required: ['channel', 'message_ts'],
    optional: [],
    takesJson: false,
    rate: rates.special,
    perform: getPermalink,
  },
  'conversations.history': {
    scope: ofChannel('history'),
    required: ['channel'],
    optional: [...pages, ...times],
    takesJson: false,
    rate: rates.tier3,
    perform: history,
  },
  'conversations.replies': {
    scope: ofChannel('history'),
    required: ['channel', 'ts'],
    optional: [...pages, ...times],
    takesJson: false,
    rate: rates.tier3,
    perform: replies,
  },
  'conversations.info': {
    scope: ofChannel('read'),
    required: ['channel'],
    optional: ['include_num_members'],
    takesJson: false,
    rate: rates.tier3,
    perform: info,
  },
  'conversations.list': {
    scope: ofTypes,
    required: [],
    optional: [...pages, 'types', 'exclude_archived'],
    takesJson: false,
    rate: rates.tier2,
    perform: list,
  },
  'conversations.join': {
    scope: always('channels:join'),
    required: ['channel'],
    optional: [],
    takesJson: true,
    rate: rates.tier3,
    perform: join,
  },
  'users.lookupByEmail': {
    scope: always('users:read.email'),
    required: ['email'],
    optional: [],
    takesJson: false,
    rate: rates.tier3,
    perform: lookupByEmail,
  },
};
