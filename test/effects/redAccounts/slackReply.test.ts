import {
  failureOf,
  jsonOf,
  objectIn,
  postOutcome,
  refused,
  textIn,
  type SlackReply,
} from '../../../src/effects/redAccounts/slackReply';

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

const wrongToken =
  'Slack does not take the token. Connect Slack again in the panel, with the bot token of the app.';
const wrongRights =
  'The Slack app lacks a right. See in the guide which scopes it needs, and install it again.';
const wrongChannel =
  'Slack knows no such channel, or the app may not see it. Look at Slack channel in Settings; into a private channel invite the app.';
const archived = 'The Slack channel is archived. Bring it back, or name another one in Settings.';
const restricted = 'The rules of the Slack workspace or channel forbid the post. Ask who looks after Slack.';

describe('what a coordinator is told when Slack refuses', () => {
  it.each([
    ['invalid_auth', wrongToken],
    ['not_authed', wrongToken],
    ['account_inactive', wrongToken],
    ['token_revoked', wrongToken],
    ['token_expired', wrongToken],
    ['not_allowed_token_type', wrongToken],
    ['missing_scope', wrongRights],
    ['no_permission', wrongRights],
    ['access_denied', wrongRights],
    [
      'not_in_channel',
      'The Slack app is not in the channel. Invite it there: type /invite and the name of the app.',
    ],
    ['channel_not_found', wrongChannel],
    ['channel_type_not_supported', wrongChannel],
    ['is_archived', archived],
    ['is_inactive', archived],
    ['restricted_action', restricted],
    ['restricted_action_read_only_channel', restricted],
    ['restricted_action_thread_only_channel', restricted],
    ['restricted_action_non_threadable_channel', restricted],
    ['msg_too_long', 'Slack finds the post too long. Make the texts of its row shorter.'],
    [
      'cant_update_message',
      'Slack does not let this app change the post, which another app made. Connect the app that made it.',
    ],
    [
      'edit_window_closed',
      'The Slack workspace does not let old posts be changed. Ask who looks after Slack.',
    ],
    ['x'.repeat(81), `Slack refused with “${'x'.repeat(80)}”. Ask who looks after Slack.`],
  ])('%s', (error, detail) => {
    const told = { outcome: 'refused', detail, retryAfter: 0 };
    expect(failureOf(refusal(error))).toEqual({ error, told });
    expect(postOutcome('edit', refusal(error))).toEqual(told);
    expect(refused(error)).toEqual(told);
  });
});

describe('what comes later', () => {
  const later = (seconds: number) => ({
    outcome: 'notDone',
    detail: 'Slack asks to wait.',
    retryAfter: seconds,
  });

  it.each([
    ['30', 30],
    ['', 1],
    ['0', 1],
    ['-5', 1],
    ['soon', 1],
    ['Infinity', 1],
  ])('comes when Slack says, or in a second: %j is %i', (retryAfter, seconds) => {
    expect(failureOf(reply(429, '', retryAfter))).toEqual({ error: 'ratelimited', told: later(seconds) });
  });

  it.each(['ratelimited', 'rate_limited', 'message_limit_exceeded', 'team_added_to_org'])(
    'comes later by Slack’s word for it: %s',
    (error) => {
      expect(failureOf(refusal(error))).toEqual({ error, told: later(1) });
    },
  );

  it('comes later what Google did not even send, in its words', () => {
    expect(failureOf({ ...reply(0, ''), notSent: 'Too many requests today' })).toEqual({
      error: 'not_sent',
      told: { outcome: 'notDone', detail: 'Too many requests today', retryAfter: 0 },
    });
  });
});

it.each(['fatal_error', 'internal_error', 'service_unavailable', 'request_timeout', ''])(
  'of “%s” nobody knows whether it was done',
  (error) => {
    expect(failureOf(refusal(error))).toBeUndefined();
  },
);

it.each([
  ['a success', reply(200, { ok: true, error: 'not_in_channel' })],
  ['another status', reply(500, { ok: false, error: 'not_in_channel' })],
  ['no word of success', reply(200, { error: 'not_in_channel' })],
])('%s is no failure that Slack gave a reason for', (_, answer) => {
  expect(failureOf(answer)).toBeUndefined();
});

it('a message is done only with its place, and its place is told only then', () => {
  const place = { channel: 'C0123', ts: '17.000100' };
  expect(postOutcome('post', reply(201, { ok: true, ...place }))).toBeUndefined();
  expect(postOutcome('post', reply(200, { ok: 'true', ...place }))).toBeUndefined();
});

it('what somebody deleted is told so', () => {
  expect(postOutcome('edit', refusal('message_not_found'))).toEqual({
    outcome: 'gone',
    detail: 'Somebody deleted the message in Slack.',
    retryAfter: 0,
  });
  expect(postOutcome('edit', refusal('not_in_channel'))).toMatchObject({ outcome: 'refused' });
});

it('an answer is read as an object with texts, whatever it is', () => {
  expect(jsonOf(reply(200, { ok: true }))).toEqual({ ok: true });
  expect(['{', 'null', '[1]', '"text"', '1'].map((body) => jsonOf(reply(200, body)))).toEqual(
    Array(5).fill(undefined),
  );
  expect(objectIn({ a: 1 })).toEqual({ a: 1 });
  expect(objectIn(undefined)).toBeUndefined();
  expect(textIn({ a: 'x' }, 'a')).toBe('x');
  expect([textIn({ a: 1 }, 'a'), textIn({}, 'a'), textIn(undefined, 'a')]).toEqual(['', '', '']);
});
