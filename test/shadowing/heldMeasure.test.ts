import type { PlacementId, ShadowingEntry } from '../../src/shadowing/history';
import { hourMs, instant } from '../../src/time/instant';
import { cancel, change, full, rowOf } from './manyPlaces';
import { at, callId, email, signUpId, week, World } from './world';

// Design section 4: a change is too large when it is more than 5 places and more than a tenth of all that are open.

/** How many rows wait for a coordinator's word after a run. */
function heldAfterRun(world: World): number {
  world.run();
  return world.history.held.rows.size;
}

function hoursLater(world: World, hours: number): void {
  world.now = instant(world.now + hours * hourMs);
}

describe('a tenth of what', () => {
  test('6 of 60 places to come are no more than a tenth', () => {
    const world = full(60);
    cancel(world, 6, 30);
    expect(heldAfterRun(world)).toBe(0);
  });

  test.each<readonly [string, (world: World) => void]>([
    ['weeks that are over', (world) => void world.clock('2026-06-08 10:00')],
    ['calls of this week that have begun', (world) => void world.clock('2026-05-14 18:00')],
    [
      'calls that were cancelled on an earlier day',
      (world) => {
        cancel(world, 5, 50);
        world.run();
        hoursLater(world, 25);
      },
    ],
  ])('places in %s are not open: 6 are more than a tenth of the others', (_, before) => {
    const world = full(60);
    before(world);
    cancel(world, 6, 30);
    expect(heldAfterRun(world)).toBe(6);
  });

  test('what went within the day is still part of the whole that it is a part of', () => {
    const world = full(60);
    cancel(world, 5);
    world.run();
    hoursLater(world, 1);
    cancel(world, 1, 5);
    expect(heldAfterRun(world)).toBe(0);
    expect(world.place('e5')).toBe('none');
  });

  test.each([
    { cancelled: 6, held: 0 },
    { cancelled: 7, held: 7 },
  ])('$cancelled of 60 tentative places: $held are held, and who has a place is counted once', (counted) => {
    const world = full(60, 0);
    cancel(world, counted.cancelled, 40);
    expect(heldAfterRun(world)).toBe(counted.held);
  });

  test.each([
    { withdrawn: 6, on: '2026-05-04 10:00', held: 0 },
    { withdrawn: 7, on: '2026-05-04 10:00', held: 7 },
    { withdrawn: 6, on: '2026-05-25 10:00', held: 6 },
  ])('$withdrawn of 60 turns in the queue, 10 of them for 11 May only, on $on: $held are held', (queue) => {
    const world = new World();
    for (let n = 0; n < 60; n += 1) world.signUp(`w${n}`, n < 10 ? '2026-05-11' : '2026-05-11..2026-06-29');
    world.run();
    world.clock(queue.on);
    for (let n = 0; n < queue.withdrawn; n += 1) world.withdraw(`w${20 + n}`);
    expect(heldAfterRun(world)).toBe(queue.held);
  });

  test('places and turns in the queue are one whole, of which those who withdrew are no part', () => {
    const queue = (): World => {
      const world = full(10);
      for (let n = 0; n < 50; n += 1) world.signUp(`w${n}`, '2026-05-11..2026-06-29');
      world.run();
      return world;
    };
    const all = queue();
    for (let n = 0; n < 6; n += 1) all.withdraw(`w${n}`);
    expect(heldAfterRun(all)).toBe(0);

    const fewer = queue();
    for (let n = 40; n < 50; n += 1) fewer.ledgerBy(`w${n}`, { kind: 'withdrew', signUp: signUpId(`w${n}`) });
    for (let n = 0; n < 6; n += 1) fewer.withdraw(`w${n}`);
    expect(heldAfterRun(fewer)).toBe(6);
  });
});

describe('what of the last 24 hours is counted with it', () => {
  const withdraw = (world: World, n: number): void => void world.withdraw(`e${n}`);
  const otherWeeks = (world: World, n: number): void => void world.signUp(`e${n}`, '2026-11-02');

  test.each<readonly [string, number, (world: World, n: number) => void]>([
    ['calls that were cancelled', 700, (world, n) => change(world, n, { status: 'Cancelled' })],
    [
      'invites that moved',
      700,
      (world, n) => {
        const { start, end } = rowOf(world, n);
        change(world, n, { start: instant(start + hourMs), end: instant(end + hourMs) });
      },
    ],
    [
      'invites that became ones to another customer',
      700,
      (world, n) => change(world, n, { customer: `Customer ${n + 20}` }),
    ],
    ['invites of engineers for whom Withdraw was typed', 700, withdraw],
    ['tentative places of engineers for whom other weeks were typed', 0, otherWeeks],
  ])('%s: 4 and 2 hours later 2, and the 2 are held', (_, confirmDays, deed) => {
    const world = full(50, confirmDays);
    for (let n = 0; n < 4; n += 1) deed(world, n);
    expect(heldAfterRun(world)).toBe(0);
    hoursLater(world, 2);
    for (let n = 4; n < 6; n += 1) deed(world, n);
    expect(heldAfterRun(world)).toBe(2);
    expect([...world.history.held.rows.keys()].sort()).toEqual([
      expect.stringMatching(/[ce]4/),
      expect.stringMatching(/[ce]5/),
    ]);
  });

  test('once only, a place that moved and whose call was then cancelled', () => {
    const world = full(50);
    const { start, end } = rowOf(world, 0);
    change(world, 0, { start: instant(start + hourMs), end: instant(end + hourMs) });
    world.run();
    hoursLater(world, 2);
    cancel(world, 5);
    expect(heldAfterRun(world)).toBe(0);
  });

  /** 50 who wait in the queue. */
  function queue(): World {
    const world = new World();
    for (let n = 0; n < 50; n += 1) world.signUp(`w${n}`, '2026-05-11..2026-06-29');
    world.run();
    return world;
  }

  test('turns in the queue for which Withdraw was typed: 4 and 2 hours later 2, and the 2 are held', () => {
    const world = queue();
    for (let n = 0; n < 4; n += 1) world.withdraw(`w${n}`);
    expect(heldAfterRun(world)).toBe(0);
    hoursLater(world, 2);
    for (let n = 4; n < 6; n += 1) world.withdraw(`w${n}`);
    expect(heldAfterRun(world)).toBe(2);
  });

  test('turns in the queue that were given up are no invites: 6 of 55 are still more than a tenth', () => {
    const world = full(55);
    for (let n = 0; n < 100; n += 1) world.signUp(`w${n}`, '2026-05-11..2026-06-29');
    world.run();
    for (let n = 0; n < 5; n += 1) world.withdraw(`w${n}`);
    expect(heldAfterRun(world)).toBe(0);
    cancel(world, 6);
    expect(heldAfterRun(world)).toBe(6);
  });

  test('not turns in the queue for which Withdraw was typed a day before', () => {
    const world = queue();
    for (let n = 0; n < 4; n += 1) world.withdraw(`w${n}`);
    world.run();
    hoursLater(world, 24);
    for (let n = 4; n < 6; n += 1) world.withdraw(`w${n}`);
    expect(heldAfterRun(world)).toBe(0);
  });

  test('not turns in the queue that engineers gave up in the panel themselves', () => {
    const world = queue();
    for (let n = 0; n < 8; n += 1) world.ledgerBy(`w${n}`, { kind: 'withdrew', signUp: signUpId(`w${n}`) });
    hoursLater(world, 1);
    world.withdraw('w8');
    expect(heldAfterRun(world)).toBe(0);
  });

  test('not turns in the queue once a coordinator said that it is meant', () => {
    const world = queue();
    for (let n = 0; n < 10; n += 1) world.withdraw(`w${n}`);
    expect(heldAfterRun(world)).toBe(10);
    world.ledger({ kind: 'carriedOut', rows: [...world.history.held.rows.keys()] });
    expect(heldAfterRun(world)).toBe(0);
    hoursLater(world, 1);
    world.withdraw('w10');
    expect(heldAfterRun(world)).toBe(0);
  });

  test('a place that was withdrawn once, not its sign-up beside it', () => {
    const world = full(60, 0);
    for (let n = 0; n < 3; n += 1) world.withdraw(`e${n}`);
    world.run();
    hoursLater(world, 1);
    cancel(world, 3, 10);
    expect(heldAfterRun(world)).toBe(0);
  });

  test.each(['withdrawn', 'weeksChanged'] as const)(
    'not what engineers gave up in the panel themselves: %s',
    (reason) => {
      const world = full(20);
      for (let n = 0; n < 12; n += 1) {
        const { id } = world.placement(`e${n}`)!;
        world.ledgerBy(`e${n}`, { kind: 'released', placement: id, reason, counts: false });
      }
      hoursLater(world, 1);
      cancel(world, 5, 12);
      expect(heldAfterRun(world)).toBe(0);
    },
  );

  test.each([
    ['Withdraw was typed', withdraw],
    ['other weeks were typed', otherWeeks],
  ] as const)('not places for which %s, once a coordinator said that it is meant', (_, deed) => {
    const world = full(60, 0);
    for (let n = 0; n < 10; n += 1) deed(world, n);
    expect(heldAfterRun(world)).toBe(10);
    world.ledger({ kind: 'carriedOut', rows: [...world.history.held.rows.keys()] });
    expect(heldAfterRun(world)).toBe(0);
    expect(world.place('e0')).toBe('none');
    hoursLater(world, 1);
    cancel(world, 5, 30);
    expect(heldAfterRun(world)).toBe(0);
  });

  test('not second places in a year, which no row takes back, however many', () => {
    const world = full(50);
    for (let n = 0; n < 6; n += 1) world.ledger(second(n));
    world.run();
    const taken = [...world.history.placements.values()].filter(({ released }) => released);
    expect(taken.map(({ released }) => released?.reason)).toEqual(Array<string>(6).fill('secondInYear'));
    hoursLater(world, 1);
    cancel(world, 1, 20);
    expect(heldAfterRun(world)).toBe(0);
  });

  /** Another place for engineer n late in the same year. */
  function second(n: number): ShadowingEntry {
    return {
      kind: 'placed',
      placement: `second${n}` as PlacementId,
      signUp: signUpId(`second${n}`),
      engineer: email(`e${n}`),
      call: callId(`late${n}`),
      week: week('2026-11-02'),
      start: at('2026-11-03 15:00'),
      confirmed: true,
    };
  }
});
