import { hourlyRun, withoutTriggers } from '../support/redKilling';
import { manyAccounts } from '../support/manyAccounts';
import { ann, cem, type TrackerBench } from '../support/tracker';
import { coordinator } from '../support/workbook';

// Many accounts that turn red or green at once: their rows say so, and nobody is told until a coordinator says that it is meant.

/** 31 accounts that were followed before, after the weekly mails. */
const base = manyAccounts(30);
for (let hours = 0; hours < 3; hours += 1) hourlyRun(base);

const copy = (): TrackerBench => withoutTriggers(base.copy());

/** Somebody pastes rows of so many accounts that are red. */
function pasteRed(t: TrackerBench, count: number): void {
  const rows = Array.from({ length: count }, (_, n) => [`New ${n}`, '', 'Red', 'Pasted', ann, cem]);
  t.paste(coordinator, 'Account Tracker', 'Account', rows);
}

const healthOf = (t: TrackerBench): string[] =>
  t.records('Account Tracker').map((row) => row['Health'] ?? '');

function setHealth(t: TrackerBench, texts: readonly string[]): void {
  const column = t.header('Account Tracker').indexOf('Health') + 1;
  const text = texts.join('\n');
  t.bench.paste(t.id, { as: coordinator, tab: 'Account Tracker', row: 2, column, text });
}

const heldIn = (t: TrackerBench) => t.tracker(coordinator).coordinator?.held ?? undefined;

const answer = (t: TrackerBench, word: 'carryOut' | 'mistake', as = coordinator) =>
  t.ask(as, { kind: 'answerHeld', word, seen: heldIn(t)?.seen ?? '' });

/** Mails but for the coordinator's, and the threads of Slack. */
const told = (t: TrackerBench) => [
  t.mails().filter(({ to }) => to !== coordinator).length,
  JSON.stringify(t.threads()).length,
];

const questions = (t: TrackerBench): string[] =>
  t.mails(coordinator).flatMap(({ subject }) => (subject.startsWith('Is this meant?') ? [subject] : []));

describe('a paste that turns 12 accounts red', () => {
  const there = copy();
  const before = told(there);
  pasteRed(there, 12);
  hourlyRun(there);
  hourlyRun(there);

  test('makes their rows episodes, tells nobody, and asks the coordinator once', () => {
    const t = there.copy();
    expect(t.record('Account Tracker', 'Account', 'New 3')['Status']).toMatch(/red/i);
    expect(told(t)).toEqual(before);
    expect(questions(t)).toEqual(['Is this meant? 12 accounts changed at once']);
    expect(heldIn(t)?.rows).toHaveLength(12);
    expect(answer(t, 'carryOut', ann)).toMatchObject({ kind: 'refused' });
  });

  test('“Do it” tells their owners and begins their threads', () => {
    const t = there.copy();
    expect(answer(t, 'carryOut').kind).toBe('done');
    hourlyRun(t);
    expect(t.mails(ann)).toHaveLength(there.mails(ann).length + 12);
    expect(t.threads().length).toBe(there.threads().length + 12);
    expect(heldIn(t)).toBeUndefined();
    expect(questions(t)).toHaveLength(1);
  });

  test('“They are a mistake”, and taken back: it is over, and nobody ever hears of it', () => {
    const t = there.copy();
    expect(answer(t, 'mistake').kind).toBe('done');
    expect(heldIn(t)?.sentences.join(' ')).toContain('File › Version history');
    setHealth(
      t,
      healthOf(t).map((health, n) => (n < healthOf(there).length - 12 ? health : 'Green')),
    );
    hourlyRun(t);
    hourlyRun(t);
    expect(heldIn(t)).toBeUndefined();
    expect(t.record('Account Tracker', 'Account', 'New 3')['Status']).toMatch(/resolved/i);
    expect(told(t)).toEqual(before);
  });
});

test('all accounts turned green by a paste and back again: nobody hears of it', () => {
  const t = copy();
  const before = told(t);
  const was = healthOf(t);
  setHealth(
    t,
    was.map(() => 'Green'),
  );
  hourlyRun(t);
  expect(heldIn(t)?.title).toBe('31 accounts changed at once');
  setHealth(t, was);
  hourlyRun(t);
  hourlyRun(t);
  expect(heldIn(t)).toBeUndefined();
  expect(told(t)).toEqual(before);
});

test('the CRM that reports 20 accounts within minutes: five are told, the others are asked about', () => {
  const t = copy();
  const threads = t.threads().length;
  for (let n = 0; n < 20; n += 1) {
    t.hours(0.02);
    t.tell({ id: `001A0000099${String(n).padStart(4, '0')}`, name: `Crm ${n}`, ae: ann, ce: cem });
  }
  hourlyRun(t);
  expect(t.threads().length).toBe(threads + 5);
  expect(heldIn(t)?.rows).toHaveLength(20);
  expect(questions(t)).toHaveLength(1);
});
