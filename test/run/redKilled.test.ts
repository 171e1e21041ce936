import { ann, cem, fjord, olga, sam, tracker, type TrackerBench } from '../support/tracker';
import { expectSameEnd, hourlyRun, killAfter, settle, withoutTriggers } from '../support/redKilling';

// A run of Red Accounts may be ended at any call, before or after it is done. Who had no answer does it again; then the hourly
// runs finish what is missing, and nothing is there twice.

const people = { ae: ann, ce: cem, sponsor: sam, why: 'Usage fell by half' };

/** Sends a report until it is answered, each time with the same id and content. */
function tellUntilTaken(t: TrackerBench, told: Record<string, string>): void {
  const event: Record<string, string> = { changedAt: t.bench.clock(), ...told };
  for (let tries = 0; tries < 3; tries += 1) {
    if (t.tell(event, { id: `report-${event['health']}` }) === '{"ok":true}') return;
    t.hours(0.02);
  }
  throw new Error('It was never taken.');
}

/** Does something in the panel; who gets no answer looks whether it is there, and does it again if it is not. */
function untilThere(t: TrackerBench, isThere: () => boolean, act: () => { kind: string }): void {
  try {
    expect(act().kind).toBe('done');
  } catch {
    t.hours(0.02);
    if (!isThere()) expect(act().kind).toBe('done');
  }
  expect(isThere()).toBe(true);
  t.hours(0.02);
}

function askFor(t: TrackerBench): void {
  const show = t.episode(fjord.name);
  untilThere(
    t,
    () => t.tracker(ann, show).account?.asks.length === 1,
    () => t.ask(ann, { kind: 'ask', show, ask: 'A hotfix', owner: olga, due: '2026-05-08' }),
  );
}

function giveWord(t: TrackerBench, who: string): void {
  const show = t.episode(fjord.name);
  untilThere(
    t,
    () => t.tracker(who, show).account?.resolution.mayGiveWord === false,
    () => t.ask(who, { kind: 'giveWord', show }),
  );
}

/** A person's panel nudges; a panel that hears nothing leaves it to the hourly run. */
function nudge(t: TrackerBench): void {
  try {
    t.ask(ann, { kind: 'nudge' });
  } catch (error) {
    expect(String(error)).toContain('ended');
  }
  t.hours(0.02);
}

const empty = withoutTriggers(tracker());
const red = from(empty, (t) => {
  tellUntilTaken(t, { ...people, health: 'Red' });
  settle(t);
});
const asked = from(red, askFor);
const green = from(asked, (t) => {
  settle(t);
  tellUntilTaken(t, { ...people, health: 'Green' });
  settle(t);
  const show = t.episode(fjord.name);
  t.ask(ann, { kind: 'saveAccount', show, base: {}, values: { resolution: 'A fix' }, sign: false });
  settle(t);
});
const oneWord = from(green, (t) => giveWord(t, ann));
const closed = from(oneWord, (t) => giveWord(t, cem));

function from(base: TrackerBench, act: (t: TrackerBench) => void): TrackerBench {
  const t = base.copy();
  act(t);
  return t;
}

/** Calls of the longest run of a function since then. */
function longestRun(t: TrackerBench, since: TrackerBench, name: string): number {
  const before = since.bench.executions().at(-1)?.id ?? 0;
  const runs = t.runs(name).filter(({ id }) => id > before);
  return Math.max(...runs.map(({ calls }) => calls.length));
}

interface Scene {
  readonly what: string;
  readonly base: TrackerBench;
  /** The function whose run is ended. */
  readonly name: string;
  readonly act: (t: TrackerBench) => void;
}

const scenes: readonly Scene[] = [
  {
    what: 'a report of red',
    base: empty,
    name: 'doPost',
    act: (t) => tellUntilTaken(t, { ...people, health: 'Red' }),
  },
  {
    what: 'a report of another health',
    base: asked,
    name: 'doPost',
    act: (t) => tellUntilTaken(t, { ...people, health: 'Yellow' }),
  },
  { what: 'an ask', base: red, name: 'handleRequest', act: askFor },
  { what: 'the panel that nudges after an ask', base: asked, name: 'handleRequest', act: nudge },
  { what: 'the web app that is nudged after an ask', base: asked, name: 'doPost', act: nudge },
  { what: 'the hourly run after an ask', base: asked, name: 'everyHourRedAccounts', act: hourlyRun },
  { what: 'the first word', base: green, name: 'handleRequest', act: (t) => giveWord(t, ann) },
  { what: 'the last word', base: oneWord, name: 'handleRequest', act: (t) => giveWord(t, cem) },
  { what: 'the hourly run after a resolution', base: closed, name: 'everyHourRedAccounts', act: hourlyRun },
  { what: 'the web app that is nudged after a resolution', base: closed, name: 'doPost', act: nudge },
];

describe.each(scenes)('$what that is ended', ({ base, name, act }) => {
  const undisturbed = base.copy();
  act(undisturbed);
  const calls = longestRun(undisturbed, base, name);
  settle(undisturbed);

  test.each(Array.from({ length: calls + 1 }, (_, n) => n))(
    'after call %i comes to the same end, with nothing lost and nothing twice',
    (n) => {
      const t = base.copy();
      killAfter(t, name, n);
      act(t);
      expect(t.bench.executions().filter(({ error }) => error !== null)).toHaveLength(1);
      expectSameEnd(settle(t), undisturbed);
    },
  );
});

test('the whole way leaves one row, one thread and each reply once', () => {
  const t = settle(closed.copy());
  expect(t.records('Account Tracker')).toHaveLength(1);
  expect(t.record('Account Tracker', 'Account', fjord.name)['Status']).toBe('Resolved');
  const [thread, ...others] = t.threads();
  expect(others).toEqual([]);
  expect(thread?.text).toMatch(/^✅ \*Fjord Energy\* is resolved/);
  expect(thread?.replies.map(({ text }) => text.split('\n')[0])).toEqual([
    '🙋 *Ask to Olga Owner*, due Fri 8 May 2026, from Ann Ae',
    expect.stringMatching(/^\*Health is now green\*/),
    expect.stringMatching(/^✅ \*Resolved\.\*/),
  ]);
});
