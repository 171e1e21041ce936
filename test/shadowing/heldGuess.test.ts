import { heldNow } from '../../src/shadowing/heldRows';
import { instant, minuteMs } from '../../src/time/instant';
import { change, daysLater, full, rowOf } from './manyPlaces';
import { callId, type World } from './world';

// Design section 4: of changes that are held, coordinators are told what probably happened.

type Deed = (world: World, n: number) => void;

const guess = (world: World): string | undefined => heldNow(world.programme, world.history, world.now)?.guess;

/** What is guessed when something befell so many of twenty calls, two hourly runs later. */
function guessed(deed: Deed, calls = 10): string | undefined {
  const world = full(20);
  for (let n = 0; n < calls; n += 1) deed(world, n);
  world.run(true);
  world.run(true);
  expect(world.history.held.rows.size).toBeGreaterThanOrEqual(9);
  return guess(world);
}

const others: Deed = (world, n) => change(world, n, { customer: `Customer ${n + 1}` });
const isCancelled: Deed = (world, n) => change(world, n, { status: 'Cancelled' });
const isGone: Deed = (world, n) => void world.calls.delete(callId(`c${n}`));

const startsLater =
  (minutes: number): Deed =>
  (world, n) =>
    change(world, n, { start: instant(rowOf(world, n).start + minutes * minuteMs) });

describe('What probably happened to rows that are held', () => {
  test.each<readonly [string, Deed]>([
    ['All of these rows are gone: they were deleted, or cut and not pasted again.', isGone],
    ['All of them name another customer at the same time: was the column Customer sorted or moved alone?', others],
    ['All times are one hour earlier: was the programme’s time zone changed, or the column Start?', startsLater(-60)],
    ['All times are 90 minutes later: was the programme’s time zone changed, or the column Start?', startsLater(90)],
    ['All dates are one day earlier.', (world, n) => daysLater(world, n, -1)],
  ])('%s', (sentence, deed) => {
    expect(guessed(deed)).toBe(sentence);
  }); // prettier-ignore

  const sorted = 'The same dates stand in other rows now: was the column Date sorted alone?';

  test.each([
    { others: 5, sentence: sorted },
    { others: 4, sentence: '' },
  ])('of ten dates $others are those of other rows: $sentence', ({ others: count, sentence }) => {
    expect(guessed((world, n) => daysLater(world, n, n < count ? 7 : 50 + 3 * n))).toBe(sentence);
  });
});

describe('What happened cannot be told', () => {
  test.each<readonly [string, Deed]>([
    ['each begins later by another time', (world, n) => startsLater(n)(world, n)],
    ['one is of another customer, the others are cancelled', (world, n) => (n === 0 ? others : isCancelled)(world, n)],
    ['a sign-up is withdrawn, calls are cancelled', (world, n) => (n === 0 ? void world.withdraw('e0') : isCancelled(world, n))],
    ['one is a year later, the others are on any day of that year', (world, n) => daysLater(world, n, 365 + n)],
    ['half are one year later, half are two', (world, n) => daysLater(world, n, n < 5 ? 365 : 731)],
    ['all are as many days later, each at another time', (world, n) => {
      daysLater(world, n, 100);
      startsLater(10 * n)(world, n);
    }],
  ])('when %s', (_what, deed) => {
    expect(guessed(deed)).toBe('');
  }); // prettier-ignore

  test('when half of the rows are gone, and half are cancelled', () => {
    expect(guessed((world, n) => (n % 2 === 0 ? isGone : isCancelled)(world, n), 20)).toBe('');
  });

  test('when some sign-ups are withdrawn, and some are for other weeks', () => {
    const world = full(40, 14);
    for (let n = 0; n < 10; n += 1) world.withdraw(`e${n}`);
    for (let n = 20; n < 30; n += 1) world.signUp(`e${n}`, '2026-11-02');
    world.run();
    expect(world.history.held.rows.size).toBe(20);
    expect(guess(world)).toBe('');
  });
});
