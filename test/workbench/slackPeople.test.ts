import { slackOf, WORKBENCH_TOKEN } from '../../workbench/google/slack/workspace';
import type { OuttrayThread } from '../../workbench/runtime/posts';
import { ada, ben } from '../contract/scratchGoogle';
import { Workbench } from '../../workbench/workbench';
import { dist } from '../support/dist';
import { ScratchServer } from './server/scratchServer';

const channel = 'red-accounts';

describe('Slack over HTTP, as people and other automations use it', () => {
  let server: ScratchServer;
  beforeEach(() => {
    server = new ScratchServer();
  });
  afterEach(() => server.remove());

  const say = async (said: object) =>
    (await server.ask('/api/slack/messages', { channel, user: ada, text: 'Hello', ...said })).json as {
      ts: string;
      permalink: string;
    };
  const posts = async () => ((await server.ask('/api/outtray')).json as { posts: OuttrayThread[] }).posts;

  test('there is a workspace from the start, with a bot in #red-accounts and not in #random', async () => {
    expect((await server.ask('/api/slack')).json).toMatchObject({
      url: 'https://example-workspace.slack.com',
      bots: [{ name: 'ridealong', token: WORKBENCH_TOKEN }],
      channels: [
        { name: 'red-accounts', archived: false, private: false, member: true },
        { name: 'random', member: false },
      ],
    });
  });

  test('a message and its answers are a thread in the out-tray', async () => {
    const parent = await say({ text: 'Acme turned red <!channel>' });
    const reply = await say({
      channel: '#red-accounts',
      user: ben,
      text: 'I call them',
      threadTs: parent.ts,
    });
    expect(parent.permalink).toMatch(
      /^https:\/\/example-workspace\.slack\.com\/archives\/C[0-9A-F]{10}\/p\d{16}$/,
    );
    expect(await posts()).toEqual([
      {
        channel,
        ts: parent.ts,
        permalink: parent.permalink,
        by: 'Ada Byron',
        bot: false,
        text: 'Acme turned red &lt;!channel&gt;',
        pings: [],
        key: null,
        edited: false,
        deleted: false,
        at: '2026-05-04T08:00:00.000Z',
        replies: [expect.objectContaining({ ts: reply.ts, by: 'Ben Okri', text: 'I call them' })],
      },
    ]);
  });

  test('another automation has a name, and may ping', async () => {
    const { user } = slackOf(server.google.workbench.world).bots[0]!;
    await say({ user: 'CRM Sync', text: `<!here> <@${user}> <https://crm.example.com/1|Acme> is red` });
    expect(await posts()).toMatchObject([
      {
        by: 'CRM Sync',
        bot: true,
        pings: [
          { id: '!here', name: 'here' },
          { id: user, name: 'ridealong' },
        ],
      },
    ]);
  });

  test('a message is gone when it is deleted; with replies it stays as a gap, until its last reply goes', async () => {
    const alone = await say({});
    const parent = await say({});
    const reply = await say({ threadTs: parent.ts });
    const remove = (ts: string) => server.ask('/api/slack/messages/delete', { channel, ts });
    await remove(alone.ts);
    await remove(parent.ts);
    expect(await posts()).toMatchObject([
      { ts: parent.ts, deleted: true, by: '', text: '', replies: [{ ts: reply.ts }] },
    ]);
    expect((await remove(parent.ts)).status).toBe(400);
    await remove(reply.ts);
    expect(await posts()).toEqual([]);
  });

  test('a channel is archived, made, and the bot invited', async () => {
    const arrange = (wanted: object) => server.ask('/api/slack/channels', wanted);
    await arrange({ name: 'red-accounts', archived: true });
    expect(await server.ask('/api/slack/messages', { channel, user: ada, text: 'x' })).toEqual({
      status: 400,
      json: { error: 'The channel #red-accounts is archived.' },
    });
    await arrange({ name: '#acme', private: true, member: true });
    await arrange({ name: 'random', member: true });
    expect((await server.ask('/api/slack')).json).toMatchObject({
      channels: [
        { name: 'red-accounts', archived: true, member: true },
        { name: 'random', member: true },
        { name: 'acme', private: true, member: true },
      ],
    });
  });

  test('the next calls are refused as long as was asked for', async () => {
    await server.ask('/api/slack/limit', { calls: 2, retryAfter: 7 });
    const call = () =>
      server.google.script(() => {
        const answer = UrlFetchApp.fetch('https://slack.com/api/auth.test', { muteHttpExceptions: true });
        const headers = answer.getHeaders() as Record<string, string>;
        return [answer.getResponseCode(), headers['retry-after'] ?? ''];
      });
    expect([call(), call(), call()]).toEqual([
      [429, '7'],
      [429, '7'],
      [200, ''],
    ]);
  });

  test.each([
    [{ channel: 'none' }, 'There is no channel "none". Channels: #red-accounts, #random.'],
    [{ threadTs: '1.000000' }, '#red-accounts has no message "1.000000".'],
    [{ user: 'nobody@elsewhere.example' }, 'There is nobody with the address "nobody@elsewhere.example".'],
    [{ text: '' }, 'text: must not be empty.'],
  ])('what makes no sense is refused in a sentence: %j', async (said, error) => {
    expect(await server.ask('/api/slack/messages', { channel, user: ada, text: 'x', ...said })).toEqual({
      status: 400,
      json: { error },
    });
  });
});

test('a state of before there was Slack loads, and has the usual workspace', () => {
  const server = new ScratchServer();
  const { slack: _, ...old } = JSON.parse(JSON.stringify(server.google.workbench)) as Record<string, unknown>;
  const restored = Workbench.restore(old, { distDir: dist });
  expect(restored.outtray().posts).toEqual([]);
  expect(slackOf(restored.world).channels.map(({ name }) => name)).toEqual(['red-accounts', 'random']);
  server.remove();
});
