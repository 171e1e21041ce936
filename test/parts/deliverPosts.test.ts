import type { EffectKey } from '../../src/effects/delivery';
import type { PostAct } from '../../src/effects/redAccounts/postActs';
import { slackToken } from '../../src/run/secretNames';
import { hourMs, instant, minuteMs } from '../../src/time/instant';
import { slackOf, WORKBENCH_TOKEN } from '../../workbench/google/slack/workspace';
import { withMethods } from '../google/inGoogle';
import { DeliveringInWorkbook, done, notDone, noTime, noWrites, outcomes } from './delivering';

// Messages to Slack that were claimed: what is posted, and what the ledger is told of it.

const google = new DeliveringInWorkbook();
afterAll(() => {
  google.remove();
});
const delivered = google.delivered.bind(google);

describe('messages in Slack', () => {
  const slack = () => slackOf(google.workbench.world);
  const channel = () => slack().channels[0]!;
  const texts = () => channel().messages.map(({ text }) => text);
  const post = (name: string, change: Partial<PostAct & { what: 'post' }> = {}): PostAct => ({
    key: `post/${name}` as EffectKey,
    generation: 1,
    act: 'post',
    content: 'x',
    text: name,
    since: instant(0),
    what: 'post',
    channel: channel().id,
    threadTs: '',
    metadataKey: name,
    lookIn: [],
    notBefore: instant(0),
    ...change,
  });
  const edit = (name: string, ts: string): PostAct => ({
    key: `post/${name}` as EffectKey,
    generation: 1,
    act: 'edit',
    content: 'y',
    text: `${name}, changed`,
    since: instant(0),
    what: 'edit',
    ref: `${channel().id}/${ts}`,
  });
  const many = (count: number) => Array.from({ length: count }, (_, n) => post(`p${n + 1}`));
  const refs = { ref: expect.stringMatching(/^C[A-Z\d]+\/\d+\.\d+$/) as unknown };
  const noAnswer = 'Slack did not answer.';

  beforeEach(() => {
    channel().messages = [];
    delete slack().refusals;
    delete slack().outage;
    google.workbench.advance(new Date(Date.parse(google.workbench.clock()) + hourMs).toISOString());
    google.asks(({ secrets }) => {
      secrets.set(slackToken, WORKBENCH_TOKEN);
    });
  });

  test('stand in their channel, and the ledger says where', () => {
    const { said, lines } = delivered({ posts: [post('one'), post('two')] });
    expect(texts()).toEqual(['one', 'two']);
    expect(said).toEqual([outcomes(done('post/one', refs), done('post/two', refs))]);
    expect(lines).toBe(1);
  });

  test('are recorded ten at a time', () => {
    const { said, lines } = delivered({ posts: many(11) });
    const all = many(11).map(({ key }) => done(key, refs));
    expect(said).toEqual([outcomes(...all.slice(0, 10)), outcomes(...all.slice(10))]);
    expect([lines, texts().length]).toEqual([2, 11]);
  });

  test('wait for a token where the account has none', () => {
    google.asks(({ secrets }) => {
      secrets.forget(slackToken);
    });
    const why = 'The account that sends has no Slack token.';
    expect(delivered({ posts: many(2) }).said).toEqual([
      outcomes(notDone('post/p1', 'slackToken', why), notDone('post/p2', 'slackToken', why)),
    ]);
    expect(texts()).toEqual([]);
  });

  test('wait when the run is over its time', () => {
    expect(delivered({ posts: many(1) }, { underWayMs: 5 * minuteMs }).said).toEqual([
      outcomes(notDone('post/p1', 'time', noTime)),
    ]);
    expect(texts()).toEqual([]);
  });

  test('stop when Slack did not answer twice in a row: the two stay open, the others wait', () => {
    slack().outage = { calls: 2, done: false };
    expect(delivered({ posts: many(4) }).said).toEqual([
      outcomes(notDone('post/p3', 'service', noAnswer), notDone('post/p4', 'service', noAnswer)),
    ]);
    expect(texts()).toEqual([]);
  });

  test('go on when only one answer got lost', () => {
    slack().outage = { calls: 1, done: false };
    expect(delivered({ posts: many(3) }).said).toEqual([
      outcomes(done('post/p2', refs), done('post/p3', refs)),
    ]);
  });

  test('go on when an answer got lost, one came, and another got lost', () => {
    const lost = new Set(['p1', 'p3']);
    const fetch = (_url: string, { payload }: { payload: string }) => {
      const { text } = JSON.parse(payload) as { text: string };
      if (lost.has(text)) throw new Error('Address unavailable');
      const body = JSON.stringify({ ok: true, channel: 'C012345', ts: '1777881600.000100' });
      return { getResponseCode: () => 200, getContentText: () => body, getHeaders: () => ({}) };
    };
    const { said } = delivered(
      { posts: many(4) },
      { while: (go) => withMethods(UrlFetchApp, { fetch }, go) },
    );
    expect(said).toEqual([outcomes(done('post/p2', refs), done('post/p4', refs))]);
  });

  test('wait for as long as Slack asks, where that is not long, and are asked again once', () => {
    slack().refusals = { calls: 1, retryAfter: 20 };
    const { said, ms } = delivered({ posts: many(2) });
    expect(said).toEqual([outcomes(done('post/p1', refs), done('post/p2', refs))]);
    expect(ms).toBeGreaterThanOrEqual(20_000);
  });

  test('are left for a later run, with the moment until which Slack asked to wait', () => {
    const before = google.workbench.clock();
    slack().refusals = { calls: 9, retryAfter: 21 };
    const { said } = delivered({ posts: many(2) });
    expect(said).toEqual([
      outcomes(
        notDone('post/p1', 'service', 'Slack asks to wait.', { notBefore: expect.any(Number) as unknown }),
        notDone('post/p2', 'service', 'Slack asks to wait.', { notBefore: expect.any(Number) as unknown }),
      ),
    ]);
    expect(slack().refusals?.calls).toBe(8);
    const [first] = (said[0]?.[1] as { outcomes: { notBefore: number }[] }).outcomes;
    const waited = (first?.notBefore ?? 0) - Date.parse(before);
    expect(waited).toBeGreaterThanOrEqual(21_000);
    expect(waited).toBeLessThan(30_000);
  });

  test('are left for a later run when Slack asks to wait again', () => {
    slack().refusals = { calls: 2, retryAfter: 5 };
    const { said } = delivered({ posts: many(1) });
    expect(said).toMatchObject([outcomes(notDone('post/p1', 'service', 'Slack asks to wait.'))]);
    expect(slack().refusals?.calls).toBe(0);
  });

  test('that are refused are told of, and the others go', () => {
    const { said } = delivered({ posts: [post('lost', { channel: 'C00000000' }), post('two')] });
    expect(said).toEqual([
      outcomes(
        {
          ...done('post/lost'),
          outcome: 'refused',
          detail:
            'Slack knows no such channel, or the app may not see it. Look at Slack channel in Settings; into a private channel invite the app.',
        },
        done('post/two', refs),
      ),
    ]);
  });

  test('do not answer to a thread that was just seen to be deleted, while others go', () => {
    const gone = '1777000000.000100';
    const { said } = delivered({
      posts: [edit('first', gone), post('answer', { threadTs: gone }), post('begins')],
    });
    expect(said).toEqual([
      outcomes(
        { ...done('post/first'), outcome: 'gone', detail: 'Somebody deleted the message in Slack.' },
        notDone('post/answer', 'time', 'Somebody deleted the thread in Slack.'),
        done('post/begins', refs),
      ),
    ]);
    expect(texts()).toEqual(['begins']);
  });

  test('answer to a thread that was just changed', () => {
    delivered({ posts: [post('first')] });
    const ts = channel().messages[0]?.ts ?? '';
    const { said } = delivered({ posts: [edit('first', ts), post('answer', { threadTs: ts })] });
    expect(said).toEqual([outcomes(done('post/first', refs), done('post/answer', refs))]);
    expect(texts()).toEqual(['first, changed', 'answer']);
  });

  test('wait where Google does not even send them, without a moment until when, and are not asked again', () => {
    const detail = 'Service invoked too many times for one day: urlfetch.';
    let asked = 0;
    const fetch = () => {
      asked += 1;
      throw new Error(detail);
    };
    const { said } = delivered(
      { posts: many(2) },
      { while: (go) => withMethods(UrlFetchApp, { fetch }, go) },
    );
    expect(said).toEqual([
      outcomes(notDone('post/p1', 'fetchQuota', detail), notDone('post/p2', 'fetchQuota', detail)),
    ]);
    expect(asked).toBe(1);
  });

  test('stop when the ledger takes no line, and mails do not go either', () => {
    const { said } = delivered(
      { posts: many(11) },
      { while: (go) => withMethods(Sheets!.Spreadsheets, noWrites, go) },
    );
    expect([said, texts().length]).toEqual([[], 10]);
  });
});
