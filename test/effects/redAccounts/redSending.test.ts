import { isBeingTyped } from '../../../src/effects/redAccounts/redSending';
import type { Who } from '../../../src/redAccounts/history';
import { instant, minuteMs } from '../../../src/time/instant';
import { askId, email, type RedWorld } from '../../redAccounts/world';
import { answers, asks, redWorld } from './sayings';

// Design section 4: a typed change rests for some minutes before it has an effect; what is said in the panel is said when it is sent.

const since = { automationSince: instant(0) };
const rest = 5 * minuteMs;

const isTyped = (world: RedWorld, ms: number, of: 'episode' | 'ask' = 'episode'): boolean =>
  isBeingTyped(
    of === 'ask' ? world.history.asks.get(askId('k1'))! : world.episodeOf('acme'),
    instant(world.now + ms),
    since,
  );

/** What somebody does to acme an hour after it turned red. */
function after(change: (world: RedWorld) => unknown): RedWorld {
  const world = redWorld().clock('2026-05-04 11:00');
  change(world);
  return world;
}

const id = (world: RedWorld) => world.episodeOf('acme').id;

const changes: readonly (readonly [what: string, change: (world: RedWorld, who: Who) => unknown])[] = [
  [
    'a field',
    (world, who) => world.ledger({ kind: 'edited', episode: id(world), who, values: { whyRed: 'Outa' } }),
  ],
  ['a word', (world, who) => world.ledger({ kind: 'wordGiven', episode: id(world), role: 'ae', who })],
  [
    'a signature',
    (world, who) => world.ledger({ kind: 'signed', episode: id(world), part: 'ae', who, content: 'x' }),
  ],
];

test.each(changes)('%s that somebody typed rests for five minutes', (_, change) => {
  const world = after((it) => change(it, 'someone'));
  expect([isTyped(world, 0), isTyped(world, rest - 1), isTyped(world, rest)]).toEqual([true, true, false]);
});

test.each(changes)('%s that was given in the panel is said when it is sent', (_, change) => {
  expect(
    isTyped(
      after((world) => change(world, email('jo.doe'))),
      0,
    ),
  ).toBe(false);
});

test('an ask rests likewise, when it is typed and when something of it is', () => {
  const typed = after((world) => asks(world, 'k1', {}, 'someone'));
  expect([isTyped(typed, rest - 1, 'ask'), isTyped(typed, rest, 'ask')]).toEqual([true, false]);
  const asked = after((world) => asks(world, 'k1'));
  expect(isTyped(asked, 0, 'ask')).toBe(false);
  answers(asked, 'k1', { answer: 'Yes' });
  expect(isTyped(asked, 0, 'ask')).toBe(false);
  asked.ledger({ kind: 'askEdited', ask: askId('k1'), who: 'someone', values: { answer: 'Ye' } });
  expect([isTyped(asked, rest - 1, 'ask'), isTyped(asked, rest, 'ask')]).toEqual([true, false]);
});

test('nothing rests where it is asked what would go out if all had been left alone', () => {
  const world = after((it) =>
    it.ledger({ kind: 'edited', episode: id(it), who: 'someone', values: { whyRed: 'Outa' } }),
  );
  expect(isBeingTyped(world.episodeOf('acme'), world.now, { ...since, asRested: true })).toBe(false);
  expect(isBeingTyped(world.episodeOf('acme'), world.now, { ...since, asRested: false })).toBe(true);
});
