import { deliverPost } from '../../../src/effects/redAccounts/deliverPost';
import type { SlackReply } from '../../../src/effects/redAccounts/slackReply';
import type { SlackRequest } from '../../../src/effects/redAccounts/slackRequests';
import { aPost, type Post } from './aPost';

// Design section 4: what a dead run may have posted is looked for first, so that nothing is posted twice.

const inChannel = { lookIn: [{ channel: 'C0RED00', ts: '' }] };
const byName = { lookIn: [{ channel: '#red-accounts', ts: '' }] };
const inThread = { lookIn: [{ channel: 'C0RED00', ts: '17.000100' }] };

const json = (body: unknown): SlackReply => ({ status: 200, body: JSON.stringify(body), retryAfter: '' });
const refusal = (error: string): SlackReply => json({ ok: false, error });
const posted = json({ ok: true, channel: 'C0RED00', ts: '18.000100' });
const page = (next: string, ...keys: readonly string[]): SlackReply =>
  json({
    ok: true,
    messages: keys.map((key) => ({
      ts: '18.000100',
      metadata: { event_type: 'ridealong', event_payload: { key } },
    })),
    response_metadata: { next_cursor: next },
  });
const channels = (next: string, ...names: readonly string[]): SlackReply =>
  json({
    ok: true,
    channels: names.map((name) => ({ id: 'C0RED00', name })),
    response_metadata: { next_cursor: next },
  });

/** What comes of it when Slack answers so, one after the other and the last for ever, and what was asked. */
function delivered(act: Post, ...replies: readonly SlackReply[]) {
  const asked: string[] = [];
  const told = deliverPost(act, (request: SlackRequest) => {
    const cursor = 'query' in request ? (request.query.cursor ?? '') : '';
    const channel = 'query' in request ? (request.query.channel ?? '') : '';
    asked.push([request.method, channel, cursor].filter(Boolean).join(' '));
    return replies[Math.min(asked.length, replies.length) - 1]!;
  });
  return { told, asked };
}

describe('a message that may have been posted', () => {
  it('is posted without a look where no run may have done so', () => {
    const { told, asked } = delivered(aPost(), posted);
    expect(told).toEqual({ outcome: 'done', detail: '', retryAfter: 0, ref: 'C0RED00/18.000100' });
    expect(asked).toEqual(['chat.postMessage']);
  });

  it('is looked for on every page, and stands where it is found', () => {
    const { told, asked } = delivered(aPost(inChannel), page('p2', 'k2'), page('', 'k1'));
    expect(told).toEqual({ outcome: 'exists', detail: '', retryAfter: 0, ref: 'C0RED00/18.000100' });
    expect(asked).toEqual(['conversations.history C0RED00', 'conversations.history C0RED00 p2']);
  });

  it('is posted when it stands on no page', () => {
    const { asked } = delivered(aPost(inChannel), page('p2', 'k2'), page(''), posted);
    expect(asked).toHaveLength(3);
    expect(asked[2]).toBe('chat.postMessage');
  });

  it('is not known when there are more than twenty pages, and not posted', () => {
    const { told, asked } = delivered(aPost(inChannel), page('next', 'k2'));
    expect(told).toBeUndefined();
    expect(asked).toHaveLength(20);
  });

  it('is looked for in the channel of the name, on whatever page of channels that stands', () => {
    const { asked } = delivered(
      aPost(byName),
      channels('p2', 'other'),
      channels('', 'red-accounts'),
      page('', 'k1'),
    );
    expect(asked).toEqual(['conversations.list', 'conversations.list p2', 'conversations.history C0RED00']);
  });

  it('is not known when the channel stands on none of twenty pages', () => {
    const { told, asked } = delivered(aPost(byName), channels('next', 'other'));
    expect(told).toBeUndefined();
    expect(asked).toHaveLength(20);
  });

  it('is refused when there is no such channel, or Slack does not say which there are; nothing more is asked', () => {
    const none = delivered(aPost(byName), channels('', 'other'));
    expect(none.told).toMatchObject({ outcome: 'refused', retryAfter: 0 });
    expect(none.told?.detail).toContain('Slack knows no such channel');
    expect(none.asked).toEqual(['conversations.list']);
    const refused = delivered(aPost(byName), refusal('missing_scope'));
    expect(refused.told).toMatchObject({ outcome: 'refused' });
    expect(refused.told?.detail).toContain('lacks a right');
    expect(refused.asked).toEqual(['conversations.list']);
    const lost = delivered(aPost(byName), { status: 0, body: '', retryAfter: '' });
    expect(lost.told).toBeUndefined();
    expect(lost.asked).toEqual(['conversations.list']);
  });

  it.each(['thread_not_found', 'message_not_found'])(
    'is gone with its thread, which somebody deleted: %s',
    (error) => {
      const { told, asked } = delivered(aPost(inThread), refusal(error));
      expect(told).toEqual({
        outcome: 'gone',
        detail: 'Somebody deleted the thread in Slack.',
        retryAfter: 0,
      });
      expect(asked).toEqual(['conversations.replies C0RED00']);
    },
  );

  it('is refused, or comes later, or is not known, when it cannot be looked for', () => {
    expect(delivered(aPost(inThread), refusal('not_in_channel')).told).toMatchObject({ outcome: 'refused' });
    expect(delivered(aPost(inThread), { status: 429, body: '', retryAfter: '7' }).told).toMatchObject({
      outcome: 'notDone',
      retryAfter: 7,
    });
    expect(delivered(aPost(inThread), { status: 500, body: '', retryAfter: '' }).told).toBeUndefined();
  });
});
