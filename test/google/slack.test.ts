import { googleSlack } from '../../src/google/slack';
import { slackOf, WORKBENCH_TOKEN } from '../../workbench/google/slack/workspace';
import { InGoogle } from './inGoogle';

// Slack's Web API over HTTP: what is sent, and what is known of what came of it.

describe('a request to Slack', () => {
  let google: InGoogle;
  beforeEach(() => (google = new InGoogle()));
  afterEach(() => google.remove());

  const channel = () => {
    const found = slackOf(google.workbench.world).channels[0];
    if (!found) throw new Error('There is no channel.');
    return found;
  };
  const post = (token = WORKBENCH_TOKEN) =>
    google.run(() =>
      googleSlack().ask(
        { method: 'chat.postMessage', body: { channel: channel().id, text: 'Grüße & more' } },
        token,
      ),
    );
  const read = (query: Readonly<Record<string, string>>) =>
    google.run(() => googleSlack().ask({ method: 'conversations.list', query }, WORKBENCH_TOKEN));
  const bodyOf = ({ body }: { body: string }) => JSON.parse(body) as Record<string, unknown>;

  test('with a body is posted as JSON, and Slack has no complaint about it', () => {
    const reply = post();
    expect(reply).toEqual({ status: 200, body: reply.body, retryAfter: '' });
    expect(bodyOf(reply)).toMatchObject({ ok: true });
    expect(bodyOf(reply)).not.toHaveProperty('warning');
    expect(channel().messages).toMatchObject([{ text: 'Grüße &amp; more' }]);
    expect(google.lastCalls()).toEqual(['UrlFetchApp.fetch']);
  });

  test('with a query is asked for by its address, in which every letter arrives', () => {
    const first = bodyOf(read({ types: 'public_channel,private_channel', limit: '1' }));
    expect(first).toMatchObject({ ok: true, channels: [{ name: 'red-accounts' }] });
    const { next_cursor: cursor } = first['response_metadata'] as { next_cursor: string };
    expect(cursor).toMatch(/[^a-z\d]/i);
    const second = bodyOf(read({ types: 'public_channel,private_channel', limit: '1', cursor }));
    expect(second).toMatchObject({ ok: true, channels: [{ name: 'random' }] });
  });

  test('with a wrong token is refused by Slack, which is an answer', () => {
    const reply = post('xoxb-wrong');
    expect(reply.status).toBe(200);
    expect(bodyOf(reply)).toMatchObject({ ok: false, error: 'invalid_auth' });
  });

  test('that comes too soon is answered with how long to wait', () => {
    slackOf(google.workbench.world).refusals = { calls: 1, retryAfter: 30 };
    const reply = post();
    expect(reply).toMatchObject({ status: 429, retryAfter: '30' });
    expect(reply).not.toHaveProperty('notSent');
  });

  test('that Slack failed at has its status, since nobody knows more', () => {
    slackOf(google.workbench.world).outage = { calls: 1, done: true };
    expect(post()).toMatchObject({ status: 503 });
  });

  test('of which no answer came may have got there', () => {
    google.workbench.breakNext({ call: 1, mode: 'lost-reply' });
    expect(post()).toEqual({ status: 0, body: '', retryAfter: '' });
    expect(channel().messages).toHaveLength(1);
  });

  test('that Google would not send for its own limits was surely not sent, and it is told why', () => {
    google.workbench.breakNext({ call: 1, mode: 'refused-from-here' });
    expect(post()).toEqual({
      status: 0,
      body: '',
      retryAfter: '',
      notSent: 'Service invoked too many times for one day: UrlFetchApp.',
    });
    expect(channel().messages).toHaveLength(0);
  });
});
