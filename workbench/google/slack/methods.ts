import type { Arguments } from './arguments';
import type { SlackCall } from './call';
import { getPermalink, postMessage, update } from './chat';
import { authTest, info, join, list, lookupByEmail, typesOf } from './directory';
import { history, replies } from './history';
import { rates, type Rate } from './rates';

export interface SlackMethod {
  /** The scopes that it takes, all of them, for what it is asked. */
  scopes: (call: SlackCall, args: Arguments) => readonly string[];
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
  ({ workspace }: SlackCall, args: Arguments): string[] => {
    const channel = workspace.channels.find(({ id }) => id === args.text('channel'));
    return [channel?.private ? `groups:${right}` : `channels:${right}`];
  };

const scopeOfType: Readonly<Record<string, string>> = {
  public_channel: 'channels:read',
  private_channel: 'groups:read',
  mpim: 'mpim:read',
  im: 'im:read',
};

const ofTypes = (_: SlackCall, args: Arguments): string[] =>
  typesOf(args).map((type) => scopeOfType[type] ?? '');

const always =
  (...scopes: string[]) =>
  () =>
    scopes;

/** What the workbench's Slack can do; scopes, arguments, content types and tiers as docs.slack.dev/reference/methods. */
export const methods: Readonly<Record<string, SlackMethod>> = {
  'auth.test': {
    scopes: always(),
    required: [],
    optional: [],
    takesJson: true,
    rate: rates.special,
    perform: authTest,
  },
  'chat.postMessage': {
    scopes: always('chat:write'),
    required: ['channel'],
    optional: [...contents, 'thread_ts', 'mrkdwn', 'unfurl_links', 'unfurl_media'],
    takesJson: true,
    rate: rates.posting,
    perform: postMessage,
  },
  'chat.update': {
    scopes: always('chat:write'),
    required: ['channel', 'ts'],
    optional: contents,
    takesJson: true,
    rate: rates.tier3,
    perform: update,
  },
  'chat.getPermalink': {
    scopes: always(),
    required: ['channel', 'message_ts'],
    optional: [],
    takesJson: false,
    rate: rates.special,
    perform: getPermalink,
  },
  'conversations.history': {
    scopes: ofChannel('history'),
    required: ['channel'],
    optional: [...pages, ...times],
    takesJson: false,
    rate: rates.tier3,
    perform: history,
  },
  'conversations.replies': {
    scopes: ofChannel('history'),
    required: ['channel', 'ts'],
    optional: [...pages, ...times],
    takesJson: false,
    rate: rates.tier3,
    perform: replies,
  },
  'conversations.info': {
    scopes: ofChannel('read'),
    required: ['channel'],
    optional: ['include_num_members'],
    takesJson: false,
    rate: rates.tier3,
    perform: info,
  },
  'conversations.list': {
    scopes: ofTypes,
    required: [],
    optional: [...pages, 'types', 'exclude_archived'],
    takesJson: false,
    rate: rates.tier2,
    perform: list,
  },
  'conversations.join': {
    scopes: always('channels:join'),
    required: ['channel'],
    optional: [],
    takesJson: true,
    rate: rates.tier3,
    perform: join,
  },
  'users.lookupByEmail': {
    scopes: always('users:read.email'),
    required: ['email'],
    optional: [],
    takesJson: false,
    rate: rates.tier3,
    perform: lookupByEmail,
  },
};
