import { postOutcome, type SlackReply } from '../../../src/effects/redAccounts/slackReply';

function reply(status: number, body: unknown, retryAfter = ''): SlackReply {
  return { status, body: typeof body === 'string' ? body : JSON.stringify(body), retryAfter };
}

const refusal = (error: string): SlackReply => reply(200, { ok: false, error });

describe('what an answer of Slack means', () => {
  it('is done, and where the message stands', () => {
    const answer = reply(200, { ok: true, channel: 'C0123', ts: '1779000000.000100' });
    expect(postOutcome('post', answer)).toEqual({
      outcome: 'done',
      detail: '',
      ref: 'C0123/1779000000.000100',
      retryAfter: 0,
    });
  });

  it('is later for a caller in a hurry, and how much later', () => {
    expect(postOutcome('post', reply(429, 'slow down', '30'))).toMatchObject({
      outcome: 'notDone',
      retryAfter: 30,
    });
    expect(postOutcome('post', reply(429, ''))).toMatchObject({ outcome: 'notDone', retryAfter: 1 });
    expect(postOutcome('edit', refusal('ratelimited'))).toMatchObject({ outcome: 'notDone' });
  });

  it.each([
    ['invalid_auth', 'Connect Slack again'],
    ['token_revoked', 'Connect Slack again'],
    ['missing_scope', 'scopes'],
    ['not_in_channel', '/invite'],
    ['channel_not_found', 'Settings'],
    ['is_archived', 'archived'],
    ['msg_too_long', 'shorter'],
    ['restricted_action', 'who looks after Slack'],
    ['something_new', 'something_new'],
  ])('is a refusal that says what to do: %s', (error, words) => {
    const told = postOutcome('post', refusal(error));
    expect(told).toMatchObject({ outcome: 'refused' });
    expect(told).not.toHaveProperty('ref');
    expect(told!.detail).toContain(words);
  });

  it('is gone when somebody deleted what was to be changed', () => {
    expect(postOutcome('edit', refusal('message_not_found'))).toMatchObject({ outcome: 'gone' });
    expect(postOutcome('post', refusal('message_not_found'))).toMatchObject({ outcome: 'refused' });
  });

  it.each([
    ['no answer', reply(0, '')],
    ['a fault', reply(503, 'upstream')],
    ['a fault that may have done some of it', refusal('internal_error')],
    ['a page of a proxy', reply(200, '<html>')],
    ['half an answer', reply(200, '{"ok":tr')],
    ['something else', reply(200, '[1]')],
    ['no place', reply(200, { ok: true })],
    ['a place that is none', reply(200, { ok: true, channel: '../x', ts: 'now' })],
  ])('is not known: %s', (_, answer) => {
    expect(postOutcome('post', answer)).toBeUndefined();
  });
});
