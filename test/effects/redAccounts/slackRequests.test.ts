import type { EffectKey } from '../../../src/effects/delivery';
import { metadataKey } from '../../../src/effects/redAccounts/postKeys';
import { permalink, placeOf } from '../../../src/effects/redAccounts/slackRef';
import {
  channelIn,
  channelsRequest,
  editBody,
  foundIn,
  lookUpRequest,
  postBody,
  teamIn,
  whoRequest,
  workspaceIn,
} from '../../../src/effects/redAccounts/slackRequests';
import { instant } from '../../../src/time/instant';
import { aPost } from './aPost';

const key = 'thread/e1' as EffectKey;
const claim = { key, generation: 1, content: 'abc', text: '*Fjord* is red', since: instant(0) };
const post = aPost();

function reply(body: unknown) {
  return { status: 200, body: JSON.stringify(body), retryAfter: '' };
}

describe('a request to Slack', () => {
  it('posts what was written and nothing else: no names, no previews, an opaque key', () => {
    expect(postBody(post)).toEqual({
      method: 'chat.postMessage',
      body: {
        channel: '#red-accounts',
        text: '*Fjord* is red',
        parse: 'none',
        link_names: false,
        unfurl_links: false,
        unfurl_media: false,
        metadata: { event_type: 'ridealong', event_payload: { key: 'k1' } },
      },
    });
    expect(postBody({ ...post, threadTs: '1.5' })).toMatchObject({ body: { thread_ts: '1.5' } });
  });

  it('changes a message where it stands', () => {
    expect(editBody({ ...claim, act: 'edit', what: 'edit', ref: 'C0123/17.000100' })).toEqual({
      method: 'chat.update',
      body: { channel: 'C0123', ts: '17.000100', text: '*Fjord* is red', parse: 'none', link_names: false },
    });
  });

  it('looks for a first message in the channel and for an answer in its thread, with metadata, no further back than it can be', () => {
    expect(lookUpRequest({ channel: 'C0123', ts: '' }, instant(1_500_900), '')).toEqual({
      method: 'conversations.history',
      query: { channel: 'C0123', oldest: '1500', limit: '200', include_all_metadata: 'true' },
    });
    expect(lookUpRequest({ channel: 'C0123', ts: '' }, instant(-1), '')).toMatchObject({
      query: { oldest: '0' },
    });
    expect(lookUpRequest({ channel: 'C0123', ts: '17.000100' }, instant(0), 'next')).toEqual({
      method: 'conversations.replies',
      query: {
        channel: 'C0123',
        ts: '17.000100',
        oldest: '0',
        limit: '200',
        include_all_metadata: 'true',
        cursor: 'next',
      },
    });
  });
});

describe('the key in a message’s metadata', () => {
  it('says nothing, and differs by spreadsheet, thing and generation', () => {
    const keys = [
      metadataKey('book', key, 1),
      metadataKey('copy', key, 1),
      metadataKey('book', 'thread/e2' as EffectKey, 1),
      metadataKey('book', key, 2),
    ];
    expect(new Set(keys).size).toBe(4);
    for (const one of keys) expect(one).toMatch(/^[0-9a-f]{40}$/);
  });
});

describe('a look-up', () => {
  const messages = [
    { ts: '3.000001', text: 'by a person' },
    { ts: '2.000001', metadata: { event_type: 'other', event_payload: { key: 'k1' } } },
    { ts: '1.000001', metadata: { event_type: 'ridealong', event_payload: { key: 'k1' } } },
  ];

  it('finds the message that has our key', () => {
    expect(foundIn(reply({ ok: true, messages }), 'C1', 'k1')).toEqual({ ref: 'C1/1.000001' });
    expect(foundIn(reply({ ok: true, messages }), 'C1', 'k2')).toBe('none');
  });

  it('says where the next page is, and nothing of an answer that is none', () => {
    const more = { ok: true, messages, has_more: true, response_metadata: { next_cursor: 'abc' } };
    expect(foundIn(reply(more), 'C1', 'k2')).toEqual({ cursor: 'abc' });
    expect(foundIn(reply({ ok: false, error: 'missing_scope' }), 'C1', 'k1')).toBeUndefined();
    expect(foundIn({ status: 503, body: '', retryAfter: '' }, 'C1', 'k1')).toBeUndefined();
  });

  it('finds a channel by its name', () => {
    const query = {
      types: 'public_channel,private_channel',
      exclude_archived: 'true',
      limit: '999',
    };
    expect(channelsRequest('')).toEqual({ method: 'conversations.list', query });
    expect(channelsRequest('p2')).toEqual({
      method: 'conversations.list',
      query: { ...query, cursor: 'p2' },
    });
    const channels = [{ id: 'C9', name: 'red-accounts' }];
    expect(channelIn(reply({ ok: true, channels }), '#red-accounts')).toEqual({ id: 'C9' });
    expect(channelIn(reply({ ok: true, channels }), 'Red-Accounts')).toEqual({ id: 'C9' });
    expect(channelIn(reply({ ok: true, channels }), 'red-#accounts')).toBe('none');
    expect(channelIn(reply({ ok: true, channels }), '#other')).toBe('none');
    const more = { ok: true, channels: [null, 'x'], response_metadata: { next_cursor: 'p2' } };
    expect(channelIn(reply(more), '#other')).toEqual({ cursor: 'p2' });
  });

  it('finds nothing, and no next page, in messages that are none of ours', () => {
    const strange = [
      null,
      'text',
      { metadata: null },
      { metadata: { event_type: 'ridealong' } },
      { metadata: { event_type: 'ridealong', event_payload: 'k1' } },
      { metadata: { event_payload: { key: 'k1' } } },
    ];
    expect(foundIn(reply({ ok: true, messages: strange }), 'C1', 'k1')).toBe('none');
    expect(foundIn(reply({ ok: true, messages: [], response_metadata: null }), 'C1', 'k1')).toBe('none');
  });

  it.each([
    ['of another status', { status: 500, body: '{"ok":true,"messages":[],"channels":[]}', retryAfter: '' }],
    ['that says no', reply({ ok: false, messages: [], channels: [] })],
    ['without a list', reply({ ok: true })],
    ['with something else for a list', reply({ ok: true, messages: {}, channels: {} })],
    ['that cannot be read', { status: 200, body: '<html>', retryAfter: '' }],
  ])('says nothing of an answer %s', (_, answer) => {
    expect(foundIn(answer, 'C1', 'k1')).toBeUndefined();
    expect(channelIn(answer, '#red-accounts')).toBeUndefined();
  });
});

describe('whose token it is', () => {
  it('is asked of Slack, which says the workspace’s address and name', () => {
    expect(whoRequest).toEqual({ method: 'auth.test', body: {} });
    const who = { ok: true, url: 'https://acme.slack.com/', team: 'Acme' };
    expect([workspaceIn(reply(who)), teamIn(reply(who))]).toEqual(['https://acme.slack.com/', 'Acme']);
  });

  it('is not known of an answer that does not say it', () => {
    const who = { ok: false, url: 'https://acme.slack.com/', team: 'Acme' };
    for (const answer of [reply(who), reply({ ok: true }), { status: 0, body: '', retryAfter: '' }])
      expect([workspaceIn(answer), teamIn(answer)]).toEqual(['', '']);
  });
});

describe('a link to a message', () => {
  it('is made of the workspace’s address and of where it stands', () => {
    const url = workspaceIn(reply({ ok: true, url: 'https://acme.slack.com/' }));
    expect(permalink(url, placeOf('C0123/1779000000.000100')!, '')).toBe(
      'https://acme.slack.com/archives/C0123/p1779000000000100',
    );
  });

  it('opens an answer in its thread', () => {
    expect(permalink('https://acme.slack.com/', placeOf('C0123/18.000100')!, '17.000100')).toBe(
      'https://acme.slack.com/archives/C0123/p18000100?thread_ts=17.000100&cid=C0123',
    );
  });

  it('is none as long as the address is not known, or is none of Slack’s', () => {
    const place = { channel: 'C0123', ts: '1.000001' };
    expect(permalink('', place, '')).toBe('');
    expect(permalink('javascript:alert(1)//.slack.com/', place, '')).toBe('');
  });
});
