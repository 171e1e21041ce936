import type { DeliveryEntry, EffectKey, Outcome } from '../../src/effects/delivery';
import { hasLapsed, neverCame } from '../../src/effects/lapsed';
import { hourMs, instant } from '../../src/time/instant';
import { Deliveries } from './ledgerOfDeliveries';

// Design section 4: every effect has a window, after which it lapses and is listed as missed.

const now = Date.UTC(2026, 4, 4, 8);
const weeks = 7 * 24 * hourMs;

test.each<[which: string, until: number, automationSince: number, lapsed: boolean]>([
  ['ends now', now, 0, true],
  ['ends in a moment', now + 1, 0, false],
  ['ended almost four weeks ago', now - 4 * weeks + 1, 0, true],
  ['ended four weeks ago: nobody can use it any more', now - 4 * weeks, 0, false],
  ['ended just after automation was first on', now - 1, now - 2, true],
  ['ended when automation was first on', now - 1, now - 1, false],
  ['ended before automation was on', now - 2, now - 1, false],
])(
  'a window lapsed within four weeks and while automation was on: one that %s',
  (_, until, since, lapsed) => {
    const back = {
      now: instant(now),
      automationSince: instant(since),
      deliveries: new Map(),
      coordinators: [],
    };
    expect(hasLapsed(instant(until), back)).toBe(lapsed);
  },
);

const key = 'invite/c1/ada@example.com' as EffectKey;
const claimed: DeliveryEntry = {
  kind: 'claimed',
  claims: [{ key, generation: 1, act: 'insert', content: 'x' }],
};
const told = (outcome: Outcome): DeliveryEntry => ({
  kind: 'delivered',
  outcomes: [{ key, generation: 1, outcome, detail: 'why' }],
});

test.each<[which: string, entries: readonly DeliveryEntry[], came: boolean]>([
  ['no run ever began', [], true],
  ['surely did not happen', [claimed, told('notDone')], true],
  ['a run may have done before it died, which is told as such', [claimed], false],
  ['was refused, which is told as such', [claimed, told('refused')], false],
  ['was done', [claimed, told('done')], false],
  ['stood until somebody removed it', [claimed, told('done'), claimed, told('gone')], false],
])('what %s never came to be, or it did', (_, entries, never) => {
  const deliveries = new Deliveries();
  for (const entry of entries) deliveries.log(entry);
  expect(neverCame(deliveries.present.get(key))).toBe(never);
});
