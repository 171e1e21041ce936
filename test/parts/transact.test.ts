import type { Platform } from '../../src/run/ports';
import { shadowingBook } from '../../src/run/shadowing/shadowingBook';
import type { ShadowingFound } from '../../src/run/shadowing/found';
import type { History } from '../../src/shadowing/history';
import type { Programme } from '../../src/shadowing/records';
import { noWish, type Task, type Wish } from '../../src/run/task';
import { transact } from '../../src/run/transact';
import type { Attempt, TabReadBack } from '../../src/run/ports';
import { shadowingTabs } from '../../src/workbook/shadowing/tabs';
import { ada } from '../google/inGoogle';
import { email } from '../shadowing/world';
import { InWorkbook } from './inWorkbook';

// Lock, read, decide, commit, unlock: how a run ends, and what is tried again (design section 4).

type Commit = Platform['spreadsheet']['commit'];
type Committed = Attempt<ReadonlyMap<number, TabReadBack>>;
type Run = Task<string, Programme, History, string>;

let google: InWorkbook;
let lines: number;
beforeEach(() => {
  google = new InWorkbook('shadowing', false);
  lines = google.ledger().length;
});
afterEach(() => google.remove());

/** What becomes of each commit, the last of these of all that follow: done as it is meant, or something else. */
type Fate = (commit: () => Committed) => Committed;
const done: Fate = (commit) => commit();
const fails = (failure: 'refused' | 'later' | 'unknown'): Fate => {
  return () => ({ ok: false, failure, detail: 'Service error' });
};
/** Google did it, and nobody heard. */
const unheard: Fate = (commit) => {
  commit();
  return { ok: false, failure: 'unknown', detail: 'Timeout' };
};
/** It was done beside its rows: what is read back is none of it. */
const beside: Fate = (commit) => {
  commit();
  return { ok: true, value: new Map() };
};

interface Seen {
  readonly kind: string;
  readonly outcome: string | undefined;
  readonly followed: string | undefined;
  readonly lines: number | undefined;
  /** How often was decided, and how many commits were tried. */
  readonly decided: number;
  readonly commits: number;
  /** What was done with the lock. */
  readonly lock: readonly string[];
}

const wished = (found: ShadowingFound): Wish<string, Programme> => ({
  ...noWish(found, 'saved'),
  entries: [{ kind: 'coordinatorsSaved', added: [email('ben')] }],
});

function transacted(change: Partial<Run> = {}, fates: readonly Fate[] = [done], hasLock = true): Seen {
  const lock: string[] = [];
  let [decided, commits] = [0, 0];
  return google.asks((platform) => {
    const commit: Commit = (...asked) => {
      const fate = fates[Math.min(commits, fates.length - 1)] ?? done;
      commits += 1;
      return fate(() => platform.spreadsheet.commit(...asked));
    };
    const scriptLock = {
      acquire: (ms: number) => {
        lock.push(`acquire ${ms}`);
        return hasLock;
      },
      release: () => void lock.push('release'),
    };
    const { decide = wished, ...rest } = change;
    const end = transact<string, Programme, History, string>(
      { ...platform, scriptLock, spreadsheet: { ...platform.spreadsheet, commit } },
      shadowingBook,
      {
        by: email(ada),
        hourly: false,
        ...rest,
        decide: (found, context) => {
          decided += 1;
          return decide(found, context);
        },
      },
    );
    const {
      outcome,
      followed,
      lines: written,
    } = end.kind === 'done' ? end : { outcome: undefined, followed: undefined, lines: undefined };
    return { kind: end.kind, outcome, followed, lines: written, decided, commits, lock };
  });
}

const saved = ['coordinatorsSaved', { added: ['ben@example.com'] }];
const held = ['acquire 30000', 'release'];
const once = {
  kind: 'done',
  outcome: 'saved',
  followed: undefined,
  lines: 1,
  decided: 1,
  commits: 1,
  lock: held,
};
const nothing = { ...once, outcome: undefined, lines: undefined };
const ledger = () => google.ledger(lines);

test('decides and commits once, under the lock', () => {
  expect(transacted()).toEqual(once);
  expect(ledger()).toEqual([saved]);
});

test('what follows is asked of the state after the decision, and written with it', () => {
  const follow: Run['follow'] = ({ entries }) => ({
    entries: [{ kind: 'automationOff' }],
    value: entries.map(({ kind }) => kind).join(),
  });
  expect(transacted({ follow })).toEqual({ ...once, followed: 'coordinatorsSaved', lines: 2 });
  expect(ledger()).toEqual([saved, ['automationOff', {}]]);
});

test('nothing to write is no commit', () => {
  const decide: Run['decide'] = (found) => noWish(found, 'looked');
  expect(transacted({ decide })).toEqual({ ...once, outcome: 'looked', lines: 0, commits: 0 });
});

test('without the lock nothing is done', () => {
  expect(transacted({}, [done], false)).toEqual({
    ...nothing,
    kind: 'busy',
    decided: 0,
    commits: 0,
    lock: ['acquire 30000'],
  });
});

test.each<[string, Partial<Run>, number]>([
  ['is not needed any more', { stillNeeded: () => false }, 0],
  ['has nothing to do', { decide: () => undefined }, 1],
])('a task that %s leaves, and gives the lock back', (_which, change, decided) => {
  expect(transacted(change)).toEqual({ ...nothing, kind: 'left', decided, commits: 0 });
});

test('a task that is still needed is done', () => {
  expect(transacted({ stillNeeded: () => true })).toEqual(once);
});

test('the lock is given back also where something goes wrong', () => {
  const lock: string[] = [];
  const decide = () => {
    throw new Error('Service error');
  };
  expect(() =>
    google.asks((platform) =>
      transact(
        { ...platform, scriptLock: { acquire: () => true, release: () => void lock.push('release') } },
        shadowingBook,
        { by: email(ada), hourly: false, decide },
      ),
    ),
  ).toThrow('Service error');
  expect(lock).toEqual(['release']);
});

describe('settling', () => {
  test.each([
    ['go', 1],
    ['again', 2],
  ] as const)('%s: the workbook is read as often as it was changed', (settled, reads) => {
    expect(transacted({ settle: () => settled })).toEqual(once);
    const read = google.lastCalls().filter((call) => call.endsWith('batchGetByDataFilter'));
    expect(read).toHaveLength(reads);
  });

  test('stop: nothing is decided, since it is older than what was done', () => {
    expect(transacted({ settle: () => 'stop' })).toEqual({
      ...nothing,
      kind: 'unready',
      decided: 0,
      commits: 0,
    });
  });

  test('is done once, however often is tried', () => {
    let settled = 0;
    const settle: Run['settle'] = () => {
      settled += 1;
      return 'go';
    };
    transacted({ settle }, [fails('later'), done]);
    expect(settled).toBe(1);
  });

  test('is not asked of a workbook in which nothing is decided', () => {
    google.tells({ kind: 'restoredSeen', lost: 'l-1' });
    let settled = 0;
    const settle: Run['settle'] = () => {
      settled += 1;
      return 'go';
    };
    expect(transacted({ settle })).toEqual({ ...nothing, kind: 'unready', decided: 0, commits: 0 });
    expect(settled).toBe(0);
  });
});

describe('a commit', () => {
  test.each<[string, Fate[], Seen, number]>([
    ['that Google refused once', [fails('refused'), done], { ...once, decided: 2, commits: 2 }, 1],
    [
      'of which is not known whether it was done, and was not',
      [fails('unknown'), done],
      { ...once, decided: 2, commits: 2 },
      1,
    ],
    ['of which is not known whether it was done, and was', [unheard, done], once, 1],
    [
      'that Google takes at the fourth try',
      [fails('later'), fails('later'), fails('later'), done],
      { ...once, decided: 4, commits: 4 },
      1,
    ],
    [
      'that Google never takes',
      [fails('refused')],
      { ...nothing, kind: 'failed', decided: 4, commits: 4 },
      0,
    ],
    [
      'that nobody ever hears of',
      [fails('unknown')],
      { ...nothing, kind: 'unsure', decided: 4, commits: 4 },
      0,
    ],
    [
      'that nobody heard of at first, and that is refused then',
      [fails('unknown'), fails('refused')],
      { ...nothing, kind: 'failed', decided: 4, commits: 4 },
      0,
    ],
    [
      'that nobody heard of at last',
      [fails('refused'), fails('refused'), fails('refused'), fails('unknown')],
      { ...nothing, kind: 'unsure', decided: 4, commits: 4 },
      0,
    ],
  ])('%s', (_which, fates, seen, written) => {
    expect(transacted({}, fates)).toEqual(seen);
    expect(ledger()).toEqual(Array.from({ length: written }, () => saved));
  });
});

/** Ada types cells into a row of a tab, by header. */
function types(tab: string, row: number, cells: Readonly<Record<string, string>>): void {
  const header = google.workbench.tab(google.workbook, tab)?.header ?? [];
  for (const [name, text] of Object.entries(cells)) {
    const column = header.indexOf(name) + 1;
    google.workbench.paste(google.workbook, { as: ada, tab, row, column, text });
  }
}
const typedCall = { Date: '2026-05-12', Start: '14:00', Minutes: '30', Customer: 'Fjord', AE: ada };
const ids = () => google.records('Calls').map((row) => row['Call id']);
const checks = () => google.records('Calls').map((row) => row['Check']);

describe('rows that people typed', () => {
  beforeEach(() => {
    types('Calls', 2, typedCall);
    types('Calls', 3, { ...typedCall, Customer: 'Alder' });
  });

  test('get ids of the run, and stand in the ledger before what was wished', () => {
    expect(transacted()).toMatchObject({ kind: 'done', decided: 1, commits: 1, lines: 4 });
    const [first, second] = ids();
    expect(first).toMatch(/^c-[0-9a-f]{10}0-1$/);
    expect(second).toBe(first?.replace(/1$/, '2'));
    expect(ledger().map(([kind]) => kind)).toEqual(['rowsSeen', 'coordinatorsSaved', 'numbered', 'numbered']);
  });

  test('get those of the try that was taken', () => {
    transacted({}, [fails('later'), done]);
    expect(ids()[0]).toMatch(/^c-[0-9a-f]{10}1-1$/);
  });

  test('which a commit is not known to have met are looked at again: nothing is decided twice', () => {
    expect(transacted({}, [beside, done])).toMatchObject({
      kind: 'done',
      outcome: 'saved',
      decided: 1,
      commits: 1,
      lines: 4,
    });
    expect(ledger().map(([kind]) => kind)).toEqual(['rowsSeen', 'coordinatorsSaved', 'numbered', 'numbered']);
  });

  test('which a commit missed are put right in a commit of its own', () => {
    transacted({});
    lines = google.ledger().length;
    types('Calls', 2, { Minutes: 'long' });
    const [first = '', second = ''] = ids();
    /** Before Google writes, somebody sorts: the rows change places. */
    const swapped: Fate = (commit) => {
      types('Calls', 2, { ...typedCall, Customer: 'Alder', 'Call id': second });
      types('Calls', 3, { ...typedCall, Minutes: 'long', 'Call id': first });
      return commit();
    };
    expect(transacted({}, [swapped, done])).toMatchObject({ kind: 'done', outcome: 'saved', decided: 1 });
    expect([ids(), checks()[0]]).toEqual([[second, first], '']);
    expect(checks()[1]).toContain('long');
    expect(ledger().filter(([kind]) => kind === 'coordinatorsSaved')).toEqual([saved]);
  });
});

describe('nothing is decided', () => {
  test('while a setting cannot be read, which is named in its row', () => {
    const at = google.records('Settings').findIndex(({ Setting }) => Setting === 'Time zone');
    types('Settings', at + 2, { Value: 'Atlantis' });
    expect(transacted()).toEqual({ ...nothing, kind: 'unready', decided: 0, commits: 1 });
    expect(google.records('Settings')[at]?.['Problem']).toContain('Atlantis');
    expect(transacted()).toEqual({ ...nothing, kind: 'unready', decided: 0, commits: 0 });
  });

  test('of a row that would stand under no headers', () => {
    google.asks(({ spreadsheet }) => {
      const range = { sheetId: shadowingTabs.calls.sheetId, startRowIndex: 0, endRowIndex: 1 };
      spreadsheet.commit([{ updateCells: { range, fields: 'userEnteredValue' } }], []);
    });
    const row = { tab: 'calls', id: 'c-1', cells: {} } as const;
    const decide: Run['decide'] = (found) => ({ ...wished(found), newRows: [row] });
    expect(transacted({ decide })).toEqual({ ...nothing, kind: 'unready', decided: 1, commits: 0 });
    expect(ledger()).toEqual([]);
  });
});

test.each([
  [true, 1],
  [false, 0],
])(
  'only the hourly run looks into the tracker, once whatever becomes of the commits: %s',
  (hourly, count) => {
    const at = google.records('Settings').findIndex(({ Setting }) => Setting === 'Red Accounts workbook');
    types('Settings', at + 2, { Value: `https://docs.google.com/spreadsheets/d/${'x'.repeat(44)}/edit` });
    let looks = 0;
    let commits = 0;
    google.asks((platform) => {
      const { spreadsheet } = platform;
      transact(
        {
          ...platform,
          spreadsheet: {
            ...spreadsheet,
            readOther: () => {
              looks += 1;
              return { ok: false, failure: 'refused', detail: 'No permission' };
            },
            commit: (...asked) => {
              commits += 1;
              return commits === 1
                ? { ok: false, failure: 'later', detail: 'Later' }
                : spreadsheet.commit(...asked);
            },
          },
        },
        shadowingBook,
        { by: email(ada), hourly, decide: wished },
      );
    });
    expect([looks, commits]).toEqual([count, 2]);
  },
);
