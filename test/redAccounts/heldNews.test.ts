import { redNotices } from '../../src/effects/redAccounts/redNotices';
import { redWeeklyMails } from '../../src/effects/redAccounts/redWeekly';
import { wantedPosts } from '../../src/effects/redAccounts/wantedPosts';
import { keyOfName } from '../../src/redAccounts/account';
import { heldNewsNow } from '../../src/redAccounts/heldNow';
import type { Health } from '../../src/redAccounts/health';
import type { EpisodeId } from '../../src/redAccounts/records';
import { typedReport } from '../../src/redAccounts/reports';
import { hourMs, instant, minuteMs } from '../../src/time/instant';
import { email, episodeId, RedWorld } from './world';

// Design section 4, mass changes, in Red Accounts: rows go on, posts and mails of too many accounts at once are held.

const ann = email('ann');
const cy = email('cy');

/** Accounts a0, a1 … that the CRM told of a day ago, with AE and CE; it is Tuesday, 10:00. */
function followed(accounts: number): RedWorld {
  const world = new RedWorld({ slackChannel: '#red-accounts' });
  for (let n = 0; n < accounts; n += 1) world.report(`a${n}`, 'Red', undefined, { ae: ann, ce: cy });
  return world.clock('2026-05-05 10:00');
}

/** Somebody pastes rows of accounts that are red. */
function paste(world: RedWorld, count: number, health: Health = 'Red'): void {
  for (let n = 0; n < count; n += 1)
    world.type(`p${n}`, { account: `New ${n}`, health, ae: email(`ae${n}`), ce: cy });
}

function setHealth(world: RedWorld, health: Health, count: number): void {
  for (let n = 0; n < count; n += 1) world.type(world.episodeOf(`a${n}`).id, { health });
}

const pass = (world: RedWorld, minutes: number): void => {
  world.now = instant(world.now + minutes * minuteMs);
};

const held = (world: RedWorld): number => world.history.held.rows.size;

const sending = {
  automationSince: instant(0),
  spreadsheet: 'book',
  sheetIds: { tracker: 1, asks: 2 },
  rows: new Map<string, number>(),
};

/** Who would be mailed for what happened from a moment on, and how many messages would be posted. */
function told(world: RedWorld, from: number): { mails: number; posts: number } {
  const mails = [...redNotices(world.situation, sending).values()].filter((mail) => mail.from >= from);
  const posts = [...wantedPosts(world.situation, sending).values()].filter(
    (post) => post.from >= from && post.mayBegin,
  );
  return { mails: mails.length, posts: posts.length };
}

/** A coordinator's word about everything that is held. */
function say(world: RedWorld, kind: 'carriedOut' | 'mistaken'): void {
  world.ledger({ kind, rows: [...world.history.held.rows.keys()] });
}

describe('how many accounts may change at once', () => {
  test.each([
    { pasted: 5, open: 10, isHeld: false },
    { pasted: 6, open: 10, isHeld: true },
    { pasted: 6, open: 54, isHeld: false },
    { pasted: 6, open: 53, isHeld: true },
    { pasted: 40, open: 1, isHeld: true },
  ])('$pasted pasted beside $open open ones are held: $isHeld', ({ pasted, open, isHeld }) => {
    const world = followed(open);
    paste(world, pasted);
    world.run();
    expect(held(world)).toBe(isHeld ? pasted : 0);
    expect(world.episodesOf('New 3')).toHaveLength(1);
  });

  test('a tracker that is filled at first is not held, by hand or by the CRM', () => {
    const world = new RedWorld();
    paste(world, 40);
    world.run();
    for (let n = 0; n < 40; n += 1) world.report(`a${n}`, 'Red');
    expect(held(world)).toBe(0);
  });

  test('what the CRM tells one by one within an hour counts together', () => {
    const world = followed(10);
    for (let n = 0; n < 8; n += 1) {
      pass(world, 2);
      world.report(`new${n}`, 'Red');
      expect(held(world)).toBe(n < 5 ? 0 : n + 1);
    }
  });

  test('as many over some hours are news like any other', () => {
    const world = followed(10);
    for (let n = 0; n < 12; n += 1) {
      pass(world, 15);
      world.report(`new${n}`, 'Red');
    }
    expect(held(world)).toBe(0);
  });

  test('an owner who is named where there was none is no mass change, another owner is', () => {
    const world = new RedWorld();
    for (let n = 0; n < 10; n += 1) world.report(`a${n}`, 'Red');
    world.clock('2026-05-05 10:00');
    for (let n = 0; n < 10; n += 1) world.type(world.episodeOf(`a${n}`).id, { ae: ann });
    world.run();
    expect(held(world)).toBe(0);
    pass(world, 120);
    for (let n = 0; n < 10; n += 1) world.type(world.episodeOf(`a${n}`).id, { ae: email(`other${n}`) });
    world.run();
    expect(held(world)).toBe(10);
    expect(heldNewsNow(world.history, world.now)?.rows[0]).toMatchObject({
      was: 'AE ann@example.com',
      is: 'AE other0@example.com',
    });
  });

  test('what is said in the panel and taken from an export is meant', () => {
    const world = followed(10);
    for (let n = 0; n < 10; n += 1) {
      world.ledger({
        kind: 'healthReported',
        report: `r${n}`,
        account: world.episodeOf(`a${n}`).account,
        name: `a${n}`,
        health: 'Yellow',
        changedAt: world.now,
        source: n % 2 === 0 ? 'panel' : 'import',
        who: ann,
        why: '',
        says: {},
      });
    }
    world.run();
    expect(held(world)).toBe(0);
  });
});

describe('while news are held', () => {
  test('nobody is mailed and nothing is posted, and the weekly mail leaves them out', () => {
    const world = followed(10);
    paste(world, 12);
    const { now } = world;
    world.run();
    pass(world, 6);
    expect(told(world, now)).toEqual({ mails: 0, posts: 0 });
    world.clock('2026-05-11 10:00');
    const weekly = redWeeklyMails(world.situation, { ...sending, coordinators: [], attention: [] });
    const receivers = [...weekly.values()].map(({ mail }) => mail.to);
    expect(receivers.filter((to) => to.startsWith('ae'))).toEqual([]);
    expect(receivers).toContain(ann);
  });

  test('one more account turns red, and its owners are told', () => {
    const world = followed(10);
    paste(world, 12);
    world.run();
    pass(world, 90);
    const { now } = world;
    world.report('late', 'Red', undefined, { ae: ann, ce: cy });
    expect(told(world, now)).toEqual({ mails: 2, posts: 1 });
    expect(held(world)).toBe(12);
  });

  test('a run on the result of a run decides nothing', () => {
    const world = followed(10);
    paste(world, 12);
    world.run();
    expect(world.run().entries).toEqual([]);
    pass(world, 120);
    expect(world.run(true).entries).toEqual([]);
  });

  test('what probably happened is said', () => {
    const world = followed(10);
    setHealth(world, 'Green', 10);
    world.run();
    expect(heldNewsNow(world.history, world.now)).toMatchObject({
      guess: 'All of them turned green within an hour, by what was typed or pasted.',
      mistake: undefined,
    });
  });
});

describe('what coordinators are shown of held news', () => {
  const shown = (world: RedWorld) => heldNewsNow(world.history, world.now);

  test('nothing while nothing is held', () => {
    expect(shown(followed(1))).toBeUndefined();
    const over = followed(1);
    const rows = [over.episodeOf('a0').id];
    over.ledger({ kind: 'held', rows }, { kind: 'unheld', rows });
    expect(shown(over)).toBeUndefined();
  });

  test('accounts that were not followed before, and since when', () => {
    const world = followed(1);
    for (let n = 0; n < 6; n += 1) world.type(`p${n}`, { account: `New ${n}`, health: 'Red', ce: cy });
    world.run();
    const since = world.now;
    pass(world, 30);
    world.type('p6', { account: 'New 6', health: 'Red' }).run();
    const rows = [0, 1, 2, 3, 4, 5, 6].map((n) => ({
      id: `p${n}`,
      account: `New ${n}`,
      was: 'not followed',
      is: 'Red',
    }));
    const guess = 'All of them turned red within an hour, by what was typed or pasted.';
    expect(shown(world)).toEqual({ rows, since, askedAt: since, guess, mistake: undefined });
    say(world, 'mistaken');
    expect(shown(world)?.mistake).toBe(email('somebody'));
  });

  test('what the CRM said, health beside owners, and no guess where the changes are not alike', () => {
    const world = followed(10);
    for (let n = 0; n < 6; n += 1) world.report(`a${n}`, 'Yellow');
    expect(shown(world)?.guess).toBe('All of them turned yellow within an hour, said the CRM.');
    world.type(world.episodeOf('a0').id, { ae: undefined, ce: email('kim') });
    world.type(world.episodeOf('a6').id, { ae: email('kim') }).run();
    expect(shown(world)).toMatchObject({ guess: '' });
    expect(shown(world)?.rows.map(({ was, is }) => `${was} → ${is}`)).toEqual([
      'Red, AE ann@example.com, CE cy@example.com → Yellow, AE nobody, CE kim@example.com',
      ...Array<string>(5).fill('Red → Yellow'),
      'AE ann@example.com → AE kim@example.com',
    ]);
  });

  test.each([
    ['turned yellow and green', 'typed', 'Green'],
    ['turned yellow, by what was typed and by the CRM', 'crm', 'Yellow'],
  ] as const)('no guess where some %s', (_what, source, health) => {
    const world = followed(10);
    setHealth(world, 'Yellow', 5);
    if (source === 'crm') world.report('a5', health);
    else world.type(world.episodeOf('a5').id, { health }).run();
    expect(shown(world)).toMatchObject({ rows: { length: 6 }, guess: '' });
  });

  test('what can be told of accounts whose lines in the ledger were lost or came late', () => {
    const world = new RedWorld();
    const [late, bare] = [keyOfName('Late'), keyOfName('Bare')];
    world.ledger(
      { kind: 'opened', episode: episodeId('bare'), account: bare, red: world.now },
      typedReport({ key: late, name: 'Late' }, 'Red', world.now),
      { kind: 'held', rows: ['late', 'bare', 'nothing'] },
      { kind: 'opened', episode: episodeId('late'), account: late, red: world.now },
    );
    expect(shown(world)).toMatchObject({
      rows: [
        { account: 'Late', was: 'not followed', is: 'Red' },
        { account: 'bare', was: 'not followed', is: 'Red' },
      ],
      guess: '',
    });
    world.ledger({ kind: 'unheld', rows: ['bare', 'nothing'] });
    expect(shown(world)?.guess).toBe('All of them turned red within an hour, by what was typed or pasted.');
  });

  test('owners alone, which a sorted column changes', () => {
    const world = followed(6);
    for (let n = 0; n < 6; n += 1) world.type(world.episodeOf(`a${n}`).id, { ce: email(`x${n}`) });
    world.run();
    expect(shown(world)?.guess).toBe(
      'All of them got other owners at the same time: was the column AE or CE sorted or pasted over?',
    );
  });
});

describe('what ends it', () => {
  test('“Do it”: then everything is told, and is not asked about again', () => {
    const world = followed(10);
    paste(world, 12);
    const { now } = world;
    world.run();
    pass(world, 30);
    say(world, 'carriedOut');
    expect(world.run().entries).toEqual([]);
    expect(held(world)).toBe(0);
    expect(told(world, now)).toEqual({ mails: 24, posts: 12 });
  });

  test('the accounts are as they were: then nothing is told of what was between', () => {
    const world = followed(10);
    const { now } = world;
    setHealth(world, 'Green', 10);
    world.run();
    expect(held(world)).toBe(10);
    pass(world, 30);
    setHealth(world, 'Red', 10);
    world.run();
    expect(held(world)).toBe(0);
    pass(world, 30);
    expect(told(world, now)).toEqual({ mails: 0, posts: 0 });
    expect(world.run(true).entries).toEqual([]);
  });

  test('owners are as they were', () => {
    const world = followed(10);
    const { now } = world;
    for (let n = 0; n < 10; n += 1) world.type(world.episodeOf(`a${n}`).id, { ae: email(`x${n}`) });
    world.run();
    expect(held(world)).toBe(10);
    pass(world, 30);
    for (let n = 0; n < 10; n += 1) world.type(world.episodeOf(`a${n}`).id, { ae: ann });
    world.run();
    expect(held(world)).toBe(0);
    pass(world, 30);
    expect(told(world, now).mails).toBe(0);
  });

  test.each(['its row says another health', 'its row is deleted'])(
    '“They are a mistake”: what was never red before is over when %s, and nothing is told of it',
    (how) => {
      const world = followed(10);
      const { now } = world;
      paste(world, 12);
      world.run();
      pass(world, 20);
      say(world, 'mistaken');
      expect(world.run().entries).toEqual([]);
      if (how === 'its row is deleted')
        for (let n = 0; n < 12; n += 1) world.rows.delete(`p${n}` as EpisodeId);
      else paste(world, 12, 'Green');
      world.run();
      world.run(true);
      expect(held(world)).toBe(0);
      for (let n = 0; n < 12; n += 1) expect(world.course(`New ${n}`).state).toBe('resolved');
      expect(world.rows.has('p1' as EpisodeId)).toBe(how !== 'its row is deleted');
      world.now = instant(world.now + hourMs);
      expect(world.run(true).entries).toEqual([]);
      expect(told(world, now).mails).toBe(0);
    },
  );
});
