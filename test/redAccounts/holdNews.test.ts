import { closeMistakes, holdNews, quietUntil } from '../../src/redAccounts/heldNews';
import { keyOfName } from '../../src/redAccounts/account';
import type { Health } from '../../src/redAccounts/health';
import { typedReport } from '../../src/redAccounts/reports';
import { hourMs, instant } from '../../src/time/instant';
import { email, episodeId, RedWorld } from './world';

// Design section 4, mass changes, in Red Accounts: of whom the step that holds news decides, and when that is over.

const ann = email('ann');
const cy = email('cy');

/** Accounts a0, a1 … that the CRM told of a day ago, with AE and CE. */
function followed(accounts = 10): RedWorld {
  const world = new RedWorld();
  for (let n = 0; n < accounts; n += 1) world.report(`a${n}`, 'Red', undefined, { ae: ann, ce: cy });
  return later(world, 24 * hourMs);
}

function later(world: RedWorld, ms: number): RedWorld {
  world.now = instant(world.now + ms);
  return world;
}

const idOf = (world: RedWorld, n: number) => world.episodeOf(`a${n}`).id;

/** The history says so, as other requests of the last hour left it: what a run makes of it is not asked. */
function told(
  world: RedWorld,
  n: number,
  health: Health,
  source: 'typed' | 'crm' | 'panel' | 'import' | 'adopted',
) {
  return world.ledger({
    kind: 'healthReported',
    report: `r${n} ${world.now}`,
    account: world.episodeOf(`a${n}`).account,
    name: '',
    health,
    changedAt: world.now,
    source,
    who: 'someone',
    why: '',
    says: {},
  });
}

const edited = (
  world: RedWorld,
  n: number,
  field: 'ae' | 'ce' | 'nextStep',
  who: 'someone' | 'CRM' | typeof ann,
) => world.ledger({ kind: 'edited', episode: idOf(world, n), who, values: { [field]: email('kim') } });

/** Of how many the news are to be held. */
const toHold = (world: RedWorld): number =>
  holdNews(world.situation).flatMap((entry) => (entry.kind === 'held' ? entry.rows : [])).length;

/** Does the same with the first so many accounts. */
function six(world: RedWorld, change: (n: number) => unknown, count = 6): RedWorld {
  for (let n = 0; n < count; n += 1) change(n);
  return world;
}

describe('news are held of six accounts of ten', () => {
  test.each([
    ['typed', 6],
    ['crm', 6],
    ['panel', 0],
    ['import', 0],
    ['adopted', 0],
  ] as const)('that turned yellow: %s, of %d', (source, count) => {
    const world = followed();
    expect(toHold(six(world, (n) => told(world, n, 'Yellow', source)))).toBe(count);
  });

  test.each([
    ['ae', 'someone', 6],
    ['ae', 'CRM', 6],
    ['ce', 'someone', 6],
    ['ce', 'CRM', 6],
    ['ae', ann, 0],
    ['nextStep', 'someone', 0],
  ] as const)('of which %s was changed by %s: of %d', (field, who, count) => {
    const world = followed();
    expect(toHold(six(world, (n) => edited(world, n, field, who)))).toBe(count);
  });

  test('that are said once more to be red: of none', () => {
    const world = followed();
    expect(toHold(six(world, (n) => told(world, n, 'Red', 'crm')))).toBe(0);
  });

  test('whose latest change is what somebody said in the panel: of none', () => {
    const world = followed();
    six(world, (n) => told(world, n, 'Yellow', 'crm'));
    later(world, 60_000);
    expect(toHold(six(world, (n) => told(world, n, 'Green', 'panel')))).toBe(0);
  });

  test.each([
    [hourMs - 1, 6],
    [hourMs, 0],
  ])('the first of which changed %d ms ago: of %d', (ms, count) => {
    const world = followed();
    told(world, 0, 'Yellow', 'typed');
    later(world, ms);
    for (let n = 1; n < 6; n += 1) edited(world, n, 'ae', 'someone');
    expect(toHold(world)).toBe(count);
  });

  test('whose health changed long ago and whose owner did now: of six', () => {
    const world = followed();
    six(world, (n) => told(world, n, 'Yellow', 'typed'));
    later(world, 2 * hourMs);
    expect(toHold(six(world, (n) => edited(world, n, 'ce', 'someone')))).toBe(6);
  });

  test('of which one is held already: of the five others', () => {
    const world = followed();
    six(world, (n) => told(world, n, 'Yellow', 'typed')).ledger({ kind: 'held', rows: [idOf(world, 0)] });
    expect(holdNews(world.situation)).toEqual([
      { kind: 'held', rows: [1, 2, 3, 4, 5].map((n) => idOf(world, n)) },
    ]);
  });
});

test.each([
  [hourMs - 1, 0],
  [hourMs, 6],
])('a tracker was begun %d ms ago: of six more that are red, %d are held', (ms, count) => {
  const world = new RedWorld();
  for (let n = 6; n < 10; n += 1) world.report(`a${n}`, 'Red');
  later(world, ms);
  six(world, (n) => world.type(`p${n}`, { account: `New ${n}`, health: 'Red' })).run();
  expect(world.history.held.rows.size).toBe(count);
});

describe('what a coordinator meant', () => {
  /** Six turned yellow, were held, and some of them are meant. */
  const meant = (...which: readonly number[]): RedWorld => {
    const world = followed();
    six(world, (n) => told(world, n, 'Yellow', 'typed'));
    world.ledger({ kind: 'held', rows: [0, 1, 2, 3, 4, 5].map((n) => idOf(world, n)) });
    for (const n of which) world.ledger({ kind: 'carriedOut', rows: [idOf(world, n)] });
    return world;
  };

  test('is not held again, whether they said so of all at once or of one after the other', () => {
    expect(holdNews(meant(0, 1, 2, 3, 4, 5).situation)).toEqual([]);
  });

  test('is that of the accounts of which they said so', () => {
    const world = meant(0, 1, 2, 3, 4, 5);
    later(world, 60_000);
    for (let n = 6; n < 10; n += 1) told(world, n, 'Yellow', 'typed');
    expect(toHold(world)).toBe(0);
  });

  test('is what had changed by then, and not what changes afterwards', () => {
    const world = later(meant(0, 1, 2, 3, 4, 5), 1);
    expect(toHold(six(world, (n) => told(world, n, 'Green', 'typed')))).toBe(6);
  });
});

describe('news are held no longer', () => {
  const held = (): RedWorld => {
    const world = followed();
    six(world, (n) => told(world, n, 'Yellow', 'typed'));
    return world.ledger({ kind: 'held', rows: [0, 1, 2, 3, 4, 5].map((n) => idOf(world, n)) });
  };

  test('of the account that is as it was, which is no news from then on', () => {
    const world = later(held(), 60_000);
    expect(holdNews(world.situation)).toEqual([]);
    told(world, 2, 'Red', 'typed');
    expect(holdNews(world.situation)).toEqual([{ kind: 'unheld', rows: [idOf(world, 2)] }]);
    world.ledger(...holdNews(world.situation));
    expect(quietUntil(world.history, idOf(world, 2))).toBe(world.now);
    expect(quietUntil(world.history, idOf(world, 3))).toBe(0);
    expect(holdNews(world.situation)).toEqual([]);
  });

  test('of six that are as they were, though they changed within the hour; of what changes next, they are', () => {
    const world = later(held(), 60_000);
    six(world, (n) => told(world, n, 'Red', 'typed'));
    world.ledger(...holdNews(world.situation));
    expect(holdNews(world.situation)).toEqual([]);
    later(world, 1);
    expect(toHold(six(world, (n) => told(world, n, 'Green', 'typed')))).toBe(6);
  });

  test('of an account that is over, and of one that nothing made', () => {
    const world = later(held(), 60_000);
    world.close(idOf(world, 1)).ledger({ kind: 'held', rows: ['nothing'] });
    expect(holdNews(world.situation)).toEqual([{ kind: 'unheld', rows: [idOf(world, 1), 'nothing'] }]);
  });

  test('of one of which nothing is known before, but not of one whose report alone is lost', () => {
    const world = new RedWorld();
    const opened = (name: string) =>
      ({ kind: 'opened', episode: episodeId(name), account: keyOfName(name), red: world.now }) as const;
    world.ledger(opened('bare'), { kind: 'held', rows: ['late', 'bare'] }, opened('late'));
    expect(holdNews(world.situation)).toEqual([{ kind: 'unheld', rows: ['late'] }]);
  });
});

describe('an account that is red by mistake', () => {
  const boss = email('somebody');

  /** New is typed red, held and, a minute later, said to be a mistake. */
  function mistaken(): RedWorld {
    const world = new RedWorld().type('p', { account: 'New', health: 'Red' });
    world.run();
    world.ledger({ kind: 'held', rows: ['p'] }, { kind: 'mistaken', rows: ['p'] });
    return later(world, 60_000);
  }

  test('stays as long as its row says so', () => {
    expect(closeMistakes(mistaken().situation)).toEqual([]);
  });

  test('is over as soon as its row says another health', () => {
    const world = mistaken().type('p', { health: 'Yellow' });
    world.ledger(typedReport({ key: keyOfName('New'), name: 'New' }, 'Yellow', world.now));
    expect(closeMistakes(world.situation)).toEqual([
      { kind: 'edited', episode: 'p', who: boss, values: { resolution: 'It was red by mistake.' } },
      { kind: 'closed', episode: 'p', outcome: 'resolved', reopensUntil: world.now },
    ]);
    world.ledger(...closeMistakes(world.situation));
    expect(closeMistakes(world.situation)).toEqual([]);
  });

  test('is green, as whoever said so says, as soon as its row is gone', () => {
    const world = mistaken();
    world.rows.clear();
    expect(closeMistakes(world.situation)).toEqual([
      {
        kind: 'healthReported',
        report: 'name:new 2026-05-04T08:01:00.000Z Green',
        account: 'name:new',
        name: 'New',
        health: 'Green',
        changedAt: world.now,
        source: 'panel',
        who: boss,
        why: 'It was red by mistake.',
        says: {},
      },
    ]);
  });

  test('has no name where only the line stands that made its row', () => {
    const world = new RedWorld();
    world.ledger(
      { kind: 'opened', episode: episodeId('p'), account: keyOfName('Lost'), red: world.now },
      { kind: 'held', rows: ['p'] },
      { kind: 'mistaken', rows: ['p'] },
    );
    expect(closeMistakes(world.situation)).toMatchObject([
      { account: 'name:lost', name: '', health: 'Green' },
    ]);
  });

  test('is not what was red before it changed: that waits for its owners', () => {
    const world = followed(1);
    told(world, 0, 'Yellow', 'typed');
    world.ledger({ kind: 'held', rows: [idOf(world, 0)] }, { kind: 'mistaken', rows: [idOf(world, 0)] });
    expect(closeMistakes(world.situation)).toEqual([]);
    world.rows.clear();
    expect(closeMistakes(world.situation)).toEqual([]);
  });

  test('is none as long as nobody has said so, whether its row is gone or says another health', () => {
    const world = new RedWorld().type('p', { account: 'New', health: 'Red' });
    world.run();
    world.ledger({ kind: 'held', rows: ['p'] });
    later(world, 60_000).ledger(
      typedReport({ key: keyOfName('New'), name: 'New' }, 'Yellow', instant(world.now)),
    );
    expect(closeMistakes(world.situation)).toEqual([]);
    world.rows.clear();
    expect(closeMistakes(world.situation)).toEqual([]);
  });

  test('is none of which nobody said so, nor one that nothing made', () => {
    const world = new RedWorld().type('p', { account: 'New', health: 'Red' });
    world.run();
    world.rows.clear();
    world.ledger({ kind: 'held', rows: ['p', 'nothing'] }, { kind: 'mistaken', rows: ['nothing'] });
    expect(closeMistakes(world.situation)).toEqual([]);
  });
});
