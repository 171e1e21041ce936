import * as fc from 'fast-check';
import { signEnvelope } from '../../scripts/sendHealth.mjs';
import { RunKilled } from '../../workbench/runtime/hooks';
import { inShort } from '../support/inShort';
import { ann, cem, fjord, olga, tracker, type TrackerBench } from '../support/tracker';
import { everything, rowsOf, settle, withoutTriggers } from '../support/redKilling';
import { trips } from '../support/workbook';

const taken = '{"ok":true}';
const refused = '{"ok":false}';
const red = { ae: ann, ce: cem, why: 'Usage fell by half' };

const empty = withoutTriggers(tracker());

test('a signed report of red makes row and thread in the same run', () => {
  const t = tracker();
  expect(t.tell(red)).toBe(taken);
  const row = t.record('Account Tracker', 'Account', fjord.name);
  expect(row).toMatchObject({
    'Account id': fjord.id,
    Health: 'Red',
    'Why red': 'Usage fell by half',
    AE: ann,
    CE: cem,
    Status: 'Red',
    Check: '',
  });
  expect(t.threads().map(({ channel, replies }) => [channel, replies.length])).toEqual([['red-accounts', 0]]);
  t.hours(1.1);
  expect(t.record('Account Tracker', 'Account', fjord.name)['Thread']).toBe(t.threads()[0]?.permalink);
  expect(t.mails(ann)).toHaveLength(1);
});

/** Differs as soon as anything but the record of the runs and the clock does. */
function world(t: TrackerBench): string {
  const { executions: _, counter: __, now: ___, workbooks, ...rest } = t.bench.world;
  return JSON.stringify([rest, inShort(workbooks)]);
}

const seconds = (t: TrackerBench): number => Math.floor(Date.parse(t.bench.clock()) / 1000);

/** The envelope of a good report with some of it changed, signed as it is then. */
function envelope(
  t: TrackerBench,
  { payload = {}, key = t.key, ts = seconds(t) }: { payload?: object; key?: string; ts?: number } = {},
): string {
  const event = {
    type: 'account.health',
    account: fjord,
    health: 'Red',
    changedAt: t.bench.clock(),
    ...payload,
  };
  return signEnvelope({ id: 'event', payload: JSON.stringify(event), key, ts });
}

const inMinutes = (t: TrackerBench, minutes: number): string =>
  new Date(Date.parse(t.bench.clock()) + minutes * 60_000).toISOString();

const otherKey = 'a'.repeat(64);

const badBodies: readonly [string, (t: TrackerBench) => string][] = [
  ['signed with another key', (t) => envelope(t, { key: otherKey })],
  ['signed six minutes ago', (t) => envelope(t, { ts: seconds(t) - 360 })],
  ['signed in six minutes', (t) => envelope(t, { ts: seconds(t) + 360 })],
  ['of a change in six minutes', (t) => envelope(t, { payload: { changedAt: inMinutes(t, 6) } })],
  ['of more than 64 KB', (t) => envelope(t, { payload: { more: 'x'.repeat(70_000) } })],
  ['of another type', (t) => envelope(t, { payload: { type: 'account.deleted' } })],
  ['with a health that is none', (t) => envelope(t, { payload: { health: 'Purple' } })],
  ['with an address that is none', (t) => envelope(t, { payload: { ae: 'not an address' } })],
  ['without an account', (t) => envelope(t, { payload: { account: null } })],
  ['changed after it was signed', (t) => envelope(t).replace('Fjord', 'Fjell')],
  ['with one thing more', (t) => envelope(t).replace('{', '{"admin":true,')],
  ['in XML', () => '<health account="001A00000012345">Red</health>'],
  ['that is no envelope', () => '{"health":"Red"}'],
  ['that is no JSON', () => 'Red'],
  ['of a space', () => ' '],
  ['of a thousand brackets', () => '['.repeat(1000)],
];

describe('a request', () => {
  test.each(badBodies)(
    '%s changes nothing, costs no look at the sheet, and is told no more than no',
    (_, bad) => {
      const t = empty.copy();
      const before = world(t);
      expect(t.bench.post(t.id, bad(t))).toMatchObject({ status: 302, text: refused });
      expect(world(t)).toBe(before);
      expect(trips(t.lastRun('doPost'))).toEqual([
        'Session.getEffectiveUser.getEmail',
        'PropertiesService.getProperty',
      ]);
    },
  );

  test.each([
    ['text/xml', '<a/>'],
    ['application/x-www-form-urlencoded', 'workbook=other&health=Red'],
    ['text/plain', 'Red'],
  ])('of type %s is refused like any other', (contentType, body) => {
    const t = empty.copy();
    const before = world(t);
    expect(t.bench.post(t.id, body, { contentType }).text).toBe(refused);
    expect(world(t)).toBe(before);
  });

  test.each(['', 'unknown', '../x', 'a'.repeat(500)])(
    'for a workbook that is called %j does nothing',
    (workbook) => {
      const t = empty.copy();
      const before = world(t);
      expect(t.bench.post(t.id, envelope(t), { query: { workbook } }).text).toBe(refused);
      t.bench.post(t.id, '', { query: { workbook } });
      expect(world(t)).toBe(before);
      expect(t.runs('doPost').flatMap(trips).join()).not.toMatch(/Sheets|Lock|UrlFetch|Mail/);
    },
  );
});

describe('a report', () => {
  test('that is sent again, or recorded and replayed, changes nothing more', () => {
    const t = empty.copy();
    const body = envelope(t, { payload: red });
    expect(t.bench.post(t.id, body).text).toBe(taken);
    t.hours(0.05);
    t.bench.post(t.id, ''); // what only the next run writes, such as the link to the thread
    t.bench.post(t.id, '');
    const before = world(t);
    expect(t.bench.post(t.id, body).text).toBe(taken);
    expect(t.bench.post(t.id, envelope(t, { payload: { health: 'Lost' } })).text).toBe(taken);
    expect(world(t)).toBe(before);
    t.hours(0.05);
    expect(t.bench.post(t.id, body).text).toBe(refused);
    expect(world(t)).toBe(before);
  });

  test('is taken with the key before as long as there is only one newer', () => {
    const t = empty.copy();
    const first = t.key;
    t.connectCrm();
    expect(t.tell(red, { key: first })).toBe(taken);
    expect(t.tell({ health: 'Yellow' })).toBe(taken);
    t.connectCrm();
    const before = world(t);
    expect(t.tell({ health: 'Green' }, { key: first })).toBe(refused);
    expect(world(t)).toBe(before);
    expect(t.tell({ health: 'Green' })).toBe(taken);
  });

  test('is told when it comes in at the very moment of turning automation on', () => {
    const t = tracker({ automation: false });
    t.run('turnOnAutomation');
    t.set('Slack channel', '#red-accounts');
    t.connectSlack();
    t.connectCrm();
    expect(t.tell(red)).toBe(taken);
    settle(t);
    expect([t.threads().length, t.mails().length]).toEqual([1, 2]);
  });

  test('is stored while automation is off, and told when it is on again', () => {
    const t = empty.copy();
    t.run('turnOffAutomation');
    expect(t.tell(red)).toBe(taken);
    settle(t);
    expect(t.record('Account Tracker', 'Account', fjord.name)['Status']).toBe('Red');
    expect([t.threads(), t.mails()]).toEqual([[], []]);
    t.run('turnOnAutomation');
    settle(t);
    expect([t.threads().length, t.mails().length]).toEqual([1, 2]);
  });

  test('is not taken by an account that does not send for this workbook', () => {
    const t = empty.copy();
    t.bench.addPerson(ann, 'Ann');
    t.bench.deployWebApp(t.id, ann);
    const before = everything(t);
    expect(t.tell(red)).toBe(refused);
    expect(everything(t)).toBe(before);
  });
});

describe('reports that come late, twice and in any order', () => {
  const day = (n: number): string => `2026-05-0${n}T06:00:00Z`;
  const now = '2026-05-08T08:00:00Z';
  const later = withoutTriggers(tracker({ now }));
  const nordlys = { id: '001A00000054321', name: 'Nordlys' };
  const events = [
    { ...red, changedAt: day(1) },
    { health: 'Yellow', changedAt: day(2) },
    { health: 'Red', why: 'An outage', changedAt: day(3) },
    { health: 'Green', changedAt: day(4) },
    { health: 'Red', why: 'Another outage', changedAt: day(5), ae: olga },
    { health: 'Yellow', changedAt: day(6) },
    { ...nordlys, health: 'Green', changedAt: day(2) },
    { ...nordlys, health: 'Red', ce: cem, changedAt: day(4) },
  ].map((told, index) => ({ told, id: `event-${index}` }));

  function sent(order: readonly { told: Record<string, string>; id: string }[]): TrackerBench {
    const t = later.copy();
    for (const { told, id } of order) {
      expect(t.tell(told, { id })).toBe(taken);
      t.hours(0.02);
    }
    return settle(t);
  }

  const inOrder = rowsByAccount(sent(events));

  function rowsByAccount(t: TrackerBench): unknown {
    return rowsOf(t, 'Account Tracker').sort((a, b) =>
      (a['Account'] ?? '').localeCompare(b['Account'] ?? ''),
    );
  }

  test('are two accounts, one that waits after relapses and one that is red', () => {
    expect(inOrder).toMatchObject([
      { Account: fjord.name, Health: 'Yellow' },
      { Account: nordlys.name, Health: 'Red', Status: 'Red' },
    ]);
  });

  test('come to the same tracker, with one thread for each account', () => {
    const shuffled = fc
      .tuple(fc.subarray(events), fc.nat())
      .chain(([repeated]) =>
        fc.shuffledSubarray([...events, ...repeated], { minLength: events.length + repeated.length }),
      );
    fc.assert(
      fc.property(shuffled, (order) => {
        const t = sent(order);
        expect(rowsByAccount(t)).toEqual(inOrder);
        expect(t.threads()).toHaveLength(2);
      }),
      { numRuns: 12 },
    );
  });
});

describe('two requests at once', () => {
  const reds = (t: TrackerBench, second: () => void): void => {
    const first = t.tell(red, { id: 'first' });
    if (first !== taken) expect(first).toBe('{"ok":false,"retry":true}');
    t.hours(0.02);
    second();
  };
  const undisturbed = empty.copy();
  reds(undisturbed, () => undisturbed.tell({ health: 'Yellow' }, { id: 'second' }));
  const calls = undisturbed.runs('doPost')[0]?.calls.length ?? 0;

  test.each(Array.from({ length: calls }, (_, n) => n + 1))(
    'both end well, or one is asked to come again (before call %i of the first)',
    (n) => {
      const t = empty.copy();
      const yellow = { health: 'Yellow', changedAt: inMinutes(t, 1) };
      let answer = '';
      t.bench.hooks.beforeCall = (call, execution) => {
        if (execution.function !== 'doPost' || call.n !== n) return;
        t.bench.hooks.beforeCall = () => undefined;
        answer = t.tell(yellow, { id: 'second' });
      };
      reds(t, () => {
        if (answer === taken) return;
        expect(answer).toBe('{"ok":false,"retry":true}');
        expect(t.tell(yellow, { id: 'second' })).toBe(taken);
      });
      settle(t);
      expect(rowsOf(t, 'Account Tracker')).toHaveLength(1);
      expect(t.record('Account Tracker', 'Account', fjord.name)).toMatchObject({
        Health: 'Yellow',
        Check: '',
      });
      expect(t.threads()).toHaveLength(1);
      expect(t.threads()[0]?.replies.length).toBeLessThanOrEqual(1);
      const mails = t.mails().map(({ to }) => to);
      expect(mails).toHaveLength(new Set(mails).size);
    },
  );
});

describe('the empty nudge', () => {
  const pending = empty.copy();
  pending.tell(red);
  settle(pending);
  const show = pending.episode(fjord.name);
  pending.ask(ann, { kind: 'ask', show, ask: 'A hotfix', owner: olga, due: '2026-05-08' });
  pending.hours(0.02);

  test('delivers what is pending', () => {
    const t = pending.copy();
    expect(t.bench.post(t.id, '').text).toBe(taken);
    expect(t.threads()[0]?.replies).toHaveLength(1);
    expect(t.mails(olga)).toHaveLength(1);
    settle(t);
    const before = world(t);
    t.bench.post(t.id, '');
    expect(world(t)).toBe(before);
  });

  test('does nothing as any other account, or when automation is off', () => {
    const other = pending.copy();
    other.bench.deployWebApp(other.id, ann);
    const off = pending.copy();
    off.run('turnOffAutomation');
    for (const t of [other, off]) {
      const before = world(t);
      t.bench.post(t.id, '');
      expect(world(t)).toBe(before);
    }
  });

  test('from a panel is believed only when the script answered', () => {
    const t = pending.copy();
    t.bench.hooks.beforeCall = (_, execution) => {
      if (execution.function === 'doPost') throw new RunKilled('ended');
    };
    expect(nudged(t)).toMatch(/ with the next hourly run/);
    t.bench.hooks.beforeCall = () => undefined;
    expect(nudged(t)).toMatch(/ now/);
  });

  function nudged(t: TrackerBench): string {
    const answer = t.ask(ann, { kind: 'nudge' });
    return 'sentence' in answer ? answer.sentence : '';
  }
});
