import fc from 'fast-check';
import type { EffectKey } from '../../../src/effects/delivery';
import type { Present } from '../../../src/effects/present';
import { outstandingPosts, type PostAct, type WantedPost } from '../../../src/effects/redAccounts/postActs';
import { metadataKey } from '../../../src/effects/redAccounts/postKeys';
import { hourMs, instant, minuteMs, type Instant } from '../../../src/time/instant';
import { at } from '../../redAccounts/world';
import { Deliveries } from '../ledgerOfDeliveries';
import { PostLedger, type Fate, type WantedPosts } from './postLedger';

const start = at('2026-05-04 10:00');
const later = (ms: number): Instant => instant(start + ms);

const threadKey = 'thread/e1' as EffectKey;
const replyKey = 'reply/e1/x' as EffectKey;

function parent(text: string, changes: Partial<WantedPost> = {}): WantedPost {
  return {
    text,
    footer: '',
    channel: '#red-accounts',
    threads: [],
    from: start,
    until: undefined,
    mayBegin: true,
    isKept: true,
    ...changes,
  };
}

function reply(text: string, changes: Partial<WantedPost> = {}): WantedPost {
  return {
    ...parent(text),
    channel: '',
    threads: [{ key: threadKey }],
    until: later(72 * hourMs),
    isKept: false,
    ...changes,
  };
}

const wantParent = (text: string, changes?: Partial<WantedPost>): WantedPosts =>
  new Map([[threadKey, parent(text, changes)]]);

const wantBoth = (text: string, said: string, changes?: Partial<WantedPost>): WantedPosts =>
  new Map([
    [replyKey, reply(said, changes)],
    [threadKey, parent(text)],
  ]);

describe('R2 wanted − present in Slack', () => {
  it('R2 begins a thread once, and answers in it when it stands', () => {
    const ledger = new PostLedger(start);
    const wanted = wantBoth('red', 'news');
    expect(ledger.run(wanted, start)).toMatchObject([
      { act: 'post', key: threadKey, threadTs: '', lookIn: [] },
    ]);
    const [first] = ledger.slack.messages;
    expect(ledger.run(wanted, start)).toMatchObject([{ act: 'post', key: replyKey, threadTs: first!.ts }]);
    expect(ledger.outstanding(wanted, start)).toEqual([]);
  });

  it('R2 changes the first post when its text changes, and no answer', () => {
    const ledger = new PostLedger(start);
    ledger.run(wantBoth('red', 'news'), start);
    ledger.run(wantBoth('red', 'news'), start);
    expect(ledger.run(wantBoth('yellow', 'other news'), start)).toMatchObject([
      { act: 'edit', key: threadKey },
    ]);
    expect(ledger.slack.messages.map(({ text }) => text)).toEqual(['yellow', 'news']);
    expect(ledger.outstanding(wantBoth('yellow', 'other news'), start)).toEqual([]);
  });

  it('answers in a thread that somebody else began, and never changes its first message', () => {
    const ledger = new PostLedger(start);
    const place = { channel: ledger.slack.channel, ts: '17.000100' };
    const wanted: WantedPosts = new Map([
      [threadKey, parent('red', { mayBegin: false })],
      [replyKey, reply('news', { threads: [{ place }, { key: threadKey }] })],
    ]);
    expect(ledger.run(wanted, start)).toMatchObject([{ key: replyKey, threadTs: '17.000100' }]);
    expect(ledger.outstanding(wanted, start)).toEqual([]);
  });

  it('lets an answer lapse that could not be given in time', () => {
    const ledger = new PostLedger(start);
    ledger.run(wantParent('red'), start);
    expect(ledger.outstanding(wantBoth('red', 'news'), later(71 * hourMs))).toHaveLength(1);
    expect(ledger.outstanding(wantBoth('red', 'news'), later(72 * hourMs))).toEqual([]);
  });

  it('looks before it posts what a dead run may have posted', () => {
    const ledger = new PostLedger(start);
    ledger.run(wantParent('red'), start, ['diesAfter']);
    expect(ledger.run(wantParent('yellow'), later(hourMs))).toMatchObject([
      { act: 'post', lookIn: [{ channel: '#red-accounts', ts: '' }] },
    ]);
    expect(ledger.slack.calls.get('conversations.list')).toBe(1);
    expect(ledger.slack.messages).toHaveLength(1);
    // It was posted with an older text, so it is brought up to date.
    expect(ledger.run(wantParent('yellow'), later(2 * hourMs))).toMatchObject([{ act: 'edit' }]);
    expect(ledger.slack.messages).toMatchObject([{ text: 'yellow' }]);
  });

  it('makes a change again of which nobody knows, also when the text is what it was before', () => {
    const ledger = new PostLedger(start);
    ledger.run(wantParent('red'), start);
    ledger.run(wantParent('yellow'), start, ['diesAfter']);
    expect(ledger.run(wantParent('red'), start)).toMatchObject([{ act: 'edit' }]);
    expect(ledger.slack.messages).toMatchObject([{ text: 'red' }]);
  });

  it('finds an older message than the last run that died', () => {
    const ledger = new PostLedger(start);
    ledger.run(wantParent('red'), start, ['diesAfter']);
    ledger.run(wantParent('red'), later(24 * hourMs), ['diesBefore']);
    ledger.run(wantParent('red'), later(48 * hourMs), ['later']);
    ledger.run(wantParent('red'), later(49 * hourMs));
    expect(ledger.slack.messages).toHaveLength(1);
  });

  it('does not bring back what somebody deleted, and answers nothing there', () => {
    const ledger = new PostLedger(start);
    ledger.run(wantParent('red'), start);
    ledger.slack.removeByHand(ledger.slack.messages[0]!.ts);
    ledger.run(wantParent('yellow'), start);
    expect(ledger.present.get(threadKey)?.standing).toBe('gone');
    expect(ledger.outstanding(wantBoth('green', 'news'), start)).toEqual([]);
  });

  it('takes an answer back whose thread was deleted while its run died', () => {
    const ledger = new PostLedger(start);
    ledger.run(wantParent('red'), start);
    ledger.run(wantBoth('red', 'news'), start, ['diesBefore']);
    ledger.slack.removeByHand(ledger.slack.messages[0]!.ts);
    ledger.run(wantBoth('red', 'news'), start);
    expect(ledger.slack.messages).toEqual([]);
    expect(ledger.present.get(replyKey)?.standing).toBe('gone');
  });

  it('changes a footer alone after everything else', () => {
    const ledger = new PostLedger(start);
    const other = 'thread/e2' as EffectKey;
    const wanted = (footer: string, text: string): WantedPosts =>
      new Map([
        [threadKey, parent('red', { footer })],
        [other, parent(text)],
      ]);
    ledger.run(wanted('row 2', 'red'), start);
    expect(ledger.slack.messages[0]!.text).toBe('red\nrow 2');
    expect(ledger.outstanding(wanted('row 3', 'yellow'), start).map(({ key }) => key)).toEqual([
      other,
      threadKey,
    ]);
  });
});

/** What stands where these keys were posted at the start; `ref` is where. */
function standing(keys: readonly EffectKey[], content = 'old', ref = 'C0RED00/17.000100') {
  const deliveries = new Deliveries();
  deliveries.now = start;
  for (const key of keys) {
    const claim = { key, generation: 1, act: 'post', content } as const;
    deliveries.claim(claim);
    const outcome = { key, generation: 1, outcome: 'done', detail: '', ref } as const;
    deliveries.log({ kind: 'delivered', outcomes: [outcome] });
  }
  return deliveries.present;
}

const actsFor = (
  wanted: WantedPosts,
  present: ReadonlyMap<EffectKey, Present> = new Map(),
  now = later(hourMs),
): readonly PostAct[] => outstandingPosts(wanted, present, { now, spreadsheet: 'book' });

describe('what is done for a message', () => {
  it('is all that is to be posted: where, what, since when, and by which key it is found again', () => {
    const acts = actsFor(wantParent('red', { footer: 'row 2' }));
    expect(acts).toEqual([
      {
        key: threadKey,
        generation: 1,
        act: 'post',
        content: acts[0]?.content,
        what: 'post',
        channel: '#red-accounts',
        threadTs: '',
        text: 'red\nrow 2',
        since: start,
        metadataKey: metadataKey('book', threadKey, 1),
        lookIn: [],
        notBefore: instant(start - hourMs),
      },
    ]);
  });

  it('is known by few characters, which say apart whether the text or the footer changed', () => {
    const contentOf = (footer: string): string => actsFor(wantParent('red', { footer }))[0]!.content;
    expect(contentOf('')).toMatch(/^[0-9a-f]{16}\.$/);
    expect(contentOf('row 2')).toMatch(/^[0-9a-f]{16}\.[0-9a-f]{8}$/);
    expect(contentOf('row 2').split('.')[0]).toBe(contentOf('').split('.')[0]);
    expect(contentOf('row 3')).not.toBe(contentOf('row 2'));
  });

  it('is nothing before there is something to say, from then on until it lapses', () => {
    const wanted = wantParent('red', { from: later(hourMs), until: later(2 * hourMs) });
    expect(actsFor(wanted, new Map(), later(hourMs - 1))).toEqual([]);
    expect(actsFor(wanted, new Map(), later(hourMs))).toHaveLength(1);
    expect(actsFor(wanted, new Map(), later(2 * hourMs - 1))).toHaveLength(1);
    expect(actsFor(wanted, new Map(), later(2 * hourMs))).toEqual([]);
  });

  it('is a change where it stands, wanted since what it tells of changed, or since it was last said', () => {
    const since = (changes: Partial<WantedPost>): number | undefined =>
      actsFor(wantParent('yellow', changes), standing([threadKey]))[0]?.since;
    expect(since({ changedAt: later(minuteMs) })).toBe(later(minuteMs));
    expect(since({ changedAt: instant(start - minuteMs) })).toBe(start);
    expect(since({ from: instant(start - hourMs) })).toBe(start);
    expect(since({ from: later(minuteMs) })).toBe(later(minuteMs));
  });

  it('is no change of a message of which nobody knows where it stands', () => {
    expect(actsFor(wantParent('yellow'), standing([threadKey], 'old', ''))).toEqual([]);
  });

  it('goes in this order: what begins a thread and what changes, answers as they happened, changes of a footer', () => {
    const [footer, text, second] = ['thread/footer', 'thread/text', 'reply/e1/y'] as EffectKey[];
    const begins = 'thread/new' as EffectKey;
    const wanted: WantedPosts = new Map([
      [footer!, parent('red', { footer: 'row 3' })],
      [second!, reply('later', { threads: [{ key: text! }], from: later(2) })],
      [replyKey, reply('first', { threads: [{ key: text! }], from: later(1) })],
      [begins, parent('red', { from: later(4) })],
      [text!, parent('yellow', { changedAt: later(3) })],
    ]);
    const red = actsFor(wantParent('red', { footer: 'row 2' }))[0]!.content;
    const present = standing([footer!, text!], red);
    expect(actsFor(wanted, present).map(({ key }) => key)).toEqual([text, begins, replyKey, second, footer]);
  });
});

describe('what Slack refused', () => {
  const keys = ['a', 'b', 'c'].map((id) => `thread/${id}` as EffectKey);
  const wanted: WantedPosts = new Map(keys.map((key) => [key, parent(`red ${key}`)]));
  const refused = (): PostLedger => {
    const ledger = new PostLedger(start);
    ledger.run(wanted, start, ['refused', 'refused', 'refused']);
    return ledger;
  };

  it('is tried again an hour later, one message at a time', () => {
    const ledger = refused();
    expect(ledger.outstanding(wanted, later(40 * minuteMs))).toEqual([]);
    expect(ledger.outstanding(wanted, later(50 * minuteMs - 1))).toEqual([]);
    expect(ledger.outstanding(wanted, later(50 * minuteMs))).toHaveLength(1);
    expect(ledger.run(wanted, later(hourMs), ['refused']).map(({ key }) => key)).toEqual([keys[0]]);
    expect(ledger.outstanding(wanted, later(hourMs + minuteMs))).toEqual([]);
    expect(ledger.run(wanted, later(2 * hourMs), ['refused'])[0]?.key).toBe(keys[1]);
  });

  it('goes as soon as one message went', () => {
    const ledger = refused();
    ledger.run(wanted, later(hourMs));
    expect(ledger.run(wanted, later(hourMs + minuteMs))).toHaveLength(2);
    expect(ledger.slack.messages).toHaveLength(3);
  });

  it('is not tried again for what went well in the same run', () => {
    const ledger = new PostLedger(start);
    ledger.run(wanted, start, ['well', 'refused', 'refused']);
    expect(ledger.outstanding(wanted, later(minuteMs))).toEqual([]);
  });

  it('is tried at once when it says something else', () => {
    const ledger = refused();
    const other = new Map([...wanted, [keys[0]!, parent('green')]]);
    expect(ledger.outstanding(other, later(minuteMs)).map(({ key }) => key)).toEqual([keys[0]]);
  });
});

describe('whatever happens to the calls', () => {
  const fate = fc.constantFrom<Fate>(
    'well',
    'well',
    'well',
    'diesBefore',
    'diesAfter',
    'lost',
    'later',
    'refused',
  );
  const runs = fc.array(
    fc.record({
      text: fc.constantFrom('red', 'yellow', 'green'),
      replies: fc.integer({ min: 0, max: 3 }),
      minutes: fc.integer({ min: 1, max: 90 }),
      fates: fc.array(fate, { maxLength: 8 }),
    }),
    { maxLength: 10 },
  );
  const replyKeys = [1, 2, 3].map((n) => `reply/e1/${n}` as EffectKey);

  function wantedOf(text: string, replies: number): WantedPosts {
    const said = replyKeys.slice(0, replies);
    return new Map([
      [threadKey, parent(text)],
      ...said.map((key, index) => [key, reply(key, { from: later(index) })] as const),
    ]);
  }

  it('after quiet runs there is one first post with the last state, and each answer once below it', () => {
    fc.assert(
      fc.property(runs, (story) => {
        const ledger = new PostLedger(start);
        let now = start;
        let said = 0;
        for (const { text, replies, minutes, fates } of story) {
          now = instant(now + minutes * minuteMs);
          said = Math.max(said, replies);
          ledger.run(wantedOf(text, said), now, fates);
        }
        for (let quiet = 0; quiet < 6; quiet += 1) {
          now = instant(now + hourMs);
          ledger.run(wantedOf('last', said), now);
        }
        expect(ledger.outstanding(wantedOf('last', said), now)).toEqual([]);
        const { slack } = ledger;
        const [first, ...others] = slack.parents();
        expect(others).toEqual([]);
        expect(first).toMatchObject({ text: 'last', metadataKey: metadataKey('book', threadKey, 1) });
        const answers = slack.messages.filter(({ threadTs }) => threadTs === first!.ts);
        expect(answers.map(({ text }) => text).sort()).toEqual(replyKeys.slice(0, said));
        expect(slack.messages).toHaveLength(1 + said);
      }),
      { numRuns: 400 },
    );
  });
});
