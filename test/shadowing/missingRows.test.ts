import type { PlacementId, ReleaseReason } from '../../src/shadowing/history';
import { full } from './manyPlaces';
import { at, callId, email, kinds, signUpId, week, World } from './world';

describe('rows that are gone', () => {
  const placed = (): World => {
    const world = new World().call('c1', '2026-06-02 10:00').signUp('ada', '2026-06-01');
    world.run();
    return world;
  };

  it('a call counts as cancelled at the second hourly run in a row without it', () => {
    const world = placed();
    const call = world.calls.get(callId('c1'));
    world.calls.clear();
    expect(world.run(true)).toEqual([{ kind: 'missing', ids: ['c1'] }]);
    expect(kinds(world.run())).toEqual([]);
    world.calls.set(callId('c1'), call ?? 'unreadable');
    expect(kinds(world.run())).toEqual(['found']);
    world.calls.clear();
    expect(kinds(world.run(true))).toEqual(['missing']);
    expect(kinds(world.run(true))).toEqual(['missing', 'released callGone']);
    expect(kinds(world.run(true))).toEqual([]);
    expect(world.row('ada').status).toContain('Your call is no longer in the Calls tab.');
  });

  it('a sign-up counts as withdrawn at the second hourly run in a row without its row', () => {
    const world = placed();
    world.signUpRows.clear();
    expect(kinds(world.run(true))).toEqual(['missing']);
    expect(kinds(world.run(true))).toEqual(['missing', 'withdrew', 'released withdrawn']);
    expect(kinds(world.run(true))).toEqual([]);
  });

  it('a sign-up in the queue counts as withdrawn in the same way', () => {
    const world = new World().signUp('ada', '2026-06-01');
    world.run();
    world.signUpRows.clear();
    expect(kinds([...world.run(true), ...world.run(true)])).toEqual(['missing', 'missing', 'withdrew']);
  });

  it('rows that are tidied away after the call are not missed', () => {
    const world = placed().clock('2026-06-02 12:00');
    world.run();
    world.calls.clear();
    world.signUpRows.clear();
    expect(kinds(world.run(true))).toEqual([]);
  });

  it('a row that does not read is not gone, and is given nothing new', () => {
    const world = placed();
    world.signUpRows.set(signUpId('ada'), 'unreadable');
    expect(kinds(world.run(true))).toEqual([]);
    expect(world.place('ada')).toBe('c1 tentative');
    const waiting = new World().signUp('bo', '2026-06-01');
    waiting.run();
    waiting.signUpRows.set(signUpId('bo'), 'unreadable');
    waiting.call('c1', '2026-06-02 10:00').run();
    expect(waiting.place('bo')).toBe('none');
  });
});

/** Calls whose place ended so. */
const ended = (world: World, reason: ReleaseReason): readonly string[] =>
  [...world.history.placements.values()]
    .filter(({ released }) => released?.reason === reason)
    .map(({ call }) => call);

/** Numbers 0 to 9 but for 3. */
const allButThree = [0, 1, 2, 4, 5, 6, 7, 8, 9];

/** Rows 0 to 9 are gone, held and said to be meant to be gone; when that is said row 3 is back, and row 15 gone. */
function meantToBeGone<K extends string, V>(world: World, rows: Map<K, V>, id: (n: number) => K): void {
  const third = rows.get(id(3))!;
  for (let n = 0; n < 10; n += 1) rows.delete(id(n));
  world.run(true);
  world.run(true);
  const held = [...world.history.held.rows.keys()];
  expect(held).toHaveLength(10);
  rows.set(id(3), third).delete(id(15));
  world.ledger({ kind: 'carriedOut', rows: held }).run();
}

describe('the word that rows are meant to be gone', () => {
  it('takes sign-ups for withdrawn at once, but not one that is back, nor one that it is not about', () => {
    const world = full(20);
    meantToBeGone(world, world.signUpRows, (n) => signUpId(`e${n}`));
    expect(ended(world, 'withdrawn')).toEqual(allButThree.map((n) => `c${n}`));
    expect([world.place('e3'), world.place('e15')]).toEqual(['c3 confirmed', 'c15 confirmed']);
    expect(world.history.signUps.get(signUpId('e0'))?.withdrawn).toHaveProperty(
      'by',
      'coordinator@example.com',
    );
  });

  it('takes calls for cancelled at once, but not one that is back, nor one that it is not about', () => {
    const world = full(20);
    meantToBeGone(world, world.calls, (n) => callId(`c${n}`));
    expect(ended(world, 'callGone')).toEqual(allButThree.map((n) => `c${n}`));
    expect([world.place('e3'), world.place('e15')]).toEqual(['c3 confirmed', 'c15 confirmed']);
  });
});

describe('a place whose sign-up the ledger does not know', () => {
  it('does not hang on a row of Sign-ups: none is missed', () => {
    const world = new World().call('c1', '2026-05-12 10:00').engineer('ada');
    world.ledger({
      kind: 'placed',
      placement: 'p1' as PlacementId,
      signUp: signUpId('lost'),
      engineer: email('ada'),
      call: callId('c1'),
      week: week('2026-05-11'),
      start: at('2026-05-12 10:00'),
      confirmed: true,
    });
    expect(kinds([...world.run(true), ...world.run(true)])).toStrictEqual([]);
    expect(world.place('lost')).toBe('c1 confirmed');
  });
});
