import fc from 'fast-check';
import { afterCallOf, displaced, sheetIds, typedIn, type ByHand } from '../support/byHand';
import { edits, people } from '../support/byHandTracker';
import { everything, hourlyRun, withoutTriggers } from '../support/redKilling';
import { ann, cem, fjord, olga, sam, tracker, type TrackerBench } from '../support/tracker';
import { save } from '../support/trackerLife';
import { coordinator, trips } from '../support/workbook';

// As byHandCalls.test.ts, for Red Accounts: each edit between the read and the write of one operation, and a sample of the other
// pairs of operation and gap, which the seed tells.

interface Operation {
  readonly what: string;
  readonly run: string;
  readonly from: TrackerBench;
  readonly act: (t: TrackerBench, armed: () => void) => void;
  readonly mayChange: readonly string[];
}

const alder = { id: '001B00000012345', name: 'Alderworks', ae: 'dan.ae@example.com', ce: cem };
const birch = { id: '001C00000012345', name: 'Birchwood', ae: ann, ce: cem };

/** Three accounts that are red, each with its thread; one ask; one next step with a day. */
const base = (() => {
  const t = withoutTriggers(tracker());
  t.tell({ ae: ann, ce: cem, sponsor: sam, why: 'Usage fell by half' });
  t.tell({ ...alder, why: 'Two outages' });
  t.tell({ ...birch, why: 'A new leader' });
  hourlyRun(t);
  save(t, ann, { currentState: 'They are angry', nextStep: 'Call them', nextStepDue: '2026-05-12' });
  t.ask(ann, { kind: 'ask', show: t.episode(fjord.name), ask: 'A hotfix', owner: olga, due: '2026-05-20' });
  for (let hour = 0; hour < 3; hour += 1) hourlyRun(t);
  return t;
})();
const ids = sheetIds(base);

const operations: readonly Operation[] = [
  {
    what: 'a save',
    run: 'handleRequest',
    from: base,
    mayChange: ['Account Tracker.Action plan'],
    act: (t, armed) => {
      const show = t.episode(fjord.name);
      armed();
      t.ask(cem, {
        kind: 'saveAccount',
        show,
        base: {},
        values: { actionPlan: 'Fix the export' },
        sign: false,
      });
    },
  },
  {
    what: 'an ask',
    run: 'handleRequest',
    from: base,
    mayChange: [],
    act: (t, armed) => {
      const show = t.episode(fjord.name);
      armed();
      t.ask(ann, { kind: 'ask', show, ask: 'A discount', owner: olga, due: '2026-05-21' });
    },
  },
  {
    what: 'a report of the CRM',
    run: 'doPost',
    from: base,
    mayChange: ['Account Tracker.Health'],
    act: (t, armed) => {
      armed();
      t.tell({ health: 'Yellow' });
    },
  },
  {
    what: 'an hourly run that delivers',
    run: 'everyHourRedAccounts',
    from: (() => {
      const t = base.copy();
      t.ask(ann, {
        kind: 'ask',
        show: t.episode(fjord.name),
        ask: 'A discount',
        owner: olga,
        due: '2026-05-21',
      });
      t.hours(1);
      return t;
    })(),
    mayChange: [],
    act: (t, armed) => {
      armed();
      t.run('everyHourRedAccounts');
    },
  },
];

const undisturbed = operations.map(({ from, act, run }) => {
  const t = from.copy();
  act(t, () => undefined);
  return trips(t.lastRun(run));
});

type Pair = readonly [edit: ByHand, operation: Operation, gap: number];

const seed = 20_260_504;

const pairs: readonly Pair[] = edits.flatMap((edit, at) => {
  const all = operations.flatMap((operation, n) =>
    Array.from({ length: (undisturbed[n]?.length ?? 0) + 1 }, (_, gap) => [edit, operation, gap] as const),
  );
  const n = at % operations.length;
  const read = (undisturbed[n] ?? []).findIndex((trip) => trip.endsWith('batchGetByDataFilter')) + 1;
  const reading = all.filter(([, operation, gap]) => operation === operations[n] && gap === read);
  return [...reading, ...fc.sample(fc.constantFrom(...all), { seed: seed + at, numRuns: 1 })];
});

/** Everything that a coordinator is told: every Check, and what the panel says. */
function told(t: TrackerBench): string {
  const checks = t.book.sheets.flatMap(({ title }) => t.records(title).map((row) => row['Check'] ?? ''));
  return `${checks.join(' ')} ${JSON.stringify(t.ask(coordinator, { kind: 'home' }))}`;
}

function expectRulesHold(t: TrackerBench): void {
  const accounts = t.threads().map(({ text }) => text.split('\n')[0]);
  expect(accounts).toHaveLength(3);
  expect(new Set(accounts).size).toBe(3);
  for (const { replies } of t.threads()) {
    const texts = replies.map(({ text }) => text);
    expect(texts).toHaveLength(new Set(texts).size);
  }
  const mails = t.mails().map(({ to, subject, text }) => `${to} ${subject} ${text}`);
  expect(mails).toHaveLength(new Set(mails).size);
  expect(t.ledger('opened')).toHaveLength(base.ledger('opened').length);
}

test(`at rest and between calls, of ${operations.length} operations, with the seed ${seed}`, () => {
  expect(undisturbed.map((calls) => calls.length >= 5)).toEqual(operations.map(() => true));
});

test.each(pairs.map((pair) => [pair[0].what, pair[1].what, pair[2], pair] as const))(
  '%s, during %s after its call %i',
  (_edit, _operation, _gap, [edit, operation, gap]) => {
    const t = operation.from.copy();
    const left: ReturnType<typeof typedIn>[] = [];
    operation.act(t, () =>
      afterCallOf(t, operation.run, gap, () => {
        edit.act(t);
        left.push(typedIn(t, people, ids));
      }),
    );
    expect(left).toHaveLength(1);
    expect(t.lastRun(operation.run).error).toBeNull();
    for (let hour = 0; hour < 3; hour += 1) hourlyRun(t);
    const now = typedIn(t, people, ids);
    for (const cells of left) expect(displaced(cells, now, operation.mayChange)).toEqual([]);
    expectRulesHold(t);
    if (edit.listed) expect(told(t)).toMatch(edit.listed);
    const settled = everything(t);
    hourlyRun(t);
    expect(everything(t)).toBe(settled);
  },
);
