import fc from 'fast-check';
import { afterCallOf, displaced, sheetIds, typedIn, type ByHand } from '../support/byHand';
import { confirmedCalls, edits, hourly, one, people, three, two } from '../support/byHandCalls';
import { callCells, offer, type ProgrammeBench } from '../support/programme';
import { coordinator, trips } from '../support/workbook';

// What people do by hand at rest, and between any two calls of a run, does no harm: each edit between the read and the write of
// one operation, and a sample of the other pairs of operation and gap, which the seed tells.

interface Operation {
  readonly what: string;
  readonly run: string;
  /** Does it; what is asked in the panel before it is asked before `armed`. */
  readonly act: (p: ProgrammeBench, armed: () => void) => void;
  readonly mayChange: readonly string[];
  /** Whose invite it takes away. */
  readonly takesAway: readonly string[];
  readonly from: ProgrammeBench;
}

const base = confirmedCalls();
const ids = sheetIds(base);
const nothing = { mayChange: [], takesAway: [], from: base };
const elm = {
  date: '2026-05-29',
  start: '10:00',
  minutes: 30,
  customer: 'Elm',
  customerNo: null,
  ae: 'ae.emea@example.com',
  brief: '',
  meetingLink: '',
  notesLink: '',
  slackChannel: '',
  seats: 1,
};

const operations: readonly Operation[] = [
  {
    what: 'a sign-up',
    run: 'handleRequest',
    ...nothing,
    act: (p, armed) => {
      armed();
      p.signUp(three, '2026-05-27');
    },
  },
  {
    what: 'an offer',
    run: 'handleRequest',
    ...nothing,
    act: (p, armed) => {
      armed();
      p.ask(elm.ae, { kind: 'offerCall', ...elm });
    },
  },
  {
    what: 'a withdrawal',
    run: 'handleRequest',
    ...nothing,
    mayChange: ['Sign-ups.Withdraw'],
    takesAway: [two],
    act: (p, armed) => {
      const signUp = p.home(two).programme?.rotations[0]?.signUp ?? 'none';
      armed();
      p.ask(two, { kind: 'withdraw', signUp });
    },
  },
  {
    what: 'the check of a pasted call',
    run: 'afterEdit',
    ...nothing,
    act: (p, armed) => {
      armed();
      offer(p, [callCells({ Customer: 'Elm', Date: '2026-05-29' })]);
    },
  },
  {
    what: 'an hourly run that delivers',
    run: 'everyHour',
    ...nothing,
    from: (() => {
      const p = base.copy();
      p.signUp(three, '2026-05-27');
      p.hours(1);
      return p;
    })(),
    act: (p, armed) => {
      armed();
      p.run('everyHour');
    },
  },
];

/** Trips of each operation when nobody disturbs it. */
const undisturbed = operations.map(({ from, act, run }) => {
  const p = from.copy();
  act(p, () => undefined);
  return trips(p.lastRun(run));
});

type Pair = readonly [edit: ByHand, operation: Operation, gap: number];

const seed = 20_260_519;
const pairs: readonly Pair[] = edits.flatMap((edit, at) => {
  const all = operations.flatMap((operation, n) =>
    Array.from({ length: (undisturbed[n]?.length ?? 0) + 1 }, (_, gap) => [edit, operation, gap] as const),
  );
  const n = at % operations.length;
  const read = (undisturbed[n] ?? []).findIndex((trip) => trip.endsWith('batchGetByDataFilter')) + 1;
  const reading = all.filter(([, operation, gap]) => operation === operations[n] && gap === read);
  return [...reading, ...fc.sample(fc.constantFrom(...all), { seed: seed + at, numRuns: 1 })];
});

interface Line {
  readonly placement: string;
  readonly engineer: string;
  readonly confirmed: boolean;
  readonly counts: boolean;
}

/** Placements as the ledger has them. */
function placements(p: ProgrammeBench): { engineer: string; counts: boolean; isConfirmed: boolean }[] {
  const ended = new Map((p.ledger('released') as Line[]).map((line) => [line.placement, line.counts]));
  const confirmed = new Set((p.ledger('confirmed') as Line[]).map((line) => line.placement));
  return (p.ledger('placed') as Line[]).map((line) => ({
    engineer: line.engineer,
    counts: ended.get(line.placement) ?? true,
    isConfirmed: !ended.has(line.placement) && (line.confirmed || confirmed.has(line.placement)),
  }));
}

const guests = (p: ProgrammeBench): string[] => p.events().map(({ attendees }) => attendees[0]?.email ?? '');

/** Everything that a coordinator is told: every Check, and what the panel says. */
function told(p: ProgrammeBench): string {
  const checks = p.book.sheets.flatMap(({ title }) => p.records(title).map((row) => row['Check'] ?? ''));
  return `${checks.join(' ')} ${JSON.stringify(p.ask(coordinator, { kind: 'home' }))}`;
}

function expectRulesHold(p: ProgrammeBench, edit: ByHand, gone: readonly string[]): void {
  const counting = placements(p).filter(({ counts }) => counts);
  expect(counting).toHaveLength(new Set(counting.map(({ engineer }) => engineer)).size);
  const seats = placements(p).flatMap(({ engineer, isConfirmed }) => (isConfirmed ? [engineer] : []));
  if (edit.unknown) expect(new Set(guests(p)).size).toBe(guests(p).length);
  else expect(guests(p).sort()).toEqual(seats.sort());
  const kept = [one, two].filter((guest) => !gone.includes(guest));
  expect(guests(p)).toEqual(expect.arrayContaining(kept));
  for (const guest of kept)
    expect(p.notices(guest).filter((subject) => subject.startsWith('Cancel'))).toEqual([]);
  const mails = p.mails().map(({ to, subject, text }) => `${to} ${subject} ${text}`);
  expect(mails).toHaveLength(new Set(mails).size);
}

/** Ids stand once, and in every row of Calls in which something is typed, as long as they have a column. */
function expectIdsInPlace(p: ProgrammeBench): void {
  const title = p.book.sheets.find(({ sheetId }) => sheetId === ids['Calls'])?.title;
  if (title === undefined || !p.header(title).includes('Call id')) return;
  const rows = p.records(title).filter((row) => (row['Date'] ?? '') !== '');
  expect(rows.map((row) => row['Call id']).filter(Boolean)).toHaveLength(rows.length);
  expect(new Set(rows.map((row) => row['Call id'])).size).toBe(rows.length);
}

test(`at rest and between calls, of ${operations.length} operations, with the seed ${seed}`, () => {
  expect(undisturbed.map((calls) => calls.length >= 5)).toEqual(operations.map(() => true));
});

test.each(pairs.map((pair) => [pair[0].what, pair[1].what, pair[2], pair] as const))(
  '%s, during %s after its call %i',
  (_edit, _operation, _gap, [edit, operation, gap]) => {
    const p = operation.from.copy();
    const left: ReturnType<typeof typedIn>[] = [];
    operation.act(p, () =>
      afterCallOf(p, operation.run, gap, () => {
        edit.act(p);
        left.push(typedIn(p, people, ids));
      }),
    );
    expect(left).toHaveLength(1);
    expect(p.lastRun(operation.run).error).toBeNull();
    for (let hour = 0; hour < 3; hour += 1) hourly(p);
    const now = typedIn(p, people, ids);
    for (const cells of left) expect(displaced(cells, now, operation.mayChange)).toEqual([]);
    expectRulesHold(p, edit, [...operation.takesAway, ...(edit.takesAway ? [one] : [])]);
    expectIdsInPlace(p);
    if (edit.listed) expect(told(p)).toMatch(edit.listed);
    const settled = p.fingerprint();
    hourly(p);
    expect(p.fingerprint()).toBe(settled);
  },
);
