import { changedTogether } from '../../src/shadowing/held';
import type { PlacementId } from '../../src/shadowing/history';
import { addDays } from '../../src/time/calendarDay';
import { instant, minuteMs, type Instant } from '../../src/time/instant';
import { change, daysLater, full, monday, rowOf } from './manyPlaces';
import { at, day, email, signUpId, type World } from './world';

// Design section 4: calls without a place that changed together with rows that are held wait as well (docs/rules.md, held as what).

/** Long after the twenty calls; nobody is placed there by `full`. */
const summer = '2026-06-29';

const minutes = (world: World, n: number): Instant => instant(world.now + n * minuteMs);

/** A call that nobody has a place in, whose row was last seen to change at a time. */
function offer(world: World, id: string, seenAt: Instant = world.now): void {
  world.call(id, `${summer} 15:00`, { seenAt });
}

/** Gives rows the day after their own, as a sorted column would, each seen at its minute. */
function oneDayLater(world: World, seen: readonly number[], from = 0): void {
  for (const [index, minute] of seen.entries()) {
    daysLater(world, from + index, 1);
    change(world, from + index, { seenAt: minutes(world, minute) });
  }
}

function cancelNow(world: World, count: number): void {
  for (let n = 0; n < count; n += 1) change(world, n, { status: 'Cancelled', seenAt: world.now });
}

/** As many rows as are held, all changed now. */
const six = [0, 0, 0, 0, 0, 0];

/** Calls in which nobody gets a place, for what is held. */
const waiting = (world: World): readonly string[] =>
  changedTogether(world.programme, world.history, [...world.history.held.rows.keys()]);

/** Runs, and gives how many rows are held and which calls wait with them. */
function run(world: World): { held: number; waiting: readonly string[] } {
  world.run();
  return { held: world.history.held.rows.size, waiting: waiting(world) };
}

/** An engineer goes, in the panel. */
function leave(world: World, name: string): void {
  const placement = world.placement(name)!.id;
  world.ledgerBy(
    name,
    { kind: 'withdrew', signUp: signUpId(name) },
    { kind: 'released', placement, reason: 'withdrawn', counts: false },
  );
}

describe('Calls that changed together with those that are held', () => {
  test('take nobody in on a day that a sorted column gave them, and somebody on their own day after the undo', () => {
    const world = full(20);
    const before = new Map(world.calls);
    oneDayLater(world, six);
    offer(world, 'wrong');
    world.signUp('zoe', summer);
    expect(run(world)).toStrictEqual({ held: 6, waiting: ['wrong'] });
    expect(world.place('zoe')).toBe('none');

    for (const [id, row] of before) world.calls.set(id, row);
    world.call('wrong', `${addDays(day(summer), 3)} 15:00`);
    expect(run(world)).toStrictEqual({ held: 0, waiting: [] });
    expect(world.place('zoe')).toBe('wrong confirmed');
    expect(world.placement('zoe')?.start).toBe(at('2026-07-02 15:00'));
  });

  test('wait from ten minutes before the first of them until ten minutes after the last, in whatever order they stand', () => {
    const world = full(20);
    oneDayLater(world, [-40, -60, -20, -40, -40, -40]);
    offer(world, 'too early', instant(minutes(world, -70) - 1));
    offer(world, 'just before', minutes(world, -70));
    offer(world, 'between', minutes(world, -40));
    offer(world, 'just after', minutes(world, -10));
    offer(world, 'too late', instant(minutes(world, -10) + 1));
    for (const name of ['zoe', 'ben', 'mia', 'tom', 'ida']) world.signUp(name, summer);
    expect(run(world)).toStrictEqual({ held: 6, waiting: ['just before', 'between', 'just after'] });
    const taken = ['zoe', 'ben', 'mia', 'tom', 'ida'].map((name) => world.place(name)).sort();
    expect(taken).toEqual(['none', 'none', 'none', 'too early confirmed', 'too late confirmed']);
  });

  test('do not wait when they were offered between two bursts of changes, hours from both', () => {
    const world = full(20);
    oneDayLater(world, [-240, -240, -240, -240, -240, 0]);
    offer(world, 'with the first', minutes(world, -235));
    offer(world, 'between', minutes(world, -120));
    world.signUp('zoe', summer);
    expect(run(world)).toStrictEqual({ held: 6, waiting: ['with the first'] });
    expect(world.place('zoe')).toBe('between confirmed');
  });

  test('wait where other rows name other customers, as well as where they name other times', () => {
    const world = full(20);
    for (let n = 0; n < 6; n += 1) change(world, n, { customer: `Customer ${n + 1}`, seenAt: world.now });
    offer(world, 'open');
    expect(run(world)).toStrictEqual({ held: 6, waiting: ['open'] });
  });

  test('wait when nobody has a place there, be it that the engineer left; one with a place stays open', () => {
    const world = full(20);
    offer(world, 'left');
    world.signUp('zoe', summer).run();
    world.call('shared', `${addDays(day(summer), 1)} 15:00`, { seats: 2, seenAt: world.now });
    world.signUp('ben', summer).run();
    expect([world.place('zoe'), world.place('ben')]).toEqual(['left confirmed', 'shared confirmed']);
    leave(world, 'zoe');
    oneDayLater(world, six);
    world.signUp('mia', summer).signUp('tom', summer);
    expect(run(world)).toStrictEqual({ held: 6, waiting: ['left'] });
    expect([world.place('mia'), world.place('tom')]).toEqual(['shared confirmed', 'none']);
  });

  test('are not named once more when they are held themselves and their engineer has left since', () => {
    const world = full(20);
    oneDayLater(world, [...six, 0]);
    offer(world, 'open');
    world.run();
    leave(world, 'e0');
    expect([...world.history.held.rows.keys()]).toContain('c0');
    expect(waiting(world)).toEqual(['open']);
  });
});

describe('Nobody waits for rows that name no other time or customer', () => {
  test('where all of them only say Cancelled', () => {
    const world = full(20);
    cancelNow(world, 6);
    offer(world, 'open');
    expect(run(world)).toStrictEqual({ held: 6, waiting: [] });
  });

  test('where some of them say Cancelled, for the time of those', () => {
    const world = full(20);
    change(world, 0, { status: 'Cancelled', seenAt: minutes(world, -60) });
    oneDayLater(world, six, 1);
    offer(world, 'open an hour before', minutes(world, -60));
    offer(world, 'open now');
    expect(run(world)).toStrictEqual({ held: 7, waiting: ['open now'] });
  });

  test('where a single call is moved at the same time, and is not held', () => {
    const world = full(20);
    oneDayLater(world, six);
    world.run();
    world.now = minutes(world, 60);
    oneDayLater(world, [0], 10);
    offer(world, 'open');
    world.signUp('zoe', summer);
    expect(run(world)).toStrictEqual({ held: 6, waiting: [] });
    expect([world.place('zoe'), world.placement('e10')?.movedAt]).toEqual(['open confirmed', world.now]);
  });

  test('where the place for another time is one that its engineer left, but for that of the engineer who has it', () => {
    const world = full(20);
    leave(world, 'e0');
    daysLater(world, 0, 1);
    world.signUp('anna', monday).run();
    expect(world.place('anna')).toBe('c0 confirmed');
    cancelNow(world, 7);
    offer(world, 'open');
    expect(run(world)).toStrictEqual({ held: 7, waiting: [] });

    change(world, 0, { status: 'Offered' });
    daysLater(world, 0, 1);
    expect(run(world)).toStrictEqual({ held: 7, waiting: ['open'] });
  });

  test('where the ledger does not say for which customer a place was given', () => {
    const world = full(20);
    const { id: call, week, start } = rowOf(world, 0);
    const [placement, signUp] = ['old' as PlacementId, signUpId('old')];
    leave(world, 'e0');
    world.ledger({
      kind: 'placed',
      placement,
      signUp,
      engineer: email('old'),
      call,
      week,
      start,
      confirmed: true,
    });
    cancelNow(world, 6);
    offer(world, 'open');
    expect(run(world)).toStrictEqual({ held: 6, waiting: [] });
  });
});
