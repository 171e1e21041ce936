import { SlackScript, type Asked } from './slackScript';

let slack: SlackScript;
beforeEach(() => {
  slack = new SlackScript();
});
afterEach(() => slack.remove());

const red = () => slack.channel('red-accounts').id;

// Source: docs.slack.dev/apis/web-api/rate-limits.
describe('Slack, in a hurry', () => {
  const posts = (count: number): Asked[] =>
    Array.from({ length: count }, (_, n) => ({
      method: 'chat.postMessage',
      json: { channel: red(), text: `${n}` },
    }));

  test('a burst is posted, then HTTP 429 with the seconds to wait; nothing of it is posted', () => {
    const answers = slack.askAll(posts(12));
    const [refused] = answers.filter(({ code }) => code === 429);
    expect(answers.slice(0, 5).map(({ code }) => code)).toEqual([200, 200, 200, 200, 200]);
    expect(refused).toEqual({ code: 429, retryAfter: '1', json: { ok: false, error: 'ratelimited' } });
    expect(slack.channel('red-accounts').messages).toHaveLength(
      answers.filter(({ code }) => code === 200).length,
    );
  });

  test('one a second goes through', () => {
    expect(slack.askAll(posts(20), 800).every(({ code }) => code === 200)).toBe(true);
  });

  test('who waits as told gets through', () => {
    const [, , , , , , , , wait] = slack.askAll(posts(9));
    expect(wait?.code).toBe(429);
    expect(slack.askAll(posts(3), Number(wait?.retryAfter) * 1000).map(({ code }) => code)).toContain(200);
  });

  test('each read method has its own allowance a minute', () => {
    const list: Asked = { method: 'conversations.list', form: {} };
    const codes = slack.askAll(Array.from({ length: 30 }, () => list)).map(({ code }) => code);
    expect(codes.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(codes).toContain(429);
    expect(slack.ask({ method: 'conversations.info', form: { channel: red() } }).code).toBe(200);
  });

  test.each([false, true])('with a fault of its own it may have posted or not: %s', (done) => {
    slack.workspace.outage = { calls: 1, done };
    expect(slack.askAll(posts(2)).map(({ code }) => code)).toEqual([503, 200]);
    expect(slack.workspace.channels.flatMap(({ messages }) => messages)).toHaveLength(done ? 2 : 1);
  });

  test('unmuted it throws, as any status of 400 and above', () => {
    slack.workspace.refusals = { calls: 1, retryAfter: 30 };
    expect(() =>
      slack.google.script(() => UrlFetchApp.fetch('https://slack.com/api/auth.test').getResponseCode()),
    ).toThrow('returned code 429');
  });
});
