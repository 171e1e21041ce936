import { slackOf } from '../../workbench/google/slack/workspace';
import { leave } from '../../workbench/runtime/limits';
import { ann, cem, tracker, type TrackerBench } from '../support/tracker';
import { coordinator } from '../support/workbook';

// What Slack, and Google on the way to it, allow only so much of: the rest stays pending, and each message is there once in the end.

const connected = tracker();
const red = (t: TrackerBench): string => t.tell({ ae: ann, ce: cem });
const asked = (t: TrackerBench): number =>
  t
    .runs('everyHourRedAccounts')
    .flatMap(({ calls }) => calls.filter(({ service }) => service === 'UrlFetchApp')).length;

test('Slack that asks to wait for two hours is left alone for so long', () => {
  const t = connected.copy();
  slackOf(t.bench.world).refusals = { calls: 1, retryAfter: 7200 };
  expect(red(t)).toBe('{"ok":true}');
  t.hours(1.9);
  expect(asked(t)).toBe(0);
  expect(t.status(cem).pending[0]?.why).toMatch(/^Slack put it off/);
  t.hours(1.2);
  expect(t.threads()).toHaveLength(1);
  expect(t.mails(ann)).toHaveLength(1);
});

test.each([false, true])(
  'Slack that answers 503 for a while (done all the same: %s) has each message once in the end',
  (done) => {
    const t = connected.copy();
    slackOf(t.bench.world).outage = { calls: 6, done };
    red(t);
    t.hours(12);
    expect(t.threads()).toHaveLength(1);
    expect(t.status(cem).pending).toEqual([]);
    expect(t.record('Account Tracker', 'Account', 'Fjord Energy')['Thread']).toBe(t.threads()[0]?.permalink);
  },
);

test('calls to other servers that are used up for the day: the tracker and mails go on, posts go the next day', () => {
  const t = connected.copy();
  leave(t.bench.world, coordinator, 'fetches', 0);
  red(t);
  t.hours(20);
  expect(t.threads()).toEqual([]);
  expect(t.mails(ann)).toHaveLength(1);
  expect(t.status(cem).pending[0]?.why).toMatch(
    /^casey@example.com may ask nothing more of other servers today/,
  );
  t.hours(6);
  expect(t.threads()).toHaveLength(1);
});
