import { RunKilled } from '../../workbench/runtime/hooks';
import type { WorkbookEdit } from '../../workbench/runtime/hands';
import { callCells, offer, programme, type ProgrammeBench } from '../support/programme';
import { coordinator } from '../support/workbook';

// What people do to a whole tab by mistake, with invites out: nothing goes or moves until a coordinator says so.

const ae = 'ae.emea@example.com';
const engineers = Array.from({ length: 24 }, (_, n) => `eng${n + 1}@example.com`);

const days = ['2026-05-26', '2026-05-27', '2026-05-28', '2026-06-02', '2026-06-03', '2026-06-04'];

/** 24 engineers with an invite each, on as many calls of the weeks of 25 May and 1 June, at different days and times. */
const base = (() => {
  const p = programme({
    zones: engineers.map(() => 'Europe/Berlin'),
    calls: engineers.map((_, n) =>
      callCells({
        Date: days[n % 6] ?? '',
        Start: `${9 + Math.floor(n / 6) * 2}:00`,
        Customer: `Customer ${String.fromCharCode(90 - n)}`,
      }),
    ),
    now: '2026-05-19T08:00:00Z',
  });
  p.paste(
    coordinator,
    'Sign-ups',
    'Engineer',
    engineers.map((engineer) => [engineer, 'any']),
  );
  p.hours(2.2);
  // From here on a test says itself when the hour has come.
  for (const trigger of p.bench.world.triggers) if (trigger.nextAt) trigger.nextAt += 1e12;
  return p;
})();

/** All that anybody outside the sheet has seen. */
const outside = (p: ProgrammeBench): unknown => {
  const { events, mails } = p.bench.outtray();
  return { events, mails: mails.filter(({ to }) => to !== coordinator) };
};

function edit(p: ProgrammeBench, what: WorkbookEdit): void {
  p.bench.edit(p.id, { as: ae, ...what });
}

/** Pastes over the cells of a column, from the first row on. */
function pasteOver(p: ProgrammeBench, tab: string, header: string, texts: readonly string[]): void {
  const column = p.header(tab).indexOf(header) + 1;
  p.bench.paste(p.id, { as: ae, tab, row: 2, column, text: texts.join('\n') });
}

function hourlyRuns(p: ProgrammeBench, count = 1): void {
  for (let n = 0; n < count; n += 1) {
    p.hours(1);
    p.run('everyHour');
  }
}

const heldIn = (p: ProgrammeBench) => p.home(coordinator).programme?.coordinator?.held ?? undefined;

const answer = (p: ProgrammeBench, word: 'carryOut' | 'mistake', seen = heldIn(p)?.seen ?? '') =>
  p.ask(coordinator, { kind: 'answerHeld', word, seen });

const questions = (p: ProgrammeBench): string[] =>
  p
    .mails(coordinator)
    .map(({ subject }) => subject)
    .filter((subject) => subject.startsWith('Is this meant?'));

const checks = (p: ProgrammeBench): string[] => p.records('Calls').map((row) => row['Check'] ?? '');

const datesOf = (p: ProgrammeBench): string[] => p.records('Calls').map((row) => row['Date'] ?? '');

/** Days as people see them, a day later: "Thu 21 May 2026". */
const dayLater = (text: string): string => {
  const day = new Date(`${text.replace(/^\w+ /, '')} 12:00Z`);
  return new Date(day.getTime() + 86_400_000).toISOString().slice(0, 10);
};

/** What somebody does, with what it is taken for; and who that is. */
type Deed = readonly [what: string, deed: (p: ProgrammeBench) => void, guess: RegExp, who: string];

const deeds: readonly Deed[] = [
  [
    'sorts the column Date alone',
    (p) => {
      const letter = String.fromCharCode(65 + p.header('Calls').indexOf('Date'));
      const range = `${letter}2:${letter}25`;
      edit(p, { action: 'sort', tab: 'Calls', column: 'Date', descending: true, range });
    },
    /The same dates stand in other rows now/,
    ae,
  ],
  [
    'shifts all dates by a day',
    (p) => pasteOver(p, 'Calls', 'Date', datesOf(p).map(dayLater)),
    /one day later/,
    ae,
  ],
  [
    'pastes Cancelled over 20 rows',
    (p) => pasteOver(p, 'Calls', 'Status', Array<string>(20).fill('Cancelled')),
    /All of them say Cancelled/,
    ae,
  ],
  [
    'changes the programme’s time zone',
    (p) => {
      const row = p.rowOf('Settings', 'Setting', 'Time zone');
      p.type(coordinator, 'Settings', { Value: 'Europe/London' }, row);
    },
    /All times are one hour later/,
    coordinator,
  ],
  [
    'moves the column Customer on by a row',
    (p) => {
      const customers = p.records('Calls').map((row) => row['Customer'] ?? '');
      pasteOver(p, 'Calls', 'Customer', [...customers.slice(-1), ...customers.slice(0, -1)]);
    },
    /another customer/,
    ae,
  ],
  [
    'pastes Yes over Withdraw',
    (p) =>
      pasteOver(
        p,
        'Sign-ups',
        'Withdraw',
        engineers.map(() => 'Yes'),
      ),
    /Withdraw/,
    ae,
  ],
  [
    'deletes most rows',
    (p) => edit(p, { action: 'deleteRow', tab: 'Calls', at: 3, count: 20 }),
    /rows are gone/,
    ae,
  ],
];

test('24 engineers have an invite to a call of their own', () => {
  expect(base.events()).toHaveLength(24);
  expect(new Set(base.events().map(({ attendees }) => attendees[0]?.email)).size).toBe(24);
  expect(checks(base).join('')).toBe('');
});

describe.each(deeds)('somebody who %s', (_, deed, guess, who) => {
  const there = base.copy();
  const before = outside(there);
  const rotations = JSON.stringify(there.records('Rotations'));
  deed(there);
  hourlyRuns(there, 3);

  test('moves and withdraws nothing, and nobody but the coordinator is told', () => {
    const p = there.copy();
    expect(outside(p)).toEqual(before);
    expect(p.ledger('released')).toEqual([]);
    expect(p.ledger('moved')).toEqual([]);
    expect(JSON.stringify(p.records('Rotations'))).toBe(rotations);
  });

  test('is asked about once, with what probably happened', () => {
    const p = there.copy();
    expect(questions(p)).toHaveLength(1);
    expect(p.mails(coordinator).slice(-1)[0]?.text).toMatch(guess);
    expect(heldIn(p)?.sentences.join(' ')).toMatch(guess);
    expect(p.home(coordinator).programme?.coordinator?.attention.join()).toMatch(
      /held until a coordinator says/,
    );
    expect(p.home(engineers[0] ?? '').programme?.coordinator).toBeNull();
    hourlyRuns(p, 2);
    expect(questions(p)).toHaveLength(1);
    expect(p.lastRun('everyHour').calls.filter(({ method }) => method.includes('batchUpdate'))).toEqual([]);
  });

  test('takes it back, and a further run does nothing', () => {
    const p = base.copy();
    deed(p);
    hourlyRuns(p, 3);
    expect(answer(p, 'mistake').kind).toBe('done');
    expect(heldIn(p)).toMatchObject({ isMistake: true });
    expect(heldIn(p)?.sentences.join(' ')).toContain('File › Version history');
    p.bench.edit(p.id, { as: who, action: 'undo' });
    hourlyRuns(p, 2);
    expect(heldIn(p)).toBeUndefined();
    expect(outside(p)).toEqual(before);
    expect(checks(p).join('')).toBe('');
    hourlyRuns(p);
    expect(p.lastRun('everyHour').calls.filter(({ method }) => method.includes('batchUpdate'))).toEqual([]);
    expect(questions(p)).toHaveLength(1);
  });

  test('meant it: a coordinator says “Do it”, and it is done in the next run', () => {
    const p = there.copy();
    const { kind } = answer(p, 'carryOut');
    expect(kind).toBe('done');
    expect(heldIn(p)).toBeUndefined();
    expect(checks(p).join('')).not.toMatch(/Held:/);
    hourlyRuns(p, 2);
    expect(outside(p)).not.toEqual(before);
    expect(questions(p)).toHaveLength(1);
  });
});

describe('while changes are held', () => {
  const there = base.copy();
  pasteOver(there, 'Calls', 'Status', Array<string>(20).fill('Cancelled'));

  test('Check of their rows says so at once, and what they count as', () => {
    expect(
      checks(there)
        .slice(0, 20)
        .every((text) => text.startsWith('Held: ')),
    ).toBe(true);
    expect(checks(there)[0]).toContain('counts as before');
    expect(checks(there).slice(20).join('')).toBe('');
    expect(there.records('Calls').every((row) => row['Shadowed by'] !== '')).toBe(true);
  });

  test('a single call is cancelled, and a new one is given, as ever', () => {
    const p = there.copy();
    p.type(ae, 'Calls', { Status: 'Cancelled' }, 25);
    p.type(ae, 'Calls', callCells({ Customer: 'Nimbus', Date: '2026-06-04' }));
    hourlyRuns(p, 2);
    expect(p.ledger('released')).toHaveLength(1);
    expect(p.events()).toHaveLength(24);
    expect(heldIn(p)?.title).toBe('20 invites would move or go');
  });

  test('an engineer withdraws in the panel, and the invite goes', () => {
    const p = there.copy();
    const [event] = p.events();
    const who = event?.attendees[0]?.email ?? '';
    expect(p.withdraw(who).kind).toBe('done');
    hourlyRuns(p);
    expect(p.events(who)).toEqual([]);
    expect(p.events()).toHaveLength(23);
  });

  test('a word is a coordinator’s, and about what they saw', () => {
    const p = there.copy();
    const seen = heldIn(p)?.seen ?? '';
    expect(p.ask(ae, { kind: 'answerHeld', word: 'carryOut', seen })).toMatchObject({ kind: 'refused' });
    pasteOver(p, 'Calls', 'Status', ['Offered', ...Array<string>(19).fill('Cancelled')]);
    expect(answer(p, 'carryOut', seen)).toMatchObject({ kind: 'refused' });
    expect(p.ledger('released')).toEqual([]);
    expect(heldIn(p)?.title).toBe('19 invites would move or go');
  });

  test('five at a time go through, and no more than that in a day', () => {
    const p = base.copy();
    for (let rows = 5; rows <= 20; rows += 5) {
      pasteOver(p, 'Calls', 'Status', Array<string>(rows).fill('Cancelled'));
      hourlyRuns(p);
    }
    expect(p.ledger('released')).toHaveLength(5);
    expect(heldIn(p)?.rows).toHaveLength(15);
  });
});

describe('a run that is ended', () => {
  function killAfter(p: ProgrammeBench, name: string, n: number): void {
    const kill = (at: number) => (call: { n: number }, execution: { function: string }) => {
      if (execution.function !== name || call.n !== at) return;
      p.bench.hooks.beforeCall = p.bench.hooks.afterCall = () => undefined;
      throw new RunKilled('ended');
    };
    if (n === 0) p.bench.hooks.beforeCall = kill(1);
    else p.bench.hooks.afterCall = kill(n);
  }
  const cancelled = base.copy();
  pasteOver(cancelled, 'Calls', 'Status', Array<string>(20).fill('Cancelled'));
  const undisturbed = cancelled.copy();
  hourlyRuns(undisturbed);
  const hourlyCalls = undisturbed.lastRun('everyHour').calls.length;
  const everyMoment = (calls: number): number[] => Array.from({ length: calls + 1 }, (_, n) => n);

  test.each(everyMoment(hourlyCalls))(
    'after call %i of asking holds all the same, and asks once or says so',
    (n) => {
      const p = cancelled.copy();
      p.hours(1);
      killAfter(p, 'everyHour', n);
      p.run('everyHour');
      hourlyRuns(p, 2);
      expect(p.events()).toHaveLength(24);
      expect(questions(p).length).toBeLessThanOrEqual(1);
      if (questions(p).length === 0) {
        const attention = p.home(coordinator).programme?.coordinator?.attention.join() ?? '';
        expect(attention).toMatch(/may not have been sent/);
      }
      expect(heldIn(p)?.rows).toHaveLength(20);
    },
  );

  test.each(everyMoment(6))('after call %i of “Do it” did it whole or not at all', (n) => {
    const p = cancelled.copy();
    const seen = heldIn(p)?.seen ?? '';
    killAfter(p, 'handleRequest', n);
    try {
      answer(p, 'carryOut', seen);
    } catch {
      p.bench.hooks.beforeCall = p.bench.hooks.afterCall = () => undefined;
    }
    expect([0, 20]).toContain(p.ledger('released').length);
    if (p.ledger('released').length === 0) expect(answer(p, 'carryOut', seen).kind).toBe('done');
    hourlyRuns(p, 2);
    expect(p.ledger('released')).toHaveLength(20);
    expect(p.events().length).toBe(4);
  });
});

test('nobody gets a place in a call whose row changed with those that are held, until they say again what they said', () => {
  const p = base.copy();
  offer(p, [callCells({ Date: '2026-06-25', Customer: 'Empty' })]);
  p.type(coordinator, 'Engineers', { Email: 'late@example.com', 'Time zone': 'Europe/Berlin' });
  hourlyRuns(p, 2);
  const letter = String.fromCharCode(65 + p.header('Calls').indexOf('Date'));
  const range = `${letter}2:${letter}26`;
  const by = { as: coordinator };
  p.bench.edit(p.id, { ...by, action: 'sort', tab: 'Calls', column: 'Date', descending: true, range });
  hourlyRuns(p);
  expect(checks(p)[24]).toContain('nobody gets a place in this call until');
  p.signUp('late@example.com');
  hourlyRuns(p);
  expect(p.home('late@example.com').programme?.rotations).toEqual([]);
  p.bench.edit(p.id, { ...by, action: 'undo' });
  hourlyRuns(p);
  expect(heldIn(p)).toBeUndefined();
  expect(p.home('late@example.com').programme?.rotations).toMatchObject([{ week: '2026-06-22' }]);
  expect(p.events('late@example.com')).toEqual([]);
  expect(checks(p)[24]).toBe('');
});

test('calls that are offered after a mass change, while it is held, are filled', () => {
  const p = base.copy();
  pasteOver(p, 'Calls', 'Status', Array<string>(20).fill('Cancelled'));
  hourlyRuns(p, 2);
  offer(p, [callCells({ Date: '2026-06-25', Customer: 'New' })]);
  hourlyRuns(p, 2);
  p.type(coordinator, 'Engineers', { Email: 'late@example.com', 'Time zone': 'Europe/Berlin' });
  p.signUp('late@example.com');
  expect(heldIn(p)?.rows).toHaveLength(20);
  expect(p.home('late@example.com').programme?.rotations).toMatchObject([{ week: '2026-06-22' }]);
});
