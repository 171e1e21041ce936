import { slackOf } from '../../workbench/google/slack/workspace';
import { leave } from '../../workbench/runtime/limits';
import { ann, cem, tracker, type TrackerBench } from '../support/tracker';
import { coordinator } from '../support/workbook';

// What Slack, and Google on the way to it, allow only so much of: the rest stays pending, and each message is there once in the end.

const connected = tracker();
const loseToken = (t: TrackerBench): void => {
  const { user } = t.bench.world.properties;
  const kept = Object.entries(user[coordinator] ?? {}).filter(([name]) => !name.includes('slackToken'));
  user[coordinator] = Object.fromEntries(kept);
};
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
  expect(t.status(cem).pending[0]?.why).toMatch(/^Slack asked to wait/);
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

describe('a token of Slack that the account which sends does not have', () => {
  const heir = 'robin@example.com';
  const state = (t: TrackerBench, text: string): unknown =>
    t.type(
      cem,
      'Account Tracker',
      { 'Current state': text },
      t.rowOf('Account Tracker', 'Account', 'Fjord Energy'),
    );
  const waits = (account: string): RegExp =>
    new RegExp(
      `^Waits until Slack is connected as ${account}: open the panel as ${account}, .*Connect Slack`,
    );

  test('after another account took over is said, recorded once, and what waited goes when it is there', () => {
    const t = connected.copy();
    t.ask(coordinator, { kind: 'saveCoordinators', coordinators: [coordinator, heir] });
    red(t);
    t.run('turnOffAutomation');
    t.run('turnOnAutomation', heir);
    state(t, 'The pilot was stopped.');
    t.hours(0.1);
    expect(t.status(cem).pending[0]?.why).toMatch(waits(heir));
    expect(t.threads()[0]?.text).toContain('Current state');
    t.hours(1);
    const lines = t.rows('Ledger').length;
    t.hours(5);
    expect(t.rows('Ledger')).toHaveLength(lines);
    expect(t.status(cem).pending).toMatchObject([
      {
        what: expect.stringMatching(/^1 Slack message, since Mon 4 May 2026/) as string,
        why: expect.stringMatching(waits(heir)) as string,
      },
    ]);
    expect(t.tracker(heir).coordinator?.attention.join()).toMatch(
      /Slack is not connected as robin@example.com/,
    );
    t.connectSlack(heir);
    t.hours(1.1);
    expect(t.threads()[0]?.text).not.toContain('Current state');
    expect(t.status(cem).pending).toEqual([]);
    expect(t.tracker(heir).coordinator?.attention.join()).not.toMatch(/Slack/);
  });

  test('since it was lost is recorded once, of each message, and said the same way', () => {
    const t = connected.copy();
    loseToken(t);
    red(t);
    t.hours(2);
    const lines = t.rows('Ledger').length;
    t.hours(5);
    expect(t.rows('Ledger')).toHaveLength(lines);
    expect(t.status(cem).pending[0]?.why).toMatch(waits(coordinator));
    expect(t.tracker(coordinator).coordinator?.attention.join()).toMatch(/Slack is not connected/);
    t.connectSlack();
    t.hours(1.1);
    expect(t.threads()).toHaveLength(1);
  });

  test('that was forgotten on purpose is waited for no more', () => {
    const t = connected.copy();
    t.ask(coordinator, { kind: 'connectSlack', token: '' });
    red(t);
    t.hours(1.1);
    expect(t.status(cem).pending).toEqual([]);
  });
});
