import { callCells, offer, programme, type ProgrammeBench } from '../support/programme';
import { coordinator } from '../support/workbook';

// People sort, insert and delete between the read and the commit of a run: what the run writes lands beside its rows.

const one = 'eng1@example.com';
const two = 'eng2@example.com';
const three = 'eng3@example.com';
const ae = 'ae.emea@example.com';

/** Does something by hand right before the next commit of any run, once. */
function beforeCommit(p: ProgrammeBench, act: () => void): void {
  p.bench.hooks.beforeCall = ({ method }) => {
    if (method !== 'Spreadsheets.batchUpdate') return;
    p.bench.hooks.beforeCall = () => undefined;
    act();
  };
}

type Rows = ReturnType<ProgrammeBench['sheet']>['rows'];

/** Changes the order of what stands below the header of a tab. */
function rearrange(p: ProgrammeBench, tab: string, change: (rows: Rows) => Rows): void {
  const sheet = p.sheet(tab);
  const filled = p.rows(tab).length + 1;
  const [header, ...rows] = sheet.rows.slice(0, filled);
  sheet.rows = [header ?? [], ...change(rows), ...sheet.rows.slice(filled)];
}

const meddling: [string, (p: ProgrammeBench, tab: string) => void][] = [
  ['sorted the other way', (p, tab) => rearrange(p, tab, (rows) => [...rows].reverse())],
  [
    'moved down by two in the middle',
    (p, tab) => rearrange(p, tab, ([first, ...rest]) => [first ?? [], [], [], ...rest]),
  ],
  ['rotated', (p, tab) => rearrange(p, tab, ([first, ...rest]) => [...rest, first ?? []])],
];

function start(): ProgrammeBench {
  const p = programme({
    zones: ['Europe/Berlin', 'Europe/Berlin', 'Europe/Berlin'],
    calls: [
      callCells({ Customer: 'Alder' }),
      callCells({ Customer: 'Birch', Date: '2026-06-09' }),
      callCells({ Customer: 'Cobalt', Date: '2026-06-16', Minutes: '' }),
    ],
  });
  p.signUp(one, '2026-06-02');
  p.hours(0.1);
  p.signUp(two, '2026-06-02');
  p.hours(0.1);
  return p;
}

const base = start();

/** Rows without order, blank ones and ids, to be compared. */
function content(p: ProgrammeBench, tab: string): string[] {
  return p
    .records(tab)
    .map(({ 'Call id': _call, 'Sign-up id': _signUp, ...cells }) => cells)
    .filter((cells) => Object.values(cells).some((text) => text !== ''))
    .map((cells) => JSON.stringify(cells))
    .sort();
}

const tabs = ['Calls', 'Sign-ups', 'Engineers'];

const acts: [string, (p: ProgrammeBench) => void][] = [
  ['a sign-up', (p) => p.signUp(three, '2026-06-09')],
  ['a sign-up into the queue', (p) => p.signUp(three, '2026-06-02')],
  ['a change of weeks in the queue', (p) => p.signUp(two, '2026-06-09')],
  ['a withdrawal', (p) => p.withdraw(one)],
  ['a withdrawal from the queue', (p) => p.withdraw(two)],
  [
    'a change of hours',
    (p) =>
      p.ask(three, {
        kind: 'saveHours',
        timeZone: 'Asia/Tokyo',
        worksOn: [1, 2],
        worksFrom: '09:00',
        worksUntil: '17:00',
      }),
  ],
  ['a typed call', (p) => p.type(ae, 'Calls', { Minutes: '45' }, 4)],
  ['a pasted call', (p) => offer(p, [callCells({ Customer: 'Dune', Date: '2026-06-10' })])],
  ['a pasted sign-up', (p) => p.paste(three, 'Sign-ups', 'Engineer', [[three, '2026-06-09']])],
  ['a typed withdrawal', (p) => p.type(one, 'Sign-ups', { Withdraw: 'Yes' }, 2)],
];

describe.each(acts)('%s', (_name, act) => {
  const undisturbed = base.copy();
  act(undisturbed);

  test.each(tabs.flatMap((tab) => meddling.map(([how, meddle]) => [tab, how, meddle] as const)))(
    'with the rows of %s %s before its commit comes out right',
    (tab, _how, meddle) => {
      const p = base.copy();
      beforeCommit(p, () => meddle(p, tab));
      act(p);
      for (const each of tabs) expect(content(p, each)).toEqual(content(undisturbed, each));
      const ids = p
        .records('Calls')
        .map((row) => row['Call id'])
        .filter(Boolean);
      expect(ids).toHaveLength(new Set(ids).size);
      p.run('everyHour');
      for (const each of tabs) expect(content(p, each)).toEqual(content(undisturbed, each));
      const before = p.fingerprint();
      p.run('everyHour');
      expect(p.fingerprint()).toBe(before);
    },
  );
});

test.each(meddling)('a row that no run has seen takes nothing from another that is %s', (_how, meddle) => {
  const typed = base.copy();
  const { triggers } = typed.bench.world;
  typed.bench.world.triggers = [];
  typed.type(three, 'Sign-ups', { Engineer: three });
  typed.bench.world.triggers = triggers;
  const undisturbed = typed.copy();
  undisturbed.withdraw(one);
  const p = typed.copy();
  beforeCommit(p, () => meddle(p, 'Sign-ups'));
  p.withdraw(one);
  for (const each of tabs) expect(content(p, each)).toEqual(content(undisturbed, each));
});

test('what is put right may land beside its rows as well', () => {
  const undisturbed = base.copy();
  undisturbed.withdraw(two);
  const p = base.copy();
  beforeCommit(p, () => {
    rearrange(p, 'Sign-ups', (rows) => [...rows].reverse());
    beforeCommit(p, () => rearrange(p, 'Sign-ups', (rows) => [[], ...rows]));
  });
  p.withdraw(two);
  for (const each of tabs) expect(content(p, each)).toEqual(content(undisturbed, each));
});

test('somebody who sorts before every commit loses nothing either, once it is quiet', () => {
  const p = base.copy();
  p.bench.hooks.beforeCall = ({ method }) => {
    if (method === 'Spreadsheets.batchUpdate') rearrange(p, 'Calls', (rows) => [...rows].reverse());
  };
  expect(p.signUp(three, '2026-06-09').kind).toBe('done');
  p.bench.hooks.beforeCall = () => undefined;
  p.run('everyHour');
  const undisturbed = base.copy();
  undisturbed.signUp(three, '2026-06-09');
  for (const each of tabs) expect(content(p, each)).toEqual(content(undisturbed, each));
});

test('rows deleted below what a run writes make it decide anew', () => {
  const p = base.copy();
  beforeCommit(p, () => rearrange(p, 'Calls', (rows) => rows.slice(1)));
  expect(p.signUp(three, '2026-06-09').kind).toBe('done');
  expect(p.record('Calls', 'Customer', 'Birch')['Shadowed by']).toContain('Engineer 3');
});

test('a row typed meanwhile is read by the same run or the next', () => {
  const p = base.copy();
  beforeCommit(p, () => p.type(three, 'Sign-ups', { Engineer: three, 'Weeks available': '2026-06-09' }));
  p.withdraw(two);
  p.run('everyHour');
  expect(p.record('Sign-ups', 'Engineer', three)['Rotation']).toBe('2026-06-08');
});

describe('a commit of which it is not known whether it was made', () => {
  const lost = (p: ProgrammeBench, when: 'beforeCall' | 'afterCall', times = 1): void => {
    let left = times;
    p.bench.hooks[when] = ({ method }) => {
      if (method === 'Spreadsheets.batchUpdate' && left-- > 0) throw new Error('Service unavailable');
    };
  };

  test.each(['beforeCall', 'afterCall'] as const)(
    '(answer lost %s) is read again: answered once, made once',
    (when) => {
      const p = base.copy();
      lost(p, when);
      const answer = p.signUp(three, '2026-06-09');
      expect(answer).toMatchObject({
        kind: 'done',
        sentence: expect.stringContaining('You have a tentative rotation') as string,
      });
      expect(p.record('Sign-ups', 'Engineer', three)['Rotation']).toBe('2026-06-08');
      expect(p.ledger('signedUp')).toHaveLength(3);
      expect(p.ledger('placed')).toHaveLength(2);
    },
  );

  test('that is never made is answered as not done, and nothing was changed', () => {
    const p = base.copy();
    const before = p.fingerprint();
    lost(p, 'beforeCall', 100);
    expect(p.signUp(three, '2026-06-09')).toMatchObject({ kind: 'refused', home: null });
    expect(p.fingerprint()).toBe(before);
  });

  test('of a new coordinator is saved once', () => {
    const p = base.copy();
    lost(p, 'afterCall');
    p.ask(coordinator, { kind: 'saveCoordinators', coordinators: [coordinator, one] });
    expect(p.record('Settings', 'Setting', 'Coordinators')['Value']).toBe(`${coordinator}, ${one}`);
    expect(p.home(one).me.isCoordinator).toBe(true);
  });
});
