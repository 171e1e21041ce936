import { slackOf } from '../../workbench/google/slack/workspace';
import { arrangeChannel } from '../../workbench/google/slack/people';
import { ann, cem, fjord, olga, tracker, type TrackerBench } from '../support/tracker';
import { attention, expectSameEnd, hourlyRun, settle, withoutTriggers } from '../support/redKilling';

// Whatever Slack answers, or when its answer gets lost: each message is there once in the end, and the tracker is whole without it.

const empty = withoutTriggers(tracker());

/** Red, then in two hours an ask and yellow: a thread and two replies, the first message changed. */
const steps: readonly ((t: TrackerBench) => void)[] = [
  (t) => expect(t.tell({ ae: ann, ce: cem })).toBe('{"ok":true}'),
  (t) => {
    const show = t.episode(fjord.name);
    t.ask(ann, { kind: 'ask', show, ask: 'A hotfix', owner: olga, due: '2026-05-08' });
    t.hours(0.02);
    expect(t.tell({ health: 'Yellow' })).toBe('{"ok":true}');
  },
];

function done(t: TrackerBench, before: (t: TrackerBench) => void = () => undefined): TrackerBench {
  for (const step of steps) {
    before(t);
    step(t);
    settle(t, 6);
  }
  return t;
}

const undisturbed = done(empty.copy());

test('is a thread with two replies', () => {
  expect(undisturbed.threads().map(({ replies }) => replies.length)).toEqual([2]);
});

test('is linked in its row by the very run that began it', () => {
  const t = empty.copy();
  t.tell({ ae: ann, ce: cem });
  expect(t.runs('doPost')).toHaveLength(1);
  expect(t.record('Account Tracker', 'Account', fjord.name)['Thread']).toBe(t.threads()[0]?.permalink);
});

test.each([1, 2, 3, 5])('Slack that asks %i times to wait a little is waited for or asked again', (calls) => {
  const t = done(empty.copy(), ({ bench }) => {
    slackOf(bench.world).refusals = { calls, retryAfter: 2 };
  });
  expectSameEnd(t, undisturbed);
});

test('while Slack asks to wait for long nothing is sent to it, and the row is there', () => {
  const t = empty.copy();
  slackOf(t.bench.world).refusals = { calls: 3, retryAfter: 600 };
  steps[0]?.(t);
  expect(slackOf(t.bench.world).refusals?.calls).toBe(2);
  expect(t.record('Account Tracker', 'Account', fjord.name)).toMatchObject({ Status: 'Red', Thread: '' });
  for (let hour = 0; hour < 5; hour++) hourlyRun(t);
  expect(t.threads()).toHaveLength(1);
});

describe.each([false, true])(
  'Slack with a fault of its own, in which it did what was asked: %s',
  (isDone) => {
    test.each([1, 2, 3])('%i times', (calls) => {
      const t = done(empty.copy(), ({ bench }) => {
        slackOf(bench.world).outage = { calls, done: isDone };
      });
      expectSameEnd(t, undisturbed);
    });
  },
);

describe.each(['beforeCall', 'afterCall'] as const)('a call to Slack that fails (%s)', (when) => {
  test.each([1, 2, 3, 4, 5])('number %i is made up for', (n) => {
    const t = empty.copy();
    let calls = 0;
    t.bench.hooks[when] = ({ service }) => {
      if (service !== 'UrlFetchApp') return;
      calls += 1;
      if (calls === n) throw new Error('Address unavailable: https://slack.com/api/');
    };
    expectSameEnd(done(t), undisturbed);
    expect(calls).toBeGreaterThanOrEqual(n);
  });
});

test('who is not in the channel yet posts once the app is invited, and the coordinator is told until then', () => {
  const t = empty.copy();
  arrangeChannel(t.bench.world, { name: 'red-accounts', member: false });
  steps[0]?.(t);
  hourlyRun(t);
  expect(t.threads()).toEqual([]);
  expect(attention(t)).toMatch(
    /1 message was refused by Slack\. The Slack app is not in the channel\. Invite it/,
  );
  expect(t.mails(ann)).toHaveLength(1);
  arrangeChannel(t.bench.world, { name: 'red-accounts', member: true });
  settle(t);
  expect(t.threads()).toHaveLength(1);
  expect(attention(t)).not.toMatch(/Slack/);
  steps[1]?.(t);
  expectSameEnd(settle(t), undisturbed);
});

test('a thread that somebody deleted is not begun again', () => {
  const t = empty.copy();
  steps[0]?.(t);
  settle(t);
  for (const channel of slackOf(t.bench.world).channels) channel.messages = [];
  steps[1]?.(t);
  settle(t);
  expect(t.threads()).toEqual([]);
});
