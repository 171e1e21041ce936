import type { EffectKey } from '../../../src/effects/delivery';
import { deliverPost, type AskSlack } from '../../../src/effects/redAccounts/deliverPost';
import { plain } from '../../../src/effects/redAccounts/mrkdwn';
import { placeOf } from '../../../src/effects/redAccounts/slackRef';
import { whoRequest, workspaceIn } from '../../../src/effects/redAccounts/slackRequests';
import { instant } from '../../../src/time/instant';
import { SlackScript } from '../../contract/slackScript';
import { aPost } from './aPost';

let slack: SlackScript;
beforeEach(() => {
  slack = new SlackScript();
});
afterEach(() => slack.remove());

const ask: AskSlack = (request) => {
  const { method } = request;
  const sent = 'body' in request ? { json: request.body } : { query: request.query };
  const { code, json, retryAfter } = slack.ask({ method, ...sent });
  return { status: code, body: JSON.stringify(json), retryAfter: retryAfter ?? '' };
};

function place(told: ReturnType<typeof deliverPost>) {
  const found = placeOf(told?.ref ?? '');
  if (!found) throw new Error('it stands nowhere');
  return found;
}

describe('what Slack takes and answers', () => {
  it('is a first post, an answer, a change and what people typed, shown as typed and pinging nobody', () => {
    const first = place(deliverPost(aPost(), ask));
    const text = plain('<!channel> @here *x* https://x.example/?a=1&b=2');
    const answer = deliverPost(
      aPost({ channel: first.channel, threadTs: first.ts, text, metadataKey: 'k2' }),
      ask,
    );
    expect(answer).toMatchObject({ outcome: 'done' });
    const edit = {
      since: instant(0),
      key: 'thread/e1' as EffectKey,
      generation: 1,
      act: 'edit',
      content: 'y',
      what: 'edit',
    } as const;
    const ref = `${first.channel}/${first.ts}`;
    expect(deliverPost({ ...edit, ref, text: '*Fjord* is yellow' }, ask)).toMatchObject({
      outcome: 'done',
      ref,
    });
    expect(slack.channel('red-accounts').messages).toMatchObject([
      { text: '*Fjord* is yellow', metadata: { event_payload: { key: 'k1' } } },
      { text: '&lt;!channel&gt; @\u2060here ∗x∗ <https://x.example/?a=1&amp;b=2>', threadTs: first.ts },
    ]);
  });

  it('finds by its key what a dead run posted, by the channel’s name and in the thread', () => {
    const first = place(deliverPost(aPost(), ask));
    const reply = aPost({ channel: first.channel, threadTs: first.ts, metadataKey: 'k2' });
    deliverPost(reply, ask);
    const again = deliverPost(aPost({ lookIn: [{ channel: '#red-accounts', ts: '' }] }), ask);
    expect(again).toMatchObject({ outcome: 'exists', ref: `${first.channel}/${first.ts}` });
    expect(deliverPost({ ...reply, lookIn: [first] }, ask)).toMatchObject({ outcome: 'exists' });
    expect(deliverPost({ ...reply, metadataKey: 'k3', lookIn: [first] }, ask)).toMatchObject({
      outcome: 'done',
    });
    expect(slack.channel('red-accounts').messages).toHaveLength(3);
  });

  it('refuses what the app may not do, in a sentence', () => {
    expect(deliverPost(aPost({ channel: '#random' }), ask)).toMatchObject({
      outcome: 'refused',
      detail: expect.stringContaining('/invite') as string,
    });
    expect(deliverPost(aPost({ channel: '#nowhere' }), ask)).toMatchObject({ outcome: 'refused' });
    const lookIn = [{ channel: '#nowhere', ts: '' }];
    expect(deliverPost(aPost({ channel: '#nowhere', lookIn }), ask)).toMatchObject({ outcome: 'refused' });
    const gone = { channel: slack.channel('red-accounts').id, ts: '17.000100' };
    expect(deliverPost(aPost({ ...gone, threadTs: gone.ts, lookIn: [gone] }), ask)).toMatchObject({
      outcome: 'gone',
    });
  });

  it('says the workspace’s address, of which links are made', () => {
    expect(workspaceIn(ask(whoRequest))).toBe('https://example-workspace.slack.com/');
  });
});
