import type { EffectKey, Outcome } from '../../../src/effects/delivery';
import type { Present } from '../../../src/effects/present';
import { askKey, threadKey } from '../../../src/effects/redAccounts/postKeys';
import { askThreadOf, ownThreadIn, threadOf } from '../../../src/effects/redAccounts/threads';
import { askId, type RedWorld } from '../../redAccounts/world';
import { Deliveries } from '../ledgerOfDeliveries';
import { asks, redWorld } from './sayings';

// Rules R2, R5: the row links to its thread, and the row of an ask to its message there.

const workspace = 'https://acme.slack.com/';
const ask = askKey(askId('k1'));

/** What stands where each of these was posted so. */
function posted(...posts: readonly [EffectKey, ref: string, Outcome?][]): ReadonlyMap<EffectKey, Present> {
  const deliveries = new Deliveries();
  for (const [key, ref, outcome = 'done'] of posts) {
    deliveries.claim({ key, generation: 1, act: 'post', content: 'x' });
    const told = { key, generation: 1, outcome, detail: '', ref };
    deliveries.log({ kind: 'delivered', outcomes: [told] });
  }
  return deliveries.present;
}

function asked(): RedWorld {
  const world = redWorld();
  asks(world, 'k1');
  return world;
}

const threadIn = (world: RedWorld, present: ReadonlyMap<EffectKey, Present>): string =>
  threadOf(world.episodeOf('acme'), present, workspace);
const askIn = (world: RedWorld, present: ReadonlyMap<EffectKey, Present>): string =>
  askThreadOf(world.history.asks.get(askId('k1'))!, world.episodeOf('acme'), present, workspace);

test('R2 a row links to the thread that stands, and to none before it does or after somebody deleted it', () => {
  const world = asked();
  const key = threadKey(world.episodeOf('acme').id);
  expect(threadIn(world, new Map())).toBe('');
  expect(threadIn(world, posted([key, 'C0RED00/17.000100', 'gone']))).toBe('');
  expect(threadIn(world, posted([key, 'C0RED00/17.000100']))).toBe(`${workspace}archives/C0RED00/p17000100`);
});

test('R2 a row links to the thread that somebody else began, as the link was given', () => {
  const world = asked();
  const { id } = world.episodeOf('acme');
  const link = 'https://acme.slack.com/archives/C0OTHER/p16000100';
  world.ledger({ kind: 'threadTaken', episode: id, channel: 'C0OTHER', ts: '16.000100', link });
  const present = posted([threadKey(id), 'C0RED00/17.000100'], [ask, 'C0OTHER/18.000100']);
  expect(threadIn(world, present)).toBe(link);
  expect(askIn(world, present)).toBe(
    `${workspace}archives/C0OTHER/p18000100?thread_ts=16.000100&cid=C0OTHER`,
  );
});

test('R5 the row of an ask links to its message in the thread', () => {
  const world = asked();
  const key = threadKey(world.episodeOf('acme').id);
  const message = `${workspace}archives/C0RED00/p18000100`;
  expect(askIn(world, posted([key, 'C0RED00/17.000100']))).toBe('');
  expect(askIn(world, posted([key, 'C0RED00/17.000100'], [ask, 'C0RED00/18.000100']))).toBe(
    `${message}?thread_ts=17.000100&cid=C0RED00`,
  );
  expect(askIn(world, posted([ask, 'C0RED00/18.000100']))).toBe(message);
});

test('R2 where our own thread stands is known by its episode', () => {
  const world = asked();
  const { id } = world.episodeOf('acme');
  const ref = 'C0RED00/17.000100';
  expect(ownThreadIn(posted([threadKey(id), ref]))(id)).toBe(ref);
  expect(ownThreadIn(new Map())(id)).toBeUndefined();
});
