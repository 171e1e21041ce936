import { SlackScript, type Asked } from './slackScript';

let slack: SlackScript;
beforeEach(() => {
  slack = new SlackScript();
});
afterEach(() => slack.remove());

const red = () => slack.channel('red-accounts').id;
const random = () => slack.channel('random').id;

// Source: docs.slack.dev/apis/web-api; each method's page there.
describe('Slack, who calls', () => {
  test('auth.test names workspace and bot', () => {
    expect(slack.ask({ method: 'auth.test', form: {} }).json).toMatchObject({
      ok: true,
      url: 'https://example-workspace.slack.com/',
      user: 'ridealong',
      user_id: slack.workspace.bots[0]!.user,
      bot_id: slack.workspace.bots[0]!.id,
    });
  });

  test.each<[string, Asked, object]>([
    ['no token', { method: 'auth.test', token: null }, { error: 'not_authed' }],
    ['a wrong token', { method: 'auth.test', token: 'xoxb-other' }, { error: 'invalid_auth' }],
    [
      'a token in a body of JSON',
      { method: 'auth.test', token: null, json: { token: 'x' } },
      { error: 'not_authed' },
    ],
    [
      'a text that is no JSON',
      { method: 'chat.postMessage', form: { a: 'b' }, contentType: 'application/json' },
      { error: 'invalid_json' },
    ],
    [
      'another content type',
      { method: 'chat.postMessage', form: { a: 'b' }, contentType: 'text/html' },
      { error: 'invalid_post_type' },
    ],
  ])('%s is refused with HTTP 200', (_, asked, refusal) => {
    expect(slack.ask(asked)).toMatchObject({ code: 200, json: { ok: false, ...refusal } });
  });

  test('a missing scope is named, with what there is', () => {
    slack.workspace.bots[0]!.scopes = ['chat:write', 'channels:read'];
    expect(slack.read('conversations.history')).toEqual({
      ok: false,
      error: 'missing_scope',
      needed: 'channels:history',
      provided: 'chat:write,channels:read',
    });
  });

  test('a private channel takes the scope for groups', () => {
    slack.channel('red-accounts').private = true;
    slack.workspace.bots[0]!.scopes = ['chat:write', 'channels:history'];
    expect(slack.read('conversations.history')).toMatchObject({
      error: 'missing_scope',
      needed: 'groups:history',
    });
  });

  test('a list of public and private channels takes the scopes for both', () => {
    slack.workspace.bots[0]!.scopes = ['groups:read'];
    const list = (types: string) => slack.ask({ method: 'conversations.list', form: { types } }).json;
    expect(list('private_channel')['ok']).toBe(true);
    expect(list('public_channel,private_channel')).toMatchObject({
      error: 'missing_scope',
      needed: 'channels:read,groups:read',
    });
  });

  test('a method that is not built throws by name, and so does an argument', () => {
    expect(() => slack.ask({ method: 'chat.delete', form: {} })).toThrow('Slack: chat.delete is not built');
    expect(() => slack.post({ text: 'x', attachments: [] })).toThrow(
      'Slack: chat.postMessage with attachments',
    );
  });

  test('each call is one round trip of 300 ms, which faults can break', () => {
    slack.post({ text: 'x' });
    expect(slack.google.workbench.executions().at(-1)?.calls).toEqual([
      { service: 'UrlFetchApp', method: 'fetch', ms: 300 },
    ]);
    slack.google.workbench.hooks.afterCall = () => {
      throw new Error('Address unavailable');
    };
    expect(() => slack.post({ text: 'y' })).toThrow('Address unavailable');
    slack.google.workbench.hooks.afterCall = () => undefined;
    expect(slack.messages().map(({ text }) => text)).toEqual(['y', 'x']);
  });
});

describe('Slack, how arguments come', () => {
  test('posting takes JSON and forms', () => {
    slack.post({ text: 'as JSON' });
    const metadata = JSON.stringify({ event_type: 'ask', event_payload: { key: 'k' } });
    slack.ask({ method: 'chat.postMessage', form: { channel: red(), text: 'as a form', metadata } });
    expect(slack.messages({ include_all_metadata: 'true' })).toMatchObject([
      { text: 'as a form', metadata: { event_payload: { key: 'k' } } },
      { text: 'as JSON' },
    ]);
  });

  test.each(['conversations.history', 'conversations.replies', 'conversations.info'])(
    '%s does not look into a body of JSON',
    (method) => {
      const { code, json } = slack.ask({ method, json: { channel: red(), ts: '1.000000' } });
      expect(code).toBe(200);
      expect(json).toMatchObject({ ok: false, error: 'invalid_arguments' });
      expect(JSON.stringify(json)).toContain('missing required field: channel');
    },
  );

  test('reading takes forms and the address', () => {
    slack.post({ text: 'x' });
    expect(slack.ask({ method: 'conversations.history', query: { channel: red() } }).json).toMatchObject({
      ok: true,
      messages: [{ text: 'x' }],
    });
  });

  test('an absent argument is invalid_arguments, an empty one is looked up', () => {
    expect(slack.ask({ method: 'conversations.info', form: {} }).json['error']).toBe('invalid_arguments');
    expect(slack.ask({ method: 'conversations.info', form: { channel: '' } }).json['error']).toBe(
      'channel_not_found',
    );
    expect(slack.read('conversations.replies')['error']).toBe('invalid_arguments');
    expect(slack.read('conversations.replies', { ts: '' })['error']).toBe('thread_not_found');
  });

  test('JSON without a charset is remarked on', () => {
    const json = { channel: red(), text: 'x' };
    expect(
      slack.ask({ method: 'chat.postMessage', json, contentType: 'application/json' }).json,
    ).toMatchObject({
      ok: true,
      warning: 'missing_charset',
      response_metadata: { warnings: ['missing_charset'] },
    });
  });
});

describe('chat.postMessage', () => {
  test('gives channel, ts and the message as kept', () => {
    const answer = slack.ask({
      method: 'chat.postMessage',
      json: { channel: '#red-accounts', text: 'a & b' },
    });
    expect(answer).toMatchObject({
      code: 200,
      json: {
        ok: true,
        channel: red(),
        ts: expect.stringMatching(/^\d{10}\.\d{6}$/) as string,
        message: { type: 'message', text: 'a &amp; b', bot_id: slack.workspace.bots[0]!.id },
      },
    });
  });

  const refusals: [string, object, string][] = [
    ['an unknown channel', { channel: 'C000', text: 'x' }, 'channel_not_found'],
    ['a channel that it is not in', { channel: 'random', text: 'x' }, 'not_in_channel'],
    ['no text', {}, 'no_text'],
    ['an empty text', { text: ' ' }, 'no_text'],
    ['a text of more than 40,000 characters', { text: 'x'.repeat(40_001) }, 'msg_too_long'],
    ['a thread that is a number', { text: 'x', thread_ts: 1602251441.5 }, 'invalid_thread_ts'],
    ['metadata without a payload', { text: 'x', metadata: { event_type: 'a' } }, 'invalid_metadata_format'],
    [
      'metadata with more',
      { text: 'x', metadata: { event_type: 'a', event_payload: {}, b: 1 } },
      'invalid_metadata_format',
    ],
    [
      'large metadata',
      { text: 'x', metadata: { event_type: 'a', event_payload: { b: 'x'.repeat(8000) } } },
      'metadata_too_large',
    ],
    ['blocks that are no list', { blocks: {} }, 'invalid_blocks_format'],
    ['51 blocks', { blocks: Array.from({ length: 51 }, () => ({ type: 'divider' })) }, 'invalid_blocks'],
    [
      'a section of 3,001 characters',
      { blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3001) } }] },
      'invalid_blocks',
    ],
    [
      'a header in mrkdwn',
      { blocks: [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }] },
      'invalid_blocks',
    ],
  ];
  test.each(refusals)('%s is refused, and nothing is posted', (_, json, error) => {
    const answer = slack.ask({ method: 'chat.postMessage', json: { channel: red(), ...json } });
    expect({ code: answer.code, ok: answer.json['ok'], error: answer.json['error'] }).toEqual({
      code: 200,
      ok: false,
      error,
    });
    expect(slack.workspace.channels.flatMap(({ messages }) => messages)).toEqual([]);
  });

  test('an archived channel is refused; a private one that it is not in does not exist', () => {
    slack.channel('red-accounts').archived = true;
    slack.channel('random').private = true;
    const post = (channel: string) =>
      slack.ask({ method: 'chat.postMessage', json: { channel, text: 'x' } }).json['error'];
    expect([post(red()), post(random())]).toEqual(['is_archived', 'channel_not_found']);
  });

  test('with chat:write.public it posts where it is no member', () => {
    slack.workspace.bots[0]!.scopes.push('chat:write.public');
    expect(slack.ask({ method: 'chat.postMessage', json: { channel: random(), text: 'x' } }).json['ok']).toBe(
      true,
    );
  });

  test('every ts is another one, later than the last', () => {
    const runs = [slack.post({ text: '1' }), slack.post({ text: '2' }), slack.post({ text: '3' })];
    expect([...new Set(runs)].sort()).toEqual(runs);
  });

  test('a reply says so, and its parent counts it', () => {
    const ts = slack.post({ text: 'parent' });
    const first = slack.post({ text: 'reply', thread_ts: ts });
    const second = slack.post({ text: 'to the reply', thread_ts: first });
    expect(slack.messages()).toMatchObject([{ ts, thread_ts: ts, reply_count: 2, latest_reply: second }]);
    expect(slack.read('conversations.replies', { ts })).toMatchObject({
      ok: true,
      has_more: false,
      messages: [{ ts }, { ts: first, thread_ts: ts }, { ts: second, thread_ts: ts }],
    });
  });

  test('a reply to a parent that is gone stands in the channel, and only its thread_ts is missing', () => {
    const answer = slack.ask({
      method: 'chat.postMessage',
      json: { channel: red(), text: 'x', thread_ts: '1777881600.000100' },
    });
    expect(answer.json).toMatchObject({ ok: true });
    expect(answer.json['message']).not.toHaveProperty('thread_ts');
    expect(slack.messages()).toHaveLength(1);
  });

  test.each([
    ['a < b > c & d &amp; e', 'a &lt; b &gt; c &amp; d &amp; e'],
    ['<!channel> <@U0123ABCD> <!here>', '<!channel> <@U0123ABCD> <!here>'],
    ['&lt;!channel&gt;', '&lt;!channel&gt;'],
    ['<script> <@nobody> @channel', '&lt;script&gt; &lt;@nobody&gt; @channel'],
    ['<https://example.com/a?b=1&amp;c=2|here>', '<https://example.com/a?b=1&amp;c=2|here>'],
    ['see https://example.com/a?b=1&c=2.', 'see <https://example.com/a?b=1&amp;c=2>.'],
    ['ask ada@example.com', 'ask <mailto:ada@example.com|ada@example.com>'],
  ])('%s is kept as %s', (text, kept) => {
    slack.post({ text });
    expect(slack.messages()[0]?.['text']).toBe(kept);
  });
});

describe('metadata of a message', () => {
  const metadata = { event_type: 'ridealong', event_payload: { key: 'post/1' } };

  test('is given back only when asked for', () => {
    slack.post({ text: 'x', metadata });
    expect(slack.messages()[0]).not.toHaveProperty('metadata');
    expect(slack.messages({ include_all_metadata: 'true' })[0]).toMatchObject({ metadata });
  });

  test('an update replaces it only when it brings some; an empty object takes it away', () => {
    const ts = slack.post({ text: 'x', metadata });
    const update = (json: object) => {
      slack.ask({ method: 'chat.update', json: { channel: red(), ts, ...json } });
      return slack.messages({ include_all_metadata: '1' })[0]?.['metadata'];
    };
    expect(update({ text: 'y' })).toEqual(metadata);
    const other = { event_type: 'ridealong', event_payload: { key: 'post/2' } };
    expect(update({ text: 'z', metadata: other })).toEqual(other);
    expect(update({ text: 'z', metadata: {} })).toBeUndefined();
  });
});

describe('chat.update', () => {
  const update = (json: object) =>
    slack.ask({ method: 'chat.update', json: { channel: red(), text: 'new', ...json } }).json;

  test('changes the text and marks it edited, in place', () => {
    const ts = slack.post({ text: 'old' });
    slack.post({ text: 'reply', thread_ts: ts });
    expect(update({ ts })).toMatchObject({ ok: true, ts, text: 'new', channel: red() });
    expect(slack.messages()).toMatchObject([
      { ts, text: 'new', reply_count: 1, edited: { user: slack.workspace.bots[0]!.user } },
    ]);
  });

  test('refuses what is not there, not its own, too long, too late, archived', () => {
    const ts = slack.post({ text: 'old' });
    slack.channel('red-accounts').messages.push({ ts: '1999999999.000000', user: 'U1', text: 'mine' });
    const error = (json: object) => update(json)['error'];
    expect(error({ ts: '1777881600.999999' })).toBe('message_not_found');
    expect(error({ ts: '1999999999.000000' })).toBe('cant_update_message');
    expect(error({ ts, text: 'x'.repeat(4001) })).toBe('msg_too_long');
    expect(error({ ts, text: '' })).toBe('no_text');
    slack.workspace.editWindowMinutes = 60;
    slack.google.workbench.advance('2026-05-04T09:30:00Z');
    expect(error({ ts })).toBe('edit_window_closed');
    delete slack.workspace.editWindowMinutes;
    slack.channel('red-accounts').archived = true;
    expect(error({ ts })).toBe('is_inactive');
  });
});

describe('Slack, reading back', () => {
  const post = (count: number) => Array.from({ length: count }, (_, n) => slack.post({ text: `${n}` }));
  const texts = (form: Readonly<Record<string, string>>) => slack.messages(form).map(({ text }) => text);

  test('history is newest first, in pages by cursor', () => {
    post(5);
    const first = slack.read('conversations.history', { limit: '2' });
    expect(first).toMatchObject({ has_more: true, messages: [{ text: '4' }, { text: '3' }] });
    const { next_cursor: cursor } = first['response_metadata'] as { next_cursor: string };
    expect(slack.read('conversations.history', { limit: '9', cursor })).toMatchObject({
      has_more: false,
      messages: [{ text: '2' }, { text: '1' }, { text: '0' }],
    });
    expect(slack.read('conversations.history', { cursor: 'x' })['error']).toBe('invalid_cursor');
  });

  test('oldest and latest are left out unless inclusive', () => {
    const [, second = '', , fourth = ''] = post(5);
    expect(texts({ oldest: second, latest: fourth })).toEqual(['2']);
    expect(texts({ oldest: second, latest: fourth, inclusive: 'true' })).toEqual(['3', '2', '1']);
    expect(texts({ oldest: second, limit: '1', inclusive: 'true', latest: second })).toEqual(['1']);
    expect(slack.read('conversations.history', { oldest: 'x' })['error']).toBe('invalid_ts_oldest');
  });

  test('replies stand in their thread only, which any of its messages names', () => {
    const [ts = ''] = post(1);
    const reply = slack.post({ text: 'reply', thread_ts: ts });
    expect(texts({})).toEqual(['0']);
    expect(slack.read('conversations.replies', { ts: reply })['messages']).toHaveLength(2);
    expect(slack.read('conversations.replies', { ts: '1.000000' })['error']).toBe('thread_not_found');
  });

  test('a channel that it is not in cannot be read', () => {
    expect(slack.ask({ method: 'conversations.history', form: { channel: random() } }).json['error']).toBe(
      'not_in_channel',
    );
  });

  test('a name is turned into an id by the list, which tells whether it is a member', () => {
    const { channels } = slack.ask({
      method: 'conversations.list',
      form: { types: 'public_channel', exclude_archived: 'true' },
    }).json;
    expect(channels).toMatchObject([
      { id: red(), name: 'red-accounts', is_member: true, is_archived: false },
      { id: random(), name: 'random', is_member: false },
    ]);
    expect(slack.read('conversations.info')).toMatchObject({
      channel: { name: 'red-accounts', is_member: true },
    });
  });

  test('it joins a public channel with the scope for it', () => {
    const join = () => slack.ask({ method: 'conversations.join', json: { channel: random() } }).json;
    expect(join()).toMatchObject({ error: 'missing_scope', needed: 'channels:join' });
    slack.workspace.bots[0]!.scopes.push('channels:join');
    expect(join()).toMatchObject({ ok: true, channel: { is_member: true } });
    expect(join()).toMatchObject({ ok: true, warning: 'already_in_channel' });
  });

  test('a permalink names the thread of a reply', () => {
    const ts = slack.post({ text: 'x' });
    const reply = slack.post({ text: 'y', thread_ts: ts });
    const link = (message_ts: string) => slack.read('chat.getPermalink', { message_ts });
    const start = `https://example-workspace.slack.com/archives/${red()}/p`;
    expect(link(ts)['permalink']).toBe(`${start}${ts.replace('.', '')}`);
    expect(link(reply)['permalink']).toBe(`${start}${reply.replace('.', '')}?thread_ts=${ts}&cid=${red()}`);
    expect(link('1.000000')['error']).toBe('message_not_found');
  });

  test('a person is found by address', () => {
    const find = (email: string) => slack.ask({ method: 'users.lookupByEmail', form: { email } }).json;
    expect(find('ada@example.com')).toMatchObject({
      ok: true,
      user: { real_name: 'Ada Byron', profile: { email: 'ada@example.com' } },
    });
    expect(find('nobody@example.com')).toMatchObject({ ok: false, error: 'users_not_found' });
  });
});
