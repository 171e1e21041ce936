import type { Claim, EffectKey, WaitsFor } from '../../src/effects/delivery';
import { pace, restsUntil } from '../../src/effects/pace';
import { hourMs, instant, minuteMs } from '../../src/time/instant';
import { Deliveries } from './ledgerOfDeliveries';

const claimOf = (key: string, act: Claim['act'] = 'insert'): Claim => ({
  key: key as EffectKey,
  generation: 1,
  act,
  content: 'c',
});
const one = claimOf('invite/c1/a@example.com');
const other = claimOf('invite/c2/b@example.com');

const never = Number.MAX_SAFE_INTEGER;

/** Claims and what came of them, an hour after those before. */
class Tries extends Deliveries {
  /** undefined: its run died. */
  try(claims: readonly Claim[], waitsFor: WaitsFor | 'done' | undefined, notBefore?: number): this {
    this.now = instant(this.now + hourMs);
    this.claim(...claims);
    if (waitsFor === undefined) return this;
    const outcomes = claims.map(({ key, generation }) => ({
      key,
      generation,
      detail: 'why',
      ...(waitsFor === 'done' ? { outcome: 'done' as const } : { outcome: 'notDone' as const, waitsFor }),
      ...(notBefore !== undefined && { notBefore: instant(notBefore) }),
    }));
    this.log({ kind: 'delivered', outcomes });
    return this;
  }

  restOf(claim: Claim): number {
    const present = this.present.get(claim.key);
    const until = present && restsUntil(present);
    return until === undefined ? 0 : (until - this.now) / minuteMs;
  }

  mayTry(claim: Claim, minutesLater = 0): boolean {
    return pace(this.present, instant(this.now + minutesLater * minuteMs))(claim);
  }
}

test('what a service puts off rests longer each time, at most about eight hours', () => {
  const tries = new Tries();
  const rests = Array.from({ length: 7 }, () => tries.try([one], 'service').restOf(one));
  expect(rests).toEqual([0, 50, 110, 230, 470, 470, 470]);
});

/** Tried five times, so that it rests for nearly eight hours. */
function worn(notBefore?: number): Tries {
  const tries = new Tries();
  for (let n = 0; n < 5; n++) tries.try([one], 'service', notBefore);
  return tries;
}

test('what is needed at a time rests no longer than a third of what was left until then', () => {
  const tries = worn();
  const neededIn = (hours: number) => ({ ...other, neededBy: instant(tries.now + hours * hourMs) });
  const restOf = (hours: number): number => {
    const until = restsUntil(tries.present.get(one.key)!, neededIn(hours).neededBy);
    return until === undefined ? 0 : (until - tries.now) / minuteMs;
  };
  expect([48, 6, 3, 0, -1].map(restOf)).toEqual([470, 120, 60, 0, 0]);
  const { present, now } = tries;
  const mayTry = (act: Claim, minutes: number): boolean =>
    pace(present, instant(now + minutes * minuteMs))(act);
  expect([mayTry(neededIn(6), 119), mayTry(neededIn(6), 120), mayTry(other, 120)]).toEqual([
    false,
    true,
    false,
  ]);
});

test('a service that asks to wait is left alone also by what is needed sooner', () => {
  const until = instant(100 * hourMs);
  const tries = worn(until);
  expect(restsUntil(tries.present.get(one.key)!, tries.now)).toBe(until);
});

test('it begins anew once something came of it', () => {
  const tries = new Tries().try([one], 'service').try([one], 'service').try([one], 'done');
  expect(tries.present.get(one.key)?.waiting).toBeUndefined();
  expect(tries.try([one], 'service').restOf(one)).toBe(0);
});

test.each(['time', 'mailQuota', 'slackToken'] as const)(
  'what waits for %s was not tried, and rests no longer for it',
  (waitsFor) => {
    const tries = new Tries();
    for (let n = 0; n < 9; n++) tries.try([one], waitsFor);
    expect(tries.present.get(one.key)?.waiting).toMatchObject({ tries: 0, waitsFor });
    expect(tries.mayTry(one)).toBe(true);
  },
);

test('as long as the service asked to wait nothing is tried, however soon it would be', () => {
  const tries = new Tries();
  const until = tries.now + 10 * hourMs;
  tries.try([one], 'service', until);
  expect(tries.mayTry(one, 8 * 60)).toBe(false);
  expect(tries.mayTry(one, 9 * 60)).toBe(true);
});

test('a run that died three times is looked after at once, and then at longer intervals', () => {
  const tries = new Tries();
  expect(Array.from({ length: 9 }, () => tries.try([one], undefined).restOf(one))).toEqual([
    0, 0, 0, 50, 110, 230, 470, 470, 470,
  ]);
});

test('what is used up for the day is asked for once in each hourly run, however often', () => {
  const tries = new Tries();
  expect(Array.from({ length: 3 }, () => tries.try([one], 'fetchQuota').restOf(one))).toEqual([50, 50, 50]);
  expect([tries.mayTry(other, 49), tries.mayTry(other, 50)]).toEqual([false, true]);
});

test('what rests no longer has no end of its rest, and neither has what was done', () => {
  const tries = new Tries().try([one], 'time').try([other], 'done');
  const ends = [one, other].map(({ key }) => restsUntil(tries.present.get(key)!));
  expect(ends).toEqual([undefined, undefined]);
});

test('a service that took nothing rests as a whole, another one does not', () => {
  const tries = new Tries().try([one], 'service').try([one], 'service');
  expect(
    [other, claimOf('weekly/x', 'mail'), claimOf('thread/e1', 'post')].map((act) => tries.mayTry(act)),
  ).toEqual([false, true, true]);
  expect(tries.mayTry(other, 50)).toBe(true);
});

test.each<[Claim['act'], readonly boolean[]]>([
  ['update', [false, true, true]],
  ['mail', [true, false, true]],
  ['edit', [true, true, false]],
])('calendar, mail and Slack rest each by itself: after %s', (act, expected) => {
  const tries = new Tries().try([claimOf('x', act)], 'service', never);
  const others = [claimOf('y', 'insert'), claimOf('y', 'mail'), claimOf('y', 'post')];
  expect(others.map((claim) => tries.mayTry(claim))).toEqual(expected);
});

test('that it took something earlier is nothing to a service that takes nothing now', () => {
  const tries = new Tries().try([other], 'done').try([one], 'service', never);
  expect(tries.mayTry(claimOf('invite/c3/c@example.com'))).toBe(false);
});

test('what it took in the same run shows that it works: only what it did not take rests', () => {
  const tries = new Tries().try([one], 'service');
  tries.now = instant(tries.now + hourMs);
  tries.claim(one, other);
  tries.told(one, 'notDone');
  tries.told(other, 'done');
  expect(tries.mayTry(one)).toBe(false);
  expect(tries.mayTry(claimOf('invite/c3/c@example.com'))).toBe(true);
});

test('what a service took later shows that it works', () => {
  const tries = new Tries().try([other], 'service', never).try([one], 'done');
  expect(tries.mayTry(claimOf('invite/c3/c@example.com'))).toBe(true);
  expect(tries.mayTry(other)).toBe(false);
});

test('what never got its turn, or of which a run died, says nothing of the service', () => {
  for (const waitsFor of ['time', 'mailQuota', 'slackToken'] as const) {
    const late = new Tries().try([one], waitsFor, never);
    expect([late.mayTry(one), late.mayTry(other)]).toEqual([false, true]);
  }
  const died = new Tries();
  for (let n = 0; n < 4; n++) died.try([one], undefined);
  expect([died.mayTry(one), died.mayTry(other)]).toEqual([false, true]);
});

test('a service rests as a whole also when only one of what it did not take has to', () => {
  const tries = new Tries();
  tries.claim(one, other);
  tries.log({
    kind: 'delivered',
    outcomes: [one, other].map(({ key, generation }) => ({
      key,
      generation,
      outcome: 'notDone',
      detail: 'why',
      ...(key === one.key && { notBefore: instant(never) }),
    })),
  });
  expect(tries.mayTry(claimOf('invite/c3/c@example.com'))).toBe(false);
});

test.each([
  ['first', [one, other]],
  ['last', [other, one]],
])('a service rests until the latest moment to which it asked to wait, be it told %s', (_, claims) => {
  const tries = new Tries();
  tries.claim(...claims);
  const outcomes = claims.map(({ key, generation }) => ({
    key,
    generation,
    outcome: 'notDone' as const,
    detail: 'why',
    waitsFor: 'service' as const,
    notBefore: instant(tries.now + (key === one.key ? 3 : 2) * hourMs),
  }));
  tries.log({ kind: 'delivered', outcomes });
  expect([tries.mayTry(other, 179), tries.mayTry(other, 180)]).toEqual([false, true]);
});
