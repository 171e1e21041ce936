import type { EffectKey } from '../../../src/effects/delivery';
import { isOverInRedAccounts } from '../../../src/effects/redAccounts/isOverKey';
import { at, email, RedWorld } from '../../redAccounts/world';
import { asks } from './sayings';

// Deliveries of what is over are forgotten: nothing is wanted under their keys any more (design, section 4).

/** acme's episode was closed on 5 May at 12:00, and red until 19 May at 12:00 reopens it; it had the ask k1. */
function closed(): RedWorld {
  const world = new RedWorld();
  world.report('acme', 'Red');
  asks(world, 'k1');
  world.clock('2026-05-05 10:00').report('acme', 'Green');
  return world.clock('2026-05-05 12:00').close(world.episodeOf('acme').id);
}

function isOver(world: RedWorld, key: string, before = '2026-05-19 12:01'): boolean {
  return isOverInRedAccounts(world.history, at(before))(key as EffectKey);
}

const keyOf = (world: RedWorld): string => `red/${world.episodeOf('acme').id}/2026-05-04T08:00:00.000Z/jo`;

test.each<[what: string, key: string, isOver: boolean]>([
  ['a mail of a week', `weekly/2026-05-18/${email('jo')}`, true],
  ['a question to a coordinator', `held/2026-05-18T08:00:00.000Z/${email('cora')}`, true],
  ['an answer in a thread', 'reply/e1/Yellow/2026-05-05T08:00:00.000Z', true],
  ['a mail to who was asked', `asked/k1/${email('sam.lee')}`, true],
  ['a mail of an ask that climbed', `climbed/k1/${email('kim.roe')}`, true],
  ['a mail of an answer', 'answered/k1/Answered/2026-05-05T08:00:00.000Z', true],
  ['a mail of an ask that is not known', `asked/k2/${email('sam.lee')}`, false],
  ['a mail to the owner of an account that is not known', 'red/e9/2026-05-04T08:00:00.000Z/jo', false],
  ['a first post, to which a row links', 'thread/e1', false],
  ['the message of an ask, to which a row links', 'ask/k1', false],
])('%s: nothing is wanted under its key any more, or it is', (_, key, expected) => {
  expect(isOver(closed(), key)).toBe(expected);
});

test('a mail to an owner is over when its account is closed and red would be another episode', () => {
  const world = closed();
  expect(isOver(world, keyOf(world), '2026-05-19 12:00')).toBe(false);
  expect(isOver(world, keyOf(world), '2026-05-19 12:01')).toBe(true);
});

test('nothing of an account is over that is open, or open again', () => {
  const open = new RedWorld();
  open.report('acme', 'Red');
  expect(isOver(open, keyOf(open))).toBe(false);
  const reopened = closed().clock('2026-05-06 10:00');
  reopened.report('acme', 'Red');
  expect(isOver(reopened, keyOf(reopened))).toBe(false);
  expect(isOver(reopened, `asked/k1/${email('sam.lee')}`)).toBe(false);
});
