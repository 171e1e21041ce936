import { unlike, endingOf } from './ending';
import {
  endsAfter,
  endTypedBefore,
  meet,
  worldOf,
  writes,
  type Ended,
  type Meeting,
  type Pair,
  type Turn,
} from './meeting';
import { isTyped, type Operation, type SmallWorld } from './operation';
import { operations } from './operations';
import { small as smallTracker } from './redOperations';
import { acknowledged, notKept, range, type Violation } from './schedule';
import { small } from './shadowingOperations';
import { cellsChanged } from './typed';

/**
 * Meets every other operation that writes in one world with it (see `together`), with at most two interruptions, or one where one of
 * them is a stranger in the world: whoever is interrupted lets the other one go on, until that one is interrupted, has ended, or waits
 * for a lock. It has to end as if one had come after the other, in either order, or as if one of them had been refused and not been
 * done. Of strangers, of which there are ten times as many pairs, more interruptions and hands are drawn by chance (see
 * `interleaveAtRandom`).
 *
 * @param between only the operation of this name
 */
export function interleave(first: Operation, between?: string): Violation[] {
  if (isByHand(first)) return [];
  return metBy(first, between).flatMap((second) => {
    const pair = together(first, second);
    if (!pair?.every(writes)) return [];
    return schedulesOf(pair, [], first.base === second.base ? MOST_INTERRUPTIONS : 1);
  });
}

function metBy({ base }: Operation, between: string | undefined): readonly Operation[] {
  return between === undefined
    ? operations.filter((second) => second.base === base || !isByHand(second))
    : operations.filter(({ name }) => name === between);
}

/** A hand makes no calls: nothing can be done between them. */
export const isByHand = ({ name }: Operation): boolean => name.startsWith('hand: ');

const listed = (pair: Pair | undefined): Pair[] => (pair ? [pair] : []);

/** What happens every day, and in which worlds; all others are of worlds in which something rare is the case. */
const everyday: readonly unknown[] = [small, smallTracker];

const isEveryday = ({ base }: Operation): boolean => everyday.includes(base);

const kinds = new Map<unknown, unknown>();

/** What may be done in a world: a sign-up in one of shadowing, an ask in a tracker. */
function kindOf({ base, world }: Operation): unknown {
  if (!kinds.has(base)) kinds.set(base, world().constructor);
  return kinds.get(base);
}

/**
 * Two in one world: that of both, or the world of the rare one, in which the everyday one is done as well. Undefined where there is none:
 * of two rare things one would have to be the case in the world of the other.
 */
export function together(first: Operation, second: Operation): Pair | undefined {
  // A second hand in the same run is more than is promised (docs/reliability.md).
  if (first.beforeItWrites && isByHand(second)) return undefined;
  if (first.base === second.base) return [first, second];
  if (isEveryday(first) === isEveryday(second) || kindOf(first) !== kindOf(second)) return undefined;
  const { base, world } = isEveryday(first) ? second : first;
  return [
    { ...first, base, world },
    { ...second, base, world },
  ];
}

const MOST_INTERRUPTIONS = 2;

/** @param more how many interruptions there may be still */
function schedulesOf(pair: Pair, lengths: readonly number[], more: number): Violation[] {
  const { turns, violation } = playTurns(pair, lengths);
  const further = more > 0 ? interruptedOnce(turns, lengths) : [];
  return [violation, ...further.flatMap((each) => schedulesOf(pair, each, more - 1))];
}

/** All ways to interrupt one of the turns that went on as long as they could. */
function interruptedOnce(turns: readonly Turn[], lengths: readonly number[]): number[][] {
  return turns.flatMap(({ who, calls, end }, at) => {
    if (at < lengths.length || turns.slice(at + 1).every((later) => later.who === who)) return [];
    const before = [...lengths, ...turns.slice(lengths.length, at).map(() => Infinity)];
    // Who waits does no more than before the last call that it made; who has ended was interrupted before its last one at the latest.
    return range(end === 'ended' ? calls - 1 : calls).map((length) => [...before, length]);
  });
}

/** One schedule, and how it is played again; `watch` sees its world before anything is done in it. */
export function playTurns(
  pair: Pair,
  lengths: readonly number[],
  watch: (world: SmallWorld) => void = () => undefined,
): Meeting & { violation: Violation } {
  const [first, second] = pair;
  const world = worldOf(first);
  watch(world);
  const meeting = meet(world, pair, lengths);
  const ending = endingOf(world);
  const orders = [
    ...(second.isNeutral ? [] : [[first, second]]),
    // Where rows and columns stood first is told in sentences and links.
    [second, first],
    // A hand is never refused; what it does may come to nothing only where nothing follows from it.
    ...(acknowledged(meeting.answers[1]) || (isByHand(second) && !second.isNeutral) ? [] : [[first]]),
    ...(acknowledged(meeting.answers[0]) ? [] : [[second]]),
  ];
  const typedBefore = [
    ...(isTyped(first) ? [endTypedBefore(first, second)] : []),
    ...(isTyped(second) ? [endTypedBefore(second, first)] : []),
  ];
  const legal = pair.some(({ spoils }) => spoils) ? [] : [...orders.flatMap(endsAfter), ...typedBefore];
  const turns = lengths.map((length) => (length === Infinity ? '-' : String(length))).join(',');
  const violation = {
    replay: `--operation "${first.name}" --between "${second.name}" --turns "${turns}"`,
    problems: [
      ...ending.problems,
      ...unlike(ending, legal),
      ...cellsChanged(
        ending.typed,
        legal.map(({ typed }) => typed),
      ),
      ...(meeting.answers.every(acknowledged) ? bothDone(legal) : []),
      ...pair.flatMap(({ signsUp }, at) =>
        legal.length > 0 && acknowledged(meeting.answers[at as 0 | 1]) ? notKept(ending, signsUp) : [],
      ),
    ],
  };
  return { ...meeting, violation };
}

/** Who would have been refused, had the other one come first, is not told that it is done. */
const bothDone = (legal: readonly Ended[]): string[] =>
  legal.length === 0 || legal.some(({ answers }) => answers.every(acknowledged))
    ? []
    : ['both were told that it is done, of whom one after the other one would be refused'];

/** One schedule of two operations that meet, drawn by this seed: after each call a coin says whether the other one goes on. */
export function interleaveAtRandom(seed: number): Violation {
  const { pair, lengths } = drawn(seed);
  const { violation } = playTurns(pair, lengths);
  return { ...violation, replay: `--seed ${seed}` };
}

const MOST_TURNS = 40;

/** What this seed draws. */
export function drawn(seed: number): { pair: Pair; lengths: number[] } {
  const next = chance(seed);
  // Drawn until it writes, since to look at all of them takes longer than many meetings.
  const draw = <T>(list: readonly T[], isMeant: (each: T) => boolean): T => {
    for (;;) {
      const drawn = list[Math.floor(next() * list.length)];
      if (drawn !== undefined && isMeant(drawn)) return drawn;
    }
  };
  const first = draw(
    operations.filter((each) => !isByHand(each)),
    writes,
  );
  const [one, other] = draw(
    operations.flatMap((second) => listed(together(first, second))),
    (pair) => pair.every(writes),
  );
  const lengths = range(MOST_TURNS).map(() => 1 + Math.floor(Math.log2(1 / (1 - next()))));
  return { pair: next() < 0.5 ? [one, other] : [other, one], lengths };
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
